"""Quarto: pandoc's Markdown with cells of code, callouts and cross-references, as a chapter or as slides.

Where all that it makes of a file is slides (`format: revealjs`), rules and headings up to `slide-level` divide it, the
two highest levels if it says nothing. A heading's attributes hide its slide or give it a picture behind what it says.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.pandoc import CELL, PANDOC, stated_for_outputs
from gyoan.markdown.dialects.slides import RULE, Slides, pictures_apart
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode

_OF_SLIDES = frozenset({"revealjs", "beamer", "pptx"})
_OUTPUTS = _OF_SLIDES | frozenset({"html", "pdf", "docx", "epub", "typst", "odt", "gfm", "ipynb"})
_SLIDE_LEVEL = 2
"""Headings down to this level begin slides where `slide-level` says nothing, as in Quarto."""
_HEADING = expression(r" {0,3}(?P<marks>#{1,6})[ \t].*?(?:\{(?P<attributes>[^{}]*)\}[ \t]*)?")
_HIDDEN = expression(r"visibility=[\"']?hidden")
_PICTURE = expression(r"background-image=(?:\"(?P<double>[^\"]+)\"|'(?P<single>[^']+)'|(?P<bare>[^\s\"']+))")


def _declared(settings: Mapping[str, object]) -> str:
    if _formats(settings) & _OUTPUTS:
        return "format"
    return next((key for key in ("execute", "knitr", "jupyter", "code-fold") if key in settings), "")


def _formats(settings: Mapping[str, object]) -> set[str]:
    """Return the outputs that Quarto is to make of the file: `revealjs` also for an extension's `name-revealjs`."""
    asked = settings.get("format")
    names = [asked] if isinstance(asked, str) else list(asked) if isinstance(asked, dict) else []
    return {str(name).rpartition("-")[2] for name in names}


def _rewritten(text: Written, findings: Findings) -> Written:
    formats = _formats(text.settings)
    if not formats or not formats <= _OF_SLIDES:
        return PANDOC.rewritten(text, findings)
    levels = _levels(text.settings)
    slides = Slides(text, findings)
    slides.divide_at(RULE)
    headings = {at: heading for at in slides.prose(text.first) if (heading := _HEADING.fullmatch(slides.lines[at]))}
    begins = [at for at, heading in headings.items() if len(heading["marks"]) in levels]
    for at, end in pairwise(sorted({*begins, *slides.borders, len(slides.lines)})):
        if at in headings:
            _read_attributes(headings[at]["attributes"] or "", slides, at, end)
    return PANDOC.rewritten(replace(slides.written(), divided_at=levels), findings)


def _levels(settings: Mapping[str, object]) -> frozenset[int]:
    """Return the levels of headings that begin a slide."""
    level = next(
        (level for level in stated_for_outputs("slide-level", settings) if type(level) is int and level in range(1, 7)),
        _SLIDE_LEVEL,
    )
    return frozenset(range(1, level + 1))


def _read_attributes(attributes: str, slides: Slides, at: int, end: int) -> None:
    """Read what the heading on line `at` says of its slide, which ends before line `end`."""
    if _HIDDEN.search(attributes):
        slides.empty(at, end)
        slides.findings.count(Code.UNKNOWN_SYNTAX, slides.findings.span(at + 1), told.HIDDEN_SLIDES)
    elif picture := _PICTURE.search(attributes):
        address = next(found for found in picture.groups() if found is not None)
        blank = next((row for row in range(at + 1, end) if not slides.lines[row].strip()), None)
        if blank is not None:
            slides.lines[blank] = f"![bg](<{address}>)"


def _arranged(nodes: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    return PANDOC.arranged(pictures_apart(nodes), reading)


QUARTO = replace(
    PANDOC,
    name="quarto",
    title="Quarto",
    includes=frozenset({"pandoc", "reveal"}),
    declared=_declared,
    rewritten=_rewritten,
    arranged=_arranged,
    mark=expression(
        rf"^{CELL.pattern}$|^[> \t]*:{{3,}}[ \t]*\{{[^{{}}]*\.(?:callout-|panel-tabset)"
        r"|\{\{<[ \t]*(?:include|video|pagebreak)\b",
        re.MULTILINE,
    ),
)
