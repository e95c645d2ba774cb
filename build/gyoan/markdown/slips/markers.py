"""`-항목`, `1.항목`: list entries whose blank is missing. `-5도` and `1.5배` are numbers, `-p` is an option.

One such line may be meant as it stands (`-김구`, below a quotation; `2.도커란` typed as a heading), so it is told. Two
or more, or one beside an entry that is written well, can only be a list: they are mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

_GLUED = expression(rf"(?P<before>[ \t>]*)(?P<marker>-|(?P<number>\d{{1,2}})[.)])(?P<text>[{SYLLABLES}][^\n]*)")
_ANY = expression(rf"^[ \t>]*(?:-|\d{{1,2}}[.)])[{SYLLABLES}]", re.MULTILINE)
_ENTRY = expression(r"[ \t>]*(?P<marker>[-*+]|(?P<number>\d{1,9})[.)])[ \t]+\S")


def glued_markers(prose: Prose) -> Iterator[Slip]:
    """Yield the lines that begin with a list's marker and a Korean word."""
    if not prose.holds(_ANY):
        return
    for number, line in prose:
        match = _GLUED.fullmatch(line)
        if match is None or _closes_like_a_dash(match):
            continue
        mended = f"{match['before']}{match['marker']} {match['text']}"
        listed = any(_is_neighbour(match, prose.line(near), step) for near, step in ((number - 1, -1), (number + 1, 1)))
        yield Slip(
            Code.GLUED_MARKER,
            number,
            len(match["before"]) + 1,
            messages.GLUED_MARKER(marker=match["marker"]),
            messages.GLUED_MARKER_HINT(line=mended.strip()),
            (mended,) if listed else (),
        )


def _closes_like_a_dash(match: re.Match[str]) -> bool:
    """Return whether the line is set between two dashes: `-끝-`."""
    return match["marker"] == "-" and match["text"].rstrip().endswith("-")


def _is_neighbour(match: re.Match[str], line: str, step: int) -> bool:
    """Return whether `line`, one before or behind, is an entry of the same list."""
    near = _GLUED.fullmatch(line) or _ENTRY.match(line)
    if near is None or (near["number"] is None) != (match["number"] is None):
        return False
    return match["number"] is None or int(near["number"]) == int(match["number"]) + step
