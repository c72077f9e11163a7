"""What functions on data frames of every kind share."""

from __future__ import annotations

import sys
from typing import Any, TypeVar

from greenroom._native import Columns

Frame = TypeVar("Frame")


def eager(table: object, spark: str) -> object:
    """Say what to do with a table that has no rows yet; ``spark``: with a DataFrame of Spark."""
    if type(table).__name__ == "LazyFrame":
        raise TypeError("a LazyFrame has no rows yet: call its `collect` first")
    if _module(table) == "pyspark":
        raise TypeError(spark)
    return table


def like(table: object, columns: Columns) -> object:
    """Give columns as the kind of table that the caller has; as they are where it is unknown."""
    modules: Any = sys.modules
    match _module(table):
        case "pandas":
            return modules["pandas"].DataFrame.from_arrow(columns)
        case "polars":
            return modules["polars"].DataFrame(columns)
        case "pyarrow":
            return modules["pyarrow"].table(columns)
        case "duckdb" | "_duckdb":
            import pyarrow  # type: ignore[import-untyped]

            return modules["duckdb"].from_arrow(pyarrow.table(columns))
        case "narwhals":
            narwhals = modules["narwhals"]
            return narwhals.from_native(like(narwhals.to_native(table), columns), eager_only=True)
        case _:
            return columns


def _module(table: object) -> str:
    return type(table).__module__.split(".")[0]
