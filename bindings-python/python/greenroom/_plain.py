"""What the core reads of Python's own types, of models, results and handles."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum

from greenroom import _native
from greenroom._result import Result


def plain(value: object) -> object:
    """Give a value as a ``str``, ``int``, ``float``, ``dict`` or ``list``, or as ``bytes`` of JSON.

    Of subclasses of these, what they hold counts, whatever their methods say.
    """
    match value:
        case Enum():
            return plain(value.value)
        case Decimal():
            return digits(value)
        case date():
            return value.isoformat()
        case str():
            return str.__str__(value)
        case int():
            return int.__int__(value)
        case float():
            return float.__float__(value)
        case dict():
            return dict(dict.items(value))
        case list():
            return list.copy(value)
        case tuple():
            return list(tuple.__iter__(value))
        case Result() | _native.RateCard() | _native.Deal():
            return value.json.encode()
        case Mapping():
            return dict(value)
        case None:
            return None
    serializer = getattr(type(value), "__pydantic_serializer__", None)
    if serializer is not None:
        written = serializer.to_json(value, exclude_none=True)
        assert isinstance(written, bytes)
        return written
    raise TypeError(f"a document has no place for a {type(value).__name__}")


def digits(value: Decimal) -> str:
    """Write a number without an exponent, unless that would take more digits than any limit allows."""
    exponent = value.as_tuple().exponent
    return format(value, "f") if isinstance(exponent, int) and -100 < exponent < 100 else str(value)
