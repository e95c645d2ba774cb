"""Where lines of justified, balanced and ragged text end, at the edges of the rules; a syllable is ten points wide."""

from __future__ import annotations

import pytest

from gyoan.typesetting import Manner
from gyoan.typesetting.atoms import StyledRun, natural_width, widest_word, widest_word_and_line
from gyoan.typesetting.breaking import break_lines
from gyoan.typesetting.kinsoku import Level, inner_level
from typesetting.test_breaking import BODY, lines_of, set_in

LOOSE = "가  나  다  라 마바사아 하하하"
"""Four syllables with two blanks between them, 70 points wide with gaps of 30, then a word."""


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("가나 다라 마바사아자", 100, ["가나 다라 마바사아자"]),
        ("가나 다라 마바사아자차 하하하", 100, ["가나 다라 마바사아", "자차 하하하"]),
        ("가나 다라 마바사아자차카 하하하", 100, ["가나 다라 마바사아자", "차카 하하하"]),
        ("가나 다라 마바사아자차카타", 100, ["가나 다라 마바사아자", "차카타"]),
        ("가나다라 마바사아 하하하", 69.9, ["가나다라 마바", "사아 하하하"]),
        ("가나다라 마바사아 하하하", 65, ["가나다라 마바", "사아 하하하"]),
        ("가나다라 마바사아", 64.9, ["가나다라", "마바사아"]),
        ("가나다라 마바사", 69.9, ["가나다라", "마바사"]),
        ("가나다라 마바cd 하하하", 65, ["가나다라", "마바cd 하하하"]),
        ("가나다라 abcdefgh", 70, ["가나다라", "abcdefgh"]),
        ("가 나 다 라 마 바 사아자차", 105, ["가 나 다 라 마 바", "사아자차"]),
        (LOOSE, 96.9, ["가  나  다  라", "마바사아 하하하"]),
        (LOOSE, 97.1, ["가  나  다  라 마바", "사아 하하하"]),
    ],
)
def test_justified_text_divides_a_word_where_blanks_would_become_too_wide(
    text: str, width: float, lines: list[str]
) -> None:
    assert set_in(text, width, Manner.JUSTIFIED) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("하나 둘 세상", 45, ["하나", "둘 세상"]),
        ("하나 둘 세상에", 45, ["하나 둘", "세상에"]),
        ("하나둘셋 넷", 45, ["하나둘셋", "넷"]),
        ("하나 둘셋 넷", 45, ["하나", "둘셋 넷"]),
        ("하나 둘셋 넷", 49.9, ["하나", "둘셋 넷"]),
        ("가 나나나 다", 44.9, ["가", "나나나", "다"]),
        ("가 나나나 다", 45, ["가", "나나나 다"]),
        ("가 나나 다 라 마", 40, ["가 나나", "다 라 마"]),
        ("가나 다라 마바 사", 45, ["가나 다라", "마바 사"]),
        ("가 나 다 라", 25, ["가 나", "다 라"]),
        ("가 나 다", 25, ["가", "나 다"]),
    ],
)
def test_a_last_line_of_two_letters_gets_the_word_before_it(text: str, width: float, lines: list[str]) -> None:
    assert set_in(text, width) == lines


def test_balanced_lines_are_as_equal_as_can_be_and_no_more() -> None:
    assert set_in("가나 다라 마바 사아 자차", 100, Manner.BALANCED) == ["가나 다라 마바", "사아 자차"]
    assert set_in("가나다 라 마 바", 60, Manner.BALANCED) == ["가나다", "라 마 바"]
    assert set_in("가나 다라", 100, Manner.BALANCED) == ["가나 다라"]
    assert set_in("가나다라마바사 아", 75, Manner.BALANCED) == ["가나다라마바사", "아"]


def test_a_line_takes_what_just_fits() -> None:
    assert set_in("가나 다라", 45) == ["가나 다라"]
    assert set_in("가나 다라", 44.9) == ["가나", "다라"]
    assert set_in("가나다라", 30, Manner.TYPED) == ["가나다", "라"]
    assert set_in("가나다라", 30) == ["가나", "다라"]
    assert set_in("가나다라", 40) == ["가나다라"]
    assert [line.width for line in lines_of("가나 다라 ", 44.9)] == [20, 20]
    assert [line.spaced for line in lines_of("가나 다라", 44.9)] == [True, False]
    assert [line.ends for line in lines_of("가나 다라\n마", 44.9)] == [False, True, True]


def test_a_word_too_wide_is_broken_where_it_hurts_least() -> None:
    assert set_in("abc/defgh", 30) == ["abc/", "defgh"]
    assert set_in("abcDefgh", 30) == ["abc", "Defgh"]
    assert set_in("ab/cdefghij", 30) == ["ab/cde", "fghij"]
    assert set_in("/abcdef", 30) == ["/", "abcdef"]
    assert set_in("abcdef/", 30) == ["abcde", "f/"]
    assert set_in("12345678", 20) == ["1234", "5678"]
    assert set_in("가나1234", 30) == ["가", "나1234"]


def test_the_widths_that_text_needs() -> None:
    runs = [StyledRun("가나다 라\n마바 사아자차", (BODY,), 10.0, None)]
    assert widest_word(runs) == 40
    assert natural_width(runs) == 65
    assert widest_word_and_line(runs) == (40, 65)
    assert widest_word([StyledRun("", (BODY,), 10.0, None)]) == 0


def test_pieces_of_a_line_stand_behind_one_another() -> None:
    runs = [StyledRun("가나", (BODY,), 10.0, 1), StyledRun("다 ", (BODY,), 20.0, 2), StyledRun("라", (BODY,), 10.0, 1)]
    (line,) = break_lines(runs, 200)
    assert [(piece.text, piece.x, piece.width, piece.points) for piece in line.pieces] == [
        ("가나", 0, 20, 10),
        ("다 ", 20, 30, 20),
        ("라", 50, 10, 10),
    ]
    assert line.width == 60


@pytest.mark.parametrize(
    ("first", "outside"), [("\u2e80", "\u2e7f"), ("\ud7ff", "\ufb00"), ("\u1100", "\u10ff"), ("\u11ff", "\u1200")]
)
def test_a_syllable_is_one_up_to_the_ends_of_its_ranges(first: str, outside: str) -> None:
    assert inner_level(first, first) is Level.SYLLABLE
    assert inner_level(outside, outside) is Level.LETTER


def test_ideographs_for_compatibility_are_syllables_to_the_end() -> None:
    levels = [inner_level(one, one) for one in ("\uf8ff", "\uf900", "\ufaff", "\ufb00")]
    assert levels == [Level.LETTER, Level.SYLLABLE, Level.SYLLABLE, Level.LETTER]


def test_no_mark_is_parted_from_its_letter_from_the_first_mark_on() -> None:
    assert inner_level("e", "\u0300") is Level.ANY
    assert inner_level("e", "\u02ff") is Level.LETTER
