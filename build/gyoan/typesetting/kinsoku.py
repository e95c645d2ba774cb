"""Where a line of Korean text may break: between words first, inside them only where a word is too long.

After W3C's "Requirements for Hangul Text Layout and Typography" (klreq), with the extensions noted below.
"""

from __future__ import annotations

from enum import IntEnum
from unicodedata import category

from gyoan.lexicon.units import OF_COUNTS
from gyoan.model.expressions import expression

NOT_AT_START = frozenset("）｝］〕》」』’”‐-—〜？！·:;：；.,。．、，〃ー" + ")]}!?%…〉】℃")
"""klreq's closing marks, hyphens and points, then ours."""
NOT_AT_END = frozenset("（｛［〔《「『‘“" + "([{〈【$₩")
"""klreq's opening marks, then ours."""
_LEADING_POINTS = frozenset("-.:!,%?")
"""These also begin words (`-p`, `.env`, `:8080`, `!important`); they are bound to what stands before them
only where no letter or digit follows."""
_SPACES = frozenset(" \t\u3000\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a")
_UNIT = expression(
    rf"(?:{OF_COUNTS})"
    r"(?![A-Za-z])\S{0,2}$"
)
_UNIT_REACH = 8
"""So many characters a unit has at the most, with what follows it."""
_FIRST_MARK = "\u0300"
"""The first character that is drawn on the one before it, as vowels of Thai are."""
_AFTER = frozenset("/\\-_.,:;=&?@#+|~·>)]}→")
_BEFORE = frozenset("([{<")


class Level(IntEnum):
    """How good a place inside a word is for breaking it; smaller is better."""

    SOFT = 1
    """After a mark that divides: a slash, a dot, a hyphen, a bracket, or where Hangul meets Latin."""
    SYLLABLE = 2
    """Between two syllables, or before a capital inside an identifier."""
    LETTER = 3
    """Between two letters."""
    ANY = 4
    """Between two digits, or against the rules above."""


def is_space(character: str) -> bool:
    """Return whether a line may break after `character` and drop it at the line's end; not so NBSP."""
    return character in _SPACES


def may_break_words(before: str, after: str) -> bool:
    """Return whether a line may end with the word `before` and the next begin with the word `after`."""
    if not before or not after:
        return True
    first, last = after[0], before[-1]
    if last in NOT_AT_END:
        return False
    if first in NOT_AT_START:
        return first in _LEADING_POINTS and after[1:2].isalnum()
    return not (last.isdigit() and len(after) <= _UNIT_REACH and _UNIT.match(after))


def inner_level(before: str, after: str) -> Level:
    """Return how good a break is inside a word, between the characters `before` and `after`."""
    if after in NOT_AT_START or before in NOT_AT_END or (after >= _FIRST_MARK and category(after)[0] == "M"):
        return Level.ANY
    if before.isdigit() and after.isdigit():
        return Level.ANY
    if before in _AFTER or after in _BEFORE:
        return Level.ANY if before in "-.,+~" and after.isdigit() else Level.SOFT
    if before.isdigit() or after.isdigit():
        return Level.LETTER
    hangul_before, hangul_after = _is_syllable(before), _is_syllable(after)
    if hangul_before != hangul_after:
        return Level.SYLLABLE if hangul_after else Level.SOFT
    if hangul_before or (before.islower() and after.isupper()):
        return Level.SYLLABLE
    return Level.LETTER


def _is_syllable(character: str) -> bool:
    return "\u2e80" <= character <= "\ud7ff" or "\u1100" <= character <= "\u11ff" or "\uf900" <= character <= "\ufaff"
