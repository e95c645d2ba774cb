"""A lecturer's own PowerPoint template as values: its parts, its layouts' placeholders, and what its colours mean."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from gyoan.model.colors import ColorSlot
from gyoan.model.units import Box, Length, Points
from gyoan.model.values import dataclass

TITLES = frozenset({"title", "ctrTitle"})
FLOWING = frozenset({"", "obj", "body", "subTitle"})
"""Types of placeholders that our text goes into."""


class LayoutRole(Enum):
    """What a layout is for."""

    COVER = "cover"
    SECTION = "section"
    CONTENT = "content"
    TWO_CONTENTS = "two_contents"
    TITLE_ONLY = "title_only"
    BLANK = "blank"
    STATEMENT = "statement"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class TemplateRelation:
    """What a part refers to."""

    identity: str
    """The id by which the part's XML names it."""
    kind: str
    """The relationship's type, an address."""
    target: str
    """The name of the part it leads to."""


@dataclass(frozen=True, slots=True, eq=False)
class TemplatePart:
    """A part of the template's package, taken over as it is or freed of what a deck must not carry."""

    name: str
    """Its name, `/ppt/theme/theme1.xml`."""
    content_type: str
    """What it is."""
    content: bytes
    """Its bytes."""
    relations: tuple[TemplateRelation, ...] = ()
    """What it refers to, all of it in the template."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place for text in a layout."""

    kind: str
    """Its type in PresentationML; empty for one that takes text, tables and pictures alike."""
    index: int | None
    """What ties a slide's shape to it; None for a title."""
    box: Box
    """Where its text stands, the free space at its edges left out."""
    name: str = ""
    """Its name."""


@dataclass(frozen=True, slots=True)
class TemplateLayout:
    """A layout of the template."""

    part: str
    """The name of its part."""
    name: str
    """Its name in PowerPoint's gallery."""
    kind: str
    """Its type in PresentationML."""
    placeholders: tuple[Placeholder, ...]
    """Its placeholders, the title first."""


@dataclass(frozen=True, slots=True)
class SchemeColor:
    """A colour of the template's scheme, made lighter or darker where text could not be read in it otherwise."""

    name: str
    """Its name as slides use it: `accent1`, `bg1`."""
    kept: int = 100
    """How much of its lightness is kept, in per cent."""
    added: int = 0
    """How much lightness is added, in per cent."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a template has room for what; without one, layout decides by itself."""

    title: Box
    """The text of a title."""
    body: Box
    """What is free on a slide with a title: no logo, no footer of the template's stands there."""
    cover_title: Box
    """The text of the first slide's title."""
    cover_text: Box
    """The text below it."""
    footer: Box | None = None
    """The text of the footer; None where the template has none."""
    number: Box | None = None
    """The slide's number; None where the template has none."""
    section_title: Box | None = None
    """The text of a section opener's title; None where the template has no layout for openers."""
    section_text: Box | None = None
    """The text beside it."""


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A PowerPoint template that stands in for gyoan's own master and layouts."""

    name: str
    """The file's name."""
    width: Length
    """Slide width."""
    height: Length
    """Slide height."""
    parts: tuple[TemplatePart, ...]
    """Master, layouts, theme and pictures."""
    master: str
    """The name of the slide master's part."""
    theme: str
    """The name of the part with its colours and fonts."""
    layouts: Mapping[LayoutRole, TemplateLayout]
    """A layout for every role, the nearest there is."""
    palette: Mapping[ColorSlot, SchemeColor]
    """The colour of the scheme that stands for each slot."""
    colors: Mapping[ColorSlot, str]
    """The same as six hexadecimal digits."""
    places: Places
    """Where our slides have their title, body and foot."""
    title_points: Points
    """Size of titles."""
