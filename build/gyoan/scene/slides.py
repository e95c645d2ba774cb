"""A slide → its thumbnail: a drawing in the slide's own places, made small as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.model.artwork import Artwork, Trace
from gyoan.model.deck import Panel, PlaceholderRole, Slide, SlideKind, TextBox
from gyoan.model.decorations import cover_marks, title_marks
from gyoan.model.graph import Place
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Length
from gyoan.scene.contours import rounded
from gyoan.scene.ground import Drawn, Ground
from gyoan.scene.slide_shapes import draw_shape
from gyoan.scene.spoken import spoken

_BORDER = 0.6
"""Width of the line around a thumbnail, in points on the page."""


def draw_slide(slide: Slide, number: int, width: float, border: str, ground: Ground) -> Artwork:
    """Return the thumbnail of `slide`, `width` points wide on the page, with a line in the colour `border` around."""
    style = ground.inks.theme.deck
    scale = width / style.width.points
    sheet = rounded(Place(0.0, 0.0, style.width.points, style.height.points), 0.0)
    shapes: list[Drawn] = [draw_shape(shape, ground) for shape in (*_decorations(slide, ground), *slide.shapes)]
    marks = (
        Trace(sheet, fill=ground.color(ColorSlot.BACKGROUND)),
        *(mark for shape in shapes for mark in shape.marks),
        Trace(sheet, border, _BORDER / scale),
    )
    return Artwork(
        marks,
        tuple(spot for shape in shapes for spot in shape.hotspots),
        Length(0),
        Length.of_points(width),
        style.height * scale,
        spoken(slide, number, ground.inks.theme.language),
        scale=scale,
    )


def _decorations(slide: Slide, ground: Ground) -> Iterator[Panel]:
    """Yield what the slide's layout shows behind it; a template's own pictures stay in the template."""
    style, marks = ground.inks.theme.deck, cover_marks if slide.kind is SlideKind.TITLE else title_marks
    for shape in slide.shapes:
        if isinstance(shape, TextBox) and shape.placeholder is PlaceholderRole.TITLE:
            yield from marks(shape.box, style)
