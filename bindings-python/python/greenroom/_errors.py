"""The one error of the package."""

import json
from typing import NotRequired, TypedDict

from greenroom import _html, _native


class Issue(TypedDict):
    """One thing that is wrong with the input, or that somebody should look at."""

    code: str
    path: list[str | int]
    message: str
    params: NotRequired[dict[str, str]]
    help: NotRequired[str]
    severity: str


class ValidationError(ValueError):
    """The input was refused. ``issues`` has everything that is wrong with it, at once.

    Two errors are equal when their issues are. In a notebook an error shows its issues as a table.
    """

    def __init__(self, refusal: str) -> None:
        """Take what the core throws: JSON with the message and the issues."""
        super().__init__(refusal)

    @property
    def issues(self) -> list[Issue]:
        """The issues, in the order of the document."""
        found: list[Issue] = json.loads(self.args[0])["issues"]
        return found

    def __str__(self) -> str:
        """Write the issues in words, one below the other."""
        return str(json.loads(self.args[0])["message"])

    def __eq__(self, other: object) -> bool:
        """Compare the issues."""
        return self.args == other.args if isinstance(other, ValidationError) else NotImplemented

    def __hash__(self) -> int:
        """Hash the issues."""
        return hash(self.args)

    def _repr_html_(self) -> str:
        report = json.dumps({"issues": self.issues})
        return _html.draw(json.loads(_native.present_issues(report)))
