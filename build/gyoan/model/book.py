"""What a book has of each of its sessions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.pages import PagedHandout


@dataclass(frozen=True, slots=True)
class Chapter:
    """A session's handout as a book needs it: without a table of contents of its own."""

    handout: PagedHandout
    """The pages, numbers of slides in their margins."""
    slides: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """The first and the last slide of each section, by the line of its heading."""
    cover: Cover = NO_COVER
    """Who gives the session, for whom and when."""
