"""Characters that no face of the theme has: found before anything is drawn, and said with their line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gyoan.layout.handout.styles import Styles
from gyoan.model.blocks import (
    Aside,
    Block,
    CodeBlock,
    Diagram,
    Figure,
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
    """Return a warning for each character that will be spelled out, at the first line that holds it."""
    faces = styles.faces(Face.BODY)
    found: dict[str, Diagnostic] = {}
    known: set[str] = set()
    for text, span in _texts(session):
        fresh = "".join(sorted(set(text) - known))
        known.update(fresh)
        for character in missing_characters(fresh, faces):
            found.setdefault(character, _warning(character, span))
    return tuple(found.values())


def _warning(character: str, span: SourceSpan) -> Diagnostic:
    return Diagnostic(
        Code.MISSING_GLYPH,
        Severity.WARNING,
        span,
        f"No font has a glyph for U+{ord(character):04X}, so the handout shows its code point",
        "Write it in other characters, or name a font that has it in the theme",
    )


def _texts(session: Session) -> Iterator[tuple[str, SourceSpan]]:
    yield session.plain_title, session.span
    for section in walk_sections(session.sections):
        yield section.plain_title + section.duration_note, section.span
    for block in walk_blocks(session):
        yield from _block_texts(block)


def _block_texts(block: Block) -> Iterator[tuple[str, SourceSpan]]:
    match block:
        case Paragraph(content) | Aside(title=content):
            yield plain_text(content), block.span
        case Outline(items, title=title):
            yield plain_text(title), block.span
            yield from _outline_texts(items)
        case Table(header, rows):
            for number, row in enumerate((header, *rows)):
                # The delimiter row stands between the head and the first row.
                line = block.span.line + number + (1 if number else 0)
                yield "".join(plain_text(cell.content) for cell in row), SourceSpan(block.span.path, line)
        case CodeBlock(text):
            for number, line_text in enumerate(text.split("\n"), start=1):
                yield line_text, SourceSpan(block.span.path, block.span.line + number)
        case HtmlBlock(text) | Diagram(source=text) | Figure(alt=text):
            yield text, block.span
        case _:
            return


def _outline_texts(items: Iterable[OutlineItem]) -> Iterator[tuple[str, SourceSpan]]:
    for item in items:
        yield plain_text(item.label), item.span
        yield from _outline_texts(item.children)
