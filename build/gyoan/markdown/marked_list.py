"""A list typed with `🔹`, `•`, `-`, `1.` in a plain fence → `Outline`.

Entries are put below one another by indentation first and by their mark second: `•` lies below `🔹` in the same column,
and both below a number. A line without a mark is told from its place: `typed_heads` says which of them head what
follows; all others stay lines, and a blank or ruled line ends the group that they stand in. An entry that announces
more (`🔹 장점:`) but has nothing below it takes the entries that follow at its own level, up to the next one that
announces something: the nesting of trees whose box characters were replaced by hand is often broken so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.outline import Branches, OutlineEntry, make_outline
from gyoan.markdown.plain_marks import is_rule
from gyoan.markdown.typed_heads import Head, TypedLine, find_heads, typed_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gyoan.markdown.outline import PlainFence
    from gyoan.model.blocks import Outline

_RANKS = ("■◆●▶►🔷🔶", "🔹🔸🔺🔻○◇▷▸▹➤➜※", "•▪▫◦‣⁃∙·", "-*+")
_STEP = 2
"""Columns that make a level; less is an uneven hand."""
_LEVEL = 20
"""Ranks in a level; the first three are those of heads."""
_NUMBER, _BULLET, _LINE = 3, 4, 18
"""Ranks of numbers, of bullets and of lines without either."""


def read_marked_list(fence: PlainFence, *, rows: bool = False) -> Outline:
    """Return the outline that the lines of `fence` spell; where they are `rows`, their keys stand out."""
    groups = _groups(fence)
    heads = find_heads(groups)
    branches = Branches()
    title: str | None = None
    for group in groups:
        for before, line in zip((None, *group), group, strict=False):
            head = heads.get(line.number)
            if head is Head.TITLE:
                title = line.text
            else:
                opens = before is None or _ends_list(before, line, group[0], heads)
                _add(branches, line, head, opens=opens)
    _adopt(branches.top)
    return make_outline(branches, title, fence, rows=rows)


def _groups(fence: PlainFence) -> list[list[TypedLine]]:
    """Return the lines of `fence` in groups: what stands between blank or ruled lines."""
    groups: list[list[TypedLine]] = [[]]
    for number, line in enumerate(fence.lines, fence.first_line):
        if not line.strip() or is_rule(line):
            groups += [[]] if groups[-1] else []
        else:
            groups[-1].append(typed_line(line, number))
    return [group for group in groups if group]


def _ends_list(before: TypedLine, line: TypedLine, first: TypedLine, heads: Mapping[int, Head]) -> bool:
    """Return whether `line` stands beside the head of the list before it: a line of that kind opened their group."""
    beside = not first.glyph and first.number not in heads and line.indent == first.indent
    return beside and (bool(before.glyph) or before.indent > line.indent)


def _add(branches: Branches, line: TypedLine, head: Head | None, *, opens: bool) -> None:
    level = line.indent // _STEP * _LEVEL
    if head is not None:
        branches.add(level + head.value, _entry(line))
    elif line.glyph:
        branches.add(level + _rank(line), _entry(line))
    else:
        # What stands at its own level is no parent of it, nor, where it opens a group, is the head above that.
        branches.close(level + (Head.GROUP.value if opens else _NUMBER))
        branches.add(level + _LINE, _entry(line))


def _entry(line: TypedLine) -> OutlineEntry:
    entry = OutlineEntry(line.text, line.number, line.column, marked=bool(line.glyph))
    return replace(entry, number=int(line.glyph[:-1])) if line.is_numbered else entry


def _rank(line: TypedLine) -> int:
    """Return how deep an entry lies among others in the same column; numbers lie above all bullets."""
    if line.is_numbered:
        return _NUMBER
    return next((rank for rank, glyphs in enumerate(_RANKS, _BULLET) if line.glyph[0] in glyphs), _BULLET)


def _adopt(entries: list[OutlineEntry]) -> None:
    """Give entries that announce more, but have nothing, the entries that follow them at their own level."""
    kept: list[OutlineEntry] = []
    parent: OutlineEntry | None = None
    for entry in entries:
        _adopt(entry.children)
        if parent is not None and entry.marked and not entry.announces and not entry.children:
            parent.children.append(entry)
            continue
        parent = entry if entry.marked and entry.announces and not entry.children else None
        kept.append(entry)
    entries[:] = kept
