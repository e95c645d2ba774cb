"""Footnotes, wherever they are defined → a `FootnoteList` at the end of the session, in the order of their marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.blocks import read_blocks, source_blocks
from gyoan.markdown.inlines import read_inlines
from gyoan.messages import reading as told
from gyoan.model.blocks import FootnoteList, ListItem, Paragraph
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import FootnoteReference, Text
from gyoan.model.session import walk_sections
from gyoan.model.traversal import changed, found

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.session import Section, Session

_MARK = expression(r"(?<![(\[|/^])\[\^(?P<label>[\w.-]+)\](?![*+?{(\[:])")
"""A mark that was left as text; what stands in a pattern such as `([^abc]+)` is none."""
_RANGE = expression(r"\w-\w")


def with_footnotes(session: Session, nodes: Sequence[SyntaxNode], reading: Reading) -> Session:
    """Return `session` with the footnotes among `nodes`, at any depth, at its very end.

    They are numbered in the order of their first marks; marks without a footnote and footnotes without a mark are told.
    """
    if not any("[^" in line or "^[" in line for line in reading.source.lines):
        return session
    notes = [node for node in _all_nodes(nodes) if node.kind == "footnote_reference"]
    contained = reading.findings.contained
    contained(lambda: _tell_undefined(session, notes, reading), lambda: None)
    none: dict[int, ListItem] = {}
    inline = contained(lambda: _inline_notes(reading), lambda: none)
    if not notes and not inline:
        return session
    place = reading.findings.span(notes[0].first_line if notes else 1)
    items = contained(lambda: {**inline, **_read(notes, reading)}, lambda: _as_typed(notes, reading), place)
    return contained(lambda: _in_order(session, items), lambda: _with(session, tuple(items.values())), place)


def _with(session: Session, items: tuple[ListItem, ...]) -> Session:
    footnotes = FootnoteList(items, items[0].span)
    if not session.sections:
        return replace(session, blocks=(*session.blocks, footnotes))
    return replace(session, sections=(*session.sections[:-1], _appended(session.sections[-1], footnotes)))


def _in_order(session: Session, items: Mapping[int, ListItem]) -> Session:
    """Return `session` with the footnotes `items`, numbered anew in the order in which their marks are read.

    The parser counts them as it meets them, which is another order where it reads a cell of HTML or a note itself.
    """
    read = [session.title, session.blocks]
    read += [part for section in walk_sections(session.sections) for part in (section.title, section.blocks)]
    order = _marked(tuple(read), items)
    for number in order:
        order += (other for other in _marked(items[number], items) if other not in order)
    order += (number for number in items if number not in order)
    places = {number: place for place, number in enumerate(order, 1)}
    return changed(
        _with(session, tuple(items[number] for number in order)),
        FootnoteReference,
        lambda mark: FootnoteReference(places.get(mark.number, len(items) + mark.number)),
    )


def _marked(value: object, items: Mapping[int, ListItem]) -> list[int]:
    """Return the numbers of the footnotes that `value` has marks of, each once."""
    return list(dict.fromkeys(mark.number for mark, _ in found(value, FootnoteReference) if mark.number in items))


def _tell_undefined(session: Session, notes: Sequence[SyntaxNode], reading: Reading) -> None:
    """Warn of each mark that stands in the text as typed, since nothing defines its footnote."""
    for text, span in found(session, Text):
        for mark in _MARK.finditer(text.text) if "[^" in text.text else ():
            label = mark["label"]
            pattern = _RANGE.search(label) or not (notes or label.isdecimal())
            if span is not None and not pattern and rf"\[^{label}]" not in reading.source.line(span.line):
                message, hint = told.UNDEFINED_FOOTNOTE(label=label), told.UNDEFINED_FOOTNOTE_HINT(label=label)
                reading.findings.warn(Code.LONE_FOOTNOTE, span, message, hint)


def _as_typed(notes: Sequence[SyntaxNode], reading: Reading) -> dict[int, ListItem]:
    """Return the texts in the order and with the marks that they have in the file."""
    items = (ListItem(tuple(source_blocks(note, reading)), reading.findings.span(note.first_line)) for note in notes)
    return dict(enumerate(items, 1))


def _read(notes: Sequence[SyntaxNode], reading: Reading) -> dict[int, ListItem]:
    """Return the texts by the parser's numbers; a note without a mark gets one behind all others, and is told."""
    counted = reading.environment["footnotes"]
    behind = len(counted.get("list", {}))
    read: dict[int, ListItem] = {}
    for note in notes:
        number = counted["refs"][":" + note.token.meta["label"]] + 1
        if number <= 0 or number in read:
            number = behind = behind + 1
            _tell_unmarked(note, reading)
        content = read_blocks(note.children, reading.inside_note(note.first_line))
        read[number] = ListItem(content, reading.span(note))
    return read


def _tell_unmarked(note: SyntaxNode, reading: Reading) -> None:
    message = told.UNMARKED_FOOTNOTE(label=note.token.meta["label"])
    reading.findings.warn(Code.LONE_FOOTNOTE, reading.span(note), message, told.UNMARKED_FOOTNOTE_HINT())


def _inline_notes(reading: Reading) -> dict[int, ListItem]:
    """Return the notes that stand where they are called (`^[…]`), by number."""
    listed = reading.environment.get("footnotes", {}).get("list", {})
    read: dict[int, ListItem] = {}
    waiting = [number for number in reading.noted if "tokens" in listed.get(number - 1, {})]
    for number in waiting:
        line, known = reading.noted[number], len(reading.noted)
        span = reading.span_of(line, line)
        read[number] = ListItem((Paragraph(read_inlines(listed[number - 1]["tokens"], reading, line), span),), span)
        # A note may call others in its turn.
        waiting += (one for one in list(reading.noted)[known:] if "tokens" in listed.get(one - 1, {}))
    return read


def _appended(section: Section, footnotes: FootnoteList) -> Section:
    """Return `section` with `footnotes` behind everything in it."""
    if section.sections:
        return replace(section, sections=(*section.sections[:-1], _appended(section.sections[-1], footnotes)))
    return replace(section, blocks=(*section.blocks, footnotes))


def _all_nodes(nodes: Sequence[SyntaxNode]) -> Iterator[SyntaxNode]:
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)
