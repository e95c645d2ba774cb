"""`3주 5일 9차시` → where the session with this identity belongs in a course."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from gyoan.lexicon.places import DAY, ORDINAL, TYPED_SESSIONS, WEEK
from gyoan.model.expressions import expression
from gyoan.model.session import SessionIdentity

_NUMBER = r"\s*[_#.]?\s*(\d{1,3})"
_PARTS = {
    "week": expression(rf"(?:week|w){_NUMBER}|(\d{{1,3}})\s*{WEEK}(?:\s*{ORDINAL})?", re.IGNORECASE),
    "day": expression(rf"(?:day|d){_NUMBER}|(\d{{1,3}})\s*{DAY}(?:\s*{ORDINAL})?", re.IGNORECASE),
    "number": expression(rf"(?:session|s){_NUMBER}|(\d{{1,3}})\s*(?:{TYPED_SESSIONS})", re.IGNORECASE),
}
_BETWEEN = expression(r"[\s·>,/|_:-]*")
_NUMBERS = expression(r"(?:(?:(\d{1,3})[-/. ]+)?(\d{1,3})[-/. ]+)?(\d{1,3})")


def identity_of(text: str) -> SessionIdentity | None:
    """Return the week, day and number that `text` names; None where it is no such name or lacks the number.

    Understood are `3주 5일 9차시`, `3주차 5일차 9교시`, `week 3 day 5 session 9`, `w3d5s9`, `3-5-9` and what leaves out
    week and day.
    """
    numbers = _NUMBERS.fullmatch(text.strip())
    if numbers is not None:
        return _identity(dict(zip(_PARTS, numbers.groups(), strict=True)))
    found: dict[str, str | None] = {}
    rest = text
    for part, pattern in _PARTS.items():
        match = pattern.search(rest)
        found[part] = (match[1] or match[2]) if match else None
        rest = pattern.sub(" ", rest, count=1)
    return _identity(found) if _BETWEEN.fullmatch(rest) else None


def _identity(found: dict[str, str | None]) -> SessionIdentity | None:
    week, day, number = (int(found[part] or 0) or None for part in _PARTS)
    return SessionIdentity(week, day, number) if number else None


def path_of(identity: SessionIdentity) -> PurePosixPath:
    """Return the path of a session's file below the course's folder: `week_03/day_05/session_09.md`."""
    folders = [f"{name}_{value:02d}" for name, value in (("week", identity.week), ("day", identity.day)) if value]
    return PurePosixPath(*folders, f"session_{identity.number or 1:02d}.md")
