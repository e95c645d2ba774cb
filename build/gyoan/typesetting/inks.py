"""What text and lines are drawn with: the colours of a theme, and its faces with what each borrows glyphs from."""

from __future__ import annotations

from dataclasses import replace

from gyoan.model.colors import ColorSlot
from gyoan.model.further_faces import FURTHER_FAMILIES
from gyoan.model.theme import Face, Theme, Typeface
from gyoan.model.typeset import Ink
from gyoan.model.units import Points
from gyoan.model.values import dataclass

_BOLD = {Face.BODY: Face.BODY_BOLD, Face.CODE: Face.CODE_BOLD}
_EMOJI = (Face.EMOJI, Face.JOINED_EMOJI, Face.COLOR_EMOJI)
_FURTHER = tuple((family.faces[0], family.faces[-1]) for family in FURTHER_FAMILIES)
_OTHERS = (*_EMOJI, Face.OLD_HANGUL, *(regular for regular, _ in _FURTHER))
_OTHERS_BOLD = (*_EMOJI, Face.OLD_HANGUL_BOLD, *(bold for _, bold in _FURTHER))
_ALONE = {face: (face, Face.BODY, Face.CODE, *_EMOJI) for pair in _FURTHER for face in pair}
_FALLBACKS = {
    Face.BODY: (Face.BODY, Face.SPARE, Face.LETTERS, Face.CODE, *_OTHERS),
    Face.BODY_BOLD: (Face.BODY_BOLD, Face.SPARE_BOLD, Face.LETTERS_BOLD, Face.CODE_BOLD, *_OTHERS_BOLD),
    Face.CODE: (Face.CODE, Face.BODY, Face.SPARE, *_OTHERS),
    Face.CODE_BOLD: (Face.CODE_BOLD, Face.BODY_BOLD, Face.SPARE_BOLD, *_OTHERS_BOLD),
    Face.SPARE: (Face.SPARE, Face.LETTERS, Face.CODE, *_OTHERS),
    Face.SPARE_BOLD: (Face.SPARE_BOLD, Face.LETTERS_BOLD, Face.CODE_BOLD, *_OTHERS_BOLD),
    **_ALONE,
    Face.EMOJI: (Face.EMOJI, Face.BODY, Face.CODE),
    Face.JOINED_EMOJI: (Face.JOINED_EMOJI, Face.EMOJI, Face.BODY, Face.CODE),
    Face.COLOR_EMOJI: (Face.COLOR_EMOJI, Face.EMOJI, Face.BODY, Face.CODE),
}


@dataclass(frozen=True, slots=True, eq=False)
class Inks:
    """What text and lines are drawn with."""

    theme: Theme
    """The theme whose colours and faces these are."""

    def color(self, slot: ColorSlot) -> str:
        """Return the six hexadecimal digits of `slot`."""
        return self.theme.colors[slot]

    def ink(self, points: Points = Points(0), slot: ColorSlot = ColorSlot.TEXT, *, bold: bool = False) -> Ink:
        """Return body ink of `points`, or of the body's size where that is 0."""
        face = Face.BODY_BOLD if bold else Face.BODY
        return Ink(face, points or self.theme.page.body_points, self.color(slot))

    def faces(self, face: Face) -> tuple[Typeface, ...]:
        """Return the typeface of `face`, then those it borrows missing glyphs from."""
        faces = self.theme.faces
        return tuple(faces[role] for role in _FALLBACKS[face] if role in faces)

    def role(self, face: Face, typeface: Typeface) -> Face:
        """Return the role in which `typeface` serves text of `face`."""
        return next(role for role in _FALLBACKS[face] if self.theme.faces.get(role) is typeface)


def bold(ink: Ink) -> Ink:
    """Return `ink` in its bold face."""
    return replace(ink, face=_BOLD.get(ink.face, ink.face))
