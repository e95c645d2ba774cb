"""A list typed with `🔹`, `•`, `-` in a plain fence → `Outline`.

Such lists are often trees whose box characters were replaced by hand, and their nesting is broken: the children of the
last group stand at the level of their parent. They are read by indentation first and by bullet second (`•` lies below
`🔹` in the same column); an entry that announces more (`🔹 장점:`) but has nothing below it takes the entries that
follow at its own level, up to the next one that announces something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.outline import Branches, Entry, make_outline, title_line
from gyoan.markdown.plain_fence import BULLET, is_rule

if TYPE_CHECKING:
    from gyoan.markdown.outline import PlainFence
    from gyoan.model.blocks import Outline

_RANKS = ("■◆●▶►🔷🔶", "🔹🔸🔺🔻○◇▷▸▹➤➜※", "•▪▫◦‣⁃∙·", "-*+")
_TAB = 4
_STEP = 2
"""Columns that make a level; less is an uneven hand."""


def read_marked_list(fence: PlainFence) -> Outline:
    """Return the outline that the lines of `fence` spell."""
    titled = title_line(fence.lines)
    branches = Branches()
    for index, line in enumerate(fence.lines):
        if index != titled and line.strip() and not is_rule(line):
            _add(branches, line.expandtabs(_TAB), fence.first_line + index)
    _adopt(branches.top)
    title = None
    if titled is not None:
        line = fence.lines[titled]
        title = Entry(line.strip(), fence.first_line + titled, _indent(line) + 1)
    return make_outline(branches, title, fence)


def _add(branches: Branches, line: str, number: int) -> None:
    indent = _indent(line)
    bullet = BULLET.fullmatch(line)
    if bullet is None:
        branches.add(_depth(indent, 0), Entry(line.strip(), number, indent + 1, marked=False))
        return
    numbered = bullet["glyph"][0].isdigit()
    label = f"{bullet['glyph']} {bullet['label']}" if numbered else bullet["label"]
    column = bullet.start("glyph" if numbered else "label") + 1
    branches.add(_depth(indent, _rank(bullet["glyph"])), Entry(label.rstrip(), number, column))


def _depth(indent: int, rank: int) -> int:
    return (indent // _STEP) * 10 + rank


def _rank(glyph: str) -> int:
    """Return how deep a bullet lies among others in the same column; numbers lie above all bullets."""
    return next((rank for rank, glyphs in enumerate(_RANKS, 2) if glyph[0] in glyphs), 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _adopt(entries: list[Entry]) -> None:
    """Give entries that announce more, but have nothing, the entries that follow them at their own level."""
    kept: list[Entry] = []
    parent: Entry | None = None
    for entry in entries:
        _adopt(entry.children)
        if parent is not None and entry.marked and not entry.announces and not entry.children:
            parent.children.append(entry)
            continue
        parent = entry if entry.marked and entry.announces and not entry.children else None
        kept.append(entry)
    entries[:] = kept
