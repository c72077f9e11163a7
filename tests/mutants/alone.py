"""Mutants that need a program each, by cargo-mutants."""

import re
import shutil
import sys

from listing import WORK, Mutant, cargo, files

OUTCOMES = ("caught", "timeout", "unviable", "missed")
SETTINGS = {"GREENROOM_DEALS": "200"}


def regex(names: list[str]) -> str:
    escaped = (re.sub(r"([.^$*+?()\[\]{}|\\])", r"\\\1", name) for name in names)
    return f"^(?:{'|'.join(escaped)})$"


def run(batch: list[Mutant], suites: list[str]) -> dict[Mutant, str]:
    """Run some mutants against all tests: the outcome of each, and of those that come along.

    What cargo-mutants 27.1 makes by deleting a field it does not choose by name: all of a file come along.
    """
    out = WORK / "out"
    shutil.rmtree(out, ignore_errors=True)
    command = ["mutants", "--in-place", "--package", "greenroom", "--output", str(out), "--baseline", "skip"]
    command += files(sorted({mutant.file for mutant in batch}))
    command += ["--timeout", "180", "--no-shuffle", "--test-package", "greenroom,greenroom-tests"]
    selection = [word for name in suites if name != "lib" for word in ("--test", name)]
    command += ["--re", regex([mutant.name for mutant in batch]), "--", "--locked", "--lib", *selection]
    done = cargo(*command, **SETTINGS)
    texts = {mutant.file: mutant.text for mutant in batch}
    found: dict[Mutant, str] = {}
    for outcome in OUTCOMES:
        path = out / "mutants.out" / f"{outcome}.txt"
        for name in path.read_text("utf-8").splitlines() if path.exists() else []:
            file = name.split(":")[0]
            found[Mutant(name, file, texts[file])] = outcome
    if not set(batch) <= found.keys():
        sys.exit(f"cargo-mutants stopped early:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return found
