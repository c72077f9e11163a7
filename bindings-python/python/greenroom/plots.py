"""Results as charts of Altair; ``pip install greenroom[plots]``.

Each function takes a result of the core, as it is or as a dict, and only draws it: values, intervals and verdicts are
the core's. A notebook shows a chart as it is; ``chart.save("rates.svg")`` and ``chart.to_html(inline=True)`` need no
network.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import altair as alt

__all__ = ["alarms", "distribution", "intervals", "pacing", "rates"]

_ALARM = "#c0392b"
_BAR = "#2f9e6e"
_RANGE = "#33475b"
_EVEN = "#b9c4cc"
_STEP = 26
_STREAM_HEIGHT = 180
_WIDTH = 460
_FAINT = "#777"
# What a bar says when it is pointed at.
_SAID = ("group", "exact", "numerator", "denominator", "rows", "left_out", "provenance")


def rates(measurement: Mapping[str, Any], rate: str | None = None, *, sort: bool = False) -> alt.LayerChart:
    """Draw one rate of a measurement by group: bars of the first key, coloured by the second where there is one.

    Groups whose value is undefined have no bar, but their reason as words. Below the title stands what the rate is made
    of.

    measurement: What ``measure``, or ``kpi`` with ``shape="document"``, gives.
    rate: The id of the rate; the first when absent.
    sort: Whether the groups stand by their values; else they stay in the order of the measurement.

    Raises ValueError when the rate was not measured.
    """
    used = _used(measurement, rate)
    rate, definition = used["rate"]["id"], used["rate"]
    groups = measurement.get("groups") or [measurement["all"]]
    rows = [_bar(group, rate, definition["unit"]) for group in groups]
    currencies = sorted({row["currency"] for row in rows if row["currency"]})
    title = ", ".join([definition["name"], *currencies])
    # Vega's own sorting by a layer's value fails beside an offset, so the order is found here.
    ranked = sorted(rows, key=lambda row: (row["value"] is None, -(row["value"] or 0.0))) if sort else rows
    order: list[str] = list(dict.fromkeys(row["group"] for row in ranked))
    base = _chart(rows).encode(
        y=alt.Y("group:N", sort=order, title=None, axis=alt.Axis(labelLimit=240, ticks=False, domain=False)),
    )
    bars = base.mark_bar(color=_BAR, cornerRadius=2).encode(
        x=alt.X("value:Q", title=title, axis=alt.Axis(format=_format(definition["unit"]))),
        tooltip=[f"{name}:N" for name in _SAID],
    )
    if any(row["second"] is not None for row in rows):
        bars = bars.encode(color=alt.Color("second:N", title=_names(groups)[1]), yOffset="second:N")
    # Bars begin at zero, and so do the words where a bar would.
    words = base.transform_filter("isValid(datum.undefined)").mark_text(align="left", dx=4, color=_FAINT)
    words = words.encode(x=alt.datum(0), text="undefined:N")
    subtitle = [used["formula"], _joined(definition["aggregation"])]
    return _finished([bars, words], definition["name"], subtitle)


def distribution(
    spreads: Mapping[str, Mapping[str, Any]], *, title: str = "Distribution", unit: str = "count"
) -> alt.LayerChart:
    """Draw how values are spread, group by group: a box between the quartiles, with the median.

    A line goes from the smallest to the largest value. The method of the quantiles stands below the title.

    spreads: What ``quantiles`` gives, by the names of the groups; with the shares 0.25 and 0.75, as it does by itself.
    title: What is drawn.
    unit: What the values are, as the unit of a rate: ``share`` is drawn as percentages.

    Raises ValueError when a quartile is missing.
    """
    rows = [_box(group, spread) for group, spread in spreads.items()]
    base = _chart(rows).encode(
        y=alt.Y("group:N", sort=[row["group"] for row in rows], title=None, axis=alt.Axis(labelLimit=240)),
        tooltip=[f"{name}:Q" for name in ("count", "minimum", "first", "median", "third", "maximum", "mean")],
    )
    axis = alt.Axis(format=_format(unit))
    line = base.mark_rule(color=_RANGE).encode(x=alt.X("minimum:Q", title=None, axis=axis), x2="maximum:Q")
    box = base.mark_bar(color=_BAR, size=_STEP / 2).encode(x=alt.X("first:Q", title=None), x2="third:Q")
    median = base.mark_tick(color=_RANGE, thickness=2, size=_STEP / 2).encode(x=alt.X("median:Q", title=None))
    methods = sorted({str(spread["method"]) for spread in spreads.values()})
    return _finished([line, box, median], title, [f"quantiles: {', '.join(methods)}"])


def intervals(experiment: Mapping[str, Any], *, title: str = "Variants", unit: str = "share") -> alt.LayerChart:
    """Draw the variants of an experiment, each with its interval; the verdict stands below the title.

    Variants of which there is not enough data have words in place of a point.

    experiment: What ``experiment`` gives.
    title: What is drawn.
    unit: What the values are, as the unit of a rate.
    """
    rows = [_interval(variant) for variant in experiment["variants"]]
    base = _chart(rows).encode(
        y=alt.Y("variant:N", sort=[row["variant"] for row in rows], title=None),
    )
    axis = alt.Axis(format=_format(unit))
    scale = alt.Scale(zero=False)
    known = base.transform_filter("isValid(datum.value)").encode(
        tooltip=["variant:N", "count:Q", "value:Q", "low:Q", "high:Q"],
    )
    line = known.mark_rule(color=_RANGE, strokeWidth=2)
    line = line.encode(x=alt.X("low:Q", title=None, axis=axis, scale=scale), x2="high:Q")
    point = known.mark_point(color=_BAR, filled=True, size=90, opacity=1)
    point = point.encode(x=alt.X("value:Q", title=None, scale=scale))
    words = base.transform_filter("!isValid(datum.value)").mark_text(color=_FAINT, fontStyle="italic")
    words = words.encode(x=alt.value(_WIDTH / 2), text=alt.value("not enough data"))
    verdict = experiment["verdict"].replace("_", " ")
    winner = f", winner: {experiment['winner']}" if "winner" in experiment else ""
    return _finished([line, point, words], title, [f"{verdict}{winner}; confidence {experiment['confidence']}"])


def pacing(paced: Mapping[str, Any]) -> alt.LayerChart:
    """Draw what a period has reached beside what an even pace would have reached by now, with the forecast to its end.

    The rule is the target. Where there is no forecast, the words below the title say why.

    paced: What ``pace`` gives.
    """
    rows: list[dict[str, Any]] = [
        {"what": "reached", "value": _number(paced["actual"]), "kind": "reached"},
        {"what": "expected by now", "value": _number(paced["expected"]), "kind": "even pace"},
    ]
    forecast = paced.get("forecast")
    order: list[str] = [*(row["what"] for row in rows), "forecast to the end"]
    ends = [] if forecast is None else [{"what": order[-1], **forecast}]
    y = alt.Y("what:N", sort=order, title=None, scale=alt.Scale(domain=order))
    bars = (
        _chart(rows)
        .mark_bar(cornerRadius=2)
        .encode(
            y=y,
            x=alt.X("value:Q", title=paced.get("currency"), axis=alt.Axis(format=",~r")),
            color=alt.Color(
                "kind:N", legend=None, scale=alt.Scale(domain=["reached", "even pace"], range=[_BAR, _EVEN])
            ),
            tooltip=["what:N", "value:Q"],
        )
    )
    later = _chart(ends).encode(y=y, tooltip=["value:Q", "low:Q", "high:Q"])
    line = later.mark_rule(color=_RANGE, strokeWidth=2).encode(x=alt.X("low:Q"), x2="high:Q")
    point = later.mark_point(color=_BAR, filled=True, size=90, opacity=1).encode(x=alt.X("value:Q"))
    goal = _chart([{"target": _number(paced["target"])}])
    target = goal.mark_rule(color="#d9822b", strokeDash=[5, 3]).encode(x=alt.X("target:Q"))
    said = f"{paced['verdict'].replace('_', ' ')}, {paced['elapsed_days']} of {paced['total_days']} days"
    missing = paced.get("undefined", "not asked for").replace("_", " ")
    reason = [] if forecast is not None else [f"no forecast: {missing}"]
    return _finished([bars, line, point, target], paced.get("name") or "Pacing", [said, *reason])


def alarms(report: Mapping[str, Any], *, title: str = "Mentions") -> alt.LayerChart:
    """Draw mentions by bin beside what was expected, with a mark above each bin that gave an alarm.

    report: What ``detect_alarms`` gives with ``with_scores=True``; to see a part of a stream, let the scores before it
        and after it go.
    title: What the stream is about.

    Raises ValueError when the report has no scores.
    """
    if not report.get("scores"):
        raise ValueError("the report has no scores; ask detect_alarms for them, with_scores=True")
    rows = [
        {"at": score["at"], "mentions": score["observed"], "expected": score["expected"]} for score in report["scores"]
    ]
    first, last = rows[0]["at"], rows[-1]["at"]
    given = [
        {"at": alarm["at"], "mentions": alarm["mentions"], "why": alarm["kind"].replace("_", " ")}
        for alarm in report.get("alarms", [])
        if first <= alarm["at"] <= last
    ]
    x = alt.X("at:T", title=None, scale=alt.Scale(type="utc"))
    base = _chart(rows).encode(x=x)
    seen = base.mark_area(color=_BAR, opacity=0.6, interpolate="step-after").encode(
        y=alt.Y("mentions:Q", title="mentions"), tooltip=["at:T", "mentions:Q", "expected:Q"]
    )
    expected = base.mark_line(color=_RANGE, strokeDash=[4, 3], strokeWidth=1.5).encode(y="expected:Q")
    marks = _chart(given).encode(x=x, y="mentions:Q", tooltip=["at:T", "mentions:Q", "why:N"])
    points = marks.mark_point(color=_ALARM, shape="triangle-down", filled=True, size=80, opacity=1, yOffset=-7)
    count = f"{len(given)} alarm" if len(given) == 1 else f"{len(given)} alarms"
    chart = _finished([seen, expected, points], title, [f"{count}; the broken line is what was expected"])
    chart.height = _STREAM_HEIGHT
    return chart


def _used(measurement: Mapping[str, Any], rate: str | None) -> Mapping[str, Any]:
    used: list[Mapping[str, Any]] = list(measurement["rates"])
    for one in used:
        if rate in (None, one["rate"]["id"]):
            return one
    raise ValueError(f"the rate {rate} was not measured, but {', '.join(one['rate']['id'] for one in used)}")


def _bar(group: Mapping[str, Any], rate: str, unit: str) -> dict[str, Any]:
    found = next(one for one in group["rates"] if one["rate"] == rate)
    outcome = found["outcome"]
    labels = [label.get("value", "none") for label in group.get("labels", [])]
    defined = outcome["type"] == "defined"
    return {
        "group": labels[0] if labels else "all",
        "second": " · ".join(labels[1:]) if len(labels) > 1 else None,
        "value": _number(outcome["value"]) if defined else None,
        "exact": outcome["value"] if defined else None,
        "currency": outcome.get("currency") if unit == "money" else None,
        "undefined": None if defined else f"undefined: {outcome['reason'].replace('_', ' ')}",
        "numerator": outcome.get("numerator"),
        "denominator": outcome.get("denominator"),
        "rows": found["rows_used"],
        "left_out": found["rows_left_out"],
        "provenance": found["provenance"],
    }


def _names(groups: Iterable[Mapping[str, Any]]) -> list[str]:
    return [label["name"] for label in next(iter(groups)).get("labels", [])]


def _box(group: str, spread: Mapping[str, Any]) -> dict[str, Any]:
    at = {float(one["probability"]): one["value"] for one in spread["quantiles"]}
    missing = [share for share in (0.25, 0.75) if share not in at]
    if missing:
        raise ValueError(f"the quantiles of {group} have none at {' and '.join(map(str, missing))}")
    figures = {name: spread[name] for name in ("count", "minimum", "median", "maximum", "mean")}
    return {"group": group, "first": at[0.25], "third": at[0.75], **figures}


def _interval(variant: Mapping[str, Any]) -> dict[str, Any]:
    estimate = variant.get("value") or {"value": None, "low": None, "high": None}
    return {"variant": variant.get("name") or variant["id"], "count": variant["count"], **estimate}


def _number(exact: str) -> float:
    """A decimal or a fraction such as ``35/3``, to place it in a picture: exact values stay text everywhere else."""
    above, _, below = exact.partition("/")
    return float(above) / float(below or "1")


def _format(unit: str) -> str:
    return "~%" if unit == "share" else ",~r"


def _joined(aggregation: str) -> str:
    return {"pooled": "ratio of sums"}.get(aggregation, aggregation.replace("_", " "))


def _chart(rows: list[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(rows))


def _finished(layers: list[Any], title: str, subtitle: list[str]) -> alt.LayerChart:
    heading = alt.TitleParams(title, subtitle=subtitle, anchor="start", subtitleColor=_FAINT)
    chart = alt.LayerChart(layer=layers, title=heading, width=_WIDTH, height=alt.Step(_STEP))
    finished: alt.LayerChart = chart.configure_view(stroke=None)
    return finished
