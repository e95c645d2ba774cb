"""Text → pieces: which kind of slide a text makes, by what its section is for and by how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.cards import CardsPiece
from gyoan.layout.deck.slides.comparison import ComparisonPiece, columns_of, compares
from gyoan.layout.deck.slides.definition import DefinitionPiece, defines
from gyoan.layout.deck.slides.panel import closing_piece, goals, summary_piece
from gyoan.layout.deck.slides.piece import Piece
from gyoan.layout.deck.slides.quote import QuotePiece, quotes
from gyoan.layout.deck.slides.references import ReferencesPiece, reference_items
from gyoan.layout.deck.slides.table import TablePiece
from gyoan.layout.deck.slides.table_sizes import CellPictures
from gyoan.layout.deck.slides.text import TextPiece, group_entries
from gyoan.layout.elements import Callout, Entry, Group
from gyoan.layout.labels import as_head, split_label
from gyoan.model.blocks import Table
from gyoan.model.inline import plain_text
from gyoan.model.session import Role

FEWEST_LINKS = 2
"""Outside of its references a session has to name so many links in a list for them to be shown as such."""


def text_pieces(groups: Sequence[Group], role: Role) -> tuple[Piece, ...]:
    """Return the pieces for text in a section of this `role`, in reading order."""
    lead, rest = _lead(_with_heads([group for group in groups if group.head or group.entries]))
    leading = (TextPiece(lead),) if lead else ()
    special = _special(rest, role)
    if special is not None:
        return (*leading, *special)
    if lead and rest and not rest[0].head and not defines(rest[0].entries) and not _links(rest[0].entries, role):
        # Nothing wants to stand by itself: the text is one.
        rest = (replace(rest[0], entries=lead + rest[0].entries), *rest[1:])
        leading = ()
    return (*leading, *_usual(rest, role))


def callout_piece(callout: Callout) -> Piece:
    """Return the piece for text set off: a quotation, or a tinted box."""
    return QuotePiece(callout.entries) if quotes(callout) else CalloutPiece(callout)


def table_piece(table: Table, pictures: CellPictures) -> Piece:
    """Return the piece for a table with these `pictures`: two opposite columns of text are a comparison."""
    sides = None if table.caption or pictures else columns_of(table)
    return ComparisonPiece(sides) if sides else TablePiece(table, pictures=pictures)


def _special(groups: Sequence[Group], role: Role) -> tuple[Piece, ...] | None:
    """Return the pieces of a section with a purpose of its own; None where the text is to be shown as usual."""
    if not groups:
        return ()
    match role:
        case Role.OBJECTIVES:
            piece = goals(groups)
        case Role.SUMMARY:
            piece = summary_piece(groups)
        case Role.NEXT | Role.CLOSING:
            several = sum(bool(group.head and group.entries) for group in groups) > 1
            piece = None if several else closing_piece(tuple(groups))
        case _:
            piece = None
    return None if piece is None else (piece,)


def _usual(groups: Sequence[Group], role: Role) -> tuple[Piece, ...]:
    """Return cards for neighbouring groups that have a head and entries, and what suits each of the others.

    An item with nothing below it is a card beside those of its list.
    """
    pieces: list[Piece] = []
    for headed, run in groupby(groups, key=lambda group: bool(group.head and (group.entries or group.listed))):
        chosen = tuple(run)
        if not headed or len(chosen) == 1 or any(_links(group.entries, role) for group in chosen):
            pieces += [piece for part in _apart(chosen, role) for piece in _plain(part, role)]
        elif compares(chosen):
            pieces.append(ComparisonPiece((chosen[0], chosen[1])))
        else:
            pieces.append(CardsPiece(chosen))
    return tuple(pieces)


def _apart(groups: tuple[Group, ...], role: Role) -> list[tuple[Group, ...]]:
    """Return the groups so that one with a look of its own stands by itself, and so does a head at the end."""
    parts: list[tuple[Group, ...]] = []
    for group in groups:
        alone = defines(group.entries) or _links(group.entries, role)
        joins = parts and not alone and (group.entries or group.listed) and not _ends_apart(parts[-1], role)
        parts[-1:] = [(*parts[-1], group)] if joins else [*parts[-1:], (group,)]
    return parts


def _ends_apart(groups: tuple[Group, ...], role: Role) -> bool:
    last = groups[-1].entries
    return defines(last) or _links(last, role)


def _plain(groups: tuple[Group, ...], role: Role) -> tuple[Piece, ...]:
    entries = groups[-1].entries
    items = reference_items(entries) if _links(entries, role) else None
    if items is None and not defines(entries):
        return (TextPiece(group_entries(groups)),)
    before = group_entries((*groups[:-1], replace(groups[-1], entries=())))
    shown = ReferencesPiece(items) if items is not None else DefinitionPiece(entries)
    return (TextPiece(before), shown) if before else (shown,)


def _links(entries: Sequence[Entry], role: Role) -> bool:
    items = reference_items(entries)
    return items is not None and (role is Role.REFERENCES or len(items) >= FEWEST_LINKS)


def _lead(groups: Sequence[Group]) -> tuple[tuple[Entry, ...], tuple[Group, ...]]:
    """Return the paragraphs that open the first group, where a list follows them in it, and the groups without them."""
    if not groups or groups[0].head:
        return (), tuple(groups)
    entries = groups[0].entries
    count = next((at for at, entry in enumerate(entries) if _listed(entry)), 0)
    if not count or not all(map(_listed, entries[count:])):
        return (), tuple(groups)
    return entries[:count], (replace(groups[0], entries=entries[count:]), *groups[1:])


def _listed(entry: Entry) -> bool:
    return bool(entry.marker) or entry.number is not None or entry.level > 0


def _with_heads(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return the groups, a lone labelled line among headed ones with its label as head: `**영향**: 느려진다`."""
    headed = [bool(group.head and group.entries) for group in groups]
    result: list[Group] = []
    for at, group in enumerate(groups):
        beside = any(headed[max(at - 1, 0) : at + 2])
        label, rest = split_label(group.entries[0].content) if len(group.entries) == 1 and not group.head else ((), ())
        named = beside and plain_text(label) and plain_text(rest).strip() and not _listed(group.entries[0])
        if named:
            span = group.entries[0].span
            group = Group(as_head(label), (Entry(rest, span=span),), span=span)  # noqa: PLW2901
        result.append(group)
    return tuple(result)
