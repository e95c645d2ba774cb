"""A course at a glance, as a value: what its page shows, whoever has put it together."""

from __future__ import annotations

from collections.abc import Callable

from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.glimpse import Glimpse
from gyoan.model.message import Language, Message
from gyoan.model.values import dataclass
from gyoan.schedule import Day, Lesson
from gyoan.schedule.totals import Week


@dataclass(frozen=True, slots=True)
class PageLink:
    """Something that the page leads to."""

    label: Message
    """What it is called."""
    address: str
    """Where it is: for a file its path from the page, written as an address."""


@dataclass(frozen=True, slots=True)
class LinkedFinding:
    """Something to know of a session or of the course."""

    diagnostic: Diagnostic
    """What there is to say."""
    address: str = ""
    """Where its line can be opened; empty for nowhere."""
    place: str = ""
    """Which file the line is in, where that is not known from what it stands by."""


@dataclass(frozen=True, slots=True)
class SessionGlance:
    """A session."""

    path: str
    """Its file's path from the course's folder, `/` between folders."""
    title: str
    """Its title; its file's name where it could not be read."""
    shown: str = ""
    """Its file as diagnostics name it."""
    lesson: Lesson | None = None
    """It with its time; None where it could not be read."""
    slides: int | None = None
    """How many slides it has; None where that is not known."""
    pages: int | None = None
    """How many pages its handout has."""
    outputs: tuple[PageLink, ...] = ()
    """Its outputs that are there."""
    slide_address: str = ""
    """Where its slides can be seen: with a slide's number behind it, that slide. Empty for nowhere."""
    glimpse: Callable[[], Glimpse] = Glimpse
    """Returns what is shown of its slides, and its words: more than can be held of all sessions at once."""
    findings: tuple[LinkedFinding, ...] = ()
    """What there is to say of it."""
    failed: bool = False
    """Whether nothing could be made of it: its outputs are those of an earlier build."""

    def count(self, severity: Severity) -> int:
        """Return how many of its findings are so severe."""
        return sum(one.diagnostic.severity is severity for one in self.findings)


@dataclass(frozen=True, slots=True)
class CourseGlance:
    """A course."""

    title: str
    """Its title; empty where its settings give none."""
    weeks: tuple[Week, ...]
    """Its weeks; their sessions' paths lead to `sessions`."""
    sessions: tuple[SessionGlance, ...]
    """All its sessions, those included that no day has because they could not be read."""
    books: tuple[PageLink, ...] = ()
    """Its books of handouts."""
    findings: tuple[LinkedFinding, ...] = ()
    """What there is to say of the course as a whole, and of its days."""

    def of(self, day: Day) -> tuple[SessionGlance, ...]:
        """Return the sessions of a day in order."""
        of_lesson = {one.lesson.entry.session.path: one for one in self.sessions if one.lesson is not None}
        return tuple(of_lesson[lesson.entry.session.path] for lesson in day.lessons)

    @property
    def unread(self) -> tuple[SessionGlance, ...]:
        """The sessions that could not be read."""
        return tuple(one for one in self.sessions if one.lesson is None)


@dataclass(frozen=True, slots=True)
class CourseOverview:
    """What the page shows: the courses of an output folder, mostly one."""

    courses: tuple[CourseGlance, ...]
    """The courses."""
    language: Language = Language.KOREAN
    """The language of all that is said around what the sessions say."""
