"""Theme + a lecturer's template → a theme whose decks look like the template."""

from __future__ import annotations

from dataclasses import replace

from gyoan.model.template import Template
from gyoan.model.theme import CoverMark, Theme, TitleMark
from gyoan.model.units import Points

LARGEST_TITLE, SMALLEST_TITLE = Points(36), Points(20)
"""Titles are set between these sizes whatever the template says, in points: ours are whole sentences."""
TWO_LINES = 1.95
"""A title's place must be so much higher than its type for a long title to fit it in two smaller lines."""


def adopted(theme: Theme, template: Template) -> Theme:
    """Return `theme` with the colours, the size and the places of `template`; pages stay the theme's."""
    look = replace(theme.deck.look, title_mark=TitleMark.NONE, cover_mark=CoverMark.NONE)
    room = template.places.title.height.points / TWO_LINES
    title = max(SMALLEST_TITLE, min(template.title_points, LARGEST_TITLE, room))
    deck = replace(
        theme.deck,
        width=template.width,
        height=template.height,
        title_points=round(title, 1),
        look=look,
        places=template.places,
    )
    return replace(theme, colors=template.colors, deck=deck, paper=theme.paper or theme.colors, template=template)
