"""All mutants in one program, which takes the number of one when it runs."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from listing import TREE, WORK, Mutant, cargo, mirror, say

SCHEMATA = WORK / "together"
ALONE = WORK / "alone.txt"
# Errors by which no program has the mutant. Others may come from how it was written, and it is tried alone.
NEVER = {"E0277", "E0282", "E0283", "E0308", "E0369", "E0423", "E0425", "E0433", "E0599", "E0600"}
# Few random deals, so that a mutant takes seconds; `make test` compares the others.
QUICK = {"GREENROOM_DEALS": "300", "PROPTEST_CASES": "32", "RUST_TEST_THREADS": "1", "RUST_BACKTRACE": "0"}
FAST = {"CARGO_PROFILE_DEV_OPT_LEVEL": "1", "CARGO_INCREMENTAL": "0"}
MEMORY = 6 << 30


@dataclass
class Program:
    """The test programs, with the numbers of the mutants in them."""

    numbers: dict[Mutant, int]
    suites: dict[str, Path]
    seconds: dict[str, float] = field(default_factory=dict)
    kills: Counter[str] = field(default_factory=Counter)
    last: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def order(self, file: str) -> list[str]:
        """First what caught the last mutant of the file, then what catches most in a second."""
        last = self.last.get(file)
        return sorted(self.suites, key=lambda name: (name != last, -(self.kills[name] + 1) / self.seconds[name]))

    def outcome(self, mutant: Mutant) -> str:
        """Run suite after suite until one fails."""
        for name in self.order(mutant.file):
            found = self.run(name, self.numbers[mutant], 10 + 20 * self.seconds[name])
            if found != "missed":
                with self.lock:
                    self.kills[name] += 1
                    self.last[mutant.file] = name
                return found
        return "missed"

    def run(self, name: str, number: int, seconds: float) -> str:
        environment = {**os.environ, **QUICK, "GREENROOM_MUTANT": str(number)}
        folder = SCHEMATA / ("core" if name == "lib" else "tests")
        limit = ("prlimit", f"--as={MEMORY}") if shutil.which("prlimit") else ()
        command = (*limit, str(self.suites[name]), "--quiet")
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                env=environment,
                timeout=seconds,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except subprocess.TimeoutExpired:
            return "timeout"
        return "caught" if done.returncode else "missed"


def build(mutants: list[Mutant], suites: list[str]) -> tuple[Program, dict[Mutant, str], list[Mutant]]:
    """The program, the mutants that no program has, and those that need a program each."""
    known = set(ALONE.read_text("utf-8").splitlines()) if ALONE.exists() else set()
    lonely = [mutant for mutant in mutants if mutant.key in known or has_hidden_type(mutant)]
    numbers = {mutant: number for number, mutant in enumerate(mutants, 1)}
    inside = {number: mutant for mutant, number in numbers.items() if mutant not in set(lonely)}
    unviable: dict[Mutant, str] = {}
    while True:
        regions, never, unplaced = write(inside)
        wrong = dict.fromkeys(never, True) | dict.fromkeys(unplaced, False)
        wrong |= {} if wrong else errors(regions)
        for number, no_program in wrong.items():
            mutant = inside.pop(number)
            if no_program:
                unviable[mutant] = "unviable"
            else:
                lonely.append(mutant)
        if not wrong:
            break
        say(f"mutants: {len(wrong)} taken out, since the program does not compile with them")
    ALONE.write_text("".join(f"{mutant.key}\n" for mutant in lonely), "utf-8")
    program = Program({mutant: number for number, mutant in inside.items()}, executables(suites))
    for name in suites:
        begin = time.monotonic()
        if program.run(name, 0, 600) != "missed":
            sys.exit(f"the suite {name} fails without any mutant")
        program.seconds[name] = time.monotonic() - begin
    say("mutants: " + ", ".join(f"{name} {program.seconds[name]:.1f} s" for name in suites))
    return program, unviable, lonely


def has_hidden_type(mutant: Mutant) -> bool:
    """Whether it returns something of another type than its function does, which has no name."""
    return mutant.place is not None and mutant.place.genre == "FnValue" and "impl " in mutant.place.returns


Regions = list[tuple[str, int, int, int]]


def write(inside: dict[int, Mutant]) -> tuple[Regions, list[int], list[int]]:
    """Write the sources with these mutants in them."""
    rows = []
    for number, mutant in inside.items():
        place = mutant.place
        assert place is not None
        row = {"id": number, "file": mutant.file, "genre": place.genre, "replacement": place.replacement}
        rows.append(row | {"span": json.loads(place.span)})
    all_files = {str(path.relative_to(TREE)) for path in TREE.rglob("*") if path.is_file()}
    mirror(TREE, SCHEMATA, all_files, {mutant.file for mutant in inside.values()} | {"core/src/lib.rs"})
    tool = cargo("build", "--quiet", "--locked", "-p", "greenroom-mutants")
    if tool.returncode:
        sys.exit(tool.stderr)
    command = (str(WORK / "build" / "debug" / "greenroom-mutants"), str(TREE), str(SCHEMATA))
    done = subprocess.run(command, input=json.dumps(rows), capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    answer = json.loads(done.stdout)
    regions = [(row["file"], row["start"], row["end"], row["id"]) for row in answer["regions"]]
    return regions, answer["unviable"], answer["unplaced"]


def messages(*arguments: str) -> Iterator[dict]:
    done = cargo(*arguments, "--locked", "--message-format=json", tree=SCHEMATA, **FAST)
    for line in done.stdout.splitlines():
        yield json.loads(line)


def errors(regions: Regions) -> dict[int, bool]:
    """The mutants that do not compile, and whether no program has them."""
    wrong: dict[int, bool] = {}
    for line in messages("check", "-p", "greenroom", "--lib"):
        message = line.get("message")
        if line["reason"] != "compiler-message" or message["level"] != "error" or not message["spans"]:
            continue
        spans = sorted(message["spans"], key=lambda span: not span["is_primary"])
        found = next((numbers for span in spans if (numbers := innermost(span, regions))), None)
        if found is None:
            sys.exit(f"an error without a mutant: {message['rendered']}")
        code = (message["code"] or {}).get("code")
        wrong |= {number: wrong.get(number, True) and code in NEVER for number in found}
    return wrong


def innermost(span: dict, regions: Regions) -> list[int]:
    """The mutants that stand closest around a place."""
    start, end = span["byte_start"], span["byte_end"]
    around = [(to - at, id) for file, at, to, id in regions if file == span["file_name"] and at <= start and end <= to]
    return [id for size, id in around if size == min(around)[0]]


def executables(suites: list[str]) -> dict[str, Path]:
    """The test programs, with everything compiled in."""
    selection = [word for name in suites if name != "lib" for word in ("--test", name)]
    found: dict[str, Path] = {}
    for line in messages("test", "--no-run", "-p", "greenroom", "-p", "greenroom-tests", "--lib", *selection):
        if line["reason"] == "compiler-message" and line["message"]["level"] == "error":
            sys.exit(line["message"]["rendered"])
        if line["reason"] == "compiler-artifact" and line.get("executable"):
            name = "lib" if line["target"]["name"] == "greenroom" else line["target"]["name"]
            found[name] = Path(line["executable"])
    return {name: found[name] for name in suites}


def run(program: Program, pending: list[Mutant], jobs: int, end: float) -> Iterator[tuple[Mutant, str]]:
    """The outcome of each that is run before the end."""

    def one(mutant: Mutant) -> tuple[Mutant, str | None]:
        return mutant, program.outcome(mutant) if time.monotonic() < end else None

    with ThreadPoolExecutor(jobs) as pool:
        for done in as_completed([pool.submit(one, mutant) for mutant in pending]):
            mutant, outcome = done.result()
            if outcome:
                yield mutant, outcome
