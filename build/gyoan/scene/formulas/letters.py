"""Characters of a font of texts → a box: as wide as the font says, as high as such characters are.

Fonts are asked for widths alone; how high characters are, is known by their kind (measured on Noto Sans KR, in em).
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TypeAlias

from gyoan.model.formula import OPERATIONS, RELATIONS
from gyoan.model.units import Points
from gyoan.scene.formulas.boxes import FormulaBox, Letters

LetterWidth: TypeAlias = Callable[[str, bool], float]
"""The width of a text in em, in bold or not."""

_SMALL, _CAPITAL, _TALL, _HANGUL, _FENCE = 0.55, 0.74, 0.8, 0.83, 0.82
_FLAT, _DEEP, _HANGUL_DEEP, _FENCE_DEEP = 0.0, 0.23, 0.09, 0.2
_WITH_TAILS = frozenset("gjpqyQ,;βγζημξρφχψϕς")
_WITH_STEMS = frozenset("bdfhijklβδζθλξ′″‴∂∇")
_FENCES = frozenset("()[]{}|/∣‖")
_LEAST_HANGUL, _PUNCTUATION, _LEAST_WIDE = 0x1100, 0x2000, 0x2E80
"""Where Unicode begins to have jamo, punctuation and signs, and what is as high as Hangul again."""
_FULL_WIDTH = 0.95
"""A sign as wide as a Hangul syllable has free space at both sides in Korean fonts, which is taken from it."""
_NARROWED = {"∂": 0.64, "∇": 0.78, "⊤": 0.74, "∀": 0.8, "∃": 0.7, "∅": 0.8}
_SIGN = 0.82
"""How wide signs between values are taken to be in such fonts."""
_LETTER, _SIGNS_FROM = 0.78, 0x2100
"""The same of letters such as ℝ, and where Unicode has them."""
_FILLING = frozenset("→←↔⇒⇐⇔↦⟶⟹⟺∞")
"""Signs that are as wide as their place."""


def set_letters(text: str, width_of: LetterWidth, *, bold: bool = False) -> FormulaBox:
    """Return `text` on a base line."""
    width = width_of(text, bold)
    taken = min(width, _taken(text)) if len(text) == 1 and width >= _FULL_WIDTH and not _is_hangul(text) else width
    letters = Letters(text, Points((taken - width) / 2), Points(0), Points(width), 1.0, bold)
    return FormulaBox(Points(taken), Points(max(map(_rise, text))), Points(max(map(_fall, text))), (letters,))


def _taken(sign: str) -> float:
    if ord(sign) >= _SIGNS_FROM and sign.isalpha():
        return _LETTER
    return inf if sign in _FILLING else _NARROWED.get(sign, _SIGN if sign in RELATIONS or sign in OPERATIONS else inf)


def _is_hangul(character: str) -> bool:
    return _LEAST_HANGUL <= ord(character) < _PUNCTUATION or ord(character) >= _LEAST_WIDE


def _rise(character: str) -> float:
    if _is_hangul(character):
        return _HANGUL
    if character in _FENCES:
        return _FENCE
    if character in _WITH_STEMS:
        return _TALL
    return _SMALL if character.islower() or character in OPERATIONS or character in RELATIONS else _CAPITAL


def _fall(character: str) -> float:
    if _is_hangul(character):
        return _HANGUL_DEEP
    return _FENCE_DEEP if character in _FENCES else _DEEP if character in _WITH_TAILS else _FLAT
