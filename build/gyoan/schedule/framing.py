"""Which sections a lecture's time goes to, and which only frame it or are left to be read."""

from __future__ import annotations

import re

from gyoan.lexicon.times import APPENDIX, OUTSIDE
from gyoan.model.session import Role, Section

FRAME = frozenset({Role.POSITION, Role.SUMMARY, Role.NEXT, Role.CLOSING})
"""Sections that begin and end a lecture: without minutes they take a little of what the others leave, or nothing."""
NEVER_TALKED = frozenset({Role.INFORMATION, Role.REFERENCES})
"""Sections that are there to be looked up: without minutes they take no time."""

_REMARK = re.compile(rf"[(（\[]\s*(?:{OUTSIDE})\s*[)）\]]", re.IGNORECASE)
_NAME = re.compile(rf"\W*(?:{APPENDIX})\b", re.IGNORECASE)


def is_outside(section: Section) -> bool:
    """Return whether the author took `section` out of the lecture: `FAQ (시간 외)`, `공격 사례 (추가 학습)`, `부록`."""
    return bool(_REMARK.search(section.plain_title) or _NAME.match(section.plain_title))


def is_content(section: Section) -> bool:
    """Return whether `section` is something the lecture is about, and so needs time."""
    return section.role not in FRAME | NEVER_TALKED and not is_outside(section)
