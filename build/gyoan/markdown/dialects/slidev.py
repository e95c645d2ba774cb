"""Slidev: slides parted by rules, with front matter of their own, and components among the text.

A rule with a line right below it begins the front matter of a slide, up to the next rule, where they hold what YAML
reads as keys. Of a slide's comments the last is the presenter's, and only where nothing follows it. What clicks show
appears by clicks; lines of code that clicks would light up one after another stay code.
"""

from __future__ import annotations

import functools
import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Clicks, Dialect
from gyoan.markdown.dialects.slides import Slides, outside_code, pictures_apart, without_code
from gyoan.markdown.slide_files import DASHES
from gyoan.messages import reading as told
from gyoan.model.blocks import ColumnEdge
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.text_formats.settings import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode

_OWN_KEYS = ("mdc", "highlighter", "drawings", "routerMode", "colorSchema", "twoslash", "canvasWidth")
_LOOKS_LIKE_KEYS = expression(r"[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)")
_SLOT = expression(r"::[ \t]*(?P<name>[\w-]+)[ \t]*::[ \t]*")
_EDGES = {"left": ColumnEdge.BEGINS, "right": ColumnEdge.NEXT}
"""Where what stands in a slot stands on its slide; any other is as wide as the slide."""
_VALUES = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*"
"""What a tag says behind its name, an arrow in quotes too: `:class="clicks > 1"`."""
_CLICKS = expression(rf"[ \t]*<(?P<end>/?)v-(?P<kind>clicks?|after|switch)\b{_VALUES}>[ \t]*")
_CLICKED = expression(r"<(?P<name>v-(?:click|after)|[a-z][\w-]*(?=[^<>]*\sv-(?:click|after)\b))")
_TAGS = expression(
    rf"</?v-(?:clicks?|after|mark|drag|switch)\b{_VALUES}>|</?(?:template|arrow)\b{_VALUES}>"
    rf"|</?[A-Z]\w*(?:\s{_VALUES})?>|<[a-z][\w-]*:[\w-]+(?:\s{_VALUES})?/>"
    rf"|</?[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:\s{_VALUES})?>"
)
"""Tags whose text stays, arrows between places of a slide, and icons: `<mdi-open-in-new />`, `<carbon:link />`."""
_OPENED = expression(rf"<(?P<name>v-[a-z]+|[A-Z]\w*|[a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?:\s{_VALUES})?$")
"""A tag that its line does not close."""
_PICTURED = {"image": "", "image-left": "left", "image-right": "right"}
"""Layouts with a picture, and at which side that stands: behind the words where at none."""
_COMPONENT = expression(rf"<(?P<name>[A-Z]\w*)(?:\s{_VALUES})?/?(?:(?<=/)>|>\s*</(?P=name)>)")
_EXPRESSION = expression(r"\{\{[^{}]*\}\}")
_SNIPPET = expression(r"[ \t]*<<<[ \t]*(?P<name>\S+).*")
_LIT_FORMULA = expression(r"(?P<mark>[ \t]*\$\$)?[ \t]*(?P<told>\{[\w,-]+(?:\|[\w,-]+)+\})[ \t]*")
_FORMULA = "$$"
_LIT = expression(r"\{[^{}]*\|[^{}]*\}")


def _declared(settings: Mapping[str, object]) -> str:
    if "theme" in settings and "layout" in settings:
        return "layout"
    return next((key for key in _OWN_KEYS if key in settings), "")


def _rewritten(text: Written, findings: Findings) -> Written:
    slides = Slides(text, findings)
    findings.understand(("{…}", "[…]{…}"))
    heads = _divide(slides)
    for start, end in list(slides.parts()):
        head = heads.get(start - 1, {})
        if head.get("hide") is True or head.get("disabled") is True:
            slides.hide(start, end)
            continue
        _take_notes(slides, start, end)
        if isinstance(head.get("src"), str):
            at = next((row for row in range(start, end) if not slides.lines[row].strip()), start)
            slides.name(at, str(head["src"]), "src:")
        _show_what_layouts_hold(slides, head, start, end)
        _take_marks(slides, start, end)
        _tell_lit_lines(slides, start, end)
    return slides.written()


def _divide(slides: Slides) -> dict[int, Mapping[str, object]]:
    """Find the borders, take out the front matter of slides, and return it by the line of its slide's border."""
    heads = {slides.text.first - 1: slides.text.settings}
    rules = [at for at in slides.prose() if DASHES.fullmatch(slides.lines[at])]
    behind: int | None = None
    for at, following in zip_longest(rules, rules[1:]):
        if at == behind:
            continue
        slides.borders.append(at)
        inner = slides.lines[at + 1 : following] if following is not None else []
        keys = _keys(inner) if inner and inner[0].strip() else None
        if keys is None and not (inner and _LOOKS_LIKE_KEYS.match(inner[0])):
            continue
        if keys is None:
            message = told.BAD_SLIDE_KEYS()
            slides.findings.warn(Code.BAD_FRONT_MATTER, slides.findings.span(at + 2), message, told.WRITE_KEYS())
        heads[at], behind = keys or {}, following
        slides.empty(at + 1, following + 1)
    return heads


def _keys(lines: list[str]) -> Mapping[str, object] | None:
    """Return the keys that `lines` state; None where they are text, or no YAML."""
    try:
        loaded = read_yaml("\n".join(lines))
    except (ValueError, RecursionError):
        return None
    return {str(key): value for key, value in loaded.items()} if isinstance(loaded, dict) else None


def _take_notes(slides: Slides, start: int, end: int) -> None:
    """Take the comments of a slide out; the last one is a note where nothing stands below it."""
    comments = list(slides.comments(start, end))
    ends = comments and not any(line.strip() for line in slides.lines[comments[-1].last + 1 : end])
    for comment in reversed(comments):
        if not comment.is_ours:
            slides.take(comment)
            if ends and comment is comments[-1]:
                slides.note(comment.first, comment.text)


def _join_tags(slides: Slides, start: int, end: int) -> None:
    """Write each tag of several lines on its first one."""
    for at in list(slides.prose(start, end)):
        opening = _OPENED.search(without_code(slides.lines[at]))
        if opening is None:
            continue
        whole = slides.lines[at]
        for row in range(at + 1, end):
            whole = f"{whole} {slides.lines[row].strip()}"
            if re.match(rf"<{opening['name']}\s{_VALUES}>", whole[opening.start() :]):
                slides.lines[at : row + 1] = [whole, *[""] * (row - at)]
                break
            if not slides.lines[row].strip():
                break


def _take_marks(slides: Slides, start: int, end: int) -> None:
    _join_tags(slides, start, end)
    opened: list[tuple[str, int]] = []
    for at in list(slides.prose(start, end)):
        line = slides.lines[at]
        if clicks := _CLICKS.fullmatch(line):
            slides.lines[at] = ""
            if not clicks["end"]:
                opened.append((clicks["kind"], at))
            elif opened:
                kind, first = opened.pop()
                slides.clicks.append(Clicks(first + 1, at, each=kind == "clicks"))
        elif slot := _SLOT.fullmatch(line):
            slides.lines[at] = ""
            slides.columns[at] = _EDGES.get(slot["name"], ColumnEdge.ENDS)
        elif snippet := _SNIPPET.fullmatch(line):
            slides.name(at, snippet["name"], "<<<")
        elif lit := _LIT_FORMULA.fullmatch(line):
            slides.lines[at] = lit["mark"] or ""
            slides.tell(at, lit["told"], "|")
        elif "<" in line or "{{" in line:
            if clicked := _CLICKED.search(without_code(line)):
                slides.clicks.append(Clicks(at, _closing(slides, clicked["name"], at, end) + 1))
            slides.lines[at] = outside_code(line, functools.partial(_without_tags, at=at, slides=slides))


def _show_what_layouts_hold(slides: Slides, head: Mapping[str, object], start: int, end: int) -> None:
    """Write what the keys of a slide show beside its text: a picture, or a link to the page that stands there."""
    layout, address = str(head.get("layout", "")), head.get("image")
    blank = [at for at in slides.prose(start, end) if not slides.lines[at].strip()]
    if layout in _PICTURED and isinstance(address, str) and blank:
        slides.lines[blank[0]] = f"![bg {_PICTURED[layout]}](<{address}>)"
    elif layout.startswith("iframe") and isinstance(head.get("url"), str) and blank:
        slides.lines[blank[-1]] = f"<{head['url']}>"


def _arranged(nodes: Sequence[SyntaxNode], _reading: Reading) -> list[SyntaxNode]:
    return pictures_apart(nodes)


def _closing(slides: Slides, name: str, at: int, end: int) -> int:
    """Return the line that closes the element `name` which opens on line `at`; that itself where none does."""
    return next((row for row in range(at, end) if f"</{name}" in slides.lines[row]), at)


def _without_tags(text: str, at: int, slides: Slides) -> str:
    """Return `text` without the tags of Slidev, and with the names of components that show something of their own."""
    for component in _COMPONENT.finditer(text):
        slides.tell_elsewhere(at, f"<{component['name']}/>", "<…/>")
    if expression := _EXPRESSION.search(text):
        slides.tell(at, expression[0], "{{}}")
    text = _COMPONENT.sub(lambda component: component["name"], text)
    return _EXPRESSION.sub("", _TAGS.sub("", text))


def _tell_lit_lines(slides: Slides, start: int, end: int) -> None:
    for at in slides.fences(start, end):
        if (lit := _LIT.search(slides.lines[at])) is not None:
            slides.tell(at, lit[0], "|")
        elif slides.lines[at].strip() == _FORMULA and (lit := _LIT_FORMULA.fullmatch(slides.lines[at + 1])) is not None:
            slides.lines[at : at + 2] = ["", slides.lines[at]]
            slides.tell(at + 1, lit["told"], "|")


SLIDEV = Dialect(
    name="slidev",
    title="Slidev",
    declared=_declared,
    mark=expression(
        r"^::[ \t]*(?:right|left|default|bottom)[ \t]*::[ \t]*$|^[ \t]*<v-clicks?\b|^[ \t]*<v-switch\b", re.MULTILINE
    ),
    rewritten=_rewritten,
    arranged=_arranged,
)
