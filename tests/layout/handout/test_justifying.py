"""Justified text: lines that fill their measure without holes, and no word lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from examples import examples
from gyoan.layout.handout.styles import Styles
from gyoan.model.handout import TextBlock
from gyoan.model.theme import Theme
from gyoan.typesetting import advance
from gyoan.typesetting.breaking import STRETCH
from layout.handout.handouts import handout_of
from tried import some

LONG_WORDS = "데이터베이스관리자는 마이그레이션스크립트를 확인하고 되돌리기절차를 준비합니다 " * 6


@pytest.fixture(scope="module")
def narrow(theme: Theme) -> Theme:
    """Return the theme with justified text in a narrow column."""
    page = theme.page
    return replace(theme, page=replace(page, justify=True, margin_right=page.width - page.margin_left * 4))


def paragraph(text: str, theme: Theme) -> TextBlock:
    items = handout_of(f"# 제목\n\n## 절\n\n{text}\n", theme).items
    found = items[-1]
    assert isinstance(found, TextBlock)
    return found


def right_edges(block: TextBlock) -> list[float]:
    return [(line.fragments[-1].x + line.fragments[-1].width).points for line in block.lines]


def test_lines_end_at_the_same_place_but_the_last(narrow: Theme) -> None:
    *full, last = right_edges(paragraph("낱말 하나 둘 셋 " * 30, narrow))
    assert full == pytest.approx([Styles(narrow).width] * len(full), abs=0.1)
    assert last < Styles(narrow).width - 1


def test_text_is_ragged_unless_the_theme_asks(theme: Theme) -> None:
    text = "줄의 끝은 낱말들이 서로 다른 길이를 가지는 만큼 서로 다른 곳에 있게 마련입니다 " * 8
    edges = right_edges(paragraph(text, theme))
    assert min(edges[:-1]) < Styles(theme).width - 1


def test_no_space_is_torn_wider_than_the_cap(narrow: Theme) -> None:
    faces = Styles(narrow).faces(Styles(narrow).ink().face)
    space = advance(" ", faces, narrow.page.body_points)
    for line in some(paragraph(LONG_WORDS, narrow).lines):
        gaps = [
            (after.x - before.x - before.width).points
            for before, after in zip(line.fragments, line.fragments[1:], strict=False)
        ]
        assert all(gap <= space * STRETCH + 0.1 for gap in gaps)


def test_long_words_are_divided_rather_than_leave_a_loose_line(narrow: Theme) -> None:
    block = paragraph(LONG_WORDS, narrow)
    assert any(not line.spaced for line in block.lines[:-1])
    for line in block.lines[:-1]:
        if not line.spaced:
            assert len(line.fragments[-1].text.split()[-1]) >= 2


@settings(max_examples=examples(0.4), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("가나다라마바사abc,.()", min_size=1, max_size=14), min_size=1, max_size=40))
def test_justifying_loses_no_character_and_leaves_the_measure_to_none(narrow: Theme, words: list[str]) -> None:
    block = paragraph("가 " + " ".join(words), narrow)
    text = "".join(line.text for line in block.lines).replace(" ", "")
    assert text == "".join(["가", *words])
    assert all(edge <= Styles(narrow).width + 0.1 for edge in right_edges(block))
