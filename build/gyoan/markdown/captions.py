"""Emphasised lines below what they caption: a picture, a diagram, a table, code, a chain of arrows.

Right below it any such line is a caption. Behind a blank line it is one below a picture, since nothing else is said
there in emphasis; below the rest only where it says what it captions: `*표 1: 이름과 값*`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.lexicon import labels
from gyoan.markdown.inline_ends import joined_texts
from gyoan.model.blocks import Block, Captioned, CodeBlock, Diagram, Figure, FigureRow, Flow, Paragraph, Table
from gyoan.model.expressions import expression
from gyoan.model.inline import Emphasis, Text, plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.model.inline import Inlines

_BEHIND_TITLE = " – "
"""What parts a picture's title from the caption below it."""
_FARTHEST = 2
"""Lines down to a caption: to the next one, or the one behind a blank line."""
_NAMED = expression(
    rf"[\[<(【〈]?\s*(?:{labels.CAPTIONED})"
    r"\s*(?:\d[\d.\-–]*\s*(?:[\]>)】〉:：.]|\s)|[\]>)】〉:：.])",
    re.IGNORECASE,
)
"""The beginning of a caption that says what it is: `그림:`, `표 1.`, `[코드 2-1]`, `Figure 3`."""
_OF_TABLES = expression(rf"\W*(?:{labels.OF_TABLES})", re.IGNORECASE)


def with_captions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return `blocks` with each emphasised line right below something made its caption."""
    result: list[Block] = []
    for block in blocks:
        caption = _emphasised(block)
        at = _captioned(result, caption, block) if caption and result else None
        if at is None:
            result.append(block)
            continue
        above = result[at]
        assert isinstance(above, Captioned)
        title = (*above.caption, Text(_BEHIND_TITLE)) if above.caption else ()
        result[at] = replace(above, caption=joined_texts((*title, *caption)))
    return tuple(result)


def _emphasised(block: Block) -> Inlines:
    """Return what `block` says where it is one emphasised line, else nothing."""
    if not isinstance(block, Paragraph) or len(block.content) != 1 or not isinstance(block.content[0], Emphasis):
        return ()
    return block.content[0].content


def _captioned(above: Sequence[Block], caption: Inlines, block: Block) -> int | None:
    """Return which of the blocks `above` this `caption` belongs to; None for none. There is one above."""
    text = plain_text(caption)
    at = len(above) - 1
    while at > 0 and _OF_TABLES.match(text) and isinstance(above[at], Figure | FigureRow):
        # Pictures from the cells of a table stand behind it.
        at -= 1
    if not isinstance(above[at], Table):
        at = len(above) - 1
    last = above[at]
    if not isinstance(last, Captioned):
        return None
    down = block.span.line - last.span.end_line
    if down > _FARTHEST or (isinstance(last, Table | CodeBlock | Diagram | Flow) and last.caption):
        return None
    return at if down <= 1 or isinstance(last, Figure | FigureRow) or _NAMED.match(text) else None
