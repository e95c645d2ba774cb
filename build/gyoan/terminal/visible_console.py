"""A console that prints what others wrote, has no terminal obey any of it, and cuts nothing off where it is piped."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderableType, RenderHook
from rich.segment import Segment

from gyoan.model.foreign import visible


class _Visible:
    """Something to print, with its letters made visible; what the console itself adds for a terminal is left alone."""

    def __init__(self, inner: ConsoleRenderable) -> None:
        self._inner = inner

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for one in console.render(self._inner, options):
            yield one if one.control else Segment(visible(one.text), one.style)


class _Hook(RenderHook):
    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Visible(one) for one in renderables]


def made_visible(console: Console) -> Console:
    """Return `console`, which from now on shows control characters instead of sending them to the terminal."""
    console.push_render_hook(_Hook())
    return console


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
