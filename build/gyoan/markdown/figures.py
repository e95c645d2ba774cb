"""Pictures that fill a line → Figure, with the captions below them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.html_tags import is_comment, parse_tag
from gyoan.markdown.inline_ends import joined
from gyoan.markdown.inlines import image_alt
from gyoan.model.blocks import Block, Figure, Paragraph
from gyoan.model.inline import Emphasis, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.inline import Inlines

BREAKS = ("softbreak", "hardbreak")
"""The inline tokens that end a line."""

_REMOTE = ("http://", "https://", "//")
_BEFORE_CAPTION = " – "
"""What parts a picture's title from the caption below it."""
_FARTHEST_CAPTION = 2
"""Lines from a figure to its caption: the next one, or the one behind a blank line."""


def sole_image(tokens: Sequence[Token]) -> Token | None:
    """Return the image of a line that holds one image, perhaps in a link, and nothing else."""
    images = [token for token in tokens if token.type == "image" or _is_tag(token, "img")]
    if len(images) != 1:
        return None
    return images[0] if all(token is images[0] or _is_silent(token) for token in tokens) else None


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


def is_row_of_badges(lines: Sequence[Sequence[Token]]) -> bool:
    """Return whether all lines are remote pictures: status badges that stand in a row."""
    targets = [_target(image) for image in map(sole_image, lines) if image]
    return len(targets) == len(lines) > 1 and all(target.startswith(_REMOTE) for target in targets)


def _target(image: Token) -> str:
    tag = parse_tag(image.content) if image.type == "html_inline" else None
    return tag.attributes.get("src", "") if tag else str(image.attrs.get("src", ""))


def read_figure(image: Token, tokens: Sequence[Token], span: SourceSpan) -> Figure:
    """Return the figure that `image` is, with the link that the `tokens` of its line put around it."""
    tag = parse_tag(image.content) if image.type == "html_inline" else None
    title = tag.attributes.get("title", "") if tag else str(image.attrs.get("title", ""))
    alt = tag.attributes.get("alt", "") if tag else image_alt(image)
    caption: Inlines = (Text(title),) if title.strip() else ()
    return Figure(_target(image), alt, span, caption, _link_around(tokens), tag.width if tag else None)


def _link_around(tokens: Sequence[Token]) -> str:
    for token in tokens:
        if token.type == "link_open":
            return str(token.attrs.get("href", ""))
        tag = parse_tag(token.content) if token.type == "html_inline" else None
        if tag and tag.name == "a" and not tag.closing:
            return tag.attributes.get("href", "")
    return ""


def with_captions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return `blocks` with each emphasised line right below a figure made its caption."""
    result: list[Block] = []
    for block in blocks:
        above = result[-1] if result else None
        caption = _caption(block, above) if isinstance(above, Figure) else None
        if caption and isinstance(above, Figure):
            title = (*above.caption, Text(_BEFORE_CAPTION)) if above.caption else ()
            result[-1] = replace(above, caption=joined((*title, *caption)))
        else:
            result.append(block)
    return tuple(result)


def _caption(block: Block, figure: Figure) -> Inlines | None:
    """Return what `block` says where it is one emphasised line, at most one blank line below `figure`."""
    if not isinstance(block, Paragraph) or len(block.content) != 1:
        return None
    near = block.span.line - figure.span.end_line <= _FARTHEST_CAPTION
    emphasised = block.content[0]
    return emphasised.content if near and isinstance(emphasised, Emphasis) else None
