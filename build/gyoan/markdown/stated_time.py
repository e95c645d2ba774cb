"""What a session says about its time outside of headings: `**시간**: 09:00-09:50 (50분)` and `⏰ 시간 배분`.

Both stay in the text as they are; here they fill what the headings leave open. A line that begins with 시간 counts
before the first section, in the first section and in sections of information, and so does one with 소요 시간 unless
further sections have such a line: then each states its own. The entries of a 시간 배분 list or table give their
minutes to the sections they name, where these state none. Statements that contradict one another give a GY205 warning;
the heading is believed, then the minutes, then the clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.lexicon import keys, times
from gyoan.markdown.allocations import bare_name, before_dash, entry_names, is_allocation, parted_allocations
from gyoan.markdown.durations import find_bracketed, find_clock, parse_duration, take_clock
from gyoan.markdown.leading_times import with_leading_times
from gyoan.markdown.stated_lengths import (
    ABOUT_SESSION,
    LENGTH_LINE,
    leading_length,
    lines_in,
    stated_length,
    with_stated_lengths,
)
from gyoan.messages import time
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import Text, plain_text
from gyoan.model.message import joined_messages
from gyoan.model.session import Role, Section, Session, Statement, StatementKind
from gyoan.model.units import Duration, total_time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from gyoan.markdown.allocations import Allocation
    from gyoan.markdown.reading import Reading
    from gyoan.model.clock import ClockRange
    from gyoan.model.diagnostic import SourceSpan

_TIME_LINE = expression(rf"\W*{times.STATING}\s*[:：]\s*(?P<stated>.+)")
_BESIDE_TIMES = expression(rf"\d{{1,2}}:\d{{2}}|\d+(?:\.\d+)?\s*(?:{times.IN_LINES})|[\s()（）\[\]~–—∼〜,·-]")
"""What a line of times consists of: where anything else is left, it says more than covers do."""


def state_time(session: Session, reading: Reading) -> Session:
    """Return `session` with the times that its text states and its headings do not."""
    session = _with_time_line(with_stated_lengths(session), reading)
    if session.duration is None:
        session = replace(session, duration=_of_settings(dict(session.settings), reading))
    allocations, wholes = parted_allocations(session)
    if not allocations:
        return with_leading_times(session)
    named = _by_name(allocations)
    summed = total_time(each.duration for each in allocations)
    for whole in wholes:
        _check_agreement((summed, whole.duration), whole.span, reading)
    sections = tuple(_allotted(_without_whole(section, summed), named, reading) for section in session.sections)
    return with_leading_times(replace(session, sections=sections, duration=session.duration or summed))


def _without_whole(section: Section, whole: Duration) -> Section:
    """Return `section`; one that allocates the `whole` time states that in its heading, and takes none of it."""
    allocates = is_allocation(section) and section.duration == whole
    return replace(section, duration=None) if allocates else section


def _of_settings(settings: Mapping[str, object], reading: Reading) -> Duration | None:
    """Return the length that front matter states: `time: 1.5시간`, or a Carpentries lesson's minutes.

    A length that says nothing of minutes (`3교시`) is told.
    """
    key = next((key for key in keys.LENGTHS if settings.get(key) is not None), None)
    if key is not None:
        stated = settings[key]
        length = parse_duration(f"{stated} min" if isinstance(stated, int) else str(stated))
        if length is None and not isinstance(stated, Mapping | list):
            line = next((at for at, text in enumerate(reading.source.lines, 1) if text.startswith(key)), 1)
            message = time.UNREAD_LENGTH(key=key, value=str(stated))
            reading.findings.inform(Code.BAD_DURATION, reading.span_of(line, line), message, time.STATE_LENGTH(key=key))
        return length
    parts = [settings[key] for key in keys.PARTS if key in settings]
    minutes = [part for part in parts if isinstance(part, int) and not isinstance(part, bool)]
    return parse_duration(f"{sum(minutes)} min") if minutes else None


def _with_time_line(session: Session, reading: Reading) -> Session:
    for pattern, text, span in _information_lines(session):
        match = pattern.fullmatch(text.strip())
        if match is None:
            continue
        clock = find_clock(match["stated"])
        beside, _ = take_clock((Text(match["stated"]),), bare=True)
        stated = find_bracketed(match["stated"]) or parse_duration(plain_text(beside)) or stated_length(text)
        if not clock and not stated:
            continue
        duration = session.duration or stated or _length(clock)
        _check_agreement((session.duration, stated, _length(clock)), span, reading)
        timed = replace(session, duration=duration, clock=session.clock or clock)
        told = {duration, stated or duration, _length(clock) or duration}, {timed.clock, clock or timed.clock}
        if any(len(each) > 1 for each in told) or _BESIDE_TIMES.sub("", match["stated"]):
            return timed
        statement = Statement(StatementKind.TIME, text.strip(), span)
        return replace(timed, statements=(*timed.statements, statement))
    return session


def _length(clock: ClockRange | None) -> Duration | None:
    return Duration.of_minutes(clock.minutes) if clock else None


def _check_agreement(statements: Iterable[Duration | None], span: SourceSpan, reading: Reading) -> None:
    stated = list(dict.fromkeys(duration for duration in statements if duration))
    if len(stated) > 1:
        amounts = joined_messages(duration.told for duration in stated)
        message = time.TWO_LENGTHS(amounts=amounts, used=stated[0].told)
        reading.findings.warn(Code.TIME_CONFLICT, span, message, time.CORRECT_ONE())


def _information_lines(session: Session) -> Iterator[tuple[re.Pattern[str], str, SourceSpan]]:
    """Yield the lines that may state the session's time, each with how it would."""
    first, *later = session.sections or (None,)
    yield from ((LENGTH_LINE, *line) for line in lines_in(session.blocks))
    stated = leading_length(first) if first is not None else None
    if first is not None and (stated is None or stated != first.duration):
        speaks = bool(stated) or not later or first.role in ABOUT_SESSION
        yield from ((LENGTH_LINE if speaks else _TIME_LINE, *line) for line in lines_in(first.blocks))
    for section in later:
        if section.role is Role.INFORMATION:
            yield from ((LENGTH_LINE, *line) for line in lines_in(section.blocks))


def _allotted(section: Section, allocations: Mapping[str, tuple[int, Duration]], reading: Reading) -> Section:
    """Return `section` with the minutes that the allocation of its title, or of what its colon ends, gives it."""
    found = [allocations[name] for name in entry_names(section) if name in allocations]
    if not found:
        return section
    _, duration = min(found)
    if section.duration is None:
        return replace(section, duration=duration)
    if section.duration != duration:
        message = time.HEADING_BELIEVED(heading=section.duration.told, listed=duration.told)
        reading.findings.warn(Code.TIME_CONFLICT, section.span, message, time.CORRECT_ONE())
    return section


def _by_name(allocations: Sequence[Allocation]) -> dict[str, tuple[int, Duration]]:
    """Return the minutes by the names of the sections they may be for, without numbering, each with its place."""
    named: dict[str, tuple[int, Duration]] = {}
    for place, each in enumerate(allocations):
        if bare := bare_name(each.name):
            named.setdefault(bare, (place, each.duration))
    for place, each in enumerate(allocations):
        if short := before_dash(bare_name(each.name)):
            named.setdefault(short, (place, each.duration))
    return named
