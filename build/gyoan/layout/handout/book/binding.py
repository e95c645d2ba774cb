"""Chapters bound: anchors told apart, links between them led inside the book, one outline, and what stands before."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from gyoan.layout.handout.book.anchors import Renaming
from gyoan.layout.handout.book.contents import set_book_contents
from gyoan.layout.handout.book.cover import set_cover
from gyoan.layout.handout.book.leaves import Leaf, Volume, in_book, title_anchor
from gyoan.layout.handout.composition import notes_without_space
from gyoan.layout.handout.front import TITLE_ANCHOR
from gyoan.layout.handout.headings import fragment_targets, section_anchors
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.styles import Styles
from gyoan.messages import words
from gyoan.model.book import Book
from gyoan.model.handout import Bookmark, Handout, HandoutItem, Tag, TextBlock
from gyoan.model.message import Language
from gyoan.model.theme import ColorSlot, Theme

_RUN_SHEETS = "run-sheets"
"""The anchor of the first of them."""


def bound(volume: Volume, theme: Theme) -> Book:
    """Return the book of a volume's sessions; the run sheets of a teacher's are still missing."""
    styles = Styles(theme, options=volume.leaves[0].options)
    files = {leaf.file: number for number, leaf in enumerate(volume.leaves, start=1)}
    chapters = tuple(
        _chapter(leaf, number, _place(leaf, volume), _Ends(volume, files, number))
        for number, leaf in enumerate(volume.leaves, start=1)
    )
    return Book(
        volume.title,
        theme.tag,
        styles.ink(8, ColorSlot.MUTED),
        styles.color(ColorSlot.LINE),
        chapters,
        tuple(set_cover(volume, styles)),
        (tuple(set_book_contents(volume, styles)),),
    )


def _place(leaf: Leaf, volume: Volume) -> str:
    """Return what the outline says before a session's title, so that no two are the same."""
    return " · ".join(part for part in (leaf.day if volume.has_days else "", leaf.label) if part)


def with_run_sheets(book: Book, volume: Volume, pages: Mapping[str, int], theme: Theme) -> Book:
    """Return a teacher's book with the run sheet of each session before page 1; `pages` holds those of the anchors."""
    first, *others = (_run_sheet(leaf, number, pages, theme) for number, leaf in enumerate(volume.leaves, start=1))
    return replace(book, front=(*book.front, tuple(_listed(item, theme.language) for item in first), *others))


def _listed(item: HandoutItem, language: Language) -> HandoutItem:
    """Return an item of the first run sheet, its title with an entry in the outline."""
    if isinstance(item, TextBlock) and item.tag is Tag.TITLE:
        return replace(item, anchor=_RUN_SHEETS, bookmark=Bookmark(words.RUN_SHEET.within(language), 0))
    return item


def _run_sheet(leaf: Leaf, number: int, pages: Mapping[str, int], theme: Theme) -> tuple[HandoutItem, ...]:
    anchors = {line: in_book(number, anchor) for line, anchor in section_anchors(leaf.session).items()}
    found = Whereabouts(
        leaf.chapter.slides, {line: pages[anchor] for line, anchor in anchors.items() if anchor in pages}, anchors
    )
    notes = notes_without_space(leaf.session, leaf.schedule, leaf.options)
    return set_run_sheet(leaf.session, leaf.schedule, found, notes, Styles(theme, options=leaf.options))


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


def _chapter(leaf: Leaf, number: int, place: str, ends: Callable[[str], str]) -> Handout:
    handout = leaf.chapter.handout
    renaming = Renaming(lambda anchor: in_book(number, anchor), ends)
    notes = tuple(map(renaming.footnote, handout.notes))
    return replace(handout, items=renaming.items(tuple(_outlined(handout, place))), front=(), notes=notes)


def _outlined(handout: Handout, place: str) -> Iterator[HandoutItem]:
    """Yield the items with the session in the outline, and its sections below it."""
    title = f"{place}: {handout.title}" if place else handout.title
    for item in handout.items:
        if isinstance(item, TextBlock) and item.anchor == TITLE_ANCHOR:
            yield replace(item, bookmark=Bookmark(title, 0))
        elif isinstance(item, TextBlock) and item.bookmark:
            yield replace(item, bookmark=replace(item.bookmark, level=item.bookmark.level + 1))
        else:
            yield item
