"""Inline content made neat: texts joined, no blanks at line breaks and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.model.expressions import expression
from gyoan.model.inline import Inline, Inlines, LineBreak, Text, without_blank_ends

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANKS = expression(" {2,}")


def joined_texts(content: Sequence[Inline]) -> Inlines:
    """Return `content` with neighbouring texts joined and no blanks beside its line breaks."""
    result: list[Inline] = []
    texts: list[str] = []
    for inline in content:
        if isinstance(inline, Text):
            texts.append(inline.text)
            continue
        _settle(texts, result, before_break=isinstance(inline, LineBreak))
        result.append(inline)
    _settle(texts, result, before_break=False)
    return tuple(result)


def trimmed(content: Sequence[Inline]) -> Inlines:
    """Return `content`, joined, without blanks and line breaks at its ends."""
    pieces = without_blank_ends(joined_texts(content))
    if pieces and isinstance(pieces[0], Text):
        pieces[0] = Text(pieces[0].text.lstrip())
    if pieces and isinstance(pieces[-1], Text):
        pieces[-1] = Text(pieces[-1].text.rstrip())
    return tuple(pieces)


def _settle(texts: list[str], result: list[Inline], *, before_break: bool) -> None:
    """Move the gathered `texts` into `result` as one."""
    text = _BLANKS.sub(" ", "".join(texts))
    texts.clear()
    if result and isinstance(result[-1], LineBreak):
        text = text.lstrip(" \u3000")
    if before_break:
        text = text.rstrip(" ")
    if text:
        result.append(Text(text))
