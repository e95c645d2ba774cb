"""Which lines of a file a dialect may rewrite: none of code, and in a line no code span."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

CODE_SPAN = r"(?P<code>(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
"""The last alternative of a pattern for `rewritten`: what stands in backticks is looked over."""

_FENCE = expression(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")


@dataclass(frozen=True, slots=True)
class Outside:
    """The lines of a file that are no code, each by its place from 0."""

    text: tuple[int, ...]
    """Lines of text, blank ones too, also those in a fence that holds text."""
    openings: tuple[int, ...]
    """The first lines of fences that stand in no code."""


def lines_outside_code(lines: Sequence[str], first: int, holds_text: Callable[[str], bool]) -> Outside:
    """Return the lines from `first` on that are no code; a fence with an info that `holds_text` is none."""
    text: list[int] = []
    openings: list[int] = []
    opened: list[tuple[str, bool]] = []
    for at in range(first, len(lines)):
        fence = _FENCE.match(lines[at])
        mark, info = (fence["mark"], fence["info"].strip()) if fence else ("", "")
        in_code = bool(opened) and not opened[-1][1]
        if fence and not info and any(mark.startswith(other) for other, _ in (opened[-1:] if in_code else opened)):
            while not mark.startswith(opened.pop()[0]):
                pass
        elif in_code:
            continue
        elif fence:
            openings.append(at)
            opened.append((mark, holds_text(info)))
        else:
            text.append(at)
    return Outside(tuple(text), tuple(openings))


def end_of_fence(lines: Sequence[str], at: int, mark: str) -> int:
    """Return the line that closes what opens on line `at` with `mark`; the number of lines where none does."""
    closing = re.compile(rf"[ \t>]*{re.escape(mark)}{re.escape(mark[0])}*[ \t]*")
    return next((line for line in range(at + 1, len(lines)) if closing.fullmatch(lines[line])), len(lines))


def code_alone(_info: str) -> bool:
    """Return False: fences hold code, whatever their info says."""
    return False


def rewritten(
    lines: list[str], places: Iterable[int], pattern: re.Pattern[str], replacement: Callable[[re.Match[str], int], str]
) -> None:
    """Replace in the lines at `places` what `pattern`, which ends with `CODE_SPAN`, matches outside of code spans.

    `replacement` is given the match and the place of its line.
    """
    for at in places:
        lines[at] = pattern.sub(lambda match, at=at: match[0] if match["code"] else replacement(match, at), lines[at])  # type: ignore[misc]
