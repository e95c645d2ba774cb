"""Boxes between two marks that name them: `{% hint %}` … `{% endhint %}`, `<Tabs>` … `</Tabs>`, `.lab[` … `]`.

GitBook and Jekyll write `{% name %}`, Hugo `{{% name %}}` and `{{< name >}}`, MDX components `<Name>`, Dive into Deep
Learning ``:begin_tab:`name` ``, remark `.name[`, MkDocs `/// name | title` … `///`. Each mark stands alone on its line;
what holds no other line, such as `<Name/>` or a mark that nothing closes, is no box. All openings of a list entry or
quote are matched in one walk.
`{% highlight %}` holds code, and `{% comment %}` is for nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.lexicon.html import HTML_ELEMENTS
from gyoan.markdown.syntax.block_lines import FENCE, line_text
from gyoan.markdown.syntax.box_head import BoxHead, head_of_tag, margin, push_box
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_MARKS = {
    "{%": (r"\{%-?[ \t]*(?P<name>[a-zA-Z][\w-]*)(?P<rest>.*?)-?%\}", r"\{%-?[ \t]*end_?(?P<name>[\w-]+)[ \t]*-?%\}"),
    "{{": (
        r"\{\{[<%][ \t]*(?P<name>[a-zA-Z][\w./-]*)(?P<rest>.*?)[%>]\}\}",
        r"\{\{[<%][ \t]*/[ \t]*(?P<name>[\w./-]+)[ \t]*[%>]\}\}",
    ),
    "<": (r"<(?P<name>[A-Z](?=\w*[a-z])\w*+)(?P<rest>(?:[ \t][^<]*)?)(?<![/=-])>", r"</(?P<name>[A-Z]\w*)>"),
    ":": (r":begin_(?P<name>tab):(?P<rest>`[^`]*`)", r":end_(?P<name>tab):"),
    ".": (r"(?P<name>(?:\.[a-z][\w-]*)+)\[(?P<rest>)", r"(?P<name>)\]"),
    "//": (r"/{3,}[ \t]*(?P<name>[a-z][\w-]*)(?P<rest>(?:[ \t]*\|.*)?)", r"(?P<name>)/{3,}"),
}
_OPENINGS = {mark: expression(rf"{opening}[ \t]*") for mark, (opening, _) in _MARKS.items()}
_CLOSINGS = {mark: expression(rf"{closing}[ \t]*") for mark, (_, closing) in _MARKS.items()}
_SYNTAX = {"{%": "{%…%}", "{{": "{{…}}", "<": "<…>", ":": ":begin_tab:", ".": ".…[", "//": "///"}
TAGS = frozenset((_SYNTAX["{%"], _SYNTAX["{{"], _SYNTAX["<"]))
"""How boxes are written whose tag's name comes last among their names."""
_SPREAD = expression(r"<[A-Z](?=\w*[a-z])\w*+(?:[ \t][^<>]*)?$")
_MOST_LINES = 15
"""A component's attributes may stand on so many lines of their own."""
_DRAWN = frozenset({"html", "define", "figure-caption", "table-caption", "caption"})
"""Blocks of PyMdown that have no title."""
_OPTION, _OPTION_INDENT = expression(r"(?P<key>[a-z][\w-]*):[ \t]+(?P<value>\S.*)"), 4
"""What further lines of `///` say of a block."""
_CODE, _COMMENT = "highlight", "comment"
_DEEPEST = 20
"""So many open boxes are looked at for the one that a mark closes."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """A mark that may open a box."""

    mark: str
    name: str
    rest: str
    line: int
    """The line on which it begins."""
    behind: int
    """The line behind its last."""


def tag_box(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether a box between two marks begins at `start_line`; then it was read."""
    if state.is_code_block(start_line) or _mark(_text(state, start_line)) is None:
        return False
    pairs: dict[int, tuple[_Opening, int]] = state.env.setdefault("tag_boxes", {})
    walked: set[int] = state.env.setdefault("tag_boxes_walked", set())
    if start_line not in pairs and start_line not in walked:
        _match(state, start_line, end_line, pairs, walked)
    if start_line not in pairs:
        return False
    opening, closing = pairs[start_line]
    if closing >= end_line:
        return False
    if not silent:
        _push(state, opening, closing)
    return True


def _push(state: StateBlock, opening: _Opening, closing: int) -> None:
    lines = (opening.line, opening.behind, closing, closing + 1)
    if opening.name == _CODE:
        token = state.push("fence", "code", 0)
        token.map, token.info = [opening.line, closing + 1], opening.rest.strip()
        token.content = state.getLines(opening.behind, closing, state.sCount[opening.line], True)  # noqa: FBT003
        state.line = closing + 1
        return
    if opening.name == _COMMENT:
        token = state.push("stray", "", 0)
        token.map, token.content = [opening.line, closing + 1], _text(state, opening.line)
        state.line = closing + 1
        return
    indent = state.blkIndent
    state.blkIndent = max(indent, margin(state, opening.behind, closing))
    push_box(state, _head(opening), lines, None)
    state.blkIndent = indent


def _head(opening: _Opening) -> BoxHead:
    if opening.mark == ".":
        return BoxHead(tuple(opening.name.lower().strip(".").split(".")), "", _SYNTAX["."])
    if opening.mark == "//":
        # What `/// html | div` draws is no title.
        title = "" if opening.name in _DRAWN else opening.rest.strip("| \t")
        return BoxHead((opening.name,), title, _SYNTAX["//"])
    if opening.mark == ":":
        return BoxHead((opening.name,), opening.rest.strip("`"), _SYNTAX[":"])
    return head_of_tag(opening.name, opening.rest, _SYNTAX[opening.mark])


def _match(state: StateBlock, start: int, end: int, pairs: dict[int, tuple[_Opening, int]], walked: set[int]) -> None:
    """Note the line that closes each opening from line `start` to the end of its container."""
    opened: list[_Opening] = []
    code, line = "", start
    while line < end:
        text = _text(state, line)
        if text and state.sCount[line] < state.blkIndent:
            break
        code, inside = _within_code(code, text)
        mark = None if inside else _mark(text)
        if not inside:
            walked.add(line)
        if mark is None:
            line += 1
        elif (closing := _CLOSINGS[mark].fullmatch(text)) is not None:
            _close(opened, mark, closing["name"].lower(), line, pairs)
            line += 1
        elif (found := _opening(state, mark, line, end)) is not None:
            opened.append(found)
            line = found.behind
        else:
            line += 1


def _within_code(code: str, text: str) -> tuple[str, bool]:
    """Return the fence that is open behind a line, and whether the line belongs to code."""
    fence = FENCE.match(text) if text[:3] in ("```", "~~~") else None
    if fence is None:
        return code, bool(code)
    if not code:
        return fence["mark"], True
    closes = fence["mark"].startswith(code) and not fence["info"].strip()
    return ("" if closes else code), True


def _mark(text: str) -> str | None:
    """Return the kind of mark that a line may be."""
    if text[:2] in _MARKS:
        return text[:2]
    if text[:1] == "]":
        return "."
    return text[0] if text[:1] in _MARKS else None


def _opening(state: StateBlock, mark: str, line: int, end: int) -> _Opening | None:
    text = _text(state, line)
    behind = line + 1
    if mark == "<" and _SPREAD.fullmatch(text):
        while behind < min(end, line + _MOST_LINES) and not state.isEmpty(behind):
            text += " " + _text(state, behind)
            behind += 1
            if text.rstrip().endswith(">"):
                break
    found = _OPENINGS[mark].fullmatch(text)
    if found is None or (mark == "<" and found["name"].lower() in HTML_ELEMENTS):
        return None
    name = found["name"]
    while mark == "//" and behind < end and (option := _OPTION.fullmatch(_text(state, behind))):
        if state.sCount[behind] < state.sCount[line] + _OPTION_INDENT:
            break
        name = option["value"] if name == "admonition" and option["key"] == "type" else name
        behind += 1
    return _Opening(mark, name, found["rest"], line, behind)


def _close(opened: list[_Opening], mark: str, name: str, line: int, pairs: dict[int, tuple[_Opening, int]]) -> None:
    """Close the innermost open box of this mark and name, and leave out what was opened in it and never closed."""
    for at in range(len(opened) - 1, max(len(opened) - 1 - _DEEPEST, -1), -1):
        if opened[at].mark == mark and name in ("", opened[at].name.lower()):
            pairs[opened[at].line] = (opened[at], line)
            del opened[at:]
            return


def _text(state: StateBlock, line: int) -> str:
    return line_text(state, line).rstrip()
