"""Tables of every kind that a function on data frames takes."""

from collections.abc import Callable
from typing import Any

import duckdb
import narwhals
import pandas  # type: ignore[import-untyped]
import polars
import pyarrow  # type: ignore[import-untyped]

KINDS: dict[str, Callable[[pyarrow.Table], Any]] = {
    "pyarrow": lambda table: table,
    "record batch": lambda table: table.to_batches()[0],
    "pandas": lambda table: table.to_pandas(),
    "pandas with arrow types": lambda table: table.to_pandas(types_mapper=pandas.ArrowDtype),
    "polars": polars.DataFrame,
    "narwhals": lambda table: narwhals.from_native(polars.DataFrame(table)),
    "duckdb": duckdb.from_arrow,
    "stream": lambda table: table.to_reader(max_chunksize=1),
}


def plain(found: Any) -> list[dict[str, Any]]:
    """The rows of any kind of table."""
    if isinstance(found, narwhals.DataFrame):
        found = found.to_native()
    if isinstance(found, duckdb.DuckDBPyRelation):
        found = found.to_arrow_table()
    rows: list[dict[str, Any]] = pyarrow.table(found).to_pylist()
    return rows
