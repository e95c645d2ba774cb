"""Text of a toggle that is indented as a whole, as Notion writes it → the Markdown that it is, where it is no code."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from gyoan.markdown.parser import lecture_markdown
from gyoan.markdown.plain_marks import HANGUL
from gyoan.markdown.syntax.nodes import nest
from gyoan.markdown.typed_text import is_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode


def reindented(body: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode] | None:
    """Return what the one indented block that is all of a toggle's `body` says; None where it is anything else."""
    block = body[0] if len(body) == 1 and body[0].kind == "code_block" else None
    lines = block.token.content.split("\n") if block else []
    written = [line for line in lines if line.strip()]
    korean = sum(bool(HANGUL.search(line)) for line in written)
    if block is None or is_code(written) or 2 * korean < len(written):
        return None
    text = "\n" * (block.first_line - 1) + textwrap.dedent("\n".join(lines))
    return nest(lecture_markdown().parse(text, reading.environment))
