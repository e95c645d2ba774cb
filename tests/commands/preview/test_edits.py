"""Where an edit is seen: plain values, no course."""

from __future__ import annotations

import pytest

from commands.preview.shown import pages, slide
from gyoan.commands.preview.edits import edited_line, page_at, slide_at


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (b"a\nb\nc\n", b"a\nb\nc\n", 0),
        (b"a\nb\nc\n", b"a\nB\nc\n", 2),
        (b"a\nb\nc\n", b"A\nb\nC\n", 1),
        (b"a\nb\n", b"a\nb\nc\n", 3),
        (b"a\nb\n", b"a\nb\nc\nd\n", 3),
        (b"a\nb\nc\n", b"a\nb\n", 2),
        (b"a\n", b"", 1),
        (b"", b"a\n", 1),
        (b"a\r\nb\r\n", b"a\nc\n", 2),
    ],
)
def test_the_first_line_that_differs_is_the_edited_one(before: bytes, after: bytes, line: int) -> None:
    assert edited_line(before, after) == line


SLIDES = (slide(0), slide(3), slide(3, (5, 7)), slide(3, (9, 0)), slide(12), slide(12, (14, 20)), slide(12, (14, 20)))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        (1, 1),
        (2, 1),
        (3, 2),
        (4, 2),
        (5, 3),
        (7, 3),
        (8, 3),
        (9, 4),
        (10, 4),
        (12, 5),
        (13, 5),
        (14, 6),
        (20, 6),
        (99, 6),
    ],
)
def test_a_line_is_shown_by_the_slide_that_holds_it_or_by_the_one_before(line: int, number: int) -> None:
    assert slide_at(SLIDES, line) == number


def test_a_block_of_one_line_is_held_and_a_slide_begins_where_its_first_block_does() -> None:
    assert slide_at((slide(1, (9, 0), (2, 3)), slide(1, (8, 8))), 9) == 1
    assert slide_at((slide(1, (20, 22), (7, 8)), slide(1, (5, 6))), 10) == 1
    assert slide_at((slide(1, (20, 22), (7, 8)), slide(1, (5, 6))), 6) == 2


def test_a_session_without_slides_has_a_first_one() -> None:
    assert slide_at((), 7) == 1


@pytest.mark.parametrize(
    ("line", "page"), [(0, 1), (9, 1), (10, 2), (13, 2), (14, 3), (18, 4), (20, 4), (23, 4), (24, 5), (99, 5)]
)
def test_a_line_between_two_headings_stands_between_their_pages(line: int, page: int) -> None:
    handout = pages({"one": (2, 0.0), "two": (4, 50.0)}, 5)
    assert page_at(handout, {10: "one", 20: "two", 30: "unknown"}, line) == page
