"""Text of a toggle that is indented as a whole, as Notion writes it → the Markdown that it is, where it is no code."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from gyoan.markdown.parser import lecture_markdown
from gyoan.markdown.plain_marks import HANGUL
from gyoan.markdown.syntax.nodes import nest
from gyoan.markdown.typed_text import is_code
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode

_CODE = expression(
    r"[A-Za-z_][\w.\[\]]*\s*[-+*/]?=\s|(?:if|elif|else|for|while|def|class|try|except|with)\b[^.]*:(?:\s|$)"
    r"|.*(?:[A-Za-z_]\(['\"]|\S\s+#\s)"
)
"""A line that is code though it has Korean words: `x = 1`, `if 점수 > 90:`, `print("안녕")`, a comment behind code."""
_COLUMNS = expression(r"\w\s{2,}[^\s|:：]")


def reindented(body: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode] | None:
    """Return what the one indented block that is all of a toggle's `body` says; None where it is anything else."""
    block = body[0] if len(body) == 1 and body[0].kind == "code_block" else None
    lines = block.token.content.split("\n") if block else []
    written = [line for line in lines if line.strip()]
    korean = sum(bool(HANGUL.search(line)) for line in written)
    if block is None or _stands(written) or 2 * korean < len(written):
        return None
    text = "\n" * (block.first_line - 1) + textwrap.dedent("\n".join(lines))
    return nest(lecture_markdown().parse(text, reading.environment))


def _stands(written: Sequence[str]) -> bool:
    """Return whether any line is code, or half of them stand in columns."""
    stripped = [line.strip() for line in written]
    columns = sum(bool(_COLUMNS.search(line)) for line in stripped)
    return is_code(written) or any(map(_CODE.match, stripped)) or 2 * columns >= max(len(written), 1)
