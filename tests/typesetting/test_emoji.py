"""Emoji in colour: one glyph each, and only where they are meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from gyoan.model.emoji import ColorGlyph
from gyoan.model.theme import Typeface
from gyoan.typesetting import columns, drawn_parts, emoji_across, missing_characters, set_text

FAMILY = "👨\u200d👩\u200d👧"
CODER, TONED, FLAG, KEYCAP = "👩\u200d💻", "👍🏽", "🇰🇷", "1\u20e3"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
EMOJI = ("😀", "👩", "💻", "👍", "⭐", "☎", "❤", FAMILY, CODER, TONED, FLAG, KEYCAP, ENGLAND, "🏴")
BODY = Typeface("Body", Path("body.ttf"), {**dict.fromkeys(range(0x20, 0x7F), 0.5), ord("⭐"): 0.9, ord("☎"): 0.9})
PLAIN = Typeface("Plain", Path("plain.ttf"), {ord(one): 1.25 for one in "😀👩💻👍⭐☎❤🦖"})
COLOR = Typeface(
    "Color",
    Path("color.ttf"),
    {ord(one): 1.25 for one in EMOJI if len(one) == 1},
    {one: ColorGlyph(1.25, ()) for one in EMOJI},
)
CAPTAIN = "🧑\u200d🚀"
JOINED = Typeface(
    "Joined", Path("plain.ttf"), {}, {one: ColorGlyph(1.25, ()) for one in (CODER, CAPTAIN, FLAG, KEYCAP)}
)
FACES = (BODY, PLAIN, JOINED, COLOR)
MONOCHROME = (BODY, PLAIN, JOINED)


def drawn(text: str, faces: tuple[Typeface, ...] = FACES) -> list[tuple[str, str]]:
    """Return what is drawn, each with its face."""
    return [(glyph.text, glyph.face.name) for glyph in set_text(text, faces)]


@pytest.mark.parametrize("emoji", [FAMILY, CODER, TONED, FLAG, "1\ufe0f\u20e3", "☎\ufe0f", ENGLAND])
def test_a_sequence_is_one_glyph_with_all_its_characters(emoji):
    assert drawn(f"a{emoji}b") == [("a", "Body"), (emoji, "Color"), ("b", "Body")]


def test_emoji_are_no_wider_than_hangul_about():
    (glyph,) = set_text(CODER, FACES)
    assert 0.9 < glyph.em < 1.1
    assert glyph.em == pytest.approx(1.25 * glyph.scale)


def test_emoji_side_by_side_are_told_apart():
    text = FLAG + FLAG + CODER + "😀" + TONED
    assert [part for part, _ in drawn(text)] == [FLAG, FLAG, CODER, "😀", TONED]
    assert [text[start:end] for start, end in drawn_parts(text, COLOR.drawings)] == [FLAG, FLAG, CODER, "😀", TONED]


def test_an_emoji_is_in_colour_though_the_text_s_own_face_has_it():
    assert drawn("⭐") == [("⭐", "Color")]


def test_a_sign_among_letters_stays_one_unless_a_selector_asks_for_the_emoji():
    assert drawn("☎") == [("☎", "Body")]
    assert drawn("❤") == [("❤", "Plain")]
    assert drawn("☎\ufe0f") == [("☎\ufe0f", "Color")]


def test_a_selector_may_ask_for_the_sign():
    assert drawn("⭐\ufe0e", (COLOR, BODY)) == [("⭐", "Body")]
    assert drawn("❤\ufe0e", (COLOR, BODY, PLAIN)) == [("❤", "Plain")]
    assert drawn("⭐\ufe0e a") == [("⭐", "Body"), (" ", "Body"), ("a", "Body")]


def test_a_sequence_without_a_drawing_falls_into_those_that_have_one():
    assert [part for part, _ in drawn("👩\u200d💻\u200d😀")] == [CODER, "😀"]
    assert [part for part, _ in drawn("😀🏽")] == ["😀"]


def test_what_only_the_monochrome_face_has_comes_from_there():
    assert drawn("🦖") == [("🦖", "Plain")]
    assert drawn("🦖\ufe0f") == [("🦖", "Plain")]


def test_a_sequence_that_only_the_monochrome_font_has_is_one_glyph_of_it():
    assert drawn(f"{CAPTAIN}{CODER}") == [(CAPTAIN, "Joined"), (CODER, "Color")]


def test_without_colour_sequences_are_one_glyph_and_the_others_letters():
    text = f"a{CODER}😀{FLAG}1\ufe0f\u20e3⭐"
    expected = [("a", "Body"), (CODER, "Joined"), ("😀", "Plain"), (FLAG, "Joined"), ("1\ufe0f\u20e3", "Joined")]
    assert drawn(text, MONOCHROME) == [*expected, ("⭐", "Body")]


def test_what_no_face_has_is_missing():
    assert missing_characters("😀🦕", FACES) == ("🦕",)


def test_digits_and_letters_are_never_drawn():
    assert {face for _, face in drawn("1# *a\u200d9")} == {"Body"}


@pytest.mark.parametrize("emoji", [FAMILY, CODER, TONED, FLAG, "1\ufe0f\u20e3", "🙋\u200d♀\ufe0f"])
def test_each_emoji_takes_two_columns(emoji):
    assert columns(emoji) == 2


@pytest.mark.parametrize("emoji", [FAMILY, CODER, TONED, FLAG, KEYCAP, ENGLAND, "❤\ufe0f"])
def test_a_cut_through_an_emoji_is_found(emoji: str) -> None:
    text = f"가{emoji}{emoji}나"
    assert emoji_across(text, 1) == (1, 1)
    assert emoji_across(text, 2) == (1, 1 + len(emoji))
    assert emoji_across(text, 1 + len(emoji)) == (1 + len(emoji),) * 2
    assert emoji_across(text, 2 + len(emoji)) == (1 + len(emoji), 1 + 2 * len(emoji))
