"""A handout's pages with every place on them as readable text: each line, row, drawing and mark, and its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dumps.shown import facts, first_words, half, indented, value
from gyoan.model.handout import Arrangement, Artwork, Columns, Image, PageMark, PagePanel, PageTable, TextBlock
from gyoan.model.pages import Handout, Page, PageNumber, Placed, RowSlice, RunningLine, TextSlice
from gyoan.model.scene import Pixels, Trace, Words, hotspots, plain_marks
from gyoan.model.typeset import Fragment, Line


def handout_dump(handout: Handout) -> str:
    """Return the handout as text, the pages before page 1 first."""
    lines = [f"handout: {handout.title} | {handout.language}"]
    for kind, pages in (("front", handout.front), ("page", handout.body)):
        for number, page in enumerate(pages, 1):
            lines += _page(kind, number, page)
    return "\n".join(lines) + "\n"


def _page(kind: str, number: int, page: Page) -> Iterator[str]:
    named = next((one.text for one in page.furniture if isinstance(one, PageNumber)), "-")
    running = {one.at_foot: one.line for one in page.furniture if isinstance(one, RunningLine)}
    yield ""
    yield f"{kind} {number}: number {named} | head {_line(running.get(False))} | foot {_line(running.get(True))}"
    grounds: tuple[PagePanel | PageTable, ...] = ()
    for placed in page.placed:
        yield from indented(_opened(grounds, placed.grounds))
        grounds = placed.grounds
        yield from indented(_placed(placed), "  " * (1 + len(grounds)))


def _opened(before: tuple[PagePanel | PageTable, ...], now: tuple[PagePanel | PageTable, ...]) -> Iterator[str]:
    for depth, item in enumerate(now):
        if depth >= len(before) or before[depth] is not item:
            shown = value(item.style) if isinstance(item, PagePanel) else f"row heads {value(item.row_heads)}"
            at = f"{half(item.x.points)} ×{half(item.width.points)}"
            yield f"{'  ' * depth}{'panel' if isinstance(item, PagePanel) else 'table'} at {at} {shown}"


def _placed(placed: Placed) -> Iterator[str]:
    at = f"{half(placed.top)} ↕{half(placed.height)}"
    again = " again" if placed.repeated else ""
    match placed.content:
        case TextSlice(block, index):
            yield f"{at}{again} {_slice(block, index)}"
        case RowSlice() as row:
            yield f"{at}{again} row{f' on {row.row.fill}' if row.row.fill else ''}{'' if row.closes else ' goes on'}"
            for cell in row.row.cells:
                yield from (f"  | {_line(line)}" for line in cell[row.start : row.end])
        case Columns(cells):
            yield f"{at}{again} side by side"
            for number, cell in enumerate(cells):
                yield from (f"  {number} {line}" for block in cell for line in _block(block))
        case Arrangement(parts):
            yield f"{at}{again} arranged"
            for part in parts:
                shown = _block(part.item) if isinstance(part.item, TextBlock) else _drawing(part.item)
                yield from indented(shown, f"  +{half(part.top.points)} ")
        case Image() | Artwork() as picture:
            yield f"{at}{again} {type(picture).__name__.lower()}"
            yield from indented(_drawing(picture))
        case _:
            yield f"{at}{again} blank"


def _block(block: TextBlock) -> Iterator[str]:
    return (_slice(block, index) for index in range(len(block.lines)))


def _slice(block: TextBlock, index: int) -> str:
    beside = f" beside {_line(block.beside[index])}" if index < len(block.beside) else ""
    line = f"{_line(block.lines[index])}{beside}"
    if index:
        return line
    left_out = frozenset({"lines", "leading", "beside", "space_before", "space_after", "tag"})
    # The numbers of pages are read where they are printed.
    marks = tuple(replace(one, number=0) if isinstance(one, PageMark) else one for one in block.marks)
    rest = facts(replace(block, marks=marks), left_out)
    return f"{line}  <{block.tag.value} leading={half(block.leading.points)}{f' {rest}' if rest else ''}>"


def _line(line: Line | None) -> str:
    return "-" if line is None else " ".join(_fragment(one) for one in line.fragments) or "(empty)"


def _fragment(fragment: Fragment) -> str:
    ink = fragment.ink
    rest = facts(ink, frozenset({"face", "points"}))
    link = f" → {first_words(fragment.link)}" if fragment.link else ""
    extent = f"{half(fragment.x.points)}+{half(fragment.width.points)}"
    return f"[{extent} {ink.face.value} {half(ink.points)} {rest}{link}]{first_words(fragment.text)}"


def _drawing(picture: Image | Artwork) -> Iterator[str]:
    size = f"{half(picture.x.points)} {half(picture.width.points)}×{half(picture.height.points)}"
    yield f"{size} {first_words(picture.alt)}"
    if isinstance(picture, Artwork):
        for mark in plain_marks(picture.scene.marks):
            match mark:
                case Words(line, middle, angle):
                    yield f"words at {half(middle)}{f' turned {half(angle)}' if angle else ''}: {_line(line)}"
                case Trace():
                    yield f"trace {value(mark)}"
                case Pixels(place=where):
                    yield f"pixels {value(where)}"
        yield from (f"click {value(spot)}" for spot in hotspots(picture.scene.marks))
