"""Characters and remarks that Mermaid does not know in any kind of diagram, and keywords with a letter wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from gyoan.model.expressions import expression
from gyoan.model.spelling import most_alike

_ENCLOSED = expression(r"(\"[^\"]*\"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\|)")
_INVISIBLE = expression("[\ufeff\u200b\u200c\u2060\u00ad]")
_SPACES = expression("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_WIDE = str.maketrans("（）［］｛｝：｜；＞＜－＝，＂“”＃", '()[]{}:|;><-=,"""#')
_WRONG_MARKS = expression(r"(?<=[\[({|])([ \t]*)[\"“”„]([^\"“”„]*)[\"“”„]([ \t]*)(?=[\])}|])")
_REMARK = expression(r"^([ \t]*)(?://|#(?!\w*;)|%(?!%))[ \t]*(.*)$")
_TRAILING = expression(r"[ \t]+(?://|%%|#(?=[ \t]))")
_PAIRS = (("[", "]"), ("(", ")"), ("{", "}"))
_LONGEST = 500
"""Characters that a label between bars may have."""
_OPEN_BAR = expression(r"[-=.>ox]\|[^|]*$")


def outside_labels(line: str) -> list[str]:
    """Return the line in pieces; those at odd places are labels with their brackets, marks or bars."""
    return _ENCLOSED.split(line)


def visible(line: str) -> str:
    """Return the line without characters that nobody sees, and with plain spaces."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", line))


def narrow(line: str) -> str:
    """Return the line with signs in half width where they are syntax; labels keep theirs."""
    pieces = outside_labels(_WRONG_MARKS.sub(r'\1"\2"\3', line))
    return "".join(piece if index % 2 else piece.translate(_WIDE) for index, piece in enumerate(pieces))


def remark(line: str) -> str:
    """Return a remark as Mermaid writes it, behind `%%` on a line of its own; one behind a statement is left out."""
    alone = _REMARK.match(line)
    if alone:
        return f"{alone[1]}%% {alone[2]}".rstrip()
    counts, seen = Counter[str](), 0
    for found in _TRAILING.finditer(line):
        counts.update(line[seen : found.start()])
        seen = found.start()
        if line[:seen].strip() and not _is_in_label(line, seen, counts):
            return line[:seen]
    return line


def _is_in_label(line: str, at: int, counts: Counter[str]) -> bool:
    """Return whether a label is open at a place, before which the characters are there so often."""
    if any(counts[one] != counts[other] for one, other in _PAIRS) or counts['"'] % 2:
        return True
    return counts["|"] % 2 == 1 and "|" in line[at:] and _OPEN_BAR.search(line, max(0, at - _LONGEST), at) is not None


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
_LINK = expression(r"--|==|-\.|->|:")


def respelled(line: str, kind: str) -> str:
    """Return the line of a diagram of `kind` with its first word as Mermaid knows it; the line itself if it does."""
    words = _KEYWORDS.get(kind, ())
    found = re.match(r"(\s*)(\S+)([ \t]+\S.*)$", line)
    if found is None or found[2] in words or _LINK.search(found[2]):
        return line
    if kind in {"graph", "flowchart"} and re.search(r"--|==|-\.|~~~", found[3]):
        return line
    near = most_alike(found[2].lower(), (word.lower() for word in words), _NEAR)
    if not near:
        return line
    word = next(word for word in words if word.lower() == near)
    glued = re.fullmatch(rf"{re.escape(word)}(\w{{2,}})", found[2])
    return found[1] + (f"{word} {glued[1]}" if glued else word) + found[3]
