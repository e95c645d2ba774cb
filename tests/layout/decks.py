"""Markdown → deck, and what can be read off a deck: for all tests of the deck's layout."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.deck import DeckOptions, layout_deck
from gyoan.markdown import read_session
from gyoan.model.deck import Deck, Grid, PictureShape, Shape, Slide, TextBox, TextParagraph
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings
from gyoan.model.message import Language, translated
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


def dump(deck: Deck) -> str:
    """Return a deck as readable text: slides with their time, kind and title, and their shapes with what they say."""
    lines = [f"deck: {deck.title} | {deck.subject}"]
    for section in deck.sections:
        lines.append(f"section: {section.name} ({len(section.slides)})")
    for number, slide in enumerate(deck.slides, 1):
        lines.append(f"\n{number}. [{slide.kind.value} {slide.duration.clock}] {slide.title}")
        lines += [line for shape in slide.shapes for line in _shape_lines(shape)]
        lines += [f"  notes: {line}" for line in slide.notes.splitlines() if line.strip()]
    return "\n".join(lines) + "\n"


def _shape_lines(shape: Shape) -> Iterator[str]:
    if isinstance(shape, PictureShape):
        yield f"  picture {_place(shape)}: {shape.description}"
    elif isinstance(shape, Grid):
        yield f"  table {_place(shape)}"
        for row in shape.rows:
            yield "    | " + " | ".join(
                "".join(run.text for paragraph in cell.paragraphs for run in paragraph.runs) for cell in row
            )
    elif isinstance(shape, TextBox):
        if shape.name in {"Course", "Page number"}:
            return
        yield f"  {translated(shape.name, Language.KOREAN)} {_place(shape)}"
        for paragraph in shape.paragraphs:
            bullet = paragraph.bullet
            mark = (
                "" if bullet is None else f"{bullet.number}. " if bullet.number is not None else f"{bullet.character} "
            )
            text = "".join(f"**{run.text}**" if run.bold else run.text for run in paragraph.runs)
            yield f"    {'  ' * paragraph.level}{mark}{text}  ({paragraph.runs[0].points:g} pt)"


def _place(shape: Shape) -> str:
    box = shape.box
    return f"({box.x.points:.0f}, {box.y.points:.0f}, {box.width.points:.0f} x {box.height.points:.0f})"
