"""The core's schema, as the generators read it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Schema = dict[str, Any]


@dataclass(frozen=True)
class Operation:
    """One line of the list of operations."""

    name: str
    kind: str
    doc: str
    input: str
    output: str


@dataclass(frozen=True)
class Documents:
    """The definitions by their names, and the operations."""

    definitions: dict[str, Schema]
    operations: list[Operation]


def read(path: Path) -> Documents:
    """Read the schema."""
    schema = json.loads(path.read_text("utf-8"))
    operations = [
        Operation(name, line["kind"], line["description"], reference(line["input"]), reference(line["output"]))
        for name, line in schema["operations"].items()
    ]
    return Documents(schema["$defs"], operations)


def reference(schema: Schema) -> str:
    """The name of the definition that a schema refers to, alone or wrapped beside a description or null; else none."""
    choices = [schema, *schema.get("allOf", []), *schema.get("anyOf", [])]
    names = [str(choice["$ref"]).removeprefix("#/$defs/") for choice in choices if "$ref" in choice]
    return names[0] if names else ""
