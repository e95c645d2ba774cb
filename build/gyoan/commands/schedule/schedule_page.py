"""A schedule as one page of HTML that needs nothing else: to read on a screen, to print, to hand out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from pathlib import Path

from gyoan.commands.schedule.courses import Course
from gyoan.commands.schedule.dates import Dates
from gyoan.course.overview.run_sheet import FIGURES, column_heads, run_sheet
from gyoan.messages import schedule as told
from gyoan.model.message import Language, translated
from gyoan.schedule import Day, wording
from gyoan.schedule.totals import Week, totals

_STYLE = Path(__file__).with_suffix(".css")


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
    yield f"<p>{escape(wording.totals_in_words(totals(course.lessons)).within(language))}</p>"
    if len(course.days) > 1:
        yield _weeks(course.weeks, language)
    for week in course.weeks:
        for day in week.days:
            yield _day(day, dates.get(day.key), language)


def _weeks(weeks: Sequence[Week], language: Language) -> str:
    names = (told.WEEKS, told.DAYS, told.COUNT, *FIGURES, told.OVER, told.UNDER)
    rows = "".join(_week(week, language) for week in weeks)
    heads = column_heads(names, 1, language)
    head = f"<caption>{told.WEEK_TOTALS.within(language)}</caption>\n<thead><tr>{heads}</tr></thead>"
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


def _day(day: Day, held: date | None, language: Language) -> str:
    when = f" · {_date(held, language)}" if held else ""
    label = escape(wording.day_label(day).within(language))
    return f"<section>\n<h2>{label}{when}</h2>\n{run_sheet(day, language)}\n</section>"


def _date(held: date, language: Language) -> str:
    weekday = told.WEEKDAYS[held.weekday()].within(language)
    return told.HELD_ON.within(language, year=held.year, month=held.month, day=held.day, weekday=weekday)
