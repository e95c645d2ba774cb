"""How an agenda is divided among slides and columns, and where each part of a row stands, at the edges of its rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from gyoan.layout.deck.slides.agenda import (
    AgendaRow,
    AgendaSlide,
    agenda_notes,
    agenda_rows,
    agenda_shapes,
    agenda_slides,
)
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.text import Measure
from gyoan.model.deck import Shape, SlideJump, SlideKind, TextBox
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.theme import Theme
from gyoan.model.units import Duration
from layout.decks import deck_of
from layout.placed import BODY, SYLLABLE, line, near, places, said, sizes


def budget(minutes: float = 5, title: str = "절", start: float = 0, parts: tuple[TimeBudget, ...] = ()) -> TimeBudget:
    return TimeBudget(title, 1, Duration.of_minutes(start), Duration.of_minutes(minutes), parts)


def row(
    minutes: float = 5, title: str = "절", start: float = 0, *, inner: bool = False, head: bool = False
) -> AgendaRow:
    return AgendaRow(budget(minutes, title, start), SlideJump("a"), (0, 0) if inner else (0,), head=head)


def schedule(*budgets: TimeBudget, clock: int | None = None) -> Schedule:
    return Schedule(budgets, sum((one.duration for one in budgets), Duration(0)), None, clock)


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def counts(rows: Sequence[AgendaRow]) -> list[tuple[bool, list[int], int]]:
    """Return of each slide whether it is dense, how many rows its columns have and how many stand at its foot."""
    return [(page.dense, [len(column) for column in page.columns], len(page.foot)) for page in agenda_slides(rows)]


@pytest.mark.parametrize(
    ("timed", "untimed", "shown"),
    [
        (1, 0, [(False, [1], 0)]),
        (8, 0, [(False, [8], 0)]),
        (8, 3, [(False, [8], 3)]),
        (9, 0, [(False, [5], 0), (False, [4], 0)]),
        (16, 1, [(False, [8], 0), (False, [8], 1)]),
        (17, 0, [(True, [9, 8], 0)]),
        (17, 1, [(True, [9, 9], 0)]),
        (30, 0, [(True, [15, 15], 0)]),
        (31, 0, [(True, [8, 8], 0), (True, [8, 7], 0)]),
        (60, 0, [(True, [15, 15], 0), (True, [15, 15], 0)]),
        (61, 0, [(True, [11, 11], 0), (True, [11, 11], 0), (True, [11, 6], 0)]),
        (0, 0, [(False, [0], 0)]),
        (0, 8, [(False, [8], 0)]),
        (0, 9, [(True, [5, 4], 0)]),
    ],
)
def test_rows_stand_in_one_column_while_they_are_few(
    timed: int, untimed: int, shown: list[tuple[bool, list[int], int]]
) -> None:
    assert counts([*[row()] * timed, *[row(0)] * untimed]) == shown


def test_sections_of_parts_are_listed_until_they_take_too_many_slides() -> None:
    def part(sections: int) -> list[AgendaRow]:
        return [row(head=True), *[row(inner=True)] * sections]

    assert counts([*part(6), *part(5)]) == [(False, [13], 0)]
    assert counts([*part(6), *part(6)]) == [(True, [7, 7], 0)]
    assert counts([*part(5), *part(7)]) == [(True, [8, 6], 0)]
    assert counts([*part(44), *part(44)]) == [(True, [15, 15], 0)] * 3
    assert counts([*part(45), *part(45)]) == [(False, [2], 0)]
    assert counts([*part(44), *part(44), row(0)]) == [(False, [2], 1)]


def test_a_part_does_not_end_a_column_while_its_first_section_begins_the_next() -> None:
    heads = [row(head=True), *[row(inner=True)] * 7, row(head=True), *[row(inner=True)] * 8]
    page = agenda_slides(heads)[0]
    assert [len(column) for column in page.columns] == [8, 9]
    assert [column[0].head for column in page.columns] == [True, True]


def test_rows_of_parts_stand_below_them_where_the_session_has_several() -> None:
    whole = schedule(budget(parts=(budget(2), budget(3))), budget(0))
    assert [(one.path, one.head, one.inner, one.timed) for one in agenda_rows(whole, parted=True)] == [
        ((0,), True, False, True),
        ((0, 0), False, True, True),
        ((0, 1), False, True, True),
        ((1,), False, False, False),
    ]
    assert [(one.path, one.head) for one in agenda_rows(whole, parted=False)] == [((0,), False), ((1,), False)]
    notes = agenda_notes([row(5, "가", 10), row(0, "나")], Language.KOREAN)
    assert notes == "10:00 가 (5분)\n나"


def drawn(page: AgendaSlide, whole: Schedule, stage: Stage) -> list[Shape]:
    return list(agenda_shapes(page, whole, stage))


def test_a_row_has_its_start_its_title_its_bar_and_its_minutes(stage: Stage) -> None:
    whole = schedule(budget(10), budget(30, start=10))
    first, second = row(10, "가"), row(30, "나", 10)
    shapes = drawn(AgendaSlide(((first, second),)), whole, stage)
    assert places(shapes) == near(
        (40, 108, 84, 62),
        (124, 108, 470 - 12, 62),
        (594, 134, 230, 10),
        (594, 134, 57.5, 10),
        (824, 108, 96, 62),
        (40, 170, 84, 62),
        (124, 170, 470 - 12, 62),
        (594, 196, 230, 10),
        (594 + 57.5, 196, 172.5, 10),
        (824, 170, 96, 62),
    )
    assert [said(shape) for shape in shapes if isinstance(shape, TextBox)] == [
        "00:00",
        "가",
        "10분",
        "10:00",
        "나",
        "30분",
    ]
    assert [sizes(shape)[0] for shape in shapes[:5] if isinstance(shape, TextBox)] == [18, 22, 18]
    at_nine = drawn(AgendaSlide(((second,),)), schedule(*whole.budgets, clock=540), stage)
    assert said(at_nine[0]) == "09:10"


def test_a_row_without_minutes_is_its_title_and_one_of_a_part_is_indented(stage: Stage) -> None:
    whole = schedule(budget(10))
    (title,) = drawn(AgendaSlide(((row(0),),)), whole, stage)
    assert places([title]) == [(124, 108, 458, 62)]
    inner = drawn(AgendaSlide(((row(inner=True),),)), whole, stage)
    assert places(inner[1:2]) == [(148, 108, 434, 62)]


def test_rows_get_lower_where_there_are_many_or_a_foot(stage: Stage) -> None:
    whole = schedule(budget(10))
    eight = drawn(AgendaSlide(((row(),) * 8,)), whole, stage)
    assert places(eight[-1:]) == near((824, 108 + 7 * 47.5, 96, 47.5))
    foot = line(16, 1) + 10
    with_foot = drawn(AgendaSlide(((row(),) * 8,), (row(0, "가"),)), whole, stage)
    high = (380 - foot) / 8
    assert places(with_foot[-2:]) == near((824, 108 + 7 * high, 96, high), (40, 108 + 380 - foot + 10, 880, foot - 10))
    few = drawn(AgendaSlide(((row(),),), (row(0, "가"), row(0, "나"))), whole, stage)
    assert places(few[-1:]) == near((40, 108 + 62 + 10, 880, foot - 10))
    assert said(few[-1]) == "시간 미정  가  ·  나"


def test_long_titles_at_the_foot_are_shortened_and_very_many_left_out(stage: Stage) -> None:
    whole = schedule(budget(10))
    many = tuple(row(0, f"{at:03}번째 절") for at in range(200))
    foot = drawn(AgendaSlide(((row(),),), many), whole, stage)[-1]
    between = stage.measure.width("  ·  ", 16)
    lines = int(380 * 0.35 / (16 * 1.46))
    most = int(880 * lines / (64 + between))
    assert said(foot).count("·") == most
    assert said(foot).endswith("  ·  …")
    (one,) = (drawn(AgendaSlide(((row(),),), (row(0, "가" * 400),)), whole, stage)[-1],)
    assert len(said(one)) == len("시간 미정  …") + int(880 / (16 * SYLLABLE))
    assert not said(drawn(AgendaSlide(((row(),),), many[:2]), whole, stage)[-1]).endswith("…")


@pytest.mark.parametrize(
    ("count", "points"),
    [(22, 22), (44, 22), (45, 20), (48, 20), (49, 18), (54, 18), (55, 16), (90, 16), (91, 14), (102, 14), (103, 12)],
)
def test_a_title_is_as_large_as_its_row_allows(count: int, points: float, stage: Stage) -> None:
    shapes = drawn(AgendaSlide(((row(title="가" * count),),)), schedule(budget()), stage)
    assert (sizes(shapes[1])[0], len(said(shapes[1]))) == (points, count)


def test_a_title_of_very_many_characters_is_shortened_to_its_row(stage: Stage) -> None:
    shapes = drawn(AgendaSlide(((row(title="가" * 300),),)), schedule(budget()), stage)
    assert len(said(shapes[1])) == 4 * int(458 / (12 * SYLLABLE)) + len("…")


def test_a_long_title_in_a_low_row_is_shortened_to_one_line(stage: Stage) -> None:
    rows = (row(title="가" * 300), *[row()] * 12)
    shapes = drawn(AgendaSlide((rows,)), schedule(budget()), stage)
    assert (sizes(shapes[1]), len(said(shapes[1]))) == ([12], int(458 / (12 * SYLLABLE)) + len("…"))


def test_rows_of_two_columns_are_set_close(stage: Stage) -> None:
    whole = schedule(budget(10))
    part, section, bare = row(10, "가", head=True), row(5, "나", inner=True), row(0, "다")
    page = AgendaSlide(((part, section), (bare, row(0, "라", inner=True))), dense=True)
    shapes = drawn(page, whole, stage)
    assert places(shapes) == near(
        (40, 108, 70, 34),
        (110, 108, 422 - 158, 34),
        (374, 108, 88, 34),
        (40, 142, 70, 34),
        (134, 142, 422 - 182, 34),
        (374, 142, 88, 34),
        (498 + 70, 108, 422 - 158, 34),
        (498 + 334, 108, 88, 34),
        (498 + 94, 142, 422 - 182, 34),
    )
    assert [said(shape) for shape in shapes] == ["00:00", "가", "10분", "00:00", "나", "5분", "다", "시간 미정", "라"]
    assert {size for shape in shapes for size in sizes(shape)} == {16}
    high = drawn(AgendaSlide(((row(),) * 15, (row(),) * 14), dense=True), whole, stage)
    assert places(high[:1]) == near((40, 108, 70, 380 / 15))


def test_rows_of_two_columns_have_no_times_where_the_session_has_none(stage: Stage) -> None:
    page = AgendaSlide(((row(0, "가"), row(0, "나", inner=True)), ()), dense=True)
    shapes = drawn(page, schedule(budget(0)), stage)
    assert places(shapes) == near((40, 108, 422, 34), (64, 142, 398, 34))


def test_heads_and_minutes_are_bold_and_lead_to_their_slide(stage: Stage) -> None:
    boxes = drawn(AgendaSlide(((row(head=True), row(0)),)), schedule(budget(10)), stage)
    texts = [shape for shape in boxes if isinstance(shape, TextBox)]
    assert [box.paragraphs[0].runs[0].bold for box in texts] == [False, True, True, False]
    assert [box.jump for box in texts] == [None, SlideJump("a"), None, SlideJump("a")]


@pytest.mark.parametrize(("small", "points"), [(20, 18), (17, 16)])
def test_close_rows_are_a_little_smaller_than_other_small_text_but_not_too_small(
    small: float, points: float, theme: Theme
) -> None:
    own = Stage(Measure(replace(theme, deck=replace(theme.deck, small_points=small))), BODY)
    boxes = drawn(AgendaSlide(((row(),), (row(),)), dense=True), schedule(budget(10)), own)
    assert {size for box in boxes for size in sizes(box)} == {points}


@pytest.mark.parametrize(
    ("markdown", "has_one"),
    [
        ("# 제목\n\n## 절\n\n- 글\n", False),
        ("# 제목\n\n## 절\n\n- 글\n\n## 끝\n\n- 글\n", True),
        ("---\nmarp: true\n---\n\n# 제목\n\n---\n\n## 절\n\n- 글\n\n---\n\n## 끝\n\n- 글\n", False),
    ],
    ids=["one section", "two", "an author's slides"],
)
def test_a_session_of_two_sections_has_an_agenda_unless_it_is_divided_into_slides(
    markdown: str, theme: Theme, *, has_one: bool
) -> None:
    assert any(slide.kind is SlideKind.AGENDA for slide in deck_of(markdown, theme).slides) == has_one


@pytest.mark.parametrize("count", [4, 20])
def test_hours_and_minutes_stand_in_one_line_before_their_edge(stage: Stage, count: int) -> None:
    rows = [row(90, f"구간 {at}", 90 * at) for at in range(count)]
    (page,) = agenda_slides(rows)
    shapes = agenda_shapes(page, schedule(*(one.budget for one in rows)), stage)
    boxes = [shape for shape in shapes if isinstance(shape, TextBox) and "1시간 30분" in said(shape)]
    assert len(boxes) == count
    for box in boxes:
        (paragraph,) = box.paragraphs
        assert stage.measure.lines(paragraph.runs, box.box.width.points) == 1
    others = [shape for shape in shapes if shape not in boxes]
    for box in boxes:
        beside = [one for one in others if one.box.y == box.box.y and one.box.x.points < box.box.x.points]
        assert all(one.box.x.points + one.box.width.points <= box.box.x.points + 0.1 for one in beside)
