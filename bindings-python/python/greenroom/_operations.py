"""What the wrappers share, and the operations that have a form of their own in Python."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from typing_extensions import Buffer

from greenroom import _native
from greenroom._native import Deal, RateCard
from greenroom._result import Result

if TYPE_CHECKING:
    from greenroom import models
    from greenroom._errors import ValidationError
    from greenroom._model import Model

Json: TypeAlias = "Mapping[str, Any] | Model | RateCard | Deal | str | bytes"
"""A document: a dict or another mapping, a model, a result, a handle, or JSON text."""


def call(operation: str, document: Json, data: Buffer | None = None) -> str:
    """Run the operation of this name, from a document to JSON text; ``data`` is the file of those that take one.

    Raises ValidationError with all issues when the input is refused.
    """
    return _native.call(operation, document, data)


def quote(rate_card: Json, deal: Json) -> "Result[models.Quote]":
    """Price a deal by a rate card, with every line explained.

    Each document is read alone, as it is. Who prices many deals by one rate card keeps a ``RateCard``.

    Raises ValidationError with all issues when the documents cannot be priced.
    """
    if isinstance(rate_card, RateCard):
        return rate_card.quote(deal)
    return Result(_native.quote_texts(rate_card, deal), "Quote")


def quote_many(rate_card: Json, deals: Iterable[Json]) -> "list[Result[models.Quote] | ValidationError]":
    """Price many deals by one rate card, while other threads run.

    The list has a place for each deal, in their order: the quote, or the ValidationError (not raised) of a deal that is
    refused, so that one bad deal does not take the others with it.

    Raises ValidationError when the rate card itself is refused.
    """
    return _native.quote_many(rate_card, deals)


def workbook(presentation: Json) -> bytes:
    """Write a presentation, as the operations ``present_*`` give it, as an XLSX workbook with a sheet for each table.

    Amounts are numbers where a sheet keeps all of their digits; no text is a formula.

    Raises ValidationError with all issues when it is no presentation, or has more than a sheet holds.
    """
    return _native.workbook(presentation)


def campaign_workbook(campaign: Json) -> bytes:
    """Write the budget and the calendar of a campaign as an XLSX workbook of two sheets.

    Raises ValidationError with all issues when the campaign is not sound.
    """
    return _native.campaign_workbook(campaign)


def _fields(texts: Mapping[str, object], values: Mapping[str, object]) -> str:
    """Make the input of an operation from fields: of ``texts``, text is JSON; fields that are None are absent."""
    present = [{name: value for name, value in fields.items() if value is not None} for fields in (texts, values)]
    return _native.join(*present)
