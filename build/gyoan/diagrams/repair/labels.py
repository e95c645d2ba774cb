"""Labels that hold what Mermaid takes for syntax, put in quotation marks."""

from __future__ import annotations

import re

from gyoan.model.expressions import expression

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
RISKY = expression(r"[()\[\]{}/\\\"<>;|@]")
_NODE = expression(r"(?<!\w)\w+(?:[-.]\w+)*[ \t]*(?=[\[({])")
_AFTER = expression(r"\s*(?:$|;|&|:::|@\{|[-=~<]|[ox][-=]|%%)")
_PIPED = expression(r"(?<=[->=.xo])\|([^|]+)\|")
_INLINE = expression(r"(?<=[\s\])}\w])(--|==|-\.)[ \t]+([^-=.|>\"][^|]*?)[ \t]+(?=-->|---|==>|===|\.->|\.-|--[xo])")
_TITLE = expression(r"^(\s*subgraph[ \t]+)([^\"\[]*[()/\\{}<>;@][^\"\[]*?)[ \t]*$")
_MARKS = '"“”„'
_HALF_QUOTED = expression(
    rf"[{_MARKS}][^{_MARKS}]*|[^{_MARKS}]*[{_MARKS}]|(?!\"[^\"]*\"|“[^”]*”)[{_MARKS}][^{_MARKS}]*[{_MARKS}]"
)
"""A label with one of its quotation marks, or with two that do not belong together."""
_NOT_NODES = expression(r"\s*(?:%%|(?:click|style|classDef|class|linkStyle|direction|accTitle|accDescr)\b)")


def quoted(line: str) -> str:
    """Return a flowchart's line with quotation marks around each label that needs them."""
    if _NOT_NODES.match(line):
        return line
    title = _TITLE.match(line)
    if title:
        return title[1] + marked(title[2])
    line = nodes_quoted(line)
    line = _PIPED.sub(lambda found: f"|{_safe(found[1])}|", line)
    return _INLINE.sub(lambda found: f"{found[1]} {_safe(found[2])} ", line)


def nodes_quoted(line: str) -> str:
    """Return the line with quotation marks around the label of each node that needs them."""
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
    if _HALF_QUOTED.fullmatch(text):
        return f'"{text.strip(_MARKS).strip()}"'
    if len(text) > 1 and text[0] == text[-1] == '"':
        inner = text[1:-1]
        return label if '"' not in inner else marked(inner)
    return marked(text) if RISKY.search(re.sub(r"<br\s*/?>", "", text)) else label


def marked(text: str) -> str:
    """Return the text in quotation marks, those inside it as Mermaid writes them."""
    return '"' + text.strip().replace('"', "#quot;") + '"'
