"""A function whose answers are kept is asked once for each question, and keeps no more of them than it must."""

from __future__ import annotations

from gyoan.files import questions
from gyoan.files.questions import Remembered


def test_the_oldest_answer_is_forgotten_where_more_are_asked_for_than_are_kept() -> None:
    asked: list[int] = []

    def answer(number: int) -> int:
        asked.append(number)
        return number

    remembered, most = Remembered(answer), questions._MOST_REMEMBERED
    for number in (*range(most), *range(most)):
        assert remembered(number) == number
    assert asked == list(range(most))

    assert [remembered(number) for number in (most, 1, 0)] == [most, 1, 0]
    assert asked[most:] == [most, 0]
