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
_LINK = re.compile(r"--|==|-\.|~~~")
_END = re.compile(r"(?<![\w-])end(?![\w-])")
_ENCLOSED = re.compile(r"(\"[^\"]*\"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\|)")
_MESSAGE = re.compile(r"\s*[^:]*?(?:-|\)|over|of)[^:]*:(?!:)")
_SHAPED = re.compile(r"\w*\s*[\[({)].*[\])}(]$")
_NOT_NODES = re.compile(r"\s*(?:%%|(?:click|style|classDef|class|linkStyle|direction|accTitle|accDescr)\b)")


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


def line_fix(source: str, kind: str, line: int) -> Fix | None:
    """Return the fix that mends `line`, or the line before it; None where all is in order.

    Mermaid sometimes names the line after the faulty one.
    """
    mend = next((mend for names, mend in _MENDERS if kind.lower() in names), None)
    if mend is None:
        return None
    lines = source.split("\n")
    everywhere = range(1, len(lines) + 1) if kind.lower() in _VAGUE else ()
    for number in (line, line - 1, *everywhere):
        if 0 < number <= len(lines):
            text = mend(lines[number - 1])
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
    """Return a flowchart's line with quotation marks around each label that needs them.

    A node named `end` gets another name: the word closes subgraphs.
    """
    if _NOT_NODES.match(line):
        return line
    title = _TITLE.match(line)
    if title:
        return title[1] + _marked(title[2])
    line = _nodes_quoted(line)
    line = _PIPED.sub(lambda found: f"|{_safe(found[1])}|", line)
    line = _INLINE.sub(lambda found: f"{found[1]} {_safe(found[2])} ", line)
    return _ends_renamed(line) if _LINK.search(line) else line


def escaped(line: str) -> str:
    """Return a sequence diagram's line with the signs escaped that would end its message."""
    head, message = _MESSAGE.match(line), ""
    if head is None:
        return line
    message = line[head.end() :]
    message = re.sub(r"#(?!\w+;)", "#35;", message)
    return head[0] + re.sub(r"(#\w+)?;", lambda found: found[0] if found[1] else "#59;", message)


def bracketed(line: str) -> str:
    """Return a mind map's line with quotation marks around its text, where it holds brackets."""
    text = line.strip()
    if not text or text.startswith(("%%", "::", "mindmap")) or not _RISKY.search(text):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    shaped = _nodes_quoted(line)
    return shaped if shaped != line or _SHAPED.match(text) else f"{indent}[{_marked(text)}]"


def chart_quoted(line: str) -> str:
    """Return an xy chart's line with quotation marks around words that are not in Latin letters."""
    head = re.match(r"\s*(?:title|x-axis|y-axis|bar|line)\s+", line)
    if head is None:
        return line
    pieces = re.split(r"(\[[^\]]*\]|[-+\d.]+\s*-->\s*[-+\d.]+)", line[head.end() :])
    if len(pieces) > 1:
        pieces[1] = re.sub(r"[^\[\],]+", lambda found: _foreign(found[0]), pieces[1])
    return head[0] + _foreign(pieces[0]) + "".join(pieces[1:])


def branch_quoted(line: str) -> str:
    """Return a Git graph's line with quotation marks around a branch that is not in Latin letters."""
    head = re.match(r"\s*(?:branch|checkout|switch|merge)\s+", line)
    if head is None:
        return line
    name, space, rest = line[head.end() :].partition(" ")
    return head[0] + _foreign(name) + space + rest


def _foreign(text: str) -> str:
    """Return the text in quotation marks where it has letters that Mermaid takes for none."""
    bare = text.strip()
    if bare.isascii() or bare.startswith('"'):
        return text
    return text.replace(bare, f'"{bare}"', 1)


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


def _ends_renamed(line: str) -> str:
    pieces = _ENCLOSED.split(line)
    return "".join(piece if _ENCLOSED.fullmatch(piece) else _END.sub('end_["end"]', piece) for piece in pieces)


_FLOWCHARTS = frozenset({"graph", "flowchart", "flowchart-elk"})
_MENDERS = (
    (_FLOWCHARTS, quoted),
    (frozenset({"sequencediagram"}), escaped),
    (frozenset({"mindmap"}), bracketed),
    (frozenset({"xychart", "xychart-beta"}), chart_quoted),
    (frozenset({"gitgraph", "gitgraph:"}), branch_quoted),
)
"""What mends a line, by kind of diagram in lower case."""
_VAGUE = frozenset({"xychart", "xychart-beta", "gitgraph", "gitgraph:"})
"""Kinds for which Mermaid names no line, or a wrong one."""
