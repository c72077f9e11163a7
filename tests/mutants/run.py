"""Changes money and fee a little, one mutant after the other, and demands that a test fails each time.

    run.py                   every mutant that has not been run yet
    run.py --shard 2/8       the second eighth of them
    run.py --missed          those that no test has caught so far, again
    run.py --changed 40      those on changed lines, at most 40

What was found is kept in target/mutants, so that a run goes on where another was stopped. A mutant is known by its name
and the text of its file; it is run again when that changes. First come the tests that catch most, then all others.
Each line of allowed.txt is a mutant that no test can catch, without its line number, and after a tab the reason.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORK = ROOT / "target" / "mutants"
# The code is changed in a copy, which keeps what it has compiled.
TREE = WORK / "tree"
STATE = WORK / "outcomes.tsv"
ALLOWED = Path(__file__).parent / "allowed.txt"

AREAS = ("core/src/money/**/*.rs", "core/src/fee/**/*.rs")
QUICK = ("vectors", "reference")
REST = (
    "after agency amend cancel counter credit_notes dues edges explanations invoices judge laws money order parties "
    "performance postpone scenarios settle statements suggest time waterfall"
).split()
BATCH = 8
OUTCOMES = ("caught", "timeout", "unviable", "missed")
TEST_SECONDS = 180
# Few random deals, so that a mutant takes seconds; `make test` compares the others.
SETTINGS = {
    "CARGO_INCREMENTAL": "1",
    "CARGO_PROFILE_DEV_DEBUG": "0",
    "CARGO_TARGET_DIR": str(WORK / "build"),
    "GREENROOM_DEALS": "200",
}


@dataclass(frozen=True)
class Mutant:
    """One change of the code."""

    name: str
    file: str
    text: str

    @property
    def unplaced(self) -> str:
        """The name without the line and column."""
        return re.sub(r"^(\S+?):\d+:\d+: ", r"\1: ", self.name)

    @property
    def key(self) -> str:
        """What it is known by from run to run."""
        return f"{self.text}\t{self.name}"


def say(text: str) -> None:
    print(text, flush=True)


def git(*arguments: str) -> str | None:
    """What git answers; nothing where it refuses."""
    done = subprocess.run(("git", *arguments), cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def copy_tree() -> None:
    """Bring the copy up to date, without touching the files that are the same."""
    listed = (git("ls-files", "-co", "--exclude-standard") or "").splitlines()
    wanted = {name for name in listed if (ROOT / name).is_file()}
    for name in wanted:
        source, target = ROOT / name, TREE / name
        if not target.is_file() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    for path in [path for path in TREE.rglob("*") if path.is_file()]:
        if str(path.relative_to(TREE)) not in wanted:
            path.unlink()


def cargo(*arguments: str, quiet: bool = True) -> subprocess.CompletedProcess[str]:
    """Run cargo in the copy."""
    environment = {**os.environ, **SETTINGS}
    return subprocess.run(("cargo", *arguments), cwd=TREE, env=environment, capture_output=quiet, text=True)


def areas() -> list[str]:
    return [word for area in AREAS for word in ("--file", area)]


def mutants(*more: str) -> list[Mutant]:
    """All mutants there are, in a fixed order."""
    found = cargo("mutants", "--list", "--json", "--package", "greenroom", *areas(), *more)
    if found.returncode != 0:
        sys.exit(found.stderr)
    rows = json.loads(found.stdout or "[]")
    files = {row["file"] for row in rows}
    texts = {name: hashlib.sha256((TREE / name).read_bytes()).hexdigest()[:12] for name in files}
    return [Mutant(row["name"], row["file"], texts[row["file"]]) for row in rows]


def on_changed_lines(most: int) -> list[Mutant]:
    """Those on lines that were changed since the last landed commit, or in the last commit."""
    base = landed()
    changes = git("diff", "--unified=0", base, "--", "core/src/money", "core/src/fee") if base else None
    if base is None or changes is None:
        say("mutants: no earlier commit is at hand, so that every line counts as changed")
        found = mutants()
    else:
        WORK.mkdir(parents=True, exist_ok=True)
        (WORK / "changes.diff").write_text(changes + "\n", "utf-8")
        found = mutants("--in-diff", str(WORK / "changes.diff")) if changes else []
    if len(found) <= most:
        return found
    # Evenly over all, so that each changed file has its turn.
    chosen = [found[place * len(found) // most] for place in range(most)]
    left = len(found) - most
    say(f"mutants: {most} of the {len(found)} on changed lines are run, evenly over them; {left} are left out")
    return chosen


def landed() -> str | None:
    """The commit that the changes are counted from."""
    head = git("rev-parse", "HEAD")
    for branch in ("origin/main", "main"):
        base = git("merge-base", "HEAD", branch)
        if base and base != head:
            say(f"mutants: the lines changed since {base[:10]}, where {branch} was left")
            return base
    parent = git("rev-parse", "--verify", "--quiet", "HEAD~1")
    if parent:
        say(f"mutants: no landed commit lies before this one, so that the last commit counts, since {parent[:10]}")
    return parent


def read_state() -> dict[str, str]:
    """What is known from earlier runs."""
    lines = STATE.read_text("utf-8").splitlines() if STATE.exists() else []
    return {key: outcome for outcome, _, key in (line.partition("\t") for line in lines)}


def note(found: dict[str, str]) -> None:
    with STATE.open("a", encoding="utf-8") as file:
        file.writelines(f"{outcome}\t{key}\n" for key, outcome in found.items())


def allowed() -> dict[str, str]:
    """Mutants that no test can catch, with the reason."""
    lines = ALLOWED.read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line)


def regex(names: list[str]) -> str:
    escaped = (re.sub(r"([.^$*+?()\[\]{}|\\])", r"\\\1", name) for name in names)
    return f"^(?:{'|'.join(escaped)})$"


def tests(names: tuple[str, ...] | list[str]) -> list[str]:
    return [word for name in names for word in ("--test", name)]


def run(batch: list[Mutant], selection: list[str], packages: str) -> dict[str, str]:
    """Run some mutants against some tests: the outcome by key."""
    out = WORK / "out"
    shutil.rmtree(out, ignore_errors=True)
    command = ["mutants", "--in-place", "--package", "greenroom", *areas(), "--output", str(out), "--baseline", "skip"]
    command += ["--timeout", str(TEST_SECONDS), "--no-shuffle", "--test-package", packages]
    command += ["--re", regex([mutant.name for mutant in batch]), "--", "--locked", *selection]
    done = cargo(*command)
    known = {mutant.name: mutant.key for mutant in batch}
    found: dict[str, str] = {}
    for outcome in OUTCOMES:
        path = out / "mutants.out" / f"{outcome}.txt"
        names = path.read_text("utf-8").splitlines() if path.exists() else []
        found.update({known[name]: outcome for name in names if name in known})
    if len(found) < len(batch):
        sys.exit(f"cargo-mutants stopped early:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return found


def run_batch(batch: list[Mutant]) -> dict[str, str]:
    """The quick tests, then for those that are left all others."""
    found = run(batch, tests(QUICK), "greenroom-tests")
    left = [mutant for mutant in batch if found[mutant.key] == "missed"]
    if left:
        found |= run(left, ["--lib", *tests(REST)], "greenroom,greenroom-tests")
    return found


def baseline() -> None:
    """The tests hold while nothing is changed; this also compiles what all mutants share."""
    quick, rest = ["-p", "greenroom-tests", *tests(QUICK)], ["-p", "greenroom", "-p", "greenroom-tests", "--lib"]
    for selection in (quick, rest + tests(REST)):
        done = cargo("test", "--quiet", "--locked", *selection)
        if done.returncode != 0:
            sys.exit(f"the tests fail without any mutant:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")


def shard(all_of_them: list[Mutant], text: str) -> list[Mutant]:
    """Every n-th mutant, from the k-th on."""
    number, count = (int(part) for part in text.split("/"))
    if not 1 <= number <= count:
        sys.exit(f"a shard is k/n with k from 1 to n, not {text}")
    return all_of_them[number - 1 :: count]


def report(chosen: list[Mutant], state: dict[str, str]) -> int:
    """Say what was found, and every mutant that is neither caught nor allowed."""
    reasons = allowed()
    outcomes = {mutant: state[mutant.key] for mutant in chosen if mutant.key in state}
    missed = [mutant for mutant, outcome in outcomes.items() if outcome == "missed"]
    open_ones = [mutant for mutant in missed if mutant.unplaced not in reasons]
    counts = Counter(outcomes.values())
    caught = counts["caught"] + counts["timeout"]
    say(
        f"mutants: {len(outcomes)} of {len(chosen)} run: {caught} caught, {counts['unviable']} do not compile, "
        f"{len(missed) - len(open_ones)} allowed, {len(open_ones)} missed"
    )
    for mutant in open_ones:
        say(f"  missed {mutant.name}")
    caught_names = {mutant.unplaced for mutant, outcome in outcomes.items() if outcome != "missed"}
    needless = sorted(set(reasons) & caught_names - {mutant.unplaced for mutant in missed})
    for name in needless:
        say(f"  allowed, and caught all the same: {name}")
    return 1 if open_ones or needless else 0


def main() -> int:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shard", metavar="K/N", help="only these mutants")
    parser.add_argument("--missed", action="store_true", help="run those again that were missed")
    parser.add_argument("--changed", metavar="MOST", type=int, help="only those on changed lines, so many at most")
    parser.add_argument("--seconds", type=int, help="begin nothing new after so many")
    parser.add_argument("--report", action="store_true", help="run nothing, and say what was found so far")
    options = parser.parse_args()
    TREE.mkdir(parents=True, exist_ok=True)
    copy_tree()
    chosen = mutants() if options.changed is None else on_changed_lines(options.changed)
    chosen = shard(chosen, options.shard) if options.shard else chosen
    state = read_state()
    if options.missed:
        state = {key: outcome for key, outcome in state.items() if outcome != "missed"}
    pending = [] if options.report else [mutant for mutant in chosen if mutant.key not in state]
    begin = time.monotonic()
    if pending:
        baseline()
    while pending and (options.seconds is None or time.monotonic() - begin < options.seconds):
        batch, pending = pending[:BATCH], pending[BATCH:]
        found = run_batch(batch)
        note(found)
        state |= found
        missed = sum(outcome == "missed" for outcome in found.values())
        say(f"mutants: {len(batch)} more, {missed} missed; {len(pending)} to go after {time.monotonic() - begin:.0f} s")
    if pending and not options.report:
        say(f"mutants: {len(pending)} are left out, since the time is up")
    return report(chosen, state)


if __name__ == "__main__":
    sys.exit(main())
