"""`[← 이전](a.md) | [목차](README.md) | [다음 →](b.md)`: links through a site, of no use on slides and pages.

A paragraph that holds nothing else is left out, and so is one that only offers the page in other languages.
"""

from __future__ import annotations

import re
from itertools import compress
from typing import TYPE_CHECKING

from gyoan.lexicon.navigation import BACK, BACK_IN_WORDS, BETWEEN_PAGES, LANGUAGES, SITE_SECTIONS
from gyoan.messages import reading as told
from gyoan.model.blocks import Paragraph
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import LineBreak, Link, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.model.blocks import Blocks
    from gyoan.model.inline import Inline, Inlines
    from gyoan.model.session import Section

_BETWEEN_PAGES = expression("|".join(BETWEEN_PAGES), re.IGNORECASE)
_BACK = expression("|".join(BACK), re.IGNORECASE)
_SITE_SECTION = expression(SITE_SECTIONS, re.IGNORECASE)
_NO_WORDS = expression(r"^[\W_]+|[\W_]+$")
_PARTED = expression(r"\s*[|/·•]\s*|\s+[-–—]\s+|\n")
_SIGNS = expression("[|←→↑⇐⇒⇑⟵⟶«»‹›◀▶▲◁▷△⏮⏭⏪⏩⬅➡⬆🔙🔝🔜]|<-|->|<<|>>")
"""What marks ways through a site."""
_PHRASE = expression("|".join(BACK_IN_WORDS), re.IGNORECASE)
_FEWEST_LANGUAGES = 2
_MOST_PARTS = 40
"""A paragraph of more links and words is a list of something."""


def without_navigation(blocks: Blocks, reading: Reading, heading: str = "") -> Blocks:
    """Return `blocks` without paragraphs that only lead through a site, each of which is counted.

    Below a `heading` that is of something else they stay where nothing else stands there: `## 다음 시간`.
    """
    here = bool(_SITE_SECTION.fullmatch(_bare(heading)))
    leads = [isinstance(block, Paragraph) and is_navigation(block.content, is_expected=here) for block in blocks]
    if not any(leads) or (all(leads) and heading and not here):
        return blocks
    for block in compress(blocks, leads):
        reading.findings.count(Code.UNKNOWN_SYNTAX, block.span, told.NAVIGATION)
    return tuple(block for block, is_left_out in zip(blocks, leads, strict=True) if not is_left_out)


def is_navigation(content: Inlines, *, is_expected: bool) -> bool:
    """Return whether `content` holds nothing but links between the pages of a site, or to other languages.

    One that is only called 다음 may lead to the next session of a course: where navigation is not expected there is a
    sign of it, a second such link, or a whole phrase.
    """
    parts = list(_parts(content))
    links = [part for part in parts if isinstance(part, Link)]
    if not links or len(parts) > _MOST_PARTS:
        return False
    if _offers_languages(content, links):
        return True
    words = "".join(part if isinstance(part, str) else "" for part in parts)
    if any(map(str.isalnum, words)):
        return False
    leading = [link for link in links if _leads(link)]
    if is_expected or _SIGNS.search(plain_text(content)):
        return bool(leading) and all(_is_local(link) for link in links if link not in leading)
    return leading == links and (len(links) > 1 or bool(_PHRASE.fullmatch(_bare(plain_text(content)))))


def is_site_section(section: Section) -> bool:
    """Return whether nothing is left of a section but its name, which says that it led through a site."""
    empty = not section.blocks and not section.sections and section.duration is None
    return empty and bool(_SITE_SECTION.fullmatch(_bare(section.plain_title)))


def _parts(content: Inlines) -> Iterator[str | Link]:
    """Yield the links and the text between them, what is set in bold or italics like any other."""
    for inline in content:
        if isinstance(inline, Link):
            yield inline
        elif isinstance(inline, LineBreak):
            yield "\n"
        else:
            held: tuple[Inline, ...] | None = getattr(inline, "content", None)
            if isinstance(held, tuple):
                yield from _parts(held)
            else:
                yield plain_text((inline,))


def _leads(link: Link) -> bool:
    """Return whether `link` is called by the page before, behind or above."""
    name = _bare(plain_text(link.content))
    return bool(_BACK.fullmatch(name)) or (_is_local(link) and bool(_BETWEEN_PAGES.fullmatch(name)))


def _offers_languages(content: Inlines, links: Sequence[Link]) -> bool:
    names = [_bare(name).casefold() for name in _PARTED.split(plain_text(content)) if _bare(name)]
    named = len(names) >= _FEWEST_LANGUAGES and all(name in LANGUAGES for name in names)
    return named and all(_is_local(link) for link in links)


def _is_local(link: Link) -> bool:
    return "://" not in link.target and not link.target.startswith(("mailto:", "//"))


def _bare(name: str) -> str:
    """Return `name` without arrows, emoji and brackets around it."""
    return _NO_WORDS.sub("", name)
