"""What is too long for its place: what slides show only the beginning of stands whole in the notes.

A title is cut where not even small type gets it into its place, with `…` behind what is left. Where the body of no
slide says all of it either, the notes of the first slide below it do; those of the first slide have what is cut on the
cover and at the foot of every slide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.deck.slides.chrome import BETWEEN_TITLES
from gyoan.messages import words
from gyoan.model.deck import Grid, Slide, TextBox
from gyoan.model.expressions import expression
from gyoan.model.message import Language
from gyoan.model.session import Section, walk_sections
from gyoan.typesetting.shortening import ELLIPSIS

_COUNT = expression(r" \(\d+/\d+\)$")
_BLANKS = expression(r"\s+")


def with_whole_titles(
    slides: Sequence[Slide], sections: tuple[Section, ...], on_cover: Sequence[str], language: Language
) -> tuple[Slide, ...]:
    """Return the slides, each with the titles of `sections` that no slide shows whole in the notes of their first.

    The texts `on_cover` that are cut stand in the notes of the first slide.
    """
    shown = {_squeezed(text) for slide in slides for text in texts_of_slide(slide)}
    everything = "\n".join(shown)
    added: dict[int, list[str]] = {}
    for text in on_cover:
        if _squeezed(text) not in everything:
            added.setdefault(0, []).append(text)
    place = 0
    for section in walk_sections(sections):
        title = _squeezed(section.plain_title)
        if title in shown or title in everything:
            continue
        while place < len(slides) - 1 and slides[place].line < section.span.line:
            place += 1
        added.setdefault(place, []).append(words.WHOLE_TITLE.within(language, title=section.plain_title))
    return tuple(
        replace(slide, notes="\n\n".join((slide.notes, *added[number]))) if number in added else slide
        for number, slide in enumerate(slides)
    )


def texts_of_slide(slide: Slide) -> Iterator[str]:
    """Yield what a slide says: its paragraphs and cells, of the line above its title each title."""
    for shape in slide.shapes:
        paragraphs = shape.paragraphs if isinstance(shape, TextBox) else ()
        if isinstance(shape, Grid):
            paragraphs = tuple(paragraph for row in shape.rows for cell in row for paragraph in cell.paragraphs)
        for paragraph in paragraphs:
            text = "".join(run.text for run in paragraph.runs if not run.note)
            yield from (_COUNT.sub("", part) for part in text.split(BETWEEN_TITLES))


def beginnings(slides: Sequence[Slide]) -> tuple[str, ...]:
    """Return the beginnings that slides show of longer titles, without their `…` and without blanks."""
    cut = {
        _squeezed(text.partition(ELLIPSIS)[0]) for slide in slides for text in texts_of_slide(slide) if ELLIPSIS in text
    }
    return tuple(cut - {""})


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", text)
