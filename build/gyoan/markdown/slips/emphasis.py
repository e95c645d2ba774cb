"""`**굵게 **글자`, `*굵게**`: stars with a blank inside, or more on one side than on the other, so some are shown.

Whether stars are left over is for the parser to say: a line is a slip only where it shows them as text and shows none
once the blanks are moved out, or both sides have two.
"""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.markdown.parser import lecture_markdown
from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

_SUSPECT = expression(r"\*\* +[^\s*]|[^\s*] +\*\*")
_PARTS = expression(r"(?P<code>(?P<ticks>`+)[^`]*(?P=ticks))|(?P<escaped>\\.)|(?P<stars>(?<!\*)\*\*(?!\*))")
_UNEVEN = expression(r"(?<![\w)\]*])\*{1,3}[^\s*][^*]*?(?<![\s*])\*{1,3}(?![A-Za-z0-9*])")
_RUNS = expression(r"(?P<code>(?P<ticks>`+)[^`]*(?P=ticks))|(?P<escaped>\\.)|(?P<stars>\*+)")
_BULLET = expression(r"^[ \t>]*(?:[*+-]|\d{1,9}[.)])[ \t]+")
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


def uneven_emphasis(prose: Prose) -> Iterator[Slip]:
    """Yield the lines where text has one star on one side and two on the other, or two and three."""
    for number, line in prose:
        if "**" not in line or len(line) > _LONGEST:
            continue
        mended, place = _evened(line)
        if mended != line and _stars_shown(line) and not _stars_shown(mended):
            message = messages.UNEVEN_EMPHASIS()
            yield Slip(Code.LOOSE_EMPHASIS, number, place + 1, message, mended=(mended,))


def _evened(line: str) -> tuple[str, int]:
    """Return `line` with two stars on both sides of its uneven pairs, and where the first of these begins."""
    bullet = _BULLET.match(line)
    begin = bullet.end() if bullet else 0
    runs = [match for match in _RUNS.finditer(line, begin) if match["stars"]]
    text, behind, place = "", 0, 0
    if len(runs) % 2:
        return line, place
    for opening, closing in zip(runs[::2], runs[1::2], strict=True):
        stars = {len(opening[0]), len(closing[0])}
        if stars not in ({1, 2}, {2, 3}):
            continue
        embraced = _UNEVEN.match(line, opening.start())
        if embraced is None or embraced.end() != closing.end():
            return line, place
        place = place or opening.start()
        text += f"{line[behind : opening.start()]}**{line[opening.end() : closing.start()]}**"
        behind = closing.end()
    return text + line[behind:], place


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
    return "**" in _shown(line)


def _stars_shown(line: str) -> int:
    return _shown(_BULLET.sub("", line, count=1)).count("*")


def _shown(line: str) -> str:
    """Return the words of `line` that are text to the parser."""
    tokens = lecture_markdown().parseInline(line.lstrip(" \t>"))[0].children or []
    return "\n".join(token.content for token in tokens if token.type == "text")
