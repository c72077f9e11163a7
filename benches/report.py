"""Writes RESULTS.md from what the parts of `make bench` printed: report.py RUST PYTHON JS ALARMS MENTIONS."""

import gzip
import json
import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
FILES = ("greenroom_bg.wasm", "inline.js")


def version(*command: str) -> str:
    """The first line that a program says about itself."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def read(name: str) -> dict[str, float]:
    """What one half printed."""
    results: dict[str, float] = json.loads(Path(name).read_text("utf-8"))
    return results


def time(nanoseconds: float) -> str:
    """A time as people read it."""
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def table(results: dict[str, float], base: str, goals: dict[str, str]) -> str:
    """Rows with the time, and the ratio to the base: how many times faster, or slower."""
    rows = ["| peer | time a call | beside the base | goal |", "|---|---:|---|---|"]
    for name, nanoseconds in results.items():
        ratio = results[base] / nanoseconds
        beside = "base" if name == base else f"{ratio:.3g}× faster" if ratio >= 1 else f"{1 / ratio:.3g}× slower"
        rows.append(f"| {name} | {time(nanoseconds)} | {beside} | {goals.get(name, '')} |")
    return "\n".join(rows)


def pick(results: dict[str, float], *names: str) -> dict[str, float]:
    """Some of the peers, in this order."""
    return {name: results[name] for name in names}


def sizes() -> str:
    """What a page loads, compressed."""
    package = HERE.parent / "bindings-wasm" / "dist"
    rows = ["| module | gzip -9, bytes | inlined, gzip -9, bytes | goal |", "|---|---:|---:|---|"]
    for name, folder, goal in (("whole", "glue", "250 KB"), ("lite", "lite/glue", "120 KB")):
        weights = [len(gzip.compress((package / folder / file).read_bytes(), 9)) for file in FILES]
        rows.append(f"| {name} | {weights[0]:,} | {weights[1]:,} | {goal} |")
    return "\n".join(rows)


def roster(languages: dict[str, dict[str, float]]) -> str:
    """A row for each language: how fast the cards are read and priced, and the memory that they take."""
    rows = ["| language | cards read and checked a second | quotes a second | memory a card |", "|---|---:|---:|---:|"]
    for language, results in languages.items():
        read, priced = (1e9 / results[f"roster: {name}"] for name in ("read", "priced"))
        rows.append(f"| {language} | {read:,.0f} | {priced:,.0f} | {results['roster: bytes'] / 1e3:.1f} kB |")
    return "\n".join(rows)


def conflicts(rust: dict[str, float]) -> str:
    """A row for each number of deals: how long their conflicts take, and a look at every pair of plain numbers."""
    rows = ["| deals | conflicts found | greenroom | a deal | plain pairs |", "|---:|---:|---:|---:|---:|"]
    for size in ("1,250", "2,500", "5,000", "10,000"):
        name = f"conflicts: {size} deals"
        each = rust[name] / int(size.replace(",", ""))
        found = f"{rust[f'{name}, found']:,.0f}"
        rows.append(f"| {size} | {found} | {time(rust[name])} | {time(each)} | {time(rust[f'{name}, pairs'])} |")
    return "\n".join(rows)


def inbox(rust: dict[str, float]) -> str:
    """A row for each way: how many items a second, and how many times as many as one set of expressions does."""
    rows = ["| way | items a second | beside the base | goal |", "|---|---:|---|---|"]
    for name in (
        "RegexSet",
        "a regex for each rule",
        "moderated",
        "moderated in one call",
        "triaged",
        "triaged and moderated",
        "by JSON",
    ):
        nanoseconds = rust[f"inbox: {name}"]
        ratio = rust["inbox: RegexSet"] / nanoseconds
        beside = "base" if name == "RegexSet" else f"{ratio:.3g}× faster" if ratio >= 1 else f"{1 / ratio:.3g}× slower"
        goal = "100,000 items a second" if name == "triaged and moderated" else ""
        rows.append(f"| {name} | {1e9 / nanoseconds:,.0f} | {beside} | {goal} |")
    return "\n".join(rows)


def main() -> None:
    """Put the tables together."""
    rust, python, js = (read(name) for name in sys.argv[1:4])
    alarms = Path(sys.argv[4]).read_text("utf-8").strip()
    mentions = read(sys.argv[5])
    notes = (HERE / "notes.md").read_text("utf-8").strip()
    cpu = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.processor(),
    )
    parts = [
        "# Results",
        "Written by `make bench`; the notes at the end are `benches/notes.md`.",
        f"{date.today().isoformat()}, {cpu}, {os.cpu_count()} cores. {version('rustc', '--version')}; "
        f"{version(sys.executable, '--version')}; Node {version('node', '--version')}.",
        "**Method.** Every peer's result is checked before it is timed. Peers of one language run in turn in one "
        "process (in JavaScript: one process each, nothing kept before timing); the median of nine rounds counts. "
        "Differences under 10 % are nothing. Python's cycle collector is off while a peer is timed.",
        "**The reference deal.** 8 lines in EUR, each quantity × unit rate; usage +30 % on 3 lines; exclusivity +25 % "
        "on 2; a bundle discount of 10 % on the subtotal; commission of 15 % on top; VAT of 20 %; paid 50/30/20. The "
        "peers by hand compute amounts and instalments, and explain nothing.",
        "## Amounts: a prepared deal, other quantities, totals read",
        "### Rust",
        table(
            pick(rust, "plain integers", "rust_decimal by hand", "greenroom, one total", "greenroom, all totals"),
            "plain integers",
            {"greenroom, one total": "within 2× of the base", "greenroom, all totals": "within 2× of the base"},
        ),
        "### Python",
        table(
            pick(
                python,
                "Decimal by hand",
                "py-moneyed",
                "greenroom, one total",
                "greenroom, five fields",
                "Decimal by hand, a batch",
                "greenroom, a batch into columns",
            ),
            "Decimal by hand",
            {
                "greenroom, one total": "30× faster",
                "greenroom, five fields": "10× faster",
                "greenroom, a batch into columns": "100× faster",
            },
        ),
        "### JavaScript",
        table(
            pick(
                js,
                "dinero.js",
                "decimal.js",
                "big.js",
                "Number by hand",
                "greenroom, one total",
                "greenroom, totals",
            ),
            "dinero.js",
            {"greenroom, one total": "20× faster"},
        ),
        "## Full documents with explanations",
        "No peer explains anything; the base of Rust is the plain loop, that of the others the quote in Rust.",
        table(
            {
                "plain integers in Rust": rust["plain integers"],
                "Rust": rust["greenroom, full quote"],
                "Python, as JSON text": python["greenroom, full quote"],
                "JavaScript, as JSON text": js["greenroom, full quote"],
            },
            "Rust",
            {"Rust": "within 10× of the plain loop"},
        ),
        "## Reading and checking 10,000 influencers",
        table(
            pick(rust, "serde_json, 10,000 influencers", "greenroom, 10,000 influencers checked"),
            "serde_json, 10,000 influencers",
            {"greenroom, 10,000 influencers checked": "within 1.5× of the base"},
        ),
        "## One brief priced by a roster of 100,000 rate cards",
        "Each card has eight rates and two add-ons; the brief has three lines with usage rights, commission and tax. "
        "Python gives Arrow columns, read by polars; JavaScript typed arrays. One run, one thread.",
        roster({"Rust": rust, "Python": python, "JavaScript": js}),
        "## Conflicts of an agency",
        "All deals are of one influencer, each with a post and four days of exclusivity; the check of the whole agency "
        "is in the time. Plain pairs look at two numbers of every pair, and explain nothing. One run.",
        conflicts(rust),
        "## An inbox with 200 rules",
        "A thousand items of 5 to 60 words in seven languages; 120 rules of keywords, 40 of patterns, 40 of numbers. "
        "The peers have the keywords as regular expressions of the crate `regex`, find the same rule for each "
        "item, and explain nothing; they do not triage. `moderated` keeps the rules prepared; `by JSON` triages and "
        "moderates with all that both operations read, check and write. One thread.",
        inbox(rust),
        "## Ten million mentions in bins of five minutes",
        "A year of mentions in their order, with 200,000 authors, sentiment and platform. By hand: a map from bins to "
        "their counts and a set of their authors, without the alarms. One run, one thread.",
        table(
            {name: rust[f"mentions: {name}"] for name in ("binned by hand", "binned", "binned and scanned")},
            "binned by hand",
            {"binned and scanned": "seconds"},
        ),
        "In Python, with the followers of each author too, beside what pandas and polars take for the same bins, "
        "without the alarms: each author of a bin first, then the bins. polars has two threads, the others one; the "
        "median of three rounds.",
        table(
            {name: mentions[f"mentions: {name}"] for name in ("pandas", "polars", "binned", "binned and scanned")},
            "polars",
            {},
        ),
        "## Alarms on the Numenta Anomaly Benchmark",
        "Five labelled series of brand mentions, the standard profile. The threshold of each detector is the best on "
        "the other four series. The peers take mean and deviation of the last seven days; each is scored as it is, "
        "where every bin over the threshold is an alarm, and with a refractory period of two days, as greenroom has "
        "it. The delay is from the beginning of the labelled window, which lies before the event itself.",
        alarms,
        "## Sizes",
        sizes(),
        notes,
    ]
    (HERE / "RESULTS.md").write_text("\n\n".join(parts) + "\n", "utf-8")


main()
