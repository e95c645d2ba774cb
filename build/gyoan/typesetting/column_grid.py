"""Text on a grid of columns, as a terminal shows it: a Latin letter takes one, a Hangul syllable two."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from gyoan.model.jamo import LAST, MIDDLE, TONES

_JOINER = "\u200d"
_EMOJI_PRESENTATION = "\ufe0f"
_REGIONAL = range(0x1F1E6, 0x1F200)
"""Letters of which two are a flag."""
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
"""What changes the emoji before it and takes no column."""
_LATER = MIDDLE | LAST | TONES | _SKIN_TONES
_LATER_CODES = frozenset(map(ord, _LATER))
_UNSEEN = frozenset({"Mn", "Me", "Cf", "Cc"})


def is_unseen(character: str) -> bool:
    """Return whether a character takes no room of its own: marks, joiners, the later letters of an old syllable."""
    return unicodedata.category(character) in _UNSEEN or character in _LATER


def unseen(codes: Sequence[int]) -> set[int]:
    """Return the code points of those characters, however many, that take no room of their own."""
    categories = map(unicodedata.category, map(chr, codes))
    later = {code for code in _LATER_CODES if code in codes}
    return later.union(code for code, category in zip(codes, categories, strict=True) if category in _UNSEEN)


def columns(text: str) -> int:
    """Return how many columns `text` takes in a fixed-width font whose Hangul is two columns wide."""
    return len(text) if text.isascii() else sum(_widths(text))


def _widths(text: str) -> list[int]:
    """Return the columns of each character of `text`; all of an emoji's stand with its first."""
    if text.isascii():
        return [1] * len(text)
    if _JOINER not in text and _EMOJI_PRESENTATION not in text:
        return list(map(_wide, text))
    widths: list[int] = []
    before, joined = "", False
    for character in text:
        joined = before == _JOINER if character != _EMOJI_PRESENTATION else joined
        if character == _EMOJI_PRESENTATION and before and not joined:
            widths[-1] = 2
        widths.append(0 if joined or character == _EMOJI_PRESENTATION else _wide(character))
        before = character
    return widths


@lru_cache(maxsize=4096)
def _wide(character: str) -> int:
    code = ord(character)
    if is_unseen(character):
        return 0
    if code in _REGIONAL:
        return 1
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap_columns(line: str, limit: int, further: int | None = None) -> tuple[str, ...]:
    """Return `line` in parts of at most `limit` columns, cut after a space where one stands in the last third.

    Every part but the first has at most `further` columns, where that is given. A part has a character at the least,
    however small the limit. The parts joined are the line again; nothing is added or dropped.
    """
    widths = _widths(line)
    parts: list[str] = []
    start, left = 0, sum(widths)
    while start < len(line) and left > limit:
        end = _end(line, widths, start, limit)
        parts.append(line[start:end])
        left -= sum(widths[start:end])
        start, limit = end, further or limit
    return (*parts, line[start:]) if start < len(line) or not parts else tuple(parts)


def _end(line: str, widths: Sequence[int], start: int, limit: int) -> int:
    """Return where the part of `line` from `start` on ends: behind a whole character at the least."""
    end, used = start, 0
    while end < len(line) and (used + widths[end] <= limit or used == 0 or not widths[end]):
        used += widths[end]
        end += 1
    space = line.rfind(" ", start + (end - start) * 2 // 3, end)
    return space + 1 if space > start and line[start:space].strip() else end
