"""Which dialect a file is written in: what settings say, its front matter, or a mark that no other tool knows.

In doubt a file is plain Markdown. What explains a dialect in code chooses nothing, and neither does what stands in many
a file for something else: rules in any number, `Note:`, `--`, `==`, `===`, `???`. Of several dialects the one that
front matter names is taken before one of which only marks are there, and else the first of `DIALECTS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.dialects.carpentries import CARPENTRIES
from gyoan.markdown.dialects.marp import MARP
from gyoan.markdown.dialects.mkdocs import MKDOCS
from gyoan.markdown.dialects.myst import MYST
from gyoan.markdown.dialects.obsidian import OBSIDIAN
from gyoan.markdown.dialects.pandoc import PANDOC
from gyoan.markdown.dialects.quarto import QUARTO
from gyoan.markdown.dialects.remark import REMARK
from gyoan.markdown.dialects.reveal import REVEAL
from gyoan.markdown.dialects.slides import CODE_SPAN
from gyoan.markdown.dialects.slidev import SLIDEV
from gyoan.markdown.slips.prose import prose_lines, verbatim_end
from gyoan.messages import reading as told
from gyoan.model.choices import PLAIN
from gyoan.model.codes import Code
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Dialect
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.source import Source

DIALECTS: tuple[Dialect, ...] = (
    MARP,
    SLIDEV,
    REVEAL,
    MYST,
    MKDOCS,
    CARPENTRIES,
    QUARTO,
    PANDOC,
    OBSIDIAN,
    REMARK,
)
"""The dialects there are, in the order in which one of several is taken."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A dialect with the line that shows it, from 1."""

    dialect: Dialect
    line: int


def choose(
    stated: str, source: Source, first: int, settings: Mapping[str, object], findings: Findings
) -> Dialect | None:
    """Return the dialect of `source`, which is told; None for plain Markdown.

    `stated` is what a course says of all its files, which the front matter's `dialect` overrides. `first` is the line
    below the front matter, from 0.
    """
    named = str(settings.get("dialect") or stated).strip().lower()
    if named == PLAIN:
        return None
    by_name = [_Seen(dialect, _line_of("dialect", source, first)) for dialect in DIALECTS if dialect.name == named]
    seen = by_name or [*_declared(source, first, settings), *_marked(source, first)]
    if not seen:
        return None
    chosen = seen[0].dialect
    place = findings.span(seen[0].line)
    findings.inform(Code.READ_AS, place, told.READ_AS(dialect=chosen.title), told.READ_AS_HINT())
    others = [one for one in seen if one.dialect.name not in {chosen.name, *chosen.includes}]
    if others:
        named = ", ".join(dict.fromkeys(one.dialect.title for one in others))
        message = told.SEVERAL_DIALECTS(others=named, dialect=chosen.title)
        findings.inform(Code.READ_AS, findings.span(others[0].line), message)
    return chosen


def _declared(source: Source, first: int, settings: Mapping[str, object]) -> Iterator[_Seen]:
    for dialect in DIALECTS:
        if key := dialect.declared(settings):
            yield _Seen(dialect, _line_of(key, source, first))


def _line_of(key: str, source: Source, first: int) -> int:
    """Return the line of the front matter that `key` stands on; the first of the file where it is not there."""
    lines = enumerate(source.lines[:first], 1)
    return next((number for number, line in lines if line.lstrip().startswith(key)), 1)


def _marked(source: Source, first: int) -> Iterator[_Seen]:
    """Yield the dialects whose marks stand outside of code."""
    text = "\n".join(source.lines[first:])
    likely = [dialect for dialect in DIALECTS if dialect.mark.search(text)]
    if not likely:
        return
    outside = list(_outside_code(source.lines, first))
    for dialect in likely:
        line = next((number for number, written in outside if dialect.mark.search(written)), 0)
        if line:
            yield _Seen(dialect, line)


def _outside_code(lines: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """Yield, with its number, each line of prose, the opening line of each fence, and each comment as a whole."""
    prose = prose_lines(lines, first)
    unclosed: set[str] = set()
    at = first
    while at < len(lines):
        end = verbatim_end(lines, at, unclosed)
        if end > at:
            is_comment = "<!--" in lines[at]
            yield at + 1, "\n".join(lines[at:end]) if is_comment else lines[at]
        elif at + 1 in prose.places:
            yield at + 1, CODE_SPAN.sub("", lines[at])
        at = max(end, at + 1)
