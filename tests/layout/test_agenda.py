"""The agenda of many sections and of two levels: what it lists, how large, and where its rows lead."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gyoan.layout.handout import layout_handout
from gyoan.markdown import read_session
from gyoan.model.deck import Deck, Slide, SlideKind, TextBox
from gyoan.model.handout import StructureTag, TextBlock
from gyoan.model.theme import Theme
from gyoan.schedule import plan
from layout.decks import deck_of, slide_text
from tried import some

ONE_TITLE = "# 강의\n\n## 하나 (5분)\n\n### 가 (2분)\n\n- 나\n\n### 다 (3분)\n\n- 라\n\n## 둘 (5분)\n\n- 마\n"
FOOTLESS = 480.0
"""What stands below this belongs to the foot of a slide, in points."""


def parted(parts: int, sections: int, minutes: str = " (5분)") -> str:
    """Return a session of several `#`, each with `##` below it."""
    below = "".join(f"## {{0}}-{number} 절{minutes}\n\n- 본문을 {{0}} 봅니다\n\n" for number in range(sections))
    return "# 강의\n\n" + "".join(f"# {part}부\n\n{below.format(part)}" for part in range(1, parts + 1))


def agendas(deck: Deck) -> list[Slide]:
    """Return the slides of the agenda."""
    return [slide for slide in deck.slides if slide.kind is SlideKind.AGENDA]


def rows(slide: Slide) -> list[TextBox]:
    """Return what leads somewhere: the titles."""
    return [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.jump and shape.name != "Course"]


def said(box: TextBox) -> str:
    """Return the words of a box."""
    return "".join(run.text for paragraph in box.paragraphs for run in paragraph.runs).replace("\u00a0", " ")


@pytest.mark.parametrize("parts", [2, 3, 6])
def test_parts_of_several_titles_have_their_sections_indented_below_them(theme: Theme, parts: int) -> None:
    deck = deck_of(parted(parts, 3), theme)
    boxes = [box for slide in agendas(deck) for box in rows(slide)]
    names = [name for part in range(1, parts + 1) for name in (f"{part}부", *(f"{part}-{at} 절" for at in range(3)))]

    assert [said(box) for box in boxes] == names
    for before, after in pairwise(boxes):
        if "부" in said(before):
            assert after.box.x.points > before.box.x.points
            assert after.box.y.points > before.box.y.points
    assert "15분" in slide_text(agendas(deck)[0])
    assert [f"{part}-0 절 (5분)" in deck_notes(deck) for part in (1, parts)] == [True, True]


def deck_notes(deck: Deck) -> str:
    """Return what is said at the agenda."""
    return "\n".join(slide.notes for slide in agendas(deck))


def test_a_section_of_a_part_leads_to_the_slide_that_shows_it(theme: Theme) -> None:
    deck = deck_of(parted(3, 9), theme)
    slides = {slide.identity: slide for slide in deck.slides}

    for box in some(box for slide in agendas(deck) for box in rows(slide)):
        assert box.jump is not None
        shown = slides[box.jump.identity]
        assert said(box) in f"{shown.title}\n{slide_text(shown)}"


@pytest.mark.parametrize("minutes", ["", " (5분)"])
@pytest.mark.parametrize("sections", [4, 6, 7, 8])
def test_no_column_ends_with_a_part_whose_sections_stand_in_the_next(theme: Theme, sections: int, minutes: str) -> None:
    for slide in some(agendas(deck_of(parted(6, sections, minutes), theme))):
        columns: dict[bool, list[TextBox]] = {False: [], True: []}
        for box in rows(slide):
            columns[box.box.x.points > slide.shapes[0].box.x.points + 430].append(box)
        lasts = [max(column, key=lambda box: box.box.y.points) for column in columns.values() if column]
        assert not [said(box) for box in some(lasts) if said(box).endswith("부")]


@pytest.mark.parametrize("minutes", ["", " (5분)"])
def test_many_sections_take_few_slides_of_legible_rows_that_do_not_touch(theme: Theme, minutes: str) -> None:
    text = "# 강의\n\n" + "".join(f"## {number}번 이야기{minutes}\n\n- 본문 {number}\n\n" for number in range(36))
    pages = agendas(deck_of(text, theme))

    assert len(pages) == 2
    boxes = [box for slide in pages for box in rows(slide)]
    assert [said(box) for box in boxes] == [f"{number}번 이야기" for number in range(36)]
    assert min(run.points for box in boxes for paragraph in box.paragraphs for run in paragraph.runs) >= 16
    for slide in pages:
        heights = sorted({round(box.box.y.points, 2) for box in rows(slide)})
        assert all(after - before > 16 * 1.2 for before, after in pairwise(heights))
        assert heights[-1] < FOOTLESS


def test_where_both_levels_would_take_many_slides_the_parts_stand_alone(theme: Theme) -> None:
    pages = agendas(deck_of(parted(8, 20), theme))

    assert [said(box) for slide in pages for box in rows(slide)] == [f"{part}부" for part in range(1, 9)]


def test_a_session_of_one_title_has_one_level(theme: Theme) -> None:
    (agenda,) = agendas(deck_of(ONE_TITLE, theme))

    assert [said(box) for box in rows(agenda)] == ["하나", "둘"]


@pytest.mark.parametrize(("markdown", "always"), [(parted(3, 2), True), (ONE_TITLE, False)], ids=["parted", "whole"])
def test_the_contents_of_a_parted_handout_have_two_levels_however_short_it_is(
    theme: Theme, markdown: str, *, always: bool
) -> None:
    session = read_session(markdown.encode(), "a.md").value
    assert session is not None
    handout = layout_handout(session, plan(session).value, {}, {}, theme).value
    contents = [item for item in handout.items if isinstance(item, TextBlock) and item.tag is StructureTag.TOC_ITEM]
    finer = [item for item in contents if item.lines[0].fragments[0].x.points > 0]

    assert len(finer) == (6 if always else 2)
    assert {item.only_when_long for item in finer} == {not always}
