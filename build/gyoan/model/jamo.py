"""Letters of Hangul that are written one by one and read as a syllable: those that have no code of their own.

Unicode has a code for each of the 11,172 syllables of today; those of old texts, such as ᄒᆞᆫ, are written as their
letters (Unicode 17, 3.12 "Conjoining Jamo Behavior"), with the marks of tones behind them.
"""

from __future__ import annotations

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.expressions import expression

FIRST = frozenset(map(chr, (*range(0x1100, 0x1160), *range(0xA960, 0xA97D))))
"""Letters that begin a syllable."""
MIDDLE = frozenset(map(chr, (*range(0x1160, 0x11A8), *range(0xD7B0, 0xD7C7))))
"""Letters in the middle of one."""
LAST = frozenset(map(chr, (*range(0x11A8, 0x1200), *range(0xD7CB, 0xD7FC))))
"""Letters that end one."""
TONES = frozenset("\u302e\u302f")
"""Marks of tones, written behind a syllable and standing at its left."""
OLD_SYLLABLE = (
    "(?:[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?[\u302e\u302f]?"
    f"|[{SYLLABLES}](?:[\u11a8-\u11ff\ud7cb-\ud7fb][\u302e\u302f]?|[\u302e\u302f]))"
)
"""A regular expression for a syllable that has no code, or is written with its tone."""
_OLD_SYLLABLE = expression(OLD_SYLLABLE)


def is_old_syllable(text: str) -> bool:
    """Return whether a text is one such syllable."""
    return _OLD_SYLLABLE.fullmatch(text) is not None
