"""How small the text in an SVG picture is, told without drawing it."""

from __future__ import annotations

import pytest

from gyoan.course.vector_text import smallest_text

WIDE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1000 500"'


def share(content: str, root: str = WIDE) -> float:
    """Return the size of the smallest text in thousandths of the picture's width."""
    return round(1000 * smallest_text(f"<svg {root}>{content}</svg>"), 2)


@pytest.mark.parametrize(
    ("content", "size"),
    [
        ('<text font-size="20">가</text>', 20),
        ('<text font-size="20">가</text><text font-size="12">나</text>', 12),
        ('<text font-size="20px">가</text>', 20),
        ('<text font-size="12pt">가</text>', 16),
        ('<text style="font-size: 14px !important">가</text>', 14),
        ('<text style="font: bold 14px/1.2 sans-serif">가</text>', 14),
        ('<g font-size="20"><text font-size="0.5em">가</text></g>', 10),
        ('<g font-size="20"><text><tspan font-size="50%">가</tspan></text></g>', 10),
        ('<text font-size="20">가<tspan font-size="smaller">나</tspan></text>', 16.67),
        ("<text>가</text>", 16),
        ('<text font-size="small">가</text>', 13),
        ("<style>.a{font-size:11px}</style><text class='b a'>가</text>", 11),
        ("<style>/* text{font-size:2px} */ svg text, g.a > #b {font-size:11px}</style><text>가</text>", 11),
        (
            "<style>text.a{font-size:11px} .a{font-size:30px} #i{font-size:9px}</style><text class='a' id='i'>x</text>",
            9,
        ),
        ("<style>.a{font-size:11px}</style><text font-size='30' class='a'>가</text>", 11),
        ("<style>@media print {.a{font-size:11px}}</style><text font-size='30' class='a'>가</text>", 11),
        ('<g transform="scale(0.5)"><text font-size="20">가</text></g>', 10),
        ('<text transform="matrix(0 2 -2 0 5 5)" font-size="20">가</text>', 40),
        ('<g transform="translate(5) rotate(30) scale(.5,.5)"><text font-size="20">가</text></g>', 10),
        ('<svg width="100" height="100" viewBox="0 0 400 400"><text font-size="40">가</text></svg>', 10),
        ('<svg width="100" height="100" viewBox="0 0 400 200"><text font-size="40">가</text></svg>', 10),
        ('<svg width="100" viewBox="0 0 400 100"><text font-size="40">가</text></svg>', 10),
        ('<svg height="50" viewBox="0 0 400 100"><text font-size="40">가</text></svg>', 20),
        ('<svg width="2" height="2" viewBox="0 0 1 1"><text font-size="40">가</text></svg>', 80),
        ('<svg viewBox="0 0 400 400"><text font-size="40">가</text></svg>', 40),
        ('<svg width="100" height="100"><text font-size="40">가</text></svg>', 40),
        ('<svg width="100" height="100" viewBox="0 0 0 400"><text font-size="40">가</text></svg>', 40),
        ('<svg width="100" height="100" viewBox="0 0 400 0"><text font-size="40">가</text></svg>', 40),
        ('<defs><text id="t" font-size="20">가</text></defs><use href="#t" transform="scale(2)"/>', 40),
        (
            '<symbol id="s" viewBox="0 0 10 10"><text font-size="2">가</text></symbol>'
            '<use xlink:href="#s" width="100" height="100"/>',
            20,
        ),
        ('<foreignObject><div style="font-size:15px">가</div></foreignObject>', 15),
        ('<switch><text font-size="30">가</text><text font-size="4">나</text></switch>', 30),
        ('<text fill="none" stroke="red" font-size="20">가</text>', 20),
        ('<g visibility="hidden"><text visibility="visible" font-size="20">가</text></g>', 20),
    ],
)
def test_the_size_of_text_is_followed_through_all_that_decides_it(content: str, size: float) -> None:
    assert share(content) == size


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('width="1000" height="500"', 20),
        ('width="500" height="250"', 40),
        ('viewBox="0 0 500 250" width="1000"', 40),
        ('viewBox="0 0 1000 500" width="100%" height="100%"', 20),
        ('viewBox="0,0,500,500" width="1000" height="500"', 20),
        ('viewBox="0 0 500 250" height="500"', 40),
        ('viewBox="0 0 250 500" height="500"', 80),
        ('viewBox="0 0 1000 500" width="1000" height="250"', 10),
        ('viewBox="0 0 100 400" width="1000" height="200"', 10),
        ('viewBox="0 0 1 1"', 20000),
        ('viewBox="0 0 1000 0"', 66.67),
        ('viewBox="0 0 0 10"', 66.67),
        ("", 66.67),
    ],
)
def test_it_is_a_part_of_the_width_that_the_picture_is_drawn_with(root: str, size: float) -> None:
    assert share('<text font-size="20">가</text>', root) == size


@pytest.mark.parametrize(
    "content",
    [
        '<path d="M0 0L9 9"/>',
        '<text font-size="3" display="none">가</text>',
        '<g style="display:none"><text font-size="3">가</text></g>',
        "<style>.h{visibility:hidden}</style><g class='h'><text font-size='3'>가</text></g>",
        '<g opacity="0"><text font-size="3">가</text></g>',
        '<text fill="none" font-size="3">가</text>',
        '<text fill-opacity="0" font-size="3">가</text>',
        '<defs><text font-size="3">가</text></defs>',
        '<symbol id="a"><text font-size="3">가</text></symbol>',
        '<title>가</title><desc font-size="3">가</desc>',
        '<text font-size="3"> \n </text>',
        '<text font-size="0">가</text>',
        '<text font-size="1">가</text>',
        '<g font-size="3">가</g>',
        '<use href="#u" id="u"/><g id="g"><use href="#g"/></g>',
        '<use href="http://example.com/a.svg#t"/><use href="other.svg#t"/>',
    ],
)
def test_what_cannot_be_seen_or_is_no_text_counts_as_nothing(content: str) -> None:
    assert share(content) == 0


@pytest.mark.parametrize("svg", ["", "<svg", "text", "<html><text>가</text></html>", "<svg viewBox='0 0 0 0'/>"])
def test_what_is_no_picture_has_no_text(svg: str) -> None:
    assert smallest_text(svg) == 0


def test_what_draws_itself_again_and_again_is_given_up() -> None:
    levels = "".join(f'<g id="g{level}">{f"<use href=#g{level + 1}/>" * 10}</g>' for level in range(9))
    content = levels.replace("href=#", 'href="#').replace("/>", '"/>') + '<text id="g9" font-size="20">가</text>'
    assert share(content) == 20


def test_reading_takes_no_more_than_a_look_at_each_part() -> None:
    shapes = "".join(f'<g class="c{number}"><text class="c{number} d">가</text></g>' for number in range(3000))
    rules = "".join(f".c{number}{{font-size:{20 + number % 5}px}}" for number in range(3000))
    assert share(f"<style>{rules}{'/*' * 20000}</style>{shapes}<path d='{'1' * 100000}'/>") == 20
    assert share(f"{'<g>' * 15000}<text font-size='20'>가</text>{'</g>' * 15000}") == 20
