"""Alarms in data frames of mentions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from greenroom import _native
from greenroom._operations import Json, _fields
from greenroom._result import Result
from greenroom._tables import Frame, eager, like

if TYPE_CHECKING:
    from greenroom import models

TimeUnit: TypeAlias = Literal["s", "ms", "us", "ns"]
"""What numbers that stand for points in time count: seconds, or thousandths, millionths, billionths of them."""

_SPARK = "a DataFrame of Spark is not read here: call its `toArrow` first, or give `detect_alarms` its bins"


def scan_mentions(
    table: object,
    *,
    time: str,
    time_unit: TimeUnit | None = None,
    author: str | None = None,
    authors_reach: str | None = None,
    sentiment: str | None = None,
    platform: str | None = None,
    settings: Json | None = None,
    state: Json | None = None,
    from_: datetime | str | None = None,
    until: datetime | str | None = None,
    with_scores: bool = False,
    progress: Callable[[int], object] | None = None,
) -> Result[models.MentionScan]:
    """Look for alarms in a table of mentions, a row for each, as ``detect_alarms`` does in the same mentions by bins.

    The table is anything that Arrow libraries read without a copy: a DataFrame of pandas, polars or narwhals, a
    pyarrow table, a DuckDB relation, a stream of record batches. Its rows may come in any order. Different authors of
    a bin are counted exactly; the memory grows with them and with the bins, not with the rows. Nulls, and floats that
    are no number, are not known, and never 0. Other threads run meanwhile.

    time: The column that says when each was written: points in time, those without a zone in UTC, or numbers.
    time_unit: What a number of that column counts since 1970 in UTC; points in time know it.
    author: The column that says who wrote it: texts, of which an empty one is nobody, or whole numbers.
    authors_reach: The column that says how many follow its author. Of an author with several mentions in a bin, the
        most counts, once.
    sentiment: The column with its sentiment: below zero is negative.
    platform: The column with its platform: texts.
    settings: How a new detector works, such as ``{"bin_minutes": 5}``; absent where a state is given, which has its
        own.
    state: Where an earlier scan stopped: its ``["report"]["state"]``, or that of ``detect_alarms``.
    from_: When the first bin begins. When absent, after the last that the state has seen; without a state, with the
        bin of the first mention, where bins are counted from midnight of 1 January 1970 in UTC.
    until: When the last bin ends: mentions from then on do not count. When absent, the bin of the last mention is the
        last; a bin that is not over yet is looked at as if it were.
    with_scores: Whether the score of each bin is wanted too, as ``greenroom.plots.alarms`` draws them from the
        ``["report"]``.
    progress: Called with the number of rows so far, every two million rows.

    >>> import pyarrow
    >>> mentions = pyarrow.table({"at": [10, 20, 7_200], "who": ["ana", "ben", None]})
    >>> scan = scan_mentions(mentions, time="at", time_unit="s", author="who", settings={"bin_minutes": 60})
    >>> scan["bins"], scan["rows"]["without_author"], scan["report"]["alarms"]
    (3, 1, [])

    Raises ValidationError with all issues when the query does not fit the table, or with the first value that cannot
    be, its path beginning with ``table``, the column and the row; and when a bin has no known author where the
    settings count authors.
    """
    texts = {"settings": settings, "state": state}
    columns = _columns(time, time_unit, author, authors_reach, sentiment, platform)
    query = _fields(texts, {**columns, "from": from_, "until": until, "with_scores": with_scores})
    return Result(_native.scan_mentions(eager(table, _SPARK), query, progress), "MentionScan")


def bin_mentions(
    table: Frame,
    *,
    time: str,
    bin_minutes: int,
    time_unit: TimeUnit | None = None,
    author: str | None = None,
    authors_reach: str | None = None,
    sentiment: str | None = None,
    platform: str | None = None,
    from_: datetime | str | None = None,
    until: datetime | str | None = None,
    progress: Callable[[int], object] | None = None,
) -> Frame:
    """Count a table of mentions by bins of equal length: those in which ``scan_mentions`` looks for alarms.

    What comes back is of the kind of the table, a row for each bin, the earliest first, and those without a mention
    among them: ``start``, ``mentions``, ``negative``, ``unique_authors``, ``authors_reach`` and ``platforms``. What
    nobody says is null, as is what no row of a bin knows.

    bin_minutes: How long a bin is, 1 to 1,440 minutes.

    The others are those of ``scan_mentions``.

    >>> import pyarrow
    >>> mentions = pyarrow.table({"at": [10, 20, 130], "mood": [-0.5, 0.2, None]})
    >>> bins = bin_mentions(mentions, time="at", time_unit="s", sentiment="mood", bin_minutes=1)
    >>> bins.select(["mentions", "negative"]).to_pydict()
    {'mentions': [2, 0, 1], 'negative': [1, 0, None]}

    Raises ValidationError with all issues when the query does not fit the table, or with the first value that cannot
    be, its path beginning with ``table``, the column and the row.
    """
    columns = _columns(time, time_unit, author, authors_reach, sentiment, platform)
    query = _fields({}, {**columns, "settings": {"bin_minutes": bin_minutes}, "from": from_, "until": until})
    return cast("Frame", like(table, _native.bin_mentions(eager(table, _SPARK), query, progress)))


def _columns(
    time: str,
    time_unit: str | None,
    author: str | None,
    authors_reach: str | None,
    sentiment: str | None,
    platform: str | None,
) -> dict[str, Any]:
    """The columns of a query, as its document has them."""
    return {
        "time": time,
        "time_unit": time_unit,
        "author": author,
        "authors_reach": authors_reach,
        "sentiment": sentiment,
        "platform": platform,
    }
