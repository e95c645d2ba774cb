"""MyST, as Jupyter Book and Sphinx read it: directives are fences, roles stand before backticks, labels above things.

What the parser reads by itself (`syntax.directives`, `syntax.colon_boxes`) stays as it is; here it is given what it
would take for text: comments, references, glossaries, exercises that a second directive ends.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.markdown.dialects.dialect import Dialect, as_plain
from gyoan.markdown.dialects.rewriting import CODE_SPAN, end_of_fence, lines_outside_code, rewritten
from gyoan.markdown.durations import take_duration
from gyoan.markdown.syntax.directives import holds_text
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import Text, plain_text
from gyoan.model.traversal import fragment
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings

_NAMES = """
    note tip hint important warning caution attention danger error seealso admonition exercise solution exercise-start
    solution-start figure image tab-set tab-item code-cell code-block margin sidebar dropdown glossary objectives
    instructor-note discussion challenge keypoints questions prereq callout type-along include literalinclude toctree
"""
_DIRECTIVE = expression(r"(?P<before>[ \t>]*)(?P<mark>`{3,}|~{3,}|:{3,})\{(?P<name>[\w:-]+)\}[ \t]*(?P<title>.*)")
_OPTION = expression(r"[ \t]*:?(?P<key>[\w-]+):[ \t]*(?P<value>.*)")
_LABEL = expression(r"[ \t]*\((?P<label>[\w.:/ -]+)\)=[ \t]*")
_HEADING = expression(r" {0,3}#{1,6}[ \t]+(?P<title>.*?)(?:[ \t]+#+)?[ \t]*")
_UNSHOWN = expression(r"[ \t]*%.*|\+\+\+(?:[ \t].*)?")
"""A comment, and what parts the cells of a notebook."""
_MARK = expression(
    r"\{(?P<name>[a-zA-Z][\w:+-]*)\}`(?:(?P<title>[^`\n]+?)\s*<(?P<target>[^<>`\n]+)>|(?P<text>[^`\n]+))`"
    rf"|(?<![\\$A-Za-z0-9_])\$(?=[^$\n]*[\\^_=+<>]|[ \t]*[A-Za-z][ \t]*\$)"
    rf"(?P<loose>[ \t]+[^$\n`{SYLLABLES}]+?|[^\s$][^$\n`{SYLLABLES}]*[ \t]+)\$(?![A-Za-z0-9_$])"
    rf"|(?<!!)\[(?P<words>[^\[\]\n]*)\]\(#?(?P<label>[^\s()<>]+)\)|{CODE_SPAN}"
)
_REMOVED = expression(r"[ \t]*:?tags:.*\bremove[-_]cell\b")
_AS_CODE = frozenset({"kbd", "code", "file", "samp", "command", "program", "literal"})
_RAISED = frozenset({"sub", "sup"})
_CITING = frozenset({"cite", "citet", "citep"})
_REFERENCES = frozenset({"ref", "numref", "doc", "prf:ref"})
_NUMBER = expression(r"\s*(?:%s|\{(?:number|name)\})\s*")
_BEGINS, _ENDS = "-start", "-end"
_GATE = ":" * 12
"""More colons than anybody nests: what such a line opens holds all other boxes."""
_INCLUDING = frozenset({"include", "literalinclude"})
_MOST_OPTIONS = 20
"""So many lines below a directive are looked at for its options."""
_RULE = "---"


@dataclass(frozen=True, slots=True)
class _Named:
    """What a label names."""

    words: str
    """What it is called, in Markdown."""
    leads: bool
    """Whether it is a heading, to which links lead."""

    def linked(self, words: str = "") -> str:
        """Return it as a link, with `words` of the author's own instead of its name."""
        shown = words or self.words
        return f"[{shown}](#{fragment(self.words)})" if self.leads else shown


def _declared(settings: Mapping[str, object]) -> str:
    return next((key for key in ("myst", "kernelspec") if settings.get(key)), "")


def _rewritten(text: Written, findings: Findings) -> Written:
    written = text.source.lines
    text = as_plain(text, findings)
    lines = list(text.source.lines)
    _keep_options(lines, written)
    findings.understand(("{…}`…`", "(…)=", ":…:", "margin", "sidebar", "topic", "glossary"))
    outside = lines_outside_code(lines, text.first, holds_text)
    for at in outside.text:
        if _UNSHOWN.fullmatch(lines[at]):
            lines[at] = ""
    _directives(lines, sorted((*outside.text, *outside.openings)), findings)
    names = _labelled(lines, sorted((*outside.text, *outside.openings)))

    def read(match: re.Match[str], at: int) -> str:
        if match["loose"]:
            return f"${match['loose'].strip()}$"
        return _mark_read(match, names) if match["name"] is None else _role_read(match, at, names, findings)

    rewritten(lines, outside.text, _MARK, read)
    return replace(text, source=replace(text.source, lines=tuple(lines)))


def _keep_options(lines: list[str], written: Sequence[str]) -> None:
    """Put back the options between two rules that are no settings of a slide, but of the directive above them."""
    for at, (line, below) in enumerate(pairwise(written)):
        if below.strip() == _RULE and _DIRECTIVE.fullmatch(line):
            ends = range(at + 2, min(at + _MOST_OPTIONS, len(written)))
            behind = next((end + 1 for end in ends if written[end].strip() == _RULE), at)
            lines[at + 1 : behind] = written[at + 1 : behind]


def _directives(lines: list[str], places: Sequence[int], findings: Findings) -> None:
    """Rewrite the directives that stand for something else, or that a second one ends."""
    gates = 0
    for at in places:
        directive = _DIRECTIVE.fullmatch(lines[at])
        if directive is None:
            continue
        name = directive["name"].lower()
        place = findings.span(at + 1)
        if name == "index":
            _clear(lines, at, directive, "")
        elif name == "glossary":
            _define(lines, at, directive)
        elif name in _INCLUDING:
            findings.count(Code.UNKNOWN_SYNTAX, place, told.ELSEWHERE, "include", syntax=f"{{{name}}}")
            _clear(lines, at, directive, f"{directive['before']}`{directive['title']}`" if directive["title"] else "")
        elif name == "code-cell" and not any(map(_REMOVED.match, lines[at + 1 : at + _MOST_OPTIONS])):
            findings.count(Code.UNKNOWN_SYNTAX, place, told.NOT_RUN)
        elif name.endswith(_BEGINS):
            gates += 1
            _clear(lines, at, directive, f"{_GATE}{{{name.removesuffix(_BEGINS)}}} {directive['title']}", keep=True)
        elif name.endswith(_ENDS):
            _clear(lines, at, directive, _GATE if gates else "")
            gates -= bool(gates)


def _clear(lines: list[str], at: int, directive: re.Match[str], instead: str, *, keep: bool = False) -> None:
    """Put `instead` in the place of a directive; `keep` what it holds, which is its options."""
    end = end_of_fence(lines, at, directive["mark"])
    for inner in () if keep else range(at + 1, end):
        lines[inner] = ""
    lines[at] = instead
    if end < len(lines):
        lines[end] = ""


def _define(lines: list[str], at: int, directive: re.Match[str]) -> None:
    """Write the entries of a glossary, words with what is indented below them, as definitions."""
    above = ""
    for inner in range(at + 1, end_of_fence(lines, at, directive["mark"])):
        line = lines[inner]
        if line.startswith((" ", "\t")) and above and not above.startswith((" ", "\t", ":")):
            lines[inner] = f": {line.strip()}"
        above = lines[inner]


def _labelled(lines: Sequence[str], places: Sequence[int]) -> dict[str, _Named]:
    """Return what labels name: the heading below them, or the title or caption of the directive that has them."""
    names: dict[str, _Named] = {}
    waiting: list[str] = []
    is_title = True
    for at in places:
        line = lines[at]
        if label := _LABEL.fullmatch(line):
            waiting.append(label["label"])
        elif line.strip():
            heading, directive = _HEADING.fullmatch(line), _DIRECTIVE.fullmatch(line)
            if heading:
                title = take_duration((Text(heading["title"]),))
                # Nothing leads to the title of a session: it stands on the first slide and page by itself.
                named = _Named(plain_text(title.title) or heading["title"], leads=not is_title)
                is_title = False
            elif directive:
                own, words = _described(lines, at, directive)
                waiting += own
                named = _Named(words, leads=False)
            for label_name in waiting if heading or directive else ():
                if named.words:
                    names.setdefault(label_name, named)
            waiting = []
    return names


def _described(lines: Sequence[str], at: int, directive: re.Match[str]) -> tuple[list[str], str]:
    """Return the labels that the options of a directive give it, and its title or caption."""
    labels: list[str] = []
    pictured = directive["name"].lower() == "figure"
    below = range(at + 1, min(end_of_fence(lines, at, directive["mark"]), at + _MOST_OPTIONS))
    for inner in below:
        option = _OPTION.fullmatch(lines[inner])
        if option and option["key"] in ("name", "label"):
            labels.append(option["value"].strip())
        elif not option and lines[inner].strip() not in ("", _RULE):
            return labels, lines[inner].strip() if pictured else directive["title"]
    return labels, "" if pictured else directive["title"]


def _mark_read(match: re.Match[str], names: Mapping[str, _Named]) -> str:
    """Return a link that leads to a label as one to the heading that it names; any other link as it stands."""
    named = names.get(match["label"])
    return named.linked(match["words"]) if named else match[0]


def _role_read(match: re.Match[str], at: int, names: Mapping[str, _Named], findings: Findings) -> str:
    name = match["name"].lower()
    shown, target = match["title"] or match["text"], (match["target"] or match["text"]).strip()
    place = findings.span(at + 1)
    if name in _AS_CODE:
        return f"`{shown}`"
    if name in _RAISED:
        return f"<{name}>{shown}</{name}>"
    if name == "math":
        findings.count(Code.UNKNOWN_SYNTAX, place, told.FORMULAS)
        return f"`{shown}`"
    if name.partition(":")[0] in _CITING:
        findings.count(Code.UNKNOWN_SYNTAX, place, told.CITED)
        return shown
    if name in _REFERENCES:
        titled = _NUMBER.sub(" ", match["title"]).strip() if match["title"] else ""
        if named := names.get(target):
            return named.linked(titled) if titled or name != "numref" or named.leads else match[0]
        return titled or (shown.rpartition("/")[2] if name == "doc" else match[0])
    return match[0]


MYST = Dialect(
    name="myst",
    title="MyST",
    declared=_declared,
    mark=expression(
        rf"^[ \t>]*(?:`{{3,}}|~{{3,}}|:{{3,}})\{{(?:{'|'.join(_NAMES.split())})\}}(?:[ \t].*)?$"
        r"|^\([\w.:/-]+\)=[ \t]*$|(?<![\w`])\{(?:ref|numref|doc|term|eq|cite(?::\w+)?|kbd|math)\}`",
        re.MULTILINE,
    ),
    rewritten=_rewritten,
)
