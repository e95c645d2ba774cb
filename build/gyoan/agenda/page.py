"""A schedule as one page of HTML that needs nothing else: to read on a screen, to print, to hand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape
from pathlib import Path

from gyoan.agenda import wording
from gyoan.agenda.courses import Course, Totals, Week, difference, totals
from gyoan.agenda.dates import Dates
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import ClockRange
from gyoan.schedule import Day, Gap, Lesson

_STYLE = Path(__file__).with_name("page.css")
_WEEKDAYS = "월화수목금토일"
_NUMBER = ' class="number"'
_SHARE_OF_SLOT = 50
"""The slot takes this share of a bar's width in per cent, so that twice the slot still fits."""


def page(courses: Sequence[Course], dates: Dates, language: str = "ko") -> str:
    """Return the page: the totals first, then each day as a run sheet."""
    title = next((course.title for course in courses if course.title), "") or "강의"
    body = "\n".join(line for course in courses for line in _course(course, dates))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} 시간표</title>\n<style>\n{_STYLE.read_text('utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(title)} 시간표</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _course(course: Course, dates: Dates) -> Iterator[str]:
    yield f"<p>{escape(_in_words(totals(course.lessons)))}</p>"
    if len(course.days) > 1:
        yield _weeks(course.weeks)
    for week in course.weeks:
        for day in week.days:
            yield _day(day, dates.get(day.key))


def _in_words(total: Totals) -> str:
    parts = [f"세션 {total.sessions}개", f"계획 {total.planned.told.korean}"]
    if total.slot.seconds:
        parts.append(f"배정 {total.slot.told.korean}")
    counts = (
        (total.over, "배정 시간을 넘는 세션"),
        (total.under, "배정 시간보다 짧은 세션"),
        (total.exact, "꼭 맞는 세션"),
    )
    parts += [f"{label} {count}개" for count, label in counts if count]
    return " · ".join(parts)


def _weeks(weeks: Sequence[Week]) -> str:
    heads = ("주차", "일", "세션", "계획", "배정", "차이", "넘침", "모자람")
    rows = "".join(_week(week) for week in weeks)
    head = f"<caption>주차별 합계</caption>\n<thead><tr>{_heads(heads, 1)}</tr></thead>"
    return f"<table>\n{head}\n<tbody>{rows}</tbody>\n</table>"


def _week(week: Week) -> str:
    total = totals(week.lessons)
    off = total.difference if total.unknown < total.sessions else None
    cells = (
        str(len(week.days)),
        str(total.sessions),
        total.planned.told.korean,
        total.slot.told.korean if total.slot.seconds else wording.UNKNOWN,
        wording.signed(off),
        str(total.over),
        str(total.under),
    )
    numbers = "".join(f'<td class="number">{escape(cell)}</td>' for cell in cells)
    return f'<tr><th scope="row">{escape(wording.week_label(week) or "–")}</th>{numbers}</tr>\n'


def _heads(heads: Iterable[str], left: int) -> str:
    return "".join(
        f'<th scope="col"{"" if index < left else _NUMBER}>{escape(head)}</th>' for index, head in enumerate(heads)
    )


def _day(day: Day, held: date | None) -> str:
    when = f" · {held.year}년 {held.month}월 {held.day}일 ({_WEEKDAYS[held.weekday()]})" if held else ""
    rows = "\n".join(row for lesson in day.lessons for row in _lesson(lesson))
    return (
        f"<section>\n<h2>{escape(wording.day_label(day))}{when}</h2>\n<table>\n"
        f"<caption>{escape(wording.day_summary(day))}</caption>\n"
        f'<thead><tr><th scope="col">시각</th><th scope="col">세션</th>{_heads(("계획", "배정", "차이"), 0)}'
        f'<th scope="col">계획과 배정</th></tr></thead>\n{rows}\n</table>\n</section>'
    )


def _lesson(lesson: Lesson) -> Iterator[str]:
    if lesson.gap:
        yield _gap(lesson.gap)
    schedule, off = lesson.entry.schedule, difference(lesson)
    name = " ".join(part for part in (wording.number_label(lesson), lesson.entry.session.plain_title) if part)
    weight = " off over" if off and off > 0 else " off" if off else ""
    head = (
        f'<tr class="lesson"><td class="time">{escape(wording.clock_range(lesson.clock))}</td>'
        f'<th scope="rowgroup">{escape(name)}</th><td class="number">{escape(wording.minutes(schedule.planned))}</td>'
        f'<td class="number">{escape(wording.minutes(schedule.slot))}</td>'
        f'<td class="number{weight}">{escape(wording.signed(off))}</td><td>{_bar(schedule, off)}</td></tr>'
    )
    parts = "\n".join(_part(budget, lesson.clock) for budget in schedule.budgets)
    yield f"<tbody>\n{head}\n{parts}\n</tbody>"


def _gap(gap: Gap) -> str:
    clock = escape(wording.clock_range(gap.clock))
    label = escape(wording.gap_label(gap))
    return f'<tbody><tr class="gap"><td class="time">{clock}</td><td colspan="5">{label}</td></tr></tbody>'


def _part(budget: TimeBudget, held: ClockRange | None) -> str:
    timed = bool(budget.duration.seconds)
    at = held.start + budget.start.seconds // 60 if held else None
    start = budget.start.clock if at is None else wording.clock(at)
    kind = "outside" if not timed else "late" if held and at is not None and at >= held.end else "timed"
    return (
        f'<tr class="part {kind}"><td class="time">{start if timed else ""}</td>'
        f'<td class="title">{escape(budget.title)}</td>'
        f'<td class="number">{escape(wording.minutes(budget.duration)) if timed else "시간 외"}</td>'
        '<td colspan="3"></td></tr>'
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
