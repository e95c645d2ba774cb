"""Grids → native tables with thin lines of the theme, which PowerPoint can sort, extend and restyle."""

from __future__ import annotations

import functools

from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.paint import fill, solid_fill
from gyoan.export.pptx.paragraphs import TextSetting, paragraphs
from gyoan.export.pptx.shapes import ANCHOR, ShapeLabel, graphic_frame
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Grid, GridCell
from gyoan.model.units import Length
from gyoan.text_formats.xml import Xml, joined, tag, text

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""Office's built-in table style "No Style, No Grid": everything visible is the table's own."""

_LINE = Length.of_points(0.75)
"""Width of the lines between rows."""
_EMPTY = GridCell(())


def table(shape: Grid, label: ShapeLabel, setting: TextSetting) -> Xml:
    """Return the table `shape`; a row with too few cells is filled up with empty ones."""
    rows = [_row(shape, number, setting) for number in range(len(shape.rows))]
    columns = tag("a:tblGrid", *(tag("a:gridCol", w=width.emu) for width in shape.column_widths))
    style = tag("a:tableStyleId", text(NO_STYLE))
    native = tag("a:tbl", tag("a:tblPr", style, firstRow=shape.header or None), columns, *rows)
    uri = "http://schemas.openxmlformats.org/drawingml/2006/table"
    return graphic_frame(native, uri, shape.box, label, shape.description)


def _row(shape: Grid, number: int, setting: TextSetting) -> Xml:
    cells, width = shape.rows[number], len(shape.column_widths)
    if len(cells) > width or len(shape.rows) != len(shape.row_heights):
        raise DeckError(f"table '{shape.name}': row {number + 1} does not fit {width} columns")
    full = (*cells, *[_EMPTY] * (width - len(cells)))
    merged = _merged(shape)
    drawn = (_cell(cell, shape, setting, merged.get((number, at), {})) for at, cell in enumerate(full))
    return tag("a:tr", *drawn, h=shape.row_heights[number].emu)


def _merged(shape: Grid) -> dict[tuple[int, int], dict[str, int]]:
    """Return what cells say that span several rows or columns, and those that they cover (ECMA-376, 21.1.3.16)."""
    merged: dict[tuple[int, int], dict[str, int]] = {}
    for at, row in enumerate(shape.rows):
        for column, cell in enumerate(row):
            for down in range(cell.down) if cell.across > 1 or cell.down > 1 else ():
                for across in range(cell.across):
                    own = {"rowSpan": cell.down} if not down and cell.down > 1 else {}
                    own |= {"gridSpan": cell.across} if not across and cell.across > 1 else {}
                    own |= {"hMerge": 1} if across else {}
                    merged[at + down, column + across] = own | ({"vMerge": 1} if down else {})
    return merged


def _cell(cell: GridCell, shape: Grid, setting: TextSetting, merged: dict[str, int]) -> Xml:
    body = tag("a:txBody", tag("a:bodyPr"), tag("a:lstStyle"), paragraphs(cell.paragraphs, setting))
    return tag("a:tc", body, _look(cell.fill, cell.anchor, shape.inset_x.emu, shape.inset_y.emu), **merged)


@functools.lru_cache(64)
def _look(ground: ColorSlot | None, anchor: Anchor, beside: int, above: int) -> Xml:
    """Return the properties of a cell, which most cells of a deck have in common."""
    sides = {"marL": beside, "marR": beside, "marT": above, "marB": above}
    return tag("a:tcPr", _lines(), fill(ground), **sides, anchor=ANCHOR[anchor])


def _lines() -> Xml:
    drawn = solid_fill(ColorSlot.LINE)
    horizontal = (tag(name, drawn, w=_LINE.emu, cmpd="sng") for name in ("a:lnT", "a:lnB"))
    vertical = (tag(name, tag("a:noFill")) for name in ("a:lnL", "a:lnR"))
    return joined(*vertical, *horizontal)
