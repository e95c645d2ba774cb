"""Lines that lead in: what names or announces the list, code, table or picture right below it stays with that.

A label left at the foot of a slide is worse than a gap: the listing then stands under the label of the next one, and
the class reads the wrong name above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.elements import Entry, Thing
from gyoan.layout.labels import LABEL_LENGTH, split_label
from gyoan.lexicon.hangul import SENTENCE_ENDINGS
from gyoan.lexicon.sentences import WHAT_FOLLOWS
from gyoan.model.blocks import CodeBlock, Table
from gyoan.model.expressions import expression
from gyoan.model.inline import Inlines, plain_text

LONGEST_LABEL, LONGEST_LEAD_IN = 40, 200
"""Letters of an item that names the code or table below it, and of a paragraph that announces something."""
SENTENCE_ENDS = (".", "!", "?", "。", *SENTENCE_ENDINGS)
"""What ends a sentence: an item that is one stands for itself."""
_FOLLOWING = expression(WHAT_FOLLOWS)
MOST_ANNOUNCING = 6
"""Of longer text in an item only the last line, with what it belongs to, stays with what follows it."""


def leads_in(entry: Entry) -> bool:
    """Return whether a paragraph announces the list below it: it ends in a colon or is a label."""
    text = plain_text(entry.content).rstrip()
    if entry.level or entry.marker or entry.number is not None or len(text) > 2 * LABEL_LENGTH:
        return False
    return text.endswith((":", "：")) or bool(split_label(entry.content)[0])


def names(entries: Sequence[Entry], thing: Thing) -> bool:
    """Return whether the last of `entries` names or announces the `thing` right below it.

    A step before its code does, a short item that is no sentence, and a paragraph that ends in a colon. Before a table
    the last of several items does not, unless it says so: what the table shows is theirs together.
    """
    entry = entries[-1]
    text = plain_text(entry.content).rstrip()
    if text.endswith((":", "：")):
        return len(text) <= LONGEST_LEAD_IN
    listed = bool(entry.marker) or entry.number is not None
    if (
        not listed
        or not isinstance(thing, CodeBlock | Table)
        or (isinstance(thing, Table) and _goes_on(entries) and not speaks_of_what_follows(text))
    ):
        return False
    return is_label(entry.content, numbered=not entry.marker)


def speaks_of_what_follows(text: str) -> bool:
    """Return whether a line says that it is about what stands below it: `아래 표를 채운다`."""
    return bool(_FOLLOWING.search(text))


def _goes_on(entries: Sequence[Entry]) -> bool:
    """Return whether the last of `entries` is an item of a list that began before it."""
    last = entries[-1]
    before = next((one for one in reversed(entries[:-1]) if one.level <= last.level), None)
    if before is None or before.level < last.level:
        return False
    return before.number is not None if last.number is not None else before.marker == last.marker


def is_label(content: Inlines, *, numbered: bool) -> bool:
    """Return whether an item right above code or a table names it: a step always, another if it is no sentence."""
    text = plain_text(content).rstrip()
    return numbered or (len(text) <= LONGEST_LABEL and not text.endswith(SENTENCE_ENDS))


def announcing(entries: tuple[Entry, ...], most: int = MOST_ANNOUNCING) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Return text before code or a picture in two: what may stand on a slide before, and what announces it.

    Text of at most `most` entries announces it as a whole; of more only the last, with those it stands below.
    """
    if not entries:
        return (), ()
    at = len(entries) - 1
    if len(entries) <= most:
        at = 0
    while at > 0 and entries[at - 1].level < entries[at].level:
        at -= 1
    return entries[:at], (*entries[at:-1], replace(entries[-1], announces=True))
