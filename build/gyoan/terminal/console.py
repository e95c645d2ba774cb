"""What a build says in a terminal: diagnostics with their lines, progress, a summary."""

from __future__ import annotations

import functools
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.text import Text

from gyoan.messages import console as told
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.foreign import visible
from gyoan.model.message import NOTHING, Language, joined_messages, translated
from gyoan.terminal.visible_console import made_visible

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
NAMES = {Severity.ERROR: told.ERROR, Severity.WARNING: told.WARNING, Severity.INFO: told.INFO}
WIDEST = 160
"""A longer source line is shown in part."""
PERIOD = 10.0
"""Seconds between two lines about a long build where there is no terminal."""
_EARLY, _FEW = 0.7, 4
"""The first is said so soon where there are so many sessions to make: fewer are done before anybody asks."""


def diagnostic_text(diagnostic: Diagnostic, language: Language) -> Text:
    """Return a diagnostic as `language` prints it: place, severity, code and message, the source line, the hint."""
    span = diagnostic.span
    text = Text(f"{visible(span.path)}:{span.line}:{span.column}: ")
    text.append(NAMES[diagnostic.severity].within(language), STYLES[diagnostic.severity])
    text.append(f" {diagnostic.code.value} ", "bold")
    text.append(translated(diagnostic.message, language))
    if diagnostic.source_line.strip():
        text.append(f"\n{_excerpt(diagnostic.source_line, span.column)}", "dim")
    if diagnostic.hint:
        text.append(f"\n    {told.HINT(hint=diagnostic.hint).within(language)}")
    if diagnostic.exception and os.environ.get("GYOAN_TRACEBACK"):
        text.append(f"\n{diagnostic.exception.rstrip()}")
    return text


def _excerpt(line: str, column: int) -> str:
    """Return the line with a caret below the column, the beginning left out where the line is long."""
    line = line.expandtabs(1).rstrip()
    column = len(visible(line[: column - 1])) + 1
    line = visible(line)
    column = min(column, len(line) + 1)
    start = max(0, column - WIDEST // 2) if len(line) > WIDEST else 0
    shown = ("… " if start else "") + line[start : start + WIDEST]
    before = Text(shown[: column - 1 - start + (2 if start else 0)]).cell_len
    return f"    {shown}\n    {' ' * before}^"


class HowFar(Protocol):
    """Counts the diagrams of a build, and knows what of it is done already."""

    diagrams: int
    """Those on order."""
    drawn: int
    """Those of them that are drawn."""
    unchanged: frozenset[str]
    """The names of the sessions that are left as they are: they take no time, and tell nothing of what others take."""


def _to_make(names: Sequence[str], made: HowFar | None) -> list[str]:
    """Return the names of sessions that are not left as they are."""
    return [name for name in names if made is None or name not in made.unchanged]


class Messages:
    """Prints to standard error in the user's language, in colour on a terminal and plain elsewhere."""

    def __init__(self, language: Language) -> None:
        """Open the console on standard error."""
        self._language = language
        self.console = made_visible(Console(stderr=True, highlight=False, soft_wrap=True, emoji=False, markup=False))
        self._last = ""
        self._shown: set[Diagnostic] = set()
        self._is_live = False

    def show(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Print the diagnostics in order, each once: what is wrong with a course comes with all its sessions."""
        for diagnostic in diagnostics:
            if diagnostic not in self._shown:
                self._shown.add(diagnostic)
                self.console.print(diagnostic_text(diagnostic, self._language))

    def say(self, message: str) -> None:
        """Print a line."""
        self.console.print(translated(message, self._language))

    def _say_once(self, message: str) -> None:
        """Print a line, unless it was the last one printed this way."""
        if message != self._last:
            self._last = message
            self.say(message)

    @contextmanager
    def progress(self, names: Sequence[str], made: HowFar | None = None) -> Iterator[Callable[[str], None]]:
        """Yield what is called with the name of each finished session, in the order of `names`.

        There is a bar on a terminal that is not dumb, elsewhere a line now and then that says where a long build is.
        `made` counts the diagrams, where there are any, and names the sessions that are unchanged.
        """
        if not self.console.is_terminal or self.console.is_dumb_terminal:
            with self._told_now_and_then(names, made) as advance:
                yield advance
            return
        if len(names) < 2:
            yield lambda _: None
            return
        # Imported here: it takes a twentieth of a second that a build without a terminal can save.
        from rich.progress import (  # noqa: PLC0415  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            Progress,
            ProgressColumn,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )

        drawn = functools.partial(self._drawn, made)

        class DiagramsColumn(ProgressColumn):
            def render(self, _: object) -> Text:
                return Text(drawn())

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), DiagramsColumn())
        times = (TimeElapsedColumn(), TimeRemainingColumn())
        with self._live(), Progress(*columns, *times, console=self.console, transient=True) as bar:
            task = bar.add_task(told.BUILDING.within(self._language), total=len(names))

            def advance(name: str) -> None:
                if made is None or name not in made.unchanged:
                    bar.update(task, advance=1, description=visible(name))
                bar.update(task, total=len(_to_make(names, made)))

            yield advance

    def _drawn(self, made: HowFar | None) -> str:
        """Return how many diagrams are drawn; nothing where there are none."""
        if made is None or not made.diagrams:
            return ""
        return told.DRAWN(drawn=made.drawn, all=made.diagrams).within(self._language)

    @contextmanager
    def _told_now_and_then(self, names: Sequence[str], made: HowFar | None = None) -> Iterator[Callable[[str], None]]:
        """Yield what counts the finished sessions; say soon, then every `PERIOD` seconds, which one is underway."""
        started, ended = time.monotonic(), threading.Event()
        finished: list[str] = []

        def tell() -> None:
            if not ended.wait(min(_EARLY, PERIOD)) and len(_to_make(names, made)) >= _FEW:
                self._tell_underway(names, finished, made, time.monotonic() - started)
            while not ended.wait(PERIOD):
                self._tell_underway(names, finished, made, time.monotonic() - started)

        teller = threading.Thread(target=tell, daemon=True)
        teller.start()
        try:
            yield finished.append
        finally:
            ended.set()
            teller.join()

    def _tell_underway(
        self, names: Sequence[str], finished: Sequence[str], made: HowFar | None, seconds: float
    ) -> None:
        """Say which session is underway, how many are done of those to be made, and about how long the others take."""
        to_make = _to_make(names, made)
        done = len(_to_make(finished, made))
        if done >= len(to_make):
            return
        far = {"name": to_make[done], "done": done, "all": len(to_make), "seconds": round(seconds)}
        left = round(seconds * (len(to_make) - done) / done) if done else None
        drawn = told.DRAWN(drawn=made.drawn, all=made.diagrams) if made and made.diagrams else NOTHING
        rest = joined_messages([*([drawn] if drawn else []), *([told.LEFT_TO_DO(seconds=left)] if left else [])])
        self.say(told.UNDERWAY_MORE(more=rest, **far) if rest else told.UNDERWAY(**far))

    @contextmanager
    def status(self, message: str) -> Iterator[Callable[[str], None]]:
        """Yield what is called with each step of a long task: a spinner on a terminal, lines elsewhere.

        There are lines, too, where a terminal shows a bar or a spinner already: it has room for one.
        """
        if self.console.is_terminal and not self._is_live:
            with self._live(), self.console.status(translated(message, self._language)) as spinner:
                yield lambda step: spinner.update(translated(step, self._language))
        else:
            yield self._say_once

    @contextmanager
    def _live(self) -> Iterator[None]:
        """Note that a bar or a spinner is shown meanwhile."""
        self._is_live = True
        try:
            yield
        finally:
            self._is_live = False
