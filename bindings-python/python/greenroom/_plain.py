"""What the core reads of Python's own types."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum


def plain(value: object) -> object:
    """Give a value that JSON lacks as the text, mapping or list that documents have for it."""
    match value:
        case Enum():
            return value.value
        case Decimal():
            return digits(value)
        case date():
            return value.isoformat()
        case Mapping():
            return dict(value)
    raise TypeError(f"a document has no place for a {type(value).__name__}")


def digits(value: Decimal) -> str:
    """Write a number without an exponent, unless that would take more digits than any limit allows."""
    exponent = value.as_tuple().exponent
    return format(value, "f") if isinstance(exponent, int) and -100 < exponent < 100 else str(value)
