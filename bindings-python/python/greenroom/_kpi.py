"""Rates of data frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from greenroom import _native
from greenroom._operations import Json, _fields
from greenroom._result import Result
from greenroom._tables import Frame, eager, like

if TYPE_CHECKING:
    from greenroom import models

Key: TypeAlias = str | Mapping[str, Any]
"""A column that rows are grouped by: its name, or ``{"column": .., "part": "month", "zone": "Europe/Berlin"}``."""

_SPARK = "for a DataFrame of Spark there is `greenroom.spark.kpi`"


@overload
def kpi(
    table: Frame,
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
    progress: Callable[[int], object] | None = None,
    threads: int = 0,
) -> Frame: ...
@overload
def kpi(
    table: object,
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
    progress: Callable[[int], object] | None = None,
    threads: int = 0,
) -> Result[models.Measurement]: ...
def kpi(
    table: object,
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
    progress: Callable[[int], object] | None = None,
    threads: int = 0,
) -> Any:
    """Compute rates of a table of posts, of all rows together or by group, as ``measure`` does for the same rows.

    The table is anything that Arrow libraries read without a copy: a DataFrame of pandas, polars or narwhals, a
    pyarrow table, a DuckDB relation, a stream of record batches. What comes back is of the same kind. Nulls, and floats
    that are no number, are missing figures and never 0. Sums are exact; other threads run meanwhile.

    rates: The rates that are wanted, by their ids: of the presets, or of the book.
    by: The columns that rows are grouped by: names, or parts of dates such as
        ``{"column": "published", "part": "week"}``. Dates may be text of ISO 8601, such as ``2026-08-15`` or
        ``2026-08-15T13:12:39Z``. Several parts of one column are the columns ``published_month``,
        ``published_weekday`` of the result.
    columns: In which columns metrics stand whose columns have other names: ``{"likes": "Total likes"}``.
    filters: Which rows count, such as ``{"column": "type", "one_of": ["reel"]}`` or
        ``{"column": "published", "first_day": "2026-01-01", "zone": "Europe/Berlin"}``: those that pass all.
    distributions: Quantiles of a rate or of a metric over the single posts, such as
        ``{"rate": "ctr", "method": "linear", "shares": ["0.25", "0.5"]}`` or
        ``{"metric": "likes", "method": "linear", "shares": ["0.5"]}``: in a wide table each is a column, such as
        ``ctr.quantile_0.5`` and ``likes.quantile_0.5``; in a long one each share is, such as ``quantile_0.5``, and a
        metric has rows of its own. The memory grows with the rows then: 16 bytes for each post and rate or metric.
    top: The best groups alone: a rate, and how many.
    currency: The currency of all amounts.
    money_digits: How many digits after the point an amount in a float column has at most; those of the currency.
    days: How many days the window has, which daily rates need.
    rate_book: Metrics and rates of one's own.
    on: The day of the computation; presets that are older than their sources vouch for come with a warning.
    shape: ``wide``: a row for each group, and of each rate the value, the reason why it is undefined, and how many rows
        are left out. ``long``: a row for each rate of each group, with numerator, denominator and provenance too.
        ``document``: the measurement, with the definitions and sources of the rates.
    floats: Whether values are floats; else they are exact decimals.
    progress: Called with the number of rows so far, every two million rows.
    threads: How many threads work; 0 for all of the machine. The result is the same for any.

    Raises ValidationError with all issues when the query does not fit the table, or with the first figure that cannot
    be, its path beginning with ``table``, the column and the row.
    """
    query = _query(rates, by, columns, filters, distributions, top, currency, money_digits, days, rate_book, on)
    found = _native.kpi(eager(table, _SPARK), query, progress, threads)
    if shape == "document":
        return Result(found.json, "Measurement")
    if shape not in ("wide", "long"):
        raise ValueError(f"shape is wide, long or document, not {shape}")
    return like(table, found.wide(floats) if shape == "wide" else found.long(floats))


def _query(
    rates: Sequence[str] | str,
    by: Sequence[Key] | Key,
    columns: Mapping[str, str] | Iterable[Mapping[str, Any]],
    filters: Iterable[Mapping[str, Any]],
    distributions: Iterable[Mapping[str, Any]],
    top: tuple[str, int] | None,
    currency: str | None,
    money_digits: int | None,
    days: int | None,
    rate_book: Json | None,
    on: date | str | None,
) -> str:
    """Write the query as a document."""
    keys = [by] if isinstance(by, (str, Mapping)) else by
    if isinstance(columns, Mapping):
        columns = [{"metric": metric, "column": column} for metric, column in columns.items()]
    values = {
        "rates": [rates] if isinstance(rates, str) else list(rates),
        "by": [{"column": key} if isinstance(key, str) else dict(key) for key in keys],
        "columns": [dict(column) for column in columns],
        "filters": [dict(filter_) for filter_ in filters],
        "distributions": [dict(distribution) for distribution in distributions],
        "top": None if top is None else {"rate": top[0], "count": top[1]},
        "currency": currency,
        "money_digits": money_digits,
        "days": days,
        "on": on,
    }
    return _fields({"rate_book": rate_book}, values)
