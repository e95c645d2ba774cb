"""Which sessions belong into one book, where it lies and what it is called."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from gyoan.course.building.session_build import Built
from gyoan.course.output_names import folded
from gyoan.lexicon import places
from gyoan.model.choices import BOOKS
from gyoan.model.expressions import expression
from gyoan.model.message import Language, language_of
from gyoan.model.session import SessionIdentity
from gyoan.model.values import dataclass
from gyoan.preparing import rhythm_of
from gyoan.schedule import Day, TimetableEntry, days_of

DAY, WEEK, COURSE = BOOKS
_DAY_FOLDER = expression(rf"day|\d+{places.DAY}", re.IGNORECASE)
_NO_NAME = expression(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Member:
    """A session of a book."""

    built: Built
    """What became of it."""
    day: str
    """The day it belongs to, as it is printed."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """The sessions of one book."""

    place: str
    """Which part of the course it is, as it is printed; empty for the whole."""
    members: tuple[Member, ...]
    """The sessions in order, those that failed included."""
    path: Path
    """The book's place without its ending, below the output folder."""


def gatherings(built: Sequence[Built], kind: str) -> tuple[Gathering, ...]:
    """Return the books of `kind` that the sessions make up together."""
    by_path = {one.file.shown: one for one in built}
    groups: dict[Hashable, list[Day]] = defaultdict(list)
    for day in _days(built):
        groups[_key(day, kind)].append(day)
    return tuple(_gathering(days, kind, by_path) for days in groups.values())


def _days(built: Iterable[Built]) -> tuple[Day, ...]:
    return days_of(
        [
            TimetableEntry(plan.session, plan.schedule, rhythm_of(plan.settings), one.file.course.as_posix())
            for one in built
            if (plan := one.plan) is not None
        ]
    )


def _key(day: Day, kind: str) -> Hashable:
    match kind:
        case "course":
            return day.course
        case "week":
            return (day.course, day.term, day.week)
        case _:
            return day.key


def _gathering(days: Sequence[Day], kind: str, by_path: dict[str, Built]) -> Gathering:
    members = tuple(
        Member(one, _identity(day, DAY).path(_language(one)))
        for day in days
        for one in (by_path[lesson.entry.session.path] for lesson in day.lessons)
    )
    identity = _identity(days[0], kind)
    folder = _course_folder(members[0].built) if kind == COURSE else _shared_folder(members, kind)
    return Gathering(identity.path(_language(members[0].built)), members, folder / _name(identity, kind, folder))


def _language(one: Built) -> Language:
    return language_of(one.plan.settings.language) if one.plan else Language.KOREAN


def _shared_folder(members: Sequence[Member], kind: str) -> Path:
    """Return the innermost folder that holds the outputs of all members, below the output folder.

    It is not a day's where the book is a week's: the book must not move when a second day is built.
    """
    folder = Path(os.path.commonpath([member.built.file.output.parent for member in members]))
    return folder.parent if kind == WEEK and _DAY_FOLDER.match(folder.name) else folder


def _course_folder(one: Built) -> Path:
    """Return the folder that holds the outputs of a session's whole course, below the output folder."""
    depth = len(one.file.path.absolute().relative_to(one.file.course).parts)
    return Path(*one.file.output.parts[:-depth])


def _identity(day: Day, kind: str) -> SessionIdentity:
    """Return the place in the course that all sessions of a book share."""
    match kind:
        case "course":
            return SessionIdentity()
        case "week":
            return SessionIdentity(day.week, term=day.term)
        case _:
            return SessionIdentity(day.week, day.number, term=day.term)


def _name(identity: SessionIdentity, kind: str, folder: Path) -> str:
    """Return a book's name: `week_03_day_05`, `week_03`, `course`; its folder's where nothing is known."""
    numbers = (("week", identity.week), ("day", identity.day))
    parts = [_NO_NAME.sub("_", identity.term), *(f"{name}_{number:02d}" for name, number in numbers if number)]
    return "_".join(part for part in parts if part) or (folder.name if kind != COURSE else "") or kind


def apart(books: Sequence[Gathering], seen: set[str]) -> tuple[Gathering, ...]:
    """Return the books with names that no two share on any file system, nor with those `seen`: others are counted.

    `seen` has the folded names of other books, and then those of these, too.
    """
    taken = {folded(book.path) for book in books}
    named = []
    for book in books:
        path, count = book.path, 1
        while folded(path) in seen or (count > 1 and folded(path) in taken):
            count += 1
            path = book.path.with_name(f"{book.path.name}_{count}")
        seen.add(folded(path))
        named.append(replace(book, path=path))
    return tuple(named)
