"""Mutants that no test can notice, each with what was tried: they count as neither noticed nor missed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from mutants.changes import Mutant

LIST = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A mutant that does what the code does."""

    path: str
    """The file, below the project's folder."""
    line: str
    """The line as it is in the code, without its indentation: numbers of lines change."""
    before: str
    """What is changed."""
    after: str
    """What it is changed to."""
    tried: str
    """Which input was tried, and why none makes a difference."""

    def is_of(self, mutant: Mutant) -> bool:
        """Return whether a mutant is this one."""
        line = mutant.text.split("\n")[mutant.line - 1].strip()
        same = (mutant.path, line, mutant.change.before, mutant.change.after)
        return same == (self.path, self.line, self.before, self.after)


def equivalents(file: Path = LIST) -> tuple[Equivalent, ...]:
    """Return those that are known."""
    return tuple(Equivalent(**one) for one in tomllib.loads(file.read_text(encoding="utf-8"))["mutant"])
