"""What a notebook shows: tables, escaped; and the example notebooks run."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from documents import AGENCY, DEAL, RICH_CARD, RICH_DEAL

import greenroom

NOTEBOOKS = sorted((AGENCY.parents[2] / "bindings-python/examples").glob("*.ipynb"))


class Page(HTMLParser):
    """The elements and the texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        assert [name for name, _ in attrs] in ([], ["style"])

    def handle_data(self, data: str) -> None:
        self.text += data


def page(shown: object) -> Page:
    """What a notebook shows of a value."""
    html = shown._repr_html_()  # type: ignore[attr-defined]
    assert isinstance(html, str)
    return Page(html)


TABLE = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
EVIL = "<script>alert('1') & \"2\"</script>"


def test_a_quote_is_tables() -> None:
    shown = page(greenroom.quote(RICH_CARD, RICH_DEAL))
    assert shown.elements == TABLE | {"p"}
    for words in ("Quote for spring", "EUR 3,805.00", "Net to the influencer", "Who gets what"):
        assert words in shown.text


def test_every_text_is_escaped() -> None:
    deal = {**RICH_DEAL, "id": EVIL, "discounts": [{"type": "percent", "id": EVIL * 2, "name": EVIL, "percent": "10"}]}
    quote = greenroom.quote(RICH_CARD, deal)
    for shown in (page(quote), page(greenroom.present(quote)), page(greenroom.present_payments([quote, quote]))):
        assert "script" not in shown.elements
    assert page(quote).text.count(EVIL) >= 3
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.quote(RICH_CARD, {**RICH_DEAL, EVIL: 1})
    assert "script" not in page(caught.value).elements
    assert EVIL in page(caught.value).text


def test_issues_are_a_table() -> None:
    report = greenroom.check_deal({**DEAL, "deliverables": []})
    assert page(report).elements == TABLE
    assert "deliverables" in page(report).text
    assert page(greenroom.check_deal(DEAL)).text == "no issues"
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.quote(RICH_CARD, "{}")
    assert page(caught.value).elements == TABLE


def test_other_results_show_themselves_as_text() -> None:
    assert greenroom.waterfall(greenroom.quote(RICH_CARD, RICH_DEAL))._repr_html_() is None


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_are_committed_without_outputs(notebook: Path) -> None:
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None
