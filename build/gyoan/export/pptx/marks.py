"""A theme's decorations: what its layouts show around titles and on the first slide."""

from __future__ import annotations

from gyoan.export.pptx.layouts import COVER, Layout
from gyoan.model.deck import Panel
from gyoan.model.decorations import cover_marks, title_marks
from gyoan.model.theme import DeckStyle
from gyoan.model.units import Box


def layout_marks(layout: Layout, title: Box, style: DeckStyle) -> tuple[Panel, ...]:
    """Return what `layout` is decorated with; `title` is where its title stands."""
    return cover_marks(title, style) if layout is COVER else title_marks(title, style)
