"""`[deck] answers = "click"`: an answer is on its slide, hidden until a click; otherwise it is in the notes alone."""

import io
import zipfile

import pytest
from tests.cases_built import built

from gyoan.export.pptx import export_pptx
from gyoan.layout.deck.composition import DeckOptions, layout_deck
from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.thumbnails import layout_slide_handout
from gyoan.markdown import read_session
from gyoan.model.deck import Deck, TextBox
from gyoan.model.theme import Theme
from gyoan.schedule import plan

QUIZ = """# 색인

## 퀴즈 (10분)

무엇이 느려집니까?

- [ ] 읽기
- [x] 쓰기

## 풀이 (10분)

왜 그럴까요?

<!-- answer: 쓰기마다 고쳐야 합니다 -->

::: solution
나무를 다시 맞춥니다
:::

<details><summary>정답</summary>

셋째 답입니다

</details>
"""


def deck_of(theme: Theme, *, appear: bool) -> Deck:
    session = read_session(QUIZ.encode(), "quiz.md").value
    assert session is not None
    return layout_deck(session, plan(session).value, {}, {}, theme, DeckOptions(answers_appear=appear)).value


def hidden(deck: Deck) -> list[str]:
    return [
        "".join(run.text for paragraph in shape.paragraphs for run in paragraph.runs)
        for slide in deck.slides
        for shape in slide.shapes
        if isinstance(shape, TextBox) and shape.appears
    ]


def test_every_kind_of_answer_waits_on_its_slide_for_a_click_and_stays_in_the_notes(theme: Theme) -> None:
    deck = deck_of(theme, appear=True)

    answers = ["쓰기", "쓰기마다 고쳐야 합니다", "나무를 다시 맞춥니다", "셋째 답입니다"]
    assert hidden(deck) == [f"답: {answer}" for answer in answers]
    for answer in answers:
        assert any(f"답: {answer}" in slide.notes for slide in deck.slides)


def test_by_default_answers_are_on_no_slide(theme: Theme) -> None:
    assert not hidden(deck_of(theme, appear=False))


def test_the_setting_decides(theme: Theme) -> None:
    asked = built(QUIZ.replace("# 색인", "---\ndeck:\n  answers: click\n---\n\n# 색인", 1), theme)

    assert asked.plan.settings.answers == "click"


@pytest.mark.parametrize("appear", [True, False])
def test_students_thumbnails_are_the_same_whatever_appears(theme: Theme, appear: bool) -> None:
    deck, session = deck_of(theme, appear=appear), read_session(QUIZ.encode(), "quiz.md").value
    assert session is not None
    pages = layout_slide_handout(deck, session, plan(session).value, theme, theme, HandoutOptions())

    assert "다시 맞춥니다" not in str(pages.value.items)


def test_a_click_lets_each_answer_appear_as_powerpoint_would_write_it(theme: Theme) -> None:
    with zipfile.ZipFile(io.BytesIO(export_pptx(deck_of(theme, appear=True), theme))) as archive:
        slides = [archive.read(name).decode() for name in archive.namelist() if name.startswith("ppt/slides/slide")]
    animated = [slide for slide in slides if 'nodeType="mainSeq"' in slide]

    assert sum(slide.count('presetClass="entr"') for slide in animated) == 4
    assert sum(slide.count("<p:bldP ") for slide in animated) == 4
    assert all(slide.count('nodeType="clickEffect"') >= slide.count("<p:bldP ") for slide in animated)
