"""Keywords with a letter too many, too few or wrong."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

_FLOWCHART = ("subgraph", "style", "classDef", "class", "linkStyle", "direction", "click")
_KEYWORDS: Mapping[str, tuple[str, ...]] = {
    "graph": _FLOWCHART,
    "flowchart": _FLOWCHART,
    "sequencediagram": ("participant", "actor", "activate", "deactivate", "autonumber", "loop", "Note", "critical"),
    "gantt": ("title", "dateFormat", "axisFormat", "section", "excludes", "todayMarker"),
    "timeline": ("title", "section"),
    "journey": ("title", "section"),
    "gitgraph": ("commit", "branch", "checkout", "merge", "cherry-pick"),
    "quadrantchart": ("title", "x-axis", "y-axis", "quadrant-1", "quadrant-2", "quadrant-3", "quadrant-4"),
    "architecture-beta": ("service", "group", "junction"),
}
"""What a line may begin with, by kind of diagram in lower case."""
_NEAR = 0.8
"""How alike a misspelled word must be; found by trial: `stye` is to `style`."""
_LINK = re.compile(r"--|==|-\.|->|:")


def respelled(line: str, kind: str) -> str:
    """Return the line of a diagram of `kind` with its first word as Mermaid knows it; the line itself if it does."""
    words = _KEYWORDS.get(kind, ())
    found = re.match(r"(\s*)(\S+)([ \t]+\S.*)$", line)
    if found is None or found[2] in words or _LINK.search(found[2]):
        return line
    if kind in {"graph", "flowchart"} and re.search(r"--|==|-\.|~~~", found[3]):
        return line
    near = difflib.get_close_matches(found[2].lower(), [word.lower() for word in words], n=1, cutoff=_NEAR)
    if not near:
        return line
    word = next(word for word in words if word.lower() == near[0])
    glued = re.fullmatch(rf"{re.escape(word)}(\w{{2,}})", found[2])
    return found[1] + (f"{word} {glued[1]}" if glued else word) + found[3]
