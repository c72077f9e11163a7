"""The vectors: one case, one file, for every language."""

import json
import os
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FOLDER = Path(os.environ.get("GREENROOM_VECTORS", HERE.parent / "vectors"))


@dataclass(frozen=True)
class Vector:
    """One case: an operation, its input, and the answer that it must give, byte for byte."""

    name: str
    operation: str
    document: Any
    text: str
    data: bytes | None
    output: str | None
    issues: str | None


def compact(value: object) -> str:
    """JSON without white space, its fields in the order of the file, its numbers as ECMAScript writes them."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{compact(name)}:{compact(field)}" for name, field in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(compact, value)) + "]"
    return number(value) if isinstance(value, float) else json.dumps(value, ensure_ascii=False)


def number(value: float) -> str:
    """A number in the form of RFC 8785."""
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    digits, _, exponent = repr(value).partition("e")
    if 1e-6 <= abs(value) < 1e21:
        return format(Decimal(repr(value)), "f")
    return f"{digits}e{int(exponent):+d}"


def read(path: Path) -> Vector:
    """Read one file."""
    case = json.loads(path.read_text("utf-8"))
    document = case.get("input")
    text = case["input_text"] * case.get("repeat", 1) if "input_text" in case else compact(document)
    answers = [compact(case[key]) if key in case else None for key in ("output", "issues")]
    data = (path.parent / case["bytes"]).read_bytes() if "bytes" in case else None
    return Vector(str(path.relative_to(FOLDER)), case["operation"], document, text, data, *answers)


def vectors() -> list[Vector]:
    """Every vector below the folder, in the order of the paths."""
    found = [read(path) for path in sorted(FOLDER.rglob("*.json"))]
    assert found, f"no vectors in {FOLDER}"
    return found
