"""Layout ends for every input: what does not fit begins a new slide, and every loop makes progress."""

from __future__ import annotations

import pytest

from bounded import bounded
from cases_built import CASES
from gyoan.model.deck import Deck, Slide
from gyoan.model.theme import Theme
from layout.decks import deck_of, slide_text

SECONDS = 10.0
"""Processor time for any of these: they take a tenth of a second."""
SENTENCE = "이 명령은 모든 네임스페이스의 파드를 보여 줍니다."


def built(markdown: str, theme: Theme) -> Deck:
    with bounded(SECONDS):
        return deck_of(markdown, theme)


def slides_with(deck: Deck, text: str) -> list[Slide]:
    return [slide for slide in deck.slides if text in slide_text(slide)]


def test_a_command_stands_with_the_bullet_that_announces_it_though_the_bullets_above_fill_a_slide(theme: Theme) -> None:
    deck = built((CASES / "r01_steps_with_code.md").read_text("utf-8"), theme)

    (slide,) = slides_with(deck, "kubectl get pods")
    assert "실행합니다:" in slide_text(slide)


def test_a_command_between_the_paragraphs_of_a_long_step_is_shown(theme: Theme) -> None:
    deck = built((CASES / "r02_endless_build.md").read_text("utf-8"), theme)

    assert len(slides_with(deck, "curl --get map.example.com/area")) == 1


@pytest.mark.parametrize("sentences", range(1, 8))
@pytest.mark.parametrize("code", ["```bash\nls\n```", "```bash\n" + "echo 하나\n" * 30 + "```", "    " + "가" * 3000])
def test_code_below_a_list_of_any_height_leaves_no_slide_and_ends(sentences: int, code: str, theme: Theme) -> None:
    items = "\n".join(f"   - {' '.join([SENTENCE] * sentences)}" for _ in range(4))
    inner = "\n".join(f"     {line}" for line in code.split("\n"))
    deck = built(
        f"# 제목\n\n## 실습 (10분)\n\n1. 준비\n{items}\n   - 실행합니다:\n\n{inner}\n\n## 끝 (5분)\n\n가\n", theme
    )

    boxes = [shape.box for slide in deck.slides for shape in slide.shapes if shape.name == "코드"]
    assert boxes
    assert all(box.bottom.points <= theme.deck.height.points for box in boxes)
    assert all(box.height.points > 0 for box in boxes)
