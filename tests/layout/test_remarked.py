"""What a lecturer writes in comments stands in the notes of the slide that it is about, and on no slide."""

from gyoan.model.deck import Slide, TextBox
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


QUIZ = """# 제목

## 확인 문제 (5분)
무엇이 느려집니까?

- [ ] 읽기
- [x] 쓰기

## 준비 (5분)

- [x] 설치
"""


def test_a_tick_that_answers_a_question_is_told_to_the_lecturer_and_not_shown(theme: Theme) -> None:
    deck = deck_of(QUIZ, theme)
    (asked,) = [slide for slide in deck.slides if "읽기" in slide_text(slide)]
    (ready,) = [slide for slide in deck.slides if "설치" in slide_text(slide)]

    assert "답: 쓰기" in asked.notes
    assert [bullets(asked), bullets(ready)] == [["☐", "☐"], ["☑"]]


def bullets(slide: Slide) -> list[str]:
    texts = [shape for shape in slide.shapes if isinstance(shape, TextBox)]
    paragraphs = [paragraph for text in texts for paragraph in text.paragraphs]
    return [paragraph.bullet.character for paragraph in paragraphs if paragraph.bullet]


PLACES = """# 제목

머리말입니다.

<!-- note: 머리말 뒤 -->

## 절 (20분)

<!-- note: 첫 목록 앞 -->

{list}
<!-- note: 목록 뒤 -->

1. 항목

   <!-- note: 항목 안 -->

   ```sh
   명령
   ```

   끝 글

{code}
<!-- note: 코드 뒤 -->

### 빈 절

<!-- note: 아무것도 없는 절 -->

### 다음 절

- 마지막
"""


def test_each_note_stands_on_the_slide_of_the_block_before_it_and_the_first_of_a_section_on_that_after_it(
    theme: Theme,
) -> None:
    items = "".join(f"- {number}째 항목은 한 줄로 다 들어갈 만한 길이로 씁니다\n" for number in range(14))
    code = "```sh\n" + "".join(f"echo {number}\n" for number in range(30)) + "```\n"
    slides = deck_of(PLACES.format(list=items, code=code), theme).slides

    def about(note: str) -> str:
        (slide,) = [slide for slide in slides if f"강의 노트: {note}" in slide.notes.split("\n")]
        return slide_text(slide)

    assert "머리말입니다." in about("머리말 뒤")
    assert "0째 항목" in about("첫 목록 앞")
    assert "13째 항목" in about("목록 뒤")
    assert "항목" in about("항목 안")
    assert "명령" in about("항목 안")
    assert "echo 29" in about("코드 뒤")
    assert "빈 절" in about("아무것도 없는 절")
