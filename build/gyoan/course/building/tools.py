"""The tools of a build, found or installed when a session first needs them."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias, TypeVar

from gyoan.course.building.head_start import HeadStart
from gyoan.course.building.orders import Workshop
from gyoan.diagrams.cache import DRAWINGS
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.diagrams.style import DiagramStyle
from gyoan.messages import console as told
from gyoan.model.further_faces import files_of
from gyoan.model.message import Message
from gyoan.model.theme import Face, Theme
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.font_packages import extra_families, install_family
from gyoan.toolchain.npm import Report
from gyoan.toolchain.tools import (
    cache_folder,
    find_or_install,
    find_or_install_fonts,
    find_or_install_mermaid_cli,
    installed_identity,
)

Tool = TypeVar("Tool")
Status: TypeAlias = Callable[[Message], AbstractContextManager[Callable[[str], None]]]
"""Says that a long task begins, and is left when it ends; gives what is called with each step of it."""


def in_silence(_: Message) -> AbstractContextManager[Callable[[str], None]]:
    """Return what is told of a long task and tells nobody."""
    return nullcontext(lambda _: None)


@contextmanager
def opened_tools(status: Status, *, fresh: bool, head_start: HeadStart | None = None) -> Iterator[Workshop]:
    """Yield the tools, found or installed when a session first needs them; one that draws may have a `head_start`."""
    cache, ahead = cache_folder(), head_start or HeadStart()
    fonts = _once(told.LOOKING_FOR_FONTS(), status, lambda say: find_or_install_fonts(say, cache))
    tools = _once(told.LOOKING_FOR_TOOLS(), status, lambda say: find_or_install(say, cache))
    mermaid_cli = _once(told.LOOKING_FOR_MERMAID_CLI(), status, lambda say: find_or_install_mermaid_cli(say, cache))
    with ExitStack() as stack:
        stack.callback(ahead.close)

        def begun(theme: Theme, native: bool) -> DiagramRenderer:  # noqa: FBT001  (a key)
            style = diagram_style(theme, native=native, packages=fonts())
            return stack.enter_context(
                DiagramRenderer(tools, cache / DRAWINGS, style, mermaid_cli, ahead.taken, fresh=fresh)
            )

        renderers = _Renderers(begun)
        identity = functools.cache(lambda: installed_identity(cache))
        families = _families(fonts, cache, status)
        yield Workshop(renderers.renderer, fonts, cache / "advances", families, identity, renderers.end_unused)


class _Renderers:
    """What draws, one for each look, for as many builds as there are."""

    def __init__(self, begun: Callable[[Theme, bool], DiagramRenderer]) -> None:
        self._begun = begun
        self._open: dict[tuple[Theme, bool], DiagramRenderer] = {}
        self._used: set[tuple[Theme, bool]] = set()

    def renderer(self, theme: Theme, native: bool) -> DiagramRenderer:  # noqa: FBT001  (a key)
        """Return what draws in a look."""
        key = (theme, native)
        self._used.add(key)
        if key not in self._open:
            self._open[key] = self._begun(theme, native)
        return self._open[key]

    def end_unused(self) -> None:
        """End what no session has needed since this was called last: a theme that was edited looks otherwise now."""
        for key in self._open.keys() - self._used:
            self._open.pop(key).close()
        self._used.clear()


def _once(looking_for: Message, status: Status, find: Callable[[Report], Tool]) -> Callable[[], Tool]:
    """Return what finds or installs a tool, however many threads ask for it.

    It tries that once: what cannot be installed for one session cannot be for the next, and npm tries for minutes.
    """
    turn, failures = threading.Lock(), list[ToolchainError]()

    @functools.cache
    def found() -> Tool:
        if failures:
            raise failures[0]
        try:
            with status(looking_for) as say:
                return find(say)
        except ToolchainError as error:
            failures.append(error)
            raise

    def get() -> Tool:
        with turn:
            return found()

    return get


def _families(fonts: Callable[[], Path], cache: Path, status: Status) -> Callable[[str], Path]:
    """Return what finds or installs a font that pages can be set in."""

    @functools.cache
    def finder(name: str) -> Callable[[], Path]:
        def find(say: Report) -> Path:
            return install_family(name, files_of(name), say, cache)

        return _once(told.LOOKING_FOR_FONT(name=name), status, find) if name in extra_families() else fonts

    return lambda name: finder(name)()


def diagram_style(theme: Theme, *, native: bool, packages: Path) -> DiagramStyle:
    """Return the look of diagrams for `theme`; fonts that the page loads anyway are left out."""
    style = replace(DiagramStyle.of_theme(theme), native=native)
    if theme.faces[Face.BODY].path.is_relative_to(packages):
        return replace(style, font_regular=None, font_bold=None)
    return style
