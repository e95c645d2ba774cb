"""One ruler for slides, flows and the diagrams' worker: widths from fonts, and the margins on them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from gyoan.typesetting.margins import KEPT, RUNNING, Margin
from gyoan.typesetting.ruler import UNKNOWN, Ruler

REGULAR: Mapping[int, float] = {
    **dict.fromkeys(range(0x20, 0x7F), 0.5),
    ord("가"): 0.92,
    ord("나"): 0.92,
    ord("→"): 0.8,
}
BOLD: Mapping[int, float] = {**dict.fromkeys(range(0x20, 0x7F), 0.6), ord("가"): 0.92, ord("나"): 0.92}


def ruler(margin: Margin) -> Ruler:
    return Ruler([[REGULAR], [BOLD]], margin)


def test_letters_have_the_margin_of_their_script_and_weight() -> None:
    kept = ruler(KEPT)

    assert kept.width("ab") == pytest.approx(2 * 0.5 * 1.11)
    assert kept.width("ab", bold=True) == pytest.approx(2 * 0.6 * 1.17)
    assert kept.width("가나", bold=True) == pytest.approx(2 * 0.92 * 1.03)
    assert ruler(RUNNING).width("a→가") == pytest.approx((0.5 * 1.10 + 0.8 + 0.92) * 1.02)


def test_a_space_is_as_wide_as_in_the_fonts_that_stand_in() -> None:
    assert ruler(RUNNING).width(" ") == ruler(RUNNING).width("\u00a0") == pytest.approx(0.32 * 1.02)
    assert ruler(RUNNING).width(" ", bold=True) == pytest.approx(0.35 * 1.02)
    assert ruler(KEPT).width(" ") == pytest.approx(0.28 * 1.11)
    assert ruler(KEPT).width(" ", bold=True) == pytest.approx(0.28 * 1.17)


def test_the_last_of_the_latin_letters_has_their_margin_and_the_next_one_that_of_others() -> None:
    letters = {ord("\u024f"): 0.5, ord("\u0250"): 0.5}
    running, kept = (Ruler([[letters], [letters]], margin) for margin in (RUNNING, KEPT))
    for bold, latin in ((False, 1.10), (True, 1.17)):
        assert running.width("\u024f", bold=bold) == pytest.approx(0.5 * latin * 1.02)
        assert running.width("\u0250", bold=bold) == pytest.approx(0.5 * 1.02)
    for bold, other in ((False, 1.11), (True, 1.17)):
        assert kept.width("\u024f", bold=bold) == kept.width("\u0250", bold=bold) == pytest.approx(0.5 * other)
    assert running.width("\u0e01") == pytest.approx(UNKNOWN * 1.02)


def test_lines_that_are_kept_have_a_seam_wherever_scripts_meet_and_others_at_letters() -> None:
    for text, kept, running in (
        ("가a", 1, 1),
        ("가 a", 1, 1),
        ("가.", 1, 0),
        ("(가)", 2, 0),
        ("(가)가", 3, 1),
        ("가 나", 0, 0),
        ("ab", 0, 0),
    ):
        plain = [sum(ruler(margin).width(one) for one in text) for margin in (KEPT, RUNNING)]
        assert ruler(KEPT).width(text) - plain[0] == pytest.approx(kept * 0.12, abs=1e-9), text
        assert ruler(RUNNING).width(text) - plain[1] == pytest.approx(running * 0.204, abs=1e-9), text


def test_what_a_joiner_joins_and_marks_take_no_room() -> None:
    one = ruler(KEPT).width("👩")

    assert one == pytest.approx(UNKNOWN * 1.11)
    assert ruler(KEPT).width("👩\u200d👩\u200d👧") == pytest.approx(one)
    assert ruler(KEPT).width("👩🏽") == ruler(KEPT).width("👩\ufe0f") == pytest.approx(one)


def test_a_later_font_lends_what_the_first_lacks() -> None:
    lent = Ruler([[REGULAR, {ord("説"): 1.0, ord("a"): 9.0}], [BOLD]], KEPT)

    assert lent.width("説") == pytest.approx(1.03)
    assert lent.width("a") == pytest.approx(0.5 * 1.11)


def test_a_table_says_of_every_character_what_the_ruler_says() -> None:
    for bold in (False, True):
        table = ruler(KEPT).table(bold=bold)
        widths = {first + more: width for first, count, width in table.runs for more in range(count)}
        for character in "a 가→\u0301\u200d\ufe0f🏽ᅡ説👩":
            assert widths.get(ord(character), table.unknown) == ruler(KEPT).width(character, bold=bold), character
        assert len(table.runs) < 1000
