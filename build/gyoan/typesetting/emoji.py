"""Emoji and old syllables in text: which characters belong to one of them, and which are meant in colour."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator

from gyoan.model.emoji import SELECTOR
from gyoan.model.expressions import expression
from gyoan.model.jamo import OLD_SYLLABLE

_ONE = (
    "[\u00a9\u00ae\u2000-\u3299\U0001f000-\U0001faff]\ufe0f?"
    "[\U0001f3fb-\U0001f3ff]?(?:[\U000e0020-\U000e007e]+\U000e007f)?"
)
_EMOJI = expression(f"[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{{2}}|{_ONE}(?:\u200d{_ONE})*|{OLD_SYLLABLE}")
"""A keycap, a flag, characters with their skin tone or tags that are joined (Unicode's UTS #51, 1.4), or an old
syllable, which is drawn like them."""
_LONGEST, _FAR = 32, 1000
"""No emoji that is drawn has more characters, and no text is looked at farther away for one that a cut would divide."""
_PICTOGRAPHS, _IDEOGRAPHS = 0x1F000, 0x3000
"""Where pictographs begin, and ideographs, among which there are no emoji."""


def drawn_parts(text: str, drawings: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each part of `text` that is one of `drawings`, as long as there is one for."""
    for found in _EMOJI.finditer(text):
        start, end = found.span()
        while start < end:
            longest = range(min(end, start + _LONGEST), start, -1)
            stops = (stop for stop in longest if text[start:stop].replace(SELECTOR, "") in drawings)
            stop = next(stops, None)
            if stop:
                yield start, stop
            start = stop or start + 1


def emoji_across(text: str, place: int) -> tuple[int, int]:
    """Return start and end of the emoji that a cut before `place` would divide; `place` twice where there is none."""
    near = max(place - _FAR, 0)
    spans = (found.span() for found in _EMOJI.finditer(text, near, place + _FAR))
    return next(((start, end) for start, end in spans if start < place < end), (place, place))


def wants_color(character: str) -> bool:
    """Return whether a character that no selector follows is an emoji rather than a sign among letters, as ✔ is."""
    code = ord(character)
    if code >= _PICTOGRAPHS:
        return True
    wide = code < _IDEOGRAPHS and unicodedata.east_asian_width(character) == "W"
    return wide and unicodedata.category(character) == "So"
