"""A day as a table of HTML: when what is taught, breaks included, and planned time against slots as bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from gyoan.messages import schedule as told
from gyoan.model.clock import ClockRange, time_of_day
from gyoan.model.message import Language, Wording
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.schedule import Day, Gap, Lesson, wording
from gyoan.schedule.totals import difference

FIGURES = (told.SLOT, told.PLANNED, told.DIFFERENCE)
_NUMBER = ' class="number"'
_SHARE_OF_SLOT = 50
"""The slot takes this share of a bar's width in per cent, so that twice the slot still fits."""


def run_sheet(day: Day, language: Language) -> str:
    """Return a day's table, which its summary heads."""
    summary = wording.day_summary(day).within(language)
    rows = "\n".join(row for lesson in day.lessons for row in _lesson(lesson, language))
    return (
        f"<table>\n<caption>{escape(summary)}</caption>\n"
        f"<thead><tr>{column_heads((told.CLOCK, told.SESSION), 2, language)}{column_heads(FIGURES, 0, language)}"
        f"{column_heads((told.PLAN_AND_SLOT,), 1, language)}</tr></thead>\n{rows}\n</table>"
    )


def column_heads(names: Iterable[Wording], left: int, language: Language) -> str:
    """Return the heads of columns, of which the first ones stand at the left."""
    return "".join(
        f'<th scope="col"{"" if index < left else _NUMBER}>{escape(name.within(language))}</th>'
        for index, name in enumerate(names)
    )


def time_bar_svg(schedule: Schedule) -> str:
    """Return planned time against the slot as a bar, for the eye alone; empty where either is not known."""
    planned, slot = schedule.planned.seconds, schedule.slot.seconds if schedule.slot else 0
    if not slot or not planned:
        return ""
    fits = _SHARE_OF_SLOT * min(planned, slot) / slot
    beyond = min(_SHARE_OF_SLOT * max(planned - slot, 0) / slot, _SHARE_OF_SLOT)
    stretches = (("fits", 0.0, fits), ("free", fits, _SHARE_OF_SLOT - fits), ("beyond", _SHARE_OF_SLOT, beyond))
    areas = "".join(
        f'<rect class="{kind}" x="{start:.4g}%" width="{width:.4g}%" height="100%"/>'
        for kind, start, width in stretches
        if width
    )
    end = f'<rect class="end" x="{_SHARE_OF_SLOT}%" width="2" height="100%"/>'
    return f'<svg class="bar" aria-hidden="true">{areas}{end}</svg>'


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
        f'<tr class="lesson"><td class="time">{escape(wording.clock_told(lesson.clock))}</td>'
        f'<th scope="rowgroup">{escape(name)}</th><td class="number">{slot}</td>'
        f'<td class="number">{planned}</td>'
        f'<td class="number{weight}">{signed}</td><td>{time_bar_svg(schedule)}</td></tr>'
    )
    parts = "\n".join(_part(budget, lesson.clock, language) for budget in schedule.budgets)
    yield f"<tbody>\n{head}\n{parts}\n</tbody>"


def _gap(gap: Gap, language: Language) -> str:
    clock = escape(wording.clock_told(gap.clock))
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
