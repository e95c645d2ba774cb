"""Formulas set in a made-up font, in which each character is half an em wide, and Hangul a whole one."""

from __future__ import annotations

from collections.abc import Iterable

from gyoan.markdown.formula_parts import formula_parts
from gyoan.model.units import Place
from gyoan.scene.formulas.boxes import FormulaBox, Letters
from gyoan.scene.formulas.letters import set_letters
from gyoan.scene.formulas.setting import FormulaSetter


def width_of(text: str, _bold: bool) -> float:
    """Return the width of a text in em."""
    return sum(1.0 if character >= "\u1100" and not "\u2000" <= character < "\u2e80" else 0.5 for character in text)


def box_of(source: str) -> FormulaBox:
    """Return a formula as it is set by itself."""
    part = formula_parts(source)
    assert part is not None, source
    return FormulaSetter(width_of).set(part)


def texts(box: FormulaBox) -> dict[str, Letters]:
    """Return its characters by their text; of the same text the last."""
    return {one.text: one for one in box.letters}


def middle(letters: Letters) -> float:
    """Return how far right the middle of characters stands."""
    return letters.x + letters.width / 2


def inked(letters: Letters) -> Place:
    """Return where the ink of characters may stand."""
    own = set_letters(letters.text, width_of)
    rise, fall = own.rise * letters.size, own.fall * letters.size
    return Place(letters.x, letters.base - rise, letters.width, rise + fall)


def areas(box: FormulaBox) -> list[Place]:
    """Return the bounds of rules, brackets and large signs, from left to right."""
    return sorted((one.bounds for one in box.areas), key=lambda place: (place.x, place.y))


def bounds(places: Iterable[Place]) -> Place:
    """Return what holds all of these places."""
    every = list(places)
    left, top = min(one.x for one in every), min(one.y for one in every)
    right, bottom = max(one.x + one.width for one in every), max(one.bottom for one in every)
    return Place(left, top, right - left, bottom - top)
