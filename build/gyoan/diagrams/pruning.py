"""Removing from the cache folder what nobody has used for a while: drawings, and tools of former versions."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from gyoan.diagrams.cache import Cache
from gyoan.diagrams.errors import ToolchainError
from gyoan.diagrams.families import extra_families, family_folder
from gyoan.diagrams.install import browser_name, packages_name
from gyoan.diagrams.machine import Machine
from gyoan.diagrams.node import find_node
from gyoan.diagrams.once import STAGING, last_used
from gyoan.diagrams.storage import folder_size

DRAWINGS = "drawings"
_DAY = 24 * 3600
_TOOLS = ("toolchain-*", "browser-*", "font-*")


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was removed."""

    drawings: int
    """How many stored answers: a diagram has one for each of its frames."""
    drawing_bytes: int
    """How large they were."""
    tools: int
    """How many folders of tools."""
    tool_bytes: int
    """How large they were."""


def prune(cache: Path, machine: Machine, now: float, days: float) -> Pruned:
    """Remove drawings not used for `days` before `now`, and tools that this version does not use; return what it was.

    Tools that a run has used within a day stay: it may be at work with them.
    """
    count, size = Cache(cache / DRAWINGS).remove_unused(now - days * _DAY)
    sizes = {folder: folder_size(folder) for folder in _idle(cache, machine, now)}
    removed = [size for folder, size in sizes.items() if _remove(folder)]
    for note in cache.glob("version-*.txt"):
        # Asking a program for its version once more costs nothing to speak of.
        with contextlib.suppress(OSError):
            if note.stat().st_mtime < now - days * _DAY:
                note.unlink()
    return Pruned(count, size, len(removed), sum(removed))


def _idle(cache: Path, machine: Machine, now: float) -> Iterator[Path]:
    """Yield the folders of tools that this version does not use and no run has used within a day."""
    current = _current_names(cache, machine)
    for pattern in (*_TOOLS, f"{STAGING}*"):
        for folder in sorted(cache.glob(pattern)):
            if folder.is_dir() and folder.name not in current and now - last_used(folder) > _DAY:
                yield folder


def _current_names(cache: Path, machine: Machine) -> set[str]:
    known = {browser_name(machine), *map(family_folder, extra_families())}
    try:
        return {packages_name(find_node(machine, cache), machine), *known}
    except ToolchainError:
        # Without Node nobody knows which packages are this version's: all stay.
        return {*known, *(folder.name for folder in cache.glob("toolchain-*"))}


def _remove(folder: Path) -> bool:
    """Remove a folder of tools unless a run is just making it; return whether it is gone."""
    if folder.is_symlink():
        return False
    lock = FileLock(folder.with_name(folder.name + ".lock"))
    try:
        with lock.acquire(timeout=0):
            # Away in one step: what is half removed must not look whole to a run that starts now.
            trash = folder.with_name(f"{STAGING}{folder.name}-{os.getpid()}")
            folder.replace(trash)
            shutil.rmtree(trash, ignore_errors=True)
    except (Timeout, OSError):
        return False
    with contextlib.suppress(OSError):
        Path(lock.lock_file).unlink()
    return True
