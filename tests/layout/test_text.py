"""Text is measured on the safe side, and lines are counted as a renderer breaks them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.deck.runs import without_orphan
from gyoan.layout.text import Measure
from gyoan.model.deck import Run, TextParagraph
from gyoan.model.theme import Face, Theme
from gyoan.model.units import Length, Points
from gyoan.typesetting.line_heights import PITCH


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


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("가나다 라마", 1),
        ("가나다 라마바", 2),
        ("가 나 다 라 마 바 사 아 자", 3),
        ("가나다라마 \n바", 2),
        ("가나다라마 바", 2),
        ("가나다 라마바\n사", 3),
        ("가나다 라마\n사", 2),
        ("가\n\n나", 3),
        ("가" * 12, 3),
        ("나 " + "가" * 12, 4),
        ("가" * 12 + " 나다라", 3),
        ("가" * 12 + " 나다라마", 4),
        ("가" * 12 + "\n나다라마바", 4),
        ("가" * 5 + " " + "나" * 5 + " " + "다" * 5, 3),
        ("", 1),
    ],
)
def test_lines_are_filled_with_whole_words_as_far_as_they_reach(measure: Measure, text: str, needed: int) -> None:
    """Five syllables and a space fit the line, and six syllables do not."""
    assert lines(measure, text, measure.width("가" * 5 + " ", 20) + 1) == needed


def test_the_longest_word_is_measured_in_bold_whichever_it_is(measure: Measure) -> None:
    runs = (Run("가 나다라마 바", 20), Run(" 사아", 20))

    assert measure.extent(runs) == (measure.width("나다라마", 20, bold=True), measure.runs_width(runs))
    assert measure.extent(()) == (0.0, 0.0)


@pytest.mark.parametrize("bold", [False, True])
def test_latin_letters_and_spaces_are_taken_to_be_wider_than_hangul_is(
    measure: Measure, theme: Theme, *, bold: bool
) -> None:
    face = theme.faces[Face.BODY_BOLD if bold else Face.BODY]

    def wider(text: str) -> float:
        return measure.width(text, 100, bold=bold) / sum(face.advances[ord(letter)] for letter in text) / 100

    assert wider("가나다") == pytest.approx(1.02)
    assert 1.09 < wider("Wide") / 1.02 < 1.2, "a wide face may step in for Latin letters"
    assert wider("Wide") == pytest.approx(wider("\u00c9t\u00e9\u017f"))
    assert 0.3 < measure.width(" ", 1, bold=bold) < 0.4
    assert 1 < measure.width("\U0001f600", 1, bold=bold) < 1.5, "an emoji stands in no face of ours"


def test_what_is_drawn_upon_another_character_takes_no_room_in_code(measure: Measure) -> None:
    assert measure.width("e\u0301", 20, monospace=True) == measure.width("e", 20, monospace=True)


@pytest.mark.parametrize(("width", "rows"), [(100.0, 1), (100.0, 2), (240.0, 3)])
@pytest.mark.parametrize("letters", ["가나다라마바사아자차", "ilijtfilij", "WMWMQ"])
def test_a_shortened_text_fills_its_lines_with_an_ellipsis_at_its_end(
    measure: Measure, letters: str, width: float, rows: int
) -> None:
    text = letters * 30
    short = measure.shortened(text, 20, width, rows)

    assert short.endswith("…")
    assert text.startswith(short[:-1])
    assert lines(measure, short, width) == rows
    assert lines(measure, text[: len(short)] + "…", width) == rows + 1, "one more would have fitted"
    assert measure.shortened(letters[:2], 20, width, rows) == letters[:2]


def test_paragraphs_are_as_high_as_their_lines_and_the_spaces_between_them(measure: Measure) -> None:
    room = measure.width("가" * 5, 20) + 1
    plain = TextParagraph((Run("가" * 10, 20), Run("나", 10)), line_spacing=1.0)
    loose = replace(plain, line_spacing=1.5, space_before=Length.of_points(7))
    narrow = replace(plain, indent=Length.of_points(measure.width("가" * 2, 20)))
    line = 20 * PITCH.text

    assert measure.paragraph_height(plain, room) == pytest.approx(3 * line)
    assert measure.paragraph_height(narrow, room) == pytest.approx(4 * line)
    assert measure.paragraph_height(loose, room) == pytest.approx(4.5 * line)
    assert measure.height((loose, plain, loose), room) == pytest.approx(12 * line + 7)
    assert measure.height((), room) == 0


def test_what_was_measured_is_not_measured_again(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    count, measured = Measure._count_lines, Measure._measured
    monkeypatch.setattr(Measure, "_count_lines", lambda own, *given: (asked.append(given), count(own, *given))[1])
    monkeypatch.setattr(
        Measure, "_measured", lambda own, text, **look: (asked.append(text), measured(own, text, **look))[1]
    )
    measure, runs = Measure(theme), (Run("글", Points(10)),)
    sums = [(measure.lines(runs, Points(50)), measure.extent(runs), measure.width("글", Points(20))) for _ in range(3)]
    assert sums[0] == sums[1] == sums[2]
    assert len(asked) == 3  # the lines, the letters, and the letters as if they were bold
    assert measure.lines(runs, Points(49)) == 1
    assert len(asked) == 4
    assert [measure.number(one) for one in ("가", "나", "가", "".join(["나"]))] == [0, 1, 0, 1]
    made = [measure.once("key", lambda: asked.append("made") or len(asked)) for _ in range(2)]
    assert made == [5, 5]
