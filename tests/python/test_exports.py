"""Exports of platforms: the bytes of files in, rows by columns out."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import greenroom

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "vectors" / "read_export"
GEOGRAPHY = (HERE.parent / "exports" / "youtube_studio_geography.csv").read_bytes()


def column(export: Any, name: str) -> dict[str, Any]:
    """The column of a name."""
    (found,) = [one for one in export["rows"]["columns"] if one["name"] == name]
    return dict(found)


@pytest.mark.parametrize("data", [GEOGRAPHY, bytearray(GEOGRAPHY), memoryview(GEOGRAPHY)])
def test_any_buffer_is_read(data: Any) -> None:
    export = greenroom.read_export(data)
    assert export["report"]["kept"] == 201
    assert sum(column(export, "views")["counts"]) == 14_344_009
    assert export["report"]["total_rows"]["columns"][1]["counts"] == [15_503_810]


def test_what_has_no_bytes_is_refused() -> None:
    for data in (GEOGRAPHY.decode(), 5, None, [1, 2]):
        with pytest.raises(TypeError, match="a file is its bytes"):
            greenroom.read_export(data)  # type: ignore[arg-type]


def test_hints_are_parameters() -> None:
    data = (FIXTURES / "ambiguous.csv").read_bytes()
    with pytest.raises(greenroom.ValidationError) as caught:
        greenroom.read_export(data)
    assert [(issue["code"], issue["path"]) for issue in caught.value.issues] == [("open_question", ["date_order"])]
    assert greenroom.probe_export(data)["questions"][0]["choices"] == ["day_first", "month_first"]
    assert column(greenroom.read_export(data, date_order="day_first"), "date")["moments"][0] == "2026-04-03"


def test_an_export_that_comes_in_blocks_is_the_same() -> None:
    whole = greenroom.read_export(GEOGRAPHY)
    reader = greenroom.ExportReader({})
    batches = [
        batch for place in range(0, len(GEOGRAPHY), 1000) for batch in reader.push(GEOGRAPHY[place : place + 1000])
    ]
    last, report = reader.finish()
    assert report.to_dict() == whole["report"]
    table = pa.concat_tables([pa.table(batch) for batch in batches + last])
    assert table["views"].to_pylist() == column(whole, "views")["counts"]
    seconds = [None if text is None else Decimal(text) for text in column(whole, "watch_seconds")["decimals"]]
    assert table["watch_seconds"].to_pylist() == seconds
    assert table["export_line"].to_pylist() == whole["rows"]["lines"]
    with pytest.raises(greenroom.ValidationError, match="refused before"):
        reader.push(b"")


def packed(files: dict[str, bytes]) -> bytes:
    """A zip of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_a_zip_is_the_same_as_what_is_in_it() -> None:
    whole, found = greenroom.read_export(GEOGRAPHY), greenroom.read_export(packed({"geo.csv": GEOGRAPHY}))
    assert found["rows"] == whole["rows"]
    assert (found["report"]["probe"]["container"], found["report"]["probe"]["member"]) == ("zip", "geo.csv")


def test_which_of_several_files_is_asked_for() -> None:
    data = packed({"geo.csv": GEOGRAPHY, "x.csv": (FIXTURES / "x_posts.csv").read_bytes()})
    with pytest.raises(greenroom.ValidationError, match="which of the 2 files is the export"):
        greenroom.read_export(data)
    assert greenroom.probe_export(data)["questions"][0]["choices"] == ["geo.csv", "x.csv"]
    assert greenroom.read_export(data, member="geo.csv")["report"]["kept"] == 201


def test_a_workbook_is_read() -> None:
    headers = ["Date", "Followers", "Difference in followers from previous day"]
    columns = [
        {"title": title, "kind": kind} for title, kind in zip(headers, ["text", "number", "number"], strict=True)
    ]
    table = {"title": "Followers", "columns": columns, "rows": [["2026-10-01", "1500", "3"]], "sentences": []}
    book = greenroom.workbook({"document": "presentation", "version": 1, "tables": [table]})
    export = greenroom.read_export(book)
    assert export["report"]["probe"]["layout"] == "tiktok_followers"
    assert column(export, "followers")["counts"] == [1500]
    with pytest.raises(greenroom.ValidationError, match="damaged or not complete"):
        greenroom.read_export(book[:-30])


def test_estimates_and_currencies_are_named() -> None:
    reader = greenroom.ExportReader({"as_of": "2027-01-10"})
    reader.push((FIXTURES / "tiktok_content.csv").read_bytes())
    (batch,), _ = reader.finish()
    assert pa.table(batch)["export_estimated"].to_pylist() == ["likes,views", None, None]
    reader = greenroom.ExportReader()
    reader.push((FIXTURES / "meta_ads.csv").read_bytes())
    (batch,), _ = reader.finish()
    assert pa.table(batch).schema.field("spend").metadata == {b"currency": b"EUR"}


def test_a_newer_export_merges_into_an_older_one() -> None:
    older, newer = (greenroom.read_export(GEOGRAPHY, as_of=day) for day in ("2022-01-03", "2022-01-04"))
    merged = greenroom.merge_exports(older, newer)
    assert (merged["report"]["updated"], merged["report"]["kept"]) == (201, 0)
    assert merged["rows"] == newer["rows"]
