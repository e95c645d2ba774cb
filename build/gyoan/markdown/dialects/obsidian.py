"""Obsidian: links between notes in double brackets, pictures by name alone, tags, and callouts that fold.

Marked text, comments and names of blocks are read by the parser. A link to another note shows what it is called, one
to a heading of this note leads there; a picture is looked for in the whole course (`course.pictures`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.markdown.boxes import KINDS
from gyoan.markdown.dialects.dialect import Dialect, as_plain
from gyoan.markdown.dialects.rewriting import CODE_SPAN, code_alone, lines_outside_code, rewritten
from gyoan.markdown.durations import take_duration
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import Text, plain_text
from gyoan.model.traversal import fragment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings

_PICTURES = r"png|jpe?g|gif|svg|webp|bmp|avif"
_LINK = (
    r"(?P<embeds>!)?\[\[(?![\s\]])(?P<note>[^\[\]|#\n]{0,200})(?:#(?P<heading>[^\[\]|\n]{1,200}))?"
    r"(?:\\?\|(?P<label>[^\[\]\n]{0,200}))?\]\](?!\()"
)
_SIZED = r"!\[(?P<alt>[^\[\]|\n]*)\|(?P<width>\d{1,4})(?:x\d{1,4})?\]\((?P<target>[^()\s]+)\)"
_TAG = r"(?<![\w&/#\]`])(?<!\]\()(?<!\]\(<)#(?P<tag>[\w/-]*[^\W\d][\w/-]*)"
_MARK = expression(rf"{_LINK}|{_SIZED}|{_TAG}|{CODE_SPAN}")
_LAST_TAGS = expression(rf"(?<=[.!?。])(?:[ \t]+{_TAG.replace('?P<tag>', '?:')})+[ \t]*$")
"""Tags behind the last sentence of a line: what the note is filed under, and no words of it."""
_ONLY_TAGS = expression(r"(?:[ \t]*#[\w/-]*[^\W\d][\w/-]*)+[ \t]*")
_CALLOUT = expression(
    r"(?P<before>[ \t]*>[ \t>]*)\[!(?P<kind>[^\[\]|]+)(?:\|[^\[\]]*)?\](?P<fold>[+-]?)[ \t]*(?P<title>.*)"
)
_HEADING = expression(r" {0,3}#{1,6}[ \t]+(?P<title>.*?)[ \t]*")
_PICTURE = expression(rf".+\.(?:{_PICTURES})", re.IGNORECASE)
_SIZE = expression(r"(?P<width>\d{1,4})(?:x\d{1,4})?")
_BETWEEN = " > "


def _declared(settings: Mapping[str, object]) -> str:
    return next((key for key in ("cssclass", "cssclasses") if key in settings), "")


def _rewritten(text: Written, findings: Findings) -> Written:
    text = as_plain(text, findings)
    lines = list(text.source.lines)
    findings.understand(("^…", "{…}"))
    places = lines_outside_code(lines, text.first, code_alone).text
    headings = dict(_headings(lines, places))

    def read(match: re.Match[str], at: int) -> str:
        if match["tag"]:
            # In emphasis it is said for its own sake: the name of a channel.
            named = match.string[: match.start()].endswith("*")
            return rf"\#{match['tag']}" if named else match["tag"].rpartition("/")[2] or match["tag"]
        if match["target"]:
            return _picture(match["target"], match["alt"], match["width"])
        if match["embeds"]:
            return _embedded(match, at, findings)
        return _linked(match, headings)

    for at in places:
        if callout := _CALLOUT.fullmatch(lines[at]):
            known = callout["kind"].lower() in KINDS
            kind, title = ("note", callout["title"] or callout["kind"]) if not known else callout.group("kind", "title")
            lines[at] = f"{callout['before']}[!{kind}]{callout['fold']} {title}".rstrip()
        elif _ONLY_TAGS.fullmatch(lines[at]):
            findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.FOREIGN_LINES, "#…", syntax="#…")
            lines[at] = ""
        elif tags := _LAST_TAGS.search(lines[at]):
            findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.FOREIGN_LINES, "#…", syntax="#…")
            lines[at] = lines[at][: tags.start()]
    rewritten(lines, places, _MARK, read)
    return replace(text, source=replace(text.source, lines=tuple(lines)))


def _headings(lines: Sequence[str], places: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Yield each heading as it is linked to, with what it says without minutes."""
    for at in places:
        if heading := _HEADING.fullmatch(lines[at]):
            title = plain_text(take_duration((Text(heading["title"]),)).title) or heading["title"]
            yield heading["title"], title
            yield title, title


def _linked(match: re.Match[str], headings: Mapping[str, str]) -> str:
    """Return what a link in double brackets shows: a link where it leads to a heading of its own note."""
    note = match["note"].strip().rpartition("/")[2].removesuffix(".md")
    heading = (match["heading"] or "").strip()
    shown = (match["label"] or "").strip()
    last = heading.rpartition("#")[2].strip()
    if not note and last in headings:
        return f"[{shown or last}](#{fragment(headings[last])})"
    named = "" if heading.startswith("^") else heading.replace("#", _BETWEEN)
    return shown or _BETWEEN.join(part for part in (note, named) if part)


def _embedded(match: re.Match[str], at: int, findings: Findings) -> str:
    """Return a picture; of any other file that is to stand here its name."""
    target = match["note"].strip()
    if not _PICTURE.fullmatch(target):
        findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.ELSEWHERE, "include", syntax="![[…]]")
        return _linked(match, {})
    words, _, last = (match["label"] or "").rpartition("|")
    size = _SIZE.fullmatch(last.strip())
    alt = words if size else match["label"] or ""
    return _picture(target, alt.strip("\\ "), size["width"] if size else "")


def _picture(target: str, alt: str, width: str) -> str:
    address = target.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    return f"![{alt}]({address}{f' ={width}x' if width else ''})"


OBSIDIAN = Dialect(
    name="obsidian",
    title="Obsidian",
    declared=_declared,
    mark=expression(
        r"!\[\[[^\[\]\n]+\]\]|^[ \t>]*>[ \t]*\[![\w-]+\][+-]"
        r"|(?<![\w\]\[])\[\[(?:[^\[\]|\n]*\|[^\[\]\n]+|#[^\[\]\n]+"
        rf"|(?!\s)(?=[^\[\]\n]*[{SYLLABLES}A-Z])[^\[\]|\n,=<>$\"']+)\]\](?!\()",
        re.MULTILINE,
    ),
    rewritten=_rewritten,
)
