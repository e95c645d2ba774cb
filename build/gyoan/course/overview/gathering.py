"""What became of a course's sessions and books → its overview, as the page in the output folder shows it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from gyoan.course.building.facts import entry_of
from gyoan.course.building.kept_facts import facts_of
from gyoan.course.building.session_build import Built, BuiltCourse, place_of_output
from gyoan.course.discovery import SessionFile
from gyoan.course.overview.record import CourseGlance, CourseOverview, LinkedFinding, PageLink, SessionGlance
from gyoan.messages import overview as told
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.glimpse import Glimpse
from gyoan.model.message import language_of
from gyoan.schedule import Lesson, days_of
from gyoan.schedule.totals import weeks_of

_HTML = "html"


GlimpseOf: TypeAlias = Callable[[SessionFile], Glimpse]
"""Returns what is shown of a session's slides; nothing where that is not known."""


def overview_of(course: BuiltCourse, glimpse_of: GlimpseOf, folder: Path) -> CourseOverview:
    """Return the overview of what was built into `folder`; links lead from there to what is there."""
    courses = [
        (path, tuple(own)) for path, own in groupby(_by_course(course.sessions), key=lambda one: one.file.course)
    ]
    glances = tuple(
        _course(path, own, course if number == 0 else BuiltCourse((), (), ()), glimpse_of, folder)
        for number, (path, own) in enumerate(courses)
    )
    tags = (facts["course"][1] for one in course.sessions if (facts := facts_of(one)))
    return CourseOverview(glances, language_of(next(tags, "ko")))


def _by_course(sessions: Iterable[Built]) -> list[Built]:
    """Return the sessions of each course together, courses and sessions in their order."""
    places: dict[Path, int] = {}
    return sorted(sessions, key=lambda one: places.setdefault(one.file.course, len(places)))


def _course(
    path: Path, sessions: tuple[Built, ...], whole: BuiltCourse, glimpse_of: GlimpseOf, folder: Path
) -> CourseGlance:
    entries = [entry for one in sessions if (entry := entry_of(one)) is not None]
    weeks = weeks_of(days_of(entries))
    lessons = {lesson.entry.session.path: lesson for week in weeks for lesson in week.lessons}
    titles = (facts["course"][0] for one in sessions if (facts := facts_of(one)))
    books = [book for book in whole.books if book.written or book.kept]
    return CourseGlance(
        next(filter(None, titles), path.name),
        weeks,
        tuple(_session(one, lessons.get(one.file.shown), partial(glimpse_of, one.file), folder) for one in sessions),
        tuple(
            PageLink(
                told.BOOK_NAME(name=_below(folder, book.path), count=book.sessions), _address(_below(folder, book.path))
            )
            for book in books
        ),
        _findings((*whole.diagnostics, *(one for book in whole.books for one in book.diagnostics))),
    )


def _session(one: Built, lesson: Lesson | None, glimpse: Callable[[], Glimpse], folder: Path) -> SessionGlance:
    facts, failed = facts_of(one), not one.in_place
    places = {name: place_of_output(one.file, name, folder) for name in told.OUTPUT_NAMES}
    made = {name: place for name, place in places.items() if (place.is_file() if failed else place in one.in_place)}
    addresses = {name: _address(_below(folder, place)) for name, place in made.items()}
    path = one.file.path.absolute()
    return SessionGlance(
        path.relative_to(one.file.course).as_posix() if path.is_relative_to(one.file.course) else path.name,
        facts.get("title") or path.stem,
        one.file.shown,
        lesson,
        facts.get("slides"),
        facts.get("pages"),
        tuple(PageLink(told.OUTPUT_NAMES[name](), address) for name, address in addresses.items()),
        f"{addresses[_HTML]}#" if _HTML in addresses else "",
        glimpse,
        _findings(one.diagnostics),
        failed,
    )


def _findings(diagnostics: Iterable[Diagnostic]) -> tuple[LinkedFinding, ...]:
    return tuple(LinkedFinding(one) for one in dict.fromkeys(diagnostics))


def _below(folder: Path, path: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _address(path: str) -> str:
    """Return a path as an address: a name that is no UTF-8 by its bytes, a colon not as the end of a scheme."""
    return quote(os.fsencode(path))
