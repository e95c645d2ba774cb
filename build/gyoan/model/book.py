"""A book: the handouts of several sessions in one document, with what stands before them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.handout import Handout, HandoutItem
from gyoan.model.typeset import Ink


@dataclass(frozen=True, slots=True)
class Book:
    """Handouts that share one count of pages, one outline and one set of fonts; a single one is a book, too."""

    title: str
    """The document's title."""
    language: str
    """Its language: `ko-KR`."""
    foot: Ink
    """How the page numbers look."""
    line_color: str
    """Colour of the rules at head and foot."""
    chapters: tuple[Handout, ...]
    """The handouts, each from a new page on with its own running head; their anchors are unlike each other."""
    cover: tuple[HandoutItem, ...] = ()
    """What stands on the first page, which shows no number."""
    front: tuple[tuple[HandoutItem, ...], ...] = ()
    """What stands before page 1, each from a new page on: contents, run sheets."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A session's handout as a book needs it: without a table of contents of its own."""

    handout: Handout
    """The pages, numbers of slides in their margins."""
    slides: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """The first and the last slide of each section, by the line of its heading."""
    cover: Cover = NO_COVER
    """Who gives the session, for whom and when."""


def book_of(handout: Handout) -> Book:
    """Return the book that holds one handout alone, just as it is."""
    front = (handout.front,) if handout.front else ()
    return Book(handout.title, handout.language, handout.foot, handout.line_color, (handout,), front=front)
