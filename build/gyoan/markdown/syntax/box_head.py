"""What the opening line of a box says: `{.callout-tip title="요령"}`, `warning 조심`, `note "제목"`, `tip[제목]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.syntax.block_lines import line_start, line_text
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

    from gyoan.markdown.syntax.nodes import SyntaxNode

BOX = "box"
"""The key of a token's `meta` under which the head of a box stands."""

_ATTRIBUTES = expression(r"\{(?P<inner>[^{}]*)\}")
_PART = expression(
    r"""\.?(?P<key>[\w:-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>\S+))|(?P<name>[^\s"'=]+)"""
)
_TAG_PART = expression(
    r"""(?P<key>[\w:-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?:\{[^{}]*\}|(?P<bare>[^\s"'{}]+)))"""
    r"""|(?P<quoted>"[^"]*"|'[^']*')|(?P<word>[A-Za-z][\w-]*)"""
)
_EXPRESSION = expression(r"=\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}")
"""What a component is given as code: `values={[{label: 'A'}]}`."""
_QUOTED = expression(r"\"(?P<inner>[^\"]*)\"|'(?P<single>[^']*)'|\[(?P<bracketed>[^\]]{0,300})\]")
_WORD = expression(r"[^\s{}\[\]\"'|:]+")
_SETTING = expression(r"(?:[\w-]+:|-)(?:[ \t]|$)")
_OPTION = expression(r":(?P<key>[\w-]+):(?P<value>.*)")
_MOST_LINES = 12
"""So many lines, the rules among them, are looked at for options between two rules."""
_TITLE_KEYS = ("title", "name", "label", "summary", "data-title", "header")
_WIDTH_KEY = "width"
_KIND_KEYS = ("style", "type", "kind", "level", "color", "variant")
"""Attributes whose value says what kind of box a tag is."""
_LAST_TITLE_KEYS = ("value", "tabname", "heading")
"""Attributes that a tag without a title is called by."""


@dataclass(frozen=True, slots=True)
class BoxHead:
    """What the opening line of a box says."""

    names: tuple[str, ...]
    """Its names or classes, in lower case, the first deciding; none where it has no name."""
    title: str
    """Its title in Markdown; empty where it states none."""
    syntax: str
    """How it is written, as it is named to the author: `:::`, `!!!`, ```` ```{…} ````."""
    width: str = ""
    """The width that its attributes state: `40%`."""


def names_of(node: SyntaxNode) -> tuple[str, ...]:
    """Return the names of a box; none of any other node."""
    head: BoxHead | None = node.token.meta.get(BOX) if node.kind == BOX else None
    return head.names if head else ()


def box_head(text: str, syntax: str) -> BoxHead:
    """Return what `text`, the opening line of a box behind its mark, says."""
    text = text.strip(": \t")
    attributes = _ATTRIBUTES.search(text)
    before, after = (text[: attributes.start()].strip(), text[attributes.end() :].strip()) if attributes else (text, "")
    names, title, width = _attributes(attributes["inner"]) if attributes else ([], "", "")
    if word := _WORD.match(before):
        names = [word[0].lower().removeprefix("."), *names]
        after = f"{before[word.end() :]} {after}".strip()
    quoted = _QUOTED.search(after)
    if quoted:
        names += [name.lower() for name in after[: quoted.start()].split()]
        after = next((part for part in quoted.groups() if part is not None), "")
    return BoxHead(tuple(names), title or after.strip("| "), syntax, width)


def head_of_tag(name: str, text: str, syntax: str) -> BoxHead:
    """Return what a tag `name` with the attributes in `text` says; what kind of box it is comes before its name."""
    kinds, words, titles = [], [], dict.fromkeys((*_TITLE_KEYS, *_LAST_TITLE_KEYS), "")
    for part in _TAG_PART.finditer(_EXPRESSION.sub("=''", text)):
        value = next((found for found in part.group("double", "single", "bare") if found is not None), "")
        key = (part["key"] or "").lower()
        if key in titles:
            titles[key] = value
        elif key in _KIND_KEYS:
            kinds.append(value.lower())
        elif part["quoted"]:
            titles["title"] = titles["title"] or part["quoted"][1:-1]
        elif part["word"]:
            words.append(part["word"].lower())
    title = next((found for found in titles.values() if found), "")
    return BoxHead((*kinds, *words, name.lower()), title, syntax)


def margin(state: StateBlock, first: int, end: int) -> int:
    """Return how far all lines of a box are indented, so that none is code for standing in an indented box."""
    return min((state.sCount[line] for line in range(first, end) if not state.isEmpty(line)), default=0)


def options(state: StateBlock, first: int, end: int) -> tuple[int, dict[str, str]]:
    """Return the line behind the options of a directive (`:width: 60%`) that begin on line `first`, and the options."""
    found: dict[str, str] = {}
    between = _between_rules(state, first, end)
    if between:
        lines = (line_text(state, line) for line in range(first + 1, between - 1))
        stated = (line.partition(":") for line in lines)
        return between, {key.strip().lower(): value.strip() for key, _, value in stated}
    while first < end and (option := _OPTION.match(state.src, line_start(state, first), state.eMarks[first])):
        found[option["key"].lower()] = option["value"].strip()
        first += 1
    return first, found


def _between_rules(state: StateBlock, first: int, end: int) -> int:
    """Return the line behind the options that stand between two rules from line `first` on; 0 where none do."""
    text = [line_text(state, line).rstrip() for line in range(first, min(end, first + _MOST_LINES))]
    if text[:1] != ["---"] or "---" not in text[1:]:
        return 0
    last = text.index("---", 1)
    return first + last + 1 if last > 1 and all(_SETTING.match(line) for line in text[1:last]) else 0


def _attributes(inner: str) -> tuple[list[str], str, str]:
    """Return the classes, the title and the width that pandoc's attributes, or MyST's name in braces, state."""
    names, title, width = [], "", ""
    for part in _PART.finditer(inner):
        name, value = part["name"] or "", part["double"] or part["single"] or part["bare"] or ""
        if part["key"] in _TITLE_KEYS:
            title = title or value
        elif part["key"] == _WIDTH_KEY:
            width = value
        elif name and not name.startswith("#"):
            names.append(name.removeprefix(".").lower())
    return names, title, width


def push_box(
    state: StateBlock, head: BoxHead, lines: tuple[int, int, int, int], unclosed: tuple[int, str] | None
) -> None:
    """Push a box over `lines`: its first, the first of what it holds, and the lines behind that and behind itself."""
    first, inner, inner_end, end = lines
    token = state.push("box_open", "div", 1)
    token.map = [first, end]
    token.meta = {BOX: head} | ({"unclosed": unclosed} if unclosed else {})
    parent, line_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "box", inner_end
    state.md.block.tokenize(state, inner, inner_end)
    state.parentType, state.lineMax = parent, line_max
    state.push("box_close", "div", -1)
    state.line = end
