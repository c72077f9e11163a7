"""Sums and rates by group beside polars, DuckDB, pyarrow and pandas, on the same Arrow buffers, with two threads.

``kpi.py [ROWS]`` prints a table; ten million rows when absent. Every peer's sums are checked before it is timed,
peers run in turn in one process, and the median of the rounds counts.
"""

import gc
import os
import sys
from collections.abc import Callable
from statistics import median
from threading import Thread
from time import perf_counter

THREADS = 2
os.environ["POLARS_MAX_THREADS"] = str(THREADS)

import duckdb  # noqa: E402
import numpy  # noqa: E402
import pandas  # noqa: E402
import polars  # noqa: E402
import psutil  # noqa: E402
import pyarrow  # noqa: E402

import greenroom  # noqa: E402

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
ROUNDS = 7
# Two keys' worth of sums: ten columns of figures, in the order in which a rate names them.
FIGURES = [
    "reactions",
    "comments",
    "shares",
    "saves",
    "follows",
    "clicks",
    "conversions",
    "impressions",
    "reach",
    "views",
]
BOOK = {
    "document": "rate_book",
    "version": 1,
    "rates": [
        {
            "id": "all_by_views",
            "name": "Everything by everything",
            "unit": "share",
            "numerator": [{"metric": name} for name in FIGURES[:7]],
            "denominator": [{"metric": name} for name in FIGURES[7:]],
            "aggregation": "pooled",
            "window": {"type": "lifetime"},
            "direction": "higher_is_better",
        }
    ],
}
KEYS = {
    "integer key": ["number"],
    "dictionary key": ["code"],
    "three dictionary keys": ["code_a", "code_b", "code_c"],
    "text key": ["text"],
    "three text keys": ["text_a", "text_b", "text_c"],
}


def data() -> pyarrow.Table:
    """Ten columns of figures, and keys with about a thousand groups."""
    random = numpy.random.default_rng(7)
    columns: dict[str, pyarrow.Array] = {
        name: pyarrow.array(random.integers(0, 10 ** (2 + place % 5), ROWS)) for place, name in enumerate(FIGURES)
    }
    number = random.integers(0, 1_000, ROWS, dtype=numpy.int32)
    columns["number"] = pyarrow.array(number)
    for name, codes, count in (
        ("", number, 1_000),
        ("_a", number % 10, 10),
        ("_b", number // 10 % 10, 10),
        ("_c", number // 100, 10),
    ):
        names = pyarrow.array([f"creator{name} {code:04}" for code in range(count)])
        dictionary = pyarrow.DictionaryArray.from_arrays(pyarrow.array(codes.astype(numpy.int32)), names)
        columns[f"code{name}"] = dictionary
        columns[f"text{name}"] = dictionary.cast(pyarrow.string())
    return pyarrow.table(columns)


def main() -> None:
    """Check, then time, every peer on every kind of key."""
    pyarrow.set_cpu_count(THREADS)
    table = data()
    connection = duckdb.connect(config={"threads": THREADS})
    connection.register("arrow", table)
    connection.execute("create table native as select * from arrow")
    frame, pandas_frame = polars.DataFrame(table), table.to_pandas(types_mapper=pandas.ArrowDtype)
    print(
        f"{ROWS:,} rows, {len(FIGURES)} columns of figures, {THREADS} threads; {greenroom.__name__} beside its peers\n"
    )
    print("| keys | peer | time | beside the best peer |\n|---|---|---:|---:|")
    for title, keys in KEYS.items():
        chosen, peers = prepared(table, keys, frame.select([*keys, *FIGURES]), pandas_frame, connection)
        check(chosen, keys, peers)
        times = measured(peers)
        best = min(time for name, time in times.items() if name != "greenroom")
        for name, time in times.items():
            print(f"| {title} | {name} | {time * 1e3:.1f} ms | {best / time:.2f}× |")
        read = median(reading(chosen.select(FIGURES)) for _ in range(ROUNDS))
        print(f"| {title} | reading the figures alone | {read * 1e3:.1f} ms | {best / read:.2f}× |")
    text_dates(table, connection)
    memory(table)


def text_dates(table: pyarrow.Table, connection: duckdb.DuckDBPyConnection) -> None:
    """Check, then time, the sums by month of dates that are text, as exports write them."""
    days = pyarrow.array(numpy.arange("2025-01-01", "2026-01-01", dtype="datetime64[D]").astype(str).tolist())
    places = pyarrow.array(numpy.random.default_rng(11).integers(0, len(days), ROWS).astype(numpy.int32))
    dated = table.select(FIGURES).append_column("told", days.take(places))
    frame = polars.DataFrame(dated)
    connection.register("dated", dated)
    connection.execute("create table told as select * from dated")
    key: list[str | dict[str, str]] = [{"column": "told", "part": "month"}]
    month = polars.col("told").str.to_date("%Y-%m-%d").dt.strftime("%Y-%m")
    sums = [polars.col(name).sum() for name in FIGURES]
    select = ", ".join(f"sum({name}) as {name}" for name in FIGURES)
    query = f"select strftime(told::date, '%Y-%m') as told, {select} from told group by all"
    peers: dict[str, Callable[[], object]] = {
        "greenroom": lambda: greenroom.kpi(dated, "all_by_views", key, rate_book=BOOK, threads=THREADS),
        "polars lazy": lambda: frame.lazy().group_by(month).agg(sums).collect(),
        "DuckDB, native table": lambda: connection.sql(query).to_arrow_table(),
    }
    check(dated, ["told"], peers, key)
    times = measured(peers)
    best = min(time for name, time in times.items() if name != "greenroom")
    for name, time in times.items():
        print(f"| month of a text date | {name} | {time * 1e3:.1f} ms | {best / time:.2f}× |")


def prepared(
    table: pyarrow.Table,
    keys: list[str],
    small: polars.DataFrame,
    pandas_frame: pandas.DataFrame,
    connection: duckdb.DuckDBPyConnection,
) -> tuple[pyarrow.Table, dict[str, Callable[[], object]]]:
    """The columns that are used, and every peer's work on them."""
    sums = [polars.col(name).sum() for name in FIGURES]
    used = [*keys, *FIGURES]
    select = ", ".join([*keys, *(f"sum({name}) as {name}" for name in FIGURES)])
    query = f"select {select} from {{}} group by {', '.join(keys)}"
    chosen = table.select(used)
    peers: dict[str, Callable[[], object]] = {
        "greenroom": lambda: greenroom.kpi(chosen, "all_by_views", keys, rate_book=BOOK, threads=THREADS),
        "polars lazy": lambda: small.lazy().group_by(keys).agg(sums).collect(),
        "polars streaming": lambda: small.lazy().group_by(keys).agg(sums).collect(engine="streaming"),
        "DuckDB, native table": lambda: connection.sql(query.format("native")).to_arrow_table(),
        "DuckDB, Arrow": lambda: connection.sql(query.format("arrow")).to_arrow_table(),
        "pyarrow": lambda: chosen.group_by(keys).aggregate([(name, "sum") for name in FIGURES]),
        "pandas": lambda: pandas_frame.groupby(keys, observed=True)[FIGURES].sum(),
    }
    return chosen, peers


def check(
    table: pyarrow.Table,
    keys: list[str],
    peers: dict[str, Callable[[], object]],
    by: list[str | dict[str, str]] | None = None,
) -> None:
    """Hold every peer's sums against those of polars, and ours against them too."""
    expected = plain(peers["polars lazy"](), keys)
    for name, work in peers.items():
        if name != "greenroom":
            assert plain(work(), keys).equals(expected), name
    document = greenroom.kpi(table, "all_by_views", by or keys, rate_book=BOOK, threads=THREADS, shape="document")
    ours = [
        [label["value"] for label in group["labels"]] + [int(total["sum"]) for total in group["totals"]]
        for group in document["groups"]
    ]
    theirs = [[*map(str, row[: len(keys)]), *row[len(keys) :]] for row in expected.rows()]
    assert sorted(ours, key=str) == sorted(theirs, key=str)
    peers["greenroom"]()


def plain(found: object, keys: list[str]) -> polars.DataFrame:
    """The sums in one form and order."""
    if isinstance(found, pandas.DataFrame):
        found = pyarrow.table(found.reset_index())
    elif isinstance(found, pyarrow.Table) and f"{FIGURES[0]}_sum" in found.column_names:
        found = found.rename_columns([name.removesuffix("_sum") for name in found.column_names])
    frame = found if isinstance(found, polars.DataFrame) else polars.DataFrame(found)
    texts = [polars.col(key).cast(polars.Int64 if key == "number" else polars.String) for key in keys]
    return frame.select(*texts, *(polars.col(name).cast(polars.Int64) for name in FIGURES)).sort(keys)


def measured(peers: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median time of each peer, in turn."""
    times: dict[str, list[float]] = {name: [] for name in peers}
    gc.collect()
    gc.disable()
    for _ in range(ROUNDS):
        for name, work in peers.items():
            start = perf_counter()
            work()
            times[name].append(perf_counter() - start)
    gc.enable()
    return {name: median(rounds) for name, rounds in times.items()}


def reading(table: pyarrow.Table) -> float:
    """The time to read the bytes of all columns once, on as many threads."""
    arrays = [chunk.to_numpy() for column in table.columns for chunk in column.chunks]
    parts = [arrays[at::THREADS] for at in range(THREADS)]
    threads = [Thread(target=lambda part=part: [numpy.bitwise_or.reduce(array) for array in part]) for part in parts]
    start = perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return perf_counter() - start


def memory(table: pyarrow.Table) -> None:
    """What a stream of ten times as many rows takes."""
    process = psutil.Process()
    figures = table.select(["code", *FIGURES])

    def stream(times: int) -> pyarrow.RecordBatchReader:
        batches = (batch for _ in range(times) for batch in figures.to_batches(max_chunksize=1 << 17))
        return pyarrow.RecordBatchReader.from_batches(figures.schema, batches)

    taken = []
    for times in (1, 10):
        most = before = process.memory_info().rss

        def watch(_: int) -> None:
            nonlocal most
            most = max(most, process.memory_info().rss)

        greenroom.kpi(stream(times), "all_by_views", "code", rate_book=BOOK, threads=THREADS, progress=watch)
        taken.append((ROWS * times, (most - before) / 1e6))
    for rows, megabytes in taken:
        print(f"\nmemory beside the data: {megabytes:.1f} MB for {rows:,} rows")


if __name__ == "__main__":
    main()
