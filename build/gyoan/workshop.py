"""The tools of a build, found or installed when a session first needs them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from gyoan.diagrams.cache import DRAWINGS
from gyoan.diagrams.studio import Studio
from gyoan.diagrams.style import DiagramStyle
from gyoan.messages import console as told
from gyoan.model.further_faces import files_of
from gyoan.model.message import Message
from gyoan.model.theme import Face, Theme
from gyoan.ordering import Workshop
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.font_packages import extra_families, install_family
from gyoan.toolchain.tools import Toolchain, cache_folder, find_or_install

Status: TypeAlias = Callable[[Message], AbstractContextManager[Callable[[str], None]]]
"""Says that a long task begins, and is left when it ends; gives what is called with each step of it."""


def in_silence(_: Message) -> AbstractContextManager[Callable[[str], None]]:
    """Return what is told of a long task and tells nobody."""
    return nullcontext(lambda _: None)


@contextmanager
def opened(status: Status, *, fresh: bool) -> Iterator[Workshop]:
    """Yield the tools, found or installed when a session first needs them."""
    cache = cache_folder()

    failures: list[ToolchainError] = []

    @functools.cache
    def tools() -> Toolchain:
        if failures:
            # What could not be installed for one session cannot be for the next: do not try for minutes again.
            raise failures[0]
        try:
            with status(told.LOOKING_FOR_TOOLS()) as say:
                return find_or_install(say, cache)
        except ToolchainError as error:
            failures.append(error)
            raise

    with ExitStack() as studios:

        @functools.cache
        def studio(theme: Theme, native: bool) -> Studio:  # noqa: FBT001  (a cached function's key)
            style = diagram_style(theme, native=native, packages=tools().packages)
            return studios.enter_context(Studio(tools, cache / DRAWINGS, style, fresh=fresh))

        yield Workshop(studio, lambda: tools().packages, cache / "advances", _families(tools, cache, status))


def _families(tools: Callable[[], Toolchain], cache: Path, status: Status) -> Callable[[str], Path]:
    """Return what finds or installs a font that pages can be set in, and tries each once."""
    failures: dict[str, ToolchainError] = {}

    @functools.cache
    def family(name: str) -> Path:
        if name not in extra_families():
            return tools().packages
        if name in failures:
            raise failures[name]
        try:
            with status(told.LOOKING_FOR_FONT(name=name)) as say:
                return install_family(name, files_of(name), say, cache)
        except ToolchainError as error:
            failures[name] = error
            raise

    return family


def diagram_style(theme: Theme, *, native: bool, packages: Path) -> DiagramStyle:
    """Return the look of diagrams for `theme`; fonts of the toolchain's own, which it loads anyway, are left out."""
    style = replace(DiagramStyle.of_theme(theme), native=native)
    if theme.faces[Face.BODY].path.is_relative_to(packages):
        return replace(style, font_regular=None, font_bold=None)
    return style
