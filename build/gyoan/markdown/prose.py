"""Korean text in a plain fence → paragraphs, one for what stands between blank lines, in its author's lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from gyoan.markdown.outline import read_label
from gyoan.model.blocks import Paragraph
from gyoan.model.inline import LineBreak

if TYPE_CHECKING:
    from gyoan.markdown.outline import PlainFence
    from gyoan.model.blocks import Block
    from gyoan.model.inline import Inlines


def read_prose(fence: PlainFence) -> list[Block]:
    """Return the paragraphs of `fence`; the first begins where the fence does, a single one is all of it."""
    numbered = enumerate(fence.lines, fence.first_line)
    groups = [list(group) for blank, group in groupby(numbered, key=lambda line: not line[1].strip()) if not blank]
    blocks = [_paragraph(group, fence) for group in groups]
    end = fence.span.end_line if len(blocks) == 1 else blocks[0].span.end_line
    return [replace(blocks[0], span=replace(fence.span, end_line=end)), *blocks[1:]]


def _paragraph(lines: list[tuple[int, str]], fence: PlainFence) -> Paragraph:
    content: Inlines = ()
    for _, line in lines:
        content += (LineBreak(), *read_label(line)) if content else read_label(line)
    (first, text), (last, _) = lines[0], lines[-1]
    place = fence.place(first, len(text) - len(text.lstrip()) + 1)
    return Paragraph(content, replace(place, end_line=last))
