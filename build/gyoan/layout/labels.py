"""Labels: bold words or a colon that make a paragraph the head of what follows it."""

from __future__ import annotations

import re

from gyoan.lexicon.labels import NOTICES, OF_NOTICES
from gyoan.model.expressions import expression
from gyoan.model.inline import Inlines, LineBreak, Strong, Text, plain_text

LABEL_LENGTH = 40
"""A bold paragraph no longer than this heads what follows it."""
LONGEST_NUMBERED = 60
"""The same for one with a number: `3. …`."""
_LONGEST_ORNAMENT = 3
"""Characters of what stands before a label's bold text: an emoji with what belongs to it."""
_NUMBERED = expression(r"\W*\d+[.)] ")
_NOTICE = expression(rf"\W*(?:{NOTICES})(?:\s?(?:{OF_NOTICES}))?\W*", re.IGNORECASE)
"""What begins remarks."""


def is_notice(label: Inlines) -> bool:
    """Return whether a label announces a remark to be minded, such as `⚠️ 주의` or `Tip`, and not a topic."""
    return _NOTICE.fullmatch(plain_text(label)) is not None


def is_mere_label(content: Inlines) -> bool:
    """Return whether a paragraph is a label and nothing else, which heads what follows it."""
    label, rest = split_label(content)
    return bool(label) and not plain_text(rest).strip()


def split_label(content: Inlines) -> tuple[Inlines, Inlines]:
    """Return the label that opens a paragraph and what follows it.

    A label is bold text that ends the paragraph or is followed by a colon: `**문제 상황:**`, `**정의**: …`. Up to three
    characters that are no word may stand before it: `📌 **핵심**`. Where there is none, the label is empty and the rest
    the whole; so it is in a paragraph of several lines, whose label speaks of its first line only.
    """
    if any(isinstance(inline, LineBreak) for inline in content):
        return (), content
    first = next((index for index, inline in enumerate(content) if isinstance(inline, Strong)), None)
    if first is None or any(plain_text((inline,)).strip(" \ufe0f").isalnum() for inline in content[:first]):
        return (), content
    label, rest = content[: first + 1], content[first + 1 :]
    following = plain_text(rest).lstrip()
    ornaments = (plain_text((inline,)).strip() for inline in content[:first])
    if any(len(ornament) > _LONGEST_ORNAMENT for ornament in ornaments) or _too_long(label, following):
        return (), content
    if not following:
        return label, ()
    if following.startswith((":", "：")) or plain_text(label).rstrip().endswith((":", "：")):
        return label, _without_colon(rest)
    return (), content


def _too_long(label: Inlines, following: str) -> bool:
    """Return whether bold text is a sentence; what is numbered and stands alone on its line may be longer."""
    text = plain_text(label).strip()
    numbered = not following and _NUMBERED.match(text) and not text.endswith((".", "!", "?"))
    return len(text) > (LONGEST_NUMBERED if numbered else LABEL_LENGTH)


def as_head(content: Inlines) -> Inlines:
    """Return `content` without the colon at its end: a head is told from what it heads by its looks."""
    match content:
        case (*before, Text(text)):
            return (*before, Text(text.rstrip(" :：")))
        case (*before, Strong(inner)):
            return (*before, Strong(as_head(inner)))
        case _:
            return content


def _without_colon(rest: Inlines) -> Inlines:
    if rest and isinstance(rest[0], Text):
        return (Text(rest[0].text.lstrip().lstrip(":：").lstrip()), *rest[1:])
    return rest
