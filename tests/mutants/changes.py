"""What a mutant is: one small change of the code, as a lecturer's slip or ours would be.

The kinds are those of the literature's sufficient set (Offutt and others, 1996: relational, arithmetic, logical and
unary operators, absolute values left out), as mutmut, cosmic-ray and Stryker have them: each is one token for another.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from pathlib import Path
from typing import TypeAlias


class Kind(StrEnum):
    """What is changed."""

    COMPARISON = "comparison"
    """A bound that is met or not, or the other side of it: `<` and `<=`, `==` and `!=`."""
    ARITHMETIC = "arithmetic"
    """One operation for another: `+` and `-`, `*` and `/`."""
    BOOLEAN = "boolean"
    """`and` for `or`."""
    CONSTANT = "constant"
    """A number one more, true for false."""
    CONDITION = "condition"
    """A condition dropped: what it guards always happens."""
    EXTREME = "extreme"
    """The least for the most, all for any."""
    NEGATION = "negation"
    """A negation, or a minus, left out."""


@dataclass(frozen=True, slots=True)
class Change:
    """One text in place of another in a file."""

    start: int
    """Where it begins, in characters from the file's beginning."""
    before: str
    """What stands there."""
    after: str
    """What stands there in the mutant."""
    kind: Kind
    """What is changed by that."""

    def applied(self, text: str) -> str:
        """Return the mutant's text."""
        end = self.start + len(self.before)
        assert text[self.start : end] == self.before, "the change was found in another text"
        return text[: self.start] + self.after + text[end:]

    def line(self, text: str) -> int:
        """Return the number of the line on which it begins, from 1."""
        return text.count("\n", 0, self.start) + 1


Changes: TypeAlias = Callable[[str], Iterable[Change]]
"""All changes that can be made in a text of some language."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change of one of the project's files."""

    path: str
    """The file, below the project's folder."""
    text: str
    """The file's text as it is."""
    change: Change
    """The one thing that is different."""

    @property
    def line(self) -> int:
        """Return the number of the line on which the change begins, from 1."""
        return self.change.line(self.text)

    def told(self) -> str:
        """Return the place, and what was made of what."""
        return f"{self.path}:{self.line} {self.change.kind}: {_short(self.change.before)} → {_short(self.change.after)}"


def mutants(project: Path, paths: Iterable[str], changes: Changes) -> list[Mutant]:
    """Return every mutant of the files at `paths`, which lie below `project`."""
    texts = {path: (project / path).read_text(encoding="utf-8") for path in paths}
    return [Mutant(path, text, change) for path, text in texts.items() for change in changes(text)]


def chosen(all_mutants: Sequence[Mutant], count: int, seed: int) -> list[Mutant]:
    """Return `count` of the mutants by lot: the same for the same code and seed.

    The kinds take turns, for else every third would be a number, which are many, and hardly any a negation.
    """
    lots = random.Random(seed)
    by_kind = [[one for one in all_mutants if one.change.kind is kind] for kind in Kind]
    for same in (by_kind, *by_kind):
        lots.shuffle(same)
    rounds = zip_longest(*by_kind)
    return [one for turn in rounds for one in turn if one is not None][:count]


def _short(text: str) -> str:
    """Return a text on one line, in the middle left out where it is long."""
    line = " ".join(text.split())
    return f"`{line}`" if len(line) <= 60 else f"`{line[:40]} … {line[-15:]}`"
