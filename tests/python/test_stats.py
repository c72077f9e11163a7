"""The statistics agree with SciPy, statsmodels and numpy on random input, and chance is what its authors publish."""

import math
import random
import warnings
from collections.abc import Iterator
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas  # type: ignore[import-untyped]
import pytest
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    proportions_ztest,
    samplesize_proportions_2indep_onetail,
)
from statsmodels.tsa.exponential_smoothing.ets import ETSModel

import greenroom

CONFIDENCES = ["0.5", "0.8", "0.9", "0.95", "0.99", "0.999"]
Units = list[tuple[float, int]]


def near(value: Any) -> Any:
    """The value, but for one part in 10^9."""
    return pytest.approx(value, rel=1e-9, abs=1e-12)


def ends(estimate: Any) -> tuple[float, float]:
    return estimate["low"], estimate["high"]


def groups(seed: int, count: int) -> Iterator[tuple[dict[str, int], str]]:
    """Random counts of all sizes."""
    chance = random.Random(seed)
    for _ in range(count):
        trials = int(10 ** chance.uniform(0.5, 9))
        rate = chance.choice([0.0, 1.0, chance.random(), 10 ** chance.uniform(-5, 0)])
        yield {"successes": round(trials * rate), "trials": trials}, chance.choice(CONFIDENCES)


def test_intervals_of_rates() -> None:
    for group, confidence in groups(1, 400):
        found = greenroom.proportion_interval(group, confidence=confidence)
        expected = proportion_confint(group["successes"], group["trials"], 1 - float(confidence), "wilson")
        assert ends(found["rate"]) == near(expected)
        assert found["rate"]["value"] == group["successes"] / group["trials"]


def test_comparisons_of_rates() -> None:
    seconds = groups(2, 400)
    for (first, confidence), (second, _) in zip(groups(3, 400), seconds, strict=True):
        found = greenroom.compare_proportions(first, second, confidence=confidence)
        counts, trials = [[group[name] for group in (second, first)] for name in ("successes", "trials")]
        expected = confint_proportions_2indep(
            counts[0], trials[0], counts[1], trials[1], method="newcomb", alpha=1 - float(confidence)
        )
        assert ends(found["difference"]) == near(expected)
        if "z" not in found:
            assert found["undefined"] == "no_variation"
            continue
        z, p_value = proportions_ztest(counts, trials)
        assert found["z"] == pytest.approx(z, rel=1e-9, abs=1e-9)
        # A z of 30 has a p value of 10^-198, whose relative error is that of z times 900.
        assert found["p_value"] == pytest.approx(p_value, rel=1e-6, abs=1e-12)


def test_sample_sizes() -> None:
    chance = random.Random(4)
    for _ in range(300):
        baseline, expected = (f"{chance.randint(1, 999) / 1000:.3f}" for _ in range(2))
        confidence, power = chance.choice(CONFIDENCES), chance.choice(["0.5", "0.8", "0.9", "0.99"])
        if baseline == expected:
            continue
        trials = samplesize_proportions_2indep_onetail(
            float(expected) - float(baseline), float(baseline), float(power), alpha=1 - float(confidence)
        )
        found = greenroom.sample_size(baseline, expected, confidence=confidence, power=power)
        assert found["each"] == max(1, math.ceil(trials)) or abs(trials - round(trials)) < 1e-6
        assert found["total"] == 2 * found["each"]


@pytest.mark.parametrize(("method", "name"), [("holm", "holm"), ("benjamini_hochberg", "fdr_bh"), ("bonferroni",) * 2])
def test_corrected_p_values(method: str, name: str) -> None:
    chance = random.Random(5)
    for _ in range(200):
        values = [chance.choice([chance.random(), 10 ** chance.uniform(-12, 0)]) for _ in range(chance.randint(1, 30))]
        confidence = chance.choice(CONFIDENCES)
        found = greenroom.adjust_p_values(values, method, confidence=confidence)["p_values"]
        clear, expected, _, _ = multipletests(values, 1 - float(confidence), name)
        assert [one["adjusted"] for one in found] == near(list(expected))
        assert [one["is_clear"] for one in found] == list(clear)


def test_splits() -> None:
    chance = random.Random(16)
    for _ in range(300):
        weights = [chance.randint(1, 100) for _ in range(chance.randint(2, 8))]
        total = int(10 ** chance.uniform(2, 9))
        observed = [round(total * weight / sum(weights) * chance.gauss(1, 0.02)) for weight in weights]
        arms = [
            {"id": f"v{place}", "weight": weight, "observed": count}
            for place, (weight, count) in enumerate(zip(weights, observed, strict=True))
        ]
        found = greenroom.sample_ratio(arms)["sample_ratio"]
        expected = [sum(observed) * weight / sum(weights) for weight in weights]
        assert [arm["expected"] for arm in found["arms"]] == near(expected)
        if min(expected) < 5:
            assert found["undefined"] == "not_enough_data"
            continue
        chi_square, p_value = stats.chisquare(observed, expected)
        assert found["chi_square"] == pytest.approx(chi_square, rel=1e-9, abs=1e-9)
        # A chi-square of 10^4 has a p value whose relative error is that of its own times 5,000.
        assert found["p_value"] == pytest.approx(p_value, rel=1e-9 * max(1.0, chi_square), abs=1e-300)
        assert found["degrees"] == len(weights) - 1
        assert found["verdict"] == ("mismatch" if p_value < 0.001 else "fits")


METHODS = [
    "linear",
    "inverted_cdf",
    "averaged_inverted_cdf",
    "closest_observation",
    "interpolated_inverted_cdf",
    "hazen",
    "weibull",
    "median_unbiased",
    "normal_unbiased",
    "lower",
    "higher",
    "midpoint",
    "nearest",
]


@pytest.mark.parametrize("method", METHODS)
def test_quantiles(method: Any) -> None:
    chance = random.Random(6)
    for _ in range(100):
        values = [round(chance.lognormvariate(3, 2), chance.randint(0, 9)) for _ in range(chance.randint(1, 60))]
        shares = [f"{chance.randint(0, 100) / 100:.2f}" for _ in range(8)]
        # Where a double of numpy misses the exact place, a step of the method is taken at the wrong side.
        count = len(values)
        shares = [
            share
            for share in shares
            if all(
                Fraction(share) * n == Fraction(float(share) * n) or (Fraction(share) * n * 2) % 1
                for n in (count, count - 1)
            )
        ]
        found = greenroom.quantiles(values, shares or None, method)
        if shares:
            expected = np.quantile(values, [float(share) for share in shares], method=method)
            assert [one["value"] for one in found["quantiles"]] == near(list(expected))
        assert found["mean"] == near(float(np.mean(values)))
        if count > 1:
            assert found["standard_deviation"] == near(float(np.std(values, ddof=1)))
        assert (found["minimum"], found["maximum"]) == (min(values), max(values))


def units(chance: random.Random, count: int, level: float) -> Units:
    """Spend and conversions of posts."""
    conversions = [chance.randint(0, 12) for _ in range(count)]
    return [(round(level * n * chance.uniform(0.5, 1.5) + chance.random(), 2), n) for n in conversions]


def sample(rows: Units) -> dict[str, Any]:
    return {"units": [{"numerator": above, "denominator": below} for above, below in rows]}


def delta(rows: Units) -> tuple[float, float]:
    """The ratio and its variance, from the covariance matrix of the means."""
    above, below = np.array(rows, dtype=float).T
    ratio = above.sum() / below.sum()
    gradient = np.array([1 / below.mean(), -ratio / below.mean()])
    covariance = np.cov(above, below, ddof=1) / len(rows)
    return float(ratio), float(gradient @ covariance @ gradient)


def test_ratios_by_the_delta_method() -> None:
    chance = random.Random(7)
    for _ in range(100):
        first, second = (units(chance, chance.randint(10, 80), chance.uniform(5, 50)) for _ in range(2))
        confidence = chance.choice(CONFIDENCES)
        found = greenroom.compare_ratios(sample(first), sample(second), confidence=confidence)
        (one, one_variance), (other, other_variance) = delta(first), delta(second)
        error = math.sqrt(one_variance + other_variance)
        assert found["difference"]["value"] == near(other - one)
        assert ends(found["difference"]) == near(stats.norm.interval(float(confidence), other - one, error))
        assert ends(found["first_ratio"]) == near(stats.norm.interval(float(confidence), one, math.sqrt(one_variance)))
        assert found["p_value"] == pytest.approx(2 * stats.norm.sf(abs(other - one) / error), rel=1e-7, abs=1e-12)


MASK = 2**64 - 1


class Xoshiro:
    """The generator xoshiro256++, its state by SplitMix64, as their authors publish them."""

    def __init__(self, seed: int) -> None:
        self.state = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK
            mixed = ((seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
            self.state.append(mixed ^ (mixed >> 31))

    def bits(self) -> int:
        a, b, c, d = self.state
        total = (a + d) & MASK
        result = (((total << 23) & MASK | total >> 41) + a) & MASK
        c, d = c ^ a, d ^ b
        self.state = [a ^ d, b ^ c, c ^ (b << 17) & MASK, (d << 45) & MASK | d >> 19]
        return result

    def below(self, most: int) -> int:
        while True:
            product = self.bits() * most
            if product & MASK >= 2**64 % most:
                return product >> 64


def drawn(rows: Units, chance: Xoshiro) -> float:
    """The ratio of as many units, drawn again."""
    places = [chance.below(len(rows)) for _ in rows]
    return sum(rows[place][0] for place in places) / sum(rows[place][1] for place in places)


def test_ratios_by_the_bootstrap() -> None:
    chance = random.Random(8)
    for seed in [0, 1, 2026, 2**53 - 1]:
        first, second = (sorted(units(chance, 40, level)) for level in (20, 26))
        method = {"type": "bootstrap", "seed": seed, "resamples": 300}
        found = greenroom.compare_ratios(sample(first), sample(second), method, "0.9")
        own = Xoshiro(seed)
        ratios = [(drawn(first, own), drawn(second, own)) for _ in range(300)]
        differences = [other - one for one, other in ratios]
        assert ends(found["difference"]) == near(tuple(np.quantile(differences, [0.05, 0.95])))
        assert ends(found["first_ratio"]) == near(tuple(np.quantile([one for one, _ in ratios], [0.05, 0.95])))


def test_bca_intervals_of_the_same_resamples_are_those_of_scipy() -> None:
    chance = random.Random(17)
    for seed in range(12):
        count = chance.randint(6, 60)
        first, second = (sorted(units(chance, count + place, level)) for place, level in enumerate((20, 30)))
        # Whole numbers add up without rounding, so that both sides agree which resamples are at the value.
        first, second = ([(float(round(above)), below + 1) for above, below in rows] for rows in (first, second))
        # A few units that are much larger than the others.
        first, second = (sorted([*rows[:-2], (2_000.0, 3), (900.0, 1)]) for rows in (first, second))
        confidence = chance.choice(["0.8", "0.9", "0.95"])
        method = {"type": "bootstrap", "seed": seed, "resamples": 400, "interval": "bca"}
        found = greenroom.compare_ratios(sample(first), sample(second), method, confidence)
        own = Xoshiro(seed)
        ratios = np.array([(drawn(first, own), drawn(second, own)) for _ in range(400)])
        (a, b), (c, d) = np.array(first).T, np.array(second).T
        places = np.arange(len(first)), np.arange(len(second))

        def one(i: Any, axis: int = -1, a: Any = a, b: Any = b) -> Any:
            return a[i].sum(axis) / b[i].sum(axis)

        def difference(i: Any, j: Any, axis: int = -1, c: Any = c, d: Any = d, one: Any = one) -> Any:
            return c[j].sum(axis) / d[j].sum(axis) - one(i, axis)

        for name, data, statistic, resamples in (
            ("first_ratio", places[:1], one, ratios[:, 0]),
            ("difference", places, difference, ratios[:, 1] - ratios[:, 0]),
        ):
            expected = stats.bootstrap(
                data,
                statistic,
                n_resamples=0,
                vectorized=True,
                confidence_level=float(confidence),
                method="BCa",
                bootstrap_result=SimpleNamespace(bootstrap_distribution=resamples),
            ).confidence_interval
            assert ends(found[name]) == near(tuple(expected))


def test_the_bias_and_the_acceleration_are_those_of_efron() -> None:
    chance = random.Random(18)
    first, second = (sorted(units(chance, count, level)) for count, level in ((25, 20), (40, 26)))
    method = {"type": "bootstrap", "seed": 4, "resamples": 500, "interval": "bca"}
    found = greenroom.compare_ratios(sample(first), sample(second), method)
    own = Xoshiro(4)
    drawn_differences = np.array([-drawn(first, own) + drawn(second, own) for _ in range(500)])
    share = float((drawn_differences < found["difference"]["value"]).mean())
    assert found["bias_correction"] == near(stats.norm.ppf(share))
    cubes = squares = 0.0
    for rows, sign in ((first, -1), (second, 1)):
        above, below = np.array(rows, dtype=float).T
        without = sign * (above.sum() - above) / (below.sum() - below)
        influence = (len(rows) - 1) * (without.mean() - without) / len(rows)
        cubes, squares = cubes + (influence**3).sum(), squares + (influence**2).sum()
    assert found["acceleration"] == near(cubes / (6 * squares**1.5))


def test_the_bootstrap_is_near_that_of_scipy() -> None:
    chance = random.Random(9)
    first, second = (units(chance, 60, level) for level in (20, 24))

    def difference(a: Any, b: Any, c: Any, d: Any, axis: int = -1) -> Any:
        return c.sum(axis) / d.sum(axis) - a.sum(axis) / b.sum(axis)

    columns = [*np.array(first).T, *np.array(second).T]
    # SciPy draws all its samples on their own, so that each sample is drawn here as numpy does it.
    draws = np.random.default_rng(1)
    results = []
    for _ in range(20_000):
        one, other = draws.integers(60, size=60), draws.integers(60, size=60)
        results.append(difference(columns[0][one], columns[1][one], columns[2][other], columns[3][other]))
    method = {"type": "bootstrap", "seed": 5, "resamples": 20_000}
    found = greenroom.compare_ratios(sample(first), sample(second), method)["difference"]
    width = found["high"] - found["low"]
    assert ends(found) == pytest.approx(tuple(np.quantile(results, [0.025, 0.975])), abs=0.03 * width)


def test_forecasts() -> None:
    chance = random.Random(10)
    for _ in range(100):
        count = chance.randint(4, 28)
        level, rise = chance.uniform(0, 5_000), chance.uniform(-50, 50)
        days = sorted({1, *(day for day in range(1, count + 1) if chance.random() < 0.9)})
        values = [round(level + rise * day + chance.gauss(0, 100), 2) for day in days]
        if len(days) < 3:
            continue
        confidence = chance.choice(CONFIDENCES)
        series = [{"date": f"2026-01-{day:02}", "value": value} for day, value in zip(days, values, strict=True)]
        found = greenroom.forecast(series, "2026-01-31", confidence=confidence)
        fit = sm.OLS(values, sm.add_constant(np.array(days, dtype=float))).fit()
        alpha = 1 - float(confidence)
        assert found["trend"]["value"] == pytest.approx(fit.params[1], rel=1e-9, abs=1e-9)
        assert ends(found["trend"]) == pytest.approx(tuple(fit.conf_int(alpha)[1]), rel=1e-9, abs=1e-9)
        assert found["trend_p_value"] == near(fit.pvalues[1])
        last = fit.get_prediction([[1.0, 31.0]]).summary_frame(alpha)
        assert ends(found["last_value"]) == near((last["obs_ci_lower"][0], last["obs_ci_upper"][0]))
        open_days = [day for day in range(1, 32) if day not in days]
        sums = np.array([float(len(open_days)), float(sum(open_days))])
        error = math.sqrt(sums @ fit.cov_params() @ sums + len(open_days) * fit.mse_resid)
        total = sum(values) + sums @ fit.params
        assert found["total"]["value"] == near(total)
        assert ends(found["total"]) == near(stats.t.interval(float(confidence), fit.df_resid, total, error))


def smoothed(
    chance: random.Random, damped: bool, given: bool
) -> tuple[list[float], list[dict[str, Any]], dict[str, Any]]:
    """Values of January, the days that hold them, and a method."""
    level, trend, values = chance.uniform(100, 5_000), chance.uniform(-30, 30) if damped else 0.0, []
    for _ in range(chance.randint(12, 28)):
        error = chance.gauss(0, 60)
        values.append(round(level + trend + error, 2))
        level, trend = level + trend + 0.4 * error, 0.9 * trend + 0.1 * error
    days = [{"date": f"2026-01-{day:02}", "value": value} for day, value in enumerate(values, 1)]
    method: dict[str, Any] = {"type": "damped_trend" if damped else "simple_smoothing"}
    if given:
        method["alpha"] = f"{chance.uniform(0.3, 0.9):.3f}"
    if given and damped:
        method |= {"beta": f"{chance.uniform(0.01, 0.3):.3f}", "phi": f"{chance.uniform(0.81, 0.97):.3f}"}
    return values, days, method


@pytest.mark.parametrize("damped", [False, True])
@pytest.mark.parametrize("given", [False, True])
def test_exponential_smoothing_is_that_of_statsmodels(damped: bool, given: bool) -> None:
    chance = random.Random(19 + damped)
    for _ in range(25):
        values, days, method = smoothed(chance, damped, given)
        confidence, ahead = chance.choice(CONFIDENCES), 40 - len(values)
        found = greenroom.forecast(days, "2026-02-09", method=method, confidence=confidence)
        fit = found["smoothing"]
        weights = np.array([fit["alpha"], *([fit["beta"], fit["phi"]] if damped else [])])
        if given:
            names = ["alpha", "beta", "phi"] if damped else ["alpha"]
            assert list(weights) == [float(method[name]) for name in names]
        kind = {"error": "add", "trend": "add" if damped else None, "damped_trend": damped}
        start = {"initial_level": fit["first_level"], "initial_trend": fit.get("first_trend")}
        model = ETSModel(pandas.Series(values), **kind, initialization_method="known", **start)
        result = model.smooth(weights)
        figures = 1 + damped + (0 if given else len(weights))
        assert fit["degrees"] == len(values) - figures
        squares = float((np.asarray(result.resid) ** 2).sum())
        deviation = math.sqrt(squares / fit["degrees"])
        assert fit["standard_deviation"] == near(deviation)
        later = result.get_prediction(start=len(values), end=39)
        means = np.asarray(later.predicted_mean)
        # Theirs is the variance by the number of days; ours by the degrees that are left.
        errors = np.sqrt(np.asarray(later.forecast_variance) * len(values) / fit["degrees"])
        assert found["last_value"]["value"] == near(means[-1])
        assert ends(found["last_value"]) == near(stats.norm.interval(float(confidence), means[-1], errors[-1]))
        # The sum, from what each error counts in each later day.
        alpha, beta, phi = fit["alpha"], fit.get("beta", 0.0), fit.get("phi", 0.0)
        step, gain = np.array([[1, phi], [0, phi]]), np.array([alpha, beta])
        counts = np.eye(ahead)
        for first in range(ahead):
            for later_day in range(first + 1, ahead):
                moved = np.linalg.matrix_power(step, later_day - first - 1) @ gain
                counts[later_day, first] = np.array([1, phi]) @ moved
        error = deviation * math.sqrt((counts.sum(axis=0) ** 2).sum())
        assert found["total"]["value"] == near(sum(values) + means.sum())
        expected = stats.norm.interval(float(confidence), sum(values) + means.sum(), error)
        assert ends(found["total"]) == near(expected)


@pytest.mark.parametrize("damped", [False, True])
def test_fitted_weights_are_as_good_as_those_of_statsmodels(damped: bool) -> None:
    chance = random.Random(23 + damped)
    for _ in range(25):
        values, days, method = smoothed(chance, damped, given=False)
        fit = greenroom.forecast(days, "2026-02-09", method=method)["smoothing"]
        squares = fit["standard_deviation"] ** 2 * fit["degrees"]
        model = ETSModel(pandas.Series(values), error="add", trend="add" if damped else None, damped_trend=damped)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = float(model.fit(disp=False).sse)
        assert squares <= theirs * (1 + 1e-6)


def test_the_first_state_is_the_best_one() -> None:
    chance = random.Random(27)
    for _ in range(25):
        values, days, method = smoothed(chance, damped=True, given=True)
        fit = greenroom.forecast(days, "2026-02-09", method=method)["smoothing"]

        def errors(level: float, trend: float, values: list[float] = values, fit: dict[str, Any] = fit) -> list[float]:
            found = []
            for value in values:
                expected = level + fit["phi"] * trend
                found.append(value - expected)
                level = expected + fit["alpha"] * found[-1]
                trend = fit["phi"] * trend + fit["beta"] * found[-1]
            return found

        base = np.array(errors(0.0, 0.0))
        effects = np.array([base - errors(1.0, 0.0), base - errors(0.0, 1.0)]).T
        level, trend = np.linalg.lstsq(effects, base, rcond=None)[0]
        assert (fit["first_level"], fit["first_trend"]) == pytest.approx((level, trend), rel=1e-7, abs=1e-7)


def test_experiments_of_several_variants() -> None:
    chance = random.Random(11)
    for _ in range(60):
        count = chance.randint(2, 5)
        groups = [(chance.randint(200, 900), chance.randint(10_000, 20_000)) for _ in range(count)]
        variants = [
            {"id": f"v{place}", "proportion": {"successes": successes, "trials": trials}}
            for place, (successes, trials) in enumerate(groups)
        ]
        method, name = chance.choice([("holm", "holm"), ("benjamini_hochberg", "fdr_bh"), ("bonferroni",) * 2])
        found = greenroom.experiment(variants=variants, adjustment=method)
        pairs = [(one, other) for one in range(count) for other in range(one + 1, count)]
        values = [
            proportions_ztest([groups[other][0], groups[one][0]], [groups[other][1], groups[one][1]])[1]
            for one, other in pairs
        ]
        clear, adjusted, _, _ = multipletests(values, 0.05, name)
        for pair, (one, other), value, expected, is_clear in zip(
            found["comparisons"], pairs, values, adjusted, clear, strict=True
        ):
            assert (pair["from"], pair["to"]) == (f"v{one}", f"v{other}")
            assert pair["p_value"] == pytest.approx(value, rel=1e-6, abs=1e-12)
            assert pair["adjusted_p_value"] == pytest.approx(expected, rel=1e-6, abs=1e-12)
            assert is_clear or pair["verdict"] == "no_clear_difference"


def test_costs_of_ad_sets() -> None:
    chance = random.Random(12)
    for _ in range(30):
        sets = [
            [(round(chance.uniform(20, 80), 2), chance.randint(1, 12)) for _ in range(chance.randint(10, 28))]
            for _ in range(chance.randint(1, 4))
        ]
        ad_sets = [
            {
                "id": f"set{place}",
                "days": [
                    {
                        "date": f"2026-09-{day + 1:02}",
                        "spend": {"amount": f"{spend:.2f}", "currency": "EUR"},
                        "results": results,
                    }
                    for day, (spend, results) in enumerate(days)
                ],
            }
            for place, days in enumerate(sets)
        ]
        found = greenroom.paid_campaign(
            budget={"amount": "9000", "currency": "EUR"},
            first_day="2026-09-01",
            last_day="2026-09-30",
            on="2026-09-28",
            ad_sets=ad_sets,
        )
        for ad_set, days in zip(found["ad_sets"], sets, strict=True):
            ratio, variance = delta(days)
            expected = stats.norm.interval(1 - 0.05 / len(sets), ratio, math.sqrt(variance))
            assert ends(ad_set["interval"]) == near(expected)


def test_shrunk_rates() -> None:
    chance = random.Random(13)
    for _ in range(60):
        cells = [(chance.randint(0, 40), chance.randint(100, 2_000)) for _ in range(chance.randint(2, 12))]
        found = greenroom.shrink(
            cells=[
                {"id": f"c{place}", "proportion": {"successes": successes, "trials": trials}}
                for place, (successes, trials) in enumerate(cells)
            ]
        )
        counts, trials = np.array(cells, dtype=float).T
        rate = counts.sum() / trials.sum()
        spread = (trials * (counts / trials - rate) ** 2).sum() / (rate * (1 - rate))
        freedom = trials.sum() - (trials**2).sum() / trials.sum()
        alike = len(cells) - 1
        correlation = (spread - alike) / (freedom - alike)
        weight = min(max(1 / correlation - 1, 0.0), trials.sum()) if correlation > 0 else trials.sum()
        for cell in found["cells"]:
            own, all_trials = counts[cell["place"]], trials[cell["place"]]
            a, b = rate * weight + own, (1 - rate) * weight + all_trials - own
            assert cell["shrunk"] == near(a / (a + b))
            assert cell["lower"] == pytest.approx(stats.beta.ppf(0.05, a, b), rel=1e-8)


def components(samples: list[Any], wholes: list[Any], parent: list[int]) -> tuple[float, float]:
    """The variances within samples and between them, within wholes, by moments."""
    size = sum(map(len, samples))
    within = sum(((one - one.mean()) ** 2).sum() for one in samples) / (size - len(samples))
    pairs = [(one, wholes[place]) for one, place in zip(samples, parent, strict=True)]
    spread = sum(len(one) * (one.mean() - whole.mean()) ** 2 for one, whole in pairs)
    freedom = size - sum(len(one) ** 2 / len(whole) for one, whole in pairs)
    outer = len(samples) - len(wholes)
    return within, max((spread - outer * within) / freedom, 0.0) if freedom > 0 else 0.0


def test_best_times() -> None:
    chance = random.Random(14)
    for _ in range(30):
        posts = [(chance.randint(1, 28), chance.choice([8, 12, 18])) for _ in range(chance.randint(60, 200))]
        rows = [
            {"date": f"2026-06-{day:02}", "hour": hour, "value": round(hour / 100 + chance.gauss(0.1, 0.05), 4)}
            for day, hour in posts
        ]
        confidence = chance.choice(["0.8", "0.95"])
        found = greenroom.best_time(posts=rows, least_posts=1, confidence=confidence)
        everything = np.array([row["value"] for row in rows])
        hours = sorted({hour for _, hour in posts})
        keys = sorted({(day % 7, hour) for day, hour in posts})
        of_hour = [np.array([row["value"] for row in rows if row["hour"] == hour]) for hour in hours]
        of_cell = [
            np.array([row["value"] for row, (day, at) in zip(rows, posts, strict=True) if (day % 7, at) == key])
            for key in keys
        ]
        within, between = components(of_hour, [everything], [0] * len(hours))
        means = []
        for values in of_hour:
            kept = between / (between + within / len(values))
            error = (1 - kept) ** 2 * everything.var(ddof=1) / len(everything)
            mean = everything.mean() + kept * (values.mean() - everything.mean())
            means.append((mean, between * (1 - kept) + error))
        within, between = components(of_cell, of_hour, [hours.index(hour) for _, hour in keys])
        weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
        got = {(cell["weekday"], cell["hour"]): cell for cell in found["cells"]}
        assert len(got) == len(keys)
        for (day, hour), values in zip(keys, of_cell, strict=True):
            mean, variance = means[hours.index(hour)]
            kept = between / (between + within / len(values)) if between > 0 else 0.0
            rate = mean + kept * (values.mean() - mean)
            error = math.sqrt(between * (1 - kept) + (1 - kept) ** 2 * variance)
            # 7 June 2026 is a Sunday.
            cell = got[weekdays[day], hour]
            assert cell["shrunk"] == near(rate)
            assert cell["lower"] == near(rate + stats.norm.ppf(1 - float(confidence)) * error)


@pytest.mark.parametrize("method", [None, {"type": "simple_smoothing"}, {"type": "damped_trend", "phi": "0.9"}])
def test_paces_end_as_forecasts_do(method: dict[str, Any] | None) -> None:
    chance = random.Random(15)
    for _ in range(30):
        days = [
            {"date": f"2026-01-{day:02}", "value": f"{chance.uniform(100, 900):.2f}"}
            for day in range(1, chance.randint(7, 28))
        ]
        found = greenroom.pace(
            target="9000", first_day="2026-01-01", last_day="2026-01-31", on=days[-1]["date"], days=days, method=method
        )
        series = [{"date": day["date"], "value": float(day["value"])} for day in days]
        expected = greenroom.forecast(days=series, last_day="2026-01-31", method=method)
        assert ends(found["forecast"]) == near(ends(expected["total"]))


def test_a_result_shows_itself_as_a_table() -> None:
    found = greenroom.proportion_interval({"successes": 12, "trials": 300})
    assert "2.303 %" in (found._repr_html_() or "")
    assert found.model.rate is not None and found.model.rate.value == 0.04
    assert found.model.model_dump_json() == found.json
