"""Characters that no face of the theme has: found before anything is drawn, and said with their line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gyoan.layout.handout.styles import Styles
from gyoan.messages import layout as told
from gyoan.model.blocks import (
    Aside,
    Block,
    Captioned,
    CodeBlock,
    Diagram,
    Figure,
    FigureRow,
    Flow,
    HtmlBlock,
    Outline,
    OutlineItem,
    Paragraph,
    Table,
)
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.inline import plain_text
from gyoan.model.session import Session, walk_blocks, walk_sections
from gyoan.model.theme import Face
from gyoan.typesetting import missing_characters


def missing_glyphs(session: Session, styles: Styles) -> tuple[Diagnostic, ...]:
    """Return a warning for each line with characters that will be spelled out; it names all of them."""
    faces = styles.faces(Face.BODY)
    lines: dict[int, tuple[SourceSpan, dict[str, None]]] = {}
    known: set[str] = set()
    missing: set[str] = set()
    for text, span in texts_of(session):
        fresh = "".join(sorted(set(text) - known))
        known.update(fresh)
        missing.update(missing_characters(fresh, faces))
        here = [character for character in text if character in missing]
        if here:
            lines.setdefault(span.line, (span, {}))[1].update(dict.fromkeys(here))
    return tuple(_warning(tuple(characters), span) for span, characters in lines.values())


def _warning(characters: tuple[str, ...], span: SourceSpan) -> Diagnostic:
    named = ", ".join(f"U+{ord(character):04X}" for character in characters)
    message, hint = told.MISSING_GLYPH(named=named), told.OTHER_CHARACTER()
    if len(characters) > 1:
        message, hint = told.MISSING_GLYPHS(named=named), told.OTHER_CHARACTERS()
    return Diagnostic(Code.MISSING_GLYPH, Severity.WARNING, span, message, hint)


def texts_of(session: Session) -> Iterator[tuple[str, SourceSpan]]:
    """Yield the texts of a session with their places."""
    yield session.plain_title, session.span
    for section in walk_sections(session.sections):
        yield section.plain_title + section.duration_note, section.span
    for block in walk_blocks(session):
        yield from _block_texts(block)
    for remark in session.remarks:
        yield plain_text(remark.content), remark.span


def _block_texts(block: Block) -> Iterator[tuple[str, SourceSpan]]:
    match block:
        case Paragraph(content) | Aside(title=content):
            yield plain_text(content), block.span
        case Outline(items, title=title):
            yield plain_text(title), block.span
            yield from _outline_texts(items)
        case Flow(steps):
            yield from ((plain_text(sum(step.lines, step.arrow)), step.span) for step in steps)
        case Table(header, rows):
            for number, row in enumerate((header, *rows)):
                # The delimiter row stands between the head and the first row.
                line = block.span.line + number + (1 if number else 0)
                yield "".join(plain_text(cell.content) for cell in row), SourceSpan(block.span.path, line)
        case CodeBlock(text):
            for number, line_text in enumerate(text.split("\n"), start=1):
                yield line_text, SourceSpan(block.span.path, block.span.line + number)
        case FigureRow(figures):
            for figure in figures:
                yield from _block_texts(figure)
        case HtmlBlock(text) | Diagram(source=text) | Figure(alt=text):
            yield text, block.span
        case _:
            pass
    if isinstance(block, Captioned):
        yield plain_text(block.caption), block.span


def _outline_texts(items: Iterable[OutlineItem]) -> Iterator[tuple[str, SourceSpan]]:
    for item in items:
        yield plain_text(item.label), item.span
        yield from _outline_texts(item.children)
