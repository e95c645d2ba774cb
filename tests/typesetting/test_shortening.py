"""Text too long for its place keeps as much of its beginning as finds room, in few steps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gyoan.typesetting.shortening import fitting_end, longest_beginning, whole_words


def counted(most: int, calls: list[str]) -> Callable[[str], bool]:
    def fits(text: str) -> bool:
        calls.append(text)
        return len(text) <= most

    return fits


@pytest.mark.parametrize("most", [0, 1, 2, 5, 9, 10, 11])
def test_the_beginning_is_the_longest_that_fits_with_its_ellipsis(most: int) -> None:
    assert longest_beginning("0123456789", counted(most, []), 0) == "0123456789"[: max(most - 1, 0)]


def test_the_beginning_has_a_character_where_nothing_fits() -> None:
    assert longest_beginning("가나다", lambda _: False) == "가"


def test_whole_words_are_kept_where_the_first_fits() -> None:
    assert whole_words("하나 둘 셋", counted(5, [])) == "하나 둘"
    assert whole_words("하나둘셋 넷", counted(3, [])) == "하나"


def test_the_end_is_the_longest_that_fits_else_the_shortest() -> None:
    assert fitting_end("a › b › c", [0, 4, 8], counted(5, [])) == "b › c"
    assert fitting_end("a › b › cc", [0, 4, 8], counted(1, [])) == "cc"


@pytest.mark.parametrize("shorten", [longest_beginning, whole_words])
def test_a_text_of_a_million_letters_is_measured_about_twenty_times(shorten: Callable[..., str]) -> None:
    calls: list[str] = []

    shorten("가 나" * 333_333, counted(50, calls))

    assert len(calls) < 50
