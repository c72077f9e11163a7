"""Handles on prepared documents, and the lazy results that they and the operations give."""

import copy
import json
import pickle
import threading
from array import array
from decimal import Decimal
from typing import Any

import pytest
from documents import DEAL, PAYABLE, RICH_CARD, RICH_DEAL, card

import greenroom

CARD = greenroom.RateCard(RICH_CARD)


def paths(error: greenroom.ValidationError) -> list[list[str | int]]:
    return [issue["path"] for issue in error.issues]


def test_a_prepared_rate_card_gives_the_same_quotes() -> None:
    quote = greenroom.quote(RICH_CARD, RICH_DEAL)
    deal = greenroom.Deal(RICH_DEAL)
    assert CARD.quote(RICH_DEAL) == CARD.quote(deal) == CARD.quote(json.dumps(RICH_DEAL)) == quote
    assert greenroom.quote(CARD, deal) == greenroom.quote(RICH_CARD, deal) == quote
    assert CARD.prepare(deal).quote() == CARD.prepare(RICH_DEAL).quote() == quote
    assert greenroom.check_deal(deal) == {"issues": []}


def test_refused_documents_say_where() -> None:
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.RateCard({**card(), "currency": "XXX", "ids": 1})
    assert paths(caught.value) == [["rate_card", "currency"], ["rate_card", "ids"]]
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.Deal({**DEAL, "deliverables": []})
    assert paths(caught.value) == [["deal", "deliverables"]]
    with pytest.raises(greenroom.ValidationError) as caught:
        CARD.quote({**DEAL, "influencer": "mila"})
    assert paths(caught.value)[0][0] == "deal"


def test_no_text_reaches_into_another() -> None:
    good, deal = json.dumps(card()), json.dumps(DEAL)
    for bad in (f'{good},"deal":{deal}', f"{good}}}", "", "1,2", f"{good} {good}"):
        with pytest.raises(greenroom.ValidationError) as caught:
            greenroom.quote(bad, deal)
        assert paths(caught.value) == [["rate_card"]]
        with pytest.raises(greenroom.ValidationError) as caught:
            greenroom.RateCard(bad)
        assert paths(caught.value) == [["rate_card"]]
        with pytest.raises(greenroom.ValidationError) as caught:
            greenroom.compare_money('{"amount":"1","currency":"EUR"}', bad)
        assert paths(caught.value) == [["second"]]
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.Deal(f'{deal},"deal":{deal}')
    assert paths(caught.value) == [["deal"]]


def test_what_is_wrong_with_both_documents_is_said_at_once() -> None:
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.quote({**card(), "idd": 1}, {**DEAL, "deliverables": 5})
    assert paths(caught.value) == [["rate_card", "idd"], ["deal", "deliverables"]]


def test_one_bad_deal_does_not_take_the_others_with_it() -> None:
    bad = {**RICH_DEAL, "quoted_on": "2026-02-30"}
    first, refused, last = CARD.quote_many([RICH_DEAL, bad, greenroom.Deal(RICH_DEAL)])
    assert first == last == greenroom.quote(RICH_CARD, RICH_DEAL)
    assert isinstance(refused, greenroom.ValidationError)
    assert paths(refused) == [["deal", "quoted_on"]]
    assert greenroom.quote_many(RICH_CARD, iter([RICH_DEAL, bad])) == [first, refused]
    assert CARD.quote_many([]) == []
    with pytest.raises(greenroom.ValidationError):
        greenroom.quote_many({}, [])
    with pytest.raises(TypeError):
        CARD.quote_many([5])  # type: ignore[list-item]
    with pytest.raises(TypeError):
        CARD.quote_many(5)  # type: ignore[arg-type]


def test_totals_with_other_quantities_are_those_of_the_quote() -> None:
    prepared = CARD.prepare(RICH_DEAL)
    assert (prepared.quantities, prepared.currency, prepared.exponent) == ([2, 1], "EUR", 2)
    assert prepared.card == CARD
    assert prepared.deal == greenroom.Deal(RICH_DEAL)
    for quantities in ([2, 1], [1, 1], [7, 3], [1_000_000, 1]):
        quote = prepared.quote(quantities)
        totals = prepared.totals(quantities)
        expected = {
            name: int(Decimal(total["amount"]).scaleb(prepared.exponent)) for name, total in quote["totals"].items()
        }
        # A total that a quote leaves out is zero.
        assert totals.as_dict() == {"withholding_borne": 0, "tax_included": 0, **expected}
        assert prepared.payable(tuple(quantities)) == totals.payable == expected["payable"]
        assert totals == prepared.totals(iter(quantities))
    assert repr(prepared.totals([2, 1])).startswith("<greenroom.Totals EUR creative_fees=255025 ")


@pytest.mark.parametrize(
    ("quantities", "error"),
    [
        ([1], greenroom.ValidationError),
        ([0, 1], greenroom.ValidationError),
        ([1_000_001, 1], greenroom.ValidationError),
        ([-1, 1], OverflowError),
        ([2**32, 1], OverflowError),
        ([10**5_000, 1], OverflowError),
        ([1.0, 1], TypeError),
        (["1", 1], TypeError),
        ([None, 1], TypeError),
        (None, TypeError),
        (5, TypeError),
        ("12", TypeError),
    ],
)
def test_quantities_that_cannot_be(quantities: Any, error: type[Exception]) -> None:
    prepared = CARD.prepare(RICH_DEAL)
    for work in (prepared.payable, prepared.totals):
        with pytest.raises(error):
            work(quantities)


COLUMNS = [[2, 1, 7], [1, 1, 3]]


class Rows:
    """Rows by deliverables: what numpy hands over, without numpy."""

    def __init__(self, kind: str) -> None:
        rows = array(kind, [number for row in zip(*COLUMNS, strict=True) for number in row])
        self.view = memoryview(rows).cast("B").cast(kind, (3, 2))  # type: ignore[call-overload]


@pytest.mark.parametrize("kind", "IiQqHhBb")
def test_many_rows_become_columns(kind: str) -> None:
    prepared = CARD.prepare(RICH_DEAL)
    rows = list(zip(*COLUMNS, strict=True))
    expected = {name: array("q") for name in prepared.totals([1, 1]).as_dict()}
    for row in rows:
        for name, minor in prepared.totals(row).as_dict().items():
            expected[name].append(minor)
    for quantities in (Rows(kind).view, [array(kind, column) for column in COLUMNS], COLUMNS, tuple(COLUMNS)):
        columns = prepared.totals_many(quantities)
        assert columns == expected
        assert list(columns) == list(expected)
    assert prepared.totals_many(COLUMNS, ["payable"]) == {"payable": expected["payable"]}
    assert prepared.totals_many([[], []], ["fee"]) == {"fee": array("q")}


def test_rows_that_cannot_be() -> None:
    prepared = CARD.prepare(RICH_DEAL)
    with pytest.raises(greenroom.ValidationError) as caught:
        prepared.totals_many([[1, 1, 0], [1, 1, 1]])
    assert paths(caught.value) == [["quantities", 2, 0]]
    with pytest.raises(greenroom.ValidationError, match="there are 1 quantities for 2 deliverables"):
        prepared.totals_many([[1]])
    with pytest.raises(ValueError, match="there is no total `net`; they are creative_fees, "):
        prepared.totals_many(COLUMNS, ["net"])
    with pytest.raises(ValueError, match="columns of quantities are of one length"):
        prepared.totals_many([[1], [1, 2]])
    with pytest.raises(ValueError, match="two dimensions"):
        prepared.totals_many(array("I", [1, 2]))
    with pytest.raises(OverflowError):
        prepared.totals_many([array("q", [-1]), array("q", [1])])
    for wrong in ([[1.0], [1]], [array("d", [1.0]), [1]], "12", b"12", 5, None):
        with pytest.raises(TypeError):
            prepared.totals_many(wrong)  # type: ignore[arg-type]


def test_handles_compare_hash_copy_and_pickle() -> None:
    deal = greenroom.Deal(RICH_DEAL)
    prepared = CARD.prepare(deal)
    for handle, same in (
        (CARD, greenroom.RateCard(json.dumps(RICH_CARD, indent=2))),
        (deal, greenroom.Deal({**RICH_DEAL, "composition": None})),
        (prepared, greenroom.RateCard(RICH_CARD).prepare(RICH_DEAL)),
    ):
        assert handle == same
        assert hash(handle) == hash(same)
        for other in (pickle.loads(pickle.dumps(handle)), copy.deepcopy(handle), copy.copy(handle)):
            assert other == handle
            assert type(other) is type(handle)
    assert deal != greenroom.Deal(DEAL)
    assert deal != RICH_DEAL
    assert CARD != greenroom.RateCard(card())
    assert prepared != greenroom.RateCard(card()).prepare(DEAL)
    assert repr(deal) == "<greenroom.Deal spring>"
    assert json.loads(greenroom.Deal(DEAL).json)["rounding"] == {"point": "line", "mode": "half_up"}


def test_a_result_is_lazy_and_a_mapping() -> None:
    quote = greenroom.quote(card(), DEAL)
    assert quote["totals"]["payable"] == PAYABLE
    assert "totals" in quote
    assert quote.get("brand") is None
    assert len(quote) == len(list(quote)) == len(quote.to_dict())
    assert quote == quote.to_dict() == dict(quote)
    assert quote != 5
    assert json.loads(quote.json) == quote
    assert pickle.loads(pickle.dumps(quote)) == copy.deepcopy(quote) == quote
    assert {quote: 1}[greenroom.quote(json.dumps(card()), DEAL)] == 1
    assert quote.model is quote.model
    assert quote.model.model_dump_json() == quote.json
    assert repr(quote).startswith('<greenroom.Result Quote {"document":"quote","version":1,')
    assert len(repr(quote)) < 240
    match quote:
        case {"totals": {"payable": {"amount": amount}}}:
            assert amount == "21.00"
        case _:
            pytest.fail("a mapping pattern matches a result")


def test_results_go_in_again() -> None:
    quote = greenroom.quote(RICH_CARD, RICH_DEAL)
    assert greenroom.check_quote(quote) == {"issues": []}
    both = greenroom.present_commissions([quote, quote.to_dict(), quote.model])
    assert both == greenroom.present_commissions(json.dumps([quote.to_dict()] * 3))
    assert greenroom.present(quote)["tables"][0]["title"] == "Quote for spring"
    assert greenroom.waterfall(quote)["steps"][-1]["amount"] == {"amount": "2226.20", "currency": "EUR"}
    parts = greenroom.allocate_money({"amount": "10", "currency": "EUR"}, weights=[Decimal(1), "1", Decimal("1.0")])
    assert greenroom.add_money(parts) == {"amount": "10.00", "currency": "EUR"}
    assert greenroom.get_preset(id=first_preset())["id"] == first_preset()


def first_preset() -> str:
    return str(greenroom.list_presets()["presets"][0]["id"])


def test_handles_work_in_many_threads() -> None:
    prepared = CARD.prepare(RICH_DEAL)
    expected = [greenroom.quote(RICH_CARD, RICH_DEAL)] * 20
    found: list[bool] = []

    def work() -> None:
        found.append(CARD.quote_many([RICH_DEAL] * 20) == expected and prepared.payable([2, 1]) == 380_500)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 8


def test_handles_are_frozen_and_final() -> None:
    with pytest.raises(AttributeError):
        CARD.json = "{}"  # type: ignore[misc]
    with pytest.raises(TypeError):
        type("Own", (greenroom.RateCard,), {})
    with pytest.raises(TypeError):
        greenroom.PreparedQuote()
