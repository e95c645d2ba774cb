"""Outlines: how large they are set, what stands side by side, and what is kept together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gyoan.layout.handout.looks import OUTLINE
from gyoan.layout.handout.outlines import set_outline
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.model.blocks import Outline, OutlineItem
from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.handout import Bar, Columns, HandoutItem, StructureTag, TextBlock
from gyoan.model.inline import Text
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from layout.handout.handouts import blocks_of, text_of

SPAN = SourceSpan("a.md", 1)


@pytest.fixture
def place(theme: Theme) -> TextArea:
    return TextArea(Styles(theme), {}, {}, Points(0), Points(400), Points(12))


def item(label: str, *children: OutlineItem) -> OutlineItem:
    return OutlineItem((Text(label),), SPAN, children)


def leaves(*labels: str) -> tuple[OutlineItem, ...]:
    return tuple(item(label) for label in labels)


def outline(place: TextArea, *items: OutlineItem) -> tuple[HandoutItem, ...]:
    return tuple(set_outline(Outline(items, SPAN), place))


def beside(items: tuple[HandoutItem, ...]) -> list[Columns]:
    return [one for one in items if isinstance(one, Columns)]


@pytest.mark.parametrize(("points", "size"), [(14, 13.5), (12, 11.5), (10, 10), (9, 10)])
def test_an_outline_is_half_a_point_smaller_than_text_and_never_below_ten(
    place: TextArea, points: float, size: float
) -> None:
    items = outline(replace(place, points=Points(points)), item("가지", item("안쪽", *leaves("잎"))))
    leaf = next(block for block in blocks_of(items) if "잎" in text_of(block))
    assert leaf.lines[0].fragments[-1].ink.points == size


def test_branches_stand_side_by_side_unless_a_head_is_longer_than_two_lines(place: TextArea) -> None:
    def is_beside(length: int) -> bool:
        return bool(beside(outline(place, item("가", *leaves("나")), item("가" * length, *leaves("다")))))

    # A cell is 193 points wide, and a letter of a head 10.58: two lines less four letters hold 32.
    assert [is_beside(length) for length in (5, 30, 34, 60)] == [True, True, False, False]


def test_leaves_of_branches_side_by_side_are_those_of_a_third_level(place: TextArea) -> None:
    (row,) = beside(outline(place, item("가", *leaves("나")), item("다", *leaves("라"))))
    assert [(text_of(leaf)[0], leaf.level) for cell in row.cells for leaf in cell[1:]] == [("–", 2), ("–", 2)]


def test_guides_beside_a_row_reach_down_to_its_highest_branch(place: TextArea) -> None:
    inner = item("나", item("다", *leaves("잎")), item("라", *leaves("하나", "둘", "셋")))
    (row,) = beside(outline(place, item("가", inner)))
    first, leading = row.cells[0][0], row.cells[0][0].leading.points
    guides = [mark for mark in first.marks if isinstance(mark, Bar)][1:]
    assert len(guides) == 1
    above = float(OUTLINE.above_inner_row)
    assert guides[0].box.height.points == pytest.approx(4 * leading + above)
    assert guides[0].box.y.points == pytest.approx(-above)


@pytest.mark.parametrize(
    ("last", "held"),
    [
        ((item("끝"),), True),
        ((item("끝", item("깊은", *leaves("잎"))),), False),
        ((item("끝"), item("또")), False),
        ((item("끝"), item("깊은", item("더", *leaves("잎")))), True),
    ],
)
def test_a_leaf_is_held_where_only_one_more_leaf_follows(
    place: TextArea, last: tuple[OutlineItem, ...], *, held: bool
) -> None:
    blocks = list(
        blocks_of(outline(place, item("머리", item("더", *leaves("속")), item("잎사귀"), *last), item("다음")))
    )
    leaf = next(block for block in blocks if isinstance(block, TextBlock) and "잎사귀" in text_of(block))
    assert leaf.keep_with_next is held


def test_what_stands_on_its_own_level_has_its_depth_and_what_is_below_it_one_more(place: TextArea) -> None:
    items = outline(place, item("머리", item("속", item("깊은", *leaves("잎")))))
    entries = [block for block in blocks_of(items) if block.tag is StructureTag.LIST_ITEM]
    levels = [(text_of(block).lstrip("•–· "), block.level) for block in entries]
    assert levels == [("머리", 0), ("속", 1), ("깊은", 2), ("잎", 3)]


@pytest.mark.parametrize(
    ("more", "said"),
    [({}, "•잎"), ({"marker": ""}, "잎"), ({"marker": "", "number": 3}, "3.잎"), ({"number": 3}, "3.잎")],
)
def test_a_leaf_has_the_number_or_the_bullet_of_its_author_or_neither(
    place: TextArea, more: dict[str, Any], said: str
) -> None:
    (leaf,) = outline(place, replace(item("잎"), **more))
    assert isinstance(leaf, TextBlock)
    assert text_of(leaf).replace(" ", "") == said
    assert leaf.lines[0].fragments[0].x.points == pytest.approx(10 * OUTLINE.sign, abs=2)


def test_bullets_are_dots_in_the_main_colour_down_to_the_second_level_and_muted_dashes_below(place: TextArea) -> None:
    items = outline(place, item("머리", item("속", item("깊은", *leaves("잎"))), item("둘째")))
    entries = [block for block in blocks_of(items) if block.tag is StructureTag.LIST_ITEM]
    bullets = {text_of(block).lstrip("•–· "): block.lines[0].fragments[0] for block in entries[1:]}
    main, muted = (str(place.styles.color(slot)) for slot in (ColorSlot.PRIMARY, ColorSlot.MUTED))
    assert {name: (bullet.text, bullet.ink.color) for name, bullet in bullets.items()} == {
        "속": ("•", main),
        "깊은": ("•", main),
        "잎": ("–", muted),
        "둘째": ("•", main),
    }


def test_branches_of_which_one_has_branches_in_one_entry_stand_below_each_other(place: TextArea) -> None:
    mixed = item("가", item("나", *leaves("깊은 잎")), item("잎"))
    assert not beside(outline(place, mixed, mixed))
    assert beside(outline(place, item("가", *leaves("나", "잎")), item("가", *leaves("나", "잎"))))
