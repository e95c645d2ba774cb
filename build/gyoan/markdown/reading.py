"""What every reader of a block needs: the file, the findings, and where its text begins on each line."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from gyoan.markdown.parser import lecture_markdown
from gyoan.markdown.sibling_fences import NO_SIBLINGS, Siblings
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.message import Language
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from markdown_it.token import Token

    from gyoan.markdown.findings import Findings
    from gyoan.markdown.source import Source
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.session import Remark

_ITEM_MARKER = expression(r"(?:[-+*]|\d{1,9}[.)])[ \t]*(?:\[[ xX]\][ \t]+)?")
_NOTE_MARKER = expression(r"\[\^[^\]]*\]:[ \t]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """A file being read, seen from inside some nesting of lists and quotes."""

    source: Source
    """The file."""
    findings: Findings
    """Where diagnostics go."""
    environment: dict[str, Any]
    """markdown-it's memory of the file: link references and footnotes."""
    quotes: int = 0
    """How many quotes we are in: each of their lines begins with as many `>`."""
    marker_line: int = 0
    """The line on which the list entry we are in has its marker; 0 outside of lists."""
    marker_end: int = 0
    """Where the marker of that line ends, in characters from 0."""
    remarks: list[Remark] = field(default_factory=list)
    """What boxes say to the lecturer alone, gathered while they are read."""
    shown_by_clicks: list[SourceSpan] = field(default_factory=list)
    """What clicks show of slides, gathered likewise."""
    noted: dict[int, int] = field(default_factory=dict)
    """The lines of the first marks of footnotes, by the parser's number, gathered likewise."""
    addressed: bool = False
    """Whether we are in what is for the lecturer alone, where no label can say so again."""
    quiz: bool = False
    """Whether we are below a question or in a quiz, where ticks are answers."""
    solving: bool = False
    """Whether we are in a section about how questions are answered, whose answers are for everybody."""
    of_tool: bool = False
    """Whether the file is written for another tool, whose HTML only says where and how something is shown."""
    language: Language = Language.KOREAN
    """The language of what is written where the source has only a sign of it: the title of a box, a cross-reference."""
    siblings: Siblings = NO_SIBLINGS
    """What the plain fences of the section we are in are together."""

    def span(self, node: SyntaxNode) -> SourceSpan:
        """Return where `node` stands, its column behind the markers of the lists and quotes around it."""
        return self.span_of(node.first_line, self._last_line(node))

    def span_of(self, first: int, last: int) -> SourceSpan:
        """Return the lines `first` to `last`, with the column where the text of the first begins."""
        return SourceSpan(self.source.path, first, self.text_start(first) + 1, last)

    def span_of_text(self, line: int, text: str) -> SourceSpan:
        """Return where `text` stands on `line`, or the whole line where it cannot be found."""
        column = self.source.line(line).find(text)
        return SourceSpan(self.source.path, line, max(column, 0) + 1, line)

    def text_start(self, line: int) -> int:
        """Return where the text of `line` begins, behind indentation and the markers around it."""
        text = self.source.line(line)
        on_marker_line = line == self.marker_line
        position = self.marker_end if on_marker_line else 0
        quotes = 0 if on_marker_line else self.quotes
        while position < len(text) and (text[position] in " \t" or (text[position] == ">" and quotes)):
            quotes -= text[position] == ">"
            position += 1
        return position if position < len(text) else 0

    def inside_item(self, line: int) -> Reading:
        """Return the view from inside the list entry whose marker stands on `line`."""
        return self._behind(_ITEM_MARKER, line)

    def inside_note(self, line: int) -> Reading:
        """Return the view from inside the footnote that begins on `line`."""
        return self._behind(_NOTE_MARKER, line)

    def inside_quote(self, line: int) -> Reading:
        """Return the view from inside the quote that begins on `line`."""
        start = self.text_start(line)
        return replace(self, quotes=self.quotes + 1, marker_line=line, marker_end=start + 1)

    def inline_tokens(self, text: str) -> list[Token]:
        """Return the inline tokens of Markdown `text` that stands outside of markdown-it's own blocks."""
        tokens = lecture_markdown().parseInline(text, self.environment)
        return tokens[0].children or []

    def _behind(self, marker: re.Pattern[str], line: int) -> Reading:
        start = self.text_start(line)
        match = marker.match(self.source.line(line), start)
        return replace(self, marker_line=line, marker_end=match.end() if match else start)

    def _last_line(self, node: SyntaxNode) -> int:
        """Return the last line of `node` that holds text: markdown-it counts blank lines after a list to it."""
        last = min(node.last_line, len(self.source.lines))
        while last > node.first_line and not self.source.line(last).strip(" \t>"):
            last -= 1
        return last
