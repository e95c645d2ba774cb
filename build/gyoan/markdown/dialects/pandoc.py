"""pandoc's Markdown, which is Quarto's, too.

Divs, spans, attributes, notes and definitions are read by the parser. Here it is given what it would take for text or
for a table: line blocks, numbered examples, what is meant for one output alone, citations, files that others hold.
Columns become rules that say where each begins, so that they stand side by side on slides.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from markdown_it.token import Token

from gyoan.markdown.dialects.dialect import Clicks, Dialect, as_plain
from gyoan.markdown.dialects.rewriting import CODE_SPAN, code_alone, end_of_fence, lines_outside_code, rewritten
from gyoan.markdown.dialects.slides import HEADING, RULE, side_by_side
from gyoan.markdown.durations import take_duration
from gyoan.markdown.fences import is_left_out
from gyoan.markdown.syntax.box_head import names_of
from gyoan.markdown.syntax.foreign_lines import PAUSE
from gyoan.markdown.syntax.nodes import SyntaxNode
from gyoan.messages import reading as told
from gyoan.model.blocks import Figure
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import Text, plain_text
from gyoan.model.traversal import changed, fragment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.reading import Reading
    from gyoan.model.session import Session

_BOXES = """
    aside content-visible content-hidden column-margin column-page column-screen column-body smaller scrollable hero
    sidebar
"""
"""Boxes that only say where something is shown."""
_VERSE = expression(r"\|(?: (?P<text>.*)|[ \t]*)")
_SPECIAL = expression(r"[-+*#>=~|:]|\d+[.)]")
_INDENT, _NO_MARK = "\u2003", "\u2060"
"""A blank that stays at the beginning of a line, and what keeps a line from being the mark that it begins with."""
_EXAMPLE = expression(r"(?P<indent> {0,3})\(@(?P<label>[\w-]*)\)(?P<text>[ \t].*)")
_RAW = expression(
    r"[ \t>]*(?P<mark>`{3,}|~{3,})[ \t]*\{(?:=[\w-]+|(?:css|js|scss)\b[^{}]*\becho[ \t]*=[ \t]*F[^{}]*)\}[ \t]*"
)
"""What is meant for one output alone, and looks of pages."""
CELL = expression(
    r"[ \t>]*(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>\{(?:python|r|julia|ojs|sql|bash|stata)\b[^{}]*\})[ \t]*"
)
_SHOWN = expression(
    r"(?:knitr::)?include_graphics\((?:path[ \t]*=[ \t]*)?[\"'](?P<address>[^\"'<>]+)[\"'](?:,[^()]*)?\)"
)
_OPTION = expression(r"(?P<key>fig[.-](?:cap|alt)|out[.-]width)[ \t]*[=:][ \t]*[\"']?(?P<value>[^\"'{},\]]+)")
_ICON = r"`r[ \t]+(?P<icon>(?:fontawesome|bsicons|icons?|emo|emojifont)::[^`]*|fa\([^`]*)`[ \t]?"
"""An icon that R draws."""
_COMMAND = expression(r"\\[a-z]+(?:\[[^\[\]]*\]|\{[^{}]*\})*[ \t]*")
_HOLDS_FILE = expression(r"\{\{<[ \t]*(?P<what>include|embed|video)[ \t]+(?P<name>\S+).*?>\}\}")
_LABELLED = expression(r" {0,3}#{1,6}[ \t]+(?P<title>.*?)[ \t]*\{[^{}]*#(?P<label>[\w:.-]+)[^{}]*\}[ \t]*")
_LABELLED_FORMULA = expression(r"(?P<formula>.*\$\$)[ \t]*\{#[^{}]*\}[ \t]*")
_PICTURE = expression(r"!\[.*\]\(.*\)(?:\{[^{}]*\})?[ \t]*")
_ROW = expression(r":{3,}[ \t]*\{[^{}]*\blayout-ncol=\"?[2-9]")
_KEY = r"-?@(?!(?:fig|tbl|sec|eq|lst|thm)-)[\w{][\w:.#$%&+?~/{}-]*(?<![:.])"
_MARK = expression(
    rf"\[(?P<cited>[^\[\]\n@]{{0,80}}{_KEY}[^\[\]\n]{{0,300}})\](?![(\[{{])"
    r"|@(?P<section>sec-[\w-]+)|\(@(?P<example>[\w-]+)\)"
    rf"|{_ICON}|(?<![\w@/.\\`]){_KEY}|{CODE_SPAN}"
)
_BOX, _BOX_END = expression(r":{3,}[ \t]*[^:\s]"), expression(r":{3,}[ \t]*")
_INCREMENTAL = expression(r":{3,}[ \t]*(?:\{(?:[^{}]*[ \t])?\.)?(?P<not>non)?incremental(?![\w-])")
_CAPTION = expression(r"(?::|Table:)[ \t]+(?=\S)")
_FEWEST_COLUMNS = 2
"""A single column is the text itself."""
_BIBLIOGRAPHIES = frozenset({"bibliography", "references", "csl"})


def _is_pandoc(settings: Mapping[str, object]) -> str:
    return next((key for key in ("header-includes", "documentclass", "csl") if key in settings), "")


def _rewritten(text: Written, findings: Findings) -> Written:
    text = as_plain(text, findings)
    lines = list(text.source.lines)
    findings.understand(("{…}", "[…]{…}", "@…", "#|", *_BOXES.split()))
    show_pictures_of_cells(lines, lines_outside_code(lines, text.first, code_alone).openings)
    outside = lines_outside_code(lines, text.first, code_alone)
    for at in outside.openings:
        if raw := _RAW.fullmatch(lines[at]):
            findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.FOREIGN_LINES, "{=…}", syntax="{=…}")
            behind = min(end_of_fence(lines, at, raw["mark"]) + 1, len(lines))
            lines[at:behind] = [""] * (behind - at)
    tell_cells(lines, outside.openings, findings)
    one_by_one = any(value is True for value in stated_for_outputs("incremental", text.settings))
    clicks = (*_shown_by_pauses(lines, outside.text), *_one_by_one(lines, outside.text, by_default=one_by_one))
    for at in outside.text:
        if PAUSE.fullmatch(lines[at]):
            lines[at] = ""
        elif _COMMAND.fullmatch(lines[at]):
            syntax = lines[at].strip()
            findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.FOREIGN_LINES, "\\…", syntax=syntax)
            lines[at] = ""
        elif held := _HOLDS_FILE.fullmatch(lines[at]):
            lines[at] = _named(held, at, findings)
        elif label := _LABELLED_FORMULA.fullmatch(lines[at]):
            lines[at] = label["formula"]
    _set_verse(lines, outside.text)
    _set_rows(lines, outside.text)
    _cite(lines, text, outside.text, findings)
    return replace(text, source=replace(text.source, lines=tuple(lines)), clicks=(*text.clicks, *clicks))


def show_pictures_of_cells(lines: list[str], openings: Sequence[int]) -> None:
    """Write cells that do nothing but show a picture, which `openings` begin, as pictures."""
    for at in openings:
        cell = CELL.fullmatch(lines[at])
        if cell is None:
            continue
        end = end_of_fence(lines, at, cell["mark"])
        held = [line for quoted in lines[at + 1 : end] if (line := quoted.lstrip(" \t>").rstrip())]
        options = [cell["info"], *(line for line in held if line.startswith("#|"))]
        shown = _SHOWN.fullmatch("".join(line for line in held if not line.startswith("#")))
        if shown is None or is_left_out(cell["info"], "\n".join(options[1:])):
            continue
        said = {
            option["key"].replace(".", "-"): option["value"] for line in options for option in _OPTION.finditer(line)
        }
        words, width = said.get("fig-cap") or said.get("fig-alt", ""), said.get("out-width", "")
        before = lines[at][: cell.start("mark")]
        lines[at : end + 1] = [before.rstrip()] * len(lines[at : end + 1])
        lines[at] = f"{before}![{words}](<{shown['address']}>)" + (f"{{width={width}}}" if width else "")


def tell_cells(lines: Sequence[str], openings: Sequence[int], findings: Findings) -> None:
    """Count the cells that a tool runs, of those that `openings` begin, but for hidden ones."""
    for at in openings:
        if (cell := CELL.fullmatch(lines[at])) and not _is_hidden(lines, at, cell):
            findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.NOT_RUN)


def _is_hidden(lines: Sequence[str], at: int, cell: re.Match[str]) -> bool:
    code = lines[at + 1 : end_of_fence(lines, at, cell["mark"])]
    return is_left_out(cell["info"], "\n".join(line.lstrip(" \t>") for line in code))


def stated_for_outputs(key: str, settings: Mapping[str, object]) -> Iterator[object]:
    """Yield what front matter states under `key` for all outputs, and for each by itself."""
    asked = (settings.get("format"), settings.get("output"))
    of_outputs = (own for outputs in asked if isinstance(outputs, dict) for own in outputs.values())
    yield from (own[key] for own in (settings, *of_outputs) if isinstance(own, dict) and key in own)


def _shown_by_pauses(lines: Sequence[str], places: Sequence[int]) -> Iterator[Clicks]:
    """Yield what a pause shows, up to the next one, a heading or a rule."""
    ends = (PAUSE, HEADING, RULE)
    borders = [at for at in places if any(end.match(lines[at]) for end in ends)]
    for at in places:
        if PAUSE.fullmatch(lines[at]):
            yield Clicks(at + 1, next((border for border in borders if border > at), len(lines)))


def _one_by_one(lines: Sequence[str], places: Sequence[int], *, by_default: bool) -> Iterator[Clicks]:
    """Yield the lines of lists whose entries appear one by one: as the innermost box says, or else the file."""
    states = [by_default]
    appears: list[tuple[int, bool]] = []
    for at in places:
        if _BOX_END.fullmatch(lines[at]):
            states = states[:-1] or [by_default]
        elif _BOX.match(lines[at]):
            said = _INCREMENTAL.match(lines[at])
            states.append(not said["not"] if said else states[-1])
        appears.append((at, states[-1]))
    for one_by_one, run in groupby(appears, key=itemgetter(1)):
        if one_by_one:
            held = [at for at, _ in run]
            yield Clicks(held[0], held[-1] + 1, entries=True)


def _named(held: re.Match[str], at: int, findings: Findings) -> str:
    """Return the name of a file that is to stand here, or the address of a film as a link."""
    name = held["name"].strip("\"'")
    if held["what"] == "video":
        return f"<{name}>" if "://" in name else f"`{name}`"
    syntax = f"{{{{< {held['what']} >}}}}"
    findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.ELSEWHERE, "include", syntax=syntax)
    return f"`{name}`"


def _set_verse(lines: list[str], places: Sequence[int]) -> None:
    """Write line blocks as paragraphs whose lines end where their author ended them."""
    shown, behind = set(places), 0
    for at in places:
        if at < behind or not _VERSE.fullmatch(lines[at]):
            continue
        end = at + 1
        while end in shown and (_VERSE.fullmatch(lines[end]) or (lines[end][:1] == " " and lines[end].strip())):
            end += 1
        behind = end
        if not any("|" in line[1:] for line in lines[at:end]):
            lines[at:end] = _verse(lines[at:end])


def _verse(block: Sequence[str]) -> list[str]:
    """Return the lines of a line block, each but the last of a stanza with the sign that a new one begins behind it."""
    written: list[str] = []
    for line in block:
        verse = _VERSE.fullmatch(line)
        words = (verse["text"] or "") if verse else line
        indent = _INDENT * (len(words) - len(words.lstrip())) if verse else ""
        words = words.strip()
        if verse and words and written and written[-1]:
            written[-1] += "\\"
        escape = "" if indent or not _SPECIAL.match(words) else _NO_MARK
        written.append(f"{indent}{escape}{words}")
    return written


def _set_rows(lines: list[str], places: Sequence[int]) -> None:
    """Put the pictures of a row, which blank lines part, on one line."""
    for at in places:
        if not _ROW.match(lines[at]):
            continue
        end = at + 1
        while end < len(lines) and (not lines[end].strip() or _PICTURE.fullmatch(lines[end])):
            end += 1
        pictures = [place for place in range(at + 1, end) if lines[place].strip()]
        if pictures:
            row = " ".join(lines[place].strip() for place in pictures)
            lines[at + 1 : end] = [""] * (end - at - 1)
            lines[pictures[0]] = row


def _cite(lines: list[str], text: Written, places: Sequence[int], findings: Findings) -> None:
    """Write citations, references to sections and to numbered examples as what they name."""
    numbers = _number_examples(lines, places)
    sections = dict(_sections(lines, places))
    cites = not _BIBLIOGRAPHIES.isdisjoint(text.settings)

    def read(match: re.Match[str], at: int) -> str:
        if match["icon"]:
            findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.FOREIGN_LINES, "icon", syntax=match["icon"])
            return ""
        if match["section"]:
            title = sections.get(match["section"])
            return f"[{title}](#{fragment(title)})" if title else match[0]
        if match["example"]:
            return f"({numbers[match['example']]})" if match["example"] in numbers else match[0]
        if not match["cited"] and not cites:
            return match[0]
        findings.count(Code.UNKNOWN_SYNTAX, findings.span(at + 1), told.CITED)
        keys = re.sub(r"-?@\{?([^\s;,\]{}]+)\}?", r"\1", match["cited"] or match[0])
        return f"\\[{keys}\\]" if match["cited"] else keys

    rewritten(lines, places, _MARK, read)


def _number_examples(lines: list[str], places: Sequence[int]) -> dict[str, int]:
    """Write numbered examples as entries of lists; return their numbers by label."""
    numbers: dict[str, int] = {}
    count = 0
    for at in places:
        if example := _EXAMPLE.fullmatch(lines[at]):
            count += 1
            numbers.setdefault(example["label"], count)
            lines[at] = f"{example['indent']}{count}.{example['text']}"
    return numbers


def _sections(lines: Sequence[str], places: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Yield the labels of headings with what these say."""
    for at in places:
        if heading := _LABELLED.fullmatch(lines[at]):
            timed = take_duration((Text(heading["title"]),))
            yield heading["label"], plain_text(timed.title) or heading["title"]


def _arranged(nodes: Sequence[SyntaxNode], _reading: Reading) -> list[SyntaxNode]:
    """Return `nodes`, tables with their captions right below them in emphasis, and columns between their edges."""
    found = [part for node in nodes for part in (_columns(node) or [node])]
    for at, node in enumerate(found):
        if node.kind != "table":
            continue
        for beside, place in ((at + 1, at + 1), (at - 1, at)):
            caption = _caption(found[beside]) if 0 <= beside < len(found) else None
            if caption is not None:
                caption.token.map = [node.last_line, node.last_line + 1]
                del found[beside]
                found.insert(place, caption)
                break
    return found


def _columns(box: SyntaxNode) -> list[SyntaxNode]:
    """Return what a box of several columns holds, with the edges of these; nothing for any other box."""
    columns = [child for child in box.children if "column" in names_of(child) and child.children]
    if "columns" not in names_of(box) or len(columns) < _FEWEST_COLUMNS:
        return []
    return side_by_side(box.children, columns, box.last_line)


def _caption(node: SyntaxNode) -> SyntaxNode | None:
    """Return a paragraph that is a table's caption with its words in emphasis; None where it is none."""
    mark = _CAPTION.match(node.text) if node.kind == "paragraph" else None
    if mark is None or not node.inlines:
        return None
    first, *rest = node.inlines
    emphasised = [Token("em_open", "em", 1), first.copy(content=first.content[mark.end() :]), *rest]
    inline = node.children[0].token.copy(children=[*emphasised, Token("em_close", "em", -1)])
    return SyntaxNode("paragraph", node.token, [SyntaxNode("inline", inline)])


def _finished(session: Session, _reading: Reading) -> Session:
    """Return the session, each picture that stands for itself with its alternative text as its caption."""
    return changed(
        session,
        Figure,
        lambda figure: (
            figure
            if figure.caption or figure.beside or not figure.alt.strip()
            else replace(figure, caption=(Text(figure.alt),))
        ),
    )


PANDOC = Dialect(
    name="pandoc",
    title="pandoc",
    declared=_is_pandoc,
    mark=expression(
        r"^\. \. \.[ \t]*$|^[> \t]*:{3,}[ \t]*(?:\{[^{}]*[.#][^{}]*\}|incremental|nonincremental)", re.MULTILINE
    ),
    rewritten=_rewritten,
    arranged=_arranged,
    finished=_finished,
)
