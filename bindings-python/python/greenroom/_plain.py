"""What the core reads of Python's own types, of models, results and handles."""

import re
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


# A text, or a number with an exponent.
_EXPONENT = re.compile(r'"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?e[-+]?[0-9]+')


def canonical(json: str) -> str:
    """Write the numbers of JSON that have an exponent as ECMAScript does: ``0.000001``, ``1e-7`` and ``1e+21``."""
    return _EXPONENT.sub(_rewritten, json) if re.search("[0-9]e[-+]?[0-9]", json) else json


def _rewritten(match: re.Match[str]) -> str:
    text = match.group()
    if text.startswith('"'):
        return text
    digits, exponent = text.split("e")
    power = int(exponent)
    if -7 < power < 21:
        return format(Decimal(text), "f")
    return f"{digits}e{power:+d}"
