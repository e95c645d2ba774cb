"""A section's title → its role: lecturers name the same parts alike.

A title is looked at without emoji and numbering, and by what stands before its colon or bracket: `그룹 토론: 도입 전략`
is a discussion, whatever the strategy is about. The first role one of whose names fits decides; a title that fits none
is simply a section. A numbered title is content even where it sums up something of its own (`1. Week 3 전체 내용 종합
정리`); only the bare name of a role counts there (`5. 핵심 개념 정리`, `4. 그룹 토론: 선택 기준`).
"""

from __future__ import annotations

import re

from gyoan.lexicon import sections
from gyoan.lexicon.places import WHOSE
from gyoan.model.session import Role

_ORNAMENT = re.compile(r"^[^\w(]+|[^\w)?]+$")
_NUMBERING = re.compile(rf"^{sections.NUMBERING}\s*", re.IGNORECASE)
_HEAD = re.compile(r"\s*[:：(（]")
_REMARK = re.compile(r"[(（]\s*(?P<remark>[^()（）]+?)\s*[)）]$")
_WHOSE = re.compile(WHOSE, re.IGNORECASE)

_NAMES = {
    Role.POSITION: sections.POSITION,
    Role.NEXT: sections.NEXT,
    Role.CLOSING: sections.CLOSING,
    Role.DISCUSSION: sections.DISCUSSION,
    Role.CHECKPOINT: sections.CHECKPOINT,
    Role.PRACTICE: sections.PRACTICE,
    Role.OBJECTIVES: sections.OBJECTIVES,
    Role.INFORMATION: sections.INFORMATION,
    Role.REFERENCES: sections.REFERENCES,
    Role.SUMMARY: sections.SUMMARY,
}
_PATTERNS = tuple((role, re.compile("|".join(names), re.IGNORECASE)) for role, names in _NAMES.items())
_LONGEST_NAME = 120
_NEVER_NUMBERED = frozenset({Role.CLOSING, Role.INFORMATION})


def role_of(title: str) -> Role:
    """Return what a section called `title` is for."""
    if len(title) > _LONGEST_NAME:
        return Role.SECTION
    ordered = _ORNAMENT.sub("", title)
    name = _NUMBERING.sub("", ordered)
    numbered = name != ordered
    head = _ORNAMENT.sub("", _HEAD.split(name, maxsplit=1)[0])
    bare = head if numbered else _WHOSE.sub("", head) or head
    for role, pattern in _PATTERNS:
        if (pattern.fullmatch(head) or (bare != head and pattern.fullmatch(bare))) and not (
            numbered and role in _NEVER_NUMBERED
        ):
            return role
    remark = _REMARK.search(name)
    return Role.PRACTICE if remark and remark["remark"] == sections.PRACTICE_WORD else Role.SECTION
