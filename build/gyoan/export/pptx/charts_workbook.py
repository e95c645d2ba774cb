"""The numbers behind a chart → an Excel workbook of one sheet, the same bytes for the same numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import TypeAlias

from gyoan.xml_text import NOTHING, Xml, document, tag, text

Cell: TypeAlias = str | float | None
"""A text, a number, or nothing."""

SHEET = "Sheet1"
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date that ZIP knows."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a workbook whose one sheet has these cells."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": _book(),
        "xl/_rels/workbook.xml.rels": _relationships({"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml"}),
        "xl/styles.xml": _styles(),
        "xl/worksheets/sheet1.xml": _sheet(rows),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Left alone, it names the system that wrote the file.
            entry.create_system = 0
            file.writestr(entry, content)
    return buffer.getvalue()


def reference(column: int, first: int, last: int) -> str:
    """Return what a formula calls the cells of `column` (from 0) in the rows `first` to `last` (from 1)."""
    letter = _letters(column)
    start = f"{SHEET}!${letter}${first}"
    return start if first == last else f"{start}:${letter}${last}"


def number(value: float) -> str:
    """Return a number as XML has it."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def _letters(column: int) -> str:
    rest, letter = divmod(column, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + letter)


def _sheet(rows: Sequence[Sequence[Cell]]) -> bytes:
    written = (
        tag("row", *(_cell(value, f"{_letters(at)}{line}") for at, value in enumerate(cells)), r=line)
        for line, cells in enumerate(rows, 1)
    )
    widths = tag("cols", tag("col", min=1, max=1, width=24, customWidth=True))
    return document("worksheet", widths, tag("sheetData", *written), xmlns=_MAIN)


def _cell(value: Cell, name: str) -> Xml:
    match value:
        case None:
            return NOTHING
        case str():
            return tag("c", tag("is", tag("t", text(value))), r=name, t="inlineStr")
        case _:
            return tag("c", tag("v", text(number(value))), r=name)


def _book() -> bytes:
    sheet = tag("sheet", name=SHEET, sheetId=1, r_id="rId1")
    return document("workbook", tag("sheets", sheet), xmlns=_MAIN, xmlns_r=_OFFICE)


def _styles() -> bytes:
    """Return the least that Excel asks for: one font, one cell style."""
    fonts = tag("fonts", tag("font", tag("sz", val=11), tag("name", val="Malgun Gothic")), count=1)
    fills = tag("fills", *(tag("fill", tag("patternFill", patternType=kind)) for kind in ("none", "gray125")), count=2)
    borders = tag("borders", tag("border", *map(tag, ("left", "right", "top", "bottom", "diagonal"))), count=1)
    plain = {"numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0}
    base = tag("cellStyleXfs", tag("xf", **plain), count=1)
    cells = tag("cellXfs", tag("xf", **plain, xfId=0), count=1)
    return document("styleSheet", fonts, fills, borders, base, cells, xmlns=_MAIN)


def _relationships(targets: dict[str, str]) -> bytes:
    links = (
        tag("Relationship", Id=f"rId{at}", Type=f"{_OFFICE}/{kind}", Target=target)
        for at, (kind, target) in enumerate(targets.items(), 1)
    )
    return document("Relationships", *links, xmlns=f"{_PACKAGE}/relationships")


def _content_types() -> bytes:
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    overrides = {
        "/xl/workbook.xml": "sheet.main",
        "/xl/styles.xml": "styles",
        "/xl/worksheets/sheet1.xml": "worksheet",
    }
    return document(
        "Types",
        tag("Default", Extension="rels", ContentType=relations),
        tag("Default", Extension="xml", ContentType="application/xml"),
        *(tag("Override", PartName=name, ContentType=f"{_CONTENT}.{kind}+xml") for name, kind in overrides.items()),
        xmlns=f"{_PACKAGE}/content-types",
    )
