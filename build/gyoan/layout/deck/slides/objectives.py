"""Objectives: what the class will be able to do, numbered in large type, or as a card for each kind of goal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gyoan.layout.deck.slides.cards import CardsPiece, labelled_groups
from gyoan.layout.deck.slides.panel import PanelPiece
from gyoan.layout.deck.slides.piece import Piece
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.elements import Entry, Group
from gyoan.model.deck import SlideKind

MOST_CARDS = 4
"""More goals than this are a list."""


@dataclass(frozen=True, slots=True)
class ObjectiveCardsPiece(CardsPiece):
    """Goals with labels, such as 이해 목표 and 적용 목표."""

    kind = SlideKind.OBJECTIVES


@dataclass(frozen=True, slots=True)
class ObjectivesPiece(PanelPiece):
    """Goals without labels, numbered."""

    kind = SlideKind.OBJECTIVES


def objectives_piece(entries: tuple[Entry, ...]) -> Piece:
    """Return the piece that shows `entries` as goals: what is no plain list stays text."""
    labelled = labelled_groups(entries)
    if labelled is not None and 2 <= len(labelled) <= MOST_CARDS:
        return ObjectiveCardsPiece(labelled)
    return ObjectivesPiece(_numbered(entries)) if _is_list(entries) else TextPiece(entries)


def goals(groups: Sequence[Group]) -> Piece | None:
    """Return the piece for goals that stand in one list; None where they have heads."""
    entries = tuple(entry for group in groups for entry in group.entries)
    return None if any(group.head for group in groups) or len(entries) < 2 else objectives_piece(entries)


def _is_list(entries: tuple[Entry, ...]) -> bool:
    return all(entry.marker == "•" or entry.number is not None or entry.level for entry in entries)


def _numbered(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries, those of the first level numbered in place of their bullets."""
    numbers = iter(range(1, len(entries) + 1))
    return tuple(entry if entry.level else replace(entry, marker="", number=next(numbers)) for entry in entries)
