"""Removing tools of former versions from the cache folder, once nobody has used them for a while."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from gyoan.toolchain.atomic_installation import STAGING, last_used
from gyoan.toolchain.font_packages import extra_families, family_folder
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.own_browser import browser_name
from gyoan.toolchain.own_node import node_name
from gyoan.toolchain.packages import SETS
from gyoan.toolchain.registry import registry_name
from gyoan.toolchain.storage import folder_size

DAY = 24 * 3600
"""Seconds."""
_TOOLS = ("browser-*", "node-*", "registry-*", "font-*", *(f"{one.name}-*" for one in SETS), "toolchain-*")
"""The folders of tools, the last of them former versions'."""


def prune_tools(cache: Path, machine: Machine, now: float, days: float) -> tuple[int, int]:
    """Remove tools that this version does not use; return how many folders they were, and how many bytes.

    Tools that a run has used within a day before `now` stay: it may be at work with them. What is known of programs is
    forgotten after `days`.
    """
    sizes = {folder: folder_size(folder) for folder in _idle(cache, machine, now)}
    removed = [size for folder, size in sizes.items() if _remove(folder)]
    for note in cache.glob("version-*.txt"):
        # Asking a program for its version once more costs nothing to speak of.
        with contextlib.suppress(OSError):
            if note.stat().st_mtime < now - days * DAY:
                note.unlink()
    return len(removed), sum(removed)


def _idle(cache: Path, machine: Machine, now: float) -> Iterator[Path]:
    """Yield the folders of tools that this version does not use and no run has used within a day."""
    families = map(family_folder, extra_families())
    names = {browser_name(machine), node_name(machine), registry_name(machine)}
    current = {*names, *families, *(one.folder_name for one in SETS)}
    for pattern in (*_TOOLS, f"{STAGING}*"):
        for folder in sorted(cache.glob(pattern)):
            if folder.is_dir() and folder.name not in current and now - last_used(folder) > DAY:
                yield folder


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
