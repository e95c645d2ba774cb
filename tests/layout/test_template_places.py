"""Decks laid out in the places that a lecturer's template leaves free."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from gyoan.model.deck import PlaceholderRole, SlideKind, TextBox
from gyoan.model.template import Places
from gyoan.model.units import Box
from layout.decks import deck_of, slide_text
from least_room import least_height
from tried import some

SOURCE = Path(__file__).parents[1] / "theming" / "rich_session.md"
PLACES = Places(
    title=Box.of_points(60, 10, 700, 60),
    body=Box.of_points(80, 100, 800, 390),
    cover_title=Box.of_points(90, 200, 700, 100),
    cover_text=Box.of_points(90, 310, 500, 90),
    footer=Box.of_points(300, 505, 300, 24),
    number=Box.of_points(800, 505, 100, 24),
    section_title=Box.of_points(100, 150, 760, 90),
    section_text=Box.of_points(100, 250, 760, 160),
)


RAIL = {"Time rail", "Time passed"}


def themed(theme, places: Places):
    return dataclasses.replace(theme, deck=dataclasses.replace(theme.deck, places=places))


@pytest.fixture(scope="module")
def deck(theme):
    return deck_of(SOURCE.read_text("utf-8"), themed(theme, PLACES))


def inside(inner: Box, outer: Box) -> bool:
    return (
        inner.x.points >= outer.x.points - 0.1
        and inner.y.points >= outer.y.points - 0.1
        and inner.right.points <= outer.right.points + 0.1
        and inner.bottom.points <= outer.bottom.points + 0.1
    )


def boxes(slide, role: PlaceholderRole) -> list[Box]:
    return [shape.box for shape in slide.shapes if isinstance(shape, TextBox) and shape.placeholder is role]


def test_titles_feet_and_numbers_stand_where_the_template_has_them(deck):
    for slide in some(slide for slide in deck.slides if slide.kind is not SlideKind.TITLE):
        title = PLACES.section_title if slide.kind is SlideKind.OPENER else PLACES.title
        assert boxes(slide, PlaceholderRole.TITLE) == [title]
        assert boxes(slide, PlaceholderRole.FOOTER) == [PLACES.footer]
        assert boxes(slide, PlaceholderRole.SLIDE_NUMBER) == [PLACES.number]


def test_everything_else_stays_in_what_is_free(deck):
    around = {PlaceholderRole.TITLE, PlaceholderRole.FOOTER, PlaceholderRole.SLIDE_NUMBER}
    slides = some(slide for slide in deck.slides if slide.kind not in {SlideKind.TITLE, SlideKind.OPENER})
    shapes = ((slide, shape) for slide in slides for shape in slide.shapes)
    for slide, shape in some(
        (slide, shape) for slide, shape in shapes if not (isinstance(shape, TextBox) and shape.placeholder in around)
    ):
        assert inside(shape.box, PLACES.body), (slide.title, shape.name)


def test_the_cover_says_all_it_has_to_say_in_the_templates_two_places(deck):
    cover = deck.slides[0]
    assert [shape.box for shape in cover.shapes] == [PLACES.cover_title, PLACES.cover_text]
    assert "3주 차 · 5일 차 · 3차시" in slide_text(cover)
    assert "50분" in slide_text(cover)


SECTIONS = "# 제목\n\n" + "".join(
    f"## {number}. 묶음 (20분)\n\n"
    + "".join(f"### 조각 {part} (5분)\n\n" + "글이 길다. " * 60 + "\n\n" for part in range(4))
    for number in (1, 2)
)


def test_an_opener_says_time_and_parts_in_the_templates_own_layout(theme):
    deck = deck_of(SECTIONS, themed(theme, PLACES))
    opener = next(slide for slide in deck.slides if slide.kind is SlideKind.OPENER)
    assert boxes(opener, PlaceholderRole.BODY) == [PLACES.section_text]
    text = slide_text(opener)
    assert "20분" in text
    assert all(f"조각 {part} · 5분" in text for part in range(4))


def test_an_opener_with_little_room_says_the_time_alone(theme):
    small = dataclasses.replace(PLACES, section_text=Box.of_points(100, 250, 300, 40))
    deck = deck_of(SECTIONS, themed(theme, small))
    opener = next(slide for slide in deck.slides if slide.kind is SlideKind.OPENER)
    assert "20분" in slide_text(opener)
    assert "조각" not in slide_text(opener)


def test_without_places_at_the_foot_path_and_number_stand_below_the_body(theme):
    bare = dataclasses.replace(PLACES, footer=None, number=None)
    deck = deck_of(SOURCE.read_text("utf-8"), themed(theme, bare))
    slides = [slide for slide in deck.slides[1:] if slide.kind is not SlideKind.OPENER]
    assert len(slides) > 5
    for slide in slides:
        feet = boxes(slide, PlaceholderRole.FOOTER) + boxes(slide, PlaceholderRole.SLIDE_NUMBER)
        assert len(feet) == 2
        assert all(inside(box, PLACES.body) for box in feet)
        others = [shape.box for shape in slide.shapes if shape.box not in feet and shape.name not in RAIL]
        assert max(box.bottom.points for box in others) <= min(foot.y.points for foot in feet)


def test_a_long_title_fits_a_low_place(theme):
    low = dataclasses.replace(PLACES, title=Box.of_points(60, 10, 400, 30))
    deck = deck_of("# 제목\n\n## " + "아주 긴 제목 " * 30 + "\n\n글\n\n## 둘\n\n글\n", themed(theme, low))
    (slide,) = (slide for slide in deck.slides if slide.title.startswith("아주 긴 제목 아주"))
    (title,) = (shape for shape in slide.shapes if shape.name == "Title")
    assert slide.title.endswith("…")
    assert slide_text(slide).count("아주 긴 제목") >= 30  # whole below it
    inset = 2 * title.inset.points
    room = low.title.width.points - inset
    assert title.box == low.title
    assert least_height(title.paragraphs, room, theme) + inset <= low.title.height.points
