"""Markdown → deck, and what can be read off a deck: for all tests of the deck's layout."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.deck.composition import DeckOptions, layout_deck
from gyoan.markdown import read_session
from gyoan.model.deck import Deck, Grid, Shape, Slide, TextBox, TextParagraph
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings
from gyoan.model.picture import Pictures
from gyoan.model.theme import Theme
from gyoan.schedule import plan


def deck_of(
    markdown: str,
    theme: Theme,
    drawings: Drawings | None = None,
    pictures: Pictures | None = None,
    options: DeckOptions | None = None,
) -> Deck:
    """Return the deck of a session."""
    return outcome_of(markdown, theme, drawings, pictures, options).value


def outcome_of(
    markdown: str,
    theme: Theme,
    drawings: Drawings | None = None,
    pictures: Pictures | None = None,
    options: DeckOptions | None = None,
) -> Outcome[Deck]:
    """Return the deck of a session and what there is to say about it."""
    session = read_session(markdown.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    planned = plan(session, pins=session.pins).value
    return layout_deck(session, planned, drawings or {}, pictures or {}, theme, options)


def paragraphs(shape: Shape) -> Iterator[TextParagraph]:
    """Yield the paragraphs of a shape."""
    if isinstance(shape, TextBox):
        yield from shape.paragraphs
    elif isinstance(shape, Grid):
        for row in shape.rows:
            for cell in row:
                yield from cell.paragraphs


def text_of(shape: Shape) -> str:
    """Return the text of a shape, a line a paragraph, spaces that hold words together as plain ones."""
    text = "\n".join("".join(run.text for run in paragraph.runs) for paragraph in paragraphs(shape))
    return text.replace("\u00a0", " ")


def slide_text(slide: Slide) -> str:
    """Return all text on a slide."""
    return "\n".join(text_of(shape) for shape in slide.shapes)
