"""What only Python can hand over: its types, its depths, its errors."""

import doctest
import json
import pickle
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any

import greenroom
import pytest

AGENCY = Path(__file__).parents[2] / "core/examples/agency"


class Currency(Enum):
    """A user's own enum."""

    EUR = "EUR"


def card(amount: Any = "10.5", currency: Any = "EUR") -> dict[str, Any]:
    price = {"type": "flat", "rate": {"amount": amount, "currency": currency}}
    rates = [{"platform": "x", "format": "post", "price": price}]
    return {
        "document": "rate_card",
        "version": 1,
        "id": "c",
        "influencer": "i",
        "currency": "EUR",
        "rates": rates,
    }


DEAL = {
    "document": "deal",
    "version": 1,
    "id": "d",
    "influencer": "i",
    "currency": "EUR",
    "deliverables": [{"id": "1", "platform": "x", "format": "post", "quantity": 2}],
}
PAYABLE = {"amount": "21.00", "currency": "EUR"}


def code(report: dict[str, Any]) -> str:
    (issue,) = report["issues"]
    return str(issue["code"])


@pytest.mark.parametrize("amount", [Decimal("10.5"), Decimal("105E-1"), Decimal("1.05E1"), "10.5"])
def test_decimals_and_enums_are_written_as_text(amount: Decimal | str) -> None:
    assert greenroom.quote(card(amount, Currency.EUR), DEAL)["totals"]["payable"] == PAYABLE


def test_documents_may_be_text_bytes_or_any_mapping() -> None:
    text = json.dumps(card())
    for document in (text, text.encode(), MappingProxyType(card())):
        assert greenroom.quote(document, DEAL)["totals"]["payable"] == PAYABLE


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (10.5, "wrong_type"),
        (10, "wrong_type"),
        (True, "wrong_type"),
        (None, "missing_field"),
        (Decimal("NaN"), "invalid_text"),
        (Decimal("1E+999999999"), "invalid_text"),
        (Decimal("-Infinity"), "invalid_text"),
        (date(2026, 1, 1), "invalid_text"),
    ],
)
def test_what_is_no_decimal_text_is_an_issue(amount: object, expected: str) -> None:
    assert code(greenroom.check_rate_card(card(amount))) == expected


def test_a_float_nan_is_an_issue() -> None:
    assert code(greenroom.check_rate_card(card(float("nan")))) == "invalid_json"


def nested(depth: int) -> dict[str, Any]:
    document: dict[str, Any] = {}
    for _ in range(depth):
        document = {"deal": document}
    return document


# The core says so, or the host that cannot write it.
@pytest.mark.parametrize("depth", [128, 3_000, 1_000_000])
def test_depth_is_an_issue(depth: int) -> None:
    document = nested(depth)
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.quote(document, DEAL)
    assert [issue["code"] for issue in caught.value.issues] == ["too_deep"]
    while document:
        document = document.pop("deal")


def test_a_circle_is_too_deep() -> None:
    circle: dict[str, Any] = {}
    circle["rates"] = [circle]
    with pytest.raises(greenroom.ValidationError, match="nested deeper than 127 levels"):
        greenroom.check_rate_card(circle)


@pytest.mark.parametrize("text", ["\ud800", '"\udfff"', b"\xff"])
def test_broken_unicode_is_an_issue(text: str | bytes) -> None:
    with pytest.raises(greenroom.ValidationError, match="not UTF-8 from byte"):
        greenroom.check_deal(text)


def test_a_lone_surrogate_in_a_document_is_an_issue() -> None:
    with pytest.raises(greenroom.ValidationError, match="not UTF-8 from byte"):
        greenroom.check_deal({**DEAL, "id": "\ud800"})


@pytest.mark.parametrize("document", [None, 5, [], object()])
def test_what_is_no_document_is_a_type_error(document: Any) -> None:
    with pytest.raises(TypeError, match="a document is a dict, or JSON as str or bytes, not"):
        greenroom.check_deal(document)


def test_an_integer_too_long_to_write_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="4300 digits"):
        greenroom.check_deal({**DEAL, "version": 10**5_000})


def test_an_object_without_a_place_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="a document has no place for a object"):
        greenroom.check_deal({"id": object()})


def test_the_error_says_everything_and_survives_pickling() -> None:
    with pytest.raises(ValueError) as caught:
        greenroom.quote(card(), {**DEAL, "deliverables": []})
    error = caught.value
    assert isinstance(error, greenroom.ValidationError)
    assert str(error) == "deal.deliverables: the list has 0 items; it must have 1 to 1000"
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.issues) == (str(error), error.issues)
    assert error.issues == [
        {
            "code": "item_count",
            "path": ["deal", "deliverables"],
            "message": "the list has 0 items; it must have 1 to 1000",
            "params": {"count": "0", "most": "1000"},
            "severity": "error",
        }
    ]


def test_the_package_page() -> None:
    assert doctest.testmod(greenroom) == (0, 2)


def test_the_example_agency() -> None:
    documents = {path.stem: path.read_bytes() for path in AGENCY.rglob("*.json")}
    assert greenroom.quote(documents["mila"], documents["mila-spring"])["totals"]["payable"]["amount"] == "11249.00"
    assert greenroom.quote(documents["yuki"], documents["yuki-podcast"])["totals"]["payable"]["amount"] == "335000"
