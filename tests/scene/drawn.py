"""What tests look for in what is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from gyoan.model.scene import Mark, MarkGroup, Pixels, Scene, Trace, Words, plain_marks
from gyoan.model.typeset import Fragment

Drawn: TypeAlias = Scene | MarkGroup | Iterable[Mark]


def marks_in(drawn: Drawn) -> list[Trace | Words | Pixels]:
    """Return everything that is seen, at its place."""
    match drawn:
        case Scene():
            return list(plain_marks(drawn.marks))
        case MarkGroup():
            return list(plain_marks((drawn,)))
        case _:
            return list(plain_marks(drawn))


def words_in(drawn: Drawn) -> list[Words]:
    """Return the lines of text."""
    return [mark for mark in marks_in(drawn) if isinstance(mark, Words)]


def traces_in(drawn: Drawn) -> list[Trace]:
    """Return lines and areas."""
    return [mark for mark in marks_in(drawn) if isinstance(mark, Trace)]


def fragments_in(drawn: Drawn) -> Iterator[Fragment]:
    """Yield the pieces of the lines of text."""
    for words in words_in(drawn):
        yield from words.line.fragments
