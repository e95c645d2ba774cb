"""The author's own table of contents: only links to headings of the same file. The agenda and the handout have one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon.sections import CONTENTS
from gyoan.model.blocks import BulletList, OrderedList, Paragraph
from gyoan.model.inline import Link, plain_text

if TYPE_CHECKING:
    from gyoan.model.blocks import Block, ListItem
    from gyoan.model.session import Section

_TITLE = re.compile(rf"\W*(?:{CONTENTS})\W*", re.IGNORECASE)
_FEWEST = 2


def is_own_contents(section: Section) -> bool:
    """Return whether `section` is called contents and holds nothing else."""
    return bool(_TITLE.fullmatch(section.plain_title) and section.blocks and not section.sections) and all(
        lists_headings(block) for block in section.blocks
    )


def lists_headings(block: Block) -> bool:
    """Return whether `block` is a list of links to headings of its own file alone."""
    entries = isinstance(block, BulletList | OrderedList) and len(block.items) >= _FEWEST
    return isinstance(block, BulletList | OrderedList) and entries and all(_leads_inside(item) for item in block.items)


def _leads_inside(item: ListItem) -> bool:
    first, *rest = item.blocks or (None,)
    if not isinstance(first, Paragraph) or not all(isinstance(block, BulletList | OrderedList) for block in rest):
        return False
    links = [inline for inline in first.content if isinstance(inline, Link)]
    words = "".join(plain_text((inline,)) for inline in first.content if not isinstance(inline, Link))
    inside = len(links) == 1 and links[0].target.startswith("#") and not words.strip(" .·-–0123456789")
    nested = [entry for block in rest if isinstance(block, BulletList | OrderedList) for entry in block.items]
    return inside and all(map(_leads_inside, nested))
