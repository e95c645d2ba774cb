"""The numbers behind a chart → an Excel workbook of one sheet, the same bytes for the same numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import TypeAlias

from gyoan.export.pptx.archive import archive

Cell: TypeAlias = str | float | None
"""A text, a number, or nothing."""

SHEET = "Sheet1"
_WRITTEN = datetime(1980, 1, 1)
"""When each workbook was made, as it says: bytes must not depend on the day."""
_LONGEST = 32_767
"""Characters that a cell of Excel's may have."""
_FIRST_COLUMN = 24
"""Its width in characters: names stand in it."""


def workbook(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a workbook whose one sheet has these cells."""
    # Imported when needed: few sessions have charts.
    import xlsxwriter  # noqa: PLC0415

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": _WRITTEN})
        sheet = book.add_worksheet(SHEET)
        sheet.set_column(0, 0, _FIRST_COLUMN)
        for line, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, str):
                    sheet.write_string(line, column, value[:_LONGEST])
                elif value is not None:
                    sheet.write_number(line, column, value)
    with zipfile.ZipFile(buffer) as file:
        # Packed anew, for the packing names the system that wrote the file.
        return archive({name: file.read(name) for name in file.namelist()})


def reference(column: int, first: int, last: int) -> str:
    """Return what a formula calls the cells of `column` (from 0) in the rows `first` to `last` (from 1)."""
    letter = _letters(column)
    start = f"{SHEET}!${letter}${first}"
    return start if first == last else f"{start}:${letter}${last}"


def written_number(value: float) -> str:
    """Return a number as XML has it."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def _letters(column: int) -> str:
    rest, letter = divmod(column, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + letter)
