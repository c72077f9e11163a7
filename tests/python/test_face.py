"""What only Python can hand over: its types, its depths, its errors."""

import collections
import copy
import doctest
import json
import pickle
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Any

import pytest
from documents import AGENCY, DEAL, PAYABLE, card

import greenroom
import greenroom.models


class Currency(Enum):
    """A user's own enum."""

    EUR = "EUR"


def code(report: Mapping[str, Any]) -> str:
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
@pytest.mark.parametrize("depth", [128, 3_000, 100_000])
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


@pytest.mark.parametrize("document", [None, 5, [], (), 1.5, Decimal(1)])
def test_what_is_no_document_is_a_type_error(document: Any) -> None:
    with pytest.raises(TypeError, match="a document is a dict, a model, or JSON as str or bytes, not"):
        greenroom.check_deal(document)


@pytest.mark.parametrize("digits", [400, 4_299, 4_300, 5_000, 100_000])
def test_an_integer_beyond_all_ranges_is_an_issue(digits: int) -> None:
    for number in (10**digits, -(10**digits)):
        (issue,) = greenroom.check_deal({**DEAL, "version": number})["issues"]
        assert issue["message"].startswith("number out of range at line 1 column")


@pytest.mark.parametrize("number", [2**53, 2**63, 2**64 - 1, 2**64, -(2**64), 10**300])
def test_large_integers_are_written_whole(number: int) -> None:
    report = greenroom.check_deal({**DEAL, "version": number})
    assert report.json == greenroom.check_deal(json.dumps({**DEAL, "version": number})).json
    assert report["issues"]


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
    assert doctest.testmod(greenroom) == (0, 3)
    assert doctest.testmod(greenroom._mentions) == (0, 8)


def test_the_example_agency_gives_the_same_from_text_and_from_documents() -> None:
    cards = {path.stem: path.read_bytes() for path in (AGENCY / "rate_cards").glob("*.json")}
    deals = {path.stem: path.read_bytes() for path in (AGENCY / "deals").glob("*.json")}
    for deal in deals.values():
        document = json.loads(deal)
        (card,) = [card for card in cards.values() if json.loads(card)["influencer"] == document["influencer"]]
        quote = greenroom.quote(card, deal)
        assert greenroom.quote(json.loads(card), document) == quote
        assert greenroom.check_quote(quote) == {"issues": []}
        assert quote.model.model_dump_json() == quote.json
    assert len(deals) == 15


class Shouting(str):
    """A text with methods of its own."""

    def __str__(self) -> str:
        raise RuntimeError("not this one")

    __repr__ = encode = __iter__ = __len__ = __str__  # type: ignore[assignment]


class Lying(dict[str, Any]):
    """A dict whose methods lie."""

    def items(self) -> Any:
        raise RuntimeError("not this one")

    __iter__ = keys = values = __len__ = copy = items


class Level(int):
    """A number that writes itself as something else."""

    def __repr__(self) -> str:
        return '1,"version":1'

    __str__ = __repr__


def test_of_subclasses_what_they_hold_counts() -> None:
    deal = Lying({**DEAL, "id": Shouting("d"), "version": Level(1)})
    deal["deliverables"] = collections.UserList(DEAL["deliverables"]).data
    assert greenroom.quote(card(), deal)["totals"]["payable"] == PAYABLE
    assert greenroom.quote(card(), collections.OrderedDict(DEAL))["deal"] == "d"
    assert greenroom.check_deal(Shouting(json.dumps(DEAL))) == {"issues": []}
    point = collections.namedtuple("point", "one")({"id": "1", "platform": "x", "format": "post", "quantity": 2})
    assert greenroom.quote(card(), {**DEAL, "deliverables": point})["totals"]["payable"] == PAYABLE


class Raising(Mapping[str, Any]):
    """A mapping that raises."""

    def __getitem__(self, name: str) -> Any:
        raise ZeroDivisionError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(["document"])

    def __len__(self) -> int:
        return 1


def test_what_a_hostile_object_raises_comes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        greenroom.check_deal(Raising())
    with pytest.raises(ZeroDivisionError):
        greenroom.check_deal({**DEAL, "brand": Raising()})


class Growing(Mapping[str, Any]):
    """A mapping that changes the dict in which it stands while that is written."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self.whole = whole

    def __getitem__(self, name: str) -> Any:
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        self.whole.clear()
        return iter(())

    def __len__(self) -> int:
        return 0


def test_a_document_that_changes_while_it_is_written_is_written() -> None:
    deal = {**DEAL}
    deal["brand"] = Growing(deal)
    deal["terms"] = []
    assert greenroom.check_deal(deal)["issues"][0]["path"][0] == "brand"
    items: list[Any] = [1, 2, 3]
    items[0] = Growing(items)  # type: ignore[arg-type]
    assert greenroom.check_deal({**DEAL, "terms": items})["issues"]


def test_a_small_object_that_is_large_when_written_is_an_issue() -> None:
    bomb: Any = []
    for _ in range(60):
        bomb = [bomb] * 10
    with pytest.raises(greenroom.ValidationError, match="the text would have more than 16777216 bytes"):
        greenroom.check_deal({**DEAL, "terms": bomb})
    assert code(greenroom.check_deal(" " * (16 * 1024 * 1024 + 1))) == "document_too_large"


class Name(StrEnum):
    """Names of fields."""

    ID = "id"


def test_names_of_fields_are_texts() -> None:
    assert greenroom.check_deal({**DEAL, Name.ID: "d"}) == {"issues": []}
    for name in (1, None, 1.5, ("id",), b"id", True):
        with pytest.raises(TypeError, match="the name of a field is a str|has no place for a"):
            greenroom.check_deal({**DEAL, name: 1})  # type: ignore[dict-item]


def test_bytes_and_sets_have_no_place_in_a_document() -> None:
    for value in (b"d", bytearray(b"d"), {"d"}, object(), 1j, memoryview(b"d"), iter([])):
        with pytest.raises(TypeError, match="a document has no place for a"):
            greenroom.check_deal({**DEAL, "id": value})


def test_dates_and_times_are_written_as_text() -> None:
    assert greenroom.check_deal({**DEAL, "quoted_on": date(2026, 1, 31)}) == {"issues": []}
    assert greenroom.check_deal({**DEAL, "quoted_on": datetime(2026, 1, 31)})["issues"][0]["code"] == "invalid_text"
    assert greenroom.list_presets(on=date(2026, 1, 31)) == greenroom.list_presets(on="2026-01-31")


def test_a_float_where_a_whole_number_belongs_is_an_issue() -> None:
    for number in (1.0, 1e16, 1e-7, float("inf"), float("-inf")):
        text = json.dumps({**DEAL, "version": number}, separators=(",", ":")).replace("-Inf", "Inf")
        report = greenroom.check_deal({**DEAL, "version": number})
        assert report == greenroom.check_deal(text.replace("Infinity", "NaN"))
        assert report["issues"]


def test_every_operation_has_its_function() -> None:
    schema = json.loads((AGENCY.parents[1] / "schema/documents.json").read_text("utf-8"))
    for name, operation in schema["operations"].items():
        assert name in greenroom.__all__
        assert getattr(greenroom, name).__doc__
        assert hasattr(greenroom.models, operation["output"]["$ref"].removeprefix("#/$defs/"))


def test_an_unknown_operation_is_an_issue() -> None:
    with pytest.raises(greenroom.ValidationError, match="did you mean `quote`"):
        greenroom.call("qoute", {})


def test_errors_compare_and_hash() -> None:
    errors = []
    for text in ("{", "{", "["):
        with pytest.raises(greenroom.ValidationError) as caught:
            greenroom.present(text)
        errors.append(caught.value)
    assert errors[0] == errors[1] != errors[2]
    assert len(set(errors)) == 2
    assert errors[0] != ValueError(*errors[0].args)
    assert copy.deepcopy(errors[0]) == errors[0]
