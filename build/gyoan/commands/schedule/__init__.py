"""`gyoan schedule`: the sessions that the options name, read and planned, shown in the form they ask for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gyoan.commands.exit_codes import DONE, FAILED, WRONG_USAGE
from gyoan.commands.schedule.calendar_file import calendar
from gyoan.commands.schedule.courses import Course, courses_of
from gyoan.commands.schedule.data import schedule_data
from gyoan.commands.schedule.dates import Dates, NoDateError, dates_of
from gyoan.commands.schedule.reading import read_plans, with_source_lines
from gyoan.commands.schedule.schedule_page import page
from gyoan.commands.schedule.terminal import show_courses
from gyoan.course.discovery import SOURCE, find_sessions, sources_of
from gyoan.course.outputs import write_documents
from gyoan.messages import console as console_words
from gyoan.messages import schedule as told
from gyoan.messages.usage import WRONG_USAGE as WRONG_USAGE_SAID
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity
from gyoan.model.message import Message
from gyoan.model.settings import Settings
from gyoan.schedule import check_days
from gyoan.terminal.console import Messages
from gyoan.text_formats.json import json_text


def schedule(options: argparse.Namespace) -> int:
    """Show the time of the sessions that `options` name and return the exit code."""
    paths = options.paths or [SOURCE]
    found = find_sessions(options.paths)
    read = read_plans(found.value, lambda settings: _defaults(settings, options))
    courses = courses_of(read.value)
    days = [day for course in courses for day in course.days]
    dates = _dates(courses, options)
    if isinstance(dates, Message):
        Messages(options.language).say(WRONG_USAGE_SAID(command="schedule", reason=dates))
        return WRONG_USAGE
    checked = check_days(days, whole=all(path.is_dir() for path in paths))
    sources = {file.file.shown: file.data for file in read.value}
    of_days = with_source_lines((*checked, *dates.diagnostics), sources)
    said = (*found.diagnostics, *read.diagnostics, *of_days)
    diagnostics = [diagnostic for diagnostic in said if _speaks_of_time(diagnostic)]
    Messages(options.language).show(diagnostics)
    if options.json:
        sys.stdout.write(json_text(schedule_data(courses, dates.value, diagnostics)))
    elif courses:
        show_courses(courses, options.language)
    trouble = write_documents(_documents(courses, dates.value, options), sources_of(found.value))
    if trouble is not None:
        Messages(options.language).show([trouble])
        diagnostics.append(trouble)
    failed = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    if failed:
        Messages(options.language).say(console_words.ERRORS(errors=failed))
    return FAILED if failed else DONE


def _defaults(settings: Settings, options: argparse.Namespace) -> Settings:
    """Return a course's settings with what the options say of sessions that state nothing themselves."""
    start = settings.start if options.start is None else options.start
    return replace(settings, start=start, slot=options.slot or settings.slot)


def _dates(courses: Sequence[Course], options: argparse.Namespace) -> Outcome[Dates] | Message:
    """Return the dates of all days, none where nothing asks for them, or what is missing for a calendar."""
    untimed = [lesson for course in courses for lesson in course.lessons if lesson.clock is None]
    if options.ics and untimed:
        return told.NO_CLOCK(path=untimed[0].entry.session.path)
    try:
        return dates_of(courses, options.date)
    except NoDateError as error:
        if options.ics or options.date:
            return told.NO_DATE(day=error.day)
        return Outcome({})


def _speaks_of_time(diagnostic: Diagnostic) -> bool:
    """Return whether a diagnostic matters here: what is wrong with diagrams and pictures is for `gyoan check`."""
    family = diagnostic.code.value[:3]
    return family == "GY2" or diagnostic.code is Code.BAD_DURATION or diagnostic.severity is Severity.ERROR


def _documents(courses: Sequence[Course], dates: Dates, options: argparse.Namespace) -> Iterator[tuple[Path, bytes]]:
    """Yield the documents that the options ask for, and where."""
    language = courses[0].language if courses else options.language
    if options.html:
        yield options.html, page(courses, dates, language).encode()
    if options.ics:
        yield options.ics, calendar(courses, dates, language)
