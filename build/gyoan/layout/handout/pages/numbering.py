"""Pages of handouts → Handout: bound behind each other, numbered, with heads and feet and what stands before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from gyoan.layout.handout.pages.feet import links_of
from gyoan.layout.handout.pages.filling import pages_alone, text_height
from gyoan.model.handout import HandoutItem, PageMark
from gyoan.model.pages import (
    Furniture,
    Handout,
    Page,
    PagedHandout,
    PageNumber,
    PageRule,
    Placed,
    RunningLine,
    TextSlice,
)
from gyoan.model.theme import PageStyle
from gyoan.model.typeset import Line
from gyoan.model.units import Points
from gyoan.model.values import dataclass

_HEAD, _HEAD_RULE, _FOOT = Points(30), Points(14), 16.0
"""Distance of head, its rule and foot from the text area, in points."""
_LINE = Points(12)
"""Height of head and foot, in points."""
_NOTES_RULE, _RULE_ABOVE = Points(120), Points(7)
"""Length of the rule above footnotes and its distance from the first of them, in points."""
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
"""What pages before page 1 are counted with."""

BLANK = Page()

Items: TypeAlias = Sequence[HandoutItem]


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """The pages of one or several handouts from page 1 on."""

    handouts: tuple[PagedHandout, ...]
    """The handouts, their anchors unlike each other; at least one."""
    style: PageStyle
    """What pages are like."""
    pages: tuple[Page, ...]
    """Their pages, with numbers, heads and feet."""
    anchors: Mapping[str, tuple[int, Points]]
    """The page of each named place, from 1, and how far down it stands there."""

    @property
    def numbers(self) -> dict[str, int]:
        """The number of the page of each named place."""
        return {name: number for name, (number, _) in self.anchors.items()}


def body_of(handouts: Sequence[PagedHandout], style: PageStyle) -> Body:
    """Return handouts bound; where sheets have two sides, each begins on the right one."""
    stacked = _stacked(handouts, style)
    marks = {link: name for one in handouts for link, name in one.marks.items()}
    anchors = _anchors(stacked, marks)
    stationery = _Stationery(handouts[0], style)
    numbers = {name: number for name, (number, _) in anchors.items()}
    pages = (
        stationery.page(_with_numbers(page, numbers), number, _number(page, number, len(stacked)), head, foot)
        for number, (page, head, foot) in enumerate(stacked, start=1)
    )
    return Body(tuple(handouts), style, tuple(pages), anchors)


def handout_of(
    body: Body, title: str = "", language: str = "", cover: Items = (), front: Sequence[Items] = ()
) -> Handout:
    """Return the handout of these pages, a cover and what else stands before page 1, each from a new page on.

    Without title and language they are the first handout's. The cover has no number, the other pages i, ii.
    """
    first, style = body.handouts[0], body.style
    before = tuple(_front(body, cover, front))
    pages = (*before, *body.pages)
    entries = ((block.anchor, block.bookmark) for page in pages for block, _ in page.anchored)
    return Handout(
        title or first.title,
        language or first.language,
        style.width,
        style.height,
        style.margin_top,
        before,
        body.pages,
        {name: (number + len(before), top) for name, (number, top) in body.anchors.items()},
        tuple((anchor, bookmark) for anchor, bookmark in entries if bookmark),
        frozenset(link for one in body.handouts for link in one.marks),
    )


def _stacked(handouts: Sequence[PagedHandout], style: PageStyle) -> list[tuple[Page, Line | None, Line | None]]:
    """Return the pages behind each other, each with its head and foot, with blank ones between handouts."""
    stacked: list[tuple[Page, Line | None, Line | None]] = []
    for one in handouts:
        if style.mirrored and len(stacked) % 2:
            stacked.append((BLANK, None, None))
        stacked += [(page, one.head if number else None, one.footer) for number, page in enumerate(one.pages)]
    return stacked


def _number(page: Page, number: int, count: int) -> str:
    """Return what stands at the foot of a page; nothing where it is blank, so that a handout begins on the right."""
    return f"{number} / {count}" if page is not BLANK else ""


def _front(body: Body, cover: Items, front: Sequence[Items]) -> Iterator[Page]:
    """Yield the pages before page 1; where sheets have two sides, as many as whole sheets have."""
    style, stationery = body.style, _Stationery(body.handouts[0], body.style)
    pages = [stationery.page(page, number) for number, page in enumerate(pages_alone(cover, style), start=1)]
    if style.mirrored and len(pages) % 2:
        pages.append(stationery.page(BLANK, len(pages) + 1))
    for items in front:
        for page in pages_alone(items, style):
            number = len(pages) + 1
            pages.append(stationery.page(_with_numbers(page, body.numbers), number, roman(number)))
    if style.mirrored and len(pages) % 2:
        number = len(pages) + 1
        pages.append(stationery.page(BLANK, number, "" if cover else roman(number)))
    yield from pages


@dataclass(frozen=True, slots=True)
class _Stationery:
    """Knows what stands around the text of pages, and where."""

    handout: PagedHandout
    style: PageStyle

    def page(
        self, page: Page, place: int, number: str = "", head: Line | None = None, foot: Line | None = None
    ) -> Page:
        """Return a page with its furniture; `place` says whether it is a left one or a right one."""
        style = self.style
        turned = style.mirrored and place % 2 == 0
        left = style.margin_left - style.gutter if turned else style.margin_left
        return replace(page, furniture=tuple(self._furniture(page, number, head, foot)), left=left)

    def _furniture(self, page: Page, number: str, head: Line | None, foot: Line | None) -> Iterator[Furniture]:
        style, color = self.style, self.handout.line_color
        width, base = (style.width - style.margin_left - style.margin_right).points, text_height(style) + _FOOT
        if page.notes:
            yield PageRule(page.notes[0].top - _RULE_ABOVE, _NOTES_RULE, color)
        if head is not None:
            yield RunningLine(head, -_HEAD, _LINE)
            yield PageRule(-_HEAD_RULE, width, color)
        if number:
            yield PageNumber(number, self.handout.number, width / 2, base)
        if foot is not None:
            yield RunningLine(foot, base - foot.base(_LINE / 2), _LINE, at_foot=True)


def _anchors(
    stacked: Sequence[tuple[Page, Line | None, Line | None]], marks: Mapping[str, str]
) -> dict[str, tuple[int, Points]]:
    """Return the page of each named place, and of the first mark of each footnote, and how far down it stands."""
    pages = [page for page, *_ in stacked]
    anchors = {block.anchor: (number, top) for number, page in enumerate(pages, 1) for block, top in page.anchored}
    for number, page in enumerate(pages if marks else (), start=1):
        for placed in page.placed:
            for link in links_of(placed.content):
                if link in marks:
                    anchors.setdefault(marks[link], (number, placed.top))
    return anchors


def _with_numbers(page: Page, numbers: Mapping[str, int]) -> Page:
    """Return the page with the numbers of the pages that its lines name: those of a table of contents."""
    if not any(_names_page(placed) for placed in page.text):
        return page
    return replace(page, text=tuple(_numbered(one, numbers) if _names_page(one) else one for one in page.text))


def _names_page(placed: Placed) -> bool:
    content = placed.content
    return (
        isinstance(content, TextSlice)
        and content.index == 0
        and any(isinstance(mark, PageMark) for mark in content.block.marks)
    )


def _numbered(placed: Placed, numbers: Mapping[str, int]) -> Placed:
    assert isinstance(placed.content, TextSlice)
    block = placed.content.block
    marks = tuple(
        replace(mark, number=numbers.get(mark.anchor, 0)) if isinstance(mark, PageMark) else mark
        for mark in block.marks
    )
    return replace(placed, content=TextSlice(replace(block, marks=marks), 0))


def roman(number: int) -> str:
    """Return `number` in small Roman numerals."""
    text = ""
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        text += numeral * count
    return text
