"""`gyoan prune`: the cache folder without what is not used any more, and what that freed."""

from __future__ import annotations

import sys
import time

from gyoan.commands.exit_codes import DONE
from gyoan.course.record import remove_unused
from gyoan.diagrams.cache import DRAWINGS, Cache
from gyoan.messages import console as told
from gyoan.model.message import Language, Message
from gyoan.toolchain.machine import this_machine
from gyoan.toolchain.pruning import DAY, prune_tools
from gyoan.toolchain.storage import folder_size, told_size
from gyoan.toolchain.tools import cache_folder


def prune(language: Language, *, days: int) -> int:
    """Remove what was not used for `days`, all drawings for 0; print what was freed and return the exit code."""
    machine, now = this_machine(), time.time()
    cache = cache_folder(machine.environment)
    drawings = Cache(cache / DRAWINGS).remove_unused(now - days * DAY)
    tools = prune_tools(cache, machine, now, days)
    records = remove_unused(cache, now - days * DAY)
    left = told.LEFT(size=told_size(folder_size(cache)), folder=cache)
    for line in (*_told(drawings, tools, records, days), left):
        sys.stdout.write(f"{line.within(language)}\n")
    return DONE


def _told(drawings: tuple[int, int], tools: tuple[int, int], records: tuple[int, int], days: int) -> list[Message]:
    """Return what is said of drawings, tools and records that are gone: how many they were, and how many bytes."""
    lines = []
    (pictures, picture_bytes), (folders, folder_bytes) = drawings, tools
    if pictures:
        removed = {"count": pictures, "size": told_size(picture_bytes)}
        lines.append(told.REMOVED_DRAWINGS(days=days, **removed) if days else told.REMOVED_ALL_DRAWINGS(**removed))
    if folders:
        lines.append(told.REMOVED_TOOLS(count=folders, size=told_size(folder_bytes)))
    if records[0]:
        lines.append(told.REMOVED_RECORDS(count=records[0], size=told_size(records[1])))
    return lines or [told.NOTHING_UNUSED(days=days) if days else told.NOTHING_TO_REMOVE()]
