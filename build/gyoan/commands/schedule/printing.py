"""Printing tables on standard output: in colour on a terminal, as plain text with nothing cut off elsewhere."""

from __future__ import annotations

import sys

from rich.console import Console, RenderableType

from gyoan.terminal.visible_console import made_visible

OVER, UNDER, EXACT, QUIET = "bold red", "yellow", "green", "dim"
"""Styles: too much, too little, just right, beside the point."""
GAP = 3
"""Blanks between columns."""
NARROW_GAP = 2
"""Blanks between columns where there is little room."""


class Printer:
    """Prints on standard output as it is when the printer is made."""

    def __init__(self) -> None:
        """Open the console on standard output."""
        console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
        self._console = made_visible(console)

    @property
    def width(self) -> int:
        """Columns there are."""
        return self._console.width

    def print(self, line: RenderableType) -> None:
        """Print `line`; piped text carries no blanks at the ends of its lines."""
        if self._console.is_terminal:
            self._console.print(line)
            return
        with self._console.capture() as capture:
            self._console.print(line)
        self._console.file.write("".join(f"{text.rstrip()}\n" for text in capture.get().splitlines()))
