"""What a lecturer writes in comments stands in the notes of the slide that it is about, and on no slide."""

from gyoan.model.theme import Theme
from layout.decks import deck_of, slide_text

LESSON = """# 제목

## 이미지 (10분)
- 층으로 쌓인다

<!-- note: 양파를 들고 간다 -->

## 확인 (5분)
왜 층으로 나눌까요?

<!-- 답: 바뀐 층만 다시 받는다 -->

### 더 알아보기
- 다른 이야기
"""


def test_notes_and_answers_stand_in_the_speaker_notes_of_their_section(theme: Theme) -> None:
    deck = deck_of(LESSON, theme)
    told = {remark: [slide for slide in deck.slides if remark in slide.notes] for remark in ("양파", "다시 받는다")}

    (note,), (answer,) = told.values()
    assert "강의 노트: 양파를 들고 간다" in note.notes
    assert "층으로 쌓인다" in slide_text(note)
    assert "답: 바뀐 층만 다시 받는다" in answer.notes
    assert "왜 층으로 나눌까요?" in slide_text(answer)


def test_no_slide_shows_them(theme: Theme) -> None:
    shown = " ".join(slide_text(slide) for slide in deck_of(LESSON, theme).slides)

    assert "양파" not in shown
    assert "다시 받는다" not in shown
