"""What is found in one file, up to a number of each kind: a list of thousands tells nobody more than its beginning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from gyoan.messages.settings import MORE_OF_A_KIND
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.message import NOTHING

MOST_OF_A_KIND = 20
"""More lines of one kind nobody reads: the rest is counted."""


class FewOfAKind:
    """Diagnostics of one file; of each code the first ones, then how many more there are."""

    def __init__(self) -> None:
        """Start without any."""
        self._kept: list[Diagnostic] = []
        self._counts: Counter[Code] = Counter()
        self._last: dict[Code, Diagnostic] = {}

    def takes(self, code: Code) -> bool:
        """Return whether one more of this kind is shown as such; what is not need not be put into words."""
        return self._counts[code] < MOST_OF_A_KIND

    def count(self, code: Code) -> None:
        """Count one more of a kind that is not shown any more."""
        self._counts[code] += 1

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take what was found."""
        for one in diagnostics:
            if self.takes(one.code):
                self._kept.append(one)
            self.count(one.code)
            self._last[one.code] = one

    @property
    def kept(self) -> tuple[Diagnostic, ...]:
        """What is shown, in the order found, the counts behind it."""
        left = {code: count - MOST_OF_A_KIND for code, count in self._counts.items() if count > MOST_OF_A_KIND}
        counts = (
            replace(self._last[code], message=MORE_OF_A_KIND(count=count), hint=NOTHING, source_line="")
            for code, count in left.items()
        )
        return (*self._kept, *counts)
