"""Pictures in a paragraph's lines → Figure and FigureRow.

A picture alone on its line is a figure, several on a line are a row of figures. One that stands in the middle of words
is a figure behind its paragraph; where its alternative text is among those words, it leaves the line without a gap.
Pictures on the network stay links in their line: badges in a row are no figures, and nothing is ever fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.html_tags import Tag, is_comment, parse_tag
from gyoan.markdown.shortcodes import emoji_for_shortcodes
from gyoan.markdown.syntax.nodes import BREAKS
from gyoan.model.blocks import Block, Figure, FigureRow, Side
from gyoan.model.expressions import expression
from gyoan.model.inline import Text
from gyoan.model.picture import REMOTE
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.inline import Inlines


_IN_BRACES = expression(r"""(?P<name>width|alt)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s{}]+))""")


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture among the tokens of a line."""

    token: Token
    """The picture."""
    link: str
    """Where a click on it leads."""
    attributes: str
    """What stands in braces behind it: `{width=30%}`."""

    @property
    def target(self) -> str:
        """Its address as written."""
        tag = self._tag
        return tag.attributes.get("src", "") if tag else str(self.token.attrs.get("src", ""))

    @property
    def alt(self) -> str:
        """The text that stands for it."""
        stated = self._in_braces("alt")
        return stated or (self._tag.attributes.get("alt", "") if self._tag else image_alt(self.token))

    @property
    def is_remote(self) -> bool:
        """Whether it is on the network."""
        return self.target.lower().startswith(REMOTE)

    def figure(self, span: SourceSpan, *, beside: bool = False) -> Figure:
        """Return it as a figure that stands at `span`."""
        tag = self._tag or Tag("img", closing=False, attributes={})
        title = tag.attributes.get("title", "") or str(self.token.attrs.get("title", ""))
        asked = Tag("img", closing=False, attributes={"width": self._width, "style": tag.attributes.get("style", "")})
        caption: Inlines = (Text(title),) if title.strip() else ()
        side = Side(str(self.token.attrs["side"])) if "side" in self.token.attrs else None
        return Figure(self.target, self.alt, span, caption, self.link, asked.width, asked.share, beside, side)

    @property
    def _tag(self) -> Tag | None:
        return parse_tag(self.token.content) if self.token.type == "html_inline" else None

    @property
    def _width(self) -> str:
        own = self._tag.attributes.get("width", "") if self._tag else self._directed
        return self._in_braces("width") or own

    @property
    def _directed(self) -> str:
        return str(self.token.attrs.get("width", "")) or directed_width(self.token)

    def _in_braces(self, name: str) -> str:
        stated = (match for match in _IN_BRACES.finditer(self.attributes) if match["name"] == name)
        return next((match["double"] or match["single"] or match["bare"] or "" for match in stated), "")


def pictures_in(tokens: Sequence[Token]) -> list[Pictured]:
    """Return the pictures among `tokens`, in order, each with the link around it and the braces behind it."""
    pictures: list[Pictured] = []
    link = ""
    for index, token in enumerate(tokens):
        if token.type in ("link_open", "link_close") or _is_tag(token, "a"):
            link = _address(token)
        elif token.type == "image" or (_is_tag(token, "img") and not token.content.startswith("</")):
            behind = tokens[index + 1] if index + 1 < len(tokens) else None
            braces = behind.markup if behind is not None and behind.type == "foreign" and not behind.content else ""
            pictures.append(Pictured(token, link, braces))
    return pictures


def lone_pictures(tokens: Sequence[Token]) -> list[Pictured]:
    """Return the pictures of a line that holds nothing else, perhaps in links; none where it holds words, too."""
    pictures = pictures_in(tokens)
    shown = {id(picture.token) for picture in pictures}
    return pictures if all(id(token) in shown or _is_silent(token) for token in tokens) else []


def figures_of(pictures: Sequence[Pictured], span: SourceSpan, *, beside: bool = False) -> list[Block]:
    """Return pictures of one line, or `beside` words of one paragraph or table, as a figure or a row of figures."""
    figures = tuple(picture.figure(span, beside=beside and bool(picture.alt.strip())) for picture in pictures)
    return [FigureRow(figures, span)] if len(figures) > 1 else list(figures)


def without_pictures(tokens: Sequence[Token], pictures: Sequence[Pictured], words: str) -> list[Token]:
    """Return `tokens` without those `pictures` whose alternative text is among the `words` beside them."""
    said = words.casefold()
    echoes = {id(one.token) for one in pictures if one.alt.strip().casefold() in said}
    kept: list[Token] = []
    for token in tokens:
        if id(token) in echoes:
            continue
        double = kept and token.type == "text" and _ends_blank(kept[-1]) and token.content.startswith(" ")
        kept.append(token.copy(content=token.content.lstrip(" ")) if double else token)
    return kept


def _ends_blank(token: Token) -> bool:
    return token.type in BREAKS or (token.type == "text" and token.content.endswith(" "))


def _is_silent(token: Token) -> bool:
    if token.type == "text":
        return not token.content.strip()
    if token.type == "foreign":
        return not token.content
    if token.type == "html_inline":
        return is_comment(token.content) or any(_is_tag(token, name) for name in ("a", "br", "picture", "source"))
    return token.type in (*BREAKS, "link_open", "link_close")


def _is_tag(token: Token, name: str) -> bool:
    tag = parse_tag(token.content) if token.type == "html_inline" else None
    return tag is not None and tag.name == name


def _address(token: Token) -> str:
    tag = parse_tag(token.content) if token.type == "html_inline" else None
    if tag is not None:
        return "" if tag.closing else tag.attributes.get("href", "")
    return str(token.attrs.get("href", "")) if token.type == "link_open" else ""


_WIDTH = expression(r"(?:w|width):(?P<width>\d{1,4}(?:px|%)?)")
_DIRECTED = expression(r"bg(?:\s|$)|(?:w|h|width|height):\d")
_DIRECTION = expression(
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
    return emoji_for_shortcodes(" ".join(_undirected(words)) if _is_directed(words) else words)


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
