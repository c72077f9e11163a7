"""Alarms in data frames of mentions of every kind: those of ``detect_alarms`` in the same mentions, counted by hand."""

from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from threading import Thread
from typing import Any

import pandas  # type: ignore[import-untyped]
import polars
import pyarrow  # type: ignore[import-untyped]
import pytest
from frames import KINDS, plain

import greenroom

START = datetime(2026, 3, 2, tzinfo=UTC)
SETTINGS: dict[str, Any] = {"bin_minutes": 60, "warm_up_hours": 6}
COLUMNS: dict[str, Any] = {
    "time": "at",
    "author": "who",
    "authors_reach": "followers",
    "sentiment": "mood",
    "platform": "where",
}


def mentions() -> list[dict[str, Any]]:
    """Two days and a half with a burst, in no order."""
    rows = []
    for hour in range(60):
        for place in range(400 if hour == 40 else 20 + hour % 3):
            moment = START + timedelta(hours=hour, seconds=place * 7)
            rows.append(
                {
                    "at": moment,
                    "who": None if place % 11 == 0 else f"author {place % 17 if hour < 40 else place}",
                    "followers": None if place % 7 == 0 else place * 10,
                    "mood": None if place % 13 == 0 else place % 4 - 1.5,
                    "where": ("x", "tiktok", None, "youtube")[place % 4],
                }
            )
    return [rows[place * 7919 % len(rows)] for place in range(len(rows))]


ROWS = mentions()
SCHEMA = pyarrow.schema(
    [
        ("at", pyarrow.timestamp("us", "UTC")),
        ("who", pyarrow.string()),
        ("followers", pyarrow.int64()),
        ("mood", pyarrow.float64()),
        ("where", pyarrow.string()),
    ]
)
TABLE = pyarrow.Table.from_pylist(ROWS, schema=SCHEMA)


def by_hand(rows: list[dict[str, Any]], minutes: int = 60) -> list[dict[str, Any]]:
    """The bins, one after the other."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[int(row["at"].timestamp()) // (minutes * 60)].append(row)
    bins = []
    for number in range(min(found), max(found) + 1):
        own = found[number]
        reach: dict[Any, int] = {}
        for place, row in enumerate(own):
            if row["followers"] is not None:
                who = row["who"] or place
                reach[who] = max(reach.get(who, 0), row["followers"])
        bins.append(
            {
                "start": datetime.fromtimestamp(number * minutes * 60, UTC),
                "mentions": len(own),
                "negative": sum(1 for row in own if row["mood"] is not None and row["mood"] < 0),
                "unique_authors": len({row["who"] for row in own} - {None}),
                "authors_reach": sum(reach.values()),
                "platforms": len({row["where"] for row in own} - {None}),
            }
        )
    return bins


BINS = by_hand(ROWS)
REPORT = greenroom.detect_alarms(BINS, settings=SETTINGS, with_scores=True)


def issues(work: Callable[[], object]) -> list[tuple[str, list[str | int], str]]:
    """What is refused."""
    with pytest.raises(greenroom.ValidationError) as refused:
        work()
    return [(issue["code"], issue["path"], issue["message"]) for issue in refused.value.issues]


@pytest.mark.parametrize("kind", KINDS)
def test_alarms_are_those_of_the_bins_in_every_kind_of_table(kind: str) -> None:
    table = KINDS[kind](TABLE)
    scan = greenroom.scan_mentions(table, **COLUMNS, settings=SETTINGS, with_scores=True)
    assert scan["report"] == REPORT
    assert [alarm["at"] for alarm in scan["report"]["alarms"]] == ["2026-03-03T16:00:00Z"]
    assert (scan["bins"], scan["from"]) == (60, "2026-03-02T00:00:00Z")
    assert scan["rows"] == {
        "all": len(ROWS),
        "binned": len(ROWS),
        "without_time": 0,
        "before": 0,
        "after": 0,
        "without_author": sum(row["who"] is None for row in ROWS),
        "without_reach": sum(row["followers"] is None for row in ROWS),
        "without_sentiment": sum(row["mood"] is None for row in ROWS),
        "without_platform": sum(row["where"] is None for row in ROWS),
    }
    assert scan.model.report.alarms[0].unique_authors == BINS[40]["unique_authors"]


@pytest.mark.parametrize("kind", KINDS)
def test_bins_come_back_as_the_kind_of_the_table(kind: str) -> None:
    table = KINDS[kind](TABLE)
    found = greenroom.bin_mentions(table, **COLUMNS, bin_minutes=60)
    assert type(found) is (type(table) if kind not in ("record batch", "stream") else pyarrow.Table)
    assert plain(found) == BINS


def test_without_scores_there_are_none_and_the_rest_is_the_same() -> None:
    scan = greenroom.scan_mentions(TABLE, **COLUMNS, settings=SETTINGS)
    assert "scores" not in scan["report"]
    assert scan["report"]["alarms"] == REPORT["alarms"]
    assert scan["report"]["state"] == REPORT["state"]


def test_what_is_not_known_is_null_and_an_empty_bin_is_known() -> None:
    rows = [
        {"at": 0, "who": None, "followers": None, "mood": None, "where": None},
        {"at": 130, "who": " ", "followers": 7, "mood": float("nan"), "where": ""},
        {"at": 131, "who": "ana", "followers": 5, "mood": -0.0, "where": "x"},
    ]
    table = pyarrow.Table.from_pylist(rows)
    found = greenroom.bin_mentions(table, **COLUMNS, time_unit="s", bin_minutes=1).drop(["start"]).to_pylist()
    names = ["mentions", "negative", "unique_authors", "authors_reach", "platforms"]
    assert [[row[name] for name in names] for row in found] == [
        [1, None, None, None, None],
        [0, 0, 0, 0, 0],
        [2, 0, 1, 12, 1],
    ]
    alone = greenroom.bin_mentions(polars.DataFrame(table), time="at", time_unit="s", bin_minutes=1)
    assert alone["mentions"].to_list() == [1, 0, 2]
    assert alone.drop("start", "mentions").null_count().row(0) == (3, 3, 3, 3)


def test_every_type_of_a_column_gives_the_same() -> None:
    expected = greenroom.scan_mentions(TABLE, **COLUMNS, settings=SETTINGS)
    types: dict[str, list[pyarrow.DataType]] = {
        "at": [*(pyarrow.timestamp(unit, zone) for unit in ("s", "ms", "us", "ns") for zone in (None, "UTC"))],
        "who": [pyarrow.large_string(), pyarrow.string_view(), pyarrow.dictionary(pyarrow.int16(), pyarrow.string())],
        "followers": [pyarrow.uint64(), pyarrow.int32(), pyarrow.float64(), pyarrow.float32()],
        "mood": [pyarrow.float32(), pyarrow.decimal128(5, 2)],
        "where": [pyarrow.large_string(), pyarrow.dictionary(pyarrow.uint8(), pyarrow.large_string())],
    }
    types["at"].append(pyarrow.timestamp("us", "America/New_York"))
    for name, others in types.items():
        place = TABLE.schema.get_field_index(name)
        for other in others:
            column = TABLE[name].cast(other) if not pyarrow.types.is_dictionary(other) else encoded(TABLE[name], other)
            table = TABLE.set_column(place, name, column)
            assert greenroom.scan_mentions(table, **COLUMNS, settings=SETTINGS) == expected, (name, other)
    categories = polars.DataFrame(TABLE).with_columns(polars.col("who", "where").cast(polars.Categorical))
    assert greenroom.scan_mentions(categories, **COLUMNS, settings=SETTINGS) == expected
    frame = TABLE.to_pandas().astype({"who": "category", "where": "category"})
    assert greenroom.scan_mentions(frame, **COLUMNS, settings=SETTINGS) == expected


def encoded(column: pyarrow.ChunkedArray, kind: pyarrow.DictionaryType) -> pyarrow.ChunkedArray:
    return column.cast(kind.value_type).dictionary_encode().cast(kind)


@pytest.mark.parametrize(("unit", "factor"), [("s", 1), ("ms", 10**3), ("us", 10**6), ("ns", 10**9)])
def test_numbers_are_times_by_their_unit_and_authors_too(unit: Any, factor: int) -> None:
    numbers = [int(row["at"].timestamp()) * factor for row in ROWS]
    authors = [None if row["who"] is None else int(row["who"].split()[1]) for row in ROWS]
    for kind in (pyarrow.int64(), pyarrow.uint64(), pyarrow.float64()):
        at = pyarrow.array(numbers, pyarrow.int64()).cast(kind, safe=False)
        table = TABLE.set_column(0, "at", at).set_column(1, "who", pyarrow.array(authors))
        scan = greenroom.scan_mentions(table, **COLUMNS, time_unit=unit, settings=SETTINGS)
        assert scan["report"]["alarms"] == REPORT["alarms"]
        assert scan["report"]["state"] == REPORT["state"]


def test_a_time_with_a_fraction_lies_in_its_second_and_one_that_is_no_number_is_missing() -> None:
    frame = pandas.DataFrame({"at": [59.9, 60.0, None, -0.1]})
    bins = greenroom.bin_mentions(frame, time="at", time_unit="s", bin_minutes=1)
    assert bins["mentions"].tolist() == [1, 1, 1]
    assert str(bins["start"][0]) == "1969-12-31 23:59:00+00:00"


def test_pieces_and_order_change_nothing() -> None:
    expected = greenroom.scan_mentions(TABLE, **COLUMNS, settings=SETTINGS)
    parts = [TABLE.slice(at, 97) for at in range(0, len(ROWS), 97)]
    seen: list[int] = []
    for table in (pyarrow.concat_tables(parts), pyarrow.concat_tables(reversed(parts)), TABLE.sort_by("at")):
        found = greenroom.scan_mentions(table, **COLUMNS, settings=SETTINGS, progress=seen.append)
        assert found == expected
    assert seen == [len(ROWS)] * 3


def test_times_outside_are_counted_and_not_binned() -> None:
    range_: dict[str, Any] = {"from_": START + timedelta(hours=1), "until": "2026-03-04T00:30:00Z"}
    table = pyarrow.concat_tables([TABLE, TABLE.slice(0, 2).set_column(0, "at", pyarrow.nulls(2, SCHEMA[0].type))])
    scan = greenroom.scan_mentions(table, **COLUMNS, **range_, settings=SETTINGS)
    before = sum(row["at"] < START + timedelta(hours=1) for row in ROWS)
    after = sum(row["at"] >= START + timedelta(hours=48, minutes=30) for row in ROWS)
    rows = scan["rows"]
    assert (rows["before"], rows["after"], rows["without_time"]) == (before, after, 2)
    assert rows["binned"] == len(ROWS) - before - after
    assert (scan["bins"], scan["from"]) == (48, "2026-03-02T01:00:00Z")
    bins = greenroom.bin_mentions(table, **COLUMNS, **range_, bin_minutes=60).to_pylist()
    assert bins[:-1] == BINS[1:48]
    far = pyarrow.table({"at": [0, 10**15]})
    assert issues(lambda: greenroom.scan_mentions(far, time="at", time_unit="s", settings=SETTINGS)) == [
        ("out_of_range", ["table", "at", 1], "`1000000000000000` stands for no time of the years 1900 to 2999")
    ]
    left_out = {"from_": "1970-01-01T00:00:00Z", "until": datetime(1970, 1, 2, tzinfo=UTC)}
    found = greenroom.scan_mentions(far, time="at", time_unit="s", settings=SETTINGS, **left_out)  # type: ignore[arg-type]
    assert (found["rows"]["binned"], found["rows"]["after"], found["bins"]) == (1, 1, 24)


def test_a_table_without_rows_has_no_bins_where_nobody_says_which() -> None:
    empty = TABLE.slice(0, 0)
    scan = greenroom.scan_mentions(empty, **COLUMNS, settings=SETTINGS)
    assert (scan["rows"]["all"], scan["bins"], "from" in scan) == (0, 0, False)
    assert scan["report"]["state"]["bins"] == 0
    assert greenroom.bin_mentions(empty, **COLUMNS, bin_minutes=60).num_rows == 0
    until = START + timedelta(hours=2)
    known = greenroom.bin_mentions(empty, **COLUMNS, bin_minutes=60, from_=START, until=until).to_pylist()
    assert [row["mentions"] for row in known] == [0, 0]
    assert [row["unique_authors"] for row in known] == [0, 0]
    nothing = pyarrow.table({"at": pyarrow.nulls(2)})
    assert greenroom.scan_mentions(nothing, time="at", settings=SETTINGS)["rows"]["without_time"] == 2


def test_two_tables_by_the_state_are_as_one() -> None:
    cut = START + timedelta(hours=41)
    whole = greenroom.scan_mentions(TABLE, **COLUMNS, settings=SETTINGS)
    early = pyarrow.Table.from_pylist([row for row in ROWS if row["at"] < cut], schema=SCHEMA)
    late = pyarrow.Table.from_pylist([row for row in ROWS if row["at"] >= cut], schema=SCHEMA)
    first = greenroom.scan_mentions(early, **COLUMNS, settings=SETTINGS)
    second = greenroom.scan_mentions(late, **COLUMNS, state=first["report"]["state"])
    assert second["from"] == "2026-03-03T17:00:00Z"
    assert [*first["report"]["alarms"], *second["report"].get("alarms", [])] == whole["report"]["alarms"]
    assert second["report"]["state"] == whole["report"]["state"]
    again = greenroom.scan_mentions(early, **COLUMNS, state=first["report"]["state"])
    assert (again["rows"]["before"], again["rows"]["binned"], again["bins"]) == (early.num_rows, 0, 0)


def test_the_scan_is_presented_and_its_query_checked() -> None:
    scan = greenroom.scan_mentions(TABLE, **COLUMNS, settings=SETTINGS)
    mentions, alarms, _ = greenroom.present_mention_scan(scan)["tables"]
    assert mentions["sentences"] == [f"{len(ROWS)} rows in 60 bins. The first begins at 2026-03-02T00:00:00Z."]
    assert alarms["rows"][0][0] == "2026-03-03T16:00:00Z"
    assert greenroom.check_mention_query(settings=SETTINGS, **COLUMNS) == {"issues": []}


def test_what_does_not_fit_is_refused_at_once() -> None:
    frame = pandas.DataFrame({"at": [1, 2], "Who": [True, False], "mood": ["bad", "good"], "followers": ["1", "2"]})
    wanted: dict[str, Any] = {"time": "at", "author": "who", "sentiment": "mood", "authors_reach": "followers"}
    assert issues(lambda: greenroom.scan_mentions(frame, **wanted, settings=SETTINGS)) == [
        ("missing_field", ["time_unit"], "the column `at` holds whole numbers, and nobody says what they count"),
        ("unknown_reference", ["author"], "the table has no column `who`"),
        ("wrong_type", ["authors_reach"], "the column `followers` holds text"),
        ("wrong_type", ["sentiment"], "the column `mood` holds text"),
    ]
    with pytest.raises(greenroom.ValidationError, match="did you mean `Who`?"):
        greenroom.scan_mentions(frame, **wanted, settings=SETTINGS)
    dates = pyarrow.table({"at": pyarrow.array([1, 2], pyarrow.date32()), "who": [0.5, 1.5]})
    assert issues(lambda: greenroom.bin_mentions(dates, time="at", author="who", bin_minutes=0)) == [
        ("out_of_range", ["settings", "bin_minutes"], "`0` is not within 1 to 1440"),
        ("wrong_type", ["time"], "the column `at` holds dates"),
        ("wrong_type", ["author"], "the column `who` holds floating-point numbers"),
    ]
    assert issues(lambda: greenroom.scan_mentions(TABLE, time="at")) == [
        ("missing_field", ["settings"], "the field `settings` is missing")
    ]
    assert issues(lambda: greenroom.scan_mentions(TABLE, time="at", time_unit="s", settings=SETTINGS)) == [
        ("contradiction", ["time_unit"], "the column `at` holds points in time of another unit")
    ]
    twice = pyarrow.Table.from_arrays([TABLE["at"], TABLE["at"]], ["at", "at"])
    assert issues(lambda: greenroom.scan_mentions(twice, time="at", settings=SETTINGS)) == [
        ("duplicate_item", ["time"], "the table has more than one column `at`")
    ]
    range_: dict[str, Any] = {"from_": START, "until": START}
    assert issues(lambda: greenroom.scan_mentions(TABLE, time="at", settings=SETTINGS, **range_)) == [
        ("wrong_order", ["until"], "the bins would end at 2026-03-02T00:00:00Z, and begin at 2026-03-02T00:00:00Z")
    ]


def test_the_first_value_that_cannot_be_is_named_with_its_row() -> None:
    def reach(value: object, kind: pyarrow.DataType) -> list[tuple[str, list[str | int], str]]:
        rows = 70_000
        table = pyarrow.table({"at": [START] * rows, "followers": pyarrow.array([1] * (rows - 1) + [value], kind)})
        wanted: dict[str, Any] = {"time": "at", "authors_reach": "followers", "settings": SETTINGS}
        return issues(lambda: greenroom.scan_mentions(table, **wanted))

    path = ["table", "followers", 69_999]
    most = 2**53 - 1
    assert reach(-1, pyarrow.int64()) == [("out_of_range", path, f"`-1` is no count of followers, 0 to {most}")]
    assert reach(0.5, pyarrow.float64()) == [("out_of_range", path, f"`0.5` is no count of followers, 0 to {most}")]
    by_authors = {**SETTINGS, "count": "unique_authors"}
    nobody = pyarrow.table({"at": [START, START], "who": ["", None]})
    assert issues(lambda: greenroom.scan_mentions(nobody, time="at", author="who", settings=by_authors)) == [
        ("missing_field", ["bins", 0, "unique_authors"], "the field `unique_authors` is missing")
    ]


def test_what_is_no_table_says_what_to_do() -> None:
    with pytest.raises(TypeError, match="a LazyFrame has no rows yet: call its `collect` first"):
        greenroom.scan_mentions(polars.LazyFrame({"at": [1]}), time="at")
    with pytest.raises(TypeError, match="a table is an object that Arrow libraries read"):
        greenroom.bin_mentions([1, 2], time="at", bin_minutes=5)
    spark = type("DataFrame", (), {"__module__": "pyspark.sql"})()
    with pytest.raises(TypeError, match="a DataFrame of Spark is not read here: call its `toArrow` first"):
        greenroom.scan_mentions(spark, time="at")
    with pytest.raises(TypeError, match="for a DataFrame of Spark there is `greenroom.spark.kpi`"):
        greenroom.kpi(spark, "ctr")


def test_a_caller_may_stop_it_and_other_threads_run_meanwhile() -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        greenroom.scan_mentions(TABLE, **COLUMNS, settings=SETTINGS, progress=stop)
    found: list[Any] = []
    work = lambda: found.append(greenroom.scan_mentions(TABLE, **COLUMNS, settings=SETTINGS))  # noqa: E731
    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all(one == found[0] for one in found)


def test_decimal_sentiments_are_read_by_their_sign() -> None:
    table = pyarrow.table({"at": [1, 2, 3], "mood": [Decimal("-0.01"), Decimal("0.00"), None]})
    bins = greenroom.bin_mentions(table, time="at", time_unit="s", sentiment="mood", bin_minutes=1)
    assert bins["negative"].to_pylist() == [1]
