"""What a slide says: the words that stand for its thumbnail to one who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gyoan.messages import words
from gyoan.model.chart import ChartShape
from gyoan.model.deck import (
    Countdown,
    GraphShape,
    Grid,
    PictureShape,
    PlaceholderRole,
    Shape,
    Slide,
    TextBox,
    TextParagraph,
)
from gyoan.model.message import Language

_APART = frozenset({PlaceholderRole.TITLE, PlaceholderRole.FOOTER, PlaceholderRole.SLIDE_NUMBER})
"""What the heading above the thumbnail says already, or every slide."""


def slide_in_words(slide: Slide, number: int, language: Language) -> str:
    """Return the slide's number and title, then what stands on it in reading order, a line each."""
    said = (line for shape in slide.shapes for line in _lines(shape))
    return "\n".join([words.SLIDE_TITLED.within(language, number=number, title=slide.title), *filter(None, said)])


def _lines(shape: Shape) -> Iterator[str]:
    match shape:
        case TextBox():
            if shape.placeholder not in _APART:
                yield from _texts(shape.paragraphs)
        case Grid():
            for row in shape.rows:
                yield " | ".join(" ".join(_texts(cell.paragraphs)) for cell in row)
        case PictureShape() | GraphShape() | ChartShape() | Countdown():
            yield shape.description
        case _:
            return


def plain(paragraph: TextParagraph) -> str:
    """Return what a paragraph says, spaces that hold words together as plain ones."""
    return "".join(run.text for run in paragraph.runs).replace("\u00a0", " ").strip()


def _texts(paragraphs: Iterable[TextParagraph]) -> Iterator[str]:
    for paragraph in paragraphs:
        number = paragraph.bullet.number if paragraph.bullet else None
        text = plain(paragraph)
        yield f"{number}. {text}" if number is not None and text else text
