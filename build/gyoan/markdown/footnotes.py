"""Footnotes, wherever they are defined → a `FootnoteList` at the end of the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.blocks import read_blocks
from gyoan.model.blocks import FootnoteList, ListItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gyoan.markdown.nodes import Node
    from gyoan.markdown.reading import Reading
    from gyoan.model.session import Section, Session


def with_footnotes(session: Session, nodes: Sequence[Node], reading: Reading) -> Session:
    """Return `session` with the footnotes among `nodes`, at any depth, at its very end."""
    notes = [node for node in _all_nodes(nodes) if node.kind == "footnote_reference"]
    if not notes:
        return session
    footnotes = _read(notes, reading)
    if not session.sections:
        return replace(session, blocks=(*session.blocks, footnotes))
    return replace(session, sections=(*session.sections[:-1], _appended(session.sections[-1], footnotes)))


def _read(notes: Sequence[Node], reading: Reading) -> FootnoteList:
    """Return the texts by number; a note that nothing refers to gets a number behind the others."""
    numbers: dict[str, int] = reading.environment["footnotes"]["refs"]

    def number(note: Node) -> int:
        stated = numbers.get(":" + note.token.meta["label"], -1)
        return stated if stated >= 0 else len(notes)

    items = tuple(
        ListItem(read_blocks(note.children, reading.inside_note(note.first_line)), reading.span(note))
        for note in sorted(notes, key=number)
    )
    return FootnoteList(items, items[0].span)


def _appended(section: Section, footnotes: FootnoteList) -> Section:
    """Return `section` with `footnotes` behind everything in it."""
    if section.sections:
        return replace(section, sections=(*section.sections[:-1], _appended(section.sections[-1], footnotes)))
    return replace(section, blocks=(*section.blocks, footnotes))


def _all_nodes(nodes: Sequence[Node]) -> Iterator[Node]:
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)
