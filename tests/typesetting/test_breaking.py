"""Lines break between Korean words, and the rules of line composition hold for any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gyoan.model.theme import Typeface
from gyoan.typesetting import Manner, SetLine, StyledRun, break_lines
from gyoan.typesetting.kinsoku import Level, inner_level, may_break_words

BODY = Typeface(
    "Body",
    Path("body.ttf"),
    {
        **dict.fromkeys(range(0x20, 0x7F), 0.5),
        **dict.fromkeys(range(0xAC00, 0xD7A4), 1.0),
        0x2026: 1.0,
        0xB7: 0.5,
    },
)


def set_in(text: str, width: float, manner: Manner = Manner.RAGGED) -> list[str]:
    return [line.text for line in lines_of(text, width, manner)]


def lines_of(text: str, width: float, manner: Manner = Manner.RAGGED) -> tuple[SetLine[None], ...]:
    return break_lines([StyledRun(text, (BODY,), 10.0, None)], width, manner)


def test_words_stay_whole() -> None:
    assert set_in("파드는 노드에서 실행된다", 80) == ["파드는 노드에서", "실행된다"]


def test_spaces_at_a_lines_end_are_dropped_and_not_counted() -> None:
    (first, second) = lines_of("가나다   라마바", 30)
    assert (first.text, first.width, second.text) == ("가나다", 30.0, "라마바")


def test_a_newline_ends_the_line() -> None:
    assert set_in("가\n\n나", 100) == ["가", "", "나"]


def test_empty_text_is_one_empty_line() -> None:
    assert set_in("", 100) == [""]


def test_a_word_wider_than_the_line_breaks_between_syllables() -> None:
    assert set_in("쿠버네티스클러스터", 50) == ["쿠버네티스", "클러스터"]


def test_an_address_breaks_behind_its_slashes() -> None:
    assert set_in("https://example.org/docs/index", 100) == ["https://example.org/", "docs/index"]


def test_digits_are_not_torn_where_another_break_is_near() -> None:
    assert all("1234" in line or "34" not in line for line in set_in("가나다라마1234바사", 70))


def test_a_number_stays_with_its_unit() -> None:
    assert set_in("시간은 모두 50 분이다", 85) == ["시간은 모두", "50 분이다"]


def test_a_full_stop_never_begins_a_line() -> None:
    assert set_in("가나다라 마바 . 사", 65) == ["가나다라", "마바 . 사"]


def test_an_opening_bracket_never_ends_a_line() -> None:
    assert (
        set_in("가나다 ( 라마바 )", 45) == ["가나다", "( 라마바", ")"] or set_in("가나다 ( 라마바 )", 60)[0] == "가나다"
    )


def test_an_option_may_begin_a_line() -> None:
    assert set_in("kubectl get pods -n web", 85) == ["kubectl get pods", "-n web"]


def test_a_lone_last_syllable_gets_company() -> None:
    assert set_in("하나 둘 셋", 45) == ["하나", "둘 셋"]
    assert set_in("하나 둘 셋", 45, Manner.TYPED) == ["하나 둘", "셋"]


def test_a_balanced_title_has_lines_of_about_one_length() -> None:
    assert set_in("하나 둘이 셋이 넷이", 80, Manner.BALANCED) == ["하나 둘이", "셋이 넷이"]


def test_styles_ride_along_with_their_letters() -> None:
    runs = [StyledRun("굵은 ", (BODY,), 10.0, "bold"), StyledRun("글", (BODY,), 10.0, "plain")]
    (line,) = break_lines(runs, 200)
    assert [(piece.text, piece.x, piece.style) for piece in line.pieces] == [
        ("굵은 ", 0.0, "bold"),
        ("글", 25.0, "plain"),
    ]


TEXTS = st.text(alphabet="가나다라 abC1290.,()[]-/…·%\n", max_size=60)


@given(TEXTS, st.integers(20, 200))
def test_no_line_is_wider_than_it_may_be(text: str, width: int) -> None:
    assert all(line.width <= width + 1e-6 for line in lines_of(text, width))


@given(TEXTS, st.integers(20, 200))
def test_no_character_but_spaces_is_lost(text: str, width: int) -> None:
    assert "".join("".join(set_in(text, width)).split()) == "".join(text.split())


@given(TEXTS.filter(lambda text: "\n" not in text), st.integers(0, 100))
def test_no_line_tears_what_kinsoku_binds(text: str, spare: int) -> None:
    words = text.split()
    bound = " ".join(word + ("\n" if may_break_words(word, after) else "") for word, after in pairwise([*words, ""]))
    longest = max(lines_of(chain, 10_000)[0].width for chain in bound.split("\n"))
    lines = [line for line in set_in(" ".join(words), longest + 10 + spare) if line]
    assert all(may_break_words(before.split()[-1], after.split()[0]) for before, after in pairwise(lines))


@pytest.mark.parametrize(
    ("before", "after", "level"),
    [
        ("가", "나", Level.SYLLABLE),
        ("/", "d", Level.SOFT),
        ("드", "P", Level.SOFT),
        ("l", "S", Level.SYLLABLE),
        ("a", "b", Level.LETTER),
        ("1", "2", Level.ANY),
        ("가", ")", Level.ANY),
        ("ท", "\u0e35", Level.ANY),
        ("e", "\u0301", Level.ANY),
    ],
)
def test_the_best_places_inside_a_word(before: str, after: str, level: Level) -> None:
    assert inner_level(before, after) is level
