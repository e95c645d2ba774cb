"""What `gyoan doctor` shows of the tools that draw: looked at, never installed."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from gyoan.messages import tools as told
from gyoan.model.further_faces import files_of
from gyoan.model.message import Message, verbatim
from gyoan.model.values import dataclass
from gyoan.toolchain.browser import NAMED_BY, Browser, find_browser
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.font_packages import extra_families, family_folder, installed_family
from gyoan.toolchain.fonts import BASE_FAMILIES
from gyoan.toolchain.machine import Machine, this_machine
from gyoan.toolchain.node import FROM_PYPI, INSTALLED, NodeProgram
from gyoan.toolchain.own_browser import FETCHED, browser_name, installed_browser
from gyoan.toolchain.own_node import locked_node, node_there
from gyoan.toolchain.packages import BASE_FONTS, MERMAID, MERMAID_CLI, PackageSet, installed_packages
from gyoan.toolchain.python_packages import installer
from gyoan.toolchain.storage import folder_size, told_size
from gyoan.toolchain.tools import CACHE_NAMED_BY, Toolchain, cache_folder

_ORIGINS = {INSTALLED: told.INSTALLED, FETCHED: told.FETCHED_BY_PUPPETEER}
"""What comes from elsewhere is called by a name that is the same in every language."""


@dataclass(frozen=True, slots=True)
class TrialDrawing:
    """What came of drawing something small."""

    refusal: Message | None
    """Why it was not drawn; None where it was."""
    is_sandboxed: bool
    """Whether the browser was in its sandbox."""


Trial: TypeAlias = Callable[[Toolchain], TrialDrawing]
"""Draws something small; raises `ToolchainError` where the tools do not start."""


@dataclass(frozen=True, slots=True)
class ToolPart:
    """One of the tools, as it is on this machine."""

    name: Message
    """What it is: `NodeProgram`, `Browser` …"""
    version: str
    """Its version; empty where it is not known."""
    origin: Message
    """Where it comes from or lies."""
    ok: bool | None
    """Whether a build can work with it; None for what is not there and need not be, or not yet."""
    advice: Message | None = None
    """What to do about it; None where there is nothing to do."""


def inspect(draw: Trial, cache: Path | None = None, machine: Machine | None = None) -> tuple[ToolPart, ...]:
    """Return the state of every tool; a build cannot work where the `ok` of one is False. Installs nothing.

    Where all are there, `draw` tries them.
    """
    machine = machine or this_machine()
    cache = cache or cache_folder(machine.environment)
    node = node_there(machine, cache)
    browser = _browser(machine, cache)
    fonts, mermaid = (installed_packages(packages, cache) for packages in (BASE_FONTS, MERMAID))
    parts = [_cache_part(cache), _node_part(node, machine), *_package_parts(cache)]
    parts += [*_family_parts(cache), _browser_part(browser, machine)]
    if node and fonts and mermaid and isinstance(browser, Browser):
        parts += _drawing_parts(Toolchain(node, mermaid, browser, fonts), machine, draw)
    return tuple(parts)


def _browser(machine: Machine, cache: Path) -> Browser | Message | None:
    """Return the browser that a build would use; None where it would install one; a text where it cannot."""
    try:
        return find_browser(machine, cache) or installed_browser(cache / browser_name(machine))
    except ToolchainError as error:
        return error.what


def _at(origin: str, path: Path) -> Message:
    """Return where a program comes from and lies."""
    known = _ORIGINS.get(origin)
    return told.AT(origin=known() if known else origin, path=path)


def _cache_part(cache: Path) -> ToolPart:
    writable = _can_write(cache)
    advice = None if writable else told.MAKE_WRITABLE(variable=CACHE_NAMED_BY)
    size = told_size(folder_size(cache))
    return ToolPart(told.CACHE_FOLDER(), size, verbatim(str(cache)), ok=writable, advice=advice)


def _can_write(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _node_part(node: NodeProgram | None, machine: Machine) -> ToolPart:
    if node is not None:
        return ToolPart(verbatim("Node"), node.version, _at(node.origin, node.executable), ok=True)
    if installer(machine) is not None:
        later = told.NOT_YET(origin=FROM_PYPI)
        return ToolPart(verbatim("Node"), locked_node(), later, ok=None, advice=told.LATER())
    advice = told.INSTALL_NODE(required=told.NODE_REQUIRED())
    return ToolPart(verbatim("Node"), "", told.MISSING(), ok=False, advice=advice)


def _package_parts(cache: Path) -> list[ToolPart]:
    """Return what npm installs: Mermaid and ELK, the fonts, and what is first needed for a picture."""
    return [
        _package_part(verbatim("Mermaid"), MERMAID.version("mermaid"), MERMAID, cache),
        _package_part(verbatim("ELK"), MERMAID.version("elkjs"), MERMAID, cache),
        _package_part(verbatim("Puppeteer"), MERMAID.version("puppeteer-core"), MERMAID, cache),
        _package_part(told.FONTS(), ", ".join(BASE_FAMILIES), BASE_FONTS, cache),
        _package_part(verbatim("mermaid-cli"), MERMAID_CLI.version("@mermaid-js/mermaid-cli"), MERMAID_CLI, cache),
    ]


def _package_part(name: Message, version: str, packages: PackageSet, cache: Path) -> ToolPart:
    folder = installed_packages(packages, cache)
    if folder is not None:
        return ToolPart(name, version, told.NPM_AT(folder=folder), ok=True)
    if packages is MERMAID_CLI:
        return ToolPart(name, version, told.NPM_NO_PICTURE(), ok=None)
    return ToolPart(name, version, told.NPM_NOT_YET(), ok=None, advice=told.LATER())


def _family_parts(cache: Path) -> list[ToolPart]:
    """Return the fonts that a handout has to ask for."""
    parts = []
    for name in extra_families():
        there = installed_family(name, files_of(name), cache)
        origin = told.NPM_AT(folder=cache / family_folder(name)) if there else told.NPM_NOT_ASKED()
        parts.append(ToolPart(told.FONT(), name, origin, ok=True if there else None))
    return parts


def _browser_part(browser: Browser | Message | None, machine: Machine) -> ToolPart:
    match browser:
        case Browser():
            return ToolPart(told.BROWSER(), browser.version, _at(browser.origin, browser.executable), ok=True)
        case None:
            origin = (told.PACKAGED_BROWSER if machine.has_packaged_browser else told.PUPPETEERS_BROWSER)()
            return ToolPart(told.BROWSER(), "", told.NOT_YET(origin=origin), ok=None, advice=told.LATER())
        case _:
            advice = told.CORRECT_BROWSER(variable=NAMED_BY)
            return ToolPart(told.BROWSER(), "", browser, ok=False, advice=advice)


def _drawing_parts(tools: Toolchain, machine: Machine, draw: Trial) -> list[ToolPart]:
    """Draw something small: the only proof that the parts work together; and tell how far the browser is shut in."""
    start = time.monotonic()
    try:
        drawn = draw(tools)
    except ToolchainError as error:
        return [ToolPart(told.TEST_DRAWING(), "", error.what, ok=False, advice=_drawing_advice(tools))]
    sandbox = _sandbox_part(machine, is_on=drawn.is_sandboxed)
    if drawn.refusal is not None:
        return [ToolPart(told.TEST_DRAWING(), "", drawn.refusal, ok=False, advice=_drawing_advice(tools)), sandbox]
    return [ToolPart(told.TEST_DRAWING(), "", told.DONE_IN(seconds=time.monotonic() - start), ok=True), sandbox]


def _sandbox_part(machine: Machine, *, is_on: bool) -> ToolPart:
    """Return whether the browser runs in its sandbox; without one a build works, too."""
    if is_on:
        return ToolPart(told.SANDBOX(), "", told.SANDBOXED(), ok=True)
    if machine.is_root:
        return ToolPart(told.SANDBOX(), "", told.NO_SANDBOX_FOR_ROOT(), ok=None, advice=told.RUN_AS_USER())
    return ToolPart(told.SANDBOX(), "", told.NO_SANDBOX(), ok=None, advice=told.ALLOW_NAMESPACES())


def _drawing_advice(tools: Toolchain) -> Message:
    if tools.browser.origin in {INSTALLED, NAMED_BY}:
        return told.NAME_BROWSER(variable=NAMED_BY)
    return told.REMOVE_BROWSER(folder=tools.browser.executable.parent)
