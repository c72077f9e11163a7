"""Finds every function that can panic in the machine code of the core, and compares them with the list of those that may.

The core is built as one codegen unit with overflow checks. Each call of the standard library's panics is traced through
what was inlined to the function whose source has it: a function of the core, of a dependency, or a generic one of the
standard library. Each line of allowed.txt is such a function and, after a tab, why its panic cannot happen.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST = 30
PANICS = re.compile(
    r"core::panicking|(core::option|core::result)::\w+_failed|core::slice::index|core::str::slice_error|core::cell::panic|"
    r"alloc::raw_vec::capacity_overflow|alloc::vec::\w+::assert_failed|core::slice::copy_from_slice"
)
# What only words a panic; whoever calls it has it.
WORDED = re.compile(r"core::(option|result)::|core::panicking|core::slice::index|core::str::traits|core::num::|core::ops::index")


def run(*command: str, text: str | None = None) -> str:
    """Run a program, and give what it prints."""
    return subprocess.run(command, input=text, check=True, capture_output=True, text=True, cwd=ROOT).stdout


def build(folder: Path) -> Path:
    """Build the core, and take its one object out of the library."""
    target = ROOT / "target" / "panics"
    flags = ["-Ccodegen-units=1", "-Coverflow-checks=on", "-Cdebuginfo=1"]
    run("cargo", "rustc", "-q", "--locked", "--release", "-p", "greenroom", "--lib", "--target-dir", str(target), "--", *flags)
    library = target / "release" / "libgreenroom.rlib"
    (member,) = [name for name in run("ar", "t", str(library)).split() if name.endswith(".o")]
    run("ar", "x", "--output", str(folder), str(library), member)
    return folder / member


def calls(code: Path) -> dict[str, list[str]]:
    """Where panics are called: the offsets in each section."""
    found: dict[str, list[str]] = {}
    section = ""
    for line in run("c++filt", text=run("objdump", "-dr", "--no-show-raw-insn", str(code))).splitlines():
        if match := re.match(r"Disassembly of section (.*):$", line):
            section = match[1]
        elif "R_X86_64" in line and "panic_in_cleanup" not in line and PANICS.search(plain(line)):
            found.setdefault(section, []).append(line.split(":")[0].strip())
    return found


def origin(frames: list[str]) -> str:
    """The innermost function that has a panic of its own, rather than words for one."""
    return next((frame for frame in frames if not WORDED.match(frame)), frames[-1])


def origins(code: Path, section: str, offsets: list[str]) -> set[str]:
    """The functions that the panics of a section come from."""
    printed = run("addr2line", "-aCif", "-j", section, "-e", str(code), *offsets)
    # An address, then two lines for each function from the innermost on: its name and its place.
    traces = re.split(r"^0x[0-9a-f]+\n", printed, flags=re.M)[1:]
    return {origin([plain(line) for line in trace.splitlines()[::2]]) for trace in traces}


def plain(name: str) -> str:
    """A name without hashes of crates and without what its generics stand for."""
    name = re.sub(r"\[[0-9a-f]{8,16}\]", "", name)
    while re.search(r"<[^<>]*>", name) and "::<" in name:
        shorter = re.sub(r"::<[^<>]*>", "", name)
        if shorter == name:
            break
        name = shorter
    return name


def main() -> int:
    """Compare, and say what differs."""
    lines = (Path(__file__).parent / "allowed.txt").read_text("utf-8").splitlines()
    allowed = dict(line.split("\t", 1) for line in lines if line)
    with tempfile.TemporaryDirectory() as folder:
        code = build(Path(folder))
        sections = calls(code)
        found = set().union(*(origins(code, section, offsets) for section, offsets in sections.items()))
    for name in sorted(found - set(allowed)):
        print(f"can panic, and is not allowed to: {name}")
    for name in sorted(set(allowed) - found):
        print(f"is allowed to panic, and cannot: {name}")
    if len(allowed) > MOST:
        print(f"{len(allowed)} functions are allowed to panic; at most {MOST} may be")
    print(f"panic audit: {sum(map(len, sections.values()))} calls of panics come from {len(found)} functions")
    return 1 if found != set(allowed) or not found or len(allowed) > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
