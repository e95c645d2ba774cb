"""Footnotes, wherever they are defined → a `FootnoteList` at the end of the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.blocks import read_blocks, source_blocks
from gyoan.markdown.inlines import read_inlines
from gyoan.model.blocks import FootnoteList, ListItem, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gyoan.markdown.nodes import Node
    from gyoan.markdown.reading import Reading
    from gyoan.model.session import Section, Session


def with_footnotes(session: Session, nodes: Sequence[Node], reading: Reading) -> Session:
    """Return `session` with the footnotes among `nodes`, at any depth, at its very end."""
    every = list(_all_nodes(nodes))
    notes = [node for node in every if node.kind == "footnote_reference"]
    contained = reading.findings.contained
    none: dict[int, ListItem] = {}
    inline = contained(lambda: _inline_notes(every, reading), lambda: none)
    if not notes and not inline:
        return session
    place = reading.findings.span(notes[0].first_line if notes else 1)
    footnotes = contained(lambda: _read(notes, inline, reading), lambda: _as_typed(notes, reading), place)
    if not session.sections:
        return replace(session, blocks=(*session.blocks, footnotes))
    return replace(session, sections=(*session.sections[:-1], _appended(session.sections[-1], footnotes)))


def _as_typed(notes: Sequence[Node], reading: Reading) -> FootnoteList:
    """Return the texts in the order and with the marks that they have in the file."""
    items = (ListItem(tuple(source_blocks(note, reading)), reading.findings.span(note.first_line)) for note in notes)
    return FootnoteList(tuple(items), reading.findings.span(notes[0].first_line if notes else 1))


def _read(notes: Sequence[Node], inline: Mapping[int, ListItem], reading: Reading) -> FootnoteList:
    """Return the texts by number; a note that nothing refers to gets a number behind the others."""
    numbers: dict[str, int] = reading.environment["footnotes"].get("refs", {})

    def number(note: Node) -> int:
        stated = numbers.get(":" + note.token.meta["label"], -1)
        return stated if stated >= 0 else len(notes) + len(inline)

    numbered = [
        *inline.items(),
        *(
            (
                number(note),
                ListItem(read_blocks(note.children, reading.inside_note(note.first_line)), reading.span(note)),
            )
            for note in notes
        ),
    ]
    items = tuple(item for _, item in sorted(numbered, key=lambda pair: pair[0]))
    return FootnoteList(items, items[0].span)


def _inline_notes(nodes: Sequence[Node], reading: Reading) -> dict[int, ListItem]:
    """Return the notes that stand where they are called (`^[…]`), by number from 0."""
    listed = reading.environment.get("footnotes", {}).get("list", {})
    notes = {number: note for number, note in listed.items() if "tokens" in note}
    found: dict[int, ListItem] = {}
    for node in nodes if notes else ():
        for token in node.token.children or () if node.kind == "inline" else ():
            number = int(token.meta["id"]) if token.type == "footnote_ref" else -1
            if number in notes and number not in found:
                span = reading.span_of(node.first_line, node.last_line)
                content = read_inlines(notes[number]["tokens"], reading, node.first_line)
                found[number] = ListItem((Paragraph(content, span),), span)
    return found


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
