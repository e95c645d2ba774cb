"""Where lines break and what stands in a column, at the edges of the rules."""

from __future__ import annotations

import pytest

from gyoan.typesetting.column_grid import columns, wrap_columns
from gyoan.typesetting.emoji import emoji_across, wants_color
from gyoan.typesetting.kinsoku import Level, inner_level, is_space, may_break_words
from gyoan.typesetting.shortening import fitting_end, longest_beginning, whole_words


@pytest.mark.parametrize(
    ("before", "after", "level"),
    [
        ("가", ".", Level.ANY),
        ("(", "가", Level.ANY),
        ("ก", "\u0e31", Level.ANY),
        ("1", "2", Level.ANY),
        ("/", "a", Level.SOFT),
        ("a", "[", Level.SOFT),
        ("-", "1", Level.ANY),
        ("+", "1", Level.ANY),
        ("/", "1", Level.SOFT),
        ("-", "a", Level.SOFT),
        ("a", "1", Level.LETTER),
        ("1", "a", Level.LETTER),
        ("1", "가", Level.LETTER),
        ("a", "가", Level.SYLLABLE),
        ("가", "a", Level.SOFT),
        ("가", "나", Level.SYLLABLE),
        ("漢", "字", Level.SYLLABLE),
        ("\u1100", "\u1161", Level.SYLLABLE),
        ("豈", "更", Level.SYLLABLE),
        ("a", "B", Level.SYLLABLE),
        ("a", "b", Level.LETTER),
        ("A", "B", Level.LETTER),
        ("A", "b", Level.LETTER),
    ],
)
def test_a_word_is_broken_where_it_hurts_least(before: str, after: str, level: Level) -> None:
    assert inner_level(before, after) is level


@pytest.mark.parametrize(
    ("before", "after", "may"),
    [
        ("", ".", True),
        ("가", "", True),
        ("(", "가", False),
        ("가", ")", False),
        ("가", "-p", True),
        ("가", "-", False),
        ("가", ".env", True),
        ("가", "…a", False),
        ("50", "분이다", False),
        ("50", "분입니다만", True),
        ("50", "kg", False),
        ("가", "분", True),
        ("가", "나", True),
    ],
)
def test_lines_end_between_words_that_do_not_hold_together(before: str, after: str, *, may: bool) -> None:
    assert may_break_words(before, after) == may


def test_a_space_that_holds_words_together_is_none() -> None:
    assert [is_space(one) for one in (" ", "\t", "\u3000", "\u00a0", "가")] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ab", 2),
        ("가b", 3),
        ("e\u0301", 1),
        ("👍", 2),
        ("👍🏽", 2),
        ("👩\u200d💻", 2),
        ("☀\ufe0f", 2),
        ("☀", 1),
        ("a☀\ufe0fb", 4),
        ("🇰🇷", 2),
        ("\u1112\u119e\u11ab", 2),
        ("👩\u200d💻가", 4),
    ],
)
def test_text_takes_the_columns_of_what_is_seen(text: str, count: int) -> None:
    assert columns(text) == count


@pytest.mark.parametrize(
    ("line", "limit", "further", "parts"),
    [
        ("abcdef", 6, None, ("abcdef",)),
        ("abcdefg", 6, None, ("abcdef", "g")),
        ("abcd efgh", 6, None, ("abcd ", "efgh")),
        ("ab cdefgh", 6, None, ("ab cde", "fgh")),
        ("abcdefgh", 4, 2, ("abcd", "ef", "gh")),
        ("가나다", 3, None, ("가", "나", "다")),
        ("가나", 1, None, ("가", "나")),
        ("ae\u0301b", 2, None, ("ae\u0301", "b")),
        ("", 5, None, ("",)),
        ("     abcdef", 6, None, ("     a", "bcdef")),
    ],
)
def test_long_lines_of_code_are_cut_at_a_late_space_or_where_they_are_full(
    line: str, limit: int, further: int | None, parts: tuple[str, ...]
) -> None:
    assert wrap_columns(line, limit, further) == parts
    assert "".join(parts) == line


def test_text_is_shortened_by_as_little_as_need_be() -> None:
    def fits(most: int) -> object:
        return lambda text: len(text) <= most

    assert longest_beginning("abcdef", fits(4)) == "abc"  # type: ignore[arg-type]
    assert longest_beginning("abcdef", fits(0)) == "a"  # type: ignore[arg-type]
    assert longest_beginning("abcdef", fits(0), 2) == "ab"  # type: ignore[arg-type]
    assert longest_beginning("abcdef", fits(99)) == "abcdef"  # type: ignore[arg-type]
    assert whole_words("ab cd ef", fits(6)) == "ab cd"  # type: ignore[arg-type]
    assert whole_words("ab cd ef", fits(5)) == "ab"  # type: ignore[arg-type]
    assert whole_words("abcd ef", fits(3)) == "ab"  # type: ignore[arg-type]
    assert fitting_end("abcdef", (0, 2, 4), fits(4)) == "cdef"  # type: ignore[arg-type]
    assert fitting_end("abcdef", (0, 2, 4), fits(1)) == "ef"  # type: ignore[arg-type]


def test_no_emoji_is_cut_in_two() -> None:
    text = "가👩\u200d💻나"
    assert emoji_across(text, 2) == emoji_across(text, 3) == (1, 4)
    assert [emoji_across(text, place) for place in (0, 1, 4, 5)] == [(0, 0), (1, 1), (4, 4), (5, 5)]
    assert [wants_color(one) for one in ("👍", "✔", "✨", "가", "🀄", "\U0001f000", "〒")] == [
        *(True, False, True, False, True, True, False)
    ]
