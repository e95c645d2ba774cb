"""Text is measured on the safe side, and lines are counted as a renderer breaks them."""

from __future__ import annotations

import pytest

from gyoan.layout.runs import without_orphan
from gyoan.layout.text import Measure
from gyoan.model.deck import Run
from gyoan.model.theme import Theme


@pytest.fixture
def measure(theme: Theme) -> Measure:
    return Measure(theme)


def lines(measure: Measure, text: str, width: float) -> int:
    return measure.lines((Run(text, 20),), width)


def test_words_are_not_cut_to_fill_a_line(measure: Measure) -> None:
    word = measure.width("가나다라", 20)

    assert lines(measure, "가나다라 가나다라", word * 1.9) == 2


def test_a_word_longer_than_the_line_is_cut(measure: Measure) -> None:
    assert lines(measure, "가" * 30, measure.width("가" * 10, 20) + 1) == 3


def test_a_typed_line_break_counts(measure: Measure) -> None:
    assert lines(measure, "가\n나\n다", 500) == 3


def test_a_bold_word_joined_to_a_plain_one_breaks_as_one(measure: Measure) -> None:
    runs = (Run("앞 ", 20), Run("가나다", 20, bold=True), Run("라마바", 20))
    width = measure.runs_width(runs[1:]) + 5

    assert measure.lines(runs, width) == 2


def test_a_hangul_syllable_takes_two_columns_of_code(measure: Measure) -> None:
    assert measure.width("가", 20, monospace=True) < 2 * measure.width("a", 20, monospace=True) * 1.01
    assert measure.width("가", 20, monospace=True) > 1.6 * measure.width("a", 20, monospace=True)


def test_a_space_that_holds_words_together_ends_no_line(measure: Measure) -> None:
    width = measure.width("가나다 라마", 20) + 1

    assert lines(measure, "가나다 라마 바", width) == 2
    assert lines(measure, "가나다 라마\u00a0바", width) == 2
    assert lines(measure, "가나다 라마\u00a0바", measure.width("라마 바", 20) + 1) == 2


def test_the_seam_between_hangul_and_latin_letters_takes_room(measure: Measure) -> None:
    seams = measure.width("가 A 나", 20) - measure.width("가 나", 20) - measure.width("A ", 20)

    assert seams == pytest.approx(2 * 0.2 * 20 * 1.02)


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("서비스를 찾아 주는 이름을 안다", "서비스를 찾아 주는 이름을\u00a0안다"),
        ("짧은 글을 쓴다", "짧은 글을 쓴다"),
        ("서비스를 찾아 주는 쿠버네티스의컨트롤러들은 안다", "서비스를 찾아 주는 쿠버네티스의컨트롤러들은 안다"),
        ("서비스를 찾아 주는 이름이란무엇인가", "서비스를 찾아 주는 이름이란무엇인가"),
    ],
)
def test_a_short_last_word_is_tied_to_the_one_before_it(text: str, tied: str) -> None:
    assert without_orphan(text) == tied
