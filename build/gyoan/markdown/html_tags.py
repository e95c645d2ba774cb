"""HTML tags as values, and which of them mean something here."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from gyoan.model.expressions import expression
from gyoan.model.inline import (
    CodeSpan,
    Emphasis,
    Highlight,
    Inline,
    Inlines,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    plain_text,
)
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

_ATTRIBUTE = expression(r"""([A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?""")
TAG = expression(r"<(/?)([A-Za-z][A-Za-z0-9-]*+)((?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+)>")
"""A tag: the slash of one that closes, its name, its attributes."""
STYLE_ALIGN = expression(r"text-align\s*:\s*(left|center|right)", re.IGNORECASE)
"""The alignment that a style states."""
_PIXELS = expression(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*")
_STYLE_WIDTH = expression(r"(?:^|;)\s*(?:max-)?width\s*:\s*(\d{1,5})px")
_SHARE = expression(r"\s*(\d{1,3})(?:\.\d+)?\s*%\s*")
_STYLE_SHARE = expression(r"(?:^|;)\s*(?:max-)?width\s*:\s*(\d{1,3})(?:\.\d+)?%")

MARKS: dict[str, Callable[[Inlines], Inline]] = {
    **dict.fromkeys(("b", "strong"), Strong),
    **dict.fromkeys(("i", "em", "u", "ins", "cite", "dfn"), Emphasis),
    **dict.fromkeys(("s", "del", "strike"), Strikethrough),
    **dict.fromkeys(("kbd", "code", "samp", "var", "tt"), lambda content: CodeSpan(plain_text(content))),
    "mark": Highlight,
    "sup": Superscript,
    "sub": Subscript,
}
"""Inline tags and the inline content they make of what they hold."""

WRAPPERS = frozenset(
    {"span", "font", "small", "big", "center", "nobr", "abbr", "time", "picture", "label", "ruby", "rb", "bdi"}
)
"""Inline tags that say nothing a slide or a page could show: their content is kept, they are dropped."""

QUOTED = {"q": ("“", "”"), "rt": ("(", ")")}
"""Inline tags whose content stands between signs: a quotation, and how the word above which it stands is read."""

VOID = frozenset({"img", "input", "wbr", "source", "track", "embed"})
"""Tags that hold nothing: an end of theirs says nothing."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening or closing HTML tag."""

    name: str
    """Its name in lower case."""
    closing: bool
    """Whether it is `</…>`."""
    attributes: dict[str, str]
    """Its attributes by name in lower case, entities resolved."""

    @property
    def width(self) -> int | None:
        """The width in CSS pixels that an `<img>` asks for; None where it asks for none, or for per cents."""
        return self._stated(_PIXELS, _STYLE_WIDTH)

    @property
    def share(self) -> float | None:
        """The share of the text's width that an `<img>` asks for, at most 1; None where it asks for none."""
        stated = self._stated(_SHARE, _STYLE_SHARE)
        return min(stated / 100, 1.0) if stated else None

    def _stated(self, width: re.Pattern[str], style: re.Pattern[str]) -> int | None:
        found = width.fullmatch(self.attributes.get("width", "")) or style.search(self.attributes.get("style", ""))
        return int(found[1]) or None if found else None


def parse_tag(text: str) -> Tag | None:
    """Return the tag that `text` is, or None where it is something else (a comment, `<3`)."""
    match = TAG.fullmatch(text)
    if match is None:
        return None
    attributes = {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(match[3])
    }
    return Tag(match[2].lower(), bool(match[1]), attributes)


def is_comment(text: str) -> bool:
    """Return whether `text` is a comment, a declaration or a processing instruction, which nobody sees."""
    return text.startswith(("<!", "<?"))
