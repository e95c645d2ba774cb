"""`gyoan prune`: the cache folder without what is not used any more, and what that freed."""

from __future__ import annotations

import sys
import time

from gyoan.console import counted
from gyoan.diagrams.machine import this_machine
from gyoan.diagrams.pruning import Pruned
from gyoan.diagrams.pruning import prune as prune_cache
from gyoan.diagrams.storage import folder_size, told_size
from gyoan.diagrams.toolchain import cache_folder

DONE = 0


def prune(*, days: int) -> int:
    """Remove what was not used for `days`, all drawings for 0; print what was freed and return the exit code."""
    machine = this_machine()
    cache = cache_folder(machine.environment)
    pruned = prune_cache(cache, machine, time.time(), days)
    for line in _told(pruned, days):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{told_size(folder_size(cache))} are left in {cache}\n")
    return DONE


def _told(pruned: Pruned, days: int) -> list[str]:
    unused = f" not used for {counted(days, 'day')}" if days else ""
    lines = []
    if pruned.drawings:
        lines.append(f"removed {counted(pruned.drawings, 'drawing')}{unused}: {told_size(pruned.drawing_bytes)}")
    if pruned.tools:
        folders = counted(pruned.tools, "folder")
        lines.append(f"removed {folders} of tools that this version does not use: {told_size(pruned.tool_bytes)}")
    return lines or [f"nothing to remove: no drawings{unused}, no tools of other versions"]
