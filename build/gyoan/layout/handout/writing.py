"""Space to write in: blanks for answers, and lines or dots for notes after a section.

What the lecturer is told stands in the same space, so that both editions have the same pages: it is as large as what
is printed in the one asks for, and empty in the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeGuard

from gyoan.layout.handout.looks import WRITING
from gyoan.layout.handout.options import GRID, NO_NOTES, HandoutOptions
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import HandoutItem, Ruling, TextBlock
from gyoan.model.session import Remark
from gyoan.model.typeset import Line
from gyoan.model.units import Duration, Length, Points
from gyoan.typesetting.inks import bold
from gyoan.typesetting.setting import in_one_line, line_width, set_line

_FEWEST, _MOST, _SECONDS_A_LINE = 2, 10, 120
"""Lines for the notes on a section: one for each two minutes, between the fewest and the most. Found by trial."""


def set_answer(answer: Remark, place: TextArea) -> TextBlock:
    """Return a blank for an answer, half as high again as the answer in print; the answer itself for the teacher."""
    styles = place.styles
    ink = styles.ink(place.points - WRITING.smaller, ColorSlot.EMPHASIS)
    label = set_line(words.ANSWER.within(styles.theme.language), bold(ink), styles, place.x + WRITING.label_indent)
    inner = place.indented(max(WRITING.indent, line_width(label) - place.x + WRITING.label_indent))
    printed = inner.lines(answer.content, ink)
    count = len(printed) + len(printed) // 2
    lines = _filled(printed if styles.options.for_teacher else (), count)
    return TextBlock(
        (in_one_line((label, lines[0])), *lines[1:]),
        styles.theme.page.note_spacing,
        space_before=WRITING.above_answer,
        space_after=WRITING.below_answer,
        ruling=_ruling(inner.x, inner.width, styles, dotted=False),
    )


def with_blanks(items: list[HandoutItem], place: TextArea) -> list[HandoutItem]:
    """Return `items` with the blanks for the answers that belong to them, on the page of the question's last line."""
    if place.answers and items and isinstance(items[-1], TextBlock):
        items = [*items[:-1], replace(items[-1], keep_with_next=True)]
    return [*items, *(set_answer(answer, place) for answer in place.answers)]


def has_note_space(duration: Duration | None, options: HandoutOptions) -> TypeGuard[Duration]:
    """Return whether a section of this length has space for notes at its end."""
    return options.notes != NO_NOTES and duration is not None and duration.seconds > 0


def set_notes(duration: Duration, remarks: Sequence[Remark], place: TextArea) -> Iterator[HandoutItem]:
    """Return space for notes: a line for two minutes, more where the lecturer's own notes need more."""
    styles, page = place.styles, place.styles.theme.page
    dotted = styles.options.notes == GRID
    spacing = page.dot_spacing if dotted else page.note_spacing
    ink = styles.ink(styles.small, ColorSlot.SECONDARY)
    printed = tuple(line for remark in remarks for line in place.lines(remark.content, ink))
    earned = min(_MOST, max(_FEWEST, round(duration.seconds / _SECONDS_A_LINE)))
    count = max(len(printed), round(earned * page.note_spacing.points / spacing.points))
    muted = styles.ink(WRITING.label_size, ColorSlot.MUTED, bold=True)
    label = set_line(words.MEMO.within(styles.theme.language), muted, styles, place.x)
    yield TextBlock((label,), WRITING.label_leading, space_before=WRITING.space, keep_with_next=True)
    yield TextBlock(
        _filled(printed if styles.options.for_teacher else (), count),
        spacing,
        space_after=WRITING.space,
        ruling=_ruling(place.x, place.width, styles, dotted=dotted),
    )


def set_ruled(x: Points, width: Points, height: Points, styles: Styles) -> Iterator[TextBlock]:
    """Yield lines or dots that fill a place of the text area, in points; nothing where none are to be or have room."""
    page, dotted = styles.theme.page, styles.options.notes == GRID
    spacing = page.dot_spacing if dotted else page.note_spacing
    count = int(height / spacing.points)
    if styles.options.notes != NO_NOTES and count:
        yield TextBlock(_filled((), count), spacing, ruling=_ruling(x, width, styles, dotted=dotted))


def _filled(lines: Sequence[Line], count: int) -> tuple[Line, ...]:
    """Return `lines` with empty ones behind them up to `count`."""
    return (*lines, *[Line()] * (count - len(lines)))


def _ruling(x: Points, width: Points, styles: Styles, *, dotted: bool) -> Ruling:
    color = styles.color(ColorSlot.MUTED if dotted else ColorSlot.LINE)
    dots = styles.theme.page.dot_spacing if dotted else Length(0)
    return Ruling(Length.of_points(x), Length.of_points(width), color, dots)
