"""Summaries: what to take home, ticked off in large type or as compact cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gyoan.layout.deck.slides.cards import CardsPiece, labelled_groups
from gyoan.layout.deck.slides.panel import PanelPiece
from gyoan.layout.deck.slides.piece import Piece
from gyoan.layout.elements import Entry, Group
from gyoan.model.deck import SlideKind

TICK = "✓"
"""Stands before what was learnt."""
MOST_CARDS = 6
"""More points than this are a list."""


@dataclass(frozen=True, slots=True)
class SummaryCardsPiece(CardsPiece):
    """Points with labels."""

    kind = SlideKind.SUMMARY


@dataclass(frozen=True, slots=True)
class SummaryPiece(PanelPiece):
    """Points without labels, ticked."""

    kind = SlideKind.SUMMARY


def summary_piece(groups: Sequence[Group]) -> Piece | None:
    """Return the piece for what a session sums up; None where it is prose."""
    if len(groups) > 1 and all(group.head and group.entries for group in groups):
        return SummaryCardsPiece(tuple(groups))
    entries = tuple(entry for group in groups for entry in group.entries)
    if any(group.head for group in groups) or len(entries) < 2:
        return None
    labelled = labelled_groups(entries)
    if labelled is not None and 2 <= len(labelled) <= MOST_CARDS:
        return SummaryCardsPiece(labelled)
    listed = all(entry.marker or entry.number is not None or entry.level for entry in entries)
    return SummaryPiece(tuple(map(_ticked, entries))) if listed else None


def _ticked(entry: Entry) -> Entry:
    return replace(entry, marker=TICK) if entry.marker == "•" and not entry.level else entry
