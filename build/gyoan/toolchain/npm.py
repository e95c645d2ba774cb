"""npm: what it is told to install, and running it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from gyoan.messages import tools as told
from gyoan.model.message import Message, verbatim
from gyoan.toolchain.node import NodeProgram
from gyoan.toolchain.programs import run

Report: TypeAlias = Callable[[Message], None]
"""Told in a few words what is being done."""

MANIFESTS = Path(__file__).parent / "npm"
"""The folders with what npm is told to install."""
MANIFEST = ("package.json", "package-lock.json")
"""What npm has to be told."""
_NPM_CI = (
    *("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-update-notifier"),
    # Without a network npm would try for minutes before it says so.
    *("--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"),
)


def npm_install(
    staging: Path,
    manifest: Path,
    node: NodeProgram,
    environment: Mapping[str, str],
    tick: Callable[[], None] = lambda: None,
    unreached: Callable[[], Message] = told.NEEDS_NETWORK,
) -> None:
    """Install what the files in `manifest` name into `staging`, calling `tick` every second.

    Raises `ToolchainError` with npm's own words where npm fails.
    """
    for name in MANIFEST:
        shutil.copyfile(manifest / name, staging / name)
    run(npm_install_command(node), staging, npm_environment(node, environment), verbatim("npm"), tick, unreached)


def npm_install_command(node: NodeProgram) -> list[str]:
    """Return the command that installs what the lock file in its working folder names, and runs none of it."""
    return [str(node.executable), str(node.npm), *_NPM_CI]


def npm_environment(node: NodeProgram, environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables npm is run with: the Node that runs it comes first, and no browser is fetched by itself."""
    path = os.pathsep.join((str(node.executable.parent), environment.get("PATH", "")))
    return {**environment, "PATH": path, "PUPPETEER_SKIP_DOWNLOAD": "1"}


def locked_versions(manifest: Path) -> dict[str, str]:
    """Return the versions of the npm packages in the lock file of `manifest`, by the packages' paths."""
    lock = json.loads((manifest / "package-lock.json").read_text(encoding="utf-8"))
    return {path: str(package["version"]) for path, package in lock["packages"].items() if path}


def digest_of(manifest: Path, text: str = "") -> str:
    """Return a name for what the files in `manifest` and a text decide."""
    decisive = hashlib.sha256()
    for name in MANIFEST:
        decisive.update((manifest / name).read_bytes())
    decisive.update(text.encode())
    return decisive.hexdigest()[:16]
