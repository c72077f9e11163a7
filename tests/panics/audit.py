"""Lists the functions of the core that can panic, and compares them with the list of those that may.

The core is built as one codegen unit with overflow checks; whoever calls into the standard library's panics is found in
the machine code (`panic_in_cleanup` aside, which needs a panic to have happened). Each line of allowed.txt is a function and, after a tab, why its panic cannot happen.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST = 30
PANICS = re.compile(
    r"core::panicking|core::option::(unwrap|expect)_failed|core::result::unwrap_failed|core::slice::index|"
    r"core::str::slice_error_fail|core::cell::panic|alloc::raw_vec::capacity_overflow|"
    r"alloc::vec::.*assert_failed|core::slice::copy_from_slice|core::char::from_digit_panic"
)


def machine_code() -> str:
    """Build the core and disassemble it, names in plain."""
    target = ROOT / "target" / "panics"
    command = ["cargo", "rustc", "--quiet", "--locked", "--release", "-p", "greenroom", "--lib"]
    command += ["--target-dir", str(target), "--", "-Ccodegen-units=1", "-Coverflow-checks=on"]
    subprocess.run(command, check=True, cwd=ROOT)
    library = target / "release" / "libgreenroom.rlib"
    code = subprocess.run(["objdump", "-dr", str(library)], check=True, capture_output=True, text=True).stdout
    return subprocess.run(["c++filt"], input=code, check=True, capture_output=True, text=True).stdout


def panicking(code: str) -> dict[str, set[str]]:
    """Every function that calls a panic, with what it calls."""
    found: dict[str, set[str]] = {}
    function = ""
    for line in re.sub(r"\[[0-9a-f]{8,16}\]", "", code).splitlines():
        if match := re.match(r"[0-9a-f]+ <(.*)>:$", line):
            function = plain(match[1])
        elif "R_X86_64" in line and "panic_in_cleanup" not in line and (match := PANICS.search(line)):
            found.setdefault(function, set()).add(line.split()[-1].split("-0x")[0])
    return found


def plain(name: str) -> str:
    """The name without the hash of its crate and of itself."""
    return re.sub(r"::h[0-9a-f]{16}$", "", name)


def main() -> int:
    """Compare, and say what differs."""
    lines = (Path(__file__).parent / "allowed.txt").read_text("utf-8").splitlines()
    allowed = dict(line.split("\t", 1) for line in lines if line)
    found = panicking(machine_code())
    new = sorted(set(found) - set(allowed))
    gone = sorted(set(allowed) - set(found))
    for name in new:
        print(f"can panic, and is not allowed to: {name} ({', '.join(sorted(found[name]))})")
    for name in gone:
        print(f"is allowed to panic, and cannot: {name}")
    if len(allowed) > MOST:
        print(f"{len(allowed)} functions are allowed to panic; at most {MOST} may be")
    print(f"panic audit: {len(found)} functions can panic, {len(new)} of them new")
    return 1 if new or gone or len(allowed) > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
