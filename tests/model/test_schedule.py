"""Time is shared exactly, in steps, with a floor, and in the order of the weights."""

from hypothesis import given
from hypothesis import strategies as st

from gyoan.model.schedule import FLOOR, STEP, share
from gyoan.model.units import Duration

weights = st.lists(st.floats(min_value=0, max_value=1e6), min_size=1, max_size=60)


@given(st.integers(min_value=0, max_value=20_000), weights)
def test_shares_add_up_exactly_to_the_total(seconds: int, given_weights: list[float]) -> None:
    shares = share(Duration(seconds), given_weights)

    assert len(shares) == len(given_weights)
    assert sum(part.seconds for part in shares) == seconds


@given(st.integers(min_value=1, max_value=4_000), weights)
def test_every_share_reaches_the_floor_where_the_total_allows_it(steps: int, given_weights: list[float]) -> None:
    total = Duration(steps * STEP)

    shares = share(total, given_weights)

    if total.seconds >= FLOOR * len(given_weights):
        assert min(part.seconds for part in shares) >= FLOOR
    assert all(part.seconds % STEP == 0 for part in shares)


@given(st.integers(min_value=0, max_value=20_000), weights)
def test_a_heavier_weight_never_gets_less(seconds: int, given_weights: list[float]) -> None:
    shares = share(Duration(seconds), given_weights)

    by_weight = sorted(zip(given_weights, shares, strict=True), key=lambda pair: (pair[0], pair[1]))
    lighter = [part for _, part in by_weight]
    distinct = [weight for weight, _ in by_weight]
    for index in range(1, len(by_weight)):
        if distinct[index] > distinct[index - 1]:
            assert lighter[index] >= lighter[index - 1]


def test_twelve_minutes_over_three_slides_follow_their_weights() -> None:
    assert share(Duration(720), [1, 2, 3]) == (Duration(120), Duration(240), Duration(360))


def test_no_slides_take_no_time() -> None:
    assert share(Duration(60), []) == ()
