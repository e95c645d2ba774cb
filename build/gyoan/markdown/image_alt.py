"""The text between the brackets of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.shortcodes import with_emoji

if TYPE_CHECKING:
    from markdown_it.token import Token


def image_alt(token: Token) -> str:
    """Return the text that stands for an image, its own markup left out."""
    parts = [
        child.content if child.type != "image" else image_alt(child)
        for child in token.children or []
        if child.type in ("text", "text_special", "code_inline", "image")
    ]
    return with_emoji("".join(parts))
