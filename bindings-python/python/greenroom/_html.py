"""Tables for notebooks. What they say is the core's; here it is only drawn."""

from collections.abc import Mapping
from html import escape
from typing import Any


def draw(presentation: Mapping[str, Any]) -> str:
    """Draw the tables of a presentation, every text escaped."""
    return "".join(_table(table) for table in presentation["tables"])


def _table(table: Mapping[str, Any]) -> str:
    styles = ["left" if column["kind"] == "text" else "right" for column in table["columns"]]
    head = "".join(_cell("th", style, column["title"]) for style, column in zip(styles, table["columns"], strict=True))
    rows = ("".join(_cell("td", style, cell) for style, cell in zip(styles, row, strict=True)) for row in table["rows"])
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    sentences = "".join(f"<p>{escape(sentence)}</p>" for sentence in table["sentences"])
    caption = f"<caption>{escape(table['title'])}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{sentences}"


def _cell(tag: str, style: str, text: str) -> str:
    return f'<{tag} style="text-align: {style}">{escape(text)}</{tag}>'
