"""A console that prints what others wrote as it is, and has no terminal obey any of it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderHook
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
