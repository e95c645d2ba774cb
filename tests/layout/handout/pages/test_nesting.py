"""Lists as a reader hears them: what stands in which entry, where a list ends and another begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout.pages.nesting import Nesting
from gyoan.model.handout import StructureTag, TextBlock
from gyoan.model.pages import StructureElement, StructurePath
from gyoan.model.typeset import Line
from layout.handout.pages.made import block, line

ABOVE: StructurePath = (StructureElement("Part"),)


def entry(label: str, text: str, level: int = 0, more: str = "") -> TextBlock:
    """Return an entry of a list with what leads it."""
    first = Line((*line(label).fragments, *line(text).fragments))
    lines = (first, line(more)) if more else (first,)
    return replace(block(text), lines=lines, tag=StructureTag.LIST_ITEM, level=level, label=1)


def read(*blocks: TextBlock | int) -> list[StructurePath]:
    """Return the paths of blocks; a number is something else that stands in so many entries."""
    nesting = Nesting(ABOVE)
    return [nesting.holder(one) if isinstance(one, int) else nesting.path(one) for one in blocks]


def lists(paths: list[StructurePath]) -> list[tuple[int, ...]]:
    """Return for each path which lists it stands in, by the order in which they begin."""
    known: list[StructureElement] = []
    for path in paths:
        known += [one for one in path if one.kind == "L" and not any(one is old for old in known)]
    return [
        tuple(next(at for at, old in enumerate(known) if old is one) for one in path if one.kind == "L")
        for path in paths
    ]


def numbered(path: StructurePath) -> bool:
    return [one for one in path if one.kind == "L"][-1].numbered


@pytest.mark.parametrize(
    ("label", "text", "is_numbered"),
    [("1.", "하나", True), ("12.", "열둘", True), ("•", "2월", False), ("•", "2026", False), ("–", "", False)],
)
def test_a_list_is_numbered_where_its_entries_are_led_by_numbers_whatever_they_say(
    label: str, text: str, *, is_numbered: bool
) -> None:
    assert numbered(read(entry(label, text))[0]) is is_numbered
    assert numbered(read(entry(label, text, more="2. 3"))[0]) is is_numbered


def test_entries_that_follow_each_other_share_a_list_and_have_each_a_text_of_its_own() -> None:
    first, second = read(entry("1.", "하나"), entry("2.", "둘"))
    assert lists([first, second]) == [(0,), (0,)]
    assert first[-1] is not second[-1]
    assert [one.kind for one in first] == ["Part", "L", "LI", "LBody"]


def test_numbers_below_bullets_are_another_list() -> None:
    paths = read(entry("•", "하나"), entry("•", "둘"), entry("1.", "하나"))
    assert lists(paths) == [(0,), (0,), (1,)]


def test_a_deeper_list_stands_in_the_entry_above_it_and_ends_with_it() -> None:
    paths = read(entry("•", "가"), entry("–", "나", 1), entry("·", "다", 2), entry("–", "라", 1), entry("•", "마"))
    assert lists(paths) == [(0,), (0, 1), (0, 1, 2), (0, 1), (0,)]
    assert paths[1][: len(paths[0])] == paths[0]
    assert all(mine is his for mine, his in zip(paths[1], paths[0], strict=False))


def test_a_deeper_list_of_a_later_entry_is_another() -> None:
    paths = read(entry("•", "가"), entry("–", "나", 1), entry("•", "다"), entry("–", "라", 1))
    assert lists(paths) == [(0,), (0, 1), (0,), (0, 2)]


@pytest.mark.parametrize(("within", "depth"), [(0, 0), (1, 1), (2, 2), (3, 2)])
def test_what_stands_in_entries_is_held_by_the_last_of_them(within: int, depth: int) -> None:
    outer, inner, holder = read(entry("•", "가"), entry("–", "나", 1), within)
    assert holder == (ABOVE, outer, inner)[depth]
    assert all(mine is his for mine, his in zip(holder, (ABOVE, outer, inner)[depth], strict=True))


def test_a_list_in_something_that_an_entry_holds_stands_in_that_entry() -> None:
    nesting = Nesting(ABOVE)
    outer, panel = nesting.path(entry("•", "가")), nesting.holder(1)
    held, deeper = nesting.path(entry("1.", "나"), 1), nesting.path(entry("•", "다", 1), 1)
    again = nesting.path(entry("•", "라"))
    assert panel == outer
    assert lists([outer, held, deeper, again]) == [(0,), (0, 1), (0, 1, 2), (0,)]


def test_a_list_ends_where_something_stands_between_its_entries() -> None:
    before, _, after = read(entry("•", "가"), 0, entry("•", "나"))
    assert lists([before, after]) == [(0,), (1,)]
    inside, _, still = read(entry("•", "가"), 1, entry("•", "나"))
    assert lists([inside, still]) == [(0,), (0,)]


def test_rows_of_a_table_of_contents_share_it_until_something_else_follows() -> None:
    row = replace(block("차례"), tag=StructureTag.TOC_ITEM)
    first, second, _, third = read(row, row, 0, row)
    assert [one.kind for one in first] == ["Part", "TOC", "TOCI"]
    assert first[1] is second[1]
    assert first[1] is not third[1]
    assert first[-1] is not second[-1]
