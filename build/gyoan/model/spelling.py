"""How near one word is to another: what a slip of the fingers is told from another word by."""

from __future__ import annotations

from collections.abc import Iterable

MOST_SLIPS = 2
"""More letters than these are no slip any more."""
FEWEST_LETTERS = 5
"""Shorter words are near too many others."""
LIKENESS = 0.5
"""How alike a name must be to the one that was probably meant, from 0 to 1 as difflib counts."""
OF_HEADINGS, OF_FILES, OF_KINDS, OF_COMMANDS = 0.4, 0.6, 0.6, 0.6
"""The same of headings, which are long and often quoted in part; of files of a course, whose names are alike anyway; of
kinds of diagrams and of commands, whose names are short. All found by trying slips."""
LONGEST_NAME = 255
"""Characters of a name that are compared: it takes the product of two lengths."""


def edit_distance(one: str, other: str) -> int:
    """Return how many letters have to be put in, left out or exchanged to make `one` of `other` (Levenshtein)."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        above, row = row, [place]
        for column, wanted in enumerate(other, 1):
            row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != wanted)))
    return row[-1]


def meant_word(word: str, known: Iterable[str]) -> str:
    """Return the word among `known` that `word` is a slip of; empty where it is none.

    What differs by more than two letters is another word, and so is what differs by any where both have four letters
    or fewer.
    """
    lowered = word.lower()
    candidates = ((edit_distance(lowered, name.lower()), name) for name in known if _is_comparable(word, name))
    distance, name = min(candidates, default=(MOST_SLIPS + 1, ""))
    return name if distance <= MOST_SLIPS else ""


def most_alike(name: str, known: Iterable[str], likeness: float = LIKENESS) -> str:
    """Return the name among `known` that `name` is most like; empty where it is like none.

    Unlike `meant_word` it guesses: only what is suggested to a person is found by it.
    """
    import difflib  # noqa: PLC0415  (takes time to load, and only a slip asks for it)

    return next(iter(difflib.get_close_matches(name[:LONGEST_NAME], list(known), n=1, cutoff=likeness)), "")


def _is_comparable(word: str, name: str) -> bool:
    return abs(len(word) - len(name)) <= MOST_SLIPS and max(len(word), len(name)) >= FEWEST_LETTERS
