"""The models: what they read is what the core reads, and what they write is what they were given."""

import copy
import json
import pickle
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from documents import DEAL, PAYABLE, RICH_CARD, RICH_DEAL, card
from pydantic import BaseModel, ValidationError

import greenroom
from greenroom import models

QUOTE = greenroom.quote(RICH_CARD, RICH_DEAL)
KINDS: list[tuple[str, type[Any], dict[str, Any]]] = [
    ("check_rate_card", models.RateCard, RICH_CARD),
    ("check_deal", models.Deal, RICH_DEAL),
    ("check_quote", models.Quote, QUOTE.to_dict()),
]
REPLACEMENTS: list[Any] = [
    None,
    True,
    0,
    1,
    1.0,
    -1,
    "",
    " 5",
    "5 ",
    "1_000",
    "+5",
    "٣",
    "1e3",
    "NaN",
    "2026-1-1",
    [],
    {},
]


def places(document: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value below the root."""
    items = document.items() if isinstance(document, dict) else enumerate(document)
    for name, value in items:
        yield (*path, name)
        if isinstance(value, dict | list):
            yield from places(value, (*path, name))


def changed(document: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    """The document with another value at a path."""
    other = copy.deepcopy(document)
    place: Any = other
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return other


@pytest.mark.parametrize(("operation", "kind", "document"), KINDS, ids=lambda value: str(value)[:20])
def test_no_model_mends_a_document_with_one_thing_changed(operation: str, kind: type[Any], document: Any) -> None:
    accepted = 0
    everywhere = list(places(document))
    # Of a quote's many like places, enough.
    for path in everywhere[:: len(everywhere) // 150 + 1]:
        for value in [*REPLACEMENTS, "unknown"]:
            wrong = changed(document, path, value)
            try:
                written = kind.model_validate(wrong)
            except ValidationError:
                continue
            accepted += 1
            assert greenroom.call(operation, written) == greenroom.call(operation, wrong), (path, value)
    assert accepted > 50


@pytest.mark.parametrize(("operation", "kind", "document"), KINDS, ids=lambda value: str(value)[:20])
def test_no_model_accepts_a_field_too_many_or_too_few(operation: str, kind: type[Any], document: Any) -> None:
    kind.model_validate(document)
    for path in [
        ("unknown",),
        *((*path, "unknown") for path in places(document) if isinstance(at(document, path), dict)),
    ]:
        with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
            kind.model_validate(changed(document, path, 1))
    for name in ("document", "version"):
        with pytest.raises(ValidationError, match="Field required"):
            kind.model_validate({field: value for field, value in document.items() if field != name})


def at(document: Any, path: tuple[Any, ...]) -> Any:
    for name in path:
        document = document[name]
    return document


@pytest.mark.parametrize(
    "text",
    ["", "1_000", "+5", " 5", "5 ", "5\n", ".5", "5.", "01", "1e3", "NaN", "Infinity", "٣", "-", "--1", "0x1"]
    + ["0." + "0" * 28 + "1", "9" * 19, "1.0000000000000"],
)
def test_a_decimal_is_what_the_core_says(text: str) -> None:
    with pytest.raises(ValidationError, match="not a plain decimal number"):
        models.Money.model_validate({"amount": text, "currency": "EUR"})
    assert greenroom.check_rate_card(card(text))["issues"] != []


@pytest.mark.parametrize("amount", [5, 5.0, True, None, Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999999")])
def test_only_text_and_decimals_are_decimals(amount: Any) -> None:
    with pytest.raises(ValidationError, match="not a plain decimal number"):
        models.Money.model_validate({"amount": amount, "currency": "EUR"})


@pytest.mark.parametrize("text", ["0", "-0", "-0.0", "1.50", "100.000000000000", "9" * 18 + "." + "9" * 12])
def test_a_decimal_keeps_its_digits(text: str) -> None:
    money = models.Money.model_validate({"amount": text, "currency": "EUR"})
    assert money.amount == Decimal(text)
    assert json.loads(money.model_dump_json())["amount"] == text


def test_a_decimal_is_written_in_plain_digits() -> None:
    assert (
        models.Money(amount=Decimal("1E+5"), currency="EUR").model_dump_json() == '{"amount":"100000","currency":"EUR"}'
    )
    huge = models.Money.model_construct(amount=Decimal("1E+999999999"), currency="EUR")
    assert json.loads(huge.model_dump_json())["amount"] == "1E+999999999"


@pytest.mark.parametrize("day", ["2026-1-1", "20260101", "2026-W01-1", "2026-02-30", "2026-01-01T00:00", 0, True])
def test_a_date_is_what_the_core_says(day: Any) -> None:
    with pytest.raises(ValidationError):
        models.PresetQuery(on=day)
    with pytest.raises(ValidationError):
        models.PresetQuery(on=datetime(2026, 1, 1))


def test_documents_are_built_from_models() -> None:
    deal = models.Deal(
        document="deal",
        version=1,
        id="d",
        influencer="i",
        currency="EUR",
        quoted_on=date(2026, 1, 31),
        deliverables=[models.Deliverable(id="1", platform="x", format="post", quantity=2)],
    )
    assert deal.model_dump_json().startswith('{"document":"deal","version":1,"id":"d"')
    quote = greenroom.quote(card(), deal)
    assert quote["totals"]["payable"] == PAYABLE
    assert quote.model.totals.payable == models.Money(amount=Decimal("21.00"), currency="EUR")
    assert quote.model.quoted_on == date(2026, 1, 31)
    assert greenroom.quote({**card(), "versions": [models.RateCardVersion.model_validate(card()["versions"][0])]}, deal)


def test_a_union_is_read_by_its_type() -> None:
    rate = models.RateCard.model_validate(card()).versions[0].rates[0]
    assert isinstance(rate.price, models.FlatPrice)
    assert isinstance(models.Deal.model_validate(RICH_DEAL).terms, list)


def test_fields_whose_names_are_words_of_python_end_in_a_line() -> None:
    rate = models.ExchangeRate(from_="USD", to="EUR", rate=Decimal("0.91"), date=date(2026, 1, 31))
    assert rate.from_ == "USD"
    assert rate.model_dump_json() == '{"from":"USD","to":"EUR","rate":"0.91","date":"2026-01-31"}'
    assert models.ExchangeRate.model_validate_json(rate.model_dump_json()) == rate
    with pytest.raises(ValidationError, match="from_\n  Extra inputs are not permitted"):
        models.ExchangeRate.model_validate({"from_": "USD", "to": "EUR", "rate": "0.91", "date": "2026-01-31"})


def test_models_are_frozen_and_survive_copies_and_pickling() -> None:
    money = models.Money(amount=Decimal("1.50"), currency="EUR")
    with pytest.raises(ValidationError, match="frozen"):
        money.amount = Decimal(2)
    assert copy.deepcopy(money) == pickle.loads(pickle.dumps(money)) == money
    assert hash(money) == hash(models.Money(amount=Decimal("1.5"), currency="EUR"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"amount":"1","amount":"1","currency":"EUR"}', "the field `amount` is there twice"),
        ('{"amount":NaN,"currency":"EUR"}', "`NaN` is no JSON"),
        ("[" * 100_000, "recursion"),
        ('{"amount":' + "1" * 5_000 + "}", "4300 digits"),
        ("", "Expecting value"),
        (b"\xff", "decode byte"),
    ],
)
def test_json_is_read_as_strictly_as_the_core_reads_it(text: str | bytes, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        models.Money.model_validate_json(text)


def test_an_absent_field_is_not_written_and_null_is_absent() -> None:
    deal = models.Deal.model_validate({**DEAL, "brand": None, "terms": None})
    assert "null" not in deal.model_dump_json()
    assert deal.model_dump() == DEAL
    assert deal.model_dump(exclude={"deliverables"}).keys() == DEAL.keys() - {"deliverables"}
    assert models.Deal.model_json_schema()["properties"]["quoted_on"]["anyOf"][0]["format"] == "date"


def test_all_models_are_whole_when_they_are_imported() -> None:
    # Later, pydantic would take a name from whoever uses a model first: `Path` is one in many programs.
    kinds = [kind for kind in vars(models).values() if isinstance(kind, type) and issubclass(kind, BaseModel)]
    assert len(kinds) > 80
    assert all(kind.__pydantic_complete__ for kind in kinds)
