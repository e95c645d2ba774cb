"""`2*3*4 = 24`, `x**2 + y**2`, `__init__`: signs of arithmetic and of code that Markdown takes for emphasis and hides.

A sign is one where digits say so: `a*b*c` may well be meant to be emphasised. What is read as emphasis is for the
parser to say: a paragraph is a slip only where it loses emphasis, and nothing else, once its signs are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gyoan.markdown.parser import lecture_markdown
from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

_ONE_OR_TWO = r"(?<!\*)\*{1,2}(?!\*)"
_COUNTING = rf"(?<=[0-9]){_ONE_OR_TWO}(?=[0-9A-Za-z_(])|(?<=[A-Za-z_)\]]){_ONE_OR_TWO}(?=[0-9])"
_OPERATOR = rf"(?<=[0-9A-Za-z_)\]]){_ONE_OR_TWO}(?=[0-9A-Za-z_(])"
_PYTHON_NAME = (
    r"(?<![\w\\])__(?:init|new|del|main|name|file|doc|dict|class|slots|module|all|version|str|repr|len|call|iter|next"
    r"|enter|exit|getitem|setitem|delitem|contains|getattr|setattr|eq|ne|lt|le|gt|ge|hash|bool|add|sub|mul|truediv"
    r"|future|pycache)__(?![A-Za-z_0-9])"
)
_PARTS = expression(
    rf"(?P<left>(?P<ticks>`+)[^`]*(?P=ticks)|\\.|\$[^$]+\$|<[^<>]*>|https?://\S+)"
    rf"|(?P<sure>{_COUNTING}|{_PYTHON_NAME})|(?P<perhaps>{_OPERATOR})"
)
_ANY = expression(rf"{_COUNTING}|{_PYTHON_NAME}")
_BEGINS_ANEW = expression(r"[ \t>]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#)")
_MARK = expression(r"[*_]")
_LONGEST = 2000
"""A longer line is left as it is: nobody typed it."""


def hidden_signs(prose: Prose) -> Iterator[Slip]:
    """Yield the lines whose signs are read as emphasis, with the signs escaped."""
    if not prose.holds(_ANY):
        return
    for paragraph in _paragraphs(prose):
        lines = [line for _, line in paragraph]
        if not _ANY.search("\n".join(lines)) or max(map(len, lines)) > _LONGEST:
            continue
        for (number, line), mended in zip(paragraph, _mended(lines), strict=True):
            if line != mended:
                sign = next(match for match in _PARTS.finditer(line) if match["sure"] or match["perhaps"])
                message = messages.HIDDEN_SIGN(sign="__" if sign[0].startswith("_") else sign[0])
                yield Slip(Code.LOOSE_EMPHASIS, number, sign.start() + 1, message, mended=(mended,))


def _paragraphs(prose: Prose) -> Iterator[list[tuple[int, str]]]:
    """Yield stretches of numbered lines that emphasis may reach over, the last may be none: a row is one by itself."""
    held: list[tuple[int, str]] = []
    for number, line in prose:
        if held and (number != held[-1][0] + 1 or _BEGINS_ANEW.match(line) or "|" in line or "|" in held[-1][1]):
            yield held
            held = []
        held.append((number, line))
    yield held


def _mended(lines: Sequence[str]) -> list[str]:
    """Return `lines` with the signs escaped that are hidden in a line by itself, or in all lines together."""
    return _shown("\n".join(map(_shown, lines))).split("\n")


def _shown(text: str) -> str:
    """Return `text` with its signs escaped where it loses emphasis so and no mark is left without its pair."""
    sure = _escaped(text, "sure")
    if sure == text:
        return text
    marks, emphasised = _read(text)
    if _read(sure)[1] >= emphasised:
        return text
    tried = (sure, _escaped(text, "sure", "perhaps"))
    return next((each for each in tried if _read(each)[0] - (len(each) - len(text)) <= marks), text)


def _escaped(text: str, *kinds: str) -> str:
    def escape(match: re.Match[str]) -> str:
        return _MARK.sub(r"\\\g<0>", match[0]) if match.lastgroup in kinds else match[0]

    return _PARTS.sub(escape, text)


def _read(text: str) -> tuple[int, int]:
    """Return how many marks of emphasis `text` shows, and how many stretches it has emphasised; a cell by itself."""
    cells = re.split(r"(?<!\\)\|", text.lstrip(" \t>"))
    tokens = [token for cell in cells for token in lecture_markdown().parseInline(cell)[0].children or []]
    shown = sum(len(_MARK.findall(token.content)) for token in tokens if token.type == "text")
    return shown, sum(token.type in ("em_open", "strong_open") for token in tokens)
