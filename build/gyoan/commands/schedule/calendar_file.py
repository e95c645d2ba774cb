"""A schedule as an iCalendar file (RFC 5545), for any calendar program: `gyoan schedule --ics`.

The same schedule gives the same bytes: an event's stamp is the midnight before it, and its UID names the session's
file, so that a calendar which takes the file in again moves the events it knows instead of doubling them.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from gyoan.commands.schedule.courses import Course
from gyoan.commands.schedule.dates import Dates
from gyoan.messages import schedule as told
from gyoan.model.clock import ClockRange, time_of_day
from gyoan.model.message import Language, Message, joined_messages
from gyoan.schedule import Lesson
from gyoan.schedule.wording import minutes, number_label

ZONE, ZONE_NAME, ZONE_OFFSET = "Asia/Seoul", "KST", timedelta(hours=9)
"""Korean time, which has no summer time. Times without a zone would not do: Outlook takes those for all-day events
only, and other calendars take them for Greenwich's."""
_NAMESPACE = uuid.UUID("3d0a3c52-40d5-5f0e-9a55-6d0f8f2b7c11")


def calendar(courses: Sequence[Course], dates: Dates, language: Language) -> bytes:
    """Return a calendar with an event for each session, each of a known date and time of day."""
    file = Calendar()
    file.add("prodid", f"-//gyoan//gyoan schedule//{language.value.upper()}")
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    if courses and courses[0].title:
        file.add("x-wr-calname", courses[0].title)
    file.add("x-wr-timezone", ZONE)
    file.add_component(_zone())
    for course in courses:
        for day in course.days:
            for lesson in day.lessons:
                if lesson.clock:
                    file.add_component(_event(lesson, lesson.clock, dates[day.key], course, language))
    return bytes(file.to_ical())


def _zone() -> Timezone:
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", ZONE_OFFSET)
    standard.add("tzoffsetto", ZONE_OFFSET)
    standard.add("tzname", ZONE_NAME)
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone


def _event(lesson: Lesson, held: ClockRange, day: date, course: Course, language: Language) -> Event:
    session = lesson.entry.session
    event = Event()
    event.add("uid", f"{_uid(lesson, course)}@gyoan")
    event.add("dtstamp", datetime.combine(day, time(), UTC))
    event.add("dtstart", _moment(day, held.start), parameters={"TZID": ZONE})
    event.add("dtend", _moment(day, held.end), parameters={"TZID": ZONE})
    event.add(
        "summary", " ".join(part for part in (number_label(lesson).within(language), session.plain_title) if part)
    )
    event.add("description", _description(lesson, held).within(language))
    if course.title:
        event.add("categories", [course.title])
    return event


def _uid(lesson: Lesson, course: Course) -> uuid.UUID:
    """Return what stays the same when sessions around this one come and go: its place in the course's folder."""
    folder = Path(lesson.entry.course)
    path = Path(lesson.entry.session.path).absolute()
    below = path.relative_to(folder) if path.is_relative_to(folder) else Path(path.name)
    return uuid.uuid5(_NAMESPACE, f"{course.title or folder.name}\n{below.as_posix()}")


def _moment(day: date, at: int) -> datetime:
    """Return a time of day as local time; the end of the last minute of a day is the next day's first."""
    return datetime.combine(day, time()) + timedelta(minutes=at)


def _description(lesson: Lesson, held: ClockRange) -> Message:
    schedule = lesson.entry.schedule
    head = told.EVENT(planned=minutes(schedule.planned), slot=minutes(schedule.slot))
    sections = [
        told.EVENT_SECTION(
            clock=time_of_day(held.start + budget.start.seconds // 60),
            title=budget.title,
            length=minutes(budget.duration),
        )
        for budget in schedule.budgets
        if budget.duration.seconds
    ]
    return joined_messages([head, *sections], "\n")
