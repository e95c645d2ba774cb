"""Session → the session without what its cover says already: a line of its time, words that place it in its course.

Both were read into the line of minutes and the line above the title. They are left out below these, not where they
stand under a heading of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from gyoan.model.blocks import Block, Blocks, BulletList, OrderedList, Paragraph, TaskList
from gyoan.model.inline import Emphasis, Inlines, LineBreak, Strong, Text, plain_text
from gyoan.model.session import Section, Session, Statement, StatementKind


def without_statements(session: Session) -> Session:
    """Return `session` without its statements, those in its sections too; blocks of which nothing is left are gone."""
    for statement in session.statements:
        session = replace(
            session,
            blocks=_without(session.blocks, statement),
            sections=tuple(_section_without(section, statement) for section in session.sections),
        )
    return session


def introduction(session: Session) -> Blocks:
    """Return what stands before the first section, without what the cover says already."""
    return without_statements(replace(session, sections=())).blocks


def said_by_cover(session: Session, sections: int) -> tuple[Statement, ...]:
    """Return the statements that stand before the sections or in the first `sections` of them."""
    later = session.sections[sections:]
    return tuple(one for one in session.statements if not later or one.span.line < later[0].span.line)


def _section_without(section: Section, statement: Statement) -> Section:
    return replace(section, blocks=_without(section.blocks, statement))


def _without(blocks: Blocks, statement: Statement) -> Blocks:
    return tuple(left for block in blocks for left in _left(block, statement))


def _left(block: Block, statement: Statement) -> Iterator[Block]:
    """Yield what is left of `block`, if anything is."""
    match block:
        case Paragraph() if block.span == statement.span:
            content = _CUTS[statement.kind](block.content, statement.text)
            if plain_text(content).strip():
                yield replace(block, content=content)
        case BulletList() | OrderedList() | TaskList():
            items = [replace(item, blocks=_without(item.blocks, statement)) for item in block.items]
            kept = tuple(item for item, was in zip(items, block.items, strict=True) if item.blocks or not was.blocks)
            if kept:
                yield replace(block, items=kept)
        case _:
            yield block


def _without_line(content: Inlines, text: str) -> Inlines:
    """Return `content` without the line that says `text`."""
    kept: list[Inlines] = []
    start = 0
    for index in [*(place for place, one in enumerate(content) if isinstance(one, LineBreak)), len(content)]:
        line = content[start:index]
        if plain_text(line).strip() != text:
            kept.append(line)
        start = index + 1
    return tuple(one for number, line in enumerate(kept) for one in (*(LineBreak(),) * bool(number), *line))


def _without_beginning(content: Inlines, text: str) -> Inlines:
    """Return `content` without `text` at its beginning; as it was where more than words would go with it."""
    left = len(text)
    for index, inline in enumerate(content):
        length = len(plain_text((inline,)))
        if isinstance(inline, Text) and length > left:
            return (Text(inline.text[left:]), *content[index + 1 :])
        if length > left or not isinstance(inline, Text | Strong | Emphasis):
            return content
        left -= length
    return () if not left else content


_CUTS: dict[StatementKind, Callable[[Inlines, str], Inlines]] = {
    StatementKind.TIME: _without_line,
    StatementKind.PLACE: _without_beginning,
}
