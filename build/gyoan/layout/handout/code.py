"""Code, directory listings and pictures made of characters → panels of lines on a grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from gyoan.layout.handout.looks import CODE
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.layout.syntax import Stretch, stretches
from gyoan.messages import words
from gyoan.model.blocks import TAB_COLUMNS, CodeBlock, CodeKind
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import MarginNote, PagePanel, PanelStyle, StructureTag, TextBlock
from gyoan.model.theme import Face
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Length, Points
from gyoan.typesetting import columns, missing_characters, wrap_columns
from gyoan.typesetting.grid import COLUMN, Span, grid_line
from gyoan.typesetting.inks import bold
from gyoan.typesetting.line_heights import LEADING, NOTE_LEADING, NOTE_POINTS
from gyoan.typesetting.setting import line_width, right_line

_LEADING = {CodeKind.CODE: LEADING.code, CodeKind.LISTING: LEADING.listing, CodeKind.FIGURE: LEADING.figure}
_LEAST = {CodeKind.CODE: Points(7.6), CodeKind.LISTING: Points(7), CodeKind.FIGURE: Points(6.5)}
"""Code is made smaller down to this before its lines are wrapped, in points."""
_NUMBERED = 13
"""Code of so many lines has them numbered: it may go on overleaf, and people speak of a line of it."""
_SMALL, _SMALL_LEADING = NOTE_POINTS, Length.of_points(NOTE_LEADING)
"""Of what is said about code: its language, its lines' numbers."""
WRAP = "↪ "
"""Begins what is left of a wrapped line."""
_FEWEST_COLUMNS = 8
"""Code is wrapped to no fewer columns, however narrow its place."""
_DEEPEST = 0.4
"""A wrapped line's rest keeps the line's indentation up to this part of the width."""


def set_code_block(block: CodeBlock, place: TextArea) -> PagePanel:
    """Return `block` as a panel, its columns kept, wrapped where even small print would not fit."""
    return set_code(block.text, block.language, block.kind, place)


def set_code(text: str, language: str, kind: CodeKind, place: TextArea) -> PagePanel:
    """Return `text` as a panel of code."""
    styles = place.styles
    lines = highlighted(_spelled(text.expandtabs(TAB_COLUMNS), place), language, styles)
    numbered = kind is CodeKind.CODE and bool(language) and len(lines) >= _NUMBERED
    gutter = -_number(len(lines), Points(0), styles).fragments[0].x.points + CODE.number_gap if numbered else 0.0
    room = place.width - 2 * CODE.padding - gutter
    points = _size(max(_columns(line) for line in lines), room, styles.code.points, _LEAST[kind])
    limit = max(_FEWEST_COLUMNS, int(room / (COLUMN * points) + 1e-6))
    wrapped = [list(_wrapped(line, limit, place)) for line in lines]
    x = place.x + CODE.padding + gutter
    block = TextBlock(
        tuple(grid_line(part, styles, x, points) for parts in wrapped for part in parts),
        Length.of_points(points * _LEADING[kind]),
        StructureTag.CODE,
        beside=tuple(_numbers(wrapped, x - CODE.number_gap, styles)) if numbered else (),
    )
    muted = styles.ink(_SMALL, ColorSlot.MUTED)
    right = place.x + place.width - CODE.padding
    again = TextBlock(
        (right_line(words.CONTINUED.within(styles.theme.language), muted, styles, right),), _SMALL_LEADING
    )
    named = _named(block, right_line(language, muted, styles, right)) if language else (block,)
    return PagePanel(
        named,
        Length.of_points(place.x),
        Length.of_points(place.width),
        PanelStyle(
            styles.color(ColorSlot.SURFACE),
            padding=Length.of_points(CODE.padding - 1),
            cut=styles.color(ColorSlot.MUTED),
        ),
        continued=again,
        space_before=CODE.space,
        space_after=CODE.space,
    )


def _named(block: TextBlock, name: Line) -> tuple[TextBlock, ...]:
    """Return code with the name of its language: in the corner, or above the code where its first line is too long."""
    if line_width(block.lines[0]) + CODE.name_gap <= name.fragments[0].x.points:
        return (replace(block, marks=(MarginNote(name, Length.of_points(-CODE.name_rise), _SMALL_LEADING, ""),)),)
    return (TextBlock((name,), _SMALL_LEADING, keep_with_next=True), block)


def _numbers(lines: Iterable[Sequence[object]], right: Points, styles: Styles) -> Iterator[Line]:
    """Yield the number of each line of code, and nothing for the rest of a wrapped one."""
    for number, parts in enumerate(lines, start=1):
        yield _number(number, right, styles)
        yield from [Line()] * (len(parts) - 1)


def _number(number: int, right: Points, styles: Styles) -> Line:
    return right_line(str(number), Ink(Face.CODE, _SMALL, styles.color(ColorSlot.MUTED)), styles, right)


def _spelled(text: str, place: TextArea) -> str:
    """Return `text` with code points for what no face can draw; in one character's columns they could not be read."""
    missing = missing_characters(text, place.styles.faces(Face.CODE))
    return text.translate({ord(character): f"[U+{ord(character):04X}]" for character in missing}) if missing else text


def _columns(line: Iterable[Span]) -> int:
    return sum(columns(span.text) for span in line)


def _size(longest: int, room: Points, usual: Points, least: Points) -> Points:
    """Return the largest size in which `longest` columns fit; a comfortable one where they never will."""
    if longest * COLUMN * least > room:
        return max(least, usual - 1)
    fitting = room / (max(longest, 1) * COLUMN)
    return min(usual, int(fitting / CODE.step) * CODE.step)


def _wrapped(line: list[Span], limit: int, place: TextArea) -> Iterator[list[Span]]:
    """Yield `line` in parts of at most `limit` columns, all but the first marked as such."""
    if _columns(line) <= limit:
        yield line
        return
    text = "".join(span.text for span in line)
    indent = min(len(text) - len(text.lstrip(" ")), int(limit * _DEEPEST))
    parts = wrap_columns(text, limit, max(limit - indent - columns(WRAP), 1))
    mark = Span(" " * indent + WRAP, place.styles.code)
    for number, spans in enumerate(_cut(line, list(accumulate(map(len, parts))))):
        yield [*([mark] if number else []), *spans]


def _cut(line: Iterable[Span], ends: Sequence[int]) -> list[list[Span]]:
    """Return `line` cut at `ends`, told in characters from its beginning, in one pass over it."""
    parts: list[list[Span]] = [[] for _ in ends]
    place = number = 0
    for span in line:
        first, start = place, place
        place += len(span.text)
        while start < place:
            end = min(place, ends[number])
            parts[number].append(Span(span.text[start - first : end - first], span.ink))
            number += end == ends[number]
            start = end
    return parts


def highlighted(text: str, language: str, styles: Styles) -> list[list[Span]]:
    """Return the lines of `text`, each as spans; in one ink where the language is unknown."""
    return [[Span(part.text, _ink(part, styles)) for part in line] for line in stretches(text, language)]


def _ink(part: Stretch, styles: Styles) -> Ink:
    if part.color is ColorSlot.TEXT and not part.bold:
        return styles.code
    ink = replace(styles.code, color=styles.color(part.color))
    return bold(ink) if part.bold else ink
