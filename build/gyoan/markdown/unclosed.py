"""What is opened and never closed is an error at its opening line; reading goes on behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.syntax.hidden_html import UNCLOSED
from gyoan.markdown.syntax.nodes import BREAKS
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading

_NAME = expression(r"<([A-Za-z][\w-]*)")
_COLONS = expression(r":{3,}")
_CLOSINGS = {"<!--": "-->", "%%": "%%", "$$": "$$", "---": "---"}
_LONGEST = 40
"""So many characters of what is open are told."""


def report_unclosed(tokens: Sequence[Token], text: str, reading: Reading) -> None:
    """Note what is open at the end of what holds it in the `tokens` of `text`, and formulas that never end."""
    formulas = "$$" in text
    for index, token in enumerate(tokens):
        if token.meta and UNCLOSED in token.meta:
            line, opening = token.meta[UNCLOSED]
            tell_unclosed(opening, line, reading)
        elif token.type == "inline" and "<!--" in token.content:
            _report_comment(token, reading)
        elif formulas and token.type == "paragraph_open" and token.map and _is_open_formula(tokens[index + 1].content):
            tell_unclosed("$$", token.map[0] + 1, reading)


def _report_comment(inline: Token, reading: Reading) -> None:
    """Note a comment that begins among words and that its paragraph does not close: it is shown as typed."""
    line = inline.map[0] + 1 if inline.map else 1
    for child in inline.children or ():
        if child.type == "text" and "<!--" in child.content and "\\<!--" not in inline.content:
            tell_unclosed("<!--", line, reading)
        line += child.type in BREAKS or child.content.count("\n")


def _is_open_formula(text: str) -> bool:
    return text.startswith("$$") and "$$" not in text[2:]


def tell_unclosed(opening: str, line: int, reading: Reading) -> None:
    """Note that `opening`, on `line`, is never closed."""
    span = reading.span_of_text(line, opening.split("\n", 1)[0])
    on_one_line = " ".join(opening.split())
    shown = on_one_line if len(on_one_line) <= _LONGEST else f"{on_one_line[:_LONGEST]}…"
    hint = told.UNCLOSED_HINT(closing=_closing(opening))
    reading.findings.error(Code.UNCLOSED, span, told.UNCLOSED(opening=shown), hint)


def _closing(opening: str) -> str:
    if name := _NAME.match(opening):
        return f"</{name[1]}>"
    if colons := _COLONS.match(opening):
        return colons[0]
    mark = re.match(r"[`~]{3,}", opening)
    return mark[0] if mark else _CLOSINGS.get(opening, opening)
