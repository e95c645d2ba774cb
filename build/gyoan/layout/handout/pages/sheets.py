"""Book → its sheets: pages in their order, each with the running head and the number that it shows."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.handout.pages.feet import links_of, strips_of
from gyoan.layout.handout.pages.pagination import pages_of
from gyoan.layout.handout.pages.strips import for_few_pages, strips
from gyoan.model.book import Book
from gyoan.model.handout import Handout, HandoutItem, Tag
from gyoan.model.pages import Document, Page, Placed, Sheet, TextSlice
from gyoan.model.theme import PageStyle
from gyoan.model.typeset import Line

_LONG = 4
"""A handout of more pages than this shows the finer entries of its table of contents."""
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


_BLANK = Sheet(Page(()))


def document_of(book: Book, style: PageStyle) -> Document:
    """Return the book with its pages as they are printed."""
    front, body = tuple(front_sheets(book, style)), tuple(body_sheets(book, style))
    notes = frozenset(marks_of(book))
    return Document(book.title, book.language, book.foot, book.line_color, front, body, anchors_of(body, book), notes)


def book_pages(book: Book, style: PageStyle) -> dict[str, int]:
    """Return the number of the page, from 1, that each named place of the book comes to stand on."""
    return {name: number for name, (number, _) in anchors_of(body_sheets(book, style), book).items()}


def front_sheets(book: Book, style: PageStyle) -> list[Sheet]:
    """Return the pages before page 1; where sheets have two sides, as many as whole sheets have."""
    height = text_height(style)
    sheets = [Sheet(page) for page in _flow(book.cover, height)]
    if sheets:
        sheets = _whole(sheets, style)
    for items in book.front:
        sheets += [Sheet(page, roman(number)) for number, page in enumerate(_flow(items, height), len(sheets) + 1)]
    return _whole(sheets, style, numbered=not book.cover)


def body_sheets(book: Book, style: PageStyle) -> list[Sheet]:
    """Return the pages from page 1 on; where sheets have two sides, each handout begins on the right one."""
    pages: list[tuple[Page, Line | None, Line | None] | None] = []
    for handout in book.chapters:
        if style.mirrored and len(pages) % 2:
            pages.append(None)
        own = _chapter(handout, text_height(style))
        pages += [(page, handout.head if number else None, handout.footer) for number, page in enumerate(own)]
    return [
        Sheet(entry[0], f"{number} / {len(pages)}", entry[1], entry[2]) if entry else _BLANK
        for number, entry in enumerate(pages, start=1)
    ]


def _whole(sheets: list[Sheet], style: PageStyle, *, numbered: bool = False) -> list[Sheet]:
    """Return the pages with a blank one behind them where they would end on a sheet's first side."""
    if not (style.mirrored and len(sheets) % 2):
        return sheets
    return [*sheets, Sheet(Page(()), roman(len(sheets) + 1)) if numbered else _BLANK]


def _chapter(handout: Handout, height: float) -> list[Page]:
    """Return a handout's pages, where it is long with the finer entries of its table of contents.

    They are left out where the table would go on overleaf for them.
    """
    flow, notes = strips(handout.items, height), strips_of(handout.notes, height)
    coarser = for_few_pages(flow)
    pages = pages_of(coarser, height, notes)
    if len(pages) <= _LONG or len(coarser) == len(flow):
        return pages
    finer = pages_of(flow, height, notes)
    return pages if _contents_end(finer) > _contents_end(pages) else finer


def _contents_end(pages: Sequence[Page]) -> int:
    """Return the number of the page, from 0, on which the table of contents ends."""
    tags = [{_tag(placed) for placed in page.placed} for page in pages]
    return max((number for number, found in enumerate(tags) if Tag.TOC_ITEM in found), default=0)


def _tag(placed: Placed) -> Tag | None:
    content = placed.strip.content
    return content.block.tag if isinstance(content, TextSlice) else None


def _flow(items: Sequence[HandoutItem], height: float) -> list[Page]:
    return pages_of(strips(items, height), height) if items else []


def text_height(style: PageStyle) -> float:
    """Return the height of the text area in points."""
    return (style.height - style.margin_top - style.margin_bottom).points


def anchors_of(sheets: Sequence[Sheet], book: Book) -> dict[str, tuple[int, float]]:
    """Return the page of each anchor of the book and how far down it stands there."""
    anchors = {
        block.anchor: (number, top)
        for number, sheet in enumerate(sheets, start=1)
        for block, top in sheet.page.anchored
    }
    marks = marks_of(book)
    for number, sheet in enumerate(sheets if marks else (), start=1):
        for placed in sheet.page.placed:
            for link in links_of(placed.strip.content):
                if link in marks:
                    anchors.setdefault(marks[link], (number, placed.top))
    return anchors


def marks_of(book: Book) -> dict[str, str]:
    """Return the name of the place of each footnote's mark, by the link that the mark is."""
    return {f"#{note.anchor}": note.mark for handout in book.chapters for note in handout.notes}


def roman(number: int) -> str:
    """Return `number` in small Roman numerals."""
    text = ""
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        text += numeral * count
    return text
