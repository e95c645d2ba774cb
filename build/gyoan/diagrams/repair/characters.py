"""Characters and remarks that Mermaid does not know in any kind of diagram."""

from __future__ import annotations

import re
from collections import Counter

_ENCLOSED = re.compile(r"(\"[^\"]*\"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\|)")
_INVISIBLE = re.compile("[\ufeff\u200b\u200c\u2060\u00ad]")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_WIDE = str.maketrans("（）［］｛｝：｜；＞＜－＝，＂“”＃", '()[]{}:|;><-=,"""#')
_WRONG_MARKS = re.compile(r"(?<=[\[({|])([ \t]*)[\"“”„]([^\"“”„]*)[\"“”„]([ \t]*)(?=[\])}|])")
_REMARK = re.compile(r"^([ \t]*)(?://|#(?!\w*;)|%(?!%))[ \t]*(.*)$")
_TRAILING = re.compile(r"[ \t]+(?://|%%|#(?=[ \t]))")
_PAIRS = (("[", "]"), ("(", ")"), ("{", "}"))
_LONGEST = 500
"""Characters that a label between bars may have."""
_OPEN_BAR = re.compile(r"[-=.>ox]\|[^|]*$")


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
