"""Chains of arrows in a plain fence → `Flow`s, and the lines around them as paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.arrow_chains import Chain, ChainRemark, find_chains
from gyoan.markdown.outline import read_label
from gyoan.markdown.plain_marks import announces
from gyoan.model.blocks import Flow, FlowStep, Paragraph
from gyoan.model.inline import Strong

if TYPE_CHECKING:
    from gyoan.markdown.arrow_chains import ChainPart, ChainStep
    from gyoan.markdown.outline import PlainFence
    from gyoan.model.blocks import Block
    from gyoan.model.diagnostic import SourceSpan


def read_flows(fence: PlainFence) -> list[Block]:
    """Return the flows of `fence` and the lines around them, in order; the first begins where the fence does."""
    parts = find_chains(fence.lines)
    blocks = [_block(part, fence) for part in parts]
    if len(blocks) == 1:
        return [replace(blocks[0], span=fence.span)]
    return [replace(blocks[0], span=replace(fence.span, end_line=blocks[0].span.end_line)), *blocks[1:]]


def _block(part: ChainPart, fence: PlainFence) -> Flow | Paragraph:
    if isinstance(part, ChainRemark):
        label = read_label(part.text)
        return Paragraph((Strong(label),) if announces(part.text) else label, _span(part.index, part.text, fence))
    return _flow(part, fence)


def _flow(chain: Chain, fence: PlainFence) -> Flow:
    steps = tuple(_step(step, fence) for step in chain.steps)
    last = chain.steps[-1]
    end = fence.first_line + last.index + len(last.texts) - 1
    return Flow(steps, replace(steps[0].span, end_line=end), chain.upright)


def _step(step: ChainStep, fence: PlainFence) -> FlowStep:
    return FlowStep(tuple(map(read_label, step.texts)), _span(step.index, step.texts[0], fence), read_label(step.arrow))


def _span(index: int, text: str, fence: PlainFence) -> SourceSpan:
    return fence.place(fence.first_line + index, max(fence.lines[index].find(text), 0) + 1)
