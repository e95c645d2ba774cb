"""A schedule in the terminal, and as plain text where its output is piped: the same lines, nothing cut off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from gyoan.model.schedule import Schedule
from gyoan.model.units import Duration
from gyoan.schedule import Day, Lesson

MOST_OUTLIERS = 5
FEWEST_FOR_OUTLIERS = 6
"""In shorter lists one sees them anyway."""
NARROWEST_TITLE = 16
"""A title gets so many columns in the narrowest terminal."""
UNNAMED = "(주차 없음)"
"""For a week without a number."""
_FIGURES = (("계획", "right"), ("배정", "right"), ("차이", "right"))


@dataclass(frozen=True, slots=True)
class Columns:
    """What all days of a schedule share, so that they can be compared."""

    scale: Duration
    """What a character of a bar stands for."""
    alone: bool
    """Whether there is a single session in all."""
    widths: tuple[int, ...]
    """Widths of all columns but the bars', in characters."""


def show(courses: Sequence[Course]) -> None:
    """Print `courses` on standard output: a session's parts, a day's run sheet, or weeks with their totals."""
    printer = Printer()
    lessons = [lesson for course in courses for lesson in course.lessons]
    columns = _columns(lessons, printer.width)
    for course in courses:
        for line in _course(course, columns):
            printer.print(line)
    if len(lessons) > 1:
        for line in _remarks(lessons):
            printer.print(line)
    for remark in _assumptions(courses):
        printer.print(Text(remark, QUIET))


def _columns(lessons: Sequence[Lesson], width: int) -> Columns:
    cells = [
        (wording.clock_range(lesson.clock), wording.number_label(lesson), "", *_lengths(lesson)) for lesson in lessons
    ]
    heads = ("시각", "교시", "세션", "계획", "배정", "차이")
    widths = [max(map(cell_len, column)) for column in zip(heads, *cells, strict=True)]
    labels = [wording.gap_label(lesson.gap) for lesson in lessons if lesson.gap]
    titles = max(map(cell_len, [*labels, *(lesson.entry.session.plain_title for lesson in lessons)]), default=0)
    free = width - sum(widths) - GAP * len(widths)
    for scale in (scale_of(lessons), Duration(2 * scale_of(lessons).seconds)):
        bars = max((_bar(lesson.entry.schedule, scale).cell_len for lesson in lessons), default=0)
        widths[2] = max(min(titles, free - bars), 0)
        if widths[2] >= min(titles, NARROWEST_TITLE):
            break
    return Columns(scale, len(lessons) == 1, tuple(widths))


def _lengths(lesson: Lesson) -> tuple[str, str, str]:
    schedule = lesson.entry.schedule
    return wording.minutes(schedule.planned), wording.minutes(schedule.slot), wording.signed(difference(lesson))


def _course(course: Course, columns: Columns) -> list[RenderableType]:
    lines: list[RenderableType] = []
    if course.title:
        lines.append(Text(course.title, "bold underline"))
    alone = len(course.days) == 1
    for day in course.days:
        lines += _day(day, columns, first=day is course.days[0], with_gaps=alone)
    if columns.alone:
        lines.append(_parts(course.lessons[0]))
    if len(course.days) > 1:
        lines += [Text("\n전체", "bold"), _week_table(course.weeks)]
    return lines


def _day(day: Day, columns: Columns, *, first: bool, with_gaps: bool) -> list[RenderableType]:
    head = Text.assemble((f"\n{wording.day_label(day)}", "bold"), "  ", (wording.day_summary(day), QUIET))
    table = _table(("시각", "left"), ("교시", "right"), ("세션", "left"), *_FIGURES, ("", "left"))
    # The same widths for every day, so that bars can be compared from day to day.
    for column, width in zip(table.columns, columns.widths, strict=False):
        column.min_width = column.max_width = width
    table.show_header = first
    for lesson in day.lessons:
        if with_gaps and lesson.gap:
            gap = lesson.gap
            table.add_row(wording.clock_range(gap.clock), "", wording.gap_label(gap), style=QUIET)
        schedule = lesson.entry.schedule
        table.add_row(
            wording.clock_range(lesson.clock),
            wording.number_label(lesson),
            lesson.entry.session.plain_title,
            wording.minutes(schedule.planned),
            wording.minutes(schedule.slot),
            _signed(difference(lesson)),
            _bar(schedule, columns.scale),
        )
    return [head, table]


def _parts(lesson: Lesson) -> RenderableType:
    """Return the sections of a single session with their windows, minutes and how much there is to say in them."""
    schedule = lesson.entry.schedule
    table = _table(("시각", "left"), ("구간", "left"), ("계획", "right"), ("분량(추정)", "right"), ("", "left"))
    longest = max((budget.duration.seconds for budget in schedule.budgets), default=0)
    for budget in schedule.budgets:
        timed = bool(budget.duration.seconds)
        start = "" if lesson.clock is None else wording.clock(lesson.clock.start + budget.start.seconds // 60)
        table.add_row(
            (start or budget.start.clock) if timed else "",
            budget.title,
            wording.minutes(budget.duration) if timed else "시간 외",
            _rough(budget.talk),
            "█" * round(budget.duration.seconds / longest * 20) if timed else "",
            style=None if timed else QUIET,
        )
    return Padding(table, (1, 0, 0, 0))


def _rough(talk: Duration) -> str:
    return f"약 {round(talk.seconds / 60)}분" if talk.seconds > 50 else f"약 {-(-talk.seconds // 10) * 10}초"


def _week_table(weeks: Sequence[Week]) -> Table:
    table = _table(
        ("주차", "left"),
        ("일", "right"),
        ("세션", "right"),
        *_FIGURES,
        ("넘침", "right"),
        ("모자람", "right"),
        ("", "left"),
    )
    lessons = [lesson for week in weeks for lesson in week.lessons]
    longest = max((lesson.entry.schedule.planned for lesson in lessons), default=Duration(0))
    for week in weeks:
        label = wording.week_label(week) or UNNAMED
        table.add_row(label, str(len(week.days)), *_figures(totals(week.lessons)), _sparkline(week.lessons, longest))
    days = sum(len(week.days) for week in weeks)
    if len(weeks) > 1:
        table.add_section()
        table.add_row("합계", str(days), *_figures(totals(lessons)), "", style="bold")
    return table


def _figures(total: Totals) -> tuple[str | Text, ...]:
    known = total.unknown < total.sessions
    return (
        str(total.sessions),
        total.planned.told.korean if total.planned.seconds else wording.UNKNOWN,
        total.slot.told.korean if total.slot.seconds else wording.UNKNOWN,
        _signed(total.difference if known else None),
        str(total.over or ""),
        str(total.under or ""),
    )


def _remarks(lessons: Sequence[Lesson]) -> list[RenderableType]:
    """Return how many sessions fit their slots, and which fit least."""
    total = totals(lessons)
    counts = (
        (total.over, "배정 시간을 넘는 세션", OVER),
        (total.under, "배정 시간보다 짧은 세션", UNDER),
        (total.exact, "꼭 맞는 세션", EXACT),
        (total.unknown, "비교할 수 없는 세션", QUIET),
    )
    parts = [(f"{label} {count}개", style) for count, label, style in counts if count]
    line = Text("\n")
    for index, (words, style) in enumerate(parts):
        line.append(" · " if index else "").append(words, style)
    lines: list[RenderableType] = [line]
    farthest = outliers(lessons, MOST_OUTLIERS) if len(lessons) >= FEWEST_FOR_OUTLIERS else []
    if farthest:
        lines.append(Text("\n가장 많이 벗어난 세션", "bold"))
        lines.append(_outlier_table(farthest))
    return lines


def _outlier_table(lessons: Sequence[Lesson]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP - 1, 0, 0))
    table.add_column(justify="right")
    for lesson in lessons:
        session = lesson.entry.session
        table.add_row(_signed(difference(lesson)), f"{session.path}:{session.span.line}", session.plain_title)
    return table


def _assumptions(courses: Sequence[Course]) -> list[str]:
    """Return what the tables take for granted, and how to say otherwise."""
    lessons = [lesson for course in courses for lesson in course.lessons]
    remarks = []
    if any(lesson.clock is None for lesson in lessons):
        remarks.append("시작 시각을 모르는 날은 시각을 비웠습니다: --start 09:00, 또는 course.toml의 start")
    if any(lesson.entry.schedule.slot is None for lesson in lessons):
        remarks.append("배정 시간을 모르는 세션은 비교하지 않았습니다: --slot 50분, 또는 course.toml의 slot")
    guessed = [lesson for course in courses if course.usual_break for lesson in course.lessons]
    if any(lesson.gap and not lesson.entry.session.clock for lesson in guessed):
        remarks.append("쉬는 시간은 10분으로 셈했습니다: course.toml의 break로 바꿉니다")
    return ["", *remarks] if remarks else []


def _table(*columns: tuple[str, str]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0), header_style=QUIET)
    for head, justify in columns:
        table.add_column(head, justify=justify, no_wrap=True, overflow="ellipsis")  # type: ignore[arg-type]
    return table


def _signed(seconds: int | None) -> Text:
    style = QUIET if seconds is None else OVER if seconds > 0 else UNDER if seconds else EXACT
    return Text(wording.signed(seconds), style)


def _bar(schedule: Schedule, scale: Duration) -> Text:
    drawn = bar(schedule, scale)
    style = EXACT if drawn.mark and not drawn.over and not drawn.free else ""
    return Text.assemble((drawn.filled, style), (drawn.free, UNDER), (drawn.mark, QUIET), (drawn.over, OVER))


def _sparkline(lessons: Sequence[Lesson], longest: Duration) -> Text:
    text = Text()
    for character, off in sparkline(lessons, longest):
        text.append(character, QUIET if off is None else OVER if off > 0 else UNDER if off else EXACT)
    return text
