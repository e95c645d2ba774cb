"""Removing what npm packages bring along and nobody uses here: nine tenths of most of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

_LICENCES = "LICENSE*"
_NEVER_RUN = ("*.map", "*.ts", "*.mts", "*.cts")
"""What only people and compilers read."""


def keep_only(packages: Path, files: Iterable[str]) -> None:
    """Leave `files` below `packages`, a folder of npm packages, with the licences there; all else goes."""
    found = packages.with_name("kept")
    for file in (*files, *_names(packages, _LICENCES)):
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
