"""Chapters bound: anchors told apart, links between them led inside the book, one outline, and what stands before."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import replace
from urllib.parse import unquote

from gyoan.layout.handout.book.contents import set_book_contents
from gyoan.layout.handout.book.cover import set_cover
from gyoan.layout.handout.book.leaves import Leaf, Volume, in_book, title_anchor
from gyoan.layout.handout.front import TITLE_ANCHOR
from gyoan.layout.handout.headings import fragment_targets, section_anchors
from gyoan.layout.handout.pages import Renaming, body_of, handout_of
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.styles import Styles
from gyoan.messages import words
from gyoan.model.handout import Bookmark, HandoutItem, StructureTag, TextBlock
from gyoan.model.message import Language
from gyoan.model.pages import Handout, PagedHandout
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass

_RUN_SHEETS = "run-sheets"
"""The anchor of the first of them."""


def bound(volume: Volume, theme: Theme) -> Handout:
    """Return the book of a volume's sessions; a teacher's has their run sheets before page 1."""
    styles = Styles(theme, options=volume.leaves[0].options)
    files = {leaf.file: number for number, leaf in enumerate(volume.leaves, start=1)}
    chapters = [
        _chapter(leaf, number, _place(leaf, volume), _Ends(volume, files, number))
        for number, leaf in enumerate(volume.leaves, start=1)
    ]
    body = body_of(chapters, theme.page)
    sheets = _run_sheets(volume, body.numbers, theme) if styles.options.for_teacher else ()
    front = (tuple(set_book_contents(volume, styles)), *sheets)
    return handout_of(body, volume.title, theme.tag, tuple(set_cover(volume, styles)), front)


def _place(leaf: Leaf, volume: Volume) -> str:
    """Return what the outline says before a session's title, so that no two are the same."""
    return " · ".join(part for part in (leaf.day if volume.has_days else "", leaf.label) if part)


def _run_sheets(volume: Volume, pages: Mapping[str, int], theme: Theme) -> tuple[tuple[HandoutItem, ...], ...]:
    """Return the run sheet of each session; `pages` holds the numbers of the pages of the book's named places."""
    first, *others = (_run_sheet(leaf, number, pages, theme) for number, leaf in enumerate(volume.leaves, start=1))
    return (tuple(_listed(item, theme.language) for item in first), *others)


def _listed(item: HandoutItem, language: Language) -> HandoutItem:
    """Return an item of the first run sheet, its title with an entry in the outline."""
    if isinstance(item, TextBlock) and item.tag is StructureTag.TITLE:
        return replace(item, anchor=_RUN_SHEETS, bookmark=Bookmark(words.RUN_SHEET.within(language), 0))
    return item


def _run_sheet(leaf: Leaf, number: int, pages: Mapping[str, int], theme: Theme) -> tuple[HandoutItem, ...]:
    anchors = {line: in_book(number, anchor) for line, anchor in section_anchors(leaf.session).items()}
    found = Whereabouts.of(leaf.chapter.slides, anchors, pages)
    return set_run_sheet(leaf.session, leaf.schedule, found, Styles(theme, options=leaf.options))


@dataclass(frozen=True, slots=True)
class _Ends:
    """Knows where the links of a session lead in the book."""

    volume: Volume
    files: Mapping[str, int]
    """The number of each session by its own handout's path."""
    number: int
    """The session's own."""

    def __call__(self, link: str) -> str:
        """Return the end of `link` in the book."""
        if link.startswith("#"):
            return f"#{in_book(self.number, link[1:])}"
        if ":" in link:
            return link
        path, _, heading = link.partition("#")
        folder = posixpath.dirname(self.volume.leaves[self.number - 1].file)
        file = posixpath.normpath(posixpath.join(folder, path))
        if file not in self.files:
            return file
        number = self.files[file]
        return f"#{self._section(number, heading) or title_anchor(number)}"

    def _section(self, number: int, heading: str) -> str:
        """Return the anchor of the section that a session's heading begins; empty where there is none."""
        session = self.volume.leaves[number - 1].session
        anchor = fragment_targets(session, section_anchors(session)).get(unquote(heading).lower().strip("-"))
        return in_book(number, anchor) if heading and anchor else ""


def _chapter(leaf: Leaf, number: int, place: str, ends: Callable[[str], str]) -> PagedHandout:
    """Return a session's pages as they stand in the book, with the session in its outline."""
    handout = leaf.chapter.handout
    title = f"{place}: {handout.title}" if place else handout.title

    def entry(block: TextBlock) -> Bookmark | None:
        if block.anchor == TITLE_ANCHOR:
            return Bookmark(title, 0)
        return replace(block.bookmark, level=block.bookmark.level + 1) if block.bookmark else None

    return Renaming(ends, lambda anchor: in_book(number, anchor), entry).handout(handout)
