"""The names by which slides are known again after their deck was edited or their session was written on.

A slide is named by the block that it begins with and by the section it shows: by what that block and the heading say.
Lines above may come and go and any other block may change, and the name stays; it changes with the slide's first block
and with its heading. Slides that show parts of one block, such as a long listing, are numbered, and so are blocks that
say the same under equal headings.
"""

from __future__ import annotations

import functools
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping

from gyoan.model.blocks import (
    Aside,
    Block,
    Blocks,
    BulletList,
    FootnoteList,
    OrderedList,
    Outline,
    OutlineItem,
    Quote,
    Rule,
    TaskList,
)
from gyoan.model.session import Session, walk_nested, walk_sections
from gyoan.model.traversal import found


def slide_identity(name: str, number: int) -> str:
    """Return the identity of slide `number` (from 1) of those that begin with what has this `name`."""
    whole = _digest_of(name).copy()
    whole.update(f"#{number}".encode())
    return whole.hexdigest()[:16]


@functools.lru_cache(maxsize=8)
def _digest_of(name: str) -> hashlib._Hash:
    """Return the digest of a name as far as that goes: a block of very many slides has a long name."""
    return hashlib.sha256(name.encode())


def slide_name(heading: str, block: str) -> str:
    """Return the name of a slide of the section with this `heading` that begins with `block`, by the names of both."""
    return f"{heading}//{block}"


def opener_name(heading: str) -> str:
    """Return the name of the slide that opens the section whose heading has the name `heading`."""
    return f"opener/{heading}"


def block_names(session: Session) -> Mapping[int, str]:
    """Return the name of each heading and block of `session` by its first line, in the order of the source.

    Of a list, a quotation or an outline what it holds is named; of several blocks on one line, the outermost.
    """
    names: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for heading, line, content in _said(session):
        name = "/".join((heading, *(text for text, _ in found(content, str))))
        seen[name] += 1
        names.setdefault(line, f"{name}/{seen[name]}" if seen[name] > 1 else name)
    return names


def _said(session: Session) -> Iterator[tuple[str, int, object]]:
    """Yield what headings and blocks say, with the heading that it stands under and its first line."""
    for line, content in _contents(session.blocks):
        yield "", line, content
    for section in walk_sections(session.sections):
        yield section.plain_title, section.span.line, ()
        for line, content in _contents(section.blocks):
            yield section.plain_title, line, content


def _contents(blocks: Blocks) -> Iterator[tuple[int, object]]:
    for block in walk_nested(blocks):
        yield from _content(block)


def _content(block: Block) -> Iterator[tuple[int, object]]:
    match block:
        case BulletList() | OrderedList() | TaskList() | FootnoteList() | Quote() | Rule():
            pass
        case Aside(title=title, span=span):
            yield span.line, title
        case Outline(items, span, title):
            if title:
                yield span.line, title
            for item in items:
                yield from _labels(item)
        case _:
            yield block.span.line, block


def _labels(item: OutlineItem) -> Iterator[tuple[int, object]]:
    yield item.span.line, item.label
    for child in item.children:
        yield from _labels(child)
