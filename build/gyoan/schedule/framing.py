"""Which sections a lecture's time goes to, and which only frame it or are left to be read."""

from __future__ import annotations

import re

from gyoan.model.session import Role, Section

FRAME = frozenset({Role.POSITION, Role.SUMMARY, Role.NEXT, Role.CLOSING})
"""Sections that begin and end a lecture: without minutes they take a little of what the others leave, or nothing."""
NEVER_TALKED = frozenset({Role.INFORMATION, Role.REFERENCES})
"""Sections that are there to be looked up: without minutes they take no time."""

_OUTSIDE = (
    r"시간\s*외|추가(?:\s*(?:학습|자료|내용))?|선택(?:\s*(?:사항|학습|과제))?|자율(?:\s*학습)?|심화\s*학습|부록|보너스"
    r"|참고(?:용|\s*자료)?|과제|예습|복습|optional|appendix|bonus"
)
_REMARK = re.compile(rf"[(（\[]\s*(?:{_OUTSIDE})\s*[)）\]]", re.IGNORECASE)
_NAME = re.compile(r"\W*(?:부록|보너스|appendix|bonus)\b", re.IGNORECASE)


def is_outside(section: Section) -> bool:
    """Return whether the author took `section` out of the lecture: `FAQ (시간 외)`, `공격 사례 (추가 학습)`, `부록`."""
    return bool(_REMARK.search(section.plain_title) or _NAME.match(section.plain_title))


def is_content(section: Section) -> bool:
    """Return whether `section` is something the lecture is about, and so needs time."""
    return section.role not in FRAME | NEVER_TALKED and not is_outside(section)
