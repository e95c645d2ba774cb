"""Captions on slides: small, in the middle, close below what they caption."""

from __future__ import annotations

from gyoan.layout.area import Area
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.piece import Stage
from gyoan.messages import shape_names
from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Shape, TextBox, TextParagraph
from gyoan.model.inline import Inlines
from gyoan.model.units import Points

SMALLER, SPACING = Points(2), 0.95
"""How much smaller than the theme's small text captions are, in points, and their line spacing."""
SPACE = Points(6)
"""Free space between something and its caption, in points."""


def caption_height(caption: Inlines, stage: Stage) -> Points:
    """Return the height that `caption` takes in the width of the stage's body, with the space above it."""
    return stage.measure.height((_paragraph(caption, stage),), stage.body.width) + SPACE if caption else Points(0)


def draw_caption(caption: Inlines, stage: Stage, area: Area) -> tuple[Shape, ...]:
    """Return `caption` at the foot of `area`; nothing where there is none."""
    if not caption:
        return ()
    height = caption_height(caption, stage) - SPACE
    foot = Area(area.x, area.bottom - height, area.width, height)
    return (TextBox(foot.box, (_paragraph(caption, stage),), name=shape_names.CAPTION()),)


def _paragraph(caption: Inlines, stage: Stage) -> TextParagraph:
    style = RunStyle(stage.measure.theme.deck.small_points - SMALLER, ColorSlot.MUTED)
    return TextParagraph(styled_runs(caption, style), align=Alignment.CENTER, line_spacing=SPACING)
