"""A caption stands small and alone at what it captions, on slides and pages, and is numbered on pages."""

from __future__ import annotations

import pytest

from cases_built import built, case
from gyoan.layout.captions import is_file_name
from gyoan.model.deck import Grid, Shape, Slide, TextBox
from gyoan.model.theme import Theme
from layout.decks import deck_of
from layout.handout.handouts import blocks_of, text_of

CODE = "```python\n" + "\n".join(f"print({number})" for number in range(60)) + "\n```"
ROWS = "| 이름 | 값 |\n| --- | --- |\n" + "\n".join(f"| 가{number} | {number} |" for number in range(30))


def words(shape: Shape) -> str:
    paragraphs = shape.paragraphs if isinstance(shape, TextBox) else ()
    return "".join(run.text for paragraph in paragraphs for run in paragraph.runs)


def captions(slide: Slide) -> list[TextBox]:
    return [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.name == "Caption"]


def test_each_caption_of_a_case_stands_small_right_below_what_it_captions_and_alone(theme: Theme) -> None:
    deck = case("h03", theme).deck
    found = [(slide, caption) for slide in deck.slides for caption in captions(slide)]
    assert [words(caption) for _, caption in found] == [
        "그림: 요청이 지나는 길",
        "그림: 서버 세 대의 자리",
        "표: 이름과 값",
        "코드: 첫 줄",
    ]
    for slide, caption in found:
        above = slide.shapes[slide.shapes.index(caption) - 1]
        assert abs(caption.box.y.points - above.box.bottom.points) < 12
        assert max(run.points for run in caption.paragraphs[0].runs) < theme.deck.body_points


def test_no_alternative_text_that_is_the_name_of_its_file_stands_below_a_picture(theme: Theme) -> None:
    deck = case("o11", theme).deck
    assert [words(caption) for slide in deck.slides for caption in captions(slide)] == ["학생과 수업은 다대다 관계"]


@pytest.mark.parametrize(
    ("alt", "target", "expected"),
    [
        ("erd", "img/erd.png", True),
        ("ERD-2.drawio", "img/ERD-2.drawio.png", True),
        ("구성 도", "img/%EA%B5%AC%EC%84%B1%20%EB%8F%84.png", True),
        ("erd of schools", "img/erd.png", False),
        ("", "img/erd.png", False),
        ("v1.2", "img/v1.png", False),
    ],
)
def test_a_file_name_is_known_by_the_address(alt: str, target: str, *, expected: bool) -> None:
    assert is_file_name(alt, target) is expected


@pytest.mark.parametrize(("block", "caption"), [(CODE, "*코드: 긴 것*"), (ROWS, "*표: 긴 것*")])
def test_what_is_cut_over_slides_has_its_caption_below_each_part_inside_the_slide(
    theme: Theme, block: str, caption: str
) -> None:
    deck = deck_of(f"# 제목\n\n## 절 (10분)\n\n{block}\n\n{caption}\n", theme)
    parts = [slide for slide in deck.slides if any(shape.name in ("Table", "Code") for shape in slide.shapes)]
    assert all([words(one) for one in captions(slide)] == [caption.strip("*")] for slide in parts)
    assert all(shape.box.bottom <= theme.deck.height for slide in parts for shape in slide.shapes)


def test_a_table_with_a_caption_stays_a_table(theme: Theme) -> None:
    table = "| 장점 | 단점 |\n| --- | --- |\n| 빠르다 | 비싸다 |\n| 쉽다 | 무겁다 |\n"
    deck = deck_of(f"# 제목\n\n## 절 (10분)\n\n{table}\n*표: 견줌*\n", theme)
    assert any(isinstance(shape, Grid) for slide in deck.slides for shape in slide.shapes)


def test_an_english_handout_numbers_in_english(theme: Theme) -> None:
    table = "| a |\n| --- |\n| b |\n\n*Table: values*\n\n| c |\n| --- |\n| d |\n\n*Table: more*\n"
    handout = built(f"# T\n\n## S\n\n{table}", theme, language="en-US").handout
    below = [text_of(block) for block in blocks_of(handout.items) if block.tag.value == "Caption"]
    assert below == ["Table 1. values", "Table 2. more"]


def test_no_word_of_a_caption_is_lost(theme: Theme) -> None:
    text = f"# 제목\n\n## 절 (10분)\n\n{ROWS}\n\n*표: 하나뿐인낱말*\n\n```\n가\n```\n*코드: 다른낱말*\n"
    whole = built(text, theme)
    said = "\n".join(words(shape) for slide in whole.deck.slides for shape in slide.shapes)
    assert "하나뿐인낱말" in said
    assert "다른낱말" in said
