"""What stands together on a slide: pictures beside their text, no slide nearly empty, none with too many lines."""

from __future__ import annotations

import pytest

from gyoan.model.deck import Deck, PictureShape, Slide, SlideKind, TextBox
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from layout.decks import deck_of, slide_text, text_of

SOURCE = "graph TB\n    A --> B"
FENCE = f"```mermaid\n{SOURCE}\n```\n"


def drawing(width: float, height: float, label: float = 18.0) -> Drawing:
    return Drawing(Length.of_points(width), Length.of_points(height), b"png", "<svg/>", label, "흐름도")


def deck_with(body: str, theme: Theme, picture: Drawing) -> Deck:
    return deck_of(
        f"# 제목\n\n## 본문 (10분)\n{body}\n\n## 끝 (5분)\n- 가\n- 나\n", theme, {(SOURCE, FrameName.SLIDE): picture}
    )


def shown(deck: Deck) -> list[Slide]:
    return [slide for slide in deck.slides if slide.title.startswith("본문")]


def test_a_tall_diagram_has_its_text_beside_it(theme: Theme) -> None:
    deck = deck_with(f"{FENCE}\n**특징**:\n- 위에서 아래로\n- 한 번에 하나씩\n", theme, drawing(260, 380))

    (slide,) = shown(deck)
    (picture,) = [shape for shape in slide.shapes if isinstance(shape, PictureShape)]
    (text,) = [shape for shape in slide.shapes if shape.name == "Body"]
    assert picture.box.right <= text.box.x
    assert picture.box.height.points > 370
    assert slide.kind is SlideKind.DIAGRAM


def test_text_before_a_tall_diagram_stands_at_its_left(theme: Theme) -> None:
    lead = "> **정의**: 파드는 컨테이너를 묶는다\n\n- 하나를 본다\n- 둘을 본다\n- 셋을 본다\n\n"
    deck = deck_with(lead + FENCE, theme, drawing(260, 380))

    (slide,) = shown(deck)
    (picture,) = [shape for shape in slide.shapes if isinstance(shape, PictureShape)]
    assert all(shape.box.right <= picture.box.x for shape in slide.shapes if shape.name in {"Body", "Callout"})


def test_a_diagram_whose_labels_would_get_too_small_keeps_its_slide(theme: Theme) -> None:
    deck = deck_with(f"{FENCE}\n**특징**:\n- 위에서 아래로\n- 한 번에 하나씩\n", theme, drawing(870, 380, 12.5))

    pictures = [shape for slide in shown(deck) for shape in slide.shapes if isinstance(shape, PictureShape)]
    assert [round(shape.box.width.points) for shape in pictures] == [870]
    assert len(shown(deck)) == 2


def test_text_below_a_flat_diagram_shares_its_slide(theme: Theme) -> None:
    deck = deck_with(f"{FENCE}\n- 왼쪽에서 오른쪽으로\n- 차례로\n", theme, drawing(860, 120, 12.5))

    (slide,) = shown(deck)
    (picture,) = [shape for shape in slide.shapes if isinstance(shape, PictureShape)]
    (text,) = [shape for shape in slide.shapes if shape.name == "Body"]
    assert picture.box.bottom <= text.box.y
    assert round(picture.box.width.points) == 860


@pytest.mark.parametrize("count", [9, 10, 23, 60])
def test_no_slide_has_more_than_nine_lines_of_text(count: int, theme: Theme) -> None:
    body = "\n".join(f"- {number}번째로 하는 일은 앞에서 한 일을 돌아보는 것이다" for number in range(count))
    slides = shown(deck_of(f"# 제목\n\n## 본문 (10분)\n{body}\n", theme))

    counts = [len(shape.paragraphs) for slide in slides for shape in slide.shapes if shape.name == "Body"]  # type: ignore[union-attr]
    assert sum(counts) == count
    assert max(counts) <= 9
    assert min(counts) > 1


def test_a_paragraph_of_many_words_is_cut_between_sentences(theme: Theme) -> None:
    text = " ".join(f"{number}번째 문장은 앞의 문장을 잇는 조금 긴 이야기다." for number in range(300))
    slides = shown(deck_of(f"# 제목\n\n## 본문 (10분)\n{text}\n", theme))

    parts = [text_of(shape) for slide in slides for shape in slide.shapes if shape.name in {"Body", "Question"}]
    assert " ".join(" ".join(parts).split()) == text
    assert all(part.endswith(".") for part in parts)


def test_the_few_words_of_a_part_stand_below_the_part_before_it(theme: Theme) -> None:
    body = "### 순서\n```bash\nfirst\nsecond\n```\n\n### 나누기\n돌아가며 말한다.\n"
    deck = deck_of(f"# 제목\n\n## 본문 (10분)\n{body}\n## 끝 (5분)\n- 가\n- 나\n", theme)

    (slide,) = [slide for slide in deck.slides if slide.title == "순서"]
    assert "나누기" in slide_text(slide)
    assert "돌아가며 말한다." in slide_text(slide)
    assert slide.duration.seconds == 600


def test_a_listed_step_stays_with_its_code(theme: Theme) -> None:
    def step(number: int) -> str:
        code = "\n".join(f"    echo {number}-{line}" for line in range(10))
        return f"{number}. 단계 {number}을 한다\n    ```bash\n{code}\n    ```\n"

    slides = shown(deck_of(f"# 제목\n\n## 본문 (10분)\n{step(1)}{step(2)}{step(3)}\n", theme))

    for number in (1, 2, 3):
        (slide,) = [slide for slide in slides if f"단계 {number}을" in slide_text(slide)]
        assert f"echo {number}-9" in slide_text(slide)


def test_body_text_is_never_smaller_than_sixteen_points(theme: Theme) -> None:
    items = "\n".join(f"- **항목 {n}**: {'자세한 설명이 길게 이어진다 ' * 4}" for n in range(9))
    deck = deck_of(f"# 제목\n\n## 본문 (10분)\n{items}\n\n**가**:\n{items}\n\n**나**:\n{items}\n", theme)

    chrome = {"Title", "Place", "Time", "Course", "Page number"}
    sizes = [
        run.points
        for slide in deck.slides[1:]
        for shape in slide.shapes
        if isinstance(shape, TextBox) and shape.name not in chrome
        for paragraph in shape.paragraphs
        for run in paragraph.runs
    ]
    assert min(sizes) >= 16


def test_a_line_before_a_diagram_never_makes_its_labels_too_small_to_read(theme: Theme) -> None:
    lead = "> **정의**: 브랜치마다 배포하는 곳이 다르다\n\n"
    deck = deck_with(lead + FENCE, theme, drawing(870, 380, label=12.5))

    (picture,) = [shape for slide in shown(deck) for shape in slide.shapes if isinstance(shape, PictureShape)]
    assert 12.5 * picture.box.height.points / 380 >= 12


def test_a_line_below_links_makes_their_codes_smaller_instead_of_parting_them(theme: Theme) -> None:
    listed = "".join(f"- [문서 {number}](https://example.com/{number})\n" for number in range(2))
    text = "# 제목\n\n## 본문 (10분)\n\n- 가\n- 나\n- 다\n- 라\n\n**참고 자료**\n\n" + listed + "\n*문의: 김하늘*\n"

    slides = shown(deck_of(text, theme))
    (references,) = [slide for slide in slides if "문서 0" in slide_text(slide)]
    assert all(word in slide_text(references) for word in ("문서 1", "문의"))
    assert sum(isinstance(shape, PictureShape) for shape in references.shapes) == 2
    assert all(shape.box.bottom.points <= 490 for shape in references.shapes if shape.name == "Body")


def test_a_formula_stands_below_the_table_that_it_sums_up_and_not_alone(theme: Theme) -> None:
    rows = "".join(f"| {number} | {9 - number} |\n" for number in range(5))
    steps = "1. 카드를 섞는다.\n2. 가장 작은 수를 찾는다.\n3. 되풀이한다.\n4. 횟수를 적는다.\n"
    table = f"| 회전 | 횟수 |\n|---|---|\n{rows}"
    formula = "$$\n\\sum_{k=1}^{n-1} k = \\frac{n(n-1)}{2}\n$$\n"

    first, second = shown(deck_of(f"# 제목\n\n## 본문 (10분)\n\n{steps}\n{table}\n{formula}", theme))
    assert "되풀이한다" in slide_text(first)
    assert any(shape.name.startswith("Table") for shape in second.shapes)
    assert any(shape.name.startswith("Formula") for shape in second.shapes)


@pytest.mark.parametrize("count", [8, 9])
def test_a_formula_behind_a_full_slide_of_text_takes_the_end_of_it_along(count: int, theme: Theme) -> None:
    entries = "".join(f"- {number}번째로 하는 일은 앞에서 한 일을 돌아보는 것이다\n" for number in range(count))
    slides = shown(deck_of(f"# 제목\n\n## 본문 (10분)\n\n{entries}\n$$\n\\frac{{a}}{{b}} = c\n$$\n", theme))

    (last,) = [slide for slide in slides if any(shape.name.startswith("Formula") for shape in slide.shapes)]
    assert "번째" in slide_text(last)
