"""One brief priced by many rate cards, into Arrow columns."""

from decimal import Decimal
from typing import Any

import pandas  # type: ignore[import-untyped]
import polars
import pyarrow  # type: ignore[import-untyped]
import pytest
from documents import DEAL, card

import greenroom


def roster_card(place: int, amount: str, platform: str = "x") -> dict[str, Any]:
    document = {**card(amount), "id": f"card {place} 🌱", "influencer": f"i{place}"}
    document["versions"][0]["rates"][0]["platform"] = platform
    return document


CARDS = [roster_card(0, "10.5"), roster_card(1, "1000.01"), roster_card(2, "7", "facebook")]
ROSTER = greenroom.Roster(CARDS)


def test_each_row_is_what_the_card_quotes() -> None:
    frame = polars.DataFrame(ROSTER.quote(DEAL, ["payable", "net_to_influencer"]))
    assert frame.columns == ["rate_card", "influencer", "payable", "net_to_influencer", "code", "message"]
    assert frame["payable"].to_list() == [Decimal("21.00"), Decimal("2000.02"), None]
    for document, row in zip(CARDS, frame.rows(named=True), strict=True):
        deal = {**DEAL, "influencer": document["influencer"]}
        if row["code"] is None:
            quote = greenroom.quote(document, deal)
            assert row["payable"] == Decimal(quote["totals"]["payable"]["amount"])
            assert row["net_to_influencer"] == Decimal(quote["totals"]["net_to_influencer"]["amount"])
        else:
            with pytest.raises(greenroom.ValidationError) as caught:
                greenroom.quote(document, deal)
            assert (row["code"], row["message"]) == (caught.value.issues[0]["code"], caught.value.issues[0]["message"])
    assert frame["code"].to_list() == [None, None, "rate_not_found"]


def test_every_arrow_library_reads_the_columns() -> None:
    columns = ROSTER.quote(greenroom.Deal(DEAL))
    table = pyarrow.table(columns)
    assert table.schema.field("payable").type == pyarrow.decimal128(18, 2)
    assert table.schema.metadata == {b"currency": b"EUR"}
    assert not table.schema.field("influencer").nullable
    assert polars.DataFrame(columns).equals(polars.DataFrame(table))
    assert pandas.DataFrame.from_arrow(columns).equals(table.to_pandas())
    assert pyarrow.record_batch(columns).num_rows == len(columns) == len(ROSTER) == 3
    assert columns.names == table.column_names
    assert repr(columns).startswith("<greenroom.Columns 3 rows: rate_card, influencer, creative_fees, ")


def test_the_digits_are_those_of_the_currency() -> None:
    yen = roster_card(0, "1000")
    yen["currency"] = yen["versions"][0]["rates"][0]["price"]["rate"]["currency"] = "JPY"
    table = pyarrow.table(greenroom.Roster([yen]).quote({**DEAL, "currency": "JPY"}, ["payable"]))
    assert table.schema.field("payable").type == pyarrow.decimal128(18, 0)
    assert table["payable"].to_pylist() == [Decimal(2000)]


def test_all_cards_are_checked_at_once() -> None:
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.Roster([CARDS[0], roster_card(1, "-1"), "[]", {**CARDS[0], "idd": 1}])
    paths = [issue["path"] for issue in caught.value.issues]
    price = ["rate_cards", 1, "versions", 0, "rates", 0, "price", "rate", "amount"]
    assert paths == [price, ["rate_cards", 2], ["rate_cards", 3, "idd"]]
    with pytest.raises(TypeError):
        greenroom.Roster(5)  # type: ignore[arg-type]
    assert len(greenroom.Roster([])) == len(greenroom.Roster([]).quote(DEAL)) == 0


def test_a_bad_brief_is_refused_once() -> None:
    with pytest.raises(greenroom.ValidationError) as caught:
        ROSTER.quote({**DEAL, "deliverables": []})
    assert [issue["path"] for issue in caught.value.issues] == [["deal", "deliverables"]]
    with pytest.raises(ValueError, match="there is no total `pay`; they are creative_fees"):
        ROSTER.quote(DEAL, ["pay"])
