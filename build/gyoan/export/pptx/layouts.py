"""The template's layouts: what each is called, which placeholders it has, and which slides use it."""

from __future__ import annotations

from collections.abc import Mapping

from gyoan.messages import shape_names
from gyoan.model.deck import PlaceholderRole, Slide, TextBox
from gyoan.model.template import LayoutRole
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class LayoutPlaceholder:
    """A placeholder of a layout."""

    kind: str
    """Its type in PresentationML; empty for one that takes text, tables and pictures alike."""
    index: int | None
    """What ties a slide's shape to it; None for the title, of which there is one."""
    roles: frozenset[PlaceholderRole]
    """The texts it takes."""
    name: str
    """Its name in PowerPoint's selection pane."""
    inherits: bool = False
    """Whether text in it takes over colour, weight and alignment: it stands where a template's designer has it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of the template."""

    name: str
    """Its name in PowerPoint's layout gallery."""
    kind: str
    """Its type in PresentationML."""
    placeholders: tuple[LayoutPlaceholder, ...]
    """Its placeholders, the title first."""


@dataclass(frozen=True, slots=True, eq=False)
class Gallery:
    """The layouts that slides can use."""

    layouts: Mapping[LayoutRole, Layout]
    """By what they are for; at least those for a cover, for a title alone, and with it one content or two."""


TITLE_TEXT = frozenset({PlaceholderRole.TITLE})
FLOWING_TEXT = frozenset({PlaceholderRole.SUBTITLE, PlaceholderRole.BODY})
FOOTER_TEXT = frozenset({PlaceholderRole.FOOTER})
NUMBER_TEXT = frozenset({PlaceholderRole.SLIDE_NUMBER})

TITLE = LayoutPlaceholder("title", None, TITLE_TEXT, shape_names.TITLE())
"""The title of every slide but the first and the last."""
COVER_TITLE = LayoutPlaceholder("ctrTitle", None, TITLE_TEXT, shape_names.TITLE())
"""The title of a title slide."""
SUBTITLE = LayoutPlaceholder("subTitle", 1, FLOWING_TEXT, shape_names.SUBTITLE())
"""The text below the title of a title slide."""
TEXT = LayoutPlaceholder("body", 1, FLOWING_TEXT, shape_names.TEXT())
"""Text below a large title."""
CONTENT = LayoutPlaceholder("", 1, FLOWING_TEXT, shape_names.CONTENT())
"""What a slide is about."""
SECOND_CONTENT = LayoutPlaceholder("", 2, FLOWING_TEXT, shape_names.SECOND_CONTENT())
"""What stands beside `CONTENT`."""
FOOTER = LayoutPlaceholder("ftr", 11, FOOTER_TEXT, shape_names.FOOTER())
"""The footer."""
NUMBER = LayoutPlaceholder("sldNum", 12, NUMBER_TEXT, shape_names.SLIDE_NUMBER())
"""The slide number."""
FOOT = (FOOTER, NUMBER)
"""What every layout has at its foot."""

COVER = Layout(shape_names.LAYOUT_COVER(), "title", (COVER_TITLE, SUBTITLE, *FOOT))
SECTION = Layout(shape_names.LAYOUT_SECTION(), "secHead", (TITLE, TEXT, *FOOT))
ONE_CONTENT = Layout(shape_names.LAYOUT_CONTENT(), "obj", (TITLE, CONTENT, *FOOT))
TWO_CONTENTS = Layout(shape_names.LAYOUT_TWO_CONTENTS(), "twoObj", (TITLE, CONTENT, SECOND_CONTENT, *FOOT))
TITLE_ONLY = Layout(shape_names.LAYOUT_TITLE_ONLY(), "titleOnly", (TITLE, *FOOT))
STATEMENT = Layout(shape_names.LAYOUT_STATEMENT(), "cust", (TITLE, TEXT, *FOOT))
CLOSING = Layout(shape_names.LAYOUT_CLOSING(), "cust", (TITLE, TEXT, *FOOT))

LAYOUTS = (COVER, SECTION, ONE_CONTENT, TWO_CONTENTS, TITLE_ONLY, STATEMENT, CLOSING)
"""All layouts, in the order of the gallery."""

OWN = Gallery(
    {
        LayoutRole.COVER: COVER,
        LayoutRole.SECTION: SECTION,
        LayoutRole.CONTENT: ONE_CONTENT,
        LayoutRole.TWO_CONTENTS: TWO_CONTENTS,
        LayoutRole.TITLE_ONLY: TITLE_ONLY,
        LayoutRole.STATEMENT: STATEMENT,
        LayoutRole.CLOSING: CLOSING,
    }
)
"""The layouts of gyoan's own template."""

_BY_CONTENTS = (LayoutRole.TITLE_ONLY, LayoutRole.CONTENT, LayoutRole.TWO_CONTENTS)


def layout_of(slide: Slide, gallery: Gallery = OWN) -> Layout:
    """Return the layout of `slide`: its kind's own, or the one with a placeholder for each of its body texts."""
    own = slide.kind.layout
    if own is not None and own in gallery.layouts:
        return gallery.layouts[own]
    flowing = sum(isinstance(shape, TextBox) and shape.placeholder in FLOWING_TEXT for shape in slide.shapes)
    return gallery.layouts[_BY_CONTENTS[min(flowing, len(_BY_CONTENTS) - 1)]]


def filled_placeholders(slide: Slide, gallery: Gallery = OWN) -> Mapping[int, LayoutPlaceholder]:
    """Return the placeholder that each text of `slide` fills, by the text's position in `slide.shapes`.

    A text for which the layout has no placeholder left is absent: it becomes a text box.
    """
    free = list(layout_of(slide, gallery).placeholders)
    filled: dict[int, LayoutPlaceholder] = {}
    for position, shape in enumerate(slide.shapes):
        role = shape.placeholder if isinstance(shape, TextBox) else None
        holder = next((holder for holder in free if role in holder.roles), None)
        if holder is not None:
            free.remove(holder)
            filled[position] = holder
    return filled
