"""A title and the length of a session → a session to fill, whose minutes add up."""

from __future__ import annotations

from itertools import accumulate, pairwise

from gyoan.messages import starting as say
from gyoan.model.expressions import expression
from gyoan.model.message import Language, Wording
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

_SPECIAL = expression(r"([\\`*_\[\]<>~{}|&$#()（）=+.!:-])")


@dataclass(frozen=True, slots=True)
class _Part:
    """A section of the skeleton."""

    heading: Wording
    """Its heading, with its level and a place for its minutes."""
    text: Wording
    """What stands in it until it is filled."""
    share: int
    """Its share of the session's minutes."""


_WHOLE = (
    _Part(say.OBJECTIVES, say.OBJECTIVES_TEXT, 10),
    _Part(say.FIRST_TOPIC, say.FIRST_TOPIC_TEXT, 28),
    _Part(say.SECOND_TOPIC, say.SECOND_TOPIC_TEXT, 28),
    _Part(say.DISCUSSION, say.DISCUSSION_TEXT, 20),
    _Part(say.SUMMARY, say.SUMMARY_TEXT, 14),
)
_SHORT = (_Part(say.FIRST_TOPIC, say.FIRST_TOPIC_TEXT, 1),)
SHORTEST_WHOLE = 15
"""A session of fewer minutes has one section."""


def skeleton(title: str, slot: Duration, language: Language) -> str:
    """Return the Markdown of a session called `title`, written as it is, that takes exactly `slot`."""
    minutes = slot.seconds // 60
    parts = _WHOLE if minutes >= SHORTEST_WHOLE else _SHORT
    pieces = [f"# {title}", say.INTRODUCTION.within(language)]
    for part, given in zip(parts, _shared(minutes, [part.share for part in parts]), strict=True):
        pieces += [part.heading.within(language, minutes=given), part.text.within(language)]
    return "\n\n".join(pieces) + "\n"


def escaped(title: str) -> str:
    """Return the Markdown that shows `title` letter by letter, whatever marks are in it."""
    return _SPECIAL.sub(r"\\\1", title)


def _shared(minutes: int, shares: list[int]) -> list[int]:
    """Return whole minutes in proportion to `shares` that add up to `minutes`."""
    whole = sum(shares)
    ends = [round(minutes * reached / whole) for reached in accumulate(shares, initial=0)]
    return [end - start for start, end in pairwise(ends)]
