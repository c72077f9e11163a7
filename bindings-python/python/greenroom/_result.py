"""What operations give."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from greenroom import _html

if TYPE_CHECKING:
    from greenroom._model import Model

M_co = TypeVar("M_co", bound="Model", covariant=True)


class Result(Mapping[str, Any], Generic[M_co]):
    """A document that an operation gave: a mapping over its JSON, which is parsed when it is first asked for.

    Two results are equal when their JSON is, and a result equals the dict that it holds. In a notebook a quote, a
    report and a presentation show themselves as tables.
    """

    __slots__ = ("_document", "_json", "_model", "_name")

    def __init__(self, json: str, name: str) -> None:
        """Take what the core gave, and the name of the model."""
        self._json = json
        self._name = name
        self._document: dict[str, Any] | None = None
        self._model: M_co | None = None

    @property
    def json(self) -> str:
        """The document as the core wrote it: the same bytes in every host."""
        return self._json

    @property
    def model(self) -> M_co:
        """The document as a pydantic model of ``greenroom.models``."""
        if self._model is None:
            from greenroom import models

            model = getattr(models, self._name)
            self._model = model.__pydantic_validator__.validate_json(self._json)
        assert self._model is not None
        return self._model

    def to_dict(self) -> dict[str, Any]:
        """Give the document as a dict of its own."""
        document: dict[str, Any] = json.loads(self._json)
        return document

    def __getitem__(self, name: str) -> Any:
        """Give a field."""
        return self._parsed()[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of the fields."""
        return iter(self._parsed())

    def __len__(self) -> int:
        """Count the fields."""
        return len(self._parsed())

    def __eq__(self, other: object) -> bool:
        """Compare with another result, or with a dict."""
        if isinstance(other, Result):
            return self._json == other._json
        return self._parsed() == other if isinstance(other, dict) else NotImplemented

    def __hash__(self) -> int:
        """Hash the JSON."""
        return hash(self._json)

    def __repr__(self) -> str:
        """Name the kind of document, and begin it."""
        return f"<greenroom.Result {self._name} {self._json if len(self._json) <= 200 else self._json[:199] + '…'}>"

    def _repr_html_(self) -> str | None:
        from greenroom._generated import PRESENTERS

        if self._name == "Presentation":
            return _html.draw(self)
        present = PRESENTERS.get(self._name)
        return None if present is None else _html.draw(json.loads(present(self._json))) or "<p>no issues</p>"

    def __reduce__(self) -> tuple[type["Result[Any]"], tuple[str, str]]:
        """Pickle the JSON alone."""
        return Result, (self._json, self._name)

    def _parsed(self) -> dict[str, Any]:
        if self._document is None:
            self._document = self.to_dict()
        return self._document
