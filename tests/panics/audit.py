"""Finds every function of the core that can panic in machine code, and compares them with the list of those that may.

The core is built as one codegen unit with overflow checks. Each call of the standard library's panics is traced through
what was inlined to the function whose source has it: a function of the core, of a dependency, or a generic one of the
standard library. Each line of allowed.txt is such a function and, after a tab, why its panic cannot happen; outside the
core a `*` may stand for a part of the name.
"""

import re
import subprocess
import sys
import tempfile
from fnmatch import fnmatchcase
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST = 40
PANICS = re.compile(
    r"core::panicking|(core::option|core::result)::\w+_failed|core::slice::index|core::str::slice_error|core::cell::panic|"
    r"alloc::raw_vec::capacity_overflow|alloc::vec::\w+::assert_failed|core::slice::copy_from_slice"
)
# What only words a panic; whoever calls it has it.
WORDED = re.compile(
    r"<?core::(option|result|panicking|slice::index|str::traits|num|ops::index|ops::range|slice::split_at_mut)|<i128>::abs"
)


def run(*command: str, text: str | None = None) -> str:
    """Run a program, and give what it prints."""
    return subprocess.run(command, input=text, check=True, capture_output=True, text=True, cwd=ROOT).stdout


def build(folder: Path) -> Path:
    """Build the core, and take its one object out of the library."""
    target = ROOT / "target" / "panics"
    flags = ["-Ccodegen-units=1", "-Coverflow-checks=on", "-Cdebuginfo=1"]
    library = ["-p", "greenroom", "--lib", "--features", "lexicon"]
    command = ["cargo", "rustc", "-q", "--locked", "--release", *library, "--target-dir", str(target)]
    run(*command, "--", *flags)
    archive = target / "release" / "libgreenroom.rlib"
    (member,) = [name for name in run("ar", "t", str(archive)).split() if name.endswith(".o")]
    run("ar", "x", "--output", str(folder), str(archive), member)
    # All functions in one section, so that their addresses differ.
    (folder / "script").write_text("SECTIONS { .text : { *(.text .text.*) } }")
    run("ld", "-r", "-T", str(folder / "script"), "-o", str(folder / "code.o"), str(folder / member))
    return folder / "code.o"


def calls(code: Path) -> list[str]:
    """The addresses of all calls of panics, but for those in the cleaning up after one."""
    lines = run("c++filt", text=run("objdump", "-dr", "-j", ".text", "--no-show-raw-insn", str(code))).splitlines()
    relocations = (line for line in lines if "R_X86_64" in line and "panic_in_cleanup" not in line)
    return [line.split(":")[0].strip() for line in relocations if PANICS.search(plain(line))]


def origin(frames: list[str]) -> str:
    """The innermost function that has a panic of its own, rather than words for one."""
    return next((frame for frame in frames if not WORDED.match(frame)), frames[-1])


def origins(code: Path, addresses: list[str]) -> set[str]:
    """The functions that panics come from."""
    printed = run("addr2line", "-aCif", "-e", str(code), *addresses)
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
        addresses = calls(code)
        found = origins(code, addresses)
    new = sorted(name for name in found if not any(fnmatchcase(name, pattern) for pattern in allowed))
    gone = sorted(pattern for pattern in allowed if not any(fnmatchcase(name, pattern) for name in found))
    for name in new:
        print(f"can panic, and is not allowed to: {name}")
    for pattern in gone:
        print(f"is allowed to panic, and cannot: {pattern}")
    if len(allowed) > MOST:
        print(f"{len(allowed)} functions are allowed to panic; at most {MOST} may be")
    print(f"panic audit: {len(addresses)} calls of panics come from {len(found)} functions")
    return 1 if new or gone or not found or len(allowed) > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
