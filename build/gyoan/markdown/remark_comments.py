"""`<!-- answer: … -->` and `<!-- note: … -->`: comments that only the lecturer is to see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from gyoan.lexicon import remarks
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.reading import Reading
from gyoan.model.expressions import expression
from gyoan.model.inline import Inline, LineBreak
from gyoan.model.session import Remark, RemarkKind

_KINDS = {
    **dict.fromkeys(remarks.COMMENTED_ANSWERS, RemarkKind.ANSWER),
    **dict.fromkeys(remarks.COMMENTED_NOTES, RemarkKind.NOTE),
}
REMARK_WORDS = tuple(_KINDS)
"""What such a comment begins with, before its colon."""
_WORD = rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})\s*[:：]"
_TEXT = r"(?P<text>.*?)(?:-->|(?P<open>\Z))"
"""The text of a comment; one that nothing ends reaches to the end, so that it is looked for once."""
_COMMENT = expression(rf"<!--\s*{_WORD}{_TEXT}", re.IGNORECASE | re.DOTALL)
_TO_PROGRAMS = r"[\w.$-]+[ \t]*:|fit\b|prettier|markdownlint|eslint|more\b|end\b|/"
"""What begins a comment that speaks to a program: Marp's directives, marks of formatters."""
_ANY_COMMENT = expression(rf"<!--(?:\s*{_WORD}|(?!\s*(?:{_TO_PROGRAMS}))){_TEXT}", re.IGNORECASE | re.DOTALL)


def read_remarks(tokens: Sequence[Token], reading: Reading, *, presented: bool = False) -> tuple[Remark, ...]:
    """Return the answers and notes that comments hold, by place; an empty one says nothing.

    In a file for a tool whose comments are the presenter's (`presented`), one without a word before it is a note.
    """
    return tuple(_remarks(tokens, _ANY_COMMENT if presented else _COMMENT, reading))


def _remarks(tokens: Sequence[Token], pattern: re.Pattern[str], reading: Reading) -> Iterator[Remark]:
    for token in tokens:
        if token.map is None or not _holds_html(token):
            continue
        for match in pattern.finditer(token.content):
            if match["text"].strip() and match["open"] is None:
                yield _remark(match, token.map[0] + 1, reading)


def _holds_html(token: Token) -> bool:
    """Return whether comments in `token` are comments: never in code."""
    if token.type == "inline":
        return any(child.type == "html_inline" for child in token.children or ())
    return token.type == "html_block"


def _remark(match: re.Match[str], first: int, reading: Reading) -> Remark:
    above = match.string[: match.start()]
    line = first + above.count("\n")
    place = reading.span_of_text(line, match[0].split("\n", 1)[0])
    span = replace(place, end_line=line + match[0].count("\n"))
    return Remark(_KINDS[(match["kind"] or "note").lower()], _content(match["text"], line, reading), span)


def _content(text: str, line: int, reading: Reading) -> tuple[Inline, ...]:
    """Return the text of a comment, its lines kept."""
    content: list[Inline] = []
    for number, written in enumerate(text.split("\n"), line):
        if written.strip():
            content += [LineBreak()] if content else []
            content += read_inlines(reading.inline_tokens(written.strip()), reading, number)
    return tuple(content)
