"""`<video>`, `<audio>`, `<iframe>`: what no slide or page can play → the picture they name, or a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.html_tags import parse_tag
from gyoan.markdown.syntax.hidden_html import HIDDEN
from gyoan.messages import reading as told
from gyoan.messages import words
from gyoan.model.blocks import Block, Figure, Paragraph
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import Link, Text

if TYPE_CHECKING:
    from gyoan.markdown.html_tags import Tag
    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.diagnostic import SourceSpan

_SOURCE = expression(r"<source\b[^<>]*>", re.IGNORECASE)
_NAMES = {
    "video": words.VIDEO,
    "audio": words.AUDIO,
    "iframe": words.WEB_PAGE,
    "embed": words.MATERIAL,
    "object": words.MATERIAL,
}
"""What a link to each is called."""
PLAYED = frozenset(_NAMES)
"""The elements that play or show what another file holds."""
PASSED = PLAYED.union(HIDDEN)
"""Those whose content is not read."""


def read_media(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return what stands for the element whose HTML is the node's content."""
    content, span = node.token.content, reading.span(node)
    tag = parse_tag(content[: content.index(">") + 1])
    if tag is None:
        return []
    address = played(tag, content)
    tell(tag, address, span, reading)
    if poster := tag.attributes.get("poster"):
        return [
            Figure(poster, tag.attributes.get("title") or _NAMES[tag.name].within(reading.language), span, link=address)
        ]
    return [Paragraph((media_link(tag, address, reading),), span)] if address else []


def played(tag: Tag, content: str) -> str:
    """Return the address of what `tag`, or a source in its `content`, plays; empty where none is named."""
    own = tag.attributes.get("src") or tag.attributes.get("data") or ""
    if own:
        return own
    source = _SOURCE.search(content)
    inner = parse_tag(source[0]) if source else None
    return inner.attributes.get("src", "") if inner else ""


def media_link(tag: Tag, address: str, reading: Reading) -> Link:
    """Return a link to what `tag` plays, called by its title or its file."""
    title = tag.attributes.get("title") or address.rpartition("://")[2]
    return Link((Text(f"{_NAMES[tag.name].within(reading.language)}: {title}"),), address, plays=True)


def film_link(address: str, reading: Reading) -> Link:
    """Return a link to a film, called by its address."""
    return Link((Text(f"{words.VIDEO.within(reading.language)}: {address.rpartition('://')[2]}"),), address, plays=True)


def tell(tag: Tag, address: str, span: SourceSpan, reading: Reading) -> None:
    """Note that something else stands for what `tag` plays."""
    said = told.MEDIA if address or "poster" in tag.attributes else told.NO_ADDRESS
    reading.findings.count(Code.UNKNOWN_HTML, span, said, tag.name, element=tag.name)
