"""remark: slides parted by `---`, with keys at their heads and boxes of a class: `.left-column[…]`.

`--` begins what a click shows, on the same slide; `???` what the lecturer says, up to the end of its slide. A slide
that is a template is no slide: those that take after it have its heading, where they have none of their own.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Clicks, Dialect
from gyoan.markdown.dialects.pandoc import CELL, show_pictures_of_cells, tell_cells
from gyoan.markdown.dialects.rewriting import end_of_fence
from gyoan.markdown.dialects.slides import HEADING, SILENT, Slides, outside_code, pictures_apart, side_by_side
from gyoan.markdown.slide_files import STEP, move_footnotes
from gyoan.markdown.syntax.box_head import BOX, names_of
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode

_BORDER = expression(r"---[ \t]*")
_NOTE = expression(r"\?\?\?[ \t]*$")
_KEY = expression(r"(?P<key>[a-z][\w-]*):(?:[ \t]+(?P<value>.*?))?[ \t]*")
_KEYS = frozenset({"name", "class", "continued", "layout", "template", "exclude", "count", "background-image"})
_TITLES = ("title", "subtitle")
_LOOKS = ("background-color", "background-size", "background-position", "background-repeat")
_XARINGAN = "xaringan::"
"""The output of R Markdown that is remark."""
_GLUED = expression(r"#{1,6}(?=[^\s#])")
"""What begins a heading for remark, which needs no blank there."""
_PICTURE = expression(r"url\([\"']?(?P<address>[^\"')]+)[\"']?\)")
_COLUMN = expression(
    r"(?:pull-(?P<pulled>left|right)|(?P<side>left|right)-col(?:umn)?)(?:-?(?P<width>narrow|wide|[1-9]\d))?"
)
"""What boxes are called that stand side by side, with how wide they are."""
_WIDTHS = {"narrow": "33", "wide": "67"}
_PANELS = ".panelset["
_PANEL = expression(r"\.panel\[[ \t]*\.panel-name\[(?P<name>[^\[\]]+)\]")
_OPENS = expression(r"\.[a-z][\w.-]*\[(?!.*\]$).*")
_CONTENT = expression(r"\{\{[ \t]*(?P<key>[\w-]+)[ \t]*\}\}")


def _declared(settings: Mapping[str, object]) -> str:
    if "remark" in settings:
        return "remark"
    return "output" if _XARINGAN in str(settings.get("output", "")) else ""


def _rewritten(text: Written, findings: Findings) -> Written:
    slides = Slides(text, findings)
    show_pictures_of_cells(slides.lines, list(slides.fences(text.first, len(slides.lines))))
    tell_cells(slides.lines, list(slides.fences(text.first, len(slides.lines))), findings)
    _head_panels(slides)
    slides.divide_at(_BORDER)
    headings: dict[str, str] = {}
    titles: dict[str, str] = {}
    layout = ""
    copied = {key["value"] for key in map(_KEY.fullmatch, slides.lines) if key and key["key"] == "template"}
    for at in list(slides.prose(text.first)):
        if glued := _GLUED.match(slides.lines[at]):
            slides.lines[at] = f"{glued[0]} {slides.lines[at][glued.end() :]}"
    for start, end in list(slides.parts()):
        keys = _take_keys(slides, start, end)
        titles |= {name: keys[name] for name in _TITLES if name in keys}
        heading = next((slides.lines[at] for at in slides.prose(start, end) if HEADING.match(slides.lines[at])), "")
        if keys.get("layout") == "true":
            layout = heading
            _tell_what_is_not_repeated(slides, f"layout: {keys['layout']}", start, end)
            slides.leave_out(start, end)
            continue
        layout = "" if keys.get("layout") == "false" else layout
        if keys.get("exclude") == "true":
            slides.hide(start, end)
            continue
        inherited = "" if heading else headings.get(keys["template"], layout) if "template" in keys else layout
        if "name" in keys:
            headings[keys["name"]] = heading or inherited
            if keys["name"] in copied:
                _tell_what_is_not_repeated(slides, f"template: {keys['name']}", start, end)
        _show(slides, start, end, inherited, {**titles, **keys})
    return slides.written()


def _head_panels(slides: Slides) -> None:
    """Write what panels are called as headings in the box that holds them, as tabs are parted."""
    opened: list[bool] = []
    for at in slides.prose(slides.text.first):
        line = slides.lines[at].strip()
        if panel := _PANEL.fullmatch(line):
            slides.lines[at] = f"#### {panel['name']}"
            opened.append(True)
        elif _OPENS.fullmatch(line):
            slides.lines[at] = slides.lines[at].replace(_PANELS, ".tabset[")
            opened.append(False)
        elif line == "]" and opened and opened.pop():
            slides.lines[at] = ""


def _tell_what_is_not_repeated(slides: Slides, syntax: str, start: int, end: int) -> None:
    """Note that of what a slide shows beside its heading nothing stands on those that take after it."""
    said = [at for at in slides.prose(start, end) if slides.lines[at].strip()]
    if any(not HEADING.match(slides.lines[at]) for at in said):
        slides.tell(said[0], syntax, "layout")


def _take_keys(slides: Slides, start: int, end: int) -> dict[str, str]:
    """Take the keys at the head of a slide, or below what R runs there, out, and return them; other text is none."""
    found: dict[str, str] = {}
    cells = {
        row for at in slides.fences(start, end) if CELL.fullmatch(slides.lines[at]) for row in _lines_of(slides, at)
    }
    for at in (row for row in range(start, end) if row not in cells):
        key = _KEY.fullmatch(slides.lines[at])
        if not slides.lines[at].strip():
            continue
        if key is None or key["key"] not in (*_KEYS, *_TITLES, *_LOOKS):
            break
        found[key["key"]] = key["value"] or ""
        slides.lines[at] = ""
    return found


def _lines_of(slides: Slides, at: int) -> range:
    """Return the lines of the cell that opens on line `at`."""
    mark = slides.lines[at].strip()[:3]
    return range(at, end_of_fence(slides.lines, at, mark) + 1)


def _show(slides: Slides, start: int, end: int, inherited: str, keys: Mapping[str, str]) -> None:
    """Read what a slide shows below the heading that it has `inherited`."""
    blank = [at for at in slides.prose(start, end) if not slides.lines[at].strip()]
    if inherited and blank:
        slides.lines[blank.pop(0)] = inherited
    picture = _PICTURE.search(keys.get("background-image", ""))
    if picture and blank:
        slides.lines[blank[0]] = f"![bg]({picture['address']})"
    steps = [at for at in slides.prose(start, end) if STEP.fullmatch(slides.lines[at])]
    for at, behind in pairwise((start, *steps, end)):
        slides.take_note(_NOTE, at, behind)
    for at, behind in pairwise((*steps, end)):
        slides.lines[at] = ""
        slides.clicks.append(Clicks(at + 1, behind))
    prose = list(slides.prose(start, end))
    filled = functools.partial(_CONTENT.sub, functools.partial(_said, keys))
    for at in prose:
        slides.lines[at] = outside_code(slides.lines[at], filled)
    move_footnotes(slides.lines, prose)


def _said(keys: Mapping[str, str], asked: re.Match[str]) -> str:
    """Return what a slide says of itself where its text asks for it: `{{title}}`."""
    return keys.get(asked["key"], "")


def _arranged(nodes: Sequence[SyntaxNode], _reading: Reading) -> list[SyntaxNode]:
    """Return the nodes, a box at the left and the one at the right that follows it side by side."""
    found: list[SyntaxNode] = []
    left = None
    for node in nodes:
        side = _side(node) if node.children else ""
        if left is not None and side == "right":
            begin = next(at for at, one in enumerate(found) if one is left)
            found[begin:] = side_by_side([*found[begin:], node], [left, node], node.last_line)
        else:
            found.append(node)
        if node.kind not in SILENT:
            left = node if side == "left" else None
    return pictures_apart(found)


def _side(box: SyntaxNode) -> str:
    """Return at which side of a slide a box stands, and have its width known; nothing for one that is no column."""
    column = next((named for named in map(_COLUMN.fullmatch, names_of(box)) if named), None)
    if column is None:
        return ""
    if width := column["width"]:
        box.token.meta[BOX] = replace(box.token.meta[BOX], width=f"{_WIDTHS.get(width, width)}%")
    return str(column["pulled"] or column["side"])


REMARK = Dialect(
    name="remark",
    title="remark",
    includes=frozenset({"quarto", "pandoc"}),
    declared=_declared,
    mark=expression(
        r"^\.(?:(?:left|right)-column|pull-(?:left|right)|center|left|right|middle|footnote)(?:\.[a-z][\w-]*)*\[",
        re.MULTILINE,
    ),
    rewritten=_rewritten,
    arranged=_arranged,
)
