"""One session, before anything is shown: Markdown → Session → Schedule, in one plan.

This is all that `gyoan check` and `gyoan schedule` need of the flow, and the first half of a build. It knows neither
layout nor exporters, so that what looks at a session alone starts without them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from gyoan.course.settings import session_settings
from gyoan.markdown import read_session
from gyoan.model.blocks import Diagram
from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.diagnostic import Outcome
from gyoan.model.message import language_of
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session, walk_blocks
from gyoan.model.settings import Settings
from gyoan.model.traversal import relinked
from gyoan.model.values import dataclass
from gyoan.schedule import Rhythm, plan, start_of
from gyoan.schedule.timetable import USUAL_BREAK


@dataclass(frozen=True, slots=True)
class Plan:
    """A session that was read and planned."""

    session: Session
    """What its file says."""
    schedule: Schedule
    """Its time."""
    settings: Settings
    """Its settings, front matter applied."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Where its links to other sessions lead: address as written → path of the output without its ending."""

    cover: Cover = NO_COVER
    """What covers and feet show beside the session's own text; without its logo until pictures are loaded."""

    def session_for(self, output: str, *, headings: bool = False) -> Session:
        """Return the session with its links to other sessions leading to their outputs of the same name.

        With `headings` they still name the headings that they lead to.
        """
        return relinked(self.session, lambda link: self._end(link, output, headings=headings))

    def ends(self, laid_out: str, output: str) -> dict[str, str]:
        """Return where links of one output lead, laid out with headings, in another one that names no headings."""
        pairs = ((self._end(link, laid_out, headings=True), self._end(link, output)) for link in self.links)
        return {old: new for old, new in pairs if old != new}

    def _end(self, link: str, output: str, *, headings: bool = False) -> str:
        if link not in self.links:
            return link
        heading = "".join(link.partition("#")[1:]) if headings else ""
        return f"{self.links[link]}.{output}{heading}"


def read_with_settings(data: bytes, path: str, settings: Settings) -> Outcome[tuple[Session, Settings] | None]:
    """Return the session in `data` with a course's settings as it changes them; None where there is no session."""
    language = language_of(settings.language)
    read = read_session(data, path, language, settings.dialect)
    session = read.value
    if session is None:
        return Outcome(None, read.diagnostics)
    text = data.decode("utf-8", "replace")
    own = session_settings(settings, session.settings, text, path, session.dialect)
    if (own_language := language_of(own.value.language)) is not language:
        # Its front matter, which had to be read first, names another language than the course.
        read = read_session(data, path, own_language, settings.dialect)
        session = read.value or session
    return Outcome((session, own.value), (*read.diagnostics, *own.diagnostics))


def read_and_plan(data: bytes, path: str, settings: Settings) -> Outcome[Plan | None]:
    """Return the session in `data`, planned; None where the file holds no session."""
    read = read_with_settings(data, path, settings)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    session, own = read.value
    planned = plan(session, own.slot, _start_clock(session, own), speed=own.speed, pins=session.pins)
    return Outcome(Plan(session, planned.value, own), (*read.diagnostics, *planned.diagnostics))


def rhythm_of(settings: Settings) -> Rhythm:
    """Return how the days of a course with these settings go."""
    return Rhythm(settings.start, settings.slot, settings.pause or USUAL_BREAK, settings.lunch)


def _start_clock(session: Session, settings: Settings) -> int | None:
    """Return when the session starts; None for a later one of a day whose lunch break nobody states."""
    number = session.identity.number or 1
    return start_of(number, rhythm_of(settings)) if number == 1 or settings.lunch else None


def diagrams_of(session: Session) -> tuple[Diagram, ...]:
    """Return the session's diagrams in reading order."""
    return tuple(block for block in walk_blocks(session) if isinstance(block, Diagram))
