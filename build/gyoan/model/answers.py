"""What a session says to its lecturer alone: remarks, and the answers that ticks give in a quiz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.model.blocks import ListItem, Paragraph, TaskList
from gyoan.model.inline import Text
from gyoan.model.session import Remark, RemarkKind, walk_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gyoan.model.inline import Inline, Inlines
    from gyoan.model.session import Session

_BETWEEN = ", "


def told_to_lecturer(session: Session) -> tuple[Remark, ...]:
    """Return the remarks of `session` and, as answers, the entries ticked in its quizzes, all by place."""
    return tuple(sorted((*session.remarks, *_ticked(session)), key=lambda remark: remark.span.line))


def _ticked(session: Session) -> Iterator[Remark]:
    for block in walk_blocks(session):
        if isinstance(block, TaskList) and block.quiz:
            ticked = [item for item in block.items if item.checked]
            yield Remark(RemarkKind.ANSWER, _listed(ticked), ticked[0].span)


def _listed(items: list[ListItem]) -> Inlines:
    """Return the texts of `items` one after the other."""
    content: list[Inline] = []
    for item in items:
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph):
            content += [Text(_BETWEEN)] * bool(content)
            content += first.content
    return tuple(content)
