"""Writes what the Python face has from the core's schema: models, wrappers, and the stub of the compiled half.

``python bindings-python/generate`` writes the files; with ``--check`` it fails when a committed file is stale.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from models import models
from operations import operations, stub
from schema import read

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "bindings-python" / "python" / "greenroom"
HEADER = '''"""{words}

Written by `make generate` from core/schema/documents.json: edit the core's types, not this file.
"""

'''


def main() -> int:
    """Write the files, or say which are stale."""
    schema = read(ROOT / "core" / "schema" / "documents.json")
    files = {
        "models.py": HEADER.format(words="Every document as a pydantic model, for typing, building and results.")
        + models(schema),
        "_generated.py": HEADER.format(words="The operations: documents in, documents out.") + operations(schema),
        "_native.pyi": stub(schema),
    }
    stale = [name for name, text in formatted(files).items() if not settle(PACKAGE / name, text)]
    if stale:
        print(f"stale: {', '.join(stale)}; run `make generate`", file=sys.stderr)
    return 1 if stale else 0


def settle(path: Path, text: str) -> bool:
    """Whether the file has this text, which a run without ``--check`` sees to."""
    if path.exists() and path.read_text("utf-8") == text:
        return True
    if "--check" in sys.argv[1:]:
        return False
    path.write_text(text, "utf-8")
    return True


def formatted(files: dict[str, str]) -> dict[str, str]:
    """The files as ruff leaves them."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / name for name in files}
        for name, path in paths.items():
            path.write_text(files[name], "utf-8")
        ruff = [sys.executable, "-m", "ruff"]
        config = ["--config", str(ROOT / "ruff.toml"), *map(str, paths.values())]
        subprocess.run([*ruff, "format", "--quiet", *config], check=True)
        subprocess.run([*ruff, "check", "--quiet", "--fix", *config], check=True)
        subprocess.run([*ruff, "format", "--quiet", *config], check=True)
        return {name: path.read_text("utf-8") for name, path in paths.items()}


if __name__ == "__main__":
    sys.exit(main())
