"""Strips → marks on a canvas, each known to the structure tree: grounds first, then what stands on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from gyoan.export.pdf.artworks import draw_artwork, place_in
from gyoan.export.pdf.images import draw_image, plate_for
from gyoan.export.pdf.pen import Pen, Rectangle, pdf_color
from gyoan.export.pdf.stationery import draw_modules, draw_ruling, draw_tick_box
from gyoan.export.pdf.structure import Artifact, Marked, Structure
from gyoan.model.handout import (
    Arrangement,
    Artwork,
    Bar,
    CellPicture,
    Columns,
    Image,
    MarginNote,
    ModuleGrid,
    PageMark,
    TextBlock,
    TickBox,
)
from gyoan.model.pages import (
    Backdrop,
    Blank,
    Page,
    PageNumber,
    PageRule,
    Placed,
    RowSlice,
    RunningLine,
    StructureElement,
    StructurePath,
    TextSlice,
    label_path,
)
from gyoan.model.scene import hotspots
from gyoan.model.typeset import BASE_LINE, Fragment, Line
from gyoan.model.units import Points
from gyoan.model.values import dataclass

_BAR_WIDTH, _CORNER = Points(2.6), Points(3)
"""The bar at the left of a panel, and the radius of corners. Found by trial."""
_BORDER, _DASHES = Points(0.8), (3, 2.5)
"""Width of a panel's border, and the dashes and gaps of one that is dashed or torn off, in points. Found by trial."""
_CENTRE, _RIGHT = 0.5, 1.0
"""Parts of the width by which a line in the middle and one at the right are moved."""


@dataclass(frozen=True, slots=True, eq=False)
class Painter:
    """Draws pages; places are in points from the top left corner of the text area."""

    pen: Pen
    """What it draws with."""
    structure: Structure
    """The structure tree of what is drawn."""
    notes: frozenset[str] = frozenset()
    """The links that are marks of footnotes."""

    def page(self, page: Page) -> None:
        """Draw everything that stands on `page`."""
        self.structure.mark(Artifact.LAYOUT)
        for backdrop in page.backdrops:
            self._backdrop(backdrop)
        for placed in page.placed:
            self._placed(placed)
        for piece in page.furniture:
            match piece:
                case PageRule(y, width, color):
                    self.structure.mark(Artifact.LAYOUT)
                    self.pen.stroke(Points(0), y, width, y, color)
                case RunningLine(line, top, leading, at_foot):
                    self.line(line, top, leading, Artifact.FOOTER if at_foot else Artifact.HEADER)
                case PageNumber(text, ink, middle, base):
                    self.structure.mark(Artifact.FOOTER)
                    self.pen.write(text, ink, middle, base, _CENTRE)

    def line(self, line: Line, top: Points, leading: Points, path: Marked, label: int = 0) -> None:
        """Write a line of text in a stripe of height `leading`; its first `label` pieces are the text's label."""
        if not line.fragments:
            return
        base = line.base(top + leading / 2)
        if isinstance(path, Artifact):
            self.structure.mark(path)
            self.pen.fragments(line.fragments, base, spaced=line.spaced)
            return
        self._pieces(line.fragments[:label], base, label_path(path), spaced=True)
        self._pieces(line.fragments[label:], base, path, spaced=line.spaced)

    def _pieces(self, pieces: Sequence[Fragment], base: Points, path: StructurePath, *, spaced: bool) -> None:
        """Write pieces of a line, those with a link as a link."""
        groups = [(link, list(group)) for link, group in groupby(pieces, key=lambda piece: piece.link)]
        for number, (link, own) in enumerate(groups, start=1):
            target = self.pen.target(link)
            around = (*path, StructureElement("Reference")) if link in self.notes else path
            inner = (*around, StructureElement("Link")) if target else path
            self.structure.mark(inner)
            self.pen.fragments(own, base, spaced=spaced and number == len(groups))
            if target:
                words = "".join(piece.text for piece in own)
                self.structure.annotate(inner, self.pen.around(own, base), target, words)

    def _placed(self, placed: Placed) -> None:
        paths: Sequence[Marked] = [Artifact.REPEATED] * len(placed.paths) if placed.repeated else placed.paths
        match placed.content:
            case TextSlice(block, index):
                self._text(block, index, placed.top, paths[0])
            case RowSlice() as piece:
                self._row(piece, placed.top, placed.height, paths)
            case Image() as image:
                self._image(image, placed, placed.paths[0])
            case Artwork() as artwork:
                self._artwork(artwork, placed, placed.paths[0])
            case Arrangement() as arrangement:
                self._arrangement(arrangement, placed, placed.paths)
            case Blank():
                pass
            case Columns(cells):
                self._columns(cells, placed.top, paths)

    def _arrangement(self, arrangement: Arrangement, placed: Placed, paths: Sequence[StructurePath]) -> None:
        for part, path in zip(arrangement.parts, paths, strict=True):
            top = placed.top + part.top.points
            if isinstance(part.item, TextBlock):
                for index in range(len(part.item.lines)):
                    self._text(part.item, index, top + index * part.item.leading.points, path)
            else:
                self._artwork(part.item, replace(placed, top=top, height=part.item.height.points), path)

    def _columns(self, cells: Sequence[Sequence[TextBlock]], top: Points, paths: Sequence[Marked]) -> None:
        following = iter(paths)
        for cell in cells:
            y = top
            for block in cell:
                path = next(following)
                for index in range(len(block.lines)):
                    self._text(block, index, y, path)
                    y += block.leading.points

    def _text(self, block: TextBlock, index: int, top: Points, path: Marked) -> None:
        """Write a line of a block; with the first, draw its marks."""
        marks = block.marks if index == 0 else ()
        bars = [mark for mark in marks if isinstance(mark, Bar)]
        if bars or block.guides:
            self.structure.mark(Artifact.LAYOUT)
            for x in block.guides:
                self.pen.stroke(x.points, top, x.points, top + block.leading.points, block.guide_color)
            for bar in bars:
                self._bar(bar, top)
        if index == 0 and block.anchor:
            self.pen.bookmark(block.anchor, top)
        middle = top + block.leading.points / 2
        for box in (mark for mark in marks if isinstance(mark, TickBox)):
            self.structure.mark(_label(path), "☑ " if box.checked else "☐ ")
            draw_tick_box(self.pen, box, middle)
        if block.ruling:
            self.structure.mark(Artifact.LAYOUT)
            draw_ruling(self.pen, block.ruling, top, block.leading.points)
        self.line(block.lines[index], top, block.leading.points, path, block.label if index == 0 else 0)
        if block.beside:
            self._unspoken(block.beside[index], top, block.leading.points)
        for grid in (mark for mark in marks if isinstance(mark, ModuleGrid)):
            self.structure.mark(path, grid.spoken)
            draw_modules(self.pen, grid, top)
        for note in (mark for mark in marks if isinstance(mark, MarginNote)):
            self.structure.mark(path if note.spoken else Artifact.LAYOUT, note.spoken)
            note_top, leading = top + note.top.points, note.leading.points
            self.pen.fragments(note.line.fragments, note.line.base(note_top + leading / 2))
        for reference in (mark for mark in marks if isinstance(mark, PageMark)):
            self._page_number(reference, middle, path)

    def _unspoken(self, line: Line, top: Points, leading: Points) -> None:
        """Write what is no part of the text, nor of what is copied from it."""
        if line.fragments:
            self.structure.mark(Artifact.UNSPOKEN)
            self.pen.fragments(line.fragments, line.base(top + leading / 2))

    def _bar(self, bar: Bar, top: Points) -> None:
        x, y = bar.box.x.points, top + bar.box.y.points
        width, height = bar.box.width.points, bar.box.height.points
        self.pen.rectangle(x, y, width, height, bar.color, bar.radius.points)

    def _page_number(self, mark: PageMark, middle: Points, path: Marked) -> None:
        if mark.number:
            self.structure.mark(path)
            self.pen.write(str(mark.number), mark.ink, mark.right.points, middle + BASE_LINE * mark.ink.points, _RIGHT)

    def _row(self, piece: RowSlice, top: Points, height: Points, paths: Sequence[Marked]) -> None:
        table, row = piece.table, piece.row
        left, width, leading = table.x.points, table.width.points, table.leading.points
        self.structure.mark(Artifact.LAYOUT)
        if row.fill:
            self.pen.rectangle(left, top, width, height, row.fill)
        if piece.closes:
            for start, end in row.stretches or ((table.x, table.x + table.width),):
                self.pen.stroke(start.points, top + height, end.points, top + height, table.line_color)
        for column, path in enumerate(paths):
            lines, own = piece.lines(column), path
            if not isinstance(path, Artifact) and path[-1].span != (0, 0):
                if not piece.start:  # a row that goes on has its cells in the tree
                    self.structure.add(path)
            elif not isinstance(path, Artifact):
                lines, own = row.again[column] if piece.opens and not piece.start else (), Artifact.REPEATED
            y = top + piece.top
            for line in lines:
                self.line(line, y, leading, own)
                y += leading
        for picture in row.pictures if not piece.start else ():
            self._cell_picture(picture, top + piece.top, paths[picture.column])

    def _cell_picture(self, picture: CellPicture, top: Points, path: Marked) -> None:
        """Draw a picture in its cell; in the head that is repeated overleaf it is no content."""
        image, x = picture.image, self.pen.x(picture.image.x.points)
        upper = top + picture.top.points
        lower = self.pen.y(upper + image.height.points)
        frame = (x, lower, x + image.width.points, self.pen.y(upper))
        own: Marked = path if isinstance(path, Artifact) else (*path, StructureElement("Figure", image.alt))
        self.structure.mark(own)
        if not isinstance(own, Artifact):
            self.structure.bound(own, frame)
        draw_image(
            self.pen.canvas,
            plate_for(image.plates, image.width.points / image.crop.across) or image.data,
            frame,
            image.crop,
        )
        if not isinstance(own, Artifact):
            self._clickable(own, image.link, frame, image.alt)

    def _image(self, image: Image, placed: Placed, path: StructurePath) -> None:
        frame = _frame(image, placed, self.pen)
        self.structure.mark(path)
        self.structure.bound(path, frame)
        width = (frame[2] - frame[0]) / image.crop.across
        draw_image(self.pen.canvas, plate_for(image.plates, width) or image.data, frame, image.crop)
        self._clickable(path, image.link, frame, image.alt)

    def _artwork(self, artwork: Artwork, placed: Placed, path: StructurePath) -> None:
        frame = _frame(artwork, placed, self.pen)
        self.structure.mark(path)
        self.structure.bound(path, frame)
        draw_artwork(self.pen, artwork, frame)
        for hotspot in hotspots(artwork.scene.marks):
            self._clickable(path, hotspot.link, place_in(artwork, frame, hotspot.place), hotspot.words)

    def _clickable(self, path: StructurePath, link: str, box: Rectangle, words: str) -> None:
        target = self.pen.target(link)
        if target:
            self.structure.annotate((*path, StructureElement("Link")), box, target, words)

    def _backdrop(self, backdrop: Backdrop) -> None:
        style, x, width = backdrop.panel.style, backdrop.panel.x.points, backdrop.panel.width.points
        top, bottom, height = backdrop.top, backdrop.bottom, backdrop.bottom - backdrop.top
        if style.fill:
            self.pen.rectangle(x, top, width, height, style.fill, Points(0) if style.bar else _CORNER)
        if style.bar:
            self.pen.rectangle(x, top, _BAR_WIDTH, height, style.bar)
        if style.border:
            canvas = self.pen.canvas
            canvas.saveState()
            canvas.setStrokeColor(pdf_color(style.border))
            canvas.setLineWidth(_BORDER)
            if style.dashed:
                canvas.setDash(*_DASHES)
            canvas.roundRect(self.pen.x(x), self.pen.y(bottom), width, height, _CORNER, stroke=1, fill=0)
            canvas.restoreState()
        if style.cut:
            self._cuts(backdrop, x, width, style.cut)

    def _cuts(self, panel: Backdrop, x: Points, width: Points, color: str) -> None:
        """Draw the edges at which a panel goes on overleaf as dashes, as if it were torn off there."""
        edges = [y for y, cut in ((panel.top, panel.goes_on), (panel.bottom, not panel.ends)) if cut]
        if not edges:
            return
        canvas = self.pen.canvas
        canvas.saveState()
        canvas.setDash(*_DASHES)
        for y in edges:
            self.pen.stroke(x, y, x + width, y, color)
        canvas.restoreState()


def _label(path: Marked) -> Marked:
    return path if isinstance(path, Artifact) else label_path(path)


def _frame(item: Image | Artwork, placed: Placed, pen: Pen) -> Rectangle:
    """Return where a picture stands; one that was made smaller stays in the middle of its place."""
    width = item.width.points * placed.height / item.height.points
    x = pen.x(item.x.points + (item.width.points - width) / 2)
    return x, pen.y(placed.top + placed.height), x + width, pen.y(placed.top)
