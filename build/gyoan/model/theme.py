"""How things look: colours, type scale, typefaces with their advance widths, and the measures of slide and page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from enum import Enum
from pathlib import Path

from gyoan.model.colors import ColorSlot
from gyoan.model.emoji import ColorGlyph
from gyoan.model.message import Language, language_of
from gyoan.model.template import Places, Template
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass


class Face(Enum):
    """A role that a typeface plays."""

    BODY = "body"
    BODY_BOLD = "body-bold"
    CODE = "code"
    CODE_BOLD = "code-bold"
    EMOJI = "emoji"
    JOINED_EMOJI = "joined-emoji"
    """Sequences that `EMOJI` has one glyph for."""
    COLOR_EMOJI = "color-emoji"
    """On pages in colour; without one, `EMOJI` draws them."""
    OLD_HANGUL = "old-hangul"
    """Old syllables, made of the letters that `BODY` has."""
    OLD_HANGUL_BOLD = "old-hangul-bold"
    SPARE = "spare"
    """On pages in a font of their own: the theme's, for what that one lacks."""
    SPARE_BOLD = "spare-bold"
    JAPANESE = "japanese"
    """From here on: for characters that no other face has; of a session without them, none is there."""
    JAPANESE_BOLD = "japanese-bold"
    CHINESE = "chinese"
    CHINESE_BOLD = "chinese-bold"
    LETTERS = "letters"
    """Of languages written in Latin, Greek and Cyrillic."""
    LETTERS_BOLD = "letters-bold"
    THAI = "thai"
    THAI_BOLD = "thai-bold"
    MATHEMATICS = "mathematics"
    SIGNS = "signs"
    SIGNS_BOLD = "signs-bold"
    PICTOGRAMS = "pictograms"


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """A font file with what layout needs to know of it."""

    name: str
    """The family's name: `Noto Sans KR`."""
    path: Path
    """The TrueType file."""
    advances: Mapping[int, float] = field(repr=False)
    """Advance width of each code point that has a glyph, in em."""
    drawings: Mapping[str, ColorGlyph] = field(default_factory=dict, repr=False)
    """Characters and sequences, without U+FE0F, that are drawn one by one; none in most fonts."""

    def covers(self, character: str) -> bool:
        """Return whether the font has a glyph for `character`."""
        return ord(character) in self.advances


class TitleMark(Enum):
    """What sets a slide's title off from its body."""

    NONE = "none"
    """Free space alone."""
    RULE = "rule"
    """A thin line below it."""
    TAB = "tab"
    """A short bar at the slide's left edge."""
    BAND = "band"
    """A tinted band over the slide's whole width behind it."""


class CoverMark(Enum):
    """What the first slide is decorated with."""

    NONE = "none"
    """Nothing."""
    BAND = "band"
    """An upright band at the left edge."""
    RULE = "rule"
    """A short thick line above the title."""
    FRAME = "frame"
    """A thin frame around everything."""


class Filling(Enum):
    """What areas in a colour of the theme look like."""

    FILLED = "filled"
    """Filled."""
    OUTLINED = "outlined"
    """A line around them, the slide's background in them."""
    HATCHED = "hatched"
    """Slanting lines in their colour."""


@dataclass(frozen=True, slots=True)
class DeckLook:
    """How a deck is decorated: what tells two themes apart beyond their colours."""

    title_mark: TitleMark = TitleMark.NONE
    """What sets titles off."""
    cover_mark: CoverMark = CoverMark.BAND
    """What the first slide is decorated with."""
    rounded: bool = True
    """Whether boxes may have rounded corners."""
    surfaces: Filling = Filling.FILLED
    """Cards, code, table heads and what else has the surface's colour behind it."""
    accents: Filling = Filling.FILLED
    """Large boxes in an accent's colour that hold text."""
    bars: Filling = Filling.FILLED
    """Bars that show time; where they are hatched, charts are grey."""


@dataclass(frozen=True, slots=True)
class DeckStyle:
    """The measures of a slide."""

    width: Length
    """Slide width."""
    height: Length
    """Slide height."""
    margin: Length
    """Free space at the left and right edges."""
    title_points: Points
    """Size of slide titles."""
    body_points: Points
    """Size of body text."""
    small_points: Points
    """Size of the second and deeper levels, tables and cards."""
    code_points: Points
    """Size of code."""
    footer_points: Points
    """Size of the footer."""
    latin_font: str
    """Typeface that a deck names for Latin letters."""
    korean_font: str
    """Typeface that a deck names for Hangul."""
    code_font: str
    """Typeface that a deck names for code."""
    look: DeckLook = DeckLook()
    """How slides are decorated."""
    places: Places | None = None
    """The places of a template; None where layout decides."""


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The measures of a handout page."""

    width: Length
    """Page width."""
    height: Length
    """Page height."""
    margin_top: Length
    margin_bottom: Length
    margin_left: Length
    margin_right: Length
    body_points: Points
    """Size of body text."""
    leading: float
    """Distance of base lines as a multiple of the size."""
    code_points: Points
    """Size of code."""
    gutter: Length = Length(0)
    """How much of the left margin is for the binding."""
    mirrored: bool = False
    """Whether even pages have it at their right."""
    note_spacing: Length = Length.of_millimetres(8)
    """Distance of the lines to write on."""
    dot_spacing: Length = Length.of_millimetres(5)
    """Distance of the dots to write on."""
    justify: bool = False
    """Whether lines of running text fill their measure; else they end where their last word does."""
    color_emoji: bool = True
    """Whether emoji are printed in colour."""
    family: str = ""
    """The font that pages are set in, one of `FAMILIES`; empty for that of slides."""


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Everything that decides how a deck and a handout look."""

    name: str
    """The theme folder's name."""
    colors: Mapping[ColorSlot, str]
    """Six hexadecimal digits for every slot."""
    faces: Mapping[Face, Typeface]
    """A typeface for every role."""
    deck: DeckStyle
    """Measures of slides."""
    page: PageStyle
    """Measures of pages."""
    paper: Mapping[ColorSlot, str] = field(default_factory=dict)
    """Six hexadecimal digits for every slot on printed pages; empty where they are those of `colors`."""
    template: Template | None = None
    """The lecturer's own PowerPoint template; None for the theme's."""
    page_faces: Mapping[Face, Typeface] = field(default_factory=dict)
    """Typefaces of printed pages where they are not those of `faces`."""
    tag: str = "ko-KR"
    """The language of what is laid out with the theme: `en-US`."""

    @property
    def language(self) -> Language:
        """The language of the words that are printed beside the session's own."""
        return language_of(self.tag)

    def on_paper(self) -> Theme:
        """Return the theme as pages are printed in: itself where paper has no colours and typefaces of its own."""
        theme = replace(self, colors=self.paper, paper={}) if self.paper and self.paper != self.colors else self
        return replace(theme, faces={**theme.faces, **theme.page_faces}, page_faces={}) if self.page_faces else theme

    def in_family(self, regular: Typeface, bold: Typeface) -> Theme:
        """Return the theme with pages set in another font; what it lacks is borrowed from the theme's own."""
        own = {Face.SPARE: self.faces[Face.BODY], Face.SPARE_BOLD: self.faces[Face.BODY_BOLD]}
        return replace(self, page_faces={Face.BODY: regular, Face.BODY_BOLD: bold, **own})
