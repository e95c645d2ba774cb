"""Long listings: slides show their beginning and name the section of the handout that has them whole.

A section's name is known before a single page is laid out, so that neither of deck and handout waits for the other,
and a deck is the same whether a handout is written beside it or not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gyoan.layout.deck.slides.code import is_long
from gyoan.model.blocks import CodeBlock
from gyoan.model.session import Section, Session, walk_nested, walk_sections


def sections_of_listings(session: Session) -> dict[int, str]:
    """Return the name of the section around each long listing, by the listing's line.

    A title that several sections share has that of the section above before it.
    """
    shared = Counter(section.plain_title for section in walk_sections(session.sections))
    return {
        block.span.line: name
        for section, name in _named(session.sections, "", shared)
        for block in walk_nested(section.blocks)
        if isinstance(block, CodeBlock) and is_long(block)
    }


def _named(sections: tuple[Section, ...], above: str, shared: Counter[str]) -> Iterator[tuple[Section, str]]:
    for section in sections:
        title = section.plain_title
        yield section, f"{above} › {title}" if above and shared[title] > 1 else title
        yield from _named(section.sections, title, shared)
