"""Every vector gives exactly what its file says, by name from text and by function from documents."""

from collections.abc import Callable
from typing import Any

import greenroom
import pytest
from vectors import Vector, compact, vectors

FUNCTIONS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "check_rate_card": greenroom.check_rate_card,
    "check_deal": greenroom.check_deal,
    "quote": lambda document: greenroom.quote(document["rate_card"], document["deal"]),
    "present": greenroom.present,
}


def answer(work: Callable[[], str]) -> tuple[str | None, str | None]:
    """The output or the issues."""
    try:
        return work(), None
    except greenroom.ValidationError as error:
        return None, compact(error.issues)


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: vector.name)
def test_vector(vector: Vector) -> None:
    expected = (vector.output, vector.issues)
    assert answer(lambda: greenroom.call(vector.operation, vector.text)) == expected
    if vector.operation in FUNCTIONS and vector.document is not None:
        assert answer(lambda: compact(FUNCTIONS[vector.operation](vector.document))) == expected
