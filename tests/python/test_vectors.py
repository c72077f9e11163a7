"""Every vector gives exactly what its file says: from text, from documents, and through the models."""

import json
import re
from collections.abc import Callable
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from vectors import Vector, compact, vectors

import greenroom
import greenroom.models

SCHEMA = json.loads((Path(__file__).parents[2] / "core/schema/documents.json").read_text("utf-8"))
ALL = vectors()
Answer = tuple[str | None, str | None]


def answer(work: Callable[[], str]) -> Answer:
    """The output or the issues."""
    try:
        return work(), None
    except greenroom.ValidationError as error:
        return None, compact(error.issues)


def by_name(vector: Vector, document: Any) -> Answer:
    return answer(lambda: greenroom.call(vector.operation, document, vector.data))


def by_function(vector: Vector) -> Answer | None:
    """Through the function of an operation; nothing when its parameters have no place for the document."""
    document = vector.document
    function = getattr(greenroom, vector.operation, None)
    if function is None or not isinstance(document, dict):
        return None
    if vector.data is not None:
        known = set(document) <= set(signature(function).parameters)
        return answer(lambda: str(function(vector.data, **document).json)) if known else None
    parameters = signature(function).parameters
    is_whole = list(parameters) == [snake_case(model(vector.operation, "input").__name__)]
    if "document" in document or is_whole or len(parameters) == 1 and not set(document) <= set(parameters):
        return answer(lambda: str(function(document).json))
    if set(document) <= set(parameters) and all(isinstance(document[name], dict | list) for name in document):
        return answer(lambda: str(function(**document).json))
    return None


def snake_case(name: str) -> str:
    """`RateCard` as `rate_card`: what a parameter that is a whole document is called."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def model(operation: str, side: str) -> Any:
    """The model of an operation's input or output."""
    name = SCHEMA["operations"][operation][side]["$ref"].removeprefix("#/$defs/")
    return getattr(greenroom.models, name)


@pytest.mark.parametrize("vector", ALL, ids=lambda vector: vector.name)
def test_vector(vector: Vector) -> None:
    expected = (vector.output, vector.issues)
    assert by_name(vector, vector.text) == expected
    assert by_name(vector, vector.text.encode("utf-8", "surrogatepass")) == expected
    if isinstance(vector.document, dict):
        assert by_name(vector, vector.document) == expected
        if all(isinstance(value, dict | list | str | int) for value in vector.document.values()):
            assert by_function(vector) in (expected, None)


@pytest.mark.parametrize("vector", ALL, ids=lambda vector: vector.name)
def test_no_model_mends_an_input(vector: Vector) -> None:
    if vector.operation not in SCHEMA["operations"]:
        return
    try:
        written = model(vector.operation, "input").model_validate_json(vector.text)
    except ValidationError:
        return
    assert by_name(vector, written) == (vector.output, vector.issues)
    assert by_name(vector, written.model_dump()) == (vector.output, vector.issues)


@pytest.mark.parametrize("vector", [one for one in ALL if one.output], ids=lambda vector: vector.name)
def test_a_model_of_an_output_writes_what_it_read(vector: Vector) -> None:
    assert vector.output is not None
    kind = model(vector.operation, "output")
    read = kind.model_validate_json(vector.output)
    assert read.model_dump_json() == vector.output
    assert compact(read.model_dump(mode="json")) == vector.output
    assert kind.model_validate(json.loads(vector.output)) == read


def test_most_inputs_reach_their_functions_and_models() -> None:
    reached = [vector for vector in ALL if by_function(vector) is not None]
    assert len(reached) > len(ALL) // 2
    outputs = [vector for vector in ALL if vector.output and isinstance(vector.document, dict)]
    accepted = 0
    for vector in outputs:
        try:
            model(vector.operation, "input").model_validate(vector.document)
            accepted += 1
        except ValidationError:
            pass
    assert accepted > len(outputs) // 3
