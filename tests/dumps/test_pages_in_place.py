"""What must hold of the places on any page, over all samples: on paper as it is laid out, and in the file read back."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pikepdf
import pytest

from cases_built import Built
from dumps.outputs import TAUGHT
from dumps.pages_read import Area, PageRead, pages_read
from dumps.samples import Sample, pages_of, samples
from gyoan.export.pdf import export_pdf
from gyoan.model.handout import Edition, PagePanel
from gyoan.model.pages import Handout, Page, Placed, TextSlice
from gyoan.model.theme import PageStyle
from gyoan.model.typeset import Fragment, Line
from gyoan.session_theme import printed
from printed_lines import lines_placed
from tried import some

ROUNDING = 0.6
"""Points."""
NEAR = 8.0
"""So far above what it names may the place begin that a link leads to, in points, beside the space of a heading."""

Made = Callable[[Sample], Built]
over_samples = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
KEPT = {Edition.STUDENT: {sample.name for sample in samples()}, Edition.TEACHER: {"rich_session", *TAUGHT}}
over_editions = pytest.mark.parametrize(
    ("sample", "edition"),
    [(sample, edition) for edition in Edition for sample in samples() if sample.name in KEPT[edition]],
    ids=lambda value: value.name if isinstance(value, Sample) else value.value,
)


@cache
def handout_of(built: Built, edition: Edition) -> Handout:
    """Return an edition as it is printed."""
    return pages_of(built, edition)


def sheets_of(built: Built, edition: Edition) -> tuple[tuple[Page, ...], PageStyle]:
    """Return the pages of an edition, those before page 1 first, and what a page is like."""
    return handout_of(built, edition).pages, printed(built.theme, built.plan.settings).page


@pytest.mark.thorough
def test_whatever_is_looked_at_one_by_one_is_among_the_samples(made: Made) -> None:
    built = [made(sample) for sample in samples()]
    sheets = [sheet for one in built for sheet in sheets_of(one, Edition.STUDENT)[0]]
    grounds = [ground for sheet in sheets for placed in sheet.placed for ground in placed.grounds]
    assert len([ground for ground in grounds if isinstance(ground, PagePanel)]) >= 10
    assert len([link for one in built for page in _read(one, Edition.STUDENT) for link in page.links]) >= 10
    assert len([fragment for sheet in sheets for fragment in _linked(sheet)]) >= 10


@over_editions
def test_nothing_stands_on_what_is_above_it_or_below_the_page(sample: Sample, edition: Edition, made: Made) -> None:
    sheets, style = sheets_of(made(sample), edition)
    height = (style.height - style.margin_top - style.margin_bottom).points
    for number, sheet in enumerate(some(sheets), 1):
        for above, below in itertools.pairwise(sheet.placed):
            assert below.top >= above.top + above.height - ROUNDING, (number, _words(below))
        for placed in some(sheet.placed):
            assert placed.top >= 0, (number, _words(placed))
            assert placed.top + placed.height <= height + ROUNDING, (number, _words(placed))


@over_editions
def test_lines_are_as_far_apart_as_their_letters_are_high(sample: Sample, edition: Edition, made: Made) -> None:
    pieces = (placed for sheet in sheets_of(made(sample), edition)[0] for placed in sheet.placed)
    for line, room in some(line for placed in pieces for line in lines_placed(placed)):
        size = max((one.ink.points for one in line.fragments), default=0.0)
        assert size <= room + ROUNDING, line.text


@over_editions
def test_words_of_a_line_stand_behind_each_other_within_their_ground(
    sample: Sample, edition: Edition, made: Made
) -> None:
    sheets, style = sheets_of(made(sample), edition)
    width = (style.width - style.margin_left - style.margin_right).points
    for sheet in some(sheets):
        for placed in some(sheet.placed):
            grounds = placed.grounds
            left = max([0.0, *(ground.x.points for ground in grounds)])
            right = min([width, *((ground.x + ground.width).points for ground in grounds)])
            for line, _ in lines_placed(placed):
                _in_order(line)
                for one in line.fragments:
                    assert one.x.points >= left - ROUNDING, line.text
                    assert (one.x + one.width).points <= right + ROUNDING, line.text


def _in_order(line: Line) -> None:
    for one, other in itertools.pairwise(line.fragments):
        assert other.x.points >= (one.x + one.width).points - ROUNDING, line.text


@over_samples
def test_panels_leave_room_at_the_right_of_their_words(sample: Sample, made: Made) -> None:
    for sheet in sheets_of(made(sample), Edition.STUDENT)[0]:
        for placed in sheet.placed:
            panels = [ground for ground in placed.grounds if isinstance(ground, PagePanel)]
            for line, _ in lines_placed(placed):
                for panel in panels:
                    ends = max(((one.x + one.width).points for one in line.fragments), default=0.0)
                    assert ends <= (panel.x + panel.width).points - 2, line.text


@over_samples
def test_a_click_on_linked_words_is_a_click_on_these_words(sample: Sample, made: Made) -> None:
    built = made(sample)
    sheets, _ = sheets_of(built, Edition.STUDENT)
    marked = {fragment.link for sheet in sheets for fragment in _linked(sheet)}
    # The number of a note without a mark leads nowhere.
    unmarked = {link for link in marked if link.startswith("#^") and f"#*{link[2:]}" not in marked}
    for page, sheet in zip(_read(built, Edition.STUDENT), sheets, strict=True):
        clicked = [_text_in(page, link) for link in page.links]
        for fragment in _linked(sheet):
            if fragment.link in unmarked:
                continue
            assert any(_squeezed(fragment.text) in words for words in clicked), fragment.text


@over_samples
def test_what_can_be_clicked_has_words_below_it(sample: Sample, made: Made) -> None:
    built = made(sample)
    for page in _read(built, Edition.STUDENT):
        for link in page.links:
            assert _text_in(page, link) or any(map(link.meets, page.marks)), (page.number, link.said)


@over_editions
def test_a_place_that_is_linked_to_begins_with_its_heading(sample: Sample, edition: Edition, made: Made) -> None:
    built = made(sample)
    pages = _read(built, edition)
    with pikepdf.open(io.BytesIO(_file(built, edition))) as file, file.open_outline() as outline:
        numbers = {page.objgen: number for number, page in enumerate(file.pages)}
        named = {str(name): place for name, place in _destinations(file)}
        for entry in some(_entries(outline.root)):
            place = (
                named[str(entry.destination)]
                if isinstance(entry.destination, pikepdf.String | str)
                else (entry.destination)
            )
            page = pages[numbers[place[0].objgen]]
            top = page.height - float(place[3])
            below = [word for word in page.words if word.bottom > top]
            first = min(below, key=lambda word: (round(word.top), word.x0))
            title = _squeezed(entry.title)
            line = _squeezed("".join(word.said for word in below if abs(word.top - first.top) < NEAR * 2))
            begins = re.sub(r"\(.*", "", title)
            assert any(part and part in line for part in (begins[:4], begins[1:5], begins[2:6])), (entry.title, line)


@over_samples
def test_the_contents_name_the_page_where_a_part_begins(sample: Sample, made: Made) -> None:
    built = made(sample)
    sheets, _ = sheets_of(built, Edition.STUDENT)
    begins = {
        placed.content.block.anchor: number
        for number, sheet in enumerate(sheets, 1)
        for placed in sheet.placed
        if isinstance(placed.content, TextSlice) and placed.content.block.anchor
    }
    marked = {mark.anchor for sheet in sheets for mark in _page_marks(sheet)}
    words = [_squeezed(page.text) for page in _read(built, Edition.STUDENT)]
    assert marked <= set(begins)
    for sheet, said in zip(sheets, words, strict=True):
        for placed in sheet.placed:
            for mark in _page_marks_of(placed):
                assert re.search(rf"{re.escape(_squeezed(_words(placed)))}{begins[mark.anchor]}", said), _words(placed)


@cache
def _file(built: Built, edition: Edition) -> bytes:
    """Return an edition as a file."""
    return export_pdf(handout_of(built, edition), printed(built.theme, built.plan.settings))


@cache
def _read(built: Built, edition: Edition) -> tuple[PageRead, ...]:
    """Return the pages of the file."""
    return pages_read(_file(built, edition))


def _destinations(file: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    names: Any = file.Root.get("/Dests")
    if names is not None:
        yield from ((str(name).removeprefix("/"), place) for name, place in names.items())
    tree: Any = file.Root.get("/Names", {}).get("/Dests")
    if tree is not None:
        yield from pikepdf.NameTree(tree).items()


def _entries(entries: list[Any]) -> Iterator[Any]:
    for entry in entries:
        yield entry
        yield from _entries(entry.children)


def _linked(sheet: Page) -> Iterator[Fragment]:
    for placed in sheet.placed:
        for line, _ in lines_placed(placed):
            yield from (one for one in line.fragments if one.link and one.text.strip())


def _page_marks(sheet: Page) -> Iterator[Any]:
    for placed in sheet.placed:
        yield from _page_marks_of(placed)


def _page_marks_of(placed: Placed) -> Iterator[Any]:
    content = placed.content
    if isinstance(content, TextSlice) and content.index == 0:
        yield from (mark for mark in content.block.marks if hasattr(mark, "anchor"))


def _words(placed: Placed) -> str:
    return " / ".join(line.text for line, _ in lines_placed(placed))


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\ufe0f]", "", text)


def _text_in(page: PageRead, area: Area) -> str:
    """Return the letters whose middle lies in an area."""
    return _squeezed("".join(letter.said for letter in page.letters if area.holds_middle(letter, ROUNDING)))
