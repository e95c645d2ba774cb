"""Old syllables of Hangul, which are written as their letters and seen as one block."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from export.pdf.conftest import HANGUL, write_font
from export.pdf.test_document import page_texts, pdf_of
from gyoan.layout.handout.styles import Styles
from gyoan.model.jamo import is_old_syllable
from gyoan.model.theme import Face, Theme
from gyoan.theming import load_theme
from gyoan.theming.old_hangul import OldSyllables
from gyoan.toolchain.tools import Toolchain
from gyoan.typesetting import StyledRun, break_lines, columns, set_text

pytestmark = pytest.mark.toolchain


@pytest.fixture(scope="module")
def theme(toolchain: Toolchain, widths: Path) -> Theme:
    """Return the default theme, whose font has the letters."""
    return load_theme("default", toolchain.packages, widths).value


OLD = "나랏〮말〯ᄊᆞ미〮"
SYLLABLES = ["나", "랏〮", "말〯", "ᄊᆞ", "미〮"]


def heights(outline: str) -> tuple[int, int]:
    """Return how far an outline reaches down and up."""
    numbers = [int(number) for number in re.findall(r"-?\d+", outline)]
    return min(numbers[1::2]), max(numbers[1::2])


@pytest.mark.parametrize("face", [Face.BODY, Face.BODY_BOLD, Face.CODE, Face.CODE_BOLD])
def test_a_syllable_is_one_glyph_as_wide_as_any_other(theme: Theme, face: Face) -> None:
    glyphs = set_text("ᄒᆞᆫ글", Styles(theme).faces(face))
    assert [glyph.text for glyph in glyphs] == ["ᄒᆞᆫ", "글"]
    assert glyphs[0].em == pytest.approx(0.92)
    assert not any(glyph.missing for glyph in glyphs)


def test_its_letters_stand_one_below_the_other_within_the_height_of_a_line(theme: Theme) -> None:
    drawings = theme.faces[Face.OLD_HANGUL].drawings
    (block,) = drawings["ᄒᆞᆫ"].layers
    (without_last,) = drawings["ᄒᆞ"].layers
    assert block.outline != without_last.outline
    low, high = heights(block.outline)
    assert -50 < low < high < 250


@pytest.mark.parametrize(
    "text",
    ["ᄫᅡᇢ", "ꥠᅡ", "하ᇹ", "ᄋᆡ", "ᄧᅵ"],
    ids=["old first and last", "extended", "old last alone", "old middle", "ligature"],
)
def test_letters_of_every_age_and_place_become_a_block(theme: Theme, text: str) -> None:
    drawing = theme.faces[Face.OLD_HANGUL].drawings[text]
    assert drawing.em == pytest.approx(0.92)
    assert all(layer.outline for layer in drawing.layers)


def test_the_marks_of_tones_stand_at_the_left_of_their_syllable(theme: Theme) -> None:
    glyphs = set_text(OLD, Styles(theme).faces(Face.BODY))
    assert [glyph.text for glyph in glyphs] == SYLLABLES
    assert [round(glyph.em, 2) for glyph in glyphs] == [0.92, 1.17, 1.17, 0.92, 1.17]
    marked, plain = (theme.faces[Face.OLD_HANGUL].drawings[text].layers[0].outline for text in ("말〯", "ᄊᆞ"))
    across = [int(number) for number in re.findall(r"(-?\d+) -?\d+", marked)]
    assert min(across) < 40
    assert max(across) > 250 > max(int(number) for number in re.findall(r"(-?\d+) -?\d+", plain))


def test_a_line_is_broken_between_syllables_never_inside_one(theme: Theme) -> None:
    run = StyledRun("ᄒᆞᄆᆞᄂᆞᆫ" * 6, Styles(theme).faces(Face.BODY), 10.0, None)
    lines = break_lines([run], 30.0)
    assert len(lines) == 6
    assert all(re.fullmatch("(?:[ᄒᄆᄂ]ᆞᆫ?)+", line.text) for line in lines)


def test_what_is_printed_is_searched_as_it_was_written(theme: Theme) -> None:
    session = f"# 옛글 ᄒᆞᆫ글\n\n## ᄯᅳᆮ (5분)\n\n{OLD}\n\n**굵은 ᄒᆞᆫ**\n\n| ᄀᆞ | 나 |\n| --- | --- |\n| `ᄂᆞ` | 다 |\n"
    text = "".join(page_texts(pdf_of(session, theme)))
    for word in ("ᄒᆞᆫ글", "ᄯᅳᆮ", OLD, "ᄒᆞᆫ", "ᄀᆞ", "ᄂᆞ"):
        assert word in text


@pytest.mark.parametrize("text", ["ᄒ", "ᆞ", "ᄒᄒ", "한", "한글", "ㅎㅏㄴ", "가 ᆫ", "〮", "a〮", ""])
def test_letters_alone_and_syllables_of_today_are_no_old_ones(text: str) -> None:
    assert not is_old_syllable(text)


def test_a_font_that_does_not_say_how_letters_join_has_no_blocks(tmp_path: Path) -> None:
    letters = dict.fromkeys([0x20, *HANGUL, 0x1112, 0x119E, 0x11AB], 920)
    write_font(tmp_path / "plain.ttf", "Plain", letters)
    assert "ᄒᆞᆫ" not in OldSyllables(tmp_path / "plain.ttf", letters, tmp_path)


def test_in_code_a_syllable_takes_two_columns() -> None:
    assert columns("ᄒᆞᆫ글〮") == 4
