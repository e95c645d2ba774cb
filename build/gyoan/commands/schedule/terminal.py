"""A schedule in the terminal, and as plain text where its output is piped: the same lines, nothing cut off.

Where there is little room, bars are drawn at half their size, then left out, ends of times of day are left out, and
titles go on in the next line.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gyoan.commands.schedule.bars import sparkline
from gyoan.commands.schedule.columns import (
    FIGURES,
    SESSION,
    ColumnHead,
    ScheduleColumns,
    clock_cell,
    columns_for,
    time_bar,
)
from gyoan.commands.schedule.courses import Course, outliers
from gyoan.messages import schedule as told
from gyoan.model.clock import time_of_day
from gyoan.model.message import NOTHING, Language, Message, translated
from gyoan.model.units import MINUTES, SECONDS, Duration
from gyoan.schedule import Day, Lesson, wording
from gyoan.schedule.totals import Totals, Week, difference, totals
from gyoan.terminal.visible_console import EXACT, GAP, OVER, QUIET, UNDER, Printer

MOST_OUTLIERS = 5
"""So many sections that are far from their time are named."""
LONGEST_BAR = 20
"""Signs of the bar of the longest part."""
FEWEST_FOR_OUTLIERS = 6
"""In shorter lists one sees them anyway."""
_LONGEST_IN_SECONDS = 50
"""What takes longer to say is told in minutes, other things in tens of seconds."""


def show_courses(courses: Sequence[Course], language: Language) -> None:
    """Print `courses` on standard output: a session's parts, a day's run sheet, or weeks with their totals."""
    printer = Printer()
    lessons = [lesson for course in courses for lesson in course.lessons]
    columns = columns_for(lessons, printer.width, language)
    for course in courses:
        for line in _course(course, columns):
            printer.print(line)
    if len(lessons) > 1:
        for line in _remarks(lessons, language, printer.width):
            printer.print(line)
    for remark in _assumptions(courses):
        printer.print(Text(translated(remark, language), QUIET))


def _course(course: Course, columns: ScheduleColumns) -> list[RenderableType]:
    lines: list[RenderableType] = []
    if course.title:
        lines.append(Text(course.title, "bold underline"))
    alone = len(course.days) == 1
    for day in course.days:
        lines += _day(day, columns, first=day is course.days[0], with_gaps=alone)
    if columns.alone:
        lines.append(_parts(course.lessons[0], columns))
    if len(course.days) > 1:
        all_of_it = told.WHOLE_COURSE.within(columns.language)
        lines += [Text(f"\n{all_of_it}", "bold"), _week_table(course.weeks, columns)]
    return lines


def _day(day: Day, columns: ScheduleColumns, *, first: bool, with_gaps: bool) -> list[RenderableType]:
    language = columns.language
    label, summary = wording.day_label(day).within(language), wording.day_summary(day).within(language)
    head = Text.assemble((f"\n{label}", "bold"), "  ", (summary, QUIET))
    bars: tuple[ColumnHead, ...] = ((None, "left"),) if columns.bars else ()
    table = _table(language, *SESSION, *FIGURES, *bars, gap=columns.gap, folded=2)
    # The same widths for every day, so that bars can be compared from day to day.
    for column, width in zip(table.columns, columns.widths, strict=False):
        column.min_width = column.max_width = width
    table.show_header = first
    for lesson in day.lessons:
        if with_gaps and lesson.gap:
            gap = lesson.gap
            table.add_row(
                clock_cell(gap.clock, ends=columns.ends), "", wording.gap_label(gap).within(language), style=QUIET
            )
        schedule = lesson.entry.schedule
        drawn = (time_bar(schedule, columns.scale),) if columns.bars else ()
        table.add_row(
            clock_cell(lesson.clock, ends=columns.ends),
            wording.number_label(lesson).within(language),
            lesson.entry.session.plain_title,
            wording.minutes(schedule.slot).within(language),
            wording.minutes(schedule.planned).within(language),
            _signed(difference(lesson), language),
            *drawn,
        )
    return [head, table]


def _parts(lesson: Lesson, columns: ScheduleColumns) -> RenderableType:
    """Return the sections of a single session with their windows, minutes and how much there is to say in them."""
    schedule, language = lesson.entry.schedule, columns.language
    heads: tuple[ColumnHead, ...] = (
        (told.CLOCK, "left"),
        (told.SECTION, "left"),
        (told.PLANNED, "right"),
        (told.TALK, "right"),
    )
    bars: tuple[ColumnHead, ...] = ((None, "left"),) if columns.bars else ()
    table = _table(language, *heads, *bars, gap=columns.gap, folded=1)
    longest = max((budget.duration.seconds for budget in schedule.budgets), default=0)
    for budget in schedule.budgets:
        timed = bool(budget.duration.seconds)
        start = "" if lesson.clock is None else time_of_day(lesson.clock.start + budget.start.seconds // 60)
        table.add_row(
            (start or budget.start.clock) if timed else "",
            budget.title,
            (wording.minutes(budget.duration) if timed else told.UNTIMED()).within(language),
            _rough(budget.talk).within(language),
            *(("█" * round(budget.duration.seconds / longest * LONGEST_BAR) if timed else "",) if columns.bars else ()),
            style=None if timed else QUIET,
        )
    return Padding(table, (1, 0, 0, 0))


def _rough(talk: Duration) -> Message:
    if talk.seconds > _LONGEST_IN_SECONDS:
        return told.ABOUT(length=MINUTES(count=round(talk.seconds / 60)))
    return told.ABOUT(length=SECONDS(count=-(-talk.seconds // 10) * 10))


def _week_table(weeks: Sequence[Week], columns: ScheduleColumns) -> Table:
    language = columns.language
    lines: tuple[ColumnHead, ...] = ((None, "left"),) if columns.bars else ()
    table = _table(
        language,
        (told.WEEKS, "left"),
        (told.DAYS, "right"),
        (told.COUNT, "right"),
        *FIGURES,
        (told.OVER, "right"),
        (told.UNDER, "right"),
        *lines,
        gap=columns.gap,
    )
    lessons = [lesson for week in weeks for lesson in week.lessons]
    longest = max((lesson.entry.schedule.planned for lesson in lessons), default=Duration(0))
    for week in weeks:
        label = (wording.week_label(week) or told.NO_WEEK()).within(language)
        figures = _figures(totals(week.lessons), language)
        table.add_row(
            label, str(len(week.days)), *figures, *([_sparkline(week.lessons, longest)] if columns.bars else [])
        )
    days = sum(len(week.days) for week in weeks)
    if len(weeks) > 1:
        table.add_section()
        label = told.TOTAL.within(language)
        table.add_row(
            label, str(days), *_figures(totals(lessons), language), *([""] if columns.bars else []), style="bold"
        )
    return table


def _figures(total: Totals, language: Language) -> tuple[str | Text, ...]:
    known = total.unknown < total.sessions
    return (
        str(total.sessions),
        wording.minutes(total.slot).within(language) if total.slot.seconds else wording.UNKNOWN,
        wording.minutes(total.planned).within(language) if total.planned.seconds else wording.UNKNOWN,
        _signed(total.difference if known else None, language),
        str(total.over or ""),
        str(total.under or ""),
    )


def _remarks(lessons: Sequence[Lesson], language: Language, width: int) -> list[RenderableType]:
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
        lines.append(_outlier_table(farthest, language, width))
    return lines


def _outlier_table(lessons: Sequence[Lesson], language: Language, width: int) -> Table:
    """Return the sessions with their places, each in one line where all have room, else in two."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP - 1, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    differences = [_signed(difference(lesson), language) for lesson in lessons]
    sessions = [lesson.entry.session for lesson in lessons]
    places = [f"{session.path}:{session.span.line}" for session in sessions]
    titles = [session.plain_title for session in sessions]
    longest = sum(max(map(cell_len, cells)) for cells in ([one.plain for one in differences], places, titles))
    for shown, place, title in zip(differences, places, titles, strict=True):
        if longest + 2 * GAP <= width:
            table.add_row(shown, place, title)
        else:
            table.add_row(shown, f"{title}\n{place}")
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


def _table(language: Language, *columns: ColumnHead, gap: int = GAP, folded: int | None = None) -> Table:
    """Return an empty table; the cells of the column `folded` go on in the next line where there is no room."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, gap - 1, 0, 0), header_style=QUIET)
    for number, (head, justify) in enumerate(columns):
        name, folds = head.within(language) if head else "", number == folded
        table.add_column(name, justify=justify, no_wrap=not folds, overflow="fold" if folds else "ellipsis")
    return table


def _signed(seconds: int | None, language: Language) -> Text:
    style = QUIET if seconds is None else OVER if seconds > 0 else UNDER if seconds else EXACT
    return Text(wording.signed(seconds).within(language), style)


def _sparkline(lessons: Sequence[Lesson], longest: Duration) -> Text:
    text = Text()
    for character, off in sparkline(lessons, longest):
        text.append(character, QUIET if off is None else OVER if off > 0 else UNDER if off else EXACT)
    return text
