"""What a lecturer should know about how a session fits on slides."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.area import SlideGeometry
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.chrome import fitting_title
from gyoan.layout.deck.slides.piece import MOST_LINES, Stage
from gyoan.layout.deck.slides.table import has_high_head
from gyoan.layout.deck.slides.table_columns import columns_apart
from gyoan.layout.deck.slides.title import session_title
from gyoan.layout.footnotes import Footnotes
from gyoan.layout.formulas import on_slide
from gyoan.messages import layout
from gyoan.model.blocks import Diagram, Figure, Formula, Paragraph, Table
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.inline import InlineImage, Strong, lines_of, plain_text
from gyoan.model.message import Message
from gyoan.model.session import Section, Session, walk_blocks, walk_sections
from gyoan.model.traversal import found

MOST_ROWS = 40
"""A table of more rows takes so many slides that nobody reads it from a wall."""
SHORTEST_LONG = 250
"""Paragraphs of fewer characters are not even measured."""
MANY_HEADS = 8
"""So many bold lines in one section, one below the other, would be better headings."""
LONGEST_HEAD = 60
"""A bold line of more characters is a sentence, no heading."""


def findings(session: Session, footnotes: Footnotes, stage: Stage) -> tuple[Diagnostic, ...]:
    """Return what does not fit on a slide as written, and what its author could write better, by line.

    The `footnotes` are no longer in `session`: what is long in them is shortened on slides by a rule of their own.
    """
    found_here = [
        *_titles(session, stage),
        *_blocks(session, stage),
        *_nameless_pictures((session, footnotes)),
        *_pictures_in_footnotes(footnotes),
        *_pseudo_headings(session),
    ]
    return tuple(sorted(found_here, key=lambda diagnostic: diagnostic.sort_key))


def _titles(session: Session, stage: Stage) -> Iterator[Diagnostic]:
    geometry = SlideGeometry(stage.measure.theme.deck)
    whole = session.plain_title
    if session_title(session, stage)[0] != whole:
        yield _oversized(session.span, layout.LONG_HEADING(count=len(whole)), layout.SHORT_TITLE())
    for section in walk_sections(session.sections):
        title = section.plain_title
        if len(title) * 2 > SHORTEST_LONG and fitting_title(title, stage.measure, geometry) != title:
            message = layout.LONG_HEADING(count=len(title))
            yield _oversized(section.span, message, layout.SHORT_TITLE())


def _blocks(session: Session, stage: Stage) -> Iterator[Diagnostic]:
    for block in walk_blocks(session):
        match block:
            case Table(span=span) if has_high_head(block, stage):
                yield _oversized(span, layout.HIGH_TABLE_HEAD(), layout.HIGH_TABLE_HEAD_HINT())
            case Table(header, span=span) if len(parts := columns_apart(block, {}, stage)) > 1:
                message = layout.TORN_TABLE(columns=len(header), parts=len(parts))
                yield _oversized(span, message, layout.SHOW_WHAT_MATTERS())
            case Table(header, rows, span=span) if len(rows) > MOST_ROWS:
                message = layout.LARGE_TABLE(columns=len(header), rows=len(rows))
                yield _oversized(span, message, layout.SHOW_WHAT_MATTERS())
            case Formula(span=span) if not block.line and on_slide(block, stage.body.width, stage.measure) is None:
                yield _oversized(span, layout.WIDE_FORMULA(), layout.WIDE_FORMULA_HINT())
            case Paragraph(content, span) if len(text := plain_text(content)) > SHORTEST_LONG:
                # Lines that their author wrote one by one go to the next slide like entries of a list.
                content = max(lines_of(content), key=lambda line: len(plain_text(line)))
                runs = styled_runs(content, RunStyle(stage.measure.theme.deck.body_points))
                lines = stage.measure.lines(runs, stage.body.width)
                if lines > MOST_LINES:
                    message = layout.LONG_PARAGRAPH(words=len(text.split()), lines=lines)
                    yield _oversized(span, message, layout.WRITE_LIST())
            case _:
                pass


def _pictures_in_footnotes(footnotes: Footnotes) -> Iterator[Diagnostic]:
    spans = [one.span for one, _ in found(footnotes, Figure)] + [one.span for one, _ in found(footnotes, Diagram)]
    for span in spans:
        yield _oversized(span, layout.PICTURE_IN_FOOTNOTE(), layout.PICTURE_IN_FOOTNOTE_HINT())


def _nameless_pictures(value: object) -> Iterator[Diagnostic]:
    for picture, span in found(value, InlineImage):
        if not picture.alt and span is not None:
            yield Diagnostic(
                Code.NO_ALTERNATIVE_TEXT,
                Severity.INFO,
                span,
                layout.NAMELESS_PICTURE(name=picture.target),
                layout.WRITE_ALTERNATIVE(),
            )


def _pseudo_headings(session: Session) -> Iterator[Diagnostic]:
    for section in walk_sections(session.sections):
        heads = [block for block in section.blocks if isinstance(block, Paragraph) and _is_bold_line(block)]
        if len(heads) >= MANY_HEADS:
            yield _pseudo(section, heads)


def _pseudo(section: Section, heads: list[Paragraph]) -> Diagnostic:
    return Diagnostic(
        Code.BOLD_HEADINGS,
        Severity.INFO,
        heads[0].span,
        layout.BOLD_LINES(count=len(heads), title=section.plain_title),
        layout.WRITE_HEADINGS(marks="#" * (section.level + 1)),
    )


def _is_bold_line(block: Paragraph) -> bool:
    text = plain_text(block.content).strip()
    bold = all(isinstance(inline, Strong) or not plain_text((inline,)).strip(" :：") for inline in block.content)
    return 0 < len(text) <= LONGEST_HEAD and bold


def _oversized(span: SourceSpan, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(Code.OVERSIZED, Severity.WARNING, span, message, hint)
