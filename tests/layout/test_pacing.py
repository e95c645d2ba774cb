"""The minutes of headings reach the slides: parts that state minutes get them, the rest is shared."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gyoan.layout.deck.pacing import PartClaim, TimeClaim, pace
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.units import Duration


def budget(minutes: float, *parts: TimeBudget) -> TimeBudget:
    return TimeBudget("절", 1, Duration(0), Duration.of_minutes(minutes), parts)


def schedule(*budgets: TimeBudget) -> Schedule:
    planned = sum((one.duration for one in budgets), Duration(0))
    return Schedule(budgets, planned, None)


def seconds(claims: list[TimeClaim], plan: Schedule) -> list[int]:
    return [duration.seconds for duration in pace(claims, plan)]


def test_a_part_gets_the_minutes_it_states() -> None:
    plan = schedule(budget(8, budget(3), budget(3), budget(2)))
    claims = [TimeClaim((0, 0), 1), TimeClaim((0, 1), 50), TimeClaim((0, 2), 7), TimeClaim((0, 2), 7)]

    assert seconds(claims, plan) == [180, 180, 60, 60]


def test_slides_around_timed_parts_share_what_those_leave() -> None:
    plan = schedule(budget(10, budget(6), budget(0)))
    claims = [TimeClaim((0,), 10), TimeClaim((0, 0), 99), TimeClaim((0, 1), 30)]

    assert seconds(claims, plan) == [60, 360, 180]


def test_parts_that_exceed_their_section_give_way_in_proportion() -> None:
    plan = schedule(budget(8, budget(8), budget(8)))

    assert seconds([TimeClaim((0, 0), 1), TimeClaim((0, 1), 1)], plan) == [240, 240]


def shared(path: tuple[int, ...], *parts: int, weight: float = 5) -> TimeClaim:
    """Return the claim of a slide that parts of the section at `path` share, by their places in it."""
    claims = tuple(PartClaim((*path, part), weight) for part in parts)
    return TimeClaim(path, weight * len(parts), parts=claims)


def test_a_slide_that_parts_share_gets_the_minutes_that_they_state() -> None:
    plan = schedule(budget(13, budget(7), budget(0)))
    around, together = seconds([TimeClaim((0,), 95), shared((0,), 0, 1)], plan)

    assert around + together == 13 * 60
    assert 7 * 60 < together < 8 * 60, "what it states, and a little for the part without minutes"
    whole = schedule(budget(20, budget(12), budget(3)))
    assert seconds([TimeClaim((0,), 1), shared((0,), 0, 1)], whole) == [300, 900]
    assert seconds([shared((0,), 0, 1)], whole) == [1200]
    assert seconds([shared((0,), 0, 1)], schedule(budget(10, budget(12), budget(3)))) == [600]


def test_minutes_of_parts_are_given_once_wherever_these_stand() -> None:
    plan = schedule(budget(20, budget(8, budget(5), budget(3)), budget(4)))
    alone = TimeClaim((0, 0, 0), 50)
    both = TimeClaim((0,), 20, parts=(PartClaim((0, 0, 1), 5), PartClaim((0, 1), 5)))

    assert seconds([TimeClaim((0,), 1), alone, both], plan) == [480, 300, 420]
    assert seconds([TimeClaim((0,), 1), alone, shared((0, 0), 1), TimeClaim((0, 1), 9)], plan) == [480, 300, 180, 240]


def test_slides_outside_the_plan_take_no_time() -> None:
    plan = schedule(budget(0), budget(5))

    assert seconds([TimeClaim((), 5), TimeClaim((0,), 5), TimeClaim((1,), 5)], plan) == [0, 0, 300]


part_minutes = st.lists(st.integers(0, 20), min_size=3, max_size=3)
paths = st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 2))


@given(
    st.lists(
        st.tuples(st.integers(1, 40), st.lists(st.integers(0, 20), min_size=3, max_size=3)), min_size=3, max_size=3
    ),
    st.lists(st.tuples(paths, st.integers(1, 3), st.floats(0, 100)), min_size=1, max_size=40),
)
def test_the_slides_of_every_section_add_up_exactly(
    minutes: list[tuple[int, list[int]]], slides: list[tuple[tuple[int, int, int], int, float]]
) -> None:
    plan = schedule(*(budget(total, *(budget(part) for part in parts)) for total, parts in minutes))
    claims = [
        TimeClaim(path[:depth], weight) if depth > 1 else shared(path[:1], path[1], (path[1] + 1) % 3)
        for path, depth, weight in slides
    ]

    given_seconds = seconds(claims, plan)

    for index, (total, _) in enumerate(minutes):
        own = [s for claim, s in zip(claims, given_seconds, strict=True) if claim.path[0] == index]
        assert sum(own) == (total * 60 if own else 0)


def test_what_is_outside_the_lecture_has_its_time_where_it_is_all_that_there_is() -> None:
    part = replace(budget(0), outside=True)
    plan = schedule(budget(10, part))

    assert seconds([TimeClaim((0, 0), 5), TimeClaim((0, 0), 5)], plan) == [300, 300]
    assert seconds([TimeClaim((0,), 5), TimeClaim((0, 0), 5)], plan) == [600, 0]


def test_slides_need_a_little_time_each_beside_parts_that_leave_none() -> None:
    plan = schedule(budget(10, budget(10)))
    around, inside = seconds([TimeClaim((0,), 5), TimeClaim((0, 0), 5)], plan)

    assert around + inside == 600
    assert 0 < around < inside
    pinned = seconds([TimeClaim((0,), 5, Duration(60)), TimeClaim((0,), 5)], schedule(budget(10)))
    assert pinned == [60, 540]
    assert seconds([TimeClaim((0,), 0), TimeClaim((0,), 0.5), TimeClaim((0,), 1)], schedule(budget(3))) == [60] * 3
