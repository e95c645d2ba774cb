"""npm: what it is told to install, running it, and removing what its packages bring along and nobody uses here."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from gyoan.messages import tools as told
from gyoan.model.message import Message, verbatim
from gyoan.toolchain.node import NodeProgram
from gyoan.toolchain.programs import run_command

Report: TypeAlias = Callable[[Message], None]
"""Told in a few words what is being done."""

_MANIFESTS = Path(__file__).parent / "npm"
MANIFEST = ("package.json", "package-lock.json")
"""What npm has to be told."""
_NPM_CI = (
    *("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-update-notifier"),
    # Without a network npm would try for minutes before it says so.
    *("--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"),
)


def manifests() -> Path:
    """Return the folder of the folders with what npm is told to install."""
    return _MANIFESTS


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
    run_command(
        npm_install_command(node), staging, npm_environment(node, environment), verbatim("npm"), tick, unreached
    )


def npm_install_command(node: NodeProgram) -> list[str]:
    """Return the command that installs what the lock file in its working folder names, and runs none of it."""
    return [str(node.executable), str(node.npm), *_NPM_CI]


def npm_environment(node: NodeProgram, environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables npm is run with: the Node that runs it comes first, and no browser is fetched by itself."""
    path = os.pathsep.join((str(node.executable.parent), environment.get("PATH", "")))
    return {**environment, "PATH": path, "PUPPETEER_SKIP_DOWNLOAD": "1"}


def locked_versions(manifest: Path) -> dict[str, str]:
    """Return the versions of the npm packages in the lock file of `manifest`, by the packages' paths."""
    return {path: package["version"] for path, package in locked(manifest).items()}


def locked(manifest: Path) -> dict[str, dict[str, str]]:
    """Return what is locked of each npm package in the lock file of `manifest`, by the packages' paths."""
    lock = json.loads((manifest / "package-lock.json").read_text(encoding="utf-8"))
    return {path: package for path, package in lock["packages"].items() if path}


def digest_of(manifest: Path) -> str:
    """Return a name for what the files in `manifest` decide."""
    decisive = hashlib.sha256()
    for name in MANIFEST:
        decisive.update((manifest / name).read_bytes())
    return decisive.hexdigest()[:16]


LICENCES = "LICENSE*"
_NEVER_RUN = ("*.map", "*.ts", "*.mts", "*.cts")
"""What only people and compilers read."""


def keep_only(packages: Path, files: Iterable[str]) -> None:
    """Leave `files` below `packages`, a folder of npm packages, with the licences there; all else goes."""
    found = packages.with_name("kept")
    for file in (*files, *_names(packages, LICENCES)):
        _move(packages / file, found / file)
    shutil.rmtree(packages)
    found.replace(packages)


def keep_what_runs(packages: Path, kept: Iterable[str]) -> None:
    """Leave files and folders in `kept` of the packages that they are in, with what says what these are.

    Other packages lose what never runs.
    """
    for package in {_package(file) for file in kept}:
        own = [file.removeprefix(f"{package}/") for file in kept if _package(file) == package]
        keep_only(packages / package, (*own, "package.json"))
    for pattern in _NEVER_RUN:
        for path in packages.rglob(pattern):
            if path.is_file():
                path.unlink()


def _package(file: str) -> str:
    """Return the name of the package that a file is in, its scope before it."""
    first, second, _ = file.split("/", 2)
    return f"{first}/{second}" if first.startswith("@") else first


def _names(packages: Path, pattern: str) -> list[str]:
    return [path.relative_to(packages).as_posix() for path in packages.rglob(pattern) if path.is_file()]


def _move(path: Path, place: Path) -> None:
    """Move a file or folder, unless a folder above it was moved before."""
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    path.replace(place)
