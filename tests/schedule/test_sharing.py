"""Time divided among slides: nothing is lost, nothing is shown too briefly, more content never gets less time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gyoan.model.schedule import FLOOR, STEP, apportion, share, share_around
from gyoan.model.units import Duration

WEIGHTS = st.lists(st.just(0.0) | st.floats(0.01, 5000), min_size=1, max_size=40)
TOTALS = st.integers(0, 4 * 3600)


def seconds(shares: tuple[Duration, ...]) -> list[int]:
    return [each.seconds for each in shares]


@given(TOTALS, WEIGHTS)
def test_shares_add_up_to_the_second(total: int, weights: list[float]) -> None:
    assert sum(seconds(share(Duration(total), weights))) == total


@given(TOTALS, WEIGHTS)
def test_every_slide_gets_its_ten_seconds_where_there_are_enough(total: int, weights: list[float]) -> None:
    shares = seconds(share(Duration(total), weights))

    assert min(shares) >= (FLOOR if total >= FLOOR * len(weights) else 0)


@given(TOTALS, WEIGHTS)
def test_a_heavier_slide_never_gets_less_and_order_is_kept(total: int, weights: list[float]) -> None:
    shares = seconds(share(Duration(total), weights))

    ranked = sorted(zip(weights, shares, strict=True))
    for (light, less), (heavy, more) in pairwise(ranked):
        assert less <= more or light == heavy


@given(TOTALS, WEIGHTS, st.integers(0, 39), st.floats(0, 2000))
def test_a_slide_that_grows_never_loses_time(total: int, weights: list[float], index: int, growth: float) -> None:
    index %= len(weights)
    grown = [weight + growth * (at == index) for at, weight in enumerate(weights)]

    assert share(Duration(total), grown)[index] >= share(Duration(total), weights)[index]


@given(TOTALS, WEIGHTS)
def test_all_shares_but_one_are_whole_steps(total: int, weights: list[float]) -> None:
    assert sum(each % STEP != 0 for each in seconds(share(Duration(total), weights))) <= 1


@given(TOTALS, st.lists(st.tuples(st.just(0.0) | st.floats(0.01, 500), st.integers(0, 300)), min_size=1, max_size=20))
def test_pinned_times_are_kept_where_they_fit_and_the_sum_is_exact(total: int, claims: list[tuple[float, int]]) -> None:
    weights, pins = [weight for weight, _ in claims], [Duration(pin) for _, pin in claims]

    shares = seconds(share_around(Duration(total), weights, pins))

    assert sum(shares) == total
    assert min(shares) >= 0
    unpinned = sum(not pin.seconds for pin in pins)
    elastic = [at for at, weight in enumerate(weights) if weight > 0 or not pins[at].seconds]
    if elastic and total >= sum(pin.seconds for pin in pins) + FLOOR * unpinned:
        for at, pin in enumerate(pins):
            assert shares[at] >= pin.seconds
            assert at in elastic or shares[at] == pin.seconds


def test_a_pinned_slide_leaves_the_rest_to_the_others() -> None:
    shares = share_around(Duration(300), [0, 10, 30], [Duration(90), Duration(0), Duration(0)])

    assert seconds(shares) == [90, 50, 160]


def test_pins_that_do_not_fit_give_way_in_proportion() -> None:
    assert seconds(share_around(Duration(60), [0, 0], [Duration(90), Duration(30)])) == [45, 15]


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(0, 5)), min_size=1, max_size=20), st.integers(0, 200))
def test_whole_numbers_add_up_and_keep_their_floors(claims: list[tuple[float, int]], spare: int) -> None:
    floors = [floor for _, floor in claims]
    units = sum(floors) + spare

    numbers = apportion(units, [weight for weight, _ in claims], floors)

    assert sum(numbers) == units
    assert all(number >= floor for number, floor in zip(numbers, floors, strict=True))


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_and_a_single_slide_are_no_special_cases(count: int) -> None:
    assert seconds(share(Duration(60), [1.0] * count)) == [60] * count


def test_forty_slides_in_a_minute_still_add_up() -> None:
    shares = seconds(share(Duration(60), [1.0] * 40))

    assert sum(shares) == 60
    assert set(shares) == {0, 5}


def test_pins_are_kept_where_the_rest_is_just_enough_for_the_others() -> None:
    pins = [Duration(90), Duration(0), Duration(0)]

    assert seconds(share_around(Duration(90 + 2 * FLOOR), [0, 10, 30], pins)) == [90, FLOOR, FLOOR]
    assert seconds(share_around(Duration(90 + 2 * FLOOR - STEP), [0, 10, 30], pins))[0] < 90
