"""The operations: documents in, documents out. The rules are in the core."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from greenroom import _native

Json = Mapping[str, Any] | str | bytes
"""A document: a dict, or JSON text."""


def check_rate_card(rate_card: Json) -> dict[str, Any]:
    """Find everything that is wrong with a rate card: a report with all issues."""
    return _run(_native.check_rate_card, _text(rate_card))


def check_deal(deal: Json) -> dict[str, Any]:
    """Find everything that is wrong with a deal: a report with all issues."""
    return _run(_native.check_deal, _text(deal))


def quote(rate_card: Json, deal: Json) -> dict[str, Any]:
    """Price a deal by a rate card, with every line explained.

    Raises ValidationError with all issues when the documents cannot be priced.
    """
    return _run(_native.quote, b'{"rate_card":%b,"deal":%b}' % (_text(rate_card), _text(deal)))


def present(quote: Json) -> dict[str, Any]:
    """Show a result as titled tables, for people."""
    return _run(_native.present, _text(quote))


def call(operation: str, text: Json) -> str:
    """Run the operation of this name, from JSON text to JSON text."""
    return _native.call(operation, _text(text))


def _run(operation: Callable[[bytes], str], text: bytes) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(operation(text))
    return result


def _text(document: Json) -> bytes:
    """Write a document as JSON; text goes to the core as it is."""
    if isinstance(document, bytes):
        return document
    if isinstance(document, str):
        return document.encode("utf-8", "surrogatepass")
    if not isinstance(document, Mapping):
        raise TypeError(f"a document is a dict, or JSON as str or bytes, not {type(document).__name__}")
    try:
        # A circle goes too deep as well.
        text = json.dumps(document, ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain)
    except RecursionError as error:
        raise _native.too_deep() from error
    return text.encode("utf-8", "surrogatepass")


def _plain(value: object) -> object:
    """Write the types that JSON lacks as the core reads them."""
    match value:
        case Decimal():
            return _digits(value)
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case Mapping():
            return dict(value)
    raise TypeError(f"a document has no place for a {type(value).__name__}")


def _digits(value: Decimal) -> str:
    """Write a number without an exponent, unless that would take more digits than any limit allows."""
    exponent = value.as_tuple().exponent
    return format(value, "f") if isinstance(exponent, int) and -100 < exponent < 100 else str(value)
