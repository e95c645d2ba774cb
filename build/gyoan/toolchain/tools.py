"""The tools that draw: Node, Mermaid, the browser and the fonts, found or installed once per machine.

`find_or_install` is for building, `inspect` for `gyoan doctor`, which installs nothing.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from gyoan.model.values import dataclass
from gyoan.toolchain.browser import Browser, find_browser
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.fonts import FontFile, font_files
from gyoan.toolchain.machine import Machine, this_machine
from gyoan.toolchain.node import NodeProgram
from gyoan.toolchain.npm import Report
from gyoan.toolchain.own_browser import browser_name, install_browser, installed_browser
from gyoan.toolchain.own_node import find_or_install_node, node_there
from gyoan.toolchain.packages import BASE_FONTS, MERMAID, MERMAID_CLI, SETS, install_packages, installed_packages

CACHE_NAMED_BY = "GYOAN_CACHE_DIR"


@dataclass(frozen=True, slots=True)
class Toolchain:
    """What reads and places diagrams, in place. What draws pictures of them comes when the first is needed."""

    node: NodeProgram
    """Node and npm."""
    folder: Path
    """Folder of Mermaid and ELK, which holds `node_modules`."""
    browser: Browser
    """The browser."""
    font_folder: Path
    """Folder of the fonts, which holds `node_modules`, too."""

    @property
    def packages(self) -> Path:
        """The folder of npm packages that holds the fonts."""
        return self.font_folder / "node_modules"

    @property
    def fonts(self) -> tuple[FontFile, ...]:
        """The fonts of diagrams: Noto Sans KR, with D2Coding and Noto Emoji for what it lacks."""
        return font_files(self.packages)

    @property
    def identity(self) -> str:
        """A text that changes whenever drawings may: packages, Node, platform and browser."""
        return _identity(self.node, self.browser)


def _identity(node: NodeProgram, browser: Browser) -> str:
    packages = " ".join(one.folder_name for one in SETS)
    system = f"{node.major} {sys.platform} {platform.machine()}"
    return f"{packages} {system} {browser.origin} {browser.version}"


def installed_identity(cache: Path, machine: Machine | None = None) -> str:
    """Return the identity of the tools that are there; empty where Node or the browser is missing. Installs nothing."""
    machine = machine or this_machine()
    node, browser = node_there(machine, cache), _browser_there(machine, cache)
    return _identity(node, browser) if node and browser else ""


def installed_tools(cache: Path, machine: Machine | None = None) -> Toolchain | None:
    """Return the tools that diagrams need where all of them are there. Installs nothing."""
    machine = machine or this_machine()
    node, browser = node_there(machine, cache), _browser_there(machine, cache)
    fonts, folder = installed_packages(BASE_FONTS, cache), installed_packages(MERMAID, cache)
    return Toolchain(node, folder, browser, fonts) if node and folder and browser and fonts else None


def _browser_there(machine: Machine, cache: Path) -> Browser | None:
    try:
        return find_browser(machine, cache) or installed_browser(cache / browser_name(machine))
    except ToolchainError:
        return None


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for tools and drawn diagrams: `GYOAN_CACHE_DIR`, else the user's cache folder."""
    named = environment.get(CACHE_NAMED_BY)
    return Path(named).absolute() if named else Path(platformdirs.user_cache_dir("gyoan", appauthor=False))


def find_or_install(report: Report, cache: Path | None = None, machine: Machine | None = None) -> Toolchain:
    """Return the tools that diagrams need, installed first where they are missing; `report` hears what takes its time.

    Raises `ToolchainError` where something cannot be found or installed.
    """
    machine = machine or this_machine()
    cache = cache or cache_folder(machine.environment)
    browser = find_browser(machine, cache)
    node = find_or_install_node(machine, cache, report)
    fonts = install_packages(BASE_FONTS, cache, machine, report)
    folder = install_packages(MERMAID, cache, machine, report)
    if browser is None:
        browser = install_browser(cache / browser_name(machine), folder, node, machine, report)
    return Toolchain(node, folder, browser, fonts)


def find_or_install_fonts(report: Report, cache: Path | None = None, machine: Machine | None = None) -> Path:
    """Return the folder of npm packages with the fonts that every build needs, which need no Node.

    Raises `ToolchainError` where they cannot be installed.
    """
    machine = machine or this_machine()
    cache = cache or cache_folder(machine.environment)
    return install_packages(BASE_FONTS, cache, machine, report) / "node_modules"


def find_or_install_mermaid_cli(report: Report, cache: Path | None = None, machine: Machine | None = None) -> Path:
    """Return the folder of what draws pictures of diagrams, which holds `node_modules`, installed first if missing.

    Raises `ToolchainError` where it cannot be installed.
    """
    machine = machine or this_machine()
    return install_packages(MERMAID_CLI, cache or cache_folder(machine.environment), machine, report)
