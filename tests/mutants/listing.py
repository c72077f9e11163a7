"""Which mutants there are, in a copy of the sources."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
WORK = ROOT / "target" / "mutants"
TREE = WORK / "tree"

AREAS = ("core/src/money/**/*.rs", "core/src/fee/**/*.rs")
SETTINGS = {
    "CARGO_INCREMENTAL": "1",
    "CARGO_PROFILE_DEV_DEBUG": "0",
    "CARGO_TARGET_DIR": str(WORK / "build"),
}


@dataclass(frozen=True)
class Place:
    """What a mutant replaces, as cargo-mutants lists it."""

    genre: str
    replacement: str
    span: str
    returns: str


@dataclass(frozen=True)
class Mutant:
    """One change of the code."""

    name: str
    file: str
    text: str
    place: Place | None = field(default=None, compare=False)

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
    """Bring the copy up to date."""
    listed = (git("ls-files", "-co", "--exclude-standard") or "").splitlines()
    mirror(ROOT, TREE, {name for name in listed if (ROOT / name).is_file()})


def mirror(root: Path, target: Path, wanted: set[str], skip: Iterable[str] = ()) -> None:
    """Copy files, without touching those that are the same, nor those to skip; others go."""
    for name in wanted - set(skip):
        source, copy = root / name, target / name
        if not copy.is_file() or copy.read_bytes() != source.read_bytes():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
    for path in [path for path in target.rglob("*") if path.is_file()]:
        if str(path.relative_to(target)) not in wanted:
            path.unlink()


def cargo(*arguments: str, tree: Path = TREE, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run cargo in a copy."""
    environment = {**os.environ, **SETTINGS, **settings}
    return subprocess.run(("cargo", *arguments), cwd=tree, env=environment, capture_output=True, text=True)


def files(names: Iterable[str]) -> list[str]:
    return [word for name in names for word in ("--file", name)]


def mutants(*more: str) -> list[Mutant]:
    """All mutants there are, in a fixed order."""
    found = cargo("mutants", "--list", "--json", "--package", "greenroom", *files(AREAS), *more)
    if found.returncode != 0:
        sys.exit(found.stderr)
    rows = json.loads(found.stdout or "[]")
    named = {row["file"] for row in rows}
    texts = {name: hashlib.sha256((TREE / name).read_bytes()).hexdigest()[:12] for name in named}
    return [Mutant(row["name"], row["file"], texts[row["file"]], place(row)) for row in rows]


def place(row: dict[str, Any]) -> Place:
    returns = (row["function"] or {}).get("return_type", "")
    return Place(row["genre"], row["replacement"], json.dumps(row["span"]), returns)


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
