"""Entries that stay together: where a slide may end, and where it would part what belongs to one another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.deck.slides.clusters import clusters_of
from gyoan.layout.elements import Entry
from gyoan.model.inline import Text


def entry(text: str, level: int = 0, marker: str = "•", *, strong: bool = False) -> Entry:
    return Entry((Text(text),), level, marker, strong=strong)


def sizes(*entries: Entry) -> list[int]:
    clusters = clusters_of(entries)

    assert [one for cluster in clusters for one in cluster] == list(entries), "nothing is lost, and in its order"
    return list(map(len, clusters))


ITEM, DEEPER, LINE, HEAD = entry("항목"), entry("안", 1), entry("글", marker=""), entry("머리", marker="", strong=True)
LONG = entry("긴" * 41)


@pytest.mark.parametrize(("below", "expected"), [(1, [2]), (5, [6]), (6, [6, 1]), (12, [6, 6, 1])])
def test_what_stands_below_an_entry_stays_with_it_as_long_as_it_is_little(below: int, expected: list[int]) -> None:
    assert sizes(LINE, *[replace(DEEPER, marker="")] * below) == expected


def test_a_head_stays_with_what_follows_it() -> None:
    assert sizes(LONG, HEAD, LONG, LONG) == [1, 2, 1]
    assert sizes(HEAD, HEAD, LONG) == [3]
    assert sizes(LONG, HEAD) == [1, 1]


@pytest.mark.parametrize(("count", "expected"), [(1, [1]), (2, [2]), (3, [3]), (4, [1, 1, 1, 1])])
def test_a_list_of_a_few_short_items_is_not_parted(count: int, expected: list[int]) -> None:
    assert sizes(*[ITEM] * count) == expected
    numbered = replace(ITEM, marker="", number=1)
    assert sizes(*[numbered] * count) == expected
    assert sizes(*[LINE] * count) == [1] * count, "lines are no list"


def test_a_list_is_parted_where_its_items_are_long_or_have_much_below_them() -> None:
    assert sizes(entry("가" * 40), ITEM) == [2]
    assert sizes(LONG, ITEM) == [1, 1]
    assert sizes(ITEM, DEEPER, DEEPER, ITEM, DEEPER, DEEPER) == [6]
    assert sizes(ITEM, DEEPER, DEEPER, ITEM, DEEPER, DEEPER, ITEM) == [3, 3, 1]


def test_a_short_line_stays_with_the_list_that_it_leads_to() -> None:
    assert sizes(LINE, LONG, LONG) == [2, 1]
    assert sizes(entry("글" * 60, marker=""), LONG, LONG) == [2, 1]
    assert sizes(entry("글" * 61, marker=""), LONG, LONG) == [1, 1, 1]
    assert sizes(LINE, LINE, LONG) == [1, 2]
    assert sizes(LONG, LINE, LONG) == [1, 2]
    assert sizes(LINE, LINE) == [1, 1]
    assert sizes(LINE, replace(DEEPER, marker=""), LONG) == [2, 1], "a line with more below it leads to nothing"
