"""The models: what datamodel-code-generator makes of the schema, with the package's own base class and text types."""

import json
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path
from typing import Any

from schema import Documents

# Definitions that are one of the package's own annotated types.
OWN_TYPES = {
    "Decimal": "DecimalText",
    "Percent": "DecimalText",
    "Increment": "DecimalText",
    "Date": "DateText",
    "FiniteNumber": "NumberValue",
}
# What the base class says for all, and what is no part of a type: a default is what the core makes of an absent field,
# and a format's last word is the core's.
NOT_OF_THE_TYPE = {"additionalProperties", "default", "format", "title"}
OPTIONS = [
    "--input-file-type=jsonschema",
    "--output-model-type=pydantic_v2.BaseModel",
    "--base-class=greenroom._model.Model",
    "--target-python-version=3.11",
    "--target-pydantic-version=2.12",
    "--enum-field-as-literal=all",
    "--strict-types",
    "str",
    "int",
    "bool",
    "float",
    "--use-annotated",
    "--use-type-alias",
    "--use-union-operator",
    "--use-standard-collections",
    "--use-typed-nullable-map-values",
    "--use-schema-description",
    "--use-field-description",
    "--use-single-line-docstring",
    "--skip-root-model",
    "--disable-timestamp",
    "--no-formatters",
    "--strict-refs",
]


def models(documents: Documents) -> str:
    """The source of the models, unformatted."""
    definitions = {name: plain(schema) for name, schema in documents.definitions.items()}
    overrides = json.dumps({f"{name}Definition": f"greenroom._types.{own}" for name, own in OWN_TYPES.items()})
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "documents.json", Path(folder) / "models.py"
        # A definition by the name of a Python type would be renamed by the generator.
        definitions = {f"{name}Definition" if name in OWN_TYPES else name: one for name, one in definitions.items()}
        source.write_text(json.dumps({"$defs": definitions}), "utf-8")
        command = [sys.executable, "-m", "datamodel_code_generator", f"--input={source}", f"--output={target}"]
        subprocess.run([*command, f"--type-overrides={overrides}", *OPTIONS], check=True)
        text = target.read_text("utf-8")
    # Its own first lines name the temporary file.
    return text[text.index("from __future__") :]


def plain(schema: Any) -> Any:
    """A schema without what is not of the type, and with references to the renamed definitions."""
    if isinstance(schema, list):
        return [plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept: dict[str, Any] = {}
    for keyword, value in schema.items():
        if keyword == "properties":
            kept[keyword] = {name: plain(field) for name, field in value.items()}
        elif keyword == "$ref" and str(value).removeprefix("#/$defs/") in OWN_TYPES:
            kept[keyword] = f"{value}Definition"
        elif keyword == "description":
            kept[keyword] = "\n".join(textwrap.fill(line, 110) for line in value.splitlines())
        elif keyword not in NOT_OF_THE_TYPE or (keyword == "additionalProperties" and value):
            kept[keyword] = plain(value)
    return kept
