"""The types of texts in documents that Python has a type for."""

import math
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from greenroom._plain import digits

_DECIMAL = r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,12})?"
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def _decimal(value: object) -> Decimal:
    if isinstance(value, str):
        if re.fullmatch(_DECIMAL, value):
            return Decimal(value)
    elif isinstance(value, Decimal) and re.fullmatch(_DECIMAL, digits(value)):
        return value
    raise ValueError("not a plain decimal number such as 1234.50, as text or Decimal")


def _date(value: object) -> date:
    if isinstance(value, str):
        if re.fullmatch(_DATE, value):
            return date.fromisoformat(value)
    elif isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise ValueError("not a date such as 2026-01-31, as text or date")


def _number(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            # Adding zero takes the sign of minus zero.
            number = float(value) + 0.0
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return number
    raise ValueError("not a finite number")


def _written(value: float) -> float | int:
    # As ECMAScript writes it: 1 and not 1.0; the exponents are seen to in the text.
    return int(value) if value.is_integer() and abs(value) < 1e21 else value


DecimalText = Annotated[
    Decimal,
    PlainValidator(_decimal),
    PlainSerializer(digits, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": f"^{_DECIMAL}$"}),
]
"""An exact decimal number: text by the core's grammar, or ``Decimal``, on input; plain digits in documents."""

DateText = Annotated[
    date,
    PlainValidator(_date),
    PlainSerializer(date.isoformat, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A day: text such as ``2026-01-31``, or ``date``, on input; such text in documents."""

NumberValue = Annotated[
    float,
    PlainValidator(_number),
    PlainSerializer(_written, return_type=float | int, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""A finite number: ``int`` or ``float`` on input; in documents in the one form of ECMAScript and RFC 8785."""
