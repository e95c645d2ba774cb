"""Slides → their drawn form, in the slides' own places."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Deck, Panel, PlaceholderRole, Shape, Slide, SlideKind, TextBox
from gyoan.model.decorations import cover_marks, title_marks
from gyoan.model.scene import Contour, Mark, Scene, Trace
from gyoan.model.theme import Theme
from gyoan.model.units import Place, Points
from gyoan.scene.contours import rounded
from gyoan.scene.ground import SlideGround, leading
from gyoan.scene.slide_shapes import draw_shape
from gyoan.scene.spoken import slide_in_words
from gyoan.typesetting.inks import Inks


def draw_slides(deck: Deck, theme: Theme) -> tuple[Scene, ...]:
    """Return what the slides of `deck` look like, in order; a jump leads to `#` and the number of a slide."""
    ground = slide_ground(deck, theme)
    return tuple(to_scene(slide, number, ground) for number, slide in enumerate(deck.slides, 1))


def slide_ground(deck: Deck, theme: Theme) -> SlideGround:
    """Return what the slides of `deck` are drawn with; a jump leads to `#` and the number of a slide."""
    numbers = {slide.identity: str(number) for number, slide in enumerate(deck.slides, 1)}
    return SlideGround(Inks(theme), leading(numbers, beside=True))


def to_scene(slide: Slide, number: int, ground: SlideGround) -> Scene:
    """Return what `slide` looks like, the slide with this number in its deck; a group for each of its shapes."""
    style = ground.inks.theme.deck
    shapes: tuple[Shape, ...] = (*_decorations(slide, ground), *slide.shapes)
    drawn = (draw_shape(shape, ground) for shape in shapes)
    marks: tuple[Mark, ...] = (Trace(sheet(ground), fill=ground.color(ColorSlot.BACKGROUND)), *drawn)
    return Scene(style.width, style.height, marks, slide_in_words(slide, number, ground.inks.theme.language))


def sheet(ground: SlideGround) -> Contour:
    """Return the edge of a slide."""
    style = ground.inks.theme.deck
    return rounded(Place(Points(0), Points(0), style.width.points, style.height.points), Points(0))


def _decorations(slide: Slide, ground: SlideGround) -> Iterator[Panel]:
    """Yield what the slide's layout shows behind it; a template's own pictures stay in the template."""
    style, marks = ground.inks.theme.deck, cover_marks if slide.kind is SlideKind.TITLE else title_marks
    for shape in slide.shapes:
        if isinstance(shape, TextBox) and shape.placeholder is PlaceholderRole.TITLE:
            yield from marks(shape.box, style)
