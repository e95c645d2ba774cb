"""What each panel and table takes of a page."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.pages import Blank, Ground, Page


@dataclass(slots=True)
class Extent:
    """What a ground takes of a page."""

    top: float
    """Its upper edge, in points from that of the text area."""
    goes_on: bool
    """Whether it began on a page before."""
    bottom: float = 0.0
    """Its lower edge."""
    ends: bool = False
    """Whether it ends on this page."""


def grounds_of(page: Page) -> dict[Ground, Extent]:
    """Return what each ground takes of the page, outer ones before what they hold."""
    extents: dict[Ground, Extent] = {}
    for placed in page.placed:
        for ground in placed.strip.grounds:
            extent = extents.setdefault(ground, Extent(placed.top, placed.repeated))
            content = placed.strip.content
            extent.ends = isinstance(content, Blank) and content.ends is ground
            extent.bottom = placed.top + placed.height + (0.0 if extent.ends else ground.closing)
    return extents
