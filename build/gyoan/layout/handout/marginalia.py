"""What stands in the margins beside headings: the number of their slide at the left, their time at the right.

It moves nothing: the text is the same whether or not there are slides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gyoan.layout.handout.styles import Styles
from gyoan.messages import words
from gyoan.model.clock import time_of_day
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Slide
from gyoan.model.handout import HandoutItem, MarginNote, TextBlock
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Section, walk_sections
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import NOTE_LEADING, NOTE_POINTS
from gyoan.typesetting.setting import line_width, right_line, set_line

SLIDE_SIGN = "▣"
_DASH = "–"
_GAP, _EDGE = Points(6), 12.0
"""Free space between text and margin note, and between it and the edge of the sheet: printers reach no further."""


@dataclass(frozen=True, slots=True)
class Marginalia:
    """What is known of headings, by their anchors."""

    slides: Mapping[str, int]
    """The first slide of each."""
    windows: Mapping[str, str]
    """When each begins and ends."""


def marginalia_of(
    slides: Mapping[int, tuple[int, int]], schedule: Schedule, anchors: Mapping[int, str], *, for_teacher: bool
) -> Marginalia:
    """Return what is known of headings: `slides` and `anchors` are theirs by their lines, times are a teacher's."""
    windows = _windows(schedule.budgets, schedule.start_clock) if for_teacher else ()
    return Marginalia(
        {anchors[line]: first for line, (first, _) in slides.items()},
        {anchors[line]: window for line, window in windows},
    )


def with_margins(items: Sequence[HandoutItem], notes: Marginalia, styles: Styles) -> Iterator[HandoutItem]:
    """Yield the items with slides and times beside the headings, where the margins have room for them."""
    named = 0
    for item in items:
        if isinstance(item, TextBlock) and item.bookmark is not None:
            number = notes.slides.get(item.anchor, 0)
            # A part on the slide of the heading above it need not say so again.
            marks = [*_slide(number, item, styles)] if number not in {0, named} else []
            named = number or named
            yield replace(item, marks=(*item.marks, *marks, *_window(item, notes, styles)))
        else:
            yield item


def _slide(number: int, heading: TextBlock, styles: Styles) -> Iterator[MarginNote]:
    page = styles.theme.page
    line = right_line(f"{SLIDE_SIGN} {number}", styles.ink(NOTE_POINTS, ColorSlot.MUTED), styles, -_GAP)
    if -line.fragments[0].x.points <= (page.margin_left - page.gutter).points - _EDGE:
        yield from _column((line,), heading, words.SLIDE_NUMBER.within(styles.theme.language, number=number))


def _window(heading: TextBlock, notes: Marginalia, styles: Styles) -> Iterator[MarginNote]:
    page, ink = styles.theme.page, styles.ink(NOTE_POINTS, ColorSlot.MUTED)
    if window := notes.windows.get(heading.anchor):
        whole = (set_line(window, ink, styles, styles.width + _GAP),)
        room = styles.width + page.margin_right.points - _EDGE
        yield from _column(whole if line_width(whole[0]) <= room else _stacked(window, ink, styles), heading, window)


def _stacked(window: str, ink: Ink, styles: Styles) -> tuple[Line, ...]:
    """Return a time window in two lines, for narrow margins."""
    start, dash, end = window.partition(_DASH)
    return tuple(set_line(text, ink, styles, styles.width + _GAP) for text in (start, dash + end))


def _column(lines: Sequence[Line], heading: TextBlock, spoken: str) -> Iterator[MarginNote]:
    """Yield lines one below the other, the middle of the first beside that of the heading; the first is spoken."""
    for number, line in enumerate(lines):
        top = (heading.leading.points - NOTE_LEADING) / 2 + number * NOTE_LEADING
        yield MarginNote(line, Length.of_points(top), Length.of_points(NOTE_LEADING), "" if number else f" {spoken}")


def _windows(budgets: Sequence[TimeBudget], clock: int | None) -> Iterator[tuple[int, str]]:
    """Yield start and end of each section and part that has minutes, with the line of its heading."""
    for budget in budgets:
        if budget.duration.seconds:
            yield budget.line, window_text(budget, clock)
        yield from _windows(budget.parts, clock)


def window_text(budget: TimeBudget, clock: int | None) -> str:
    """Return start and end of a section: times of day where the session's start is known, else minutes."""
    return f"{start_text(budget.start.seconds, clock)}{_DASH}{start_text(budget.end.seconds, clock)}"


def start_text(seconds: int, clock: int | None) -> str:
    """Return a moment of the session: `09:05`, or minutes and seconds from its start, `05:00`."""
    if clock is not None:
        return time_of_day(clock + seconds // 60)
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def slide_numbers(slides: Iterable[Slide], sections: tuple[Section, ...]) -> dict[int, tuple[int, int]]:
    """Return the first and the last slide of each section, its parts' included, by the line of its heading."""
    shown: dict[int, list[int]] = {}
    for number, slide in enumerate(slides, start=1):
        shown.setdefault(slide.line, []).append(number)
    found: dict[int, tuple[int, int]] = {}
    for section in walk_sections(sections):
        numbers = _of_section(section, shown)
        if numbers:
            found[section.span.line] = (min(numbers), max(numbers))
    return found


def _of_section(section: Section, shown: Mapping[int, list[int]]) -> list[int]:
    lines = (section.span.line, *(part.span.line for part in walk_sections(section.sections)))
    return [number for line in lines for number in shown.get(line, ())]
