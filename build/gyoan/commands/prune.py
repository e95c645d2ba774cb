"""`gyoan prune`: the cache folder without what is not used any more, and what that freed."""

from __future__ import annotations

import sys
import time

from gyoan.diagrams.machine import this_machine
from gyoan.diagrams.pruning import Pruned
from gyoan.diagrams.pruning import prune as prune_cache
from gyoan.diagrams.storage import folder_size, told_size
from gyoan.diagrams.toolchain import cache_folder
from gyoan.messages import console as told
from gyoan.model.message import Language, Message

DONE = 0


def prune(language: Language, *, days: int) -> int:
    """Remove what was not used for `days`, all drawings for 0; print what was freed and return the exit code."""
    machine = this_machine()
    cache = cache_folder(machine.environment)
    pruned = prune_cache(cache, machine, time.time(), days)
    left = told.LEFT(size=told_size(folder_size(cache)), folder=cache)
    for line in (*_told(pruned, days), left):
        sys.stdout.write(f"{line.within(language)}\n")
    return DONE


def _told(pruned: Pruned, days: int) -> list[Message]:
    lines = []
    if pruned.drawings:
        removed = {"count": pruned.drawings, "size": told_size(pruned.drawing_bytes)}
        lines.append(told.REMOVED_DRAWINGS(days=days, **removed) if days else told.REMOVED_ALL_DRAWINGS(**removed))
    if pruned.tools:
        lines.append(told.REMOVED_TOOLS(count=pruned.tools, size=told_size(pruned.tool_bytes)))
    return lines or [told.NOTHING_UNUSED(days=days) if days else told.NOTHING_TO_REMOVE()]
