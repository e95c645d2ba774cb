"""Marp: slides parted by rules, told what to look like by comments and by words before pictures.

What decides a look says nothing here and is dropped; all other comments are the presenter's. Pictures of the background
stand at the side that they name, or behind the words of their slide, and never take their place among them. Entries
marked with `*` or `1)` appear one by one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Dialect
from gyoan.markdown.dialects.slides import RULE, Slides, entries_of, pictures_apart
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.dialects.slides import Comment
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode

_DIRECTIVES = (
    "theme|style|headingDivider|size|math|lang|paginate|header|footer|class|color|transition|marp|title|author|"
    "description|keywords|url|image|auto-scaling|background(?:Color|Image|Position|Repeat|Size)?"
)
_DIRECTIVE = expression(rf"\s*(?P<spot>_)?(?:{_DIRECTIVES})(?P<colon>[ \t]*:)?(?=\s|$)")
_LATER_LINES = expression(r"\s*(?:[\w$-]+[ \t]*:|-[ \t]|\s{2,}\S|$)")
_TO_TOOLS = expression(r"\s*(?:fit\s*$|prettier-ignore|markdownlint|eslint|more\s*$|/)")
_DIVIDER = expression(r"\s*headingDivider[ \t]*:[ \t]*(?P<value>.*)", re.DOTALL)
_REPEATED = expression(r"_?(?P<name>header|footer)[ \t]*:[ \t]*(?![\"']{2}\s*$)\S")
"""What every slide repeats above or below what it says."""
_ONE_BY_ONE = {"bullet_list": "*", "ordered_list": ")"}


def _declared(settings: Mapping[str, object]) -> str:
    return next((key for key in ("marp", "headingDivider") if settings.get(key)), "")


def _rewritten(text: Written, findings: Findings) -> Written:
    slides = Slides(text, findings)
    divided_at = _levels(text.settings.get("headingDivider"), slides, 0)
    for at, line in enumerate(text.source.lines[: text.first]):
        _tell_repeated(line, at, slides)
    for comment in list(slides.comments(text.first)):
        for line in _directives(comment):
            _tell_repeated(line, comment.first, slides)
        if divider := _DIVIDER.match(comment.text):
            divided_at = _levels(divider["value"].strip(), slides, comment.first)
    slides.divide_at(RULE)
    slides.take_comments(lambda comment: _kind(comment, slides))
    return replace(slides.written(), divided_at=divided_at)


def _kind(comment: Comment, slides: Slides) -> str:
    """Return what a comment is: `dropped` for what speaks to Marp and other tools, `note` for all else."""
    if _directives(comment):
        return "dropped"
    directive = _DIRECTIVE.match(comment.text)
    if directive and directive["spot"] and not directive["colon"]:
        slides.tell(comment.first, f"<!-- {comment.text.strip()} -->", "broken")
        return "dropped"
    return "dropped" if _TO_TOOLS.match(comment.text) else "note"


def _directives(comment: Comment) -> list[str]:
    """Return the lines of a comment that are settings for Marp; none where it says anything else."""
    first, *later = comment.text.strip().split("\n")
    directive = _DIRECTIVE.match(first)
    settings = directive and directive["colon"] and all(map(_LATER_LINES.match, later))
    return [first, *later] if settings else []


def _tell_repeated(line: str, at: int, slides: Slides) -> None:
    """Note a line of settings with words that are left out, since handouts and decks have their own in that place."""
    if found := _REPEATED.match(line):
        slides.tell(at, f"{found['name']}:")


def _levels(value: object, slides: Slides, at: int) -> frozenset[int]:
    """Return the levels of headings that begin a slide: up to the one that is named, or just those of a list."""
    if value is None or value is False:
        return frozenset()
    named = value if isinstance(value, list) else re.findall(r"\w+", str(value))
    levels = [int(str(one)) for one in named if str(one).isdigit() and 1 <= int(str(one)) <= 6]
    if not levels or len(levels) != len(named):
        slides.tell(at, f"headingDivider: {value}", "broken")
    several = isinstance(value, list) or str(value).strip().startswith("[")
    return frozenset(levels) if several else frozenset(range(1, max(levels, default=0) + 1))


def _arranged(nodes: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    """Return the nodes, pictures of a slide's background before what it says, or behind it; entries as steps."""
    for node in nodes:
        for entry in entries_of(node, lambda held: held.token.markup == _ONE_BY_ONE.get(held.kind)):
            reading.shown_by_clicks.append(reading.span(entry))
    return pictures_apart(nodes)


MARP = Dialect(
    name="marp",
    title="Marp",
    declared=_declared,
    mark=expression(rf"<!--\s*(?:_(?:{_DIRECTIVES})|headingDivider)[ \t]*:", re.MULTILINE),
    rewritten=_rewritten,
    arranged=_arranged,
)
