"""What goes out, read back by Python's own readers and by the package `icalendar`."""

import csv
import io
import random
import zipfile
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import icalendar
import pytest

import greenroom

TEXTS = 10_000
PIECES = [
    *(
        "\u2028",
        " ",
        ",",
        ";",
        ":",
        "\\",
        "\\n",
        '"',
        "'",
        "^",
        "^n",
        "|",
        "=1+1",
        "+",
        "-2",
        "@SUM(A1)",
        "&",
        "&amp;",
        "<",
    ),
    *(
        "<script>alert(1)</script>",
        "</td>",
        "<!--",
        "]]>",
        "BEGIN:VEVENT",
        "ATTENDEE:mailto:x@example.org",
        "🌱",
        "שלום",
        "ü",
    ),
]
CONTROLS = ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\x00", "\x07", "\x7f", "\t", "END:VCALENDAR\r\n"]
CAMPAIGN: dict[str, Any] = {
    "document": "campaign",
    "version": 1,
    "id": "spring",
    "name": "Spring",
    "brief": {
        "brand": {"id": "hus", "kind": "firm", "name": "Hus"},
        "goal": "Sell",
        "flight": {"first_day": "2026-05-01", "last_day": "2026-05-31"},
    },
}


def texts(seed: int, count: int, pieces: list[str]) -> list[str]:
    """So many hostile texts of at most 200 characters, none of them empty."""
    draw = random.Random(seed)
    return ["x" + "".join(draw.choices(pieces, k=draw.randint(0, 9)))[:190] for _ in range(count)]


def kept(text: str) -> str:
    """The text as a reader of calendars finds it."""
    text = text.replace("\r\n", "\n")
    for end in "\r\x0b\x0c\x85\u2028\u2029":
        text = text.replace(end, "\n")
    return "".join(letter for letter in text if letter in "\n\t" or not (ord(letter) < 32 or 127 <= ord(letter) < 160))


def test_calendars() -> None:
    names = texts(1, TEXTS // 2, PIECES)
    agendas = texts(2, TEXTS // 2, PIECES + CONTROLS)
    for start in range(0, len(names), 1_000):
        meetings: list[dict[str, Any]] = [
            {
                "id": str(number),
                "name": names[number],
                "start": {"type": "local", "date": "2026-05-08", "hour": 12, "zone": "Europe/Berlin"},
                "minutes": 30,
                "organizer": {"email": "jo@example.org", "name": "Jo"},
                "attendees": [{"email": "mila@example.org", "name": names[number]}],
                "agenda": agendas[number],
            }
            for number in range(start, start + 1_000)
        ]
        written = greenroom.campaign_calendar(CAMPAIGN, "2026-03-20T12:00:00Z", meetings=meetings)
        calendar = icalendar.Calendar.from_ical(written["text"])
        events = calendar.walk("VEVENT")
        assert len(events) == len(meetings) + 2 and not calendar.errors
        for event, meeting in zip(events[2:], meetings, strict=True):
            assert not event.errors and not event.subcomponents
            assert str(event["SUMMARY"]) == kept(meeting["name"])
            assert str(event["DESCRIPTION"]) == kept(meeting["agenda"])
            assert str(event["ATTENDEE"]) == "mailto:mila@example.org"
            assert str(event.decoded("DTSTART")) == "2026-05-08 10:00:00+00:00"


def test_tables() -> None:
    cells = texts(3, TEXTS, PIECES + CONTROLS)
    rows = [cells[start : start + 4] for start in range(0, len(cells), 4)]
    columns = [{"title": name, "kind": "text"} for name in "ABCD"]
    for start in range(0, len(rows), 1_000):
        table = {"title": "T", "columns": columns, "rows": rows[start : start + 1_000], "sentences": []}
        file = greenroom.table_csv(table)
        found = list(csv.reader(io.StringIO(file["text"], newline=""), strict=True))[1:]
        assert [[cell.removeprefix("'") for cell in row] for row in found] == table["rows"]


class Page(HTMLParser):
    """The tags and the cells of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1] == "td":
            self.cells[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.tags.append("/" + tag)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def test_reports() -> None:
    names = texts(4, TEXTS, PIECES)
    for start in range(0, len(names), 1_000):
        tasks = [{"id": str(number), "name": name} for number, name in enumerate(names[start : start + 1_000])]
        report = greenroom.campaign_report({**CAMPAIGN, "tasks": tasks})
        page = Page()
        page.feed(report["html"])
        page.close()
        assert page.cells[-4 * len(tasks) :: 4] == [task["name"] for task in tasks]
        assert set(page.tags) <= known() | {f"/{tag}" for tag in known()}


def known() -> set[str]:
    """The tags of a report."""
    return set("html head meta title style body main h1 p table caption thead tbody tr th td".split())


def sheets(book: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        root = ElementTree.fromstring(parts.read("xl/workbook.xml"))
    return [
        sheet.attrib["name"] for sheet in root.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet")
    ]


def test_a_campaign_is_a_workbook_of_its_budget_and_its_calendar() -> None:
    assert sheets(greenroom.campaign_workbook(CAMPAIGN)) == ["Budget", "Calendar"]
    with pytest.raises(greenroom.ValidationError) as refused:
        greenroom.campaign_workbook({})
    assert refused.value.issues[0]["code"] == "missing_field"


def test_a_presentation_is_a_workbook_with_a_sheet_for_each_table() -> None:
    shown = greenroom.present_campaign(CAMPAIGN)
    assert sheets(greenroom.workbook(shown)) == [table["title"][:31].strip() for table in shown["tables"]]
    with pytest.raises(greenroom.ValidationError):
        greenroom.workbook('{"tables": []}')
