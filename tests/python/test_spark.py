"""Rates of a DataFrame of Spark: on several partitions of a real local Spark, the answer of one machine."""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pyarrow  # type: ignore[import-untyped]
import pytest
from pyspark.sql import SparkSession

import greenroom
import greenroom.spark

pytestmark = pytest.mark.slow
RATES = ["ctr", "cpm", "engagement_rate.by_followers_mean", "engagement_rate.by_followers_median"]
ROWS = 5_000


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.session.timeZone": "Asia/Tokyo",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "400",
    }
    builder = SparkSession.builder.master("local[2]").appName("greenroom")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def table() -> pyarrow.Table:
    start = datetime(2026, 3, 28, tzinfo=UTC)
    rows: list[dict[str, Any]] = [
        {
            "type": [None, "reel", "story", "vidéo"][row % 4],
            "published": start + timedelta(minutes=row),
            "clicks": None if row % 11 == 0 else row % 13,
            "impressions": row % 101,
            "cost": None if row % 17 == 0 else Decimal(row % 1_000) / 100,
            "engagements": row * row % 4_001,
            "followers": row % 9_007,
            "unused": "x" * (row % 5),
        }
        for row in range(ROWS)
    ]
    schema = pyarrow.schema(
        [
            ("type", pyarrow.string()),
            ("published", pyarrow.timestamp("us", "UTC")),
            ("clicks", pyarrow.int64()),
            ("impressions", pyarrow.int32()),
            ("cost", pyarrow.decimal128(12, 2)),
            ("engagements", pyarrow.int64()),
            ("followers", pyarrow.int64()),
            ("unused", pyarrow.string()),
        ]
    )
    return pyarrow.Table.from_pylist(rows, schema=schema)


def test_partitions_give_the_answer_of_one_machine(spark: SparkSession) -> None:
    by: list[Any] = ["type", {"column": "published", "part": "day", "zone": "Europe/Berlin"}]
    spread: list[dict[str, Any]] = [
        {"rate": rate, "method": "hazen", "shares": ["0.1", "0.5"]} for rate in ("ctr", RATES[-1])
    ]
    expected = greenroom.kpi(table(), RATES, by, distributions=spread, currency="EUR", shape="document")
    frame = spark.createDataFrame(table())
    for partitions in (1, 7):
        parts = frame.repartition(partitions)
        assert greenroom.spark.kpi(parts, RATES, by, distributions=spread, currency="EUR", shape="document") == expected
    # More partitions than rows: some have nothing to say.
    few = spark.createDataFrame(table().slice(0, 3)).repartition(8)
    assert greenroom.spark.kpi(few, "ctr", shape="document") == greenroom.kpi(
        table().slice(0, 3), "ctr", shape="document"
    )


def test_parts_of_dates_that_are_text(spark: SparkSession) -> None:
    rows = table().append_column("told", pyarrow.array([f"2026-{1 + at % 12:02}-15" for at in range(table().num_rows)]))
    keys: list[Any] = [{"column": "told", "part": part} for part in ("month", "weekday")]
    expected = greenroom.kpi(rows, "ctr", keys)
    assert expected.column_names[:2] == ["told_month", "told_weekday"]
    found = greenroom.spark.kpi(spark.createDataFrame(rows).repartition(5), "ctr", keys)
    assert [row.asDict() for row in found.collect()] == expected.to_pylist()


def test_a_dataframe_comes_back(spark: SparkSession) -> None:
    frame = spark.createDataFrame(table()).repartition(3)
    filters = [{"column": "type", "one_of": ["reel", "story"]}]
    found = greenroom.spark.kpi(frame, ["ctr", "cpm"], "type", currency="EUR", filters=filters)
    expected = greenroom.kpi(table(), ["ctr", "cpm"], "type", currency="EUR", filters=filters)
    assert [row.asDict() for row in found.collect()] == expected.to_pylist()


def test_a_query_that_does_not_fit_runs_nothing(spark: SparkSession) -> None:
    frame = spark.createDataFrame(table())
    with pytest.raises(greenroom.ValidationError, match="did you mean `type`"):
        greenroom.spark.kpi(frame, "ctr", "typ")
    with pytest.raises(TypeError, match=r"greenroom\.spark\.kpi"):
        greenroom.kpi(frame, "ctr")
