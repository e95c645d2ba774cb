"""Material for MkDocs, and Docusaurus, whose boxes are told from others by the title in their brackets.

Boxes and tabs are read by the parser (`syntax.indented_boxes`, `syntax.colon_boxes`). Here the notes of an annotated
text, which Material shows at their numbers, become footnotes; keys and icons become text; files that others hold are
named.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Dialect, as_plain
from gyoan.markdown.dialects.rewriting import CODE_SPAN, code_alone, lines_outside_code, rewritten
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings

_KINDS = "note|abstract|summary|info|tip|success|question|warning|caution|failure|danger|bug|example|quote"
_ANNOTATED = expression(r"[ \t]*\{[^{}]*\.annotate\b[^{}]*\}[ \t]*")
_ANNOTATED_BOX = expression(
    r"(?P<head>[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*?)[ \t]+annotate\b(?P<rest>.*)"
)
_NUMBER = expression(rf"[ \t]?\((?P<number>\d{{1,2}})\)|{CODE_SPAN}")
_NOTE = expression(r"(?P<indent>[ \t]*)(?P<number>\d{1,2})\.[ \t]+(?P<text>.*)")
_IN_CODE = expression(r"(\(\d{1,2}\))!")
_INCLUDE = expression(r"(?P<indent>[ \t]*);?--8<--[ \t]+[\"'](?P<name>[^\"']+)[\"'][ \t]*")
_ALONE = expression(r"[ \t]*\{:?[ \t]*[.#][^{}]*\}[ \t]*")
"""Attributes of the block above, on a line of their own."""
_COMMENT, _DEFINITION, _INDENT = expression(r"(?:<!--(?:(?!-->).)*-->[ \t]*)+"), expression(r":[ \t]+(?=\S)"), "    "
_MARK = expression(
    r"(?<![\w+])\+\+(?P<keys>[a-z0-9\"][a-z0-9\"-]*(?:\+[a-z0-9\"-]+)*)\+\+(?!\+)"
    r"|(?<![\w:])(?P<icon>:(?:material|fontawesome|octicons|simple)-[\w-]+:)(?:\{[^{}\n]*\})?[ \t]?"
    rf"|{CODE_SPAN}"
)


def _declared(_settings: Mapping[str, object]) -> str:
    return ""


def _rewritten(text: Written, findings: Findings) -> Written:
    text = as_plain(text, findings)
    lines = list(text.source.lines)
    findings.understand(("{…}", "[…]{…}"))
    outside = lines_outside_code(lines, text.first, code_alone)
    _lift_definitions(lines, outside.text)
    outside = lines_outside_code(lines, text.first, code_alone)
    shown = set(outside.text)
    for at in outside.text:
        if (box := _ANNOTATED_BOX.fullmatch(lines[at])) is not None:
            lines[at] = f"{box['head']}{box['rest']}"
            _annotate(lines, [at, *_below(lines, at, shown)], at)
        elif _ANNOTATED.fullmatch(lines[at]):
            lines[at] = ""
            _annotate(lines, _above(lines, at, text.first), at)
        elif (include := _INCLUDE.fullmatch(lines[at])) is not None:
            findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.ELSEWHERE, "include", syntax="--8<--")
            lines[at] = f"{include['indent']}`{include['name']}`"
        elif _ALONE.fullmatch(lines[at]):
            lines[at] = ""
    for at in set(range(text.first, len(lines))) - shown - set(outside.openings):
        lines[at] = _IN_CODE.sub(r"\1", lines[at])

    def read(match: re.Match[str], at: int) -> str:
        if match["keys"]:
            return "`" + "+".join(key.strip('"').capitalize() for key in match["keys"].split("+")) + "`"
        findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.FOREIGN_LINES, "icon", syntax=match["icon"])
        return ""

    rewritten(lines, outside.text, _MARK, read)
    return replace(text, source=replace(text.source, lines=tuple(lines)))


def _lift_definitions(lines: list[str], places: Sequence[int]) -> None:
    """Put what is defined for a mere comment, which shows nothing, at the margin with all that is indented below it."""
    written = tuple(lines)
    lifts = False
    for at in places:
        line = written[at]
        definition = _DEFINITION.match(line)
        if definition and lifts:
            below = range(at + 1, len(lines))
            end = next((n for n in below if written[n].strip() and not written[n].startswith(_INDENT)), len(lines))
            lines[at] = line[definition.end() :]
            lines[at + 1 : end] = [held.removeprefix(_INDENT) for held in written[at + 1 : end]]
        elif line.strip() and not line.startswith(_INDENT):
            lifts = bool(_COMMENT.fullmatch(line))


def _above(lines: Sequence[str], at: int, first: int) -> range:
    """Return the places of the paragraph right above the line at `at`."""
    begin = at
    while begin > first and lines[begin - 1].strip():
        begin -= 1
    return range(begin, at)


def _below(lines: Sequence[str], at: int, shown: Collection[int]) -> list[int]:
    """Return the places of what the box that opens on line `at` holds, as far as it is text."""
    indent = _indent(lines[at])
    end = next((n for n in range(at + 1, len(lines)) if lines[n].strip() and _indent(lines[n]) <= indent), len(lines))
    return [place for place in range(at + 1, end) if place in shown]


def _annotate(lines: list[str], annotated: Sequence[int], at: int) -> None:
    """Make footnotes of the numbered list that follows what is `annotated`, and their marks of the numbers in that."""
    behind = max((*annotated, at)) + 1
    notes = _notes(lines, behind)
    for place, note in notes.items():
        lines[place] = f"{note['indent']}[^{at}-{note['number']}]: {note['text']}"
    numbers = {note["number"] for note in notes.values()}

    def marked(match: re.Match[str], _at: int) -> str:
        return f"[^{at}-{match['number']}]" if match["number"] in numbers else match[0]

    rewritten(lines, annotated, _NUMBER, marked)


def _notes(lines: Sequence[str], start: int) -> dict[int, re.Match[str]]:
    """Return the entries of the numbered list that begins at the first line of words from `start` on, by place."""
    found: dict[int, re.Match[str]] = {}
    for at in range(start, len(lines)):
        note = _NOTE.fullmatch(lines[at])
        indent = next((one["indent"] for one in found.values()), None)
        if note and indent in (None, note["indent"]):
            found[at] = note
        elif lines[at].strip() and (indent is None or _indent(lines[at]) <= len(indent)):
            break
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


MKDOCS = Dialect(
    name="mkdocs",
    title="Material for MkDocs",
    declared=_declared,
    mark=expression(
        r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w-]*(?:[ \t]+(?:inline|end|annotate))*(?:[ \t]+\"[^\"]*\")?[ \t]*$"
        r"|^[ \t]*===[!+]?[ \t]+\"[^\"]+\"[ \t]*$|^[ \t]*--8<--[ \t]+\"|\{[^{}\n]*\.annotate\b[^{}\n]*\}"
        rf"|^[ \t]*:{{3,}}(?:{_KINDS}|important)\[[^\]\n]*\][ \t]*$"
        rf"|^[ \t]*/{{3,}}[ \t]+(?:{_KINDS}|admonition|details|tab)(?:[ \t]*\|[^\n]*)?[ \t]*$",
        re.MULTILINE,
    ),
    rewritten=_rewritten,
)
