"""The looks of a handout, derived from its theme: inks, sizes, spaces, and the width of the text area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from gyoan.layout.handout.looks import HEADING_LEVELS
from gyoan.layout.handout.options import HandoutOptions
from gyoan.model.blocks import AsideKind, Block
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import StructureTag
from gyoan.model.inline import Inlines
from gyoan.model.theme import Face
from gyoan.model.typeset import Ink
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.inks import Inks


@dataclass(frozen=True, slots=True)
class HeadingStyle:
    """How the headings of one level look."""

    ink: Ink
    """Their letters."""
    space_before: Points
    """Free space above, in points."""
    space_after: Points
    """Free space below, in points."""
    tag: StructureTag
    """What they are."""
    ruled: bool = False
    """Whether a rule runs below them."""


@dataclass(frozen=True, slots=True, eq=False)
class Styles(Inks):
    """The looks of a handout."""

    anchors: Mapping[str, str] = field(default_factory=dict)
    """The anchor that each `#fragment` in the source leads to."""
    addresses: Mapping[str, int] = field(default_factory=dict)
    """The numbers of the addresses that are printed below the links that name them."""
    options: HandoutOptions = field(default_factory=HandoutOptions)
    """What the handout is to be like."""
    captions: Mapping[Block, Inlines] = field(default_factory=dict)
    """The captions that have numbers."""

    @property
    def width(self) -> Points:
        """Width of the text area in points."""
        page = self.theme.page
        return (page.width - page.margin_left - page.margin_right).points

    @property
    def height(self) -> Points:
        """Height of the text area in points."""
        page = self.theme.page
        return (page.height - page.margin_top - page.margin_bottom).points

    @property
    def leading(self) -> float:
        """Distance of base lines as a multiple of the size."""
        return self.theme.page.leading

    @property
    def small(self) -> Points:
        """Size of captions, notes and table text."""
        return self.theme.page.body_points - 1

    @property
    def code(self) -> Ink:
        """Ink of code blocks."""
        return Ink(Face.CODE, self.theme.page.code_points, self.color(ColorSlot.TEXT))

    def inline_code(self, ink: Ink) -> Ink:
        """Return the look of code inside text of `ink`."""
        face = Face.CODE_BOLD if ink.face is Face.BODY_BOLD else Face.CODE
        emphasis = self.color(ColorSlot.EMPHASIS)
        return replace(ink, face=face, color=emphasis, fill=self.color(ColorSlot.SURFACE))

    def heading(self, level: int) -> HeadingStyle:
        """Return the look of headings of `level`, 2 for a part of the session."""
        known = min(level, max(_HEADINGS))
        look, (slot, tag) = HEADING_LEVELS[known], _HEADINGS[known]
        ink = self.ink(self.theme.page.body_points * look.size, slot, bold=True)
        return HeadingStyle(ink, look.above, look.below, tag, ruled=known == 2)


_HEADINGS = {
    2: (ColorSlot.TEXT, StructureTag.HEADING_2),
    3: (ColorSlot.TEXT, StructureTag.HEADING_3),
    4: (ColorSlot.PRIMARY, StructureTag.HEADING_4),
    5: (ColorSlot.SECONDARY, StructureTag.HEADING_5),
    6: (ColorSlot.MUTED, StructureTag.HEADING_6),
}
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
