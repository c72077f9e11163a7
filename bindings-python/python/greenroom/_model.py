"""The base of all models."""

import json
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ValidationError,
    field_validator,
)
from pydantic_core import PydanticCustomError

from greenroom._plain import canonical


class Model(BaseModel):
    """A document or a part of one: strict, frozen, without unknown fields.

    A field that is absent is None, and is not written. A model reads no more than the core does, and mends nothing:
    what it writes is what it was given. The core has the last word on everything beyond names and types.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", serialize_by_alias=True)

    def __init__(self, /, **fields: Any) -> None:
        """Take the fields by name; those whose names are words of Python end in ``_``, as in ``from_``."""
        known = type(self).model_fields
        super().__init__(**{(known[name].alias or name) if name in known else name: v for name, v in fields.items()})

    # Pydantic then reads documents without this constructor, whose names are no names of fields there.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Read JSON as the core does: no field twice, no NaN."""
        try:
            document = json.loads(json_data, object_pairs_hook=_unique, parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            wrong = PydanticCustomError("invalid_json", "{error}", {"error": str(error)})
            raise ValidationError.from_exception_data(cls.__name__, [{"type": wrong, "input": json_data}]) from None
        return cls.model_validate(document, **options)

    @field_validator("version", mode="before", check_fields=False)
    @classmethod
    def _is_whole(cls, version: object) -> object:
        # To Python `True` and `1.0` are a `1`, and so they are to pydantic's literals.
        if isinstance(version, bool) or not isinstance(version, int):
            raise ValueError("a version is a whole number")
        return version

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """Write the document as a dict, without absent fields."""
        return super().model_dump(**{"exclude_none": True, **options})

    def model_dump_json(self, **options: Any) -> str:
        """Write the document as JSON, without absent fields."""
        return canonical(super().model_dump_json(**{"exclude_none": True, **options}))


def _unique(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    document = dict(fields)
    if len(document) < len(fields):
        names = [name for name, _ in fields]
        raise ValueError(f"the field `{next(name for name in names if names.count(name) > 1)}` is there twice")
    return document


def _no_number(word: str) -> Any:
    raise ValueError(f"`{word}` is no JSON")
