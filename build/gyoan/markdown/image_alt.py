"""The text between the brackets of a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.shortcodes import with_emoji

if TYPE_CHECKING:
    from markdown_it.token import Token


_WIDTH = re.compile(r"(?:w|width):(?P<width>\d{1,4}(?:px|%)?)")
_DIRECTED = re.compile(r"bg(?:\s|$)|(?:w|h|width|height):\d")
_DIRECTION = re.compile(
    r"(?:bg|fit|contain|cover|auto|vertical|(?:left|right)(?::\d{1,3}%)?|\d{1,3}%"
    r"|(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)"
    r":\S+)(?=\s|$)"
)
"""What Marp is told of a picture between the brackets that hold its text: `![bg right:40%](…)`."""


def image_alt(token: Token) -> str:
    """Return the text that stands for an image, its own markup left out."""
    parts = [
        child.content if child.type != "image" else image_alt(child)
        for child in token.children or []
        if child.type in ("text", "text_special", "code_inline", "image")
    ]
    words = "".join(parts)
    return with_emoji(" ".join(_undirected(words)) if _is_directed(words) else words)


def directed_width(token: Token) -> str:
    """Return the width that the text between the brackets asks for, as Marp reads it: `w:300`."""
    words = token.content
    stated = (_WIDTH.fullmatch(word) for word in (words.split() if _is_directed(words) else ()))
    return next((match["width"] for match in stated if match), "")


def _is_directed(words: str) -> bool:
    """Return whether Marp would be told something: by `bg` or a measure that comes first, or by every word."""
    return bool(_DIRECTED.match(words.lstrip())) or (bool(words.strip()) and not _undirected(words))


def _undirected(words: str) -> list[str]:
    return [word for word in words.split() if not _DIRECTION.fullmatch(word)]
