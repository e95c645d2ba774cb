"""What others wrote, made fit to be shown: a name, a value or a line that ends up in a message or on a terminal.

A terminal obeys more than it shows: ESC begins commands that move the cursor or write the clipboard (OSC 52), C1 has
them in one character, and bidirectional controls turn around what is read. They are shown as Python writes them.
"""

from __future__ import annotations

import re

from gyoan.model.expressions import expression

MOST_LETTERS = 200
"""A message shows no more of anything that others wrote."""
_FIRST = 120
"""What is cut keeps so much of its beginning, and its end: the name of a file stands there."""
OBEYED = expression(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]"
)
"""What a terminal does not show but does."""
_LINES = str.maketrans({"\n": "\\n", "\t": "\\t"})


def visible(text: str) -> str:
    """Return `text` with everything shown that a terminal would obey; tabs and line ends stay."""
    return text if text.isprintable() else OBEYED.sub(_escaped, text)


def quoted(text: str) -> str:
    """Return `text` as a part of a sentence: on one line, visible, at most `MOST_LETTERS` long."""
    if len(text) > MOST_LETTERS:
        text = f"{text[:_FIRST]}…{text[_FIRST + 1 - MOST_LETTERS :]}"
    if text.isprintable():
        return text
    return visible(text).translate(_LINES)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
