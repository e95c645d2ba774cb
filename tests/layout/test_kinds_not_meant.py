"""What is no comparison, no definition, no goals, no question: each differs from an example in one condition."""

from __future__ import annotations

import pytest

from gyoan.model.deck import SlideKind, TextBox
from gyoan.model.theme import Theme
from layout.decks import deck_of, text_of
from layout.test_kinds import slides_in, slides_of

TERMS = "- **파드**: 가장 작은 단위\n- **노드**: 파드가 사는 기계\n- **볼륨**: 남는 저장 공간"


@pytest.mark.parametrize(
    ("why", "body"),
    [
        ("only the first head has an opposite", "**장점**:\n- 빠르다\n\n**규칙**:\n- 어렵다"),
        ("only the second head has one", "**규칙**:\n- 빠르다\n\n**단점**:\n- 어렵다"),
        ("both heads say the same side", "**장점**:\n- 빠르다\n\n**이점**:\n- 싸다"),
        ("three heads", "**장점**:\n- 빠르다\n\n**단점**:\n- 어렵다\n\n**한계**:\n- 비싸다"),
        ("heads that share no word", "**서버를 빌린다**:\n- 오래 돈다\n\n**함수를 올린다**:\n- 잠깐 돈다"),
        (
            "heads that share fewer words than not",
            "**큰 서버가 언제나 맞는 경우**:\n- 가\n\n**작은 함수를 잠깐 쓰는 경우**:\n- 나",
        ),
        ("heads of equal words", "**맞는 경우**:\n- 오래 돈다\n\n**맞는 경우**:\n- 잠깐 돈다"),
        ("numbered heads", "**1. 서버가 맞는 경우**:\n- 오래 돈다\n\n**2. 함수가 맞는 경우**:\n- 잠깐 돈다"),
        ("the second head is numbered", "**서버가 맞는 경우**:\n- 오래 돈다\n\n**2단계 맞는 경우**:\n- 잠깐 돈다"),
        ("words of the heads begin with an opposite", "**전체**:\n- 빠르다\n\n**후보**:\n- 싸다"),
        ("a table of three columns", "| 장점 | 단점 | 비고 |\n|---|---|---|\n| 빠르다 | 비싸다 | 가 |"),
        ("a table with an empty column", "| 장점 | 단점 |\n|---|---|\n| 빠르다 | |\n| 쉽다 | |"),
    ],
)
def test_what_is_no_comparison(why: str, body: str, theme: Theme) -> None:
    assert SlideKind.COMPARISON not in {slide.kind for slide in slides_of(body, theme)}, why


@pytest.mark.parametrize(
    ("why", "body"),
    [
        ("two terms", TERMS.rpartition("\n")[0]),
        (
            "numbers",
            TERMS.replace("- **파드", "1. **파드").replace("- **노드", "2. **노드").replace("- **볼륨", "3. **볼륨"),
        ),
        ("boxes to tick", TERMS.replace("- ", "- [ ] ")),
        ("ticked boxes", TERMS.replace("- ", "- [x] ")),
        ("one entry without a colon", TERMS.replace("노드**: 파드가", "노드** 파드가")),
        ("one entry without a meaning", TERMS.replace(": 파드가 사는 기계", ":")),
        ("a long term", TERMS.replace("노드", "아주 길어서 낱말이라고는 할 수 없는 스물일곱 글자보다 긴 것")),
        ("an entry below another", TERMS.replace("- **노드", "  - **노드")),
        ("whole lines in bold", "- **파드: 가장 작은 단위**\n- **노드: 파드가 사는 기계**\n- **볼륨: 남는 저장 공간**"),
    ],
)
def test_what_is_no_list_of_definitions(why: str, body: str, theme: Theme) -> None:
    assert SlideKind.DEFINITION not in {slide.kind for slide in slides_of(body, theme)}, why


@pytest.mark.parametrize(
    ("why", "body"),
    [
        ("it asks nothing and stands beside a list", "한 문장이면 충분하다.\n\n- 하나\n- 둘"),
        ("boxes to tick", "- [ ] **무엇부터 시작해야 하는가?**"),
        ("more paragraphs than two", "한 문장.\n\n두 문장.\n\n세 문장."),
        ("more than 140 letters", "아주 긴 문장이다. " * 20),
    ],
)
def test_what_is_no_statement(why: str, body: str, theme: Theme) -> None:
    assert SlideKind.STATEMENT not in {slide.kind for slide in slides_of(body, theme)}, why


def test_goals_to_be_ticked_keep_their_boxes(theme: Theme) -> None:
    deck = deck_of("# 제목\n\n## 학습 목표 (5분)\n- [ ] 읽는다\n- [ ] 쓴다\n\n## 끝 (5분)\n- 가\n- 나\n", theme)

    (slide,) = slides_in(deck, "학습 목표")
    (text,) = [shape for shape in slide.shapes if isinstance(shape, TextBox) and "읽는다" in text_of(shape)]
    assert [paragraph.bullet.number for paragraph in text.paragraphs if paragraph.bullet] == [None, None]


@pytest.mark.parametrize("title", ["학습 목표를 이루는 법", "목표 시장", "오늘의 목표가 아닌 것"])
def test_a_title_with_the_word_for_goals_is_not_yet_a_list_of_goals(title: str, theme: Theme) -> None:
    deck = deck_of(f"# 제목\n\n## 본문 (10분)\n- 하나\n\n## {title} (5분)\n- 읽는다\n- 쓴다\n", theme)

    assert SlideKind.OBJECTIVES not in {slide.kind for slide in slides_in(deck, title)}


@pytest.mark.parametrize("marker", ["- ", "3. "])
def test_of_an_entry_that_is_cut_the_first_piece_alone_has_its_mark(marker: str, theme: Theme) -> None:
    long = "이 명령은 모든 네임스페이스의 파드를 보여 주고 그다음에 할 일을 알려 줍니다. " * 60
    slides = slides_of(f"{marker}{long}", theme)

    paragraphs = [
        paragraph
        for slide in slides
        for shape in slide.shapes
        if isinstance(shape, TextBox)
        for paragraph in shape.paragraphs
        if "네임스페이스" in "".join(run.text for run in paragraph.runs)
    ]
    marks = [paragraph.bullet is not None for paragraph in paragraphs]
    assert len(marks) > 1
    assert marks == [True, *[False] * (len(marks) - 1)]
    numbers = [paragraph.bullet.number for paragraph in paragraphs if paragraph.bullet]
    assert numbers == [3 if marker == "3. " else None]
