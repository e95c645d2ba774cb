"""References: links with the host they lead to and a QR code for the phones of the class."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from gyoan.bitmaps.gray import gray_png
from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.piece import SLACK, Piece, Stage
from gyoan.layout.deck.slides.text import SPACING, entry_notes
from gyoan.layout.elements import Entry
from gyoan.messages import shape_names, words
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, PictureShape, Run, Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.inline import Inline, Link, Strong
from gyoan.model.schedule import TalkSpeed, speech_seconds
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

QR_SIZES = tuple(map(Points, (128, 104, 86)))
"""Sides of a QR code to try, in points: the larger, the farther from the wall it is read."""
INSET = Points(8)
"""Free space inside a card, in points."""
POINTS, HOST_POINTS = Points(18), Points(16)
"""Sizes of the link's text and of what stands below it, in points."""
MOST = 6
"""More links than this take another slide."""
ONE_COLUMN = 3
"""So few links stand one below the other."""


@dataclass(frozen=True, slots=True)
class ReferencesPiece(Piece):
    """Links, each with what is said about it."""

    items: tuple[tuple[Entry, ...], ...]
    """The entry that holds the link, then those below it."""
    most: Points = QR_SIZES[0]
    """The largest side of its codes."""

    kind = SlideKind.REFERENCES

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the height of its cards."""
        side = self._side(stage, limit)
        return self._height(stage, side) if side else None

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return as few slides as will do, of about as many links each."""
        if self.fit(stage, limit) is not None or len(self.items) == 1:
            return (self,)
        slides = max(2, -(-len(self.items) // MOST))
        size = -(-len(self.items) // slides)
        parts = [replace(self, items=self.items[at : at + size]) for at in range(0, len(self.items), size)]
        return [half for part in parts for half in part.split(stage, limit)]

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return a card for each link: the code at its left, the text beside it."""
        columns, y = self._columns, area.y
        width, side = self._width(stage), self._side(stage, area.height + SLACK) or QR_SIZES[-1]
        shapes: list[Shape] = []
        for row, height in enumerate(self._rows(stage, side)):
            for column, item in enumerate(self.items[row * columns : (row + 1) * columns]):
                shapes += _card(item, Area(area.x + column * (width + GAP), y, width, height), side, stage)
            y += height + GAP
        return tuple(shapes)

    @property
    def _columns(self) -> int:
        return 1 if len(self.items) <= ONE_COLUMN else 2

    def _width(self, stage: Stage) -> Points:
        return (stage.body.width - GAP * (self._columns - 1)) / self._columns

    def _side(self, stage: Stage, limit: Points) -> Points | None:
        """Return the largest side of the codes at which everything fits."""
        if len(self.items) > MOST:
            return None
        return next((side for side in QR_SIZES if side <= self.most and self._height(stage, side) <= limit), None)

    def _height(self, stage: Stage, side: Points) -> Points:
        heights = self._rows(stage, side)
        return sum(heights, Points(0)) + GAP * (len(heights) - 1)

    def _rows(self, stage: Stage, side: Points) -> list[Points]:
        width = self._width(stage) - side - 3 * INSET
        heights = [
            max(stage.measure.height(_paragraphs(item, width, stage), width), side) + 2 * INSET for item in self.items
        ]
        return [max(heights[at : at + self._columns]) for at in range(0, len(heights), self._columns)]

    @property
    def notes(self) -> str:
        """The links with their addresses."""
        return "\n".join(line for item in self.items for line in (*map(entry_notes, item), f"  {address_of(item[0])}"))

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds that naming the links takes."""
        return speech_seconds("\n".join(entry_notes(entry) for item in self.items for entry in item), speed)


def reference_items(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...] | None:
    """Return the entries by link, each with those below it; None where one of the first level has no address."""
    items: list[list[Entry]] = []
    for entry in entries:
        if entry.level and items:
            items[-1].append(entry)
        elif entry.strong or not address_of(entry):
            return None
        else:
            items.append([entry])
    return tuple(map(tuple, items)) or None


def address_of(entry: Entry) -> str:
    """Return the first address outside the course that the entry links to; empty for none."""
    return next(
        (target for target in _targets(entry.content) if target.lower().startswith(("http://", "https://"))), ""
    )


def _targets(content: Sequence[Inline]) -> Iterator[str]:
    for inline in content:
        if isinstance(inline, Link):
            yield inline.target
        elif isinstance(inline, Strong):
            yield from _targets(inline.content)


def host_of(address: str) -> str:
    """Return the host of an address as a person reads it: `kubernetes.io`."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _card(item: tuple[Entry, ...], area: Area, side: Points, stage: Stage) -> list[Shape]:
    """Return a tinted card: the code at its left, and indented beyond it what the link is called."""
    address = address_of(item[0])
    code = qr_picture(address)
    style = ShapeStyle(fill=ColorSlot.SURFACE, rounded=True)
    indent = Length.of_points(side + INSET if code else 0.0)
    texts = _paragraphs(item, area.width - 2 * INSET - indent.points, stage)
    indented = tuple(replace(paragraph, indent=indent) for paragraph in texts)
    box = TextBox(area.box, indented, None, Anchor.MIDDLE, style, Length.of_points(INSET), shape_names.REFERENCE())
    if not code:
        return [box]
    place = Area(area.x + INSET, area.y + (area.height - side) / 2, side, side)
    said = words.QR_CODE.within(stage.measure.theme.language, caption=address)
    return [box, PictureShape(place.box, code, said, link=address, name=shape_names.QR_CODE())]


def _paragraphs(item: tuple[Entry, ...], width: Points, stage: Stage) -> tuple[TextParagraph, ...]:
    first, *below = item
    title, *more = _lines(_broken(run, width, stage) for run in styled_runs(first.content, RunStyle(POINTS)))
    host = Run(host_of(address_of(first)), HOST_POINTS, ColorSlot.MUTED)
    texts = ((host,), *(styled_runs(entry.content, RunStyle(HOST_POINTS)) for entry in below))
    apart = [TextParagraph(runs, space_before=Length.of_points(2), line_spacing=SPACING) for runs in (title, *texts)]
    return apart[0], *(TextParagraph(runs, line_spacing=SPACING) for runs in more), *apart[1:]


def _lines(runs: Iterable[Run]) -> list[tuple[Run, ...]]:
    """Return runs line by line: readers take a break within a paragraph for a control character, or for nothing."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in others]
    return [tuple(line) for line in lines]


def _broken(run: Run, width: Points, stage: Stage) -> Run:
    """Return a link's run with its lines broken between words: a program may break a link anywhere, as one thing."""
    if not run.link:
        return run
    lines: list[str] = []
    for word in run.text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and stage.measure.width(longer, run.points, bold=run.bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return replace(run, text="\n".join(lines))


MODULE_PIXELS, QUIET_MODULES = 8, 2
"""Pixels of a module, and free modules around the code."""
LONGEST = 300
"""An address of more characters makes a code that no phone reads from the back row."""


@functools.lru_cache(maxsize=256)
def qr_picture(address: str) -> bytes | None:
    """Return the PNG of a QR code, None where the address is too long for one that can be read from afar."""
    if len(address) > LONGEST:
        return None
    import segno  # noqa: PLC0415  (few slides have a code)

    code = segno.make(address, error="m", micro=False)
    return gray_png([bytes(255 * (1 - one) for one in line) for line in code.matrix_iter(MODULE_PIXELS, QUIET_MODULES)])
