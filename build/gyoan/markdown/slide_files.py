"""Files of slides parted by rules: what reveal.js, remark and Slidev say to the lecturer and to themselves.

`Note:` and `???` begin what the lecturer says, up to the next rule: it is taken out and becomes a note. Lines that set
up a slide (`class: center`, keys between two rules, `--`) are taken out and told, and `.footnote[…]` becomes a footnote
of the text above it. A session whose sections are parted by rules too is no such file: it states minutes, or what
stands between its rules is long and nothing in it speaks to a program.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from gyoan.lexicon.times import OF_PLANS
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gyoan.markdown.findings import Findings
    from gyoan.markdown.source import Source

DASHES = expression(r"-{3,}[ \t]*")
"""A border of slides."""
_FENCE = expression(r"[ \t]*(`{3,}|~{3,})")
_NOTE = expression(r"(?:notes?[:：]|\?\?\?[ \t]*$)[ \t]*", re.IGNORECASE)
_KEY = expression(r"(?P<key>[a-z][\w-]*):(?:[ \t].*)?")
_SLIDE_KEY_NAMES = """
    class name layout template count background-image background-color transition background clicks level hide title
    image theme zoom
"""
_SLIDE_KEYS = frozenset(_SLIDE_KEY_NAMES.split())
STEP = expression(r"--[ \t]*")
"""What a click parts."""
_SIGN = expression(
    r"--[ \t]*|\?\?\?[ \t]*|\.[a-z][\w.-]*\[[ \t]*|::(?:left|right|default|bottom)::[ \t]*|</?v-clicks?>[ \t]*"
)
"""Lines that only files of slides have."""
_FEWEST_SIGNS, _FEWEST_RULES = 2, 2
"""With fewer such lines, or rules between slides, a file is no file of slides."""
_FOOTNOTE = expression(r"\.(?:footnote|footer)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])+)\][ \t]*")
_BEFORE_FOOTNOTE = expression(r"(?![ \t]*(?:[#|<>]|`{3}|~{3}|\.[a-z]|\]|-{2,}[ \t]*$|!\[)).*\S")
_TIMED = expression(rf"#{{1,6}}[ \t].*[(（]\s*\d+\s*(?:{OF_PLANS})|#[ \t]+(?:.*\s)?Session\s*\d", re.IGNORECASE)
_MEDIAN_LINES, _MOST_LINES = 12, 45
"""Written lines between two rules of a file of slides; found by looking at such files."""
_PRESENTED = frozenset({"marp", "mdc", "transition", "drawings", "highlighter"})
"""Front matter of Marp and Slidev, where every comment is a note."""
_DECLARED = _PRESENTED | {"revealOptions", "reveal", "remark"}


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that are for the lecturer alone."""

    first: int
    """The first line, from 1."""
    text: str
    """Its Markdown, without the mark that begins it."""


def take_notes(
    source: Source, first: int, settings: Mapping[str, object], findings: Findings
) -> tuple[Source, tuple[Passage, ...]]:
    """Return `source` from line `first` on without what its slides say to lecturer and program, and the notes."""
    rules = _rules(source.lines, first)
    if not _is_slides(source.lines, first, rules, settings):
        return source, ()
    lines = list(source.lines)
    ends = [*rules, len(lines)]
    passages: list[Passage] = []
    for start, end in zip([first - 1, *rules], ends, strict=True):
        _clear_keys(lines, start + 1, end, source, findings)
        prose = list(_prose(lines, start + 1, end))
        at = next((at for at in prose if _NOTE.match(lines[at])), None)
        if at is not None:
            syntax = "???" if lines[at].startswith("?") else lines[at].split(":")[0] + ":"
            findings.count(Code.UNKNOWN_SYNTAX, _place(source, at), told.PRIVATE_NOTES, syntax=syntax)
            passages.append(Passage(at + 1, "\n".join((_NOTE.sub("", lines[at], count=1), *lines[at + 1 : end]))))
            lines[at:end] = [""] * (end - at)
        for row in prose:
            if STEP.fullmatch(lines[row]):
                findings.count(Code.UNKNOWN_SYNTAX, _place(source, row), told.FOREIGN_LINES, syntax=lines[row].strip())
                lines[row] = ""
        move_footnotes(lines, prose)
    return replace(source, lines=tuple(lines)), tuple(passages)


def has_presenter_comments(settings: Mapping[str, object]) -> bool:
    """Return whether a file with these `settings` is for a tool that takes comments for what the presenter says."""
    return bool(_PRESENTED & set(settings))


def _rules(lines: Sequence[str], first: int) -> list[int]:
    """Return the lines that part a file of slides; none where what states its minutes can be no such file."""
    ruled = sum(line.startswith("---") for line in lines)
    if ruled < _FEWEST_RULES or any(_TIMED.match(line) for line in lines if line.startswith("#")):
        return []
    return [at for at in _prose(lines, first, len(lines)) if DASHES.fullmatch(lines[at])]


def _prose(lines: Sequence[str], first: int, end: int) -> Iterator[int]:
    """Yield the numbers of the lines outside of code."""
    code = ""
    for at in range(first, end):
        fence = _FENCE.match(lines[at])
        if fence and (not code or fence[1].startswith(code)):
            code = "" if code else fence[1]
        elif not code:
            yield at


def _is_slides(lines: Sequence[str], first: int, rules: Sequence[int], settings: Mapping[str, object]) -> bool:
    if len(rules) < _FEWEST_RULES:
        return False
    if _DECLARED & set(settings) or _speaks_to_a_program(lines, first, rules):
        return True
    edges = [first - 1, *rules, len(lines)]
    counts = sorted(sum(bool(line.strip()) for line in lines[start + 1 : end]) for start, end in pairwise(edges))
    # The median: what calculates it for others takes longer to import than a file to read.
    middle = (counts[(len(counts) - 1) // 2] + counts[len(counts) // 2]) / 2
    return middle <= _MEDIAN_LINES and counts[-1] <= _MOST_LINES


def _speaks_to_a_program(lines: Sequence[str], first: int, rules: Sequence[int]) -> bool:
    """Return whether lines say what only a program for slides understands: in prose, or as keys below a rule."""
    keys = sum(at + 1 < len(lines) and _is_slide_key(lines[at + 1]) for at in rules)
    signs = sum(bool(_SIGN.fullmatch(lines[at])) for at in _prose(lines, first, len(lines)))
    return keys + signs >= _FEWEST_SIGNS


def _is_slide_key(line: str) -> bool:
    key = _KEY.fullmatch(line)
    return key is not None and key["key"] in _SLIDE_KEYS


def move_footnotes(lines: list[str], prose: Sequence[int]) -> None:
    """Make each `.footnote[…]` of remark a footnote of the line of text above it, if it stands below one."""
    for at, row in enumerate(prose):
        footnote = _FOOTNOTE.fullmatch(lines[row])
        above = next((before for before in reversed(prose[:at]) if lines[before].strip()), None)
        if (
            footnote
            and above is not None
            and _is_between_blanks(lines, above, row)
            and _BEFORE_FOOTNOTE.fullmatch(lines[above])
        ):
            lines[above] = f"{lines[above].rstrip()}^[{footnote['text']}]"
            lines[row] = ""


def _is_between_blanks(lines: Sequence[str], first: int, last: int) -> bool:
    return not any(line.strip() for line in lines[first + 1 : last])


def _clear_keys(lines: list[str], start: int, end: int, source: Source, findings: Findings) -> None:
    """Take out the keys at the head of a slide: remark's lines, or all of Slidev's between two rules."""
    at = start
    while at < end and (key := _KEY.fullmatch(lines[at])):
        if key["key"] not in _SLIDE_KEYS:
            return
        at += 1
    if at > start and at < len(lines) and DASHES.fullmatch(lines[at]):
        lines[at] = ""
    for row in range(start, at):
        findings.count(Code.UNKNOWN_SYNTAX, _place(source, row), told.FOREIGN_LINES, "key:", syntax=lines[row])
        lines[row] = ""


def _place(source: Source, at: int) -> SourceSpan:
    return SourceSpan(source.path, at + 1, 1, at + 1)
