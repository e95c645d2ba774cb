"""The columns of a schedule's days: as rich as there is room for, the same in all days so that they can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from rich.cells import cell_len
from rich.text import Text

from gyoan.commands.schedule.bars import scale_of, session_bar
from gyoan.messages import schedule as told
from gyoan.model.clock import ClockRange, time_of_day
from gyoan.model.message import Language, Wording
from gyoan.model.schedule import Schedule
from gyoan.model.units import Duration
from gyoan.model.values import dataclass
from gyoan.schedule import Lesson, wording
from gyoan.schedule.totals import difference
from gyoan.terminal.visible_console import EXACT, GAP, NARROW_GAP, OVER, QUIET, UNDER

NARROWEST_TITLE = 16
"""A title gets so many columns in the narrowest terminal."""
ColumnHead: TypeAlias = tuple[Wording | None, Literal["left", "right"]]
"""What stands above a column, and to which side its cells go."""
SESSION: tuple[ColumnHead, ...] = ((told.CLOCK, "left"), (told.PERIOD, "right"), (told.SESSION, "left"))
FIGURES: tuple[ColumnHead, ...] = ((told.SLOT, "right"), (told.PLANNED, "right"), (told.DIFFERENCE, "right"))


@dataclass(frozen=True, slots=True)
class ScheduleColumns:
    """What all days of a schedule share, so that they can be compared."""

    scale: Duration
    """What a character of a bar stands for."""
    alone: bool
    """Whether there is a single session in all."""
    widths: tuple[int, ...]
    """Widths of all columns but the bars', in characters."""
    gap: int
    """Blanks between them."""
    bars: bool
    """Whether there is room for bars."""
    ends: bool
    """Whether there is room to say when sessions end."""
    language: Language
    """The language of all that is no title."""


def columns_for(lessons: Sequence[Lesson], width: int, language: Language) -> ScheduleColumns:
    """Return the richest columns that leave room for titles."""
    usual = scale_of(lessons)
    half = Duration(2 * usual.seconds)
    tried = ((usual, GAP, True, True), (half, GAP, True, True), (half, NARROW_GAP, False, True))
    for scale, gap, bars, ends in (*tried, (half, NARROW_GAP, False, False)):
        widths = _widths(lessons, language, ends=ends)
        taken = max((time_bar(lesson.entry.schedule, scale).cell_len for lesson in lessons), default=0) if bars else 0
        free = width - sum(widths) - gap * (len(widths) if bars else len(widths) - 1) - taken
        wanted = widths[2] = _widest_title(lessons, language)
        if free >= min(wanted, NARROWEST_TITLE):
            break
    widths[2] = max(min(wanted, free), NARROWEST_TITLE // 2)
    return ScheduleColumns(scale, len(lessons) == 1, tuple(widths), gap, bars, ends, language)


def _widths(lessons: Sequence[Lesson], language: Language, *, ends: bool) -> list[int]:
    """Return how wide each column is but that of titles."""
    cells = [
        (
            clock_cell(lesson.clock, ends=ends),
            wording.number_label(lesson).within(language),
            "",
            *_lengths(lesson, language),
        )
        for lesson in lessons
    ]
    heads = [head.within(language) for head, _ in (*SESSION, *FIGURES) if head]
    widths = [max(map(cell_len, column)) for column in zip(heads, *cells, strict=True)]
    widths[2] = 0
    return widths


def _widest_title(lessons: Sequence[Lesson], language: Language) -> int:
    labels = [wording.gap_label(lesson.gap).within(language) for lesson in lessons if lesson.gap]
    return max(map(cell_len, [*labels, *(lesson.entry.session.plain_title for lesson in lessons)]), default=0)


def clock_cell(clock: ClockRange | None, *, ends: bool) -> str:
    """Return when a session is held, or only when it begins; empty where that is not known."""
    return wording.clock_told(clock) if ends or clock is None else time_of_day(clock.start)


def _lengths(lesson: Lesson, language: Language) -> tuple[str, ...]:
    schedule = lesson.entry.schedule
    lengths = wording.minutes(schedule.slot), wording.minutes(schedule.planned), wording.signed(difference(lesson))
    return tuple(length.within(language) for length in lengths)


def time_bar(schedule: Schedule, scale: Duration) -> Text:
    """Return a session's minutes and its slot as a bar."""
    drawn = session_bar(schedule, scale)
    style = EXACT if drawn.mark and not drawn.over and not drawn.free else ""
    return Text.assemble((drawn.filled, style), (drawn.free, UNDER), (drawn.mark, QUIET), (drawn.over, OVER))
