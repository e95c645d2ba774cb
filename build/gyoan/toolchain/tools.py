"""The tools that draw: Node, Mermaid, the browser and the fonts, found or installed once per machine.

`find_or_install` is for building, `inspect` for `gyoan doctor`, which installs nothing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from gyoan.toolchain.browser import Browser, find_browser
from gyoan.toolchain.fonts import FontFile, font_files
from gyoan.toolchain.machine import Machine, this_machine
from gyoan.toolchain.node import Node, find_node
from gyoan.toolchain.npm import Report
from gyoan.toolchain.own_browser import browser_name, install_browser
from gyoan.toolchain.packages import install_packages, packages_name

CACHE_NAMED_BY = "GYOAN_CACHE_DIR"


@dataclass(frozen=True, slots=True)
class Toolchain:
    """Everything that drawing needs, in place."""

    node: Node
    """Node and npm."""
    folder: Path
    """Folder that holds `node_modules`."""
    browser: Browser
    """The browser."""

    @property
    def packages(self) -> Path:
        """The folder of npm packages, which holds the fonts too."""
        return self.folder / "node_modules"

    @property
    def fonts(self) -> tuple[FontFile, ...]:
        """The fonts of diagrams: Noto Sans KR, with D2Coding and Noto Emoji for what it lacks."""
        return font_files(self.packages)

    @property
    def identity(self) -> str:
        """A text that changes whenever pictures may: lock file, platform and browser."""
        return f"{self.folder.name} {self.browser.origin} {self.browser.version}"


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for tools and drawn diagrams: `GYOAN_CACHE_DIR`, else the user's cache folder."""
    named = environment.get(CACHE_NAMED_BY)
    return Path(named).absolute() if named else Path(platformdirs.user_cache_dir("gyoan", appauthor=False))


def find_or_install(report: Report, cache: Path | None = None, machine: Machine | None = None) -> Toolchain:
    """Return the tools, installed first where they are missing; `report` hears what takes its time.

    Raises `ToolchainError` where something cannot be found or installed.
    """
    machine = machine or this_machine()
    cache = cache or cache_folder(machine.environment)
    node = find_node(machine, cache)
    folder = cache / packages_name(node, machine)
    browser = find_browser(machine, cache)
    install_packages(folder, node, machine.environment, report)
    if browser is None:
        browser = install_browser(cache / browser_name(machine), folder, node, machine, report)
    return Toolchain(node, folder, browser)
