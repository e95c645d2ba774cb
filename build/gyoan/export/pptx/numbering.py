"""Numbered paragraphs → automatic numbers that go on counting when a lecturer inserts an item."""

from __future__ import annotations

from collections.abc import Iterable

from gyoan.model.deck import TextParagraph
from gyoan.model.values import dataclass
from gyoan.text_formats.xml import NOTHING, Xml, tag

NO_NUMBERS = NOTHING
"""What a paragraph without a number has."""

_STYLES = ("arabicPeriod", "arabicParenR")
"""`1.`, and `1)` for a list that would otherwise go on counting from the list right above it."""

_COUNTABLE = range(1, 32_768)
"""What an automatic number can start at; a list that begins at 0 shows its 0 as a bullet."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list that is being counted."""

    start: int
    following: int
    style: str


def number_paragraphs(content: Iterable[TextParagraph]) -> list[Xml]:
    """Return for each paragraph its `a:buAutoNum`, or nothing.

    PowerPoint counts on over paragraphs of one level with the same style and start, across deeper levels, until a
    paragraph of the same or an outer level has no number. So every item of a list names the list's first number,
    not its own.
    """
    open_lists: dict[int, _List] = {}
    return [_number(paragraph, open_lists) for paragraph in content]


def _number(paragraph: TextParagraph, open_lists: dict[int, _List]) -> Xml:
    level = paragraph.level
    for deeper in [key for key in open_lists if key > level]:
        del open_lists[deeper]
    number = paragraph.bullet.number if paragraph.bullet else None
    if number is None or number not in _COUNTABLE:
        open_lists.pop(level, None)
        return NO_NUMBERS if number is None else tag("a:buChar", char=str(number))
    current = _continue(open_lists.get(level), number)
    open_lists[level] = current
    return tag("a:buAutoNum", type=current.style, startAt=current.start if current.start != 1 else None)


def _continue(above: _List | None, number: int) -> _List:
    if above is None:
        return _List(number, number + 1, _STYLES[0])
    if above.following == number:
        return _List(above.start, number + 1, above.style)
    style = above.style
    if above.start == number:
        style = next(other for other in _STYLES if other != above.style)
    return _List(number, number + 1, style)
