"""Every key of a `theme.toml` with what its value must be. What it means stands in `themes/README.md`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from gyoan.messages import theming as told
from gyoan.model.colors import ColorSlot
from gyoan.model.expressions import expression
from gyoan.model.message import Wording
from gyoan.model.paper import EMOJI, known_family
from gyoan.model.theme import CoverMark, Face, Filling, TitleMark

Reader: TypeAlias = Callable[[object], Any]
"""Returns a value as it is used; raises `ValueError` with a message of what to write instead."""

COLORS: Mapping[str, ColorSlot] = {slot.name.lower(): slot for slot in ColorSlot}
"""Colours by their names in a theme."""

NAMED_FACES = (Face.BODY, Face.BODY_BOLD, Face.CODE, Face.CODE_BOLD, Face.EMOJI, Face.COLOR_EMOJI)
"""The typefaces that a theme names."""

EXTENDS = "extends"
"""The key that names the theme whose values stand where a theme says nothing."""

_HEXADECIMAL = expression(r"#?([0-9A-Fa-f]{6})")


def _number(least: float, most: float, unit: Wording) -> Reader:
    def read(value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(told.WRITE_NUMBER_OF(unit=unit(), least=least, most=most))
        return value

    return read


def _inches(least: float, most: float) -> Reader:
    return _number(least, most, told.INCHES)


def _millimetres(least: float, most: float) -> Reader:
    return _number(least, most, told.MILLIMETRES)


def _points(least: float, most: float) -> Reader:
    return _number(least, most, told.POINTS)


def _one_of(*known: str) -> Reader:
    def read(value: object) -> str:
        if value not in known:
            raise ValueError(told.WRITE_ONE_OF(names=", ".join(f'"{word}"' for word in known)))
        return str(value)

    return read


def _name(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(told.WRITE_NAME())
    return value.strip()


def _color(value: object) -> str:
    """Return six hexadecimal digits, or the name of another colour."""
    found = _HEXADECIMAL.fullmatch(value) if isinstance(value, str) else None
    if found:
        return found[1].upper()
    if isinstance(value, str) and value in COLORS:
        return value
    raise ValueError(told.WRITE_COLOUR(names=", ".join(COLORS)))


def _font(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or value.keys() != {"name", "file"} or not all(map(_is_text, value.values())):
        raise ValueError(told.WRITE_FONT())
    return value


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(told.WRITE_FLAG())  # noqa: TRY004  (every unusable value is one kind of mistake)
    return value


KEYS: Mapping[str, Reader] = {
    EXTENDS: _name,
    **{f"colors.{name}": _color for name in COLORS},
    **{f"fonts.{face.value}": _font for face in NAMED_FACES},
    "deck.width": _inches(9, 20),
    "deck.height": _inches(6, 12),
    "deck.margin": _inches(0.2, 2),
    "deck.title-points": _points(20, 48),
    "deck.body-points": _points(16, 36),
    "deck.small-points": _points(14, 32),
    "deck.code-points": _points(12, 24),
    "deck.footer-points": _points(10, 18),
    "deck.latin-font": _name,
    "deck.korean-font": _name,
    "deck.code-font": _name,
    "deck.title-mark": _one_of(*(mark.value for mark in TitleMark)),
    "deck.cover-mark": _one_of(*(mark.value for mark in CoverMark)),
    "deck.corners": _one_of("rounded", "square"),
    "deck.surfaces": _one_of(Filling.FILLED.value, Filling.OUTLINED.value),
    "deck.accents": _one_of(Filling.FILLED.value, Filling.OUTLINED.value),
    "deck.bars": _one_of(Filling.FILLED.value, Filling.HATCHED.value),
    "page.width": _millimetres(120, 420),
    "page.height": _millimetres(160, 600),
    "page.margin-top": _millimetres(8, 60),
    "page.margin-bottom": _millimetres(8, 60),
    "page.margin-left": _millimetres(8, 60),
    "page.margin-right": _millimetres(8, 60),
    "page.body-points": _points(8, 16),
    "page.leading": _number(1.2, 2.5, told.LINES),
    "page.code-points": _points(7, 14),
    "page.note-spacing": _millimetres(5, 15),
    "page.dot-spacing": _millimetres(3, 10),
    "page.justify": _flag,
    "page.emoji": _one_of(*EMOJI),
    "page.font": known_family,
    **{f"page.colors.{name}": _color for name in COLORS},
}
"""Every key by its place in the file."""

_USUAL = ("page.note-spacing", "page.dot-spacing", "page.justify", "page.emoji", "page.font", "fonts.color-emoji")
OPTIONAL = frozenset({EXTENDS, *_USUAL, *(f"page.colors.{name}" for name in COLORS)})
"""What even a theme that extends no other may leave out."""
