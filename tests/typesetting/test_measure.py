"""Every character is drawn by a face that has it, or is spelled out."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounded import bounded
from gyoan.model.theme import Typeface
from gyoan.typesetting import advance, columns, missing_characters, set_text, wrap_columns

BODY = Typeface(
    "Body",
    Path("body.ttf"),
    {**dict.fromkeys(range(0x20, 0x7F), 0.5), ord("가"): 0.9, ord("①"): 1.0, ord("☁"): 1.0},
)
EMOJI = Typeface(
    "Emoji", Path("emoji.ttf"), {ord("🔍"): 1.3, ord("☁"): 1.3, ord("👨"): 1.3, ord("💻"): 1.3, ord("1"): 1.3}
)
FACES = (BODY, EMOJI)


def drawn(text: str) -> str:
    return "".join(glyph.text for glyph in set_text(text, FACES))


def test_the_width_is_the_sum_of_the_advances() -> None:
    assert advance("가a", FACES, 10) == 14.0


def test_a_missing_glyph_comes_from_the_next_face_and_no_wider_than_hangul_about() -> None:
    (glyph,) = set_text("🔍", FACES)
    assert glyph.face is EMOJI
    assert 0.9 < glyph.em < 1.1


def test_an_emoji_selector_chooses_the_emoji_face_and_is_not_drawn() -> None:
    assert [glyph.face.name for glyph in set_text("☁\ufe0f☁", FACES)] == ["Emoji", "Body"]


def test_a_keycap_becomes_a_circled_number() -> None:
    assert drawn("1\ufe0f\u20e3") == "①"


def test_joiners_and_skin_tones_are_not_drawn() -> None:
    assert drawn("👨🏽\u200d💻") == "👨💻"


def test_a_flag_becomes_its_letters() -> None:
    assert drawn("🇰🇷") == "KR"


def test_a_character_that_no_face_has_is_spelled_out() -> None:
    assert drawn("가ꀀ") == "가[U+A000]"
    assert missing_characters("가ꀀꀀ", FACES) == ("ꀀ",)


def test_a_character_for_private_use_is_spelled_out_though_a_face_has_it() -> None:
    icons = Typeface("Icons", Path("icons.ttf"), {**BODY.advances, 0xE0A0: 0.5})
    assert missing_characters("가\ue0a0", (icons,)) == ("\ue0a0",)


def test_a_compatible_spelling_is_no_missing_character() -> None:
    assert drawn("ﬁ") == "fi"
    assert missing_characters("ﬁ", FACES) == ()


def test_control_characters_vanish_and_tabs_are_spaces() -> None:
    assert drawn("a\x07\tb") == "a b"


def test_hangul_and_emoji_take_two_columns() -> None:
    assert [columns(text) for text in ("abc", "가나", "├──", "🔍", "☁\ufe0f", "👨\u200d💻")] == [
        3,
        4,
        3,
        2,
        2,
        2,
    ]


def test_wrapped_parts_fit_and_join_to_the_line() -> None:
    line = "kubectl 명령으로 만든 파드를 다시 확인한다"
    parts = wrap_columns(line, 16)
    assert "".join(parts) == line
    assert all(columns(part) <= 16 for part in parts)


def test_a_wide_character_at_the_edge_goes_to_the_next_part() -> None:
    assert wrap_columns("가나다", 5) == ("가나", "다")


@pytest.mark.parametrize("limit", [-7, 0, 1, 2, 3])
@pytest.mark.parametrize("line", ["abc def", "가나다", "👨‍💻👨‍💻", "\u0301\u0301가", "  ", "☁️☁️"])
def test_a_part_has_a_whole_character_at_the_least_however_small_the_limit(line: str, limit: int) -> None:
    with bounded(30):
        parts = wrap_columns(line, limit)

    assert "".join(parts) == line
    assert all(parts)
    assert all(columns(part) <= max(limit, 2) for part in parts)


def test_a_long_line_is_wrapped_in_one_pass_over_it() -> None:
    # Were every part measured up to the line's end, this would take minutes.
    with bounded(60):
        parts = wrap_columns("가" * 200_000, 60, 50)

    assert len(parts) == 1 + -(-(200_000 - 30) // 25)
