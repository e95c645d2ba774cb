"""Whether a build will draw, foreseen from the text of what has changed: what draws then starts before it is read.

A session is looked at line by line for blocks of Mermaid that the text its deck was made from did not have. That may be
wrong both ways: a drawing may be known from before, and a theme may have changed. It costs a needless start then, or
none is saved; what is drawn, the sessions themselves decide.
"""

from __future__ import annotations

from collections.abc import Iterable

from gyoan.course.building.earlier_builds import EarlierBuilds
from gyoan.course.discovery import SessionFile
from gyoan.course.session_file import read_session_file
from gyoan.model.expressions import expression

_FENCE = expression(r"(`{3,}|~{3,})[ \t]*\{?\.?mermaid\b")
_FEW = 8
"""So many changed sessions are looked at: of more, the first are soon read."""


def foresees_drawing(files: Iterable[SessionFile], earlier: EarlierBuilds) -> bool:
    """Return whether one of the first of these sessions has a diagram that its last deck was made without."""
    return any(
        blocks_of_mermaid(read_session_file(file).value or b"") - blocks_of_mermaid(earlier.source_of(file))
        for _, file in zip(range(_FEW), files, strict=False)
    )


def blocks_of_mermaid(source: bytes) -> set[str]:
    """Return what stands in a session's blocks of Mermaid, indents and marks of quotations left out."""
    found, lines, fence = set[str](), list[str](), ""
    for line in source.decode("utf-8", "replace").splitlines():
        bare = line.strip("> \t")
        begun = None if fence else _FENCE.match(bare)
        if begun:
            fence, lines = begun[1], []
        elif fence and bare.startswith(fence):
            found.add("\n".join(lines))
            fence = ""
        else:
            lines.append(bare)
    return found
