"""Week, day and number of a session, from its heading, its front matter, its position sentence and its path.

The heading has the say; the others fill what it leaves open, in that order. What it only mentions among other words
(`회계원리 6주차: 결산`) may count otherwise than the course does, and comes last. Where two differ, GY109 says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon import places
from gyoan.messages import reading as told
from gyoan.model.expressions import expression
from gyoan.model.inline import Inlines, Text
from gyoan.model.message import Message
from gyoan.model.session import SessionIdentity
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gyoan.markdown.front_matter import StatedSettings

_GAP = r"[\s·>,/|–—-]{0,8}"
"""What may part the places of a heading: bounded, since three in a row would else be tried in all their lengths."""
_ENGLISH = expression(
    rf"(?P<term>[^\s:：][^:：]{{0,30}}?\s+)??(?:Week\s*(?P<week>\d{{1,3}}))?{_GAP}(?:Day\s*(?P<day>\d{{1,3}}))?"
    rf"{_GAP}(?:Session\s*(?P<number>\d{{1,3}}))?\s{{0,8}}(?::|：|\s[-–—|]|[.]|\s(?={places.ACTIVITIES}))\s*",
    re.IGNORECASE,
)
_KOREAN = {
    "week": expression(rf"(\d{{1,2}})\s*{places.WEEK}{places.ORDINAL}"),
    "day": expression(rf"(\d{{1,2}})\s*{places.DAY}{places.ORDINAL}"),
    "number": expression(rf"(?:{places.LESSON}\s*(\d{{1,2}})|(\d{{1,2}})\s*(?:{places.SESSIONS}))"),
}
_KOREAN_HEAD = expression(
    rf"(?P<ornament>[^\w\s]{{0,3}}\s{{0,3}})(?:(?P<week>\d{{1,3}})\s?{places.WEEK}(?:\s?{places.ORDINAL})?)?"
    rf"{_GAP}(?:(?P<day>\d{{1,3}})\s?{places.DAY}(?:\s?{places.ORDINAL})?)?"
    rf"{_GAP}(?:(?P<number>\d{{1,3}})\s?(?:{places.SESSIONS})|{places.LESSON}\s?(?P<session>\d{{1,3}}))?\s{{0,8}}(?::|：|\s[-–—|]\s)\s*"
)
"""A heading that begins with nothing but its place: `3주차 5일차 2교시: 볼륨`, not `3주차 정리: 볼륨`.

`차` may be left out where several parts stand: `3주 5일 2차시`. `2주: 여행` alone is a length of time.
"""
_POSITION = expression(
    r"(?:Week\s*(?P<week>\d{1,3})\s*[>→›·-]\s*)?Day\s*(?P<day>\d{1,3})\s*[>→›·-]\s*Session\s*(?P<number>\d{1,3})",
    re.IGNORECASE,
)
_PLACING = expression(
    rf"\W{{0,6}}(?:{places.THIS_SESSION})?"
    rf"(?:{_POSITION.pattern})"
    rf"(?:(?:{places.CLAUSE_END}),\s*|(?:{places.SENTENCE_END})?\.\s*|\s*$)",
    re.IGNORECASE,
)
"""A position sentence as far as it places the session, where what follows can stand without it."""
_PATH = {
    "week": expression(
        rf"(?:^|/)(?:week|w|{places.WEEK}{places.ORDINAL})[_-]?0*(\d{{1,3}})(?=[/_.-]|day|$)", re.IGNORECASE
    ),
    "day": expression(r"(?:^|[/_-])day[_-]?0*(\d{1,3})(?=[/_.-]|session|$)", re.IGNORECASE),
    "number": expression(rf"(?:^|[/_-])(?:session|{places.LESSON})[_-]?0*(\d{{1,3}})(?=[_.-]|$)[^/]*$", re.IGNORECASE),
}
_SETTINGS = {"week": ("week",), "day": ("day",), "number": ("session", "number")}
_PARTS = ("week", "day", "number")
_NO_WORDS = expression(r"[\W_]*")
_AROUND_PLACE = " \t:：.|–—-"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one place says about a session's identity."""

    place: Message
    """Where, as it is named in a diagnostic: `the path`."""
    identity: SessionIdentity
    """What it says; None where it says nothing."""
    mentioned: bool = False
    """Whether it stands there among other words, and may count otherwise than the course does."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two places that say different things."""

    message: Message
    """What both say."""
    hint: Message
    """Which of them is used."""
    mentioned: bool
    """Whether the weaker one only mentions it."""


_NAMES = {"week": told.WEEK, "day": told.DAY, "number": told.SESSION}


def split_heading(title: Inlines) -> tuple[SessionIdentity, Inlines, str]:
    """Return what `Week 2 Day 3 Session 1: ` at the head of `title` says, the title without it, and what was taken off.

    Korean forms (`3주차 5일차 2교시: …`) are read likewise. Where other words stand among them, what they say counts
    and the title stays whole: then, and where nothing is said, nothing was taken off, which is an empty string.
    """
    if not title or not isinstance(title[0], Text):
        return SessionIdentity(), title, ""
    text = title[0].text
    match = _ENGLISH.match(text)
    if match is None or not any(match[part] for part in _PARTS) or not (text[match.end() :] or title[1:]):
        return _split_korean(text, title)
    term = (match["term"] or "").strip()
    ornament = ""
    if _NO_WORDS.fullmatch(term):
        term, ornament = "", f"{term} " if term else ""
    identity = SessionIdentity(_number(match["week"]), _number(match["day"]), _number(match["number"]), term)
    rest = ornament + text[match.end() :]
    said = text[len(ornament) : match.end()].strip(_AROUND_PLACE)
    return identity, (*((Text(rest),) if rest else ()), *title[1:]), said


def claims(
    heading: SessionIdentity, settings: StatedSettings, texts: Iterable[str], path: str, *, placed: bool = True
) -> tuple[Claim, ...]:
    """Return what heading, front matter, the position sentence among `texts`, and `path` say, strongest first.

    A heading that is not `placed` by what it begins with only mentions its numbers.
    """
    stated = dict(settings)
    position = next((match for match in map(_POSITION.search, texts) if match), None)
    said = Claim(told.THE_HEADING(), heading, not placed)
    others = (
        Claim(told.THE_FRONT_MATTER(), _identity({part: _setting(stated, _SETTINGS[part]) for part in _PARTS})),
        Claim(told.THE_POSITION(), _identity({part: _number(position and position[part]) for part in _PARTS})),
        Claim(told.THE_PATH(), _identity({part: _searched(_PATH[part], path) for part in _PARTS})),
    )
    return (said, *others) if placed else (*others, said)


def placing(text: str, identity: SessionIdentity) -> str:
    """Return the beginning of a paragraph that only says what `identity` says; empty where it has none."""
    match = _PLACING.match(text)
    if match is None or any(match[part] and _number(match[part]) != getattr(identity, part) for part in _PARTS):
        return ""
    return match[0]


def agreed(statements: Iterable[Claim]) -> tuple[SessionIdentity, tuple[Conflict, ...]]:
    """Return the identity that `statements` add up to, and what is told of each that contradicts a stronger one."""
    values: dict[str, int] = {}
    sources: dict[str, Message] = {}
    conflicts = []
    term = ""
    for statement in statements:
        term = term or statement.identity.term
        for part in _PARTS:
            value = getattr(statement.identity, part)
            if value is None:
                continue
            if part in values and values[part] != value:
                first, second, name = sources[part], statement.place, _NAMES[part]()
                said = {"part": name, "value": values[part], "other": value}
                message = told.IDENTITY_CONFLICT(first=first, second=second, **said)
                hint = told.FIRST_IS_USED(first=first, part=name, value=values[part])
                conflicts.append(Conflict(message, hint, statement.mentioned))
            values.setdefault(part, value)
            sources.setdefault(part, statement.place)
    return _identity(values, term), tuple(conflicts)


def _split_korean(text: str, title: Inlines) -> tuple[SessionIdentity, Inlines, str]:
    head = _KOREAN_HEAD.match(text)
    parts = head.groupdict() if head else {}
    number = parts.get("number") or parts.get("session")
    numbered = sum(map(bool, (parts.get("week"), parts.get("day"), number)))
    placed = head and (numbered > 1 or number or (numbered and places.ORDINAL in head[0]))
    if head is None or not placed or not (text[head.end() :] or title[1:]):
        return _korean(text), title, ""
    rest = (head["ornament"].strip() + " ").lstrip() + text[head.end() :]
    identity = SessionIdentity(_number(head["week"]), _number(head["day"]), _number(number))
    said = text[head.end("ornament") : head.end()].strip(_AROUND_PLACE)
    return identity, (*((Text(rest),) if rest else ()), *title[1:]), said


def _korean(text: str) -> SessionIdentity:
    head = re.split(r"[:：]", text, maxsplit=1)[0] if re.search(r"[:：]", text) else ""
    return _identity({part: _searched(_KOREAN[part], head) for part in _PARTS})


def _identity(values: Mapping[str, int | None], term: str = "") -> SessionIdentity:
    return SessionIdentity(values.get("week"), values.get("day"), values.get("number"), term)


def _searched(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return _number(next(filter(None, match.groups()), None)) if match else None


def _setting(stated: Mapping[str, object], names: Iterable[str]) -> int | None:
    found = next((stated[name] for name in names if name in stated), None)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _number(text: str | None) -> int | None:
    return int(text) if text else None
