"""A theme as a session is set in it: in its language, on its sheets of paper, with places for its diagrams.

Known before anything is laid out: diagrams are drawn with it while what lays out is loaded.
"""

from __future__ import annotations

import functools
from dataclasses import replace

from gyoan.layout.area import SlideGeometry
from gyoan.model.drawing import DrawingFrame, FrameName
from gyoan.model.paper import Gutter, on_sheet, with_emoji
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.units import Length

SLIDE_DPI, PAGE_DPI = 220, 300
"""Resolution of diagrams on a slide and on paper."""
PAGE_SHARE = 0.6
"""A diagram takes no more than this share of a page's height, so that it stays near its text."""


def frames_of(theme: Theme) -> tuple[DrawingFrame, ...]:
    """Return the places that diagrams are drawn for: the body of a slide, the text column of a page."""
    body = SlideGeometry(theme.deck).body
    page = theme.page
    width = page.width - page.margin_left - page.margin_right
    height = (page.height - page.margin_top - page.margin_bottom) * PAGE_SHARE
    return (
        DrawingFrame(FrameName.SLIDE, Length.of_points(body.width), Length.of_points(body.height), SLIDE_DPI),
        DrawingFrame(FrameName.PAGE, width, height, PAGE_DPI),
    )


def printed(theme: Theme, settings: Settings) -> Theme:
    """Return the theme as a session's handout is printed in, on its sheets."""
    return _printed(speaking(theme, settings.language), settings.paper, settings.gutter, settings.emoji)


@functools.lru_cache(maxsize=8)
def speaking(theme: Theme, tag: str) -> Theme:
    """Return the theme of text in a language, the same object every time."""
    return theme if theme.tag == tag else replace(theme, tag=tag)


@functools.lru_cache(maxsize=8)
def _printed(theme: Theme, paper: str, gutter: Gutter, emoji: str) -> Theme:
    """Return the theme of pages, the same object every time: what is measured once with it stays known."""
    return with_emoji(on_sheet(theme.on_paper(), paper, gutter), emoji)
