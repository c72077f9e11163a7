"""Ten million mentions in bins of five minutes, binned and scanned for alarms, beside pandas and polars that bin them.

``mentions.py [ROWS]`` prints one JSON object with nanoseconds for each peer. The bins of all are compared before they
are timed; peers run in turn in one process, and the median of the rounds counts. polars has two threads, the others
one.
"""

import gc
import json
import os
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

os.environ["POLARS_MAX_THREADS"] = "2"

import numpy  # noqa: E402
import pandas  # noqa: E402
import polars  # noqa: E402
import pyarrow  # noqa: E402

import greenroom  # noqa: E402

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
ROUNDS = 3
MINUTES = 5
BEGIN = 1_735_689_600_000
COLUMNS: dict[str, Any] = {
    "time": "at",
    "author": "who",
    "authors_reach": "followers",
    "sentiment": "mood",
    "platform": "where",
}
PLATFORMS = ["instagram", "tiktok", "x", "youtube"]


def data() -> pyarrow.Table:
    """A year in order, with 200,000 authors of whom a few write most."""
    random = numpy.random.default_rng(7)
    gaps = random.integers(0, 6_300 * 10_000_000 // ROWS, ROWS)
    few = random.integers(1, 200_001, ROWS)
    at = pyarrow.array(BEGIN + numpy.cumsum(gaps)).cast(pyarrow.timestamp("ms", "UTC"))
    codes = pyarrow.array(random.integers(0, len(PLATFORMS), ROWS, dtype=numpy.int32))
    return pyarrow.table(
        {
            "at": at,
            "who": 1_000_000 + random.integers(0, few),
            "followers": random.integers(0, 100_000, ROWS),
            "mood": random.integers(0, 200, ROWS) / 100 - 0.7,
            "where": pyarrow.DictionaryArray.from_arrays(codes, pyarrow.array(PLATFORMS)),
        }
    )


def by_polars(frame: polars.LazyFrame) -> polars.DataFrame:
    """Bin by polars: each author of a bin first, then the bins."""
    start = polars.col("at").dt.truncate(f"{MINUTES}m").alias("start")
    authors = frame.group_by(start, "who").agg(
        polars.len().alias("mentions"),
        (polars.col("mood") < 0).sum().alias("negative"),
        polars.col("followers").max(),
    )
    bins = authors.group_by("start").agg(
        polars.col("mentions", "negative").sum(),
        polars.len().alias("unique_authors"),
        polars.col("followers").sum().alias("authors_reach"),
    )
    platforms = frame.group_by(start).agg(polars.col("where").n_unique().alias("platforms"))
    return bins.join(platforms, on="start").sort("start").collect()


def by_pandas(frame: pandas.DataFrame) -> pandas.DataFrame:
    """Bin by pandas, in the same way."""
    start = frame["at"].dt.floor(f"{MINUTES}min")
    own = frame.assign(start=start, negative=frame["mood"] < 0)
    authors = own.groupby(["start", "who"], sort=False).agg(
        mentions=("negative", "size"), negative=("negative", "sum"), followers=("followers", "max")
    )
    bins = authors.groupby("start").agg(
        mentions=("mentions", "sum"),
        negative=("negative", "sum"),
        unique_authors=("followers", "size"),
        authors_reach=("followers", "sum"),
    )
    places = own[["start", "where"]].drop_duplicates()
    return bins.join(places.groupby("start").size().rename("platforms")).reset_index()


def check(table: pyarrow.Table, peers: dict[str, Callable[[], Any]]) -> None:
    """Hold the bins of every peer against ours."""
    ours = greenroom.bin_mentions(polars.DataFrame(table), **COLUMNS, bin_minutes=MINUTES)
    counts = ours.columns[1:]
    expected = ours.filter(polars.col("mentions") > 0)
    for name in ("polars", "pandas"):
        found = polars.DataFrame(peers[name]())
        start = polars.col("start").cast(ours.schema["start"])
        found = found.select(start, *(polars.col(count).cast(polars.Int64) for count in counts))
        assert found.equals(expected), name
    assert peers["binned and scanned"]()["bins"] == ours.height


def main() -> None:
    """Check, then time, every peer."""
    table = data()
    frame, pandas_frame = polars.DataFrame(table).lazy(), table.to_pandas()
    settings = {"bin_minutes": MINUTES}
    peers: dict[str, Callable[[], Any]] = {
        "pandas": lambda: by_pandas(pandas_frame),
        "polars": lambda: by_polars(frame),
        "binned": lambda: greenroom.bin_mentions(table, **COLUMNS, bin_minutes=MINUTES),
        "binned and scanned": lambda: greenroom.scan_mentions(table, **COLUMNS, settings=settings),
    }
    check(table, peers)
    times: dict[str, list[float]] = {name: [] for name in peers}
    gc.collect()
    gc.disable()
    for _ in range(ROUNDS):
        for name, work in peers.items():
            start = perf_counter()
            work()
            times[name].append(perf_counter() - start)
    print(json.dumps({f"mentions: {name}": median(rounds) * 1e9 for name, rounds in times.items()}))


if __name__ == "__main__":
    main()
