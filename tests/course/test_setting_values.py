"""What may stand as the value of a setting, at its edges, and what is refused."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from gyoan.course import setting_values as read
from gyoan.model.clock import ClockRange
from gyoan.model.units import Duration

MORNING = datetime.datetime(2026, 3, 2, 9, 30)
VALUES: list[tuple[Callable[[object], object], object, object]] = [
    (read.duration, "50분", Duration(3000)),
    (read.duration, "1시간 30분", Duration(5400)),
    (read.duration, "2 hours", Duration(7200)),
    (read.duration, 90, Duration(5400)),
    (read.duration, "24시간", Duration(86400)),
    (read.duration, 0, Duration(0)),
    (read.slot, 1, Duration(60)),
    (read.clock, "09:05", 545),
    (read.clock, "23:59", 1439),
    (read.clock, "9:30:00", 570),
    (read.clock, 9, 540),
    (read.clock, 0, 0),
    (read.clock, 23, 1380),
    (read.clock, 24, 24),
    (read.clock, 570, 570),
    (read.clock, MORNING.time(), 570),
    (read.clock_range, "12:00~13:10", ClockRange(720, 790)),
    (read.clock_range, "12:00 – 12:01", ClockRange(720, 721)),
    (read.figure, 0.5, 0.5),
    (read.figure, 9999, 9999.0),
    (read.line, {"name": "김 교수"}, "김 교수"),
    (read.line, ["가", None, {"name": " 나  다 "}, 3], "가, 나 다, 3"),
    (read.line, None, ""),
    (read.day, MORNING, "2026-03-02"),
    (read.day, MORNING.date(), "2026-03-02"),
    (read.day, "2026-03-02 09:00:10 +0900", "2026-03-02"),
    (read.day, "2026-03-02T09:00Z", "2026-03-02"),
    (read.day, "2026-03-02 9시", "2026-03-02 9시"),
    (read.day, "3월 첫 주", "3월 첫 주"),
    (read.language, " ko_KR ", "ko-KR"),
    (read.language, "en", "en"),
    (read.flag, False, False),
    (read.folder, "a\\b ", "a/b"),
    (read.folder, "a..b", "a..b"),
    (read.one_of("Print", "screen"), " PRINT ", "Print"),
    (read.some_of(("deck", "handout"), "both"), "handout, deck,handout", ("handout", "deck")),
    (read.some_of(("deck", "handout"), "both"), ["both"], ("deck", "handout")),
]


@pytest.mark.parametrize(("reader", "value", "expected"), VALUES)
def test_a_value_is_read_up_to_its_edge(reader: Callable[[object], object], value: object, expected: object) -> None:
    assert reader(value) == expected


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        (read.duration, "24시간 1분"),
        (read.duration, ""),
        (read.duration, True),
        (read.duration, 1.5),
        (read.duration, "곧"),
        (read.slot, 0),
        (read.clock, "24:00"),
        (read.clock, "9:60"),
        (read.clock, 1440),
        (read.clock, -1),
        (read.clock, True),
        (read.clock, "아침"),
        (read.clock_range, "12:00"),
        (read.clock_range, "12:00-12:00"),
        (read.clock_range, "13:00-12:00"),
        (read.gutter, "25.1mm"),
        (read.gutter, "8"),
        (read.figure, 0),
        (read.figure, 10_000),
        (read.figure, True),
        (read.figure, "5"),
        (read.text, 3),
        (read.line, True),
        (read.line, {"title": "가"}),
        (read.language, "한국어"),
        (read.language, "k"),
        (read.language, 3),
        (read.flag, 1),
        (read.flag, "true"),
        (read.folder, "/a"),
        (read.folder, "~/a"),
        (read.folder, "C:a"),
        (read.folder, "a/../b"),
        (read.folder, " "),
        (read.one_of("a", "b"), "c"),
        (read.one_of("a", "b"), 1),
        (read.some_of(("a",)), {"a": 1}),
        (read.some_of(("a",)), []),
        (read.some_of(("a",)), 3),
    ],
)
def test_what_lies_beyond_the_edge_is_refused(reader: Callable[[object], object], value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (what is said is in tests/wording)
        reader(value)


def test_room_for_the_binding_is_up_to_25_millimetres_on_one_side_or_both() -> None:
    widest, narrow = read.gutter("25mm"), read.gutter(" 8.5 mm duplex ")
    assert (round(widest.width.points, 2), widest.mirrored) == (70.87, False)
    assert (round(narrow.width.points, 2), narrow.mirrored) == (24.09, True)
