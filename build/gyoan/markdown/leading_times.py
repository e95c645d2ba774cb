"""`## 13:00 인사`, `## 13:20–14:10 실습`: headings that begin with a time of day → the minutes of their sections.

A stretch of the day says how long its section is; a beginning says it where the next heading has one. They count where
two neighbours at least have one and they follow one another through a day, in steps of five minutes as people plan:
`12:31 말씀` and `12:33 말씀` are no times of day.
Where all sections of the session have their minutes so, one after the other, the session has its time of day from them,
and its headings need not say theirs: the agenda does.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from gyoan.lexicon import times
from gyoan.markdown.durations import FIRST_HOUR
from gyoan.markdown.inline_ends import trimmed
from gyoan.model.clock import MIDNIGHT, ClockRange
from gyoan.model.expressions import expression
from gyoan.model.inline import Text
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from gyoan.model.session import Section, Session

_LEADING = expression(times.LEADING_CLOCK)
_HALF = MIDNIGHT // 2
_STEP = 5
"""Minutes: planned times are multiples of it."""
_LONGEST = 4 * 60
"""Minutes: nothing that a heading announces so takes longer. A guess."""


@dataclass(frozen=True, slots=True)
class _Timed:
    """A section whose heading begins with a time of day."""

    at: int
    """Its place among its neighbours."""
    start: int
    """When it begins, in minutes after midnight."""
    end: int | None
    """When it ends; None where the heading says nothing of that."""


def with_leading_times(session: Session) -> Session:
    """Return `session`, its sections with the minutes that the times of day in front of their headings mean."""
    sections = tuple(replace(section, sections=_with_minutes(section.sections)) for section in session.sections)
    timed = _timed(sections, session)
    if not timed:
        return replace(session, sections=sections)
    sections = _lengthened(sections, timed)
    clock = _whole(sections, timed)
    if clock is None or session.clock not in {None, clock}:
        return replace(session, sections=sections)
    places = {one.at for one in timed}
    bare = tuple(_without_time(section) if at in places else section for at, section in enumerate(sections))
    return replace(session, sections=bare, clock=clock)


def without_leading_time(title: str) -> str:
    """Return `title` without the time of day that it begins with."""
    match = _LEADING.match(title)
    return title[match.end() :] if match else title


def _with_minutes(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    return _lengthened(sections, _timed(sections, None))


def _timed(sections: Sequence[Section], session: Session | None) -> list[_Timed]:
    """Return the neighbours with a time of day, each ending when the next begins, or with their `session`.

    There are none where they are out of order.
    """
    found: list[_Timed] = []
    for at, section in enumerate(sections):
        if match := _LEADING.match(section.plain_title):
            found.append(_read(match, at, found[-1].start if found else 0))
    following = [
        *(one.start for one in found[1:]),
        *(_end(session, one.start) if session else None for one in found[:1]),
    ]
    ended = [replace(one, end=one.end or next_start) for one, next_start in zip(found, following, strict=False)]
    sensible = all(one.start % _STEP == 0 and _is_stretch(one) for one in ended)
    apart = all(one.end is not None and one.end <= later.start for one, later in pairwise(ended))
    return ended if len(ended) > 1 and ended[0].start >= FIRST_HOUR * 60 and sensible and apart else []


def _end(session: Session, start: int) -> int | None:
    """Return when `session` ends that begins at `start`; None where nothing says so."""
    if session.clock:
        return session.clock.end
    return start + round(session.duration.minutes) if session.duration else None


def _read(match: re.Match[str], at: int, earlier: int) -> _Timed:
    start = _after(int(match["hour"]) * 60 + int(match["minute"]), earlier)
    end = _after(int(match["end_hour"]) * 60 + int(match["end_minute"]), start) if match["end_hour"] else None
    return _Timed(at, start, end)


def _after(time: int, earlier: int) -> int:
    """Return `time` as it comes after an `earlier` one: after noon people count from one again."""
    return time + _HALF if time <= earlier < time + _HALF else time


def _is_stretch(timed: _Timed) -> bool:
    return timed.end is None or (timed.end % _STEP == 0 and 0 < timed.end - timed.start <= _LONGEST)


def _lengthened(sections: tuple[Section, ...], timed: Sequence[_Timed]) -> tuple[Section, ...]:
    lengths = {one.at: Duration.of_minutes(one.end - one.start) for one in timed if one.end is not None}
    return tuple(replace(section, duration=section.duration or lengths.get(at)) for at, section in enumerate(sections))


def _whole(sections: Sequence[Section], timed: Sequence[_Timed]) -> ClockRange | None:
    """Return from when to when all sections with minutes follow one another; None where they do not."""
    places = {one.at for one in timed}
    others = any(section.duration for at, section in enumerate(sections) if at not in places)
    if others or not all(sections[one.at].duration for one in timed):
        return None
    reached = [one.start + _minutes(sections[one.at]) for one in timed]
    follow = reached[:-1] == [one.start for one in timed[1:]]
    return ClockRange(timed[0].start, reached[-1]) if follow and timed[-1].end in {None, reached[-1]} else None


def _minutes(section: Section) -> int:
    return round(section.duration.minutes) if section.duration else 0


def _without_time(section: Section) -> Section:
    first = section.title[0]
    if not isinstance(first, Text):
        return section
    rest = without_leading_time(first.text)
    title = trimmed((*([Text(rest)] if rest else []), *section.title[1:]))
    return replace(section, title=title) if title else section
