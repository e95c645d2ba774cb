"""Tests of new minutes after a rehearsal: whole ones that add up, none below one, parts as their section."""

from __future__ import annotations

import pytest

from gyoan.commands.rehearse.comparing import Comparison, SectionTime
from gyoan.commands.rehearse.proposal import is_kept, proposed
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Text
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Role, Section
from gyoan.model.units import Duration


def section(
    planned: int, spoken: float, *parts: SectionTime, stated: bool = True, role: Role = Role.SECTION, **more: int
) -> SectionTime:
    """Return a section with its minutes, planned and spoken; `slides` and `unvisited` are one and none."""
    minutes = Duration.of_minutes(planned)
    made = Section((Text("구간"),), 2, SourceSpan("수업.md", 1), minutes if stated else None, role)
    budget = TimeBudget("구간", 1, Duration(0), minutes, tuple(part.budget for part in parts))
    return SectionTime(made, budget, round(spoken * 60_000), more.get("slides", 1), more.get("unvisited", 0), parts)


def minutes(*sections: SectionTime) -> list[tuple[int, int]]:
    """Return the old and the new minutes of each heading that should change."""
    comparison = Comparison(sections, 5 * 60_000, 7 * 60_000, Schedule((), Duration(0), None))
    return [(change.old.seconds // 60, change.new.seconds // 60) for change in proposed(comparison)]


def test_new_minutes_are_whole_and_add_up_to_what_was_spoken() -> None:
    assert minutes(section(10, 12.4), section(20, 18.4), section(9, 4.4)) == [(10, 12), (20, 18), (9, 5)]
    assert minutes(section(9, 10.3), section(9, 20.3), section(9, 5.3)) == [(9, 10), (9, 21), (9, 5)]


def test_headings_whose_minutes_stay_and_those_that_state_none_are_left_out() -> None:
    assert minutes(section(10, 10.2), section(20, 23)) == [(20, 23)]
    assert minutes(section(10, 14, stated=False), section(20, 23)) == [(20, 23)]
    assert minutes() == []


@pytest.mark.parametrize("left_out", [{"unvisited": 1}, {"slides": 0}])
def test_sections_that_were_not_rehearsed_to_their_end_keep_their_minutes(left_out: dict[str, int]) -> None:
    assert minutes(section(10, 3, **left_out), section(20, 23)) == [(20, 23)]
    assert minutes(section(10, 0), section(20, 23)) == [(20, 23)]


def test_every_heading_keeps_a_minute_however_quickly_it_went_by() -> None:
    assert minutes(section(3, 0.1), section(20, 23)) == [(3, 1), (20, 22)]
    assert minutes(section(3, 0.1), section(4, 0.1)) == [(3, 1), (4, 1)]


def test_a_section_keeps_a_minute_for_each_part_that_states_some() -> None:
    parts = [section(2, 0.1), section(2, 0.1), section(2, 0.1), section(2, 0.1, stated=False)]
    assert minutes(section(8, 0.4, *parts), section(20, 23)) == [(8, 3), (2, 1), (2, 1), (2, 1)]


def test_parts_share_all_of_their_section_where_they_had_all_of_it() -> None:
    parts = section(6, 4), section(4, 8)
    assert minutes(section(10, 12, *parts)) == [(10, 12), (6, 4), (4, 8)]
    assert minutes(section(10, 12.4, section(6, 4.2), section(4, 8.2))) == [(10, 12), (6, 4), (4, 8)]


def test_what_a_section_had_for_itself_it_keeps_beside_its_parts() -> None:
    assert minutes(section(20, 30, section(6, 6), section(4, 9))) == [(20, 30), (4, 9)]
    assert minutes(section(20, 30, section(6, 10), section(4, 10))) == [(20, 30), (6, 10), (4, 10)]


def test_parts_without_times_of_their_own_keep_the_proportion_they_were_planned_in() -> None:
    assert minutes(section(10, 20, section(6, 0), section(4, 0))) == [(10, 20), (6, 12), (4, 8)]
    assert minutes(section(20, 40, section(6, 0), section(4, 7))) == [(20, 40), (6, 12), (4, 8)]


def test_parts_of_parts_share_alike_and_those_that_state_nothing_get_none() -> None:
    inner = section(8, 12, section(5, 8), section(3, 4))
    assert minutes(section(10, 16, inner, section(2, 4, stated=False))) == [(10, 16), (8, 12), (5, 8), (3, 4)]
    unnamed = section(10, 16, section(8, 12, section(5, 12)), section(2, 4), stated=False)
    assert minutes(unnamed) == [(8, 12), (5, 12), (2, 4)]


@pytest.mark.parametrize("role", [Role.DISCUSSION, Role.PRACTICE, Role.CHECKPOINT])
def test_an_activity_keeps_its_minutes_where_it_went_by_quickly_and_only_there(role: Role) -> None:
    assert [is_kept(section(10, spoken, role=role)) for spoken in (2, 9.99, 10, 11)] == [True, True, False, False]
    assert minutes(section(10, 2, role=role), section(20, 23)) == [(20, 23)]
    assert minutes(section(10, 12, role=role), section(20, 23)) == [(10, 12), (20, 23)]


def test_what_the_lecturer_speaks_is_no_activity() -> None:
    assert not is_kept(section(10, 2))
    assert not is_kept(section(10, 2, role=Role.SUMMARY))
