"""A schedule in the terminal, and as plain text where its output is piped: the same lines, nothing cut off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rich import box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gyoan.agenda import wording
from gyoan.agenda.bars import bar, scale_of, sparkline
from gyoan.agenda.courses import Course, Totals, Week, difference, outliers, totals
from gyoan.agenda.printing import EXACT, GAP, OVER, QUIET, UNDER, Printer
from gyoan.messages import agenda as told
from gyoan.model.message import NOTHING, Language, Message, Wording, translated
from gyoan.model.schedule import Schedule
from gyoan.model.units import MINUTES, SECONDS, Duration
from gyoan.schedule import Day, Lesson

MOST_OUTLIERS = 5
FEWEST_FOR_OUTLIERS = 6
"""In shorter lists one sees them anyway."""
NARROWEST_TITLE = 16
"""A title gets so many columns in the narrowest terminal."""
Head: TypeAlias = tuple[Wording | None, Literal["left", "right"]]
"""What stands above a column, and to which side its cells go."""
_SESSION: tuple[Head, ...] = ((told.CLOCK, "left"), (told.PERIOD, "right"), (told.SESSION, "left"))
_FIGURES: tuple[Head, ...] = ((told.PLANNED, "right"), (told.SLOT, "right"), (told.DIFFERENCE, "right"))


@dataclass(frozen=True, slots=True)
class Columns:
    """What all days of a schedule share, so that they can be compared."""

    scale: Duration
    """What a character of a bar stands for."""
    alone: bool
    """Whether there is a single session in all."""
    widths: tuple[int, ...]
    """Widths of all columns but the bars', in characters."""
    language: Language
    """The language of all that is no title."""


def show(courses: Sequence[Course], language: Language) -> None:
    """Print `courses` on standard output: a session's parts, a day's run sheet, or weeks with their totals."""
    printer = Printer()
    lessons = [lesson for course in courses for lesson in course.lessons]
    columns = _columns(lessons, printer.width, language)
    for course in courses:
        for line in _course(course, columns):
            printer.print(line)
    if len(lessons) > 1:
        for line in _remarks(lessons, language):
            printer.print(line)
    for remark in _assumptions(courses):
        printer.print(Text(translated(remark, language), QUIET))


def _columns(lessons: Sequence[Lesson], width: int, language: Language) -> Columns:
    cells = [
        (
            wording.clock_range(lesson.clock),
            wording.number_label(lesson).within(language),
            "",
            *_lengths(lesson, language),
        )
        for lesson in lessons
    ]
    heads = [head.within(language) for head, _ in (*_SESSION, *_FIGURES) if head]
    widths = [max(map(cell_len, column)) for column in zip(heads, *cells, strict=True)]
    labels = [wording.gap_label(lesson.gap).within(language) for lesson in lessons if lesson.gap]
    titles = max(map(cell_len, [*labels, *(lesson.entry.session.plain_title for lesson in lessons)]), default=0)
    free = width - sum(widths) - GAP * len(widths)
    for scale in (scale_of(lessons), Duration(2 * scale_of(lessons).seconds)):
        bars = max((_bar(lesson.entry.schedule, scale).cell_len for lesson in lessons), default=0)
        widths[2] = max(min(titles, free - bars), 0)
        if widths[2] >= min(titles, NARROWEST_TITLE):
            break
    return Columns(scale, len(lessons) == 1, tuple(widths), language)


def _lengths(lesson: Lesson, language: Language) -> tuple[str, ...]:
    schedule = lesson.entry.schedule
    lengths = wording.minutes(schedule.planned), wording.minutes(schedule.slot), wording.signed(difference(lesson))
    return tuple(length.within(language) for length in lengths)


def _course(course: Course, columns: Columns) -> list[RenderableType]:
    lines: list[RenderableType] = []
    if course.title:
        lines.append(Text(course.title, "bold underline"))
    alone = len(course.days) == 1
    for day in course.days:
        lines += _day(day, columns, first=day is course.days[0], with_gaps=alone)
    if columns.alone:
        lines.append(_parts(course.lessons[0], columns.language))
    if len(course.days) > 1:
        all_of_it = told.WHOLE_COURSE.within(columns.language)
        lines += [Text(f"\n{all_of_it}", "bold"), _week_table(course.weeks, columns.language)]
    return lines


def _day(day: Day, columns: Columns, *, first: bool, with_gaps: bool) -> list[RenderableType]:
    language = columns.language
    label, summary = wording.day_label(day).within(language), wording.day_summary(day).within(language)
    head = Text.assemble((f"\n{label}", "bold"), "  ", (summary, QUIET))
    table = _table(language, *_SESSION, *_FIGURES, (None, "left"))
    # The same widths for every day, so that bars can be compared from day to day.
    for column, width in zip(table.columns, columns.widths, strict=False):
        column.min_width = column.max_width = width
    table.show_header = first
    for lesson in day.lessons:
        if with_gaps and lesson.gap:
            gap = lesson.gap
            table.add_row(wording.clock_range(gap.clock), "", wording.gap_label(gap).within(language), style=QUIET)
        schedule = lesson.entry.schedule
        table.add_row(
            wording.clock_range(lesson.clock),
            wording.number_label(lesson).within(language),
            lesson.entry.session.plain_title,
            wording.minutes(schedule.planned).within(language),
            wording.minutes(schedule.slot).within(language),
            _signed(difference(lesson), language),
            _bar(schedule, columns.scale),
        )
    return [head, table]


def _parts(lesson: Lesson, language: Language) -> RenderableType:
    """Return the sections of a single session with their windows, minutes and how much there is to say in them."""
    schedule = lesson.entry.schedule
    heads: tuple[Head, ...] = (
        (told.CLOCK, "left"),
        (told.SECTION, "left"),
        (told.PLANNED, "right"),
        (told.TALK, "right"),
    )
    table = _table(language, *heads, (None, "left"))
    longest = max((budget.duration.seconds for budget in schedule.budgets), default=0)
    for budget in schedule.budgets:
        timed = bool(budget.duration.seconds)
        start = "" if lesson.clock is None else wording.clock(lesson.clock.start + budget.start.seconds // 60)
        table.add_row(
            (start or budget.start.clock) if timed else "",
            budget.title,
            (wording.minutes(budget.duration) if timed else told.UNTIMED()).within(language),
            _rough(budget.talk).within(language),
            "█" * round(budget.duration.seconds / longest * 20) if timed else "",
            style=None if timed else QUIET,
        )
    return Padding(table, (1, 0, 0, 0))


def _rough(talk: Duration) -> Message:
    if talk.seconds > 50:
        return told.ABOUT(length=MINUTES(count=round(talk.seconds / 60)))
    return told.ABOUT(length=SECONDS(count=-(-talk.seconds // 10) * 10))


def _week_table(weeks: Sequence[Week], language: Language) -> Table:
    table = _table(
        language,
        (told.WEEKS, "left"),
        (told.DAYS, "right"),
        (told.COUNT, "right"),
        *_FIGURES,
        (told.OVER, "right"),
        (told.UNDER, "right"),
        (None, "left"),
    )
    lessons = [lesson for week in weeks for lesson in week.lessons]
    longest = max((lesson.entry.schedule.planned for lesson in lessons), default=Duration(0))
    for week in weeks:
        label = (wording.week_label(week) or told.NO_WEEK()).within(language)
        figures = _figures(totals(week.lessons), language)
        table.add_row(label, str(len(week.days)), *figures, _sparkline(week.lessons, longest))
    days = sum(len(week.days) for week in weeks)
    if len(weeks) > 1:
        table.add_section()
        label = told.TOTAL.within(language)
        table.add_row(label, str(days), *_figures(totals(lessons), language), "", style="bold")
    return table


def _figures(total: Totals, language: Language) -> tuple[str | Text, ...]:
    known = total.unknown < total.sessions
    return (
        str(total.sessions),
        total.planned.told.within(language) if total.planned.seconds else wording.UNKNOWN,
        total.slot.told.within(language) if total.slot.seconds else wording.UNKNOWN,
        _signed(total.difference if known else None, language),
        str(total.over or ""),
        str(total.under or ""),
    )


def _remarks(lessons: Sequence[Lesson], language: Language) -> list[RenderableType]:
    """Return how many sessions fit their slots, and which fit least."""
    total = totals(lessons)
    counts = (
        (total.over, told.SESSIONS_OVER, OVER),
        (total.under, told.SESSIONS_UNDER, UNDER),
        (total.exact, told.SESSIONS_EXACT, EXACT),
        (total.unknown, told.SESSIONS_UNKNOWN, QUIET),
    )
    parts = [(label.within(language, count=count), style) for count, label, style in counts if count]
    line = Text("\n")
    for index, (words, style) in enumerate(parts):
        line.append(" · " if index else "").append(words, style)
    lines: list[RenderableType] = [line]
    farthest = outliers(lessons, MOST_OUTLIERS) if len(lessons) >= FEWEST_FOR_OUTLIERS else []
    if farthest:
        lines.append(Text(f"\n{told.FARTHEST.within(language)}", "bold"))
        lines.append(_outlier_table(farthest, language))
    return lines


def _outlier_table(lessons: Sequence[Lesson], language: Language) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP - 1, 0, 0))
    table.add_column(justify="right")
    for lesson in lessons:
        session = lesson.entry.session
        table.add_row(_signed(difference(lesson), language), f"{session.path}:{session.span.line}", session.plain_title)
    return table


def _assumptions(courses: Sequence[Course]) -> list[Message]:
    """Return what the tables take for granted, and how to say otherwise."""
    lessons = [lesson for course in courses for lesson in course.lessons]
    remarks = []
    if any(lesson.clock is None for lesson in lessons):
        remarks.append(told.NO_START())
    if any(lesson.entry.schedule.slot is None for lesson in lessons):
        remarks.append(told.NO_SLOT())
    guessed = [lesson for course in courses if course.usual_break for lesson in course.lessons]
    if any(lesson.gap and not lesson.entry.session.clock for lesson in guessed):
        remarks.append(told.USUAL_BREAK())
    return [NOTHING, *remarks] if remarks else []


def _table(language: Language, *columns: Head) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0), header_style=QUIET)
    for head, justify in columns:
        name = head.within(language) if head else ""
        table.add_column(name, justify=justify, no_wrap=True, overflow="ellipsis")
    return table


def _signed(seconds: int | None, language: Language) -> Text:
    style = QUIET if seconds is None else OVER if seconds > 0 else UNDER if seconds else EXACT
    return Text(wording.signed(seconds).within(language), style)


def _bar(schedule: Schedule, scale: Duration) -> Text:
    drawn = bar(schedule, scale)
    style = EXACT if drawn.mark and not drawn.over and not drawn.free else ""
    return Text.assemble((drawn.filled, style), (drawn.free, UNDER), (drawn.mark, QUIET), (drawn.over, OVER))


def _sparkline(lessons: Sequence[Lesson], longest: Duration) -> Text:
    text = Text()
    for character, off in sparkline(lessons, longest):
        text.append(character, QUIET if off is None else OVER if off > 0 else UNDER if off else EXACT)
    return text
