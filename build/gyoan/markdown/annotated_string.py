"""A string whose parts are named by lines hanging from it: `web:1.21` over `│   └── 태그`.

In a tree a stem (`│`) hangs from a branch (`├`) or from another stem. Under an annotated string at least two lines hang
side by side from the characters of the text above, and the branches that end them (`└──`) come from right to left.
Columns are what such a figure says, so it is no outline.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from gyoan.model.blocks import TAB_COLUMNS
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HANGING = "│┃|└┗╰`+\\"
_STEMS = "│┃|"
_DRAWN = "│┃|├┣└┗╰"
_BRANCHING = expression(r"[├┣]")
_HUNG = expression(rf"[\s{re.escape(_STEMS)}]*(?:[{re.escape(_HANGING)}][─━╌┈-]*[>▶►]?(?:\s|$).*)?")
_SIDE_BY_SIDE = expression(rf"[ \t]*[{re.escape(_STEMS)}][ \t{re.escape(_STEMS)}]*[{re.escape(_HANGING)}]")
_FEWEST = 2
"""Lines that hang from a string: one alone could be any drawing."""


def annotates_string(lines: Sequence[str]) -> bool:
    """Return whether any line of a plain fence is a string with lines hanging from its characters."""
    hanging = any(map(_SIDE_BY_SIDE.match, lines))
    return hanging and any(_is_annotated(text, block) for text, block in _strings(lines))


def _strings(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each line of text that lines hang from, with those."""
    text, block = "", list[str]()
    for line in (*lines, ""):
        if line.strip() and line.lstrip()[0] in _HANGING and _HUNG.fullmatch(line):
            block.append(line)
            continue
        if text and block:
            yield text, block
        text, block = line, []


def _is_annotated(text: str, block: Sequence[str]) -> bool:
    if text.rstrip().endswith((":", "：")) or any(map(_BRANCHING.search, block)):
        return False
    above, hanging = _by_column(text), _columns_of(block[0])
    if len(hanging) < _FEWEST or any(above.get(column, " ") in f" {_DRAWN}" for column in hanging):
        return False
    ends = [hung[-1] for line in block if (hung := _columns_of(line))]
    return all(right >= left for right, left in pairwise(ends))


def _by_column(text: str) -> dict[int, str]:
    """Return the characters of `text` by the columns that they take in a monospace font."""
    taken: dict[int, str] = {}
    column = 0
    for character in text.expandtabs(TAB_COLUMNS):
        for _ in range(2 if unicodedata.east_asian_width(character) in "WF" else 1):
            taken[column] = character
            column += 1
    return taken


def _columns_of(line: str) -> list[int]:
    """Return where lines hang in `line`: its stems and the branch behind them."""
    found: list[int] = []
    for column, character in enumerate(line.expandtabs(TAB_COLUMNS)):
        if character not in f" {_HANGING}":
            break
        if character != " ":
            found.append(column)
            if character not in _STEMS:
                break
    return found
