"""A schedule as one page of HTML that needs nothing else: to read on a screen, to print, to hand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape
from pathlib import Path

from gyoan.commands.schedule import wording
from gyoan.commands.schedule.courses import Course, Totals, Week, difference, totals
from gyoan.commands.schedule.dates import Dates
from gyoan.messages import schedule as told
from gyoan.model.message import Language, Message, Wording, joined, translated
from gyoan.model.schedule import Schedule, TimeBudget, time_of_day
from gyoan.model.session import ClockRange
from gyoan.schedule import Day, Gap, Lesson

_STYLE = Path(__file__).with_name("page.css")
_FIGURES = (told.SLOT, told.PLANNED, told.DIFFERENCE)
_NUMBER = ' class="number"'
_SHARE_OF_SLOT = 50
"""The slot takes this share of a bar's width in per cent, so that twice the slot still fits."""


def page(courses: Sequence[Course], dates: Dates, language: Language) -> str:
    """Return the page in `language`: the totals first, then each day as a run sheet."""
    title = next((course.title for course in courses if course.title), "") or told.LECTURES.within(language)
    name = escape(told.TIMETABLE.within(language, title=title))
    body = "\n".join(line for course in courses for line in _course(course, dates, language))
    return (
        f'<!DOCTYPE html>\n<html lang="{language.value}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n<style>\n{_STYLE.read_text('utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{name}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _course(course: Course, dates: Dates, language: Language) -> Iterator[str]:
    yield f"<p>{escape(_in_words(totals(course.lessons)).within(language))}</p>"
    if len(course.days) > 1:
        yield _weeks(course.weeks, language)
    for week in course.weeks:
        for day in week.days:
            yield _day(day, dates.get(day.key), language)


def _in_words(total: Totals) -> Message:
    parts = [told.SESSIONS(count=total.sessions)]
    if total.slot.seconds:
        parts.append(told.HAS(length=total.slot.told))
    parts.append(told.PLANS(length=total.planned.told))
    counts = (
        (total.over, told.SESSIONS_OVER),
        (total.under, told.SESSIONS_UNDER),
        (total.exact, told.SESSIONS_EXACT),
    )
    parts += [label(count=count) for count, label in counts if count]
    return joined(parts, " · ")


def _weeks(weeks: Sequence[Week], language: Language) -> str:
    heads = (told.WEEKS, told.DAYS, told.COUNT, *_FIGURES, told.OVER, told.UNDER)
    rows = "".join(_week(week, language) for week in weeks)
    head = (
        f"<caption>{told.WEEK_TOTALS.within(language)}</caption>\n<thead><tr>{_heads(heads, 1, language)}</tr></thead>"
    )
    return f"<table>\n{head}\n<tbody>{rows}</tbody>\n</table>"


def _week(week: Week, language: Language) -> str:
    total = totals(week.lessons)
    off = total.difference if total.unknown < total.sessions else None
    cells = (
        str(len(week.days)),
        str(total.sessions),
        total.slot.told if total.slot.seconds else wording.UNKNOWN,
        total.planned.told,
        wording.signed(off),
        str(total.over),
        str(total.under),
    )
    numbers = "".join(f'<td class="number">{escape(translated(cell, language))}</td>' for cell in cells)
    label = wording.week_label(week).within(language) or wording.UNKNOWN
    return f'<tr><th scope="row">{escape(label)}</th>{numbers}</tr>\n'


def _heads(heads: Iterable[Wording], left: int, language: Language) -> str:
    return "".join(
        f'<th scope="col"{"" if index < left else _NUMBER}>{escape(head.within(language))}</th>'
        for index, head in enumerate(heads)
    )


def _day(day: Day, held: date | None, language: Language) -> str:
    when = f" · {_date(held, language)}" if held else ""
    summary = wording.day_summary(day).within(language)
    rows = "\n".join(row for lesson in day.lessons for row in _lesson(lesson, language))
    return (
        f"<section>\n<h2>{escape(wording.day_label(day).within(language))}{when}</h2>\n<table>\n"
        f"<caption>{escape(summary)}</caption>\n"
        f"<thead><tr>{_heads((told.CLOCK, told.SESSION), 2, language)}{_heads(_FIGURES, 0, language)}"
        f"{_heads((told.PLAN_AND_SLOT,), 1, language)}</tr></thead>\n{rows}\n</table>\n</section>"
    )


def _date(held: date, language: Language) -> str:
    weekday = told.WEEKDAYS[held.weekday()].within(language)
    return told.HELD_ON.within(language, year=held.year, month=held.month, day=held.day, weekday=weekday)


def _lesson(lesson: Lesson, language: Language) -> Iterator[str]:
    if lesson.gap:
        yield _gap(lesson.gap, language)
    schedule, off = lesson.entry.schedule, difference(lesson)
    name = " ".join(
        part for part in (wording.number_label(lesson).within(language), lesson.entry.session.plain_title) if part
    )
    lengths = wording.minutes(schedule.slot), wording.minutes(schedule.planned), wording.signed(off)
    slot, planned, signed = (escape(length.within(language)) for length in lengths)
    weight = " off over" if off and off > 0 else " off" if off else ""
    head = (
        f'<tr class="lesson"><td class="time">{escape(wording.clock_range(lesson.clock))}</td>'
        f'<th scope="rowgroup">{escape(name)}</th><td class="number">{slot}</td>'
        f'<td class="number">{planned}</td>'
        f'<td class="number{weight}">{signed}</td><td>{_bar(schedule, off)}</td></tr>'
    )
    parts = "\n".join(_part(budget, lesson.clock, language) for budget in schedule.budgets)
    yield f"<tbody>\n{head}\n{parts}\n</tbody>"


def _gap(gap: Gap, language: Language) -> str:
    clock = escape(wording.clock_range(gap.clock))
    label = escape(wording.gap_label(gap).within(language))
    return f'<tbody><tr class="gap"><td class="time">{clock}</td><td colspan="5">{label}</td></tr></tbody>'


def _part(budget: TimeBudget, held: ClockRange | None, language: Language) -> str:
    timed = bool(budget.duration.seconds)
    at = held.start + budget.start.seconds // 60 if held else None
    start = budget.start.clock if at is None else time_of_day(at)
    length = wording.minutes(budget.duration) if timed else told.UNTIMED()
    kind = "outside" if not timed else "late" if held and at is not None and at >= held.end else "timed"
    return (
        f'<tr class="part {kind}"><td class="time">{start if timed else ""}</td>'
        f'<td class="title">{escape(budget.title)}</td><td></td>'
        f'<td class="number">{escape(length.within(language))}</td>'
        '<td colspan="2"></td></tr>'
    )


def _bar(schedule: Schedule, off: int | None) -> str:
    """Return planned time against the slot as a bar; a screen reader hears what the cells before it say already."""
    planned, slot = schedule.planned.seconds, schedule.slot.seconds if schedule.slot else 0
    if not slot or off is None:
        return ""
    stretches = (("fits", min(planned, slot)), ("free", max(slot - planned, 0)), ("end", 0), ("beyond", max(off, 0)))
    spans = "".join(_stretch(kind, seconds * _SHARE_OF_SLOT / slot) for kind, seconds in stretches)
    return f'<div class="bar" aria-hidden="true">{spans}</div>'


def _stretch(kind: str, share: float) -> str:
    if kind == "end":
        return '<span class="end"></span>'
    return f'<span class="{kind}" style="width:{min(share, _SHARE_OF_SLOT):.1f}%"></span>' if share else ""
