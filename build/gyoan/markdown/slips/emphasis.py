"""`**굵게 **글자`: a blank inside the stars, so that no emphasis is read and the stars are shown.

Whether stars are left over is for the parser to say: a line is a slip only where it shows `**` as text and shows none
once the blanks are moved out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.markdown.parser import lecture_markdown
from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code

_SUSPECT = re.compile(r"\*\* +[^\s*]|[^\s*] +\*\*")
_PARTS = re.compile(r"(?P<code>(?P<ticks>`+)[^`]*(?P=ticks))|(?P<escaped>\\.)|(?P<stars>(?<!\*)\*\*(?!\*))")
_LONGEST = 2000
"""A longer line is left as it is: it is no line that somebody typed with stars."""


def loose_emphasis(prose: Prose) -> Iterator[Slip]:
    """Yield the lines whose stars embrace a blank."""
    for number, line in prose:
        if "**" not in line or len(line) > _LONGEST or not _SUSPECT.search(line):
            continue
        mended = _mended(line)
        if mended == line or not _shows_stars(line) or _shows_stars(mended):
            continue
        place = next(match.start() for match in _PARTS.finditer(line) if match["stars"])
        message = messages.LOOSE_EMPHASIS()
        yield Slip(Code.LOOSE_EMPHASIS, number, place + 1, message, mended=(mended,))


def _mended(line: str) -> str:
    """Return `line` with the blank at one inner side of its pairs of stars moved out.

    As it is where stars have no pair, or a blank at both sides: `2 ** 3 ** 4` is no emphasis.
    """
    stars = [match.start() for match in _PARTS.finditer(line) if match["stars"]]
    if len(stars) % 2:
        return line
    text, behind = "", 0
    for opening, closing in zip(stars[::2], stars[1::2], strict=True):
        inner = line[opening + 2 : closing]
        bare = inner.strip()
        if not bare or inner[0] == inner[-1] == " ":
            return line
        before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        text += f"{line[behind:opening]}{before}**{bare}**{after}"
        behind = closing + 2
    return text + line[behind:]


def _shows_stars(line: str) -> bool:
    tokens = lecture_markdown().parseInline(line.lstrip(" \t>"))[0].children or []
    return any(token.type == "text" and "**" in token.content for token in tokens)
