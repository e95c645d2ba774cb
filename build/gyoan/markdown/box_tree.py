"""A tree drawn with `├ └ │ ─` → `Outline`.

A branch belongs below the last branch that begins at least two columns further left, so indentation may be ragged. A
line without a branch is a heading of the trees below it, or, where it stands inside a tree (`│   설명`), a remark on
the entry above. After a `└──` that announces more (`└── 관련 기술:`) entries in the same column are its children.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.outline import Branches, OutlineEntry, make_outline, title_line
from gyoan.markdown.plain_marks import BRANCH, BULLET, is_rule
from gyoan.model.blocks import TAB_COLUMNS
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from gyoan.markdown.outline import PlainFence
    from gyoan.model.blocks import Outline

_STEM = expression(r"[\s│┃|]*")
_LAST = "└┗╰`\\"
_RAGGED = 1
"""How many columns a branch may stand off its siblings."""


def read_box_tree(fence: PlainFence) -> Outline:
    """Return the outline that the lines of `fence` draw."""
    titled = title_line(fence.lines)
    tree = _BoxTree()
    for index, line in enumerate(fence.lines):
        if index != titled:
            tree.add(line.expandtabs(TAB_COLUMNS), fence.first_line + index)
    return make_outline(tree.branches, None if titled is None else fence.lines[titled].strip(), fence)


class _BoxTree:
    """The branches of a fence, added line by line."""

    def __init__(self) -> None:
        self.branches = Branches()
        self._columns: list[int] = []
        self._closed_by: dict[int, OutlineEntry] = {}
        """The last `└──` in each column, as long as its tree goes on."""

    def add(self, line: str, number: int) -> None:
        branch = BRANCH.fullmatch(line)
        if branch:
            label = f"→ {branch['label']}" if branch["arrow"] else branch["label"]
            entry = OutlineEntry(label.rstrip(), number, branch.start("label") + 1)
            self._add_branch(branch.start("glyph"), branch["glyph"], entry)
            return
        column = _column(line)
        text = line[column:].rstrip()
        if text and not is_rule(text):
            self._add_text(text, column, number)
        elif not line.strip():
            self._closed_by.clear()

    def _add_branch(self, column: int, glyph: str, entry: OutlineEntry) -> None:
        column = self._settled(column)
        announced = self._closed_by.get(column)
        for closed in [at for at in self._closed_by if at > column]:
            del self._closed_by[closed]
        if announced is not None and announced.announces:
            self.branches.add(2 * column + 2, entry)
            return
        self.branches.add(2 * column + 1, entry)
        if glyph in _LAST:
            self._closed_by[column] = entry

    def _settled(self, column: int) -> int:
        """Return the column of the siblings next to `column`, or `column` itself where it opens a new level."""
        while self._columns and self._columns[-1] > column + _RAGGED:
            self._columns.pop()
        if self._columns and abs(self._columns[-1] - column) <= _RAGGED:
            return self._columns[-1]
        self._columns.append(column)
        return column

    def _add_text(self, text: str, column: int, number: int) -> None:
        """Add a line without a branch: a heading or a remark, or, where it has a bullet, an entry below them."""
        self._closed_by.clear()
        if column == 0:
            self._columns.clear()
        bullet = BULLET.fullmatch(text)
        if bullet and not bullet["glyph"][0].isdigit():
            entry = OutlineEntry(bullet["label"], number, column + bullet.start("label") + 1)
            self.branches.add(2 * column + 1, entry)
            return
        self.branches.add(2 * column, OutlineEntry(text, number, column + 1, marked=False))


def _column(line: str) -> int:
    """Return where the text of `line` begins behind the stems of the tree, from 0."""
    match = _STEM.match(line)
    return match.end() if match else 0
