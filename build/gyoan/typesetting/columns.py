"""Text on a grid of columns, as a terminal shows it: a Latin letter takes one, a Hangul syllable two."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_JOINER = "\u200d"
_EMOJI_PRESENTATION = "\ufe0f"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def columns(text: str) -> int:
    """Return how many columns `text` takes in a fixed-width font whose Hangul is two columns wide."""
    if text.isascii():
        return len(text)
    total, before, joined = 0, "", False
    for character in text:
        if character == _EMOJI_PRESENTATION:
            total += 2 - _wide(before) if before and not joined else 0
        else:
            joined = before == _JOINER
            total += 0 if joined else _wide(character)
        before = character
    return total


@lru_cache(maxsize=4096)
def _wide(character: str) -> int:
    code = ord(character)
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc") or code in _SKIN_TONES:
        return 0
    if code in _REGIONAL:
        return 1
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap_columns(line: str, limit: int, further: int | None = None) -> tuple[str, ...]:
    """Return `line` in parts of at most `limit` columns, cut after a space where one stands in the last third.

    Every part but the first has at most `further` columns, where that is given. The parts joined are the line again;
    nothing is added or dropped.
    """
    parts: list[str] = []
    while columns(line) > limit:
        cut = _cut(line, limit)
        parts.append(line[:cut])
        line, limit = line[cut:], further or limit
    return (*parts, line) if line or not parts else tuple(parts)


def _cut(line: str, limit: int) -> int:
    """Return how many characters of `line` the first part takes, at least one."""
    hard, used = 0, 0
    for place, character in enumerate(line):
        used += columns(character)
        if used > limit and place:
            break
        hard = place + 1
    while 1 < hard < len(line) and columns(line[hard]) == 0:
        hard -= 1
    space = line.rfind(" ", hard * 2 // 3, hard)
    return space + 1 if space > 0 and line[:space].strip() else hard
