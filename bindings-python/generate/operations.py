"""The wrappers: one typed, documented function for each operation."""

import re
import textwrap
from collections import Counter
from keyword import iskeyword
from pathlib import Path
from typing import Any

from models import OWN_TYPES
from schema import Documents, Operation, Schema, reference

# Those with a form of their own in `_operations.py`.
BY_HAND = {"quote"}
IMPORTS = """from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from typing_extensions import Buffer

from greenroom import _native
from greenroom._operations import Json, _fields
from greenroom._result import Result

if TYPE_CHECKING:
    from greenroom import models

"""
PLAIN_TYPES = {"integer": "int", "boolean": "bool", "string": "str"}


def operations(documents: Documents) -> str:
    """The source of the wrappers, unformatted."""
    lines = [line for line in documents.operations if line.name not in BY_HAND]
    names = [f'"{line.name}"' for line in lines]
    wrappers = [wrapper(documents, line) for line in lines]
    return f"{IMPORTS}__all__ = [{', '.join(names)}]\n\n{presenters(documents)}\n\n" + "\n\n".join(wrappers)


def presenters(documents: Documents) -> str:
    """The functions that show what an operation gave as tables, by the names of the documents."""
    given = {line.output for line in documents.operations}
    lines = [line for line in documents.operations if line.output == "Presentation" and line.input in given]
    entries = [f'"{line.input}": _native.{line.name}' for line in lines]
    return f"PRESENTERS = {{{', '.join(entries)}}}\n"


def stub(documents: Documents) -> str:
    """The stub of the compiled half: its handles, and a function for each operation."""
    handles = (Path(__file__).parent / "handles.pyi").read_text("utf-8")
    functions = [
        f"def {line.name}({'data: Buffer, ' * takes_bytes(line)}input: Json) -> str: ...\n"
        for line in documents.operations
    ]
    names = re.findall(r"^(?:class|def) (\w+)", handles + "".join(functions), re.MULTILINE)
    return f"{handles}{''.join(functions)}\n__all__ = {names}\n"


def wrapper(documents: Documents, line: Operation) -> str:
    """The function of an operation: an input that exists for it alone is taken apart into its fields."""
    if is_taken_apart(documents, line.input):
        parameters, fields, given = taken_apart(documents, documents.definitions[line.input])
    else:
        name = snake_case(line.input)
        parameters, given = f"{name}: Json", name
        fields = f"{name}: {first_sentence(documents.definitions[line.input])}\n"
    if takes_bytes(line):
        parameters, given = f"data: Buffer, *, {parameters}", f"data, {given}"
        fields = f"data: The bytes of the file.\n{fields}"
    doc = f"{imperative(line.doc)}\n\n{fields}\nRaises ValidationError with all issues when the input is refused."
    doc = "\n".join(textwrap.fill(part, 112, subsequent_indent=" " * 4 * (": " in part)) for part in doc.split("\n"))
    return (
        f"def {line.name}({parameters}) -> Result[models.{line.output}]:\n"
        f"{textwrap.indent(quoted(doc), ' ' * 4)}\n"
        f'    return Result(_native.{line.name}({given}), "{line.output}")\n'
    )


def takes_bytes(line: Operation) -> bool:
    """Whether an operation takes the bytes of a file beside its document."""
    return line.kind == "bytes"


def is_taken_apart(documents: Documents, name: str) -> bool:
    """Whether a definition is the input of operations and nothing else."""
    used = Counter(references(documents.definitions)) + Counter(line.output for line in documents.operations)
    return used[name] == 0 and "document" not in documents.definitions[name]["properties"]


def references(schema: Any) -> list[str]:
    """The names of all definitions that a schema refers to."""
    below = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    own = [reference({"$ref": schema["$ref"]})] if isinstance(schema, dict) and "$ref" in schema else []
    return own + [name for part in below for name in references(part)]


def taken_apart(documents: Documents, schema: Schema) -> tuple[str, str, str]:
    """The parameters, their documentation, and the call that puts them together again."""
    required = schema.get("required", [])
    fields = sorted(schema["properties"].items(), key=lambda field: field[0] not in required)
    parameters, docs = [], []
    places: dict[bool, list[str]] = {True: [], False: []}
    for name, field in fields:
        is_text, type_name = parameter(documents, field)
        own = f"{name}_" if iskeyword(name) else name
        parameters.append(f"{own}: {type_name}" + ("" if name in required else " | None = None"))
        docs.append(f"{own}: {field['description']}")
        places[is_text].append(f'"{name}": {own}')
    texts, values = (", ".join(places[is_text]) for is_text in (True, False))
    return ", ".join(parameters), "\n".join(docs) + "\n", f"_fields({{{texts}}}, {{{values}}})"


def parameter(documents: Documents, field: Schema) -> tuple[bool, str]:
    """Whether a field's text is JSON, and the type of its parameter."""
    name = reference(field)
    kinds = field.get("type", [])
    kinds = [kind for kind in ([kinds] if isinstance(kinds, str) else kinds) if kind != "null"]
    if OWN_TYPES.get(name) == "DecimalText":
        return False, "Decimal | str"
    if OWN_TYPES.get(name) == "DateText":
        return False, "date | str"
    if OWN_TYPES.get(name) == "NumberValue":
        return False, "float"
    if name:
        below = documents.definitions[name]
        return (False, "str") if below.get("type") == "string" else (True, "Json")
    if kinds == ["array"]:
        item = parameter(documents, field["items"])[1]
        return True, f"Sequence[{item}] | str | bytes"
    return False, PLAIN_TYPES[kinds[0]]


def snake_case(name: str) -> str:
    """`RateCard` as `rate_card`."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def first_sentence(schema: Schema) -> str:
    """What a definition is, in one sentence."""
    words = " ".join(schema["description"].split("\n\n")[0].split())
    return f"{words.split('. ')[0].rstrip('.')}."


def imperative(doc: str) -> str:
    """`Finds everything` as `Find everything`."""
    verb, _, rest = doc.partition(" ")
    stem = verb.removesuffix("es") if verb.endswith(("shes", "sses", "xes")) else verb.removesuffix("s")
    return f"{stem} {rest}"


def quoted(doc: str) -> str:
    """A docstring."""
    return f'"""{doc}\n"""'
