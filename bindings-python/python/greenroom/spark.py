"""Rates of a DataFrame of Spark, for tables that one machine does not hold; ``pip install greenroom[spark]``.

Each partition is summed where it lies, by Arrow batches; what travels are the sums of its groups, whole numbers that
add up to the same for any partitions. The answer is that of ``greenroom.kpi`` for the same rows, to the last digit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, overload

import pyarrow  # type: ignore[import-untyped]
from pyspark.sql import DataFrame
from pyspark.sql.pandas.types import to_arrow_schema

from greenroom import _native
from greenroom._kpi import Key, _query
from greenroom._operations import Json
from greenroom._result import Result

if TYPE_CHECKING:
    from greenroom import models

__all__ = ["kpi"]

_PARTIAL = pyarrow.schema([("partial", pyarrow.binary())])


@overload
def kpi(
    table: DataFrame,
    rates: Sequence[str] | str,
    by: Sequence[Key] | Key = (),
    *,
    columns: Mapping[str, str] | Iterable[Mapping[str, Any]] = (),
    filters: Iterable[Mapping[str, Any]] = (),
    distributions: Iterable[Mapping[str, Any]] = (),
    top: tuple[str, int] | None = None,
    currency: str | None = None,
    money_digits: int | None = None,
    days: int | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
    shape: Literal["wide", "long"] = "wide",
    floats: bool = False,
) -> DataFrame: ...
@overload
def kpi(
    table: DataFrame,
    rates: Sequence[str] | str,
    by: Sequence[Key] | Key = (),
    *,
    columns: Mapping[str, str] | Iterable[Mapping[str, Any]] = (),
    filters: Iterable[Mapping[str, Any]] = (),
    distributions: Iterable[Mapping[str, Any]] = (),
    top: tuple[str, int] | None = None,
    currency: str | None = None,
    money_digits: int | None = None,
    days: int | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
    shape: Literal["document"],
    floats: bool = False,
) -> Result[models.Measurement]: ...
def kpi(
    table: DataFrame,
    rates: Sequence[str] | str,
    by: Sequence[Key] | Key = (),
    *,
    columns: Mapping[str, str] | Iterable[Mapping[str, Any]] = (),
    filters: Iterable[Mapping[str, Any]] = (),
    distributions: Iterable[Mapping[str, Any]] = (),
    top: tuple[str, int] | None = None,
    currency: str | None = None,
    money_digits: int | None = None,
    days: int | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
    shape: Literal["wide", "long", "document"] = "wide",
    floats: bool = False,
) -> Any:
    """Compute rates of a DataFrame of Spark, as ``greenroom.kpi`` does of a table; its words hold here too.

    The rows of issues are counted within a partition. The workers need this package.

    Raises ValidationError with all issues when the query does not fit the columns, before anything runs.
    """
    query = _query(rates, by, columns, filters, distributions, top, currency, money_digits, days, rate_book, on)
    # Its columns without rows: what a query needs, Spark need not move anything to find out.
    names = _native.kpi_needs(to_arrow_schema(table.schema, timezone="UTC").empty_table(), query)
    chosen = table.select(*(f"`{name.replace('`', '``')}`" for name in names))
    empty = to_arrow_schema(chosen.schema, timezone="UTC").empty_table()
    partials = chosen.mapInArrow(_summing(query), "partial binary").collect()
    found = _native.kpi_merge(empty, query, [bytes(row.partial) for row in partials])
    if shape == "document":
        return Result(found.json, "Measurement")
    result = found.wide(floats) if shape == "wide" else found.long(floats)
    return table.sparkSession.createDataFrame(pyarrow.table(result))


def _summing(query: str) -> Callable[[Iterator[pyarrow.RecordBatch]], Iterator[pyarrow.RecordBatch]]:
    """The work of a partition."""

    def sums(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        first = next(batches, None)
        if first is None:
            return
        rows = pyarrow.RecordBatchReader.from_batches(first.schema, _chain(first, batches))
        yield pyarrow.record_batch([[_native.kpi_partial(rows, query)]], schema=_PARTIAL)

    return sums


def _chain(first: pyarrow.RecordBatch, others: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    yield first
    yield from others
