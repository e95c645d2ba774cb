"""Marks inside a line that other tools know: `[글]{.red}`, `[[노트|이름]]`, `{ref}`…``, `{{< … >}}`, `==강조==`.

What such a mark holds is read like any text; the mark itself becomes a `foreign` token that shows at most a word, so
that it can be told once a file. In code spans nothing of this is looked for. A mark counts only where it cannot be
meant otherwise: `[[ -f x ]]` is shell, `a == b` compares, `10~20` is a range.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from gyoan.lexicon import hangul
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_WIKI_LINK = expression(r"\[\[(?![\s\]])(?P<target>[^\[\]|\n]{1,200})(?:\|(?P<label>[^\[\]\n]{1,200}))?\]\](?!\()")
_EMBED = expression(r"!\[\[(?P<target>[^\[\]|\n]{1,200})(?:\|(?P<label>[^\[\]\n]{0,200}))?\]\]")
_SIZED = expression(
    r"!\[(?P<alt>[^\[\]\n]{0,300})\]\([ ]*<?(?P<target>[^\s()<>]{1,300})>?(?:[ ]+\"(?P<title>[^\"\n]{0,200})\")?"
    r"[ ]+=(?P<width>\d{1,4}%?)?x(?:\d{1,4}%?)?[ ]*\)"
)
_CITATION = expression(r"\[(?P<keys>-?@[\w:./-]+(?:;\s*-?@[\w:./-]+){0,20})[^\]\n]{0,80}\](?![(\[{])")
# A picture's alternative text may be a paragraph.
_PART = r"""(?:[#.][\w:.-]+|-|[\w:.-]+=(?:"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[^\s{}"'\n]+))"""
_ATTRIBUTES = expression(rf"\{{[ \t]*{_PART}(?:[ \t]+{_PART}){{0,20}}[ \t]*\}}|\{{:[^{{}}\n]{{0,200}}\}}")
_CLASSES = expression(r"\{[ \t]*(?:[#.-]|[\w-]+=[\"'])[^{}\n]{0,200}\}(?=\s*$)")
_SHORTCODE = expression(r"\{\{(?P<mark>[<%]).{0,400}?[%>]\}\}|\{%.{0,400}?%\}")
_MDX_COMMENT = expression(r"\{/\*.{0,2000}?\*/\}", re.DOTALL)
_ROLE = expression(
    r"(?:\{(?P<braced>[a-zA-Z][\w:+-]{0,60})\}|:(?P<role>[a-zA-Z][\w+-]{0,40}(?::[a-zA-Z][\w+-]{0,40}){0,3}):)`(?P<text>[^`\n]{1,300})`"
)
_TAB_END = expression(r":(?:end_tab|begin_tab):(?!\w)")
_TITLED = expression(r"(?P<title>.+?)\s*<(?P<target>[^<>]+)>")
_REMARK_CLASS = expression(r"(?:^|\s)(?P<names>(?:\.[a-z][\w-]*)+)$")
_COMMENT = expression(r"%%(?=\S|[ \t]+\S)(?P<text>[^\n]*?)%%(?!%)")
_HIGHLIGHT = expression(r"==(?=[^\s=])(?P<text>[^=\n]{0,300}?[^\s=])==(?!=)")
_SUBSCRIPT = expression(r"~(?P<text>\d{1,3}|[a-z]{1,3})~(?!\d)")
_SUPERSCRIPT = expression(r"\^(?P<text>[-+\w]{1,8})\^")
_BLOCK_NAME = expression(r"\^[A-Za-z][\w-]{2,}(?=\s*$)")
_CROSS_REFERENCE = expression(r"@(?P<kind>fig|tbl|sec|eq|lst|thm)-[\w-]+")
_LABELS = frozenset({"label", "begin_tab", "end_tab", "index", "eqlabel"})
_REFERENCES = frozenset(
    {"ref", "numref", "eqref", "doc", "cite", "cite:p", "cite:t", "cite:ps", "cite:ts", "citet", "citep"}
)
_PICTURE = expression(r".+\.(?:png|jpe?g|gif|svg|webp|bmp|avif)", re.IGNORECASE)
_LONGEST_CLASS = 200
"""So many characters before a bracket are looked at for the classes of a remark."""
_HELD = frozenset({"image", "link_close", "code_inline", "span_close"})


def foreign_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Return whether a mark of another tool begins here; then it was read for what it holds."""
    rule = _RULES.get(state.src[state.pos])
    return rule is not None and rule(state, silent)


def _bracket(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    source, start = state.src, state.pos
    if source.startswith("[[", start) and (link := _WIKI_LINK.match(source, start)):
        name = (link["label"] or link["target"].lstrip("#").rpartition("/")[2]).strip()
        return _show(state, silent, link, "[[…]]", name)
    if source.startswith(("[@", "[-@"), start) and (citation := _CITATION.match(source, start)):
        return _show(state, silent, citation, "[@…]", f"[{citation['keys'].replace('@', '')}]")
    before = state.pending
    may_be_classed = before[-1:].isalnum() or before.endswith(("_", "-"))
    classed = _REMARK_CLASS.search(before, max(0, len(before) - _LONGEST_CLASS)) if may_be_classed else None
    if classed is None and not _has_attributes(source):
        return False
    end = state.md.helpers.parseLinkLabel(state, start)
    if end < 0:
        return False
    attributes = _ATTRIBUTES.match(source, end + 1)
    if attributes is None and (classed is None or source.startswith("(", end + 1)):
        return False
    if not silent:
        kind = "[…]{…}" if attributes else ".…[…]"
        if attributes is None and classed is not None:
            state.pending = state.pending[: classed.start("names")]
        _note(state, kind)
        _hold(state, "span", start + 1, end)
    state.pos = attributes.end() if attributes else end + 1
    return True


@functools.lru_cache(maxsize=1)
def _has_attributes(source: str) -> bool:
    """Return whether any bracket of a text has attributes: asked at each bracket, found out once."""
    return "]{" in source


@functools.lru_cache(maxsize=1)
def _may_be_marked(source: str) -> bool:
    """Return whether any colon of a text may belong to a role or a tab."""
    return ":`" in source or "_tab:" in source


def _exclamation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if sized := _SIZED.match(state.src, state.pos):
        return _sized_picture(state, silent, sized)
    embed = _EMBED.match(state.src, state.pos) if state.src.startswith("![[", state.pos) else None
    if embed is None:
        return False
    target = embed["target"].strip()
    name = target.rpartition("/")[2]
    if not _PICTURE.fullmatch(target):
        return _show(state, silent, embed, "![[…]]", name)
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": target, "alt": ""}
        token.children = []
        token.content = name.rpartition(".")[0]
    state.pos = embed.end()
    return True


def _sized_picture(state: StateInline, silent: bool, sized: re.Match[str]) -> bool:  # noqa: FBT001
    """Read `![글](그림.png =300x)`, as many editors write a picture with its width."""
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": sized["target"], "alt": "", "title": sized["title"] or "", "width": sized["width"] or ""}
        token.children = state.md.parseInline(sized["alt"], state.env)[0].children or []
        token.content = sized["alt"]
    state.pos = sized.end()
    return True


def _brace(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    source, start = state.src, state.pos
    if source.startswith("{/*", start) and (comment := _MDX_COMMENT.match(source, start)):
        state.pos = comment.end()
        return True
    if shortcode := _SHORTCODE.match(source, start):
        return _show(state, silent, shortcode, "{{<…>}}" if shortcode["mark"] else "{%…%}", "")
    if role := _ROLE.match(source, start):
        return _role(state, silent, role, role["braced"])
    held = bool(state.tokens) and not state.pending and state.tokens[-1].type in _HELD
    attributes = (
        _ATTRIBUTES.match(source, start) if held or source.startswith("{:", start) else _CLASSES.match(source, start)
    )
    if attributes is None or not (held or _ATTRIBUTES.fullmatch(attributes[0])):
        return False
    if not silent and not held:
        state.pending = state.pending.rstrip(" ")
    return _show(state, silent, attributes, "{…}", "")


def _colon(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if not _may_be_marked(state.src):
        return False
    if role := _ROLE.match(state.src, state.pos):
        return _role(state, silent, role, role["role"])
    tab = _TAB_END.match(state.src, state.pos)
    return tab is not None and _show(state, silent, tab, ":…:", "")


def _role(state: StateInline, silent: bool, role: re.Match[str], name: str) -> bool:  # noqa: FBT001
    titled = _TITLED.fullmatch(role["text"])
    shown = titled["title"] if titled else role["text"]
    name = name.lower()
    syntax = "{…}`…`" if role["braced"] else ":…:`…`"
    if name in _LABELS:
        return _show(state, silent, role, syntax, "")
    if name in _REFERENCES and not titled:
        return _show(state, silent, role, syntax, shown, reference=True)
    return _show(state, silent, role, syntax, shown)


def _percent(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if state.pos and not state.src[state.pos - 1].isspace():
        return False
    comment = _COMMENT.match(state.src, state.pos)
    if comment is None:
        return False
    if not silent:
        state.push("private", "", 0).content = comment["text"]
    state.pos = comment.end()
    return True


def _equals(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    mark = _HIGHLIGHT.match(state.src, state.pos)
    before = state.src[state.pos - 1] if state.pos else " "
    if mark is None or before == "=" or (before.isascii() and before.isalnum()):
        return False
    return _held(state, silent, "mark", mark)


def _tilde(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    return _beside_letter(state, silent, _SUBSCRIPT, "sub", digits=False)


def _caret(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if _beside_letter(state, silent, _SUPERSCRIPT, "sup", digits=True):
        return True
    name = _BLOCK_NAME.match(state.src, state.pos)
    if name is None or not state.pos or not state.src[state.pos - 1].isspace():
        return False
    return _show(state, silent, name, "^…", "")


def _beside_letter(state: StateInline, silent: bool, pattern: re.Pattern[str], kind: str, *, digits: bool) -> bool:  # noqa: FBT001
    mark = pattern.match(state.src, state.pos)
    before = state.src[state.pos - 1] if state.pos else " "
    if mark is None or not (before.isalpha() or (digits and before.isdigit())) or before >= hangul.FIRST:
        return False
    return _held(state, silent, kind, mark)


def _held(state: StateInline, silent: bool, kind: str, mark: re.Match[str]) -> bool:  # noqa: FBT001
    if not silent:
        _hold(state, kind, mark.start("text"), mark.end("text"))
    state.pos = mark.end()
    return True


def _at(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    reference = _CROSS_REFERENCE.match(state.src, state.pos)
    before = state.src[state.pos - 1] if state.pos else " "
    if reference is None or before.isalnum():
        return False
    return _show(state, silent, reference, "@…", f"{reference['kind']}-", reference=True)


def _show(
    state: StateInline,
    silent: bool,  # noqa: FBT001
    mark: re.Match[str],
    syntax: str,
    text: str,
    *,
    reference: bool = False,
) -> bool:
    """Put a token that shows `text` in the place of `mark`."""
    if not silent:
        token = _note(state, syntax)
        token.content = text
        token.markup = mark[0]
        token.meta["reference"] = reference
    state.pos = mark.end()
    return True


def _note(state: StateInline, syntax: str) -> Token:
    token = state.push("foreign", "", 0)
    token.meta = {"syntax": syntax}
    return token


def _hold(state: StateInline, kind: str, start: int, end: int) -> None:
    """Read what stands between `start` and `end` as the content of a mark `kind`."""
    position, maximum = state.pos, state.posMax
    state.push(f"{kind}_open", "", 1)
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)
    state.push(f"{kind}_close", "", -1)
    state.pos, state.posMax = position, maximum


_RULES: dict[str, Callable[[StateInline, bool], bool]] = {
    "[": _bracket,
    "!": _exclamation,
    "{": _brace,
    ":": _colon,
    "%": _percent,
    "=": _equals,
    "~": _tilde,
    "^": _caret,
    "@": _at,
}
