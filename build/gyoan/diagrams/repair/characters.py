"""Characters and remarks that Mermaid does not know in any kind of diagram."""

from __future__ import annotations

import re

_ENCLOSED = re.compile(r"(\"[^\"]*\"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\|)")
_INVISIBLE = re.compile("[\ufeff\u200b\u200c\u2060\u00ad]")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_WIDE = str.maketrans("（）［］｛｝：｜；＞＜－＝，＂“”＃", '()[]{}:|;><-=,"""#')
_WRONG_MARKS = re.compile(r"(?<=[\[({|])([ \t]*)[\"“”„]([^\"“”„]*)[\"“”„]([ \t]*)(?=[\])}|])")
_REMARK = re.compile(r"^([ \t]*)(?://|#(?!\w*;)|%(?!%))[ \t]*(.*)$")
_TRAILING = re.compile(r"[ \t]+(?://|%%|#(?=[ \t])).*$")


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
    for found in _TRAILING.finditer(line):
        before = line[: found.start()]
        if before.strip() and all(before.count(one) == before.count(other) for one, other in ("[]", "()", "{}")):
            return before if before.count('"') % 2 == 0 else line
    return line
