"""A handout's pages with every place on them as readable text: each line, row, drawing and mark, and its page."""

from __future__ import annotations

from collections.abc import Iterator

from dumps.shown import facts, first_words, half, indented, value
from gyoan.layout.handout.pages.sheets import body_sheets, front_sheets
from gyoan.model.book import Book, book_of
from gyoan.model.handout import Arrangement, Artwork, Columns, Handout, Image, Panel, TextBlock
from gyoan.model.pages import Ground, Placed, RowSlice, Sheet, TextSlice
from gyoan.model.scene import Pixels, Trace, Words, hotspots, plain_marks
from gyoan.model.theme import PageStyle
from gyoan.model.typeset import Fragment, Line


def handout_dump(handout: Handout, style: PageStyle) -> str:
    """Return the handout as text."""
    return book_dump(book_of(handout), style)


def book_dump(book: Book, style: PageStyle) -> str:
    """Return the book as text, the pages before page 1 first."""
    lines = [f"handout: {book.title} | {book.language}"]
    for kind, sheets in (("front", front_sheets(book, style)), ("page", body_sheets(book, style))):
        for number, sheet in enumerate(sheets, 1):
            lines += _sheet(kind, number, sheet)
    return "\n".join(lines) + "\n"


def _sheet(kind: str, number: int, sheet: Sheet) -> Iterator[str]:
    yield ""
    yield f"{kind} {number}: number {sheet.number or '-'} | head {_line(sheet.head)} | foot {_line(sheet.foot)}"
    grounds: tuple[Ground, ...] = ()
    for placed in sheet.page.placed:
        yield from indented(_opened(grounds, placed.strip.grounds))
        grounds = placed.strip.grounds
        yield from indented(_placed(placed), "  " * (1 + len(grounds)))


def _opened(before: tuple[Ground, ...], now: tuple[Ground, ...]) -> Iterator[str]:
    for depth, ground in enumerate(now):
        if depth >= len(before) or before[depth] is not ground:
            item = ground.item
            shown = value(item.style) if isinstance(item, Panel) else f"row heads {value(item.row_heads)}"
            at = f"{half(item.x.points)} ×{half(item.width.points)}"
            yield f"{'  ' * depth}{type(item).__name__.lower()} at {at} {shown}"


def _placed(placed: Placed) -> Iterator[str]:
    at = f"{half(placed.top)} ↕{half(placed.height)}"
    again = " again" if placed.repeated else ""
    match placed.strip.content:
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
    rest = facts(block, left_out)
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
