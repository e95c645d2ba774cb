"""A chart on a slide keeps the size of its text, however much room other text leaves it."""

from __future__ import annotations

import pytest

from charts import CAUSES
from gyoan.model.chart import ChartShape
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from layout.decks import deck_of

SOURCE = "pie"
DRAWING = Drawing(Length.of_points(874), Length.of_points(382), b"", "", 16, "원 그래프: 인적 오류 45%", chart=CAUSES)
LINES = "\n".join(f"- {number}번째로 알아 둘 것" for number in range(3))


@pytest.mark.parametrize("text", ["", LINES], ids=["alone", "with text"])
def test_a_chart_is_shown_with_text_that_can_be_read_and_stays_on_the_slide(text: str, theme: Theme) -> None:
    markdown = f"# 제목\n\n## 원인\n\n```mermaid\n{SOURCE}\n```\n\n{text}\n"
    deck = deck_of(markdown, theme, {(SOURCE, FrameName.SLIDE): DRAWING})
    (chart,) = (shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, ChartShape))
    assert chart.plan.points >= 12
    assert (chart.plan.width, chart.plan.height) == pytest.approx((chart.box.width.points, chart.box.height.points))
    assert chart.box.bottom <= theme.deck.height
    assert chart.description == "원 그래프: 인적 오류 45%"


def test_what_a_chart_shows_stands_in_the_notes(theme: Theme) -> None:
    markdown = f"# 제목\n\n## 원인\n\n```mermaid\n{SOURCE}\n```\n"
    deck = deck_of(markdown, theme, {(SOURCE, FrameName.SLIDE): DRAWING})
    assert any("인적 오류 45%" in slide.notes for slide in deck.slides)
