"""The title of a section → what the section is for."""

from __future__ import annotations

import re

from gyoan.lexicon import sections
from gyoan.lexicon.places import WHOSE
from gyoan.model.expressions import expression
from gyoan.model.session import Role

_ORNAMENT = expression(r"^[^\w(]+|[^\w)?]+$")
_NUMBERING = expression(rf"^{sections.NUMBERING}\s*", re.IGNORECASE)
_HEAD = expression(r"\s*[:：(（]")
_REMARK = expression(r"[(（]\s*(?P<remark>[^()（）]+?)\s*[)）]$")
_WHOSE = expression(WHOSE, re.IGNORECASE)

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
_PATTERNS = tuple((role, expression("|".join(names), re.IGNORECASE)) for role, names in _NAMES.items())
_LONGEST_NAME = 120
"""A longer heading is a sentence, which has no role."""
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
