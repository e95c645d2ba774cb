"""How near one word is to another: what a slip of the fingers is told from another word by."""

from __future__ import annotations

from collections.abc import Iterable

MOST_SLIPS = 2
"""More letters than these are no slip any more."""
FEWEST_LETTERS = 5
"""Shorter words are near too many others."""


def edit_distance(one: str, other: str) -> int:
    """Return how many letters have to be put in, left out or exchanged to make `one` of `other` (Levenshtein)."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        above, row = row, [place]
        for column, wanted in enumerate(other, 1):
            row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != wanted)))
    return row[-1]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the word among `known` that `word` is a slip of; empty where it is none.

    What differs by more than two letters is another word, and so is what differs by any where both have four letters
    or fewer.
    """
    lowered = word.lower()
    candidates = ((edit_distance(lowered, name.lower()), name) for name in known if _is_comparable(word, name))
    distance, name = min(candidates, default=(MOST_SLIPS + 1, ""))
    return name if distance <= MOST_SLIPS else ""


def _is_comparable(word: str, name: str) -> bool:
    return abs(len(word) - len(name)) <= MOST_SLIPS and max(len(word), len(name)) >= FEWEST_LETTERS
