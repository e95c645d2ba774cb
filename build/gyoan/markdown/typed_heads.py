"""Which lines without a mark head what follows them in a fence of typed lists.

Lecturers set groups apart with blank lines, and open each with a line that names it (`✅ 올바른 방법:`). Read from the
lines around it, such a line is

- the TITLE of the whole, where it stands alone before all groups, and no other line stands so;
- a PART, where several stand alone so, each before groups of its own;
- the head of a GROUP, where it opens one and ends in a colon, is followed by marked or deeper lines, or begins with
  an emoji that no other line of the group has; further down, where it ends in a colon;
- the head of a SUBGROUP, directly below the head of a group, or below one that an emoji or number sets apart.

All other lines are text of the group they stand in.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from gyoan.markdown.plain_marks import BULLET, announces
from gyoan.model.blocks import TAB_COLUMNS
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EMOJI = expression("[\u203c-\u2049\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]|\\d\ufe0f?\u20e3")
_LONGEST_TITLE = 40
"""Characters of a head: a longer line is a sentence."""
_FEWEST = 2
"""Parts, or heads that divide a group: one alone is the title of it."""


class Head(Enum):
    """What a line heads; the value is its rank among lines of one column."""

    TITLE = -1
    PART = 0
    GROUP = 1
    SUBGROUP = 2


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line of a plain fence."""

    text: str
    """Its text without its mark."""
    number: int
    """Its line in the file."""
    indent: int
    """Columns before it, tabs expanded."""
    column: int
    """The column of its text in the fence, from 1."""
    glyph: str = ""
    """Its mark: a bullet, or a number with its point; empty for none."""

    @property
    def is_numbered(self) -> bool:
        """Whether its mark is a number."""
        return self.glyph[:1].isdigit()

    @property
    def announces(self) -> bool:
        """Whether it ends like a heading for what follows."""
        return announces(self.text)

    @property
    def style(self) -> str:
        """What sets it apart from other lines: `emoji`, or nothing."""
        return "emoji" if not self.glyph and _EMOJI.match(self.text) else ""


def typed_line(line: str, number: int) -> TypedLine:
    """Return the line `number` of a file, whose text is `line`."""
    line = line.expandtabs(TAB_COLUMNS)
    indent = len(line) - len(line.lstrip())
    bullet = BULLET.fullmatch(line)
    if bullet is None:
        return TypedLine(line.strip(), number, indent, indent + 1)
    return TypedLine(bullet["label"].rstrip(), number, indent, bullet.start("label") + 1, bullet["glyph"])


def find_heads(groups: Sequence[Sequence[TypedLine]]) -> dict[int, Head]:
    """Return what each line heads that heads anything, by its line in the file."""
    above = _above(groups)
    heads: dict[int, Head] = {}
    for group, following in zip(groups, (*groups[1:], ()), strict=True):
        if group[0].number in above:
            heads[group[0].number] = above[group[0].number]
        else:
            heads.update(_heads_in(group, following))
    return heads


def _above(groups: Sequence[Sequence[TypedLine]]) -> dict[int, Head]:
    """Return the lines that stand alone above groups: a title, or parts."""
    lone = [group[0] for group, following in pairwise(groups) if len(group) == 1 and _stands_above(group[0], following)]
    if not lone or lone[0] is not groups[0][0]:
        return {}
    parts = [line for line in lone if line.announces or (line.style and line.style == lone[0].style)]
    if len(parts) >= _FEWEST and parts[0] is lone[0]:
        return {line.number: Head.PART for line in parts}
    return {lone[0].number: Head.TITLE}


def _stands_above(line: TypedLine, following: Sequence[TypedLine]) -> bool:
    """Return whether `line` can name the groups after it; above a marked line it heads that one's group instead."""
    if line.glyph or following[0].glyph or following[0].indent > line.indent:
        return False
    return line.announces or (len(line.text) <= _LONGEST_TITLE and not re.search(r" = |: \S", line.text))


def _heads_in(group: Sequence[TypedLine], following: Sequence[TypedLine]) -> Iterator[tuple[int, Head]]:
    """Yield the lines of `group` that head others, with what they head."""
    first = group[0]
    if first.glyph or not _opens(group, following):
        first_head = None
    else:
        first_head = first
        yield first.number, Head.GROUP
    below, divided = False, _is_divided(group)
    for at, line in enumerate(group[1:], start=1):
        if line.glyph or line.indent != first.indent:
            continue
        if line.announces:
            below = first_head is not None and (below or group[at - 1] is first_head or line.style != first_head.style)
            yield line.number, Head.SUBGROUP if below else Head.GROUP
        elif divided and _heads_marked(group, at):
            yield line.number, Head.SUBGROUP if first_head is not None and first_head.announces else Head.GROUP


def _opens(group: Sequence[TypedLine], following: Sequence[TypedLine]) -> bool:
    """Return whether the first line of `group` heads the rest, or what follows where there is no rest."""
    first, rest = group[0], group[1:]
    if not rest:
        return first.announces and bool(following)
    return first.announces or _heads_marked(group, 0) or (bool(first.style) and not any(line.style for line in rest))


def _heads_marked(group: Sequence[TypedLine], at: int) -> bool:
    """Return whether a marked or deeper line follows the line `at`."""
    following = group[at + 1] if at + 1 < len(group) else None
    return following is not None and (bool(following.glyph) or following.indent > group[at].indent)


def _is_divided(group: Sequence[TypedLine]) -> bool:
    """Return whether lines without a colon divide `group` in several lists."""
    plain = [at for at, line in enumerate(group) if not line.glyph and line.indent == group[0].indent]
    heading = [at for at in plain if _heads_marked(group, at) and not group[at].announces]
    return len(heading) >= _FEWEST
