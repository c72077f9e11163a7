"""Rates of data frames of every kind: the answer is that of ``measure``, and of sums by hand."""

import csv
import json
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from pathlib import Path
from threading import Thread
from typing import Any

import duckdb
import pandas  # type: ignore[import-untyped]
import polars
import pyarrow  # type: ignore[import-untyped]
import pytest
from frames import KINDS, plain

import greenroom

FACEBOOK = Path(__file__).parents[2] / "core/examples/exports/facebook_posts.csv"
COLUMNS = {"reactions": "like", "comments": "comment", "shares": "share", "reach": "Lifetime Post Total Reach"}
RATE = "own.facebook"
BOOK: dict[str, Any] = {
    "document": "rate_book",
    "version": 1,
    "rates": [
        {
            "id": RATE,
            "name": "Reactions, comments and shares by reach",
            "unit": "share",
            "numerator": [{"metric": "reactions"}, {"metric": "comments"}, {"metric": "shares"}],
            "denominator": [{"metric": "reach"}],
            "aggregation": aggregation,
            "window": {"type": "lifetime"},
            "direction": "higher_is_better",
        }
        | {"id": RATE if aggregation == "pooled" else f"{RATE}.{aggregation}"}
        for aggregation in ("pooled", "mean_of_posts", "median_of_posts")
    ],
}
POSTS = {
    "type": ["reel", "story", None, "reel"],
    "clicks": [3, 1, 2, None],
    "impressions": [100, 50, 0, 70],
    "cost": [Decimal("1.50"), Decimal("0.25"), Decimal("7.00"), None],
}
SCHEMA = pyarrow.schema(
    [
        ("type", pyarrow.string()),
        ("clicks", pyarrow.int64()),
        ("impressions", pyarrow.uint32()),
        ("cost", pyarrow.decimal128(12, 2)),
    ]
)
TABLE = pyarrow.table(POSTS, schema=SCHEMA)


def exact(value: Fraction) -> Decimal:
    """A value as the library gives it."""
    units = Fraction(value * 10**12)
    whole, rest = divmod(units.numerator, units.denominator)
    twice = 2 * rest - units.denominator
    return Decimal(whole + (twice > 0 or (twice == 0 and whole % 2 == 1))).scaleb(-12)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_table_comes_back_as_its_own(kind: str) -> None:
    table = KINDS[kind](TABLE)
    found = greenroom.kpi(table, ["ctr", "cpm"], "type", currency="EUR")
    expected = type(table) if kind not in ("record batch", "stream") else pyarrow.Table
    assert type(found) is expected
    rows = plain(found)
    assert [row["type"] for row in rows] == [None, "reel", "story"]
    assert [row["rows"] for row in rows] == [1, 2, 1]
    assert [row["ctr"] for row in rows] == [None, Decimal("0.03"), Decimal("0.02")]
    assert [row["ctr.undefined"] for row in rows] == ["zero_denominator", None, None]
    assert [row["ctr.rows_missing"] for row in rows] == [0, 1, 0]
    assert [row["cpm"] for row in rows] == [None, Decimal("15"), Decimal("5")]


def test_the_document_is_what_measure_says() -> None:
    found = greenroom.kpi(TABLE, ["ctr", "cpm"], "type", currency="EUR", shape="document", on="2026-11-25")
    figures = [
        {"metric": "clicks", "counts": POSTS["clicks"]},
        {"metric": "impressions", "counts": POSTS["impressions"]},
        {"metric": "cost", "amounts": POSTS["cost"], "currency": "EUR"},
    ]
    labels = [{"name": "type", "values": POSTS["type"]}]
    expected = greenroom.measure(["ctr", "cpm"], figures, labels=labels, by=["type"], on="2026-11-25")
    assert found == expected
    assert found.model.rates[0].preset == "rates.cost"


def test_the_long_shape_says_everything() -> None:
    found = greenroom.kpi(TABLE, ["ctr", "cpm"], "type", currency="EUR", shape="long").to_pylist()
    assert [(row["type"], row["rate"]) for row in found[:3]] == [(None, "ctr"), (None, "cpm"), ("reel", "ctr")]
    assert found[2] == {
        "type": "reel",
        "rows": 2,
        "rate": "ctr",
        "value": Decimal("0.03"),
        "currency": None,
        "undefined": None,
        "missing": None,
        "numerator": "3",
        "denominator": "100",
        "rows_used": 1,
        "rows_missing": 1,
        "provenance": "measured",
    }
    assert (found[3]["currency"], found[3]["numerator"], found[3]["value"]) == ("EUR", "1.5", Decimal(15))


def facebook() -> list[dict[str, str]]:
    with FACEBOOK.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("read", [pandas.read_csv, polars.read_csv, lambda path: duckdb.read_csv(str(path))])
@pytest.mark.parametrize("key", ["Type", "Post Weekday", "Paid"])
def test_the_facebook_export_by_hand(read: Callable[[Path], Any], key: str) -> None:
    rates = [rate["id"] for rate in BOOK["rates"]]
    found = plain(greenroom.kpi(read(FACEBOOK), rates, key, columns=COLUMNS, rate_book=BOOK, shape="long"))
    groups: dict[str, list[Fraction | None]] = {}
    sums: dict[str, list[int]] = {}
    for post in facebook():
        figures = [post[name] for name in ("like", "comment", "share", "Lifetime Post Total Reach")]
        own = None if "" in figures else [int(figure) for figure in figures]
        groups.setdefault(post[key], []).append(None if own is None else Fraction(sum(own[:3]), own[3]))
        if own is not None:
            before = sums.setdefault(post[key], [0, 0])
            sums[post[key]] = [before[0] + sum(own[:3]), before[1] + own[3]]
    assert len(found) == 3 * len(groups)
    for row in found:
        name = "" if row[key] is None else str(row[key])
        posts = sorted(rate for rate in groups[name] if rate is not None)
        assert (row["rows"], row["rows_used"]) == (len(groups[name]), len(posts))
        if row["rate"] == RATE:
            assert (row["numerator"], row["denominator"]) == tuple(map(str, sums[name]))
            assert row["value"] == exact(Fraction(*sums[name]))
        elif row["rate"].endswith("mean_of_posts"):
            assert abs(row["value"] - exact(sum(posts, Fraction()) / len(posts))) <= Decimal("1e-12")
        else:
            half = len(posts) // 2
            middle = posts[half] if len(posts) % 2 else (posts[half - 1] + posts[half]) / 2
            assert abs(row["value"] - exact(middle)) <= Decimal("1e-12")


def test_the_facebook_export_as_pandas_has_it_in_three_lines() -> None:
    frame = pandas.read_csv(FACEBOOK)
    found = greenroom.kpi(frame, [RATE], "Type", columns=COLUMNS, rate_book=BOOK, floats=True).set_index("Type")[RATE]
    whole = frame.dropna(subset=["like", "share"])
    sums = whole.groupby("Type")[["like", "comment", "share", "Lifetime Post Total Reach"]].sum()
    expected = (sums["like"] + sums["comment"] + sums["share"]) / sums["Lifetime Post Total Reach"]
    assert ((found - expected).abs() < 1e-12).all()
    assert found.index.tolist() == expected.index.tolist() == ["Link", "Photo", "Status", "Video"]


def test_keys_keep_their_types() -> None:
    for dictionary in (pyarrow.int8(), pyarrow.int32()):
        names = pyarrow.array(["b", "a", None, "b"]).dictionary_encode().cast(pyarrow.dictionary(dictionary, "string"))
        table = TABLE.append_column("key", names).append_column("paid", pyarrow.array([True, False, None, True]))
        table = table.append_column("hour", pyarrow.array([23, 1, None, 23], "uint8"))
        found = greenroom.kpi(table, "ctr", ["key", "paid", "hour"])
        assert found.select(["key", "paid", "hour", "rows"]).to_pylist() == [
            {"key": None, "paid": None, "hour": None, "rows": 1},
            {"key": "a", "paid": "false", "hour": 1, "rows": 1},
            {"key": "b", "paid": "true", "hour": 23, "rows": 2},
        ]
    frame = polars.DataFrame(TABLE).with_columns(polars.col("type").cast(polars.Categorical))
    assert greenroom.kpi(frame, "ctr", "type")["rows"].to_list() == [1, 2, 1]


def test_dates_are_cut_in_their_zone() -> None:
    instants = [1_774_742_400, 1_774_746_000, 1_774_749_600]  # 29 March 2026: 00:00, 01:00 and 02:00 in UTC
    published = pyarrow.array(instants, pyarrow.timestamp("s", "UTC"))
    table = pyarrow.table({"clicks": [1, 1, 1], "impressions": [2, 2, 2], "published": published})

    def keys(part: str, zone: str | None = None) -> list[Any]:
        key = {"column": "published", "part": part} | ({} if zone is None else {"zone": zone})
        return greenroom.kpi(table, "ctr", [key])["published"].to_pylist()  # type: ignore[no-any-return]

    assert keys("hour") == [0, 1, 2]
    # The clock goes from 02:00 to 03:00.
    assert keys("hour", "Europe/Berlin") == [1, 3, 4]
    assert keys("day", "America/New_York") == ["2026-03-28"]
    assert keys("week", "America/New_York") == ["2026-W13"]
    assert keys("month", "Pacific/Auckland") == ["2026-03"]
    with pytest.raises(greenroom.ValidationError, match="did you mean `Europe/Berlin`"):
        keys("hour", "Europe/Berlni")
    window = [{"column": "published", "first_day": "2026-03-29", "last_day": "2026-03-29", "zone": "America/New_York"}]
    assert greenroom.kpi(table, "ctr", filters=window)["rows"].to_pylist() == [0]


@pytest.mark.parametrize("kind", ["text", "large", "dictionary", "pandas", "polars"])
def test_texts_of_iso_8601_are_dates(kind: str) -> None:
    texts = ["2026-08-15", "2026-08-15T13:12:39Z", "2026-09-01 13:12:39 +0000", None]
    table: Any = pyarrow.table({"clicks": [1, 1, 1, 1], "impressions": [2, 2, 2, 2], "published": texts})
    types = {"large": pyarrow.large_string(), "dictionary": pyarrow.dictionary(pyarrow.int8(), pyarrow.string())}
    if kind in types:
        table = table.set_column(2, "published", table["published"].cast(types[kind]))
    if kind == "pandas":
        table = table.to_pandas()
    if kind == "polars":
        table = polars.from_arrow(table)
    keys = [{"column": "published", "part": part} for part in ("month", "weekday")]
    found = pyarrow.table(greenroom.kpi(table, "ctr", keys))
    assert found.column_names[:2] == ["published_month", "published_weekday"]
    assert found["published_month"].to_pylist() == [None, "2026-08", "2026-09"]
    # The 15th of August is a Saturday, the 1st of September a Tuesday.
    assert found["published_weekday"].to_pylist() == [None, 6, 2]
    assert found["rows"].to_pylist() == [1, 2, 1]


def test_a_date_that_could_be_two_is_refused_with_its_row() -> None:
    table = pyarrow.table({"clicks": [1, 1], "impressions": [2, 2], "published": ["2026-08-15", "03/04/2026"]})
    with pytest.raises(greenroom.ValidationError) as refused:
        greenroom.kpi(table, "ctr", [{"column": "published", "part": "month"}])
    (issue,) = refused.value.issues
    assert (issue["code"], issue["path"]) == ("invalid_text", ["table", "published", 1])
    assert issue["message"] == "`03/04/2026` is no date of ISO 8601"
    assert issue["help"].endswith("which of two numbers is the day is never guessed")


def test_rows_are_chosen_and_groups_ranked() -> None:
    filters: list[dict[str, Any]] = [{"column": "type", "one_of": ["reel", "story"]}, {"column": "cost", "most": 1}]
    assert greenroom.kpi(TABLE, "ctr", filters=filters)["rows"].to_pylist() == [1]
    found = greenroom.kpi(TABLE, ["ctr", "cpm"], "type", currency="EUR", top=("cpm", 1))
    assert found["type"].to_pylist() == ["story"]


@pytest.mark.parametrize("kind", KINDS)
def test_quantiles_of_single_posts_are_those_of_pandas(kind: str) -> None:
    likes = [3, 10, 4, 8, None, 5, 9, 2, 7]
    views = [100, 100, 0, 50, 70, 1_000, 30, 40, 350]
    types = ["reel", "reel", "reel", "reel", "story", "reel", "story", "story", "none"]
    posts = pyarrow.table({"type": types, "clicks": likes, "impressions": views})
    asked = {"rate": "ctr", "method": "linear", "shares": ["0.25", "0.5", "0.9"]}
    frame = posts.to_pandas()
    frame["ctr"] = (frame.clicks / frame.impressions).where(frame.impressions > 0)
    expected = frame.groupby("type").ctr.quantile([0.25, 0.5, 0.9])
    rows = plain(greenroom.kpi(KINDS[kind](posts), "ctr", "type", distributions=[asked]))
    assert [(row["type"], row["ctr.posts"]) for row in rows] == [("none", 1), ("reel", 4), ("story", 2)]
    for row in rows:
        for share in (0.25, 0.5, 0.9):
            assert float(row[f"ctr.quantile_{share}"]) == pytest.approx(expected[row["type"], share], abs=1e-12)


@pytest.mark.parametrize("kind", KINDS)
def test_quantiles_of_a_metric_are_those_of_pandas_in_both_shapes(kind: str) -> None:
    likes = [3, 10, 4, 8, None, 5, 9, 2, 7]
    types = ["reel", "reel", "reel", "reel", "story", "reel", "story", "story", "none"]
    posts = pyarrow.table({"type": types, "likes": likes, "clicks": likes, "impressions": [100] * 9})
    asked = [
        {"metric": "likes", "method": "linear", "shares": ["0.5", "0.9"]},
        {"rate": "ctr", "method": "weibull", "shares": ["0.25", "0.5"]},
    ]
    frame = posts.to_pandas()
    expected = frame.groupby("type").likes.quantile([0.5, 0.9])
    counts = frame.groupby("type").likes.count()
    wide = plain(greenroom.kpi(KINDS[kind](posts), "ctr", "type", distributions=asked))
    long = plain(greenroom.kpi(KINDS[kind](posts), "ctr", "type", distributions=asked, shape="long"))
    assert len(long) == 2 * len(wide)
    for row, of_rate, of_likes in zip(wide, long[::2], long[1::2], strict=True):
        assert row["type"] == of_rate["type"] == of_likes["type"]
        assert (of_rate["rate"], of_likes["rate"]) == ("ctr", None)
        assert (of_rate["metric"], of_likes["metric"]) == (None, "likes")
        assert (of_rate["quantile_method"], of_likes["quantile_method"]) == ("weibull", "linear")
        assert row["likes.posts"] == of_likes["posts"] == of_likes["rows_used"] == counts[row["type"]]
        assert of_likes["rows_missing"] == row["rows"] - row["likes.posts"]
        assert row["ctr.posts"] == of_rate["posts"]
        assert of_likes["quantile_0.25"] is None and of_rate["quantile_0.9"] is None
        for share in ("0.25", "0.5"):
            assert of_rate[f"quantile_{share}"] == row[f"ctr.quantile_{share}"]
        for share in ("0.5", "0.9"):
            assert of_likes[f"quantile_{share}"] == row[f"likes.quantile_{share}"]
            assert float(row[f"likes.quantile_{share}"]) == pytest.approx(
                expected[row["type"], float(share)], abs=1e-12
            )


def test_quantiles_are_the_same_for_any_threads_and_none_where_no_post_has_a_rate() -> None:
    asked = [{"rate": "ctr", "method": "median_unbiased", "shares": [Decimal("0.10"), "1"]}]
    posts = pyarrow.table({"clicks": list(range(200_000)), "impressions": [7] * 200_000})
    found = [greenroom.kpi(posts, "ctr", distributions=asked, shape="document", threads=count) for count in (1, 2, 3)]
    assert found[0] == found[1] == found[2]
    row = plain(greenroom.kpi(pyarrow.table({"clicks": [1], "impressions": [0]}), "ctr", distributions=asked))[0]
    assert (row["ctr.posts"], row["ctr.quantile_0.1"], row["ctr.quantile_1"]) == (0, None, None)
    with pytest.raises(greenroom.ValidationError, match="is not among the `rates`"):
        greenroom.kpi(posts, "ctr", distributions=[{**asked[0], "rate": "cpm"}])


def test_what_does_not_fit_is_refused_at_once() -> None:
    frame = pandas.DataFrame({"Clicks": [1], "impressions": ["2"]})
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.kpi(frame, ["ctr", "ctrr"], "kind")
    issues = caught.value.issues
    assert [(issue["code"], issue["path"]) for issue in issues] == [
        ("unknown_reference", ["rates", 1]),
        ("unknown_reference", ["rates", 0]),
        ("wrong_type", ["rates", 0]),
        ("unknown_reference", ["by", 0, "column"]),
    ]
    assert issues[1]["help"] == "did you mean the column `Clicks`? say so in `columns`"
    with pytest.raises(greenroom.ValidationError, match=r"table\.clicks\[1\]: `clicks` cannot be `-1`, below zero"):
        greenroom.kpi(pyarrow.table({"clicks": [1, -1], "impressions": [1, 1]}), "ctr")
    with pytest.raises(greenroom.ValidationError, match=r"table\.cost\[1\]: `0\.001` is no amount"):
        greenroom.kpi(pandas.DataFrame({"cost": [0.1, 0.001], "views": [1, 1]}), "cpv", currency="EUR")
    assert greenroom.kpi(pandas.DataFrame({"cost": [0.1, 0.2], "views": [1, 1]}), "cpv", currency="EUR")[
        "cpv"
    ].to_list() == [Decimal("0.15")]
    with pytest.raises(TypeError, match="collect"):
        greenroom.kpi(polars.LazyFrame({"clicks": [1]}), "ctr")
    with pytest.raises(TypeError, match="a table is an object that Arrow libraries read"):
        greenroom.kpi([1, 2], "ctr")
    with pytest.raises(ValueError, match="shape is wide, long or document"):
        greenroom.kpi(TABLE, "ctr", shape="tall")  # type: ignore[call-overload]


def large(rows: int) -> pyarrow.Table:
    keys = [f"k{row * 7919 % 997}" for row in range(rows)]
    clicks = [None if row % 11 == 0 else row % 13 for row in range(rows)]
    return pyarrow.table({"key": keys, "clicks": clicks, "impressions": [row % 101 for row in range(rows)]})


def test_any_number_of_threads_and_pieces_gives_the_same_and_says_how_far_it_is() -> None:
    table = large(200_000)
    expected = greenroom.kpi(table, "ctr", "key", shape="document", threads=1)
    seen: list[int] = []
    for threads in (0, 2, 5):
        for stream in (table, table.to_reader(max_chunksize=70_001)):
            found = greenroom.kpi(stream, "ctr", "key", shape="document", threads=threads, progress=seen.append)
            assert found == expected
    assert seen == [200_000] * 6
    parts = [greenroom._native.kpi_partial(table.slice(at, 60_000), _query()) for at in range(0, 200_000, 60_000)]
    assert greenroom._native.kpi_merge(table.slice(0, 0), _query(), reversed(parts)).json == expected.json


def _query() -> str:
    return json.dumps({"rates": ["ctr"], "by": [{"column": "key"}]})


def test_a_caller_may_stop_it() -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        greenroom.kpi(large(10), "ctr", progress=stop)


def test_other_threads_run_meanwhile() -> None:
    table = large(50_000)
    found: list[Any] = []
    threads = [Thread(target=lambda: found.append(greenroom.kpi(table, "ctr", "key"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(one.equals(found[0]) for one in found)
    assert len(found) == 4


def test_tables_without_rows_and_columns_without_figures() -> None:
    empty = TABLE.slice(0, 0)
    assert greenroom.kpi(empty, "ctr", "type").num_rows == 0
    assert greenroom.kpi(empty, "ctr").to_pylist()[0]["ctr.undefined"] == "missing"
    table = pyarrow.table({"clicks": pyarrow.nulls(2), "impressions": [1, 2]})
    assert greenroom.kpi(table, "ctr").to_pylist()[0]["ctr.rows_missing"] == 2
    assert exact(Fraction(1, 3)) == (Decimal(1) / 3).quantize(Decimal("1e-12"), ROUND_HALF_EVEN)
