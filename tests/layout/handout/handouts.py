"""Handouts for tests: from Markdown, and as text that a reader of a failing test understands."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.handout import layout_handout
from gyoan.markdown import read_session
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings
from gyoan.model.handout import Artwork, Columns, Galley, HandoutItem, Image, PagePanel, PageTable, TextBlock
from gyoan.model.picture import Pictures
from gyoan.model.theme import Theme
from gyoan.model.typeset import Line
from gyoan.schedule import plan


def handout_outcome(
    markdown: str, theme: Theme, drawings: Drawings | None = None, pictures: Pictures | None = None
) -> Outcome[Galley]:
    """Return the handout of a session with what layout has to say about it."""
    session = read_session(markdown.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    return layout_handout(session, plan(session).value, drawings or {}, pictures or {}, theme)


def handout_of(
    markdown: str, theme: Theme, drawings: Drawings | None = None, pictures: Pictures | None = None
) -> Galley:
    """Return the handout of a session."""
    return handout_outcome(markdown, theme, drawings, pictures).value


def blocks_of(items: tuple[HandoutItem, ...]) -> Iterator[TextBlock]:
    """Return every text block in `items`, those in columns and panels included."""
    for item in items:
        match item:
            case TextBlock():
                yield item
            case Columns(cells):
                for cell in cells:
                    yield from cell
            case PagePanel(held):
                yield from blocks_of(held)
            case PageTable() | Image() | Artwork():
                pass


def lines_of(items: tuple[HandoutItem, ...]) -> Iterator[Line]:
    """Return every line in `items`, those of tables included."""
    for item in items:
        match item:
            case TextBlock(lines):
                yield from lines
            case Columns(cells):
                for cell in cells:
                    yield from lines_of(cell)
            case PagePanel(held):
                yield from lines_of(held)
            case PageTable(head, rows):
                for row in (head, *rows):
                    for lines in row.cells:
                        yield from lines
            case Image() | Artwork():
                pass


def block_with(handout: Galley, words: str) -> TextBlock:
    """Return the first text block that says `words`, the table of contents aside."""
    found = (block for block in blocks_of(handout.items) if block.tag.value != "TOCI" and words in text_of(block))
    return next(found)


def items_of(handout: Galley, kind: type[HandoutItem]) -> list[HandoutItem]:
    """Return the items of one kind, in order."""
    return [item for item in handout.items if isinstance(item, kind)]


def text_of(block: TextBlock) -> str:
    """Return a block's words."""
    return " ".join(line.text for line in block.lines)
