"""Folders of the cache that are made once: whole or not at all, by one run while the others wait."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, TypeVar

from gyoan.messages import tools as told
from gyoan.messages.system import reason
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.storage import read_text

T = TypeVar("T")
Facts: TypeAlias = dict[str, str]
"""What whoever made a folder notes about it."""

MARKER = "complete.json"
STAGING = ".making-"
"""What the names of folders begin with that are being made."""
_STALE_SECONDS = 24 * 3600
"""A half-made folder this old belongs to nobody who still runs."""


def finished_marker(folder: Path) -> Facts | None:
    """Return what the marker of a finished folder says; None where the folder is missing or half-made."""
    try:
        facts = json.loads(read_text(folder / MARKER) or "null")
    except ValueError:
        return None
    return {str(key): str(value) for key, value in facts.items()} if isinstance(facts, dict) else None


def last_used(folder: Path) -> float:
    """Return when a run last used a finished folder, or wrote to one that is not finished; 0 where it is gone."""
    for path in (folder / MARKER, folder):
        with contextlib.suppress(OSError):
            return path.stat().st_mtime
    return 0.0


def note_use(folder: Path) -> None:
    """Note that a run uses a finished folder, so that none is removed under its hands."""
    with contextlib.suppress(OSError):
        os.utime(folder / MARKER)


def made_once(folder: Path, make: Callable[[Path], Facts], sound: Callable[[Path], bool] = lambda _: True) -> Facts:
    """Return the facts of `folder`, which `make` fills first where it is missing or not `sound`.

    `make` gets an empty folder beside the final one; when it is done the marker is written and the folder
    takes its name in one step. So a killed run leaves nothing that the next one trusts. Raises
    `ToolchainError` where the cache folder cannot be written.
    """
    facts = finished_marker(folder)
    if facts is not None and sound(folder):
        note_use(folder)
        return facts
    from filelock import FileLock  # noqa: PLC0415  (takes its time, once a machine)

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(folder.name + ".lock")):
            facts = finished_marker(folder)
            return facts if facts is not None and sound(folder) else _make(folder, make)
    except OSError as error:
        raise ToolchainError(told.CANNOT_WRITE(folder=folder.parent, reason=reason(error))) from error


def installed_once(folder: Path, make: Callable[[Path], Facts], find: Callable[[Path], T | None]) -> T:
    """Return what `find` finds in `folder`, which `make` fills first where it finds nothing there.

    Raises `ToolchainError` as `made_once` does, and where the folder is gone again.
    """
    made_once(folder, make, lambda made: find(made) is not None)
    found = find(folder)
    if found is None:
        raise ToolchainError(told.GONE(folder=folder))
    return found


def _make(folder: Path, make: Callable[[Path], Facts]) -> Facts:
    _sweep(folder)
    staging = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f"{STAGING}{folder.name}-"))
    try:
        facts = make(staging)
        (staging / MARKER).write_text(json.dumps(facts, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        staging.chmod(0o755)
        staging.replace(folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return facts


def _sweep(folder: Path) -> None:
    """Remove what killed runs left: our own at once, as we hold the lock, that of others when it is old."""
    shutil.rmtree(folder, ignore_errors=True)
    for left in folder.parent.glob(f"{STAGING}*"):
        ours = left.name.startswith(f"{STAGING}{folder.name}-")
        if ours or time.time() - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
