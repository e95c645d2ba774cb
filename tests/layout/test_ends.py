"""Layout ends for every input: what does not fit begins a new slide, and every loop makes progress."""

from __future__ import annotations

import pytest

from bounded import bounded
from cases_built import CASES
from gyoan.layout.deck import content
from gyoan.layout.deck.slides import cards
from gyoan.layout.elements import Entry
from gyoan.model.deck import Deck, Grid, Slide
from gyoan.model.theme import Theme
from layout.decks import deck_of, outcome_of, slide_text, text_of

pytestmark = pytest.mark.long

SECONDS = 60.0
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
@pytest.mark.parametrize("code", ["```bash\nls\n```", "```bash\n" + "echo 하나\n" * 30 + "```", "    " + "x=" * 1500])
def test_code_below_a_list_of_any_height_leaves_no_slide_and_ends(sentences: int, code: str, theme: Theme) -> None:
    items = "\n".join(f"   - {' '.join([SENTENCE] * sentences)}" for _ in range(4))
    inner = "\n".join(f"     {line}" for line in code.split("\n"))
    deck = built(
        f"# 제목\n\n## 실습 (10분)\n\n1. 준비\n{items}\n   - 실행합니다:\n\n{inner}\n\n## 끝 (5분)\n\n가\n", theme
    )

    boxes = [shape.box for slide in deck.slides for shape in slide.shapes if shape.name == "Code"]
    assert boxes
    assert all(box.bottom.points <= theme.deck.height.points for box in boxes)
    assert all(box.height.points > 0 for box in boxes)


def test_a_table_whose_head_fills_a_slide_is_shown_as_text_and_told(theme: Theme) -> None:
    head = " ".join(f"머리글{number}" for number in range(400))
    rows = "\n".join(f"| 값{number} | {'내용 ' * 300} |" for number in range(10))
    with bounded(SECONDS):
        outcome = outcome_of(f"# 제목\n\n## 표 (10분)\n\n| {head} | 나 |\n|---|---|\n{rows}\n", theme)

    shown = "\n".join(map(slide_text, outcome.value.slides))
    assert all(f"머리글{number}" in shown for number in range(400))
    assert all(f"값{number}" in shown for number in range(10))
    assert len(outcome.value.slides) < 80
    assert [found.span.line for found in outcome.diagnostics if "as text" in found.message] == [5]


def test_an_ordinary_table_below_little_room_stays_a_table(theme: Theme) -> None:
    rows = "\n".join(f"| 값{number} | 내용 |" for number in range(30))
    items = "\n".join(f"- {SENTENCE}" for _ in range(8))
    deck = built(f"# 제목\n\n## 표 (10분)\n\n{items}\n\n**아래 표:**\n\n| 가 | 나 |\n|---|---|\n{rows}\n", theme)

    assert sum(shape.name == "Table" for slide in deck.slides for shape in slide.shapes) >= 3


@pytest.mark.parametrize("separator", ["", " ", " › "])
def test_the_line_above_a_title_is_shortened_in_few_steps(separator: str, theme: Theme) -> None:
    long = separator.join("가" * 20_000)
    deck = built(f"# 제목\n\n## {long}\n\n가\n\n### 나\n\n" + "- 다 라 마\n" * 40, theme)

    places = {text_of(shape) for slide in deck.slides for shape in slide.shapes if shape.name == "Place"}
    assert all(len(place) < 200 for place in places)


def test_the_rest_of_a_listing_is_in_the_notes_though_its_last_line_fills_slides(theme: Theme) -> None:
    lines = [*(f"print({number})" for number in range(39)), "x" * 9000, "끝줄"]
    deck = built("# 제목\n\n## 본문 (10분)\n\n```python\n" + "\n".join(lines) + "\n```\n", theme)

    assert any("끝줄" in slide.notes for slide in deck.slides)
    assert len(slides_with(deck, "아래 1줄 더")) == 1


def test_the_branches_of_a_large_tree_before_the_first_section_keep_their_heads(theme: Theme) -> None:
    tree = "```\n└── 잎\n└── 큰 가지:\n    └── 작은 가지:\n        └── 끝 잎\n```"
    deck = built(f"# 제목\n\n{tree}\n\n## 본문 (10분)\n\n- 가\n- 나\n", theme)

    for word in ("잎", "큰 가지", "작은 가지", "끝 잎"):
        assert slides_with(deck, word)


def test_the_rail_of_a_session_of_very_many_sections_is_one_stretch(theme: Theme) -> None:
    deck = built("# 제목\n\n" + "".join(f"## 절 {number} (1분)\n\n가\n\n" for number in range(150)), theme)

    stretches = [shape.name for shape in deck.slides[-1].shapes].count("Time passed")
    assert stretches == 1
    assert len(deck.slides) >= 150


def test_hundreds_of_sections_of_one_name_keep_it(theme: Theme) -> None:
    deck = built("# 제목\n\n" + "## 실습\n\n가\n\n" * 300, theme)

    titles = [slide.title for slide in deck.slides if slide.title.startswith("실습")]
    assert titles == ["실습"] * 300
    assert f"다음: {titles[1]}" in deck.slides[-2].notes.splitlines()


@pytest.mark.parametrize(
    "character",
    ["|", "-", "[", "1", "가", *(pytest.param(one, marks=pytest.mark.thorough) for one in ("`", "_", ", ", "👨‍💻"))],
)
@pytest.mark.parametrize("place", ["# {}\n\n## 나\n\n다", "# 가\n\n## {}\n\n다", "# 가\n\n## 나\n\n- {}\n- 다"])
@pytest.mark.sampled(4)
def test_twenty_thousand_equal_characters_are_laid_out_in_no_time(place: str, character: str, theme: Theme) -> None:
    deck = built(place.format(character * (20_000 // len(character))) + "\n", theme)

    assert slides_with(deck, "다")


def test_a_definition_higher_than_a_slide_goes_on_below_its_term(theme: Theme) -> None:
    meaning = "".join(f"{number}번째로 설명하는 글이 아주 깁니다. " for number in range(200))
    deck = built(f"# 가\n\n## 나\n\n- **하나**: {meaning}\n- **둘**: 짧다\n- **셋**: 짧다\n", theme)

    grids = [shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, Grid)]

    assert max(grid.box.y + grid.box.height for grid in grids) < theme.deck.height
    texts = "\n".join(map(slide_text, deck.slides)).replace("\u00a0", " ")
    assert [number for number in range(200) if f"{number}번째로" not in texts] == []
    assert texts.count("하나") >= len(grids)


@pytest.mark.thorough
def test_the_cards_of_hundreds_of_groups_are_placed_in_linear_time(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed: list[int] = []
    arrange = cards.arrange_cards
    monkeypatch.setattr(
        cards, "arrange_cards", lambda groups, *given: placed.append(len(groups)) or arrange(groups, *given)
    )

    def work(count: int) -> int:
        placed.clear()
        long = "글자가 깁니다 " * 90
        groups = "".join(f"**머리 {number}**\n\n- 하나 {long}\n- 둘\n\n" for number in range(count))
        assert built(f"# 가\n\n## 나\n\n{groups}", theme).slides
        return len(placed)

    assert work(200) < 2.5 * work(100) < 1000


@pytest.mark.parametrize("mark", ["- ", "1. ", "- [ ] "])
def test_the_items_of_a_long_list_are_gathered_once(mark: str, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    gathered: list[int] = []
    text = content._Collector.text

    def counted(collector: content._Collector, entries: tuple[Entry, ...], *, listed: bool) -> None:
        gathered.append(len(entries))
        text(collector, entries, listed=listed)

    monkeypatch.setattr(content._Collector, "text", counted)
    items = "".join(f"{mark}항목 {number}\n" for number in range(1, 301))

    deck = built(f"# 가\n\n## 나\n\n{items}", theme)

    assert slides_with(deck, "항목 300")
    assert max(gathered) == 300
    assert len(gathered) < 10
