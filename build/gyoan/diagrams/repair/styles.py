"""Slips in the statements that give a flowchart its colours."""

from __future__ import annotations

import re

from gyoan.diagrams.repair.fix import Fix, MendedSource
from gyoan.model.expressions import expression

_STYLE = expression(r"^(\s*(?:style|classDef|linkStyle)[ \t]+)((?:[^\s:;,]+(?:[ \t]*,[ \t]*[^\s:;,]+)*))[ \t]+(\S.*)$")
_RGB = expression(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,[^)]*)?\)")
_CLASS = expression(r"^(\s*(?:class|style|linkStyle)[ \t]+)([\w-]+(?:[ \t]*,[ \t]*[\w-]+)+)([ \t]+\S.*)$")
_INDEXED = expression(r"^\s*linkStyle[ \t]+([\d,]+)[ \t]")


def declared(line: str) -> str:
    """Return a `style`, `classDef` or `linkStyle` line with its declarations as Mermaid reads them."""
    found = _STYLE.match(re.sub(r"^(\s*linkStyle)[ \t]+(?=[a-z-]+[:=])", r"\1 default ", line))
    if found is None:
        return line
    head, names, said = found.groups()
    said = _RGB.sub(lambda color: "#" + "".join(f"{min(int(part), 255):02x}" for part in color.groups()), said)
    said = re.sub(r"(?<=[a-z])[ \t]*=[ \t]*", ":", said.strip("{} \t"))
    pieces = [re.sub(r"[ \t]*:[ \t]*", ":", piece.strip(" \t{}")) for piece in re.split(r"[;,](?![^()]*\))", said)]
    # A picture from elsewhere is never fetched.
    pieces = [piece for piece in pieces if "url(" not in piece]
    if not any(pieces):
        return ""
    listed_names = re.sub(r"[ \t]+", "", names)
    return f"{head}{listed_names} {','.join(piece for piece in pieces if piece)}"


def listed(line: str) -> str:
    """Return a `class`, `style` or `linkStyle` line with its names listed without spaces."""
    found = _CLASS.match(line)
    return line if found is None else found[1] + re.sub(r"[ \t]+", "", found[2]) + found[3].rstrip("; ")


def attached(line: str) -> str:
    """Return the line with classes attached to their nodes without spaces."""
    line = re.sub(r"(?<=[\w\])}])[ \t]*:::[ \t]*(?=\w)", ":::", line)
    return re.sub(r"(:::[\w-]+):::(?=\s|$)", r"\1", line)


def beyond_links(draft: MendedSource) -> Fix | None:
    """Return what takes out the highest link number that a style names: there is no such link."""
    numbered = [
        (int(number), line)
        for line, text in enumerate(draft.lines, 1)
        if (found := _INDEXED.match(text))
        for number in found[1].split(",")
        if number
    ]
    if not numbered:
        return None
    highest, line = max(numbered)
    text = draft.lines[line - 1]
    found = _INDEXED.match(text)
    assert found is not None
    left = [number for number in found[1].split(",") if number and int(number) != highest]
    return Fix(line, text[: found.start(1)] + ",".join(left) + text[found.end(1) :] if left else "")
