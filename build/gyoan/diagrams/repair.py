"""Small repairs of sources that Mermaid refuses and whose meaning is plain.

They quote labels that need it, and correct types that are spelled almost right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gyoan.diagrams.kinds import KINDS

_SHAPES = (
    ("(((", ")))"),
    ("[[", "]]"),
    ("[(", ")]"),
    ("[/", "/]"),
    ("[/", "\\]"),
    ("[\\", "\\]"),
    ("[\\", "/]"),
    ("((", "))"),
    ("([", "])"),
    ("{{", "}}"),
    ("[", "]"),
    ("(", ")"),
    ("{", "}"),
)
"""Brackets of a flowchart's nodes; of two that both fit, the earlier is meant."""
_PAIRS = {")": "(", "]": "[", "}": "{"}
_RISKY = re.compile(r"[()\[\]{}/\\\"<>;|@]")
_NODE = re.compile(r"(?<!\w)\w+(?:[-.]\w+)*[ \t]*(?=[\[({])")
_AFTER = re.compile(r"\s*(?:$|;|&|:::|@\{|[-=~<]|[ox][-=]|%%)")
_PIPED = re.compile(r"(?<=[->=.xo])\|([^|]+)\|")
_INLINE = re.compile(r"(?<=[\s\])}\w])(--|==|-\.)[ \t]+([^-=.|>\"][^|]*?)[ \t]+(?=-->|---|==>|===|\.->|\.-|--[xo])")
_TITLE = re.compile(r"^(\s*subgraph[ \t]+)([^\"\[]*[()/\\{}<>;@][^\"\[]*?)[ \t]*$")
_NOT_NODES = re.compile(r"\s*(?:%%|click|style|classDef|class|linkStyle|direction|accTitle|accDescr)\b")


@dataclass(frozen=True, slots=True)
class Fix:
    """A line of a diagram's source as it should be written."""

    line: int
    """Line of the source, from 1."""
    text: str
    """The whole line, mended."""


def with_fix(source: str, fix: Fix) -> str:
    """Return the source with one line mended."""
    lines = source.split("\n")
    return "\n".join([*lines[: fix.line - 1], fix.text, *lines[fix.line :]])


def label_fix(source: str, line: int) -> Fix | None:
    """Return the fix that quotes the unquoted labels at `line`, or just before it; None where all is in order.

    Mermaid sometimes names the line after the faulty one.
    """
    lines = source.split("\n")
    for number in (line, line - 1):
        if 0 < number <= len(lines):
            text = quoted(lines[number - 1])
            if text != lines[number - 1]:
                return Fix(number, text)
    return None


def type_fixes(source: str, kind: str) -> Iterator[Fix]:
    """Yield the fixes for a diagram type that is known in other letter case or with `-beta` behind it."""
    known = [name for name in KINDS if name.lower() in {kind.lower(), f"{kind}-beta".lower()}]
    lines = source.split("\n")
    for number, line in enumerate(lines, 1):
        head = re.match(rf"\s*{re.escape(kind)}(?![\w-])", line) if kind else None
        if head:
            yield from (Fix(number, line.replace(kind, name, 1)) for name in known if name != kind)
            return


def quoted(line: str) -> str:
    """Return a flowchart's line with quotation marks around each label that needs them."""
    if _NOT_NODES.match(line):
        return line
    title = _TITLE.match(line)
    if title:
        return title[1] + _marked(title[2])
    line = _nodes_quoted(line)
    line = _PIPED.sub(lambda found: f"|{_safe(found[1])}|", line)
    return _INLINE.sub(lambda found: f"{found[1]} {_safe(found[2])} ", line)


def _nodes_quoted(line: str) -> str:
    done, position = "", 0
    while (found := _NODE.search(line, position)) is not None:
        done += line[position : found.end()]
        position = found.end()
        shape = _shape_at(line, position)
        if shape is not None:
            opening, label, closing = shape
            done += opening + _safe(label) + closing
            position += len(opening) + len(label) + len(closing)
    return done + line[position:]


def _shape_at(line: str, start: int) -> tuple[str, str, str] | None:
    """Return the opening bracket, label and closing bracket of the node whose bracket stands at `start`."""
    for opening, closing in _SHAPES:
        if not line.startswith(opening, start):
            continue
        inner = start + len(opening)
        end = line.find(closing, inner)
        while end >= 0:
            label = line[inner:end]
            if _AFTER.match(line, end + len(closing)) and _balanced(label):
                return opening, label, closing
            end = line.find(closing, end + 1)
    return None


def _balanced(label: str) -> bool:
    open_brackets: list[str] = []
    for letter in label:
        if letter in _PAIRS.values():
            open_brackets.append(letter)
        elif letter in _PAIRS and (not open_brackets or open_brackets.pop() != _PAIRS[letter]):
            return False
    return not open_brackets


def _safe(label: str) -> str:
    """Return the label, quoted where it holds what Mermaid takes for syntax."""
    text = label.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        inner = text[1:-1]
        return label if '"' not in inner else _marked(inner)
    return _marked(text) if _RISKY.search(re.sub(r"<br\s*/?>", "", text)) else label


def _marked(text: str) -> str:
    return '"' + text.strip().replace('"', "#quot;") + '"'
