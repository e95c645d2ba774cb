"""`<!-- time: 90s -->`: comments that give the block below them a time of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from markdown_it.token import Token

from gyoan.markdown.durations import parse_duration
from gyoan.markdown.reading import Reading
from gyoan.messages import reading as told
from gyoan.model.blocks import Rule
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.schedule import TimePin
from gyoan.model.session import Section, Session, walk_sections
from gyoan.model.units import Duration

_COMMENT = expression(r"<!--\s*time\s*:(?P<time>[^<>]*?)-->", re.IGNORECASE)
_SHORT = expression(r"(?:(?P<minutes>\d{1,3})\s*m(?:in)?)?\s*(?:(?P<seconds>\d{1,4})\s*s(?:ec)?)?", re.IGNORECASE)


def read_time_pins(tokens: Sequence[Token], reading: Reading) -> tuple[TimePin, ...]:
    """Return the times that comments state, by place; one that cannot be read is diagnosed."""
    pins: list[TimePin] = []
    for line, column, time in _comments(tokens):
        span = SourceSpan(reading.source.path, line, column, line)
        duration = _duration(time)
        if duration is None or not duration.seconds:
            message = told.UNREADABLE_TIME_COMMENT(time=time.strip())
            reading.findings.warn(Code.BAD_DURATION, span, message, told.TIME_COMMENT())
        else:
            pins.append(TimePin(span, duration))
    return tuple(pins)


def timed_by_comments(session: Session) -> Session:
    """Return a session of slides, sections without minutes with those that comments on their slides state."""
    sections = list(walk_sections(session.sections))
    places = sorted((line, number) for number, section in enumerate(sections) for line in _lines(section))
    seconds: dict[int, int] = defaultdict(int)
    for pin in session.pins:
        behind = bisect_left(places, (pin.span.line, 0))
        for _, number in places[behind : behind + 1]:
            seconds[sections[number].span.line] += pin.duration.seconds
    return replace(session, sections=tuple(_timed(section, seconds) for section in session.sections))


def _lines(section: Section) -> Iterator[int]:
    """Yield the lines on which the section and its blocks begin."""
    yield section.span.line
    yield from (block.span.line for block in section.blocks if not isinstance(block, Rule))


def _timed(section: Section, seconds: Mapping[int, int]) -> Section:
    """Return a section that states no minutes with the `seconds` of its line and of what is below it."""
    if section.duration is not None:
        return section
    parts = tuple(_timed(part, seconds) for part in section.sections)
    below = sum(part.duration.seconds for part in parts if part.duration is not None)
    total = seconds.get(section.span.line, 0)
    says = not total and any(not isinstance(block, Rule) for block in section.blocks)
    takes = bool(total or below) and (says or any(part.takes or part.duration is None for part in parts))
    return replace(section, sections=parts, duration=Duration(total + below) if total else None, takes=takes)


def _comments(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and time of each such comment in HTML, never in code."""
    for token in tokens:
        if token.map is None or token.type not in {"html_block", "inline"}:
            continue
        if token.type == "inline" and not any(child.type == "html_inline" for child in token.children or ()):
            continue
        for number, line in enumerate(token.content.split("\n"), token.map[0] + 1):
            yield from ((number, match.start() + 1, match["time"]) for match in _COMMENT.finditer(line))


def _duration(text: str) -> Duration | None:
    match = _SHORT.fullmatch(text.strip())
    if match is not None and (match["minutes"] or match["seconds"]):
        return Duration(int(match["minutes"] or 0) * 60 + int(match["seconds"] or 0))
    return parse_duration(text.strip())
