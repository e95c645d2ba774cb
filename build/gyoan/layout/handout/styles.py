"""The looks of a handout, derived from its theme: inks, sizes, spaces, and the width of the text area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gyoan.layout.handout.options import HandoutOptions
from gyoan.model.blocks import AsideKind, Block
from gyoan.model.further_faces import FURTHER_FAMILIES
from gyoan.model.handout import Tag
from gyoan.model.inline import Inlines
from gyoan.model.theme import ColorSlot, Face, Theme, Typeface
from gyoan.model.typeset import Ink

LEAST_POINTS = 6.5
"""Nothing is printed smaller, in points."""

_BOLD = {Face.BODY: Face.BODY_BOLD, Face.CODE: Face.CODE_BOLD}
_EMOJI = (Face.EMOJI, Face.JOINED_EMOJI, Face.COLOR_EMOJI)
_FURTHER = tuple((family.faces[0], family.faces[-1]) for family in FURTHER_FAMILIES)
_OTHERS = (*_EMOJI, Face.OLD_HANGUL, *(regular for regular, _ in _FURTHER))
_OTHERS_BOLD = (*_EMOJI, Face.OLD_HANGUL_BOLD, *(bold for _, bold in _FURTHER))
_ALONE = {face: (face, Face.BODY, Face.CODE, *_EMOJI) for pair in _FURTHER for face in pair}
_FALLBACKS = {
    Face.BODY: (Face.BODY, Face.SPARE, Face.CODE, *_OTHERS),
    Face.BODY_BOLD: (Face.BODY_BOLD, Face.SPARE_BOLD, Face.CODE_BOLD, *_OTHERS_BOLD),
    Face.CODE: (Face.CODE, Face.BODY, Face.SPARE, *_OTHERS),
    Face.CODE_BOLD: (Face.CODE_BOLD, Face.BODY_BOLD, Face.SPARE_BOLD, *_OTHERS_BOLD),
    Face.SPARE: (Face.SPARE, Face.CODE, *_OTHERS),
    Face.SPARE_BOLD: (Face.SPARE_BOLD, Face.CODE_BOLD, *_OTHERS_BOLD),
    **_ALONE,
    Face.EMOJI: (Face.EMOJI, Face.BODY, Face.CODE),
    Face.JOINED_EMOJI: (Face.JOINED_EMOJI, Face.EMOJI, Face.BODY, Face.CODE),
    Face.COLOR_EMOJI: (Face.COLOR_EMOJI, Face.EMOJI, Face.BODY, Face.CODE),
}


@dataclass(frozen=True, slots=True)
class HeadingStyle:
    """How the headings of one level look."""

    ink: Ink
    """Their letters."""
    space_before: float
    """Free space above, in points."""
    space_after: float
    """Free space below, in points."""
    tag: Tag
    """What they are."""
    ruled: bool = False
    """Whether a rule runs below them."""


@dataclass(frozen=True, slots=True, eq=False)
class Styles:
    """The looks of a handout."""

    theme: Theme
    """The theme they come from."""
    anchors: Mapping[str, str] = field(default_factory=dict)
    """The anchor that each `#fragment` in the source leads to."""
    addresses: Mapping[str, int] = field(default_factory=dict)
    """The numbers of the addresses that are printed below the links that name them."""
    options: HandoutOptions = field(default_factory=HandoutOptions)
    """What the handout is to be like."""
    captions: Mapping[Block, Inlines] = field(default_factory=dict)
    """The captions that have numbers."""

    @property
    def width(self) -> float:
        """Width of the text area in points."""
        page = self.theme.page
        return (page.width - page.margin_left - page.margin_right).points

    @property
    def height(self) -> float:
        """Height of the text area in points."""
        page = self.theme.page
        return (page.height - page.margin_top - page.margin_bottom).points

    @property
    def leading(self) -> float:
        """Distance of base lines as a multiple of the size."""
        return self.theme.page.leading

    def color(self, slot: ColorSlot) -> str:
        """Return the six hexadecimal digits of `slot`."""
        return self.theme.colors[slot]

    def ink(self, points: float = 0.0, slot: ColorSlot = ColorSlot.TEXT, *, bold: bool = False) -> Ink:
        """Return body ink of `points`, or of the body's size where that is 0."""
        face = Face.BODY_BOLD if bold else Face.BODY
        return Ink(face, points or self.theme.page.body_points, self.color(slot))

    @property
    def small(self) -> float:
        """Size of captions, notes and table text."""
        return self.theme.page.body_points - 1.0

    @property
    def code(self) -> Ink:
        """Ink of code blocks."""
        return Ink(Face.CODE, self.theme.page.code_points, self.color(ColorSlot.TEXT))

    def inline_code(self, ink: Ink) -> Ink:
        """Return the look of code inside text of `ink`."""
        face = Face.CODE_BOLD if ink.face is Face.BODY_BOLD else Face.CODE
        emphasis = self.color(ColorSlot.EMPHASIS)
        return replace(ink, face=face, color=emphasis, fill=self.color(ColorSlot.SURFACE))

    def faces(self, face: Face) -> tuple[Typeface, ...]:
        """Return the typeface of `face`, then those it borrows missing glyphs from."""
        faces = self.theme.faces
        return tuple(faces[role] for role in _FALLBACKS[face] if role in faces)

    def role(self, face: Face, typeface: Typeface) -> Face:
        """Return the role in which `typeface` serves text of `face`."""
        return next(role for role in _FALLBACKS[face] if self.theme.faces.get(role) is typeface)

    def heading(self, level: int) -> HeadingStyle:
        """Return the look of headings of `level`, 2 for a part of the session."""
        body = self.theme.page.body_points
        match level:
            case 2:
                return HeadingStyle(self.ink(body * 1.52, bold=True), 26, 9, Tag.HEADING_2, ruled=True)
            case 3:
                return HeadingStyle(self.ink(body * 1.2, bold=True), 17, 5, Tag.HEADING_3)
            case 4:
                return HeadingStyle(self.ink(body * 1.08, ColorSlot.PRIMARY, bold=True), 13, 4, Tag.HEADING_4)
            case 5:
                return HeadingStyle(self.ink(body, ColorSlot.SECONDARY, bold=True), 11, 3, Tag.HEADING_5)
            case _:
                return HeadingStyle(self.ink(body, ColorSlot.MUTED, bold=True), 10, 3, Tag.HEADING_6)


def bold(ink: Ink) -> Ink:
    """Return `ink` in its bold face."""
    return replace(ink, face=_BOLD.get(ink.face, ink.face))


ASIDE_COLORS = {
    AsideKind.NOTE: ColorSlot.PRIMARY,
    AsideKind.TIP: ColorSlot.POSITIVE,
    AsideKind.IMPORTANT: ColorSlot.EMPHASIS,
    AsideKind.WARNING: ColorSlot.ATTENTION,
    AsideKind.CAUTION: ColorSlot.EMPHASIS,
    AsideKind.DETAILS: ColorSlot.MUTED,
    AsideKind.TAB: ColorSlot.MUTED,
}
"""The colour of an aside's bar and title."""
