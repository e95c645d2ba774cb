"""Text is measured on the safe side, and lines are counted as a renderer breaks them."""

from __future__ import annotations

import pytest

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
