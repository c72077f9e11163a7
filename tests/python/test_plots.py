"""Charts of results: they draw the core's values, and need no network."""

import json
from pathlib import Path
from typing import Any

import altair
import pyarrow  # type: ignore[import-untyped]
import pytest

import greenroom
from greenroom import plots

VECTORS = Path(__file__).parents[1] / "vectors"
POSTS = pyarrow.table(
    {
        "type": ["reel", "story", None, "reel"],
        "day": ["a", "b", "b", "b"],
        "clicks": [3, 1, 2, 5],
        "impressions": [100, 50, 0, 70],
    }
)


def values(chart: Any, place: int = 0) -> Any:
    """The data of a layer; layers of one table share it."""
    drawn = chart.to_dict()
    return drawn["datasets"][drawn["layer"][place].get("data", drawn.get("data"))["name"]]


def svg(chart: Any, path: Path) -> str:
    """The picture, drawn without a network."""
    file = path / "chart.svg"
    chart.save(str(file))
    text = file.read_text("utf-8")
    assert text.startswith("<svg")
    return text


def answer(operation: str, name: str) -> Any:
    """The output of a vector."""
    return json.loads((VECTORS / operation / f"{name}.json").read_text("utf-8"))["output"]


def test_rates_by_group(tmp_path: Path) -> None:
    measured = greenroom.kpi(POSTS, ["ctr"], "type", shape="document")
    chart = plots.rates(measured)
    assert [(row["group"], row["exact"], row["undefined"]) for row in values(chart)] == [
        ("none", None, "undefined: zero denominator"),
        ("reel", "0.047058823529", None),
        ("story", "0.02", None),
    ]
    picture = svg(chart, tmp_path)
    for words in ("Click-through rate", "clicks / impressions", "ratio of sums", "undefined: zero denominator", "reel"):
        assert words in picture
    assert plots.rates(measured.to_dict(), "ctr").to_dict() == chart.to_dict()


def test_rates_by_two_keys_and_of_all_rows(tmp_path: Path) -> None:
    by_two = plots.rates(greenroom.kpi(POSTS, ["ctr"], ["type", "day"], shape="document"), sort=True)
    groups = [(row["group"], row["second"]) for row in values(by_two)]
    assert groups == [("none", "b"), ("reel", "a"), ("reel", "b"), ("story", "b")]
    assert ">day</text>" in svg(by_two, tmp_path)
    assert by_two.to_dict()["layer"][0]["encoding"]["y"]["sort"] == ["reel", "story", "none"]
    (row,) = values(plots.rates(greenroom.kpi(POSTS, ["ctr"], shape="document")))
    assert (row["group"], row["numerator"], row["denominator"], row["rows"]) == ("all", "11", "220", 4)
    with pytest.raises(ValueError, match="the rate cpm was not measured, but ctr"):
        plots.rates(greenroom.kpi(POSTS, ["ctr"], shape="document"), "cpm")


def test_distributions(tmp_path: Path) -> None:
    chart = plots.distribution(
        {"reels": greenroom.quantiles([1, 2, 3, 6]), "stories": greenroom.quantiles([2], method="hazen")},
        title="Engagement rate of posts",
        unit="share",
    )
    (reels, stories) = values(chart)
    assert [reels[name] for name in ("minimum", "first", "median", "third", "maximum")] == [1, 1.75, 2.5, 3.75, 6]
    assert stories["first"] == stories["third"] == 2
    assert "quantiles: hazen, linear" in svg(chart, tmp_path)
    with pytest.raises(ValueError, match=r"the quantiles of a have none at 0.25 and 0.75"):
        plots.distribution({"a": greenroom.quantiles([1.0], probabilities=["0.5"])})


def test_variants_with_intervals(tmp_path: Path) -> None:
    chart = plots.intervals(answer("experiment", "two_creatives_with_a_winner"), title="Creatives")
    assert all(row["low"] < row["value"] < row["high"] for row in values(chart))
    assert "winner:" in svg(chart, tmp_path)
    unknown = plots.intervals(answer("experiment", "a_variant_without_trials"))
    assert [row["value"] for row in values(unknown)] == [0.02, None]
    assert "not enough data" in svg(unknown, tmp_path)


def test_pacing(tmp_path: Path) -> None:
    met = answer("pace", "forecast_is_met")
    chart = plots.pacing(met)
    assert values(chart, 1) == [{"what": "forecast to the end", **met["forecast"]}]
    assert "days" in svg(chart, tmp_path)
    few = plots.pacing(answer("pace", "too_few_days_for_a_forecast"))
    assert values(few, 1) == []
    assert "no forecast: not enough data" in svg(few, tmp_path)


def test_alarms(tmp_path: Path) -> None:
    at = [f"2026-11-{day:02}T{hour:02}:00:00Z" for day in range(2, 6) for hour in range(24)]
    bins = [{"start": start, "mentions": 400 if start == at[-2] else 20} for start in at]
    report = greenroom.detect_alarms(bins=bins, settings={"bin_minutes": 60}, with_scores=True)
    chart = plots.alarms(report, title="Mentions of a mug")
    assert len(values(chart)) == len(report["scores"])
    assert [row["at"] for row in values(chart, 2)] == [alarm["at"] for alarm in report["alarms"]] != []
    assert "the broken line is what was expected" in svg(chart, tmp_path)
    part = plots.alarms({**report, "scores": report["scores"][:3]})
    assert (len(values(part)), values(part, 2)) == (3, [])
    with pytest.raises(ValueError, match="the report has no scores"):
        plots.alarms(greenroom.detect_alarms(bins=bins, settings={"bin_minutes": 60}))


def test_charts_carry_all_they_need() -> None:
    chart = plots.rates(greenroom.kpi(POSTS, ["ctr"], shape="document"))
    assert isinstance(chart, altair.LayerChart)
    page = chart.to_html(inline=True)
    assert "<script src=" not in page
