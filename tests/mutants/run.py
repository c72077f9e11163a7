"""Changes money and fee a little, one mutant after the other, and demands that a test fails each time.

    run.py                   every mutant that has not been run yet
    run.py --shard 2/8       the second eighth of them
    run.py --missed          those that no test has caught so far, again
    run.py --changed 40      those on changed lines, at most 40
    run.py --tell            says what was missed, and does not fail for it

The mutants of cargo-mutants are compiled into one program, which takes the number of one when it runs. The few that
cannot be written so are built one by one.
What was found is kept in target/mutants, so that a run goes on where another was stopped. A mutant is known by its name
and the text of its file; it is run again when that changes.
Each line of allowed.txt is a mutant that no test can catch, without its line number, and after a tab the reason.
"""

import argparse
import math
import sys
import time
from collections import Counter
from pathlib import Path

import alone
import together
from listing import WORK, Mutant, copy_tree, mutants, on_changed_lines, say

STATE = WORK / "outcomes.tsv"
ALLOWED = Path(__file__).parent / "allowed.txt"
SUITES = (
    "vectors lib laws reference edges after agency amend cancel counter credit_notes dues explanations invoices judge "
    "money order parties performance postpone scenarios settle statements suggest time waterfall"
).split()
TOLD = 100
BATCH = 4


def read_state() -> dict[str, str]:
    """What is known from earlier runs."""
    lines = STATE.read_text("utf-8").splitlines() if STATE.exists() else []
    return {key: outcome for outcome, _, key in (line.partition("\t") for line in lines)}


def allowed() -> dict[str, str]:
    """Mutants that no test can catch, with the reason."""
    lines = ALLOWED.read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line)


def shard(all_of_them: list[Mutant], text: str) -> list[Mutant]:
    """Every n-th mutant, from the k-th on."""
    number, count = (int(part) for part in text.split("/"))
    if not 1 <= number <= count:
        sys.exit(f"a shard is k/n with k from 1 to n, not {text}")
    return all_of_them[number - 1 :: count]


class Run:
    """Runs mutants, and keeps what comes out."""

    def __init__(self, chosen: list[Mutant], state: dict[str, str], seconds: int | None) -> None:
        self.chosen, self.state, self.begin = chosen, state, time.monotonic()
        self.end = self.begin + (seconds if seconds is not None else math.inf)

    def pending(self) -> list[Mutant]:
        return [mutant for mutant in self.chosen if mutant.key not in self.state]

    def note(self, found: dict[Mutant, str]) -> None:
        with STATE.open("a", encoding="utf-8") as file:
            file.writelines(f"{outcome}\t{mutant.key}\n" for mutant, outcome in found.items())
        self.state |= {mutant.key: outcome for mutant, outcome in found.items()}

    def run(self, jobs: int) -> None:
        inside = [mutant for mutant in self.chosen if self.state.get(mutant.key) != "unviable"]
        program, unviable, lonely = together.build(inside, SUITES)
        self.note(unviable)
        pending = [mutant for mutant in self.pending() if mutant not in set(lonely)]
        for count, (mutant, outcome) in enumerate(together.run(program, pending, jobs, self.end), 1):
            self.note({mutant: outcome})
            if count % TOLD == 0:
                seconds = time.monotonic() - self.begin
                say(f"mutants: {count} of {len(pending)} after {seconds:.0f} s; {dict(program.kills.most_common(6))}")
        while (left := [mutant for mutant in self.pending() if mutant in set(lonely)]) and time.monotonic() < self.end:
            say(f"mutants: {len(left)} need a program each")
            self.note(alone.run(left[:BATCH], SUITES))


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
    parser.add_argument("--jobs", type=int, default=2, help="so many at a time")
    parser.add_argument("--tell", action="store_true", help="do not fail for what was missed")
    parser.add_argument("--report", action="store_true", help="run nothing, and say what was found so far")
    options = parser.parse_args()
    copy_tree()
    chosen = mutants() if options.changed is None else on_changed_lines(options.changed)
    chosen = shard(chosen, options.shard) if options.shard else chosen
    state = read_state()
    if options.missed:
        state = {key: outcome for key, outcome in state.items() if outcome != "missed"}
    run = Run(chosen, state, options.seconds)
    if not options.report and run.pending():
        run.run(options.jobs)
        if left := run.pending():
            say(f"mutants: {len(left)} are left out, since the time is up")
    failed = report(chosen, run.state)
    return 0 if options.tell else failed


if __name__ == "__main__":
    sys.exit(main())
