"""Footnotes on slides: at the foot of the slide with their mark, legible, and the whole of them in its notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cases_built import Built, built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.area import SlideGeometry
from gyoan.layout.deck.word_account import SLIDES, account
from gyoan.messages import shape_names
from gyoan.model.codes import Code
from gyoan.model.deck import Deck, PlaceholderRole, Run, Slide, TextBox
from gyoan.model.handout import Image
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from gyoan.model.words import WordRule
from tried import some

LONG = " ".join(f"낱말{number}" for number in range(250)) + " "


def foot_of(slide: Slide) -> dict[int, str]:
    """Return the footnotes on a slide by number, as they are read."""
    boxes = [box for box in slide.shapes if isinstance(box, TextBox) and box.name == shape_names.FOOTNOTES()]
    texts = [paragraph.runs for box in boxes for paragraph in box.paragraphs]
    return {runs[0].note: "".join(run.text for run in runs[1:]) for runs in texts}


def marks_on(slide: Slide) -> set[int]:
    """Return the numbers of the marks in what stands above the footnotes."""
    above = tuple(box for box in slide.shapes if getattr(box, "name", "") != shape_names.FOOTNOTES())
    return {run.note for run, _ in found(above, Run) if run.note}


def noted(deck: Deck) -> list[dict[int, str]]:
    return [foot for slide in deck.slides if (foot := foot_of(slide))]


def left(one: Built, deck: Deck | None = None) -> tuple[int, dict[WordRule, int]]:
    count = dict(account(one.session, deck or one.deck, {}).outputs)[SLIDES]
    return count.left, dict(count.by_rule)


PLACES = {
    "a paragraph": "글[^1]입니다",
    "a list's entry": "- 하나\n- 둘[^1]\n    - 셋",
    "a quotation": "> 인용[^1]",
    "a callout": "> [!NOTE]\n> 상자[^1]",
    "a bold label": "**이름**[^1]: 값입니다",
    "a table's cell": "| 칸 | 칸 |\n| --- | --- |\n| 가 | 나[^1] |",
    "a table's head": "| 칸[^1] | 칸 |\n| --- | --- |\n| 가 | 나 |",
    "a caption": "```python\nprint(1)\n```\n*코드: 설명[^1]*",
    "emphasis": "**굵은[^1] 글**입니다",
    "HTML": "<table><tr><td>가[^1]</td><td>나</td></tr><tr><td>다</td><td>라</td></tr></table>",
    "details": "<details><summary>열기[^1]</summary>\n\n글\n\n</details>",
}


@pytest.mark.parametrize("where", PLACES)
def test_a_footnote_stands_on_the_slide_of_its_mark(where: str, theme: Theme) -> None:
    text = f"# 차시\n\n## 앞\n\n글\n\n## 여기\n\n{PLACES[where]}\n\n## 뒤\n\n글\n\n[^1]: 덧붙인 말\n"
    one = built(text, theme)

    (slide,) = [slide for slide in one.deck.slides if foot_of(slide)]
    assert foot_of(slide) == {1: "덧붙인 말"}
    assert marks_on(slide) == {1}
    assert slide.title == "여기"
    assert left(one) == (0, {})


def test_a_mark_in_a_title_is_in_the_title_and_in_no_overview(theme: Theme) -> None:
    one = built("# 차시[^t]\n\n## 절[^1]\n\n글\n\n## 둘\n\n글\n\n[^t]: 차시의 말\n[^1]: 절의 말\n", theme)

    assert noted(one.deck) == [{1: "차시의 말"}, {2: "절의 말"}]
    assert [slide.title for slide in one.deck.slides] == ["차시", "오늘의 순서", "절", "둘"]
    titles = [box for slide in one.deck.slides for box in slide.shapes if getattr(box, "placeholder", None)]
    shown = [
        box.paragraphs[0] for box in titles if isinstance(box, TextBox) and box.placeholder is PlaceholderRole.TITLE
    ]
    assert ["".join(run.text for run in paragraph.runs) for paragraph in shown] == [
        "차시1)",
        "오늘의 순서",
        "절2)",
        "둘",
    ]


def test_marks_in_code_are_none(theme: Theme) -> None:
    one = built("# 차시\n\n## 절\n\n글[^1]과 `[^2]`\n\n```\nx[^1]\n```\n\n[^1]: 하나\n", theme)
    assert noted(one.deck) == [{1: "하나"}]


def test_footnotes_count_in_the_order_of_their_marks(theme: Theme) -> None:
    text = "# 차시\n\n[^나]: 둘째\n[^가]: 첫째\n\n## 절\n\n글[^가]과^[바로] 글[^나], 또[^가]\n\n## 둘\n\n다시[^나]\n"
    assert noted(built(text, theme).deck) == [{1: "첫째", 2: "바로", 3: "둘째"}, {3: "둘째"}]


def test_a_slide_in_two_parts_has_the_footnotes_of_each(theme: Theme) -> None:
    lines = "\n".join(f"- 항목 {number}[^{number}]" for number in range(1, 31))
    notes = "\n".join(f"[^{number}]: 말 {number}" for number in range(1, 31))
    one = built(f"# 차시\n\n## 절\n\n{lines}\n\n{notes}\n", theme)

    for slide in one.deck.slides:
        shown = foot_of(slide)
        assert set(shown) <= marks_on(slide)
        for number in marks_on(slide) - set(shown):
            assert f"각주 {number}: 말 {number}" in slide.notes
    assert set().union(*map(marks_on, one.deck.slides)) == set(range(1, 31))


def test_a_long_footnote_is_shortened_and_whole_in_the_notes(theme: Theme) -> None:
    one = built(
        f"# 차시\n\n## 절\n\n글[^1]\n\n[^1]: {LONG}끝말\n\n    둘째 문단\n\n    ```\n    a\n    b\n    ```\n", theme
    )

    (slide,) = [slide for slide in one.deck.slides if foot_of(slide)]
    assert foot_of(slide)[1].endswith("…")
    assert "끝말" not in foot_of(slide)[1]
    assert f"각주 1: {LONG}끝말\n둘째 문단\na\nb" in slide.notes
    words, rules = left(one)
    assert words == 0
    assert rules[WordRule.FOOTNOTES] > 50


def test_footnotes_are_legible_and_stand_below_everything_else(theme: Theme) -> None:
    body = SlideGeometry(theme.deck).body
    for content in (
        "글[^1]",
        "- 항목[^1]\n" * 9,
        "| 가 | 나 |\n| - | - |\n" + "| 다 | 라[^1] |\n" * 9,
        f"{LONG[:300]}[^1]",
    ):
        one = built(f"# 차시\n\n## 절\n\n{content}\n\n[^1]: {LONG}\n", theme)
        boxes = ((slide, box) for slide in one.deck.slides for box in slide.shapes if isinstance(box, TextBox))
        for slide, box in some((slide, box) for slide, box in boxes if box.name == shape_names.FOOTNOTES()):
            assert all(run.points >= 12 for paragraph in box.paragraphs for run in paragraph.runs)
            assert body.y < box.box.y.points
            assert (box.box.y + box.box.height).points <= body.bottom + 0.5
            above = slide.shapes[: slide.shapes.index(box) - 1]
            assert all((shape.box.y + shape.box.height).points <= box.box.y.points for shape in above)


def test_a_footnote_without_a_mark_is_in_the_notes_of_the_last_slide(theme: Theme) -> None:
    one = built("# 차시\n\n## 절\n\n글\n\n## 둘\n\n글\n\n[^1]: 버려진 말\n", theme)

    assert noted(one.deck) == []
    assert "각주 1: 버려진 말" in one.deck.slides[-1].notes
    assert left(one) == (0, {WordRule.FOOTNOTES: 2})


def test_a_picture_in_a_footnote_is_told_and_in_the_handout(theme: Theme) -> None:
    text = f"# 차시\n\n## 절\n\n글[^1]\n\n[^1]: 말 {LONG}\n\n    ![그림](img/icon.png)\n"
    one = built(text, theme)
    assert [(said.code, said.span.line) for said in one.laid_out.diagnostics] == [(Code.OVERSIZED, 9)]
    assert len(found(one.handout.notes, Image)) == 1


def test_a_word_that_a_footnote_loses_is_told(theme: Theme) -> None:
    one = built("# 차시\n\n## 절\n\n글[^1]\n\n[^1]: 덧붙인 말\n", theme)
    bare = tuple(
        replace(slide, shapes=tuple(box for box in slide.shapes if getattr(box, "name", "") != shape_names.FOOTNOTES()))
        for slide in one.deck.slides
    )
    assert left(one, replace(one.deck, slides=bare))[0] == 2


def test_the_case_of_footnotes_keeps_every_word(theme: Theme) -> None:
    one = case("b16", theme)
    shown = [set(foot) for foot in noted(one.deck)]
    assert [sorted(numbers) for numbers in shown] == [[1, 2, 3, 4]]
    assert left(one) == (0, {})


def test_a_mark_is_in_the_title_of_the_first_slide_and_in_none_that_is_the_title_of_another_section(
    theme: Theme,
) -> None:
    def titles(text: str) -> list[str]:
        slides = built(text, theme).deck.slides[1:]
        shapes = [shape for slide in slides for shape in slide.shapes if isinstance(shape, TextBox)]
        return [
            "".join(run.text for paragraph in shape.paragraphs for run in paragraph.runs)
            for shape in shapes
            if shape.placeholder is PlaceholderRole.TITLE
        ]

    steps = "\n".join(
        f"{number}. 여러 낱말로 된 항목이 한 줄을 거의 다 채우도록 길게 적혀 있다" for number in range(1, 16)
    )
    note = "[^1]: 덧붙인 말\n"
    assert titles(f"# 차시\n\n## 부분[^1]\n\n{steps}\n\n{note}") == ["부분 (1/2)1)", "부분 (2/2)"]
    below = f"## 절\n\n짧은 말이다.\n\n### 부분[^1]\n\n{steps}\n\n### 다른 부분\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |"
    assert titles(f"# 차시\n\n{below}\n\n{note}")[0] == "절"
