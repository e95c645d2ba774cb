"""Tests of the places that diagrams are drawn for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from gyoan.model.drawing import FrameName
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.session_theme import frames_of


def test_a_diagram_on_a_page_has_the_text_column_and_less_than_its_height(theme: Theme) -> None:
    millimetres = {name: Length.of_points(points) for name, points in (("margin_left", 40), ("margin_right", 70))}
    page = replace(theme.page, **millimetres, margin_top=Length.of_points(30), margin_bottom=Length.of_points(55))
    slide, paper = frames_of(replace(theme, page=page))
    assert (slide.name, paper.name) == (FrameName.SLIDE, FrameName.PAGE)
    assert paper.width.points == pytest.approx(page.width.points - 110, abs=0.01)
    room = page.height.points - 85
    assert 0.4 * room < paper.height.points < 0.8 * room
    taller = replace(page, margin_top=Length.of_points(0), margin_bottom=Length.of_points(0))
    _, high = frames_of(replace(theme, page=taller))
    assert high.height.points / paper.height.points == pytest.approx(page.height.points / room, rel=0.001)


def test_a_diagram_on_a_slide_stays_within_the_margins(theme: Theme) -> None:
    slide, _ = frames_of(theme)
    assert 0.8 * theme.deck.width.points < slide.width.points < theme.deck.width.points
    assert 0.5 * theme.deck.height.points < slide.height.points < theme.deck.height.points
