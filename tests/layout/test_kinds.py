"""Each kind of content gets the kind of slide that serves it."""

from __future__ import annotations

import pytest

from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Deck, Grid, PictureShape, Slide, SlideKind, TextBox
from gyoan.model.theme import Theme
from layout.decks import deck_of, slide_text, text_of


def slides_of(body: str, theme: Theme) -> list[Slide]:
    """Return the slides of one section that says `body`."""
    deck = deck_of(f"# 제목\n\n## 본문 (10분)\n{body}\n\n## 끝 (5분)\n```bash\nexit\n```\n", theme)
    return slides_in(deck, "본문")


def slides_in(deck: Deck, section: str) -> list[Slide]:
    """Return the slides of the section whose name begins so."""
    (found,) = [group for group in deck.sections if group.name.startswith(section)]
    return [slide for slide in deck.slides if slide.identity in found.slides]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("- 하나씩 한다\n- 차례로 한다\n- 끝까지 한다", SlideKind.BULLETS),
        ("**장점**:\n- 빠르다\n- 싸다\n\n**단점**:\n- 어렵다", SlideKind.COMPARISON),
        ("**도입 전**:\n- 손으로 한다\n\n**도입 후**:\n- 알아서 된다", SlideKind.COMPARISON),
        ("**서버가 맞는 경우**:\n- 오래 돈다\n\n**함수가 맞는 경우**:\n- 잠깐 돈다", SlideKind.COMPARISON),
        ("| 장점 | 단점 |\n|---|---|\n| 빠르다 | 비싸다 |\n| 쉽다 | |", SlideKind.COMPARISON),
        ("| 이름 | 뜻 |\n|---|---|\n| 파드 | 묶음 |", SlideKind.TABLE),
        ("**1. 준비 정하기**:\n- 모은다\n\n**2. 순서 정하기**:\n- 쌓는다", SlideKind.CARDS),
        ("**첫째**:\n- 가\n\n**가운데**:\n- 나\n\n**막내**:\n- 다", SlideKind.CARDS),
        ("- **파드**: 가장 작은 단위\n- **노드**: 파드가 사는 기계\n- **볼륨**: 남는 저장 공간", SlideKind.DEFINITION),
        ("> **정의**: 파드는 컨테이너의 묶음이다\n\n- 하나\n- 둘", SlideKind.DEFINITION),
        ('> "측정하지 않으면 나아지지 않는다."\n>\n> — 어느 운영자', SlideKind.QUOTE),
        ("**무엇부터 시작해야 하는가?**", SlideKind.STATEMENT),
        ("한 문장이면 충분하다.", SlideKind.STATEMENT),
        ("```bash\nkubectl get pods\n```", SlideKind.CODE),
        ("- [첫 글](https://a.example/x)\n- [둘째 글](https://b.example/y)", SlideKind.REFERENCES),
    ],
)
def test_content_chooses_the_kind_of_its_slide(body: str, kind: SlideKind, theme: Theme) -> None:
    assert [slide.kind for slide in slides_of(body, theme)] == [kind]


@pytest.mark.parametrize(
    ("title", "body", "kind"),
    [
        ("학습 목표 (5분)", "- 읽는다\n- 쓴다", SlideKind.OBJECTIVES),
        ("학습 목표 (5분)", "- **이해 목표**: 읽는다\n- **적용 목표**: 쓴다", SlideKind.OBJECTIVES),
        ("핵심 정리 (5분)", "- 읽었다\n- 썼다", SlideKind.SUMMARY),
        ("핵심 정리 (5분)", "- **읽기**: 뜻을 안다\n- **쓰기**: 뜻을 전한다", SlideKind.SUMMARY),
        ("다음 세션 예고", "배포를 자동으로 한다.", SlideKind.CLOSING),
        ("참고 자료", "- [문서](https://a.example/x)", SlideKind.REFERENCES),
        ("💬 그룹 토론 (5분)", "- 사례를 나눈다\n- 까닭을 적는다\n- 함께 고른다", SlideKind.ACTIVITY),
    ],
)
def test_what_a_section_is_for_chooses_the_kind_of_its_slide(
    title: str, body: str, kind: SlideKind, theme: Theme
) -> None:
    deck = deck_of(f"# 제목\n\n## 본문 (10분)\n- 하나\n- 둘\n\n## {title}\n{body}\n", theme)

    assert [slide.kind for slide in slides_in(deck, title.split(" (", maxsplit=1)[0])] == [kind]


def test_a_comparison_sets_two_coloured_heads_side_by_side(theme: Theme) -> None:
    (slide,) = slides_of("**장점**:\n- 빠르다\n\n**단점**:\n- 어렵다", theme)

    heads = [shape for shape in slide.shapes if text_of(shape) in {"장점", "단점"}]
    assert len({shape.style.fill for shape in heads if isinstance(shape, TextBox)}) == 2
    assert heads[0].box.y == heads[1].box.y
    assert heads[0].box.right < heads[1].box.x


def test_every_word_of_a_coloured_head_has_its_ink(theme: Theme) -> None:
    (slide,) = slides_of(
        "**장점 `code` [글](https://a.example)**:\n- *빠르다*\n\n**단점 *강조* ==표시==**:\n- 어렵다",
        theme,
    )

    heads = [shape for shape in slide.shapes if isinstance(shape, TextBox) and text_of(shape)[:2] in ("장점", "단점")]
    inks = [{run.color for paragraph in head.paragraphs for run in paragraph.runs} for head in heads]
    assert inks == [{ColorSlot.BACKGROUND}, {ColorSlot.BACKGROUND}]
    (below,) = [shape for shape in slide.shapes if isinstance(shape, TextBox) and text_of(shape) == "빠르다"]
    assert [run.color for run in below.paragraphs[0].runs] == [ColorSlot.SECONDARY]


def test_numbers_of_two_digits_are_as_far_from_their_text_as_those_of_one(theme: Theme) -> None:
    (slide,) = slides_of("8. 여덟째 일\n9. 아홉째 일\n10. 열째 일", theme)

    (box,) = [shape for shape in slide.shapes if isinstance(shape, TextBox) and "열째" in text_of(shape)]
    hung = [paragraph.hanging.points / paragraph.runs[0].points for paragraph in box.paragraphs]
    assert hung == pytest.approx([1.4, 1.4, 1.95], abs=0.01)


def test_terms_stand_in_one_column_and_what_they_mean_in_the_next(theme: Theme) -> None:
    body = "- **파드**: 가장 작은 단위\n- **노드**: 파드가 사는 기계\n- **볼륨**: 남는 저장 공간"
    (slide,) = slides_of(body, theme)

    (grid,) = [shape for shape in slide.shapes if isinstance(shape, Grid)]
    assert text_of(grid).splitlines()[:2] == ["파드", "가장 작은 단위"]
    assert not grid.header


def test_goals_are_numbered(theme: Theme) -> None:
    deck = deck_of("# 제목\n\n## 학습 목표 (5분)\n- 읽는다\n- 쓴다\n\n## 끝 (5분)\n- 가\n- 나\n", theme)

    (text,) = [shape for shape in deck.slides[2].shapes if isinstance(shape, TextBox) and "읽는다" in text_of(shape)]
    assert [paragraph.bullet.number for paragraph in text.paragraphs if paragraph.bullet] == [1, 2]


def test_what_stands_on_a_panel_is_by_two_points_smaller_until_it_fits(theme: Theme) -> None:
    sizes = set()
    for words in range(20, 50, 2):
        goals = "".join(f"- {number} {'낱말 ' * words}\n" for number in range(3))
        deck = deck_of(f"# 제목\n\n## 학습 목표 (5분)\n{goals}\n## 끝 (5분)\n- 가\n- 나\n", theme)
        (slide,) = slides_in(deck, "학습 목표")[:1]
        texts = (paragraph for shape in slide.shapes if isinstance(shape, TextBox) for paragraph in shape.paragraphs)
        if slide.kind is SlideKind.OBJECTIVES:
            runs = [run for paragraph in texts for run in paragraph.runs if "낱말" in run.text]
            sizes |= {run.points - theme.deck.body_points for run in runs}
    assert sizes == {6, 4, 2, 0}


def test_a_reference_shows_its_host_and_a_code_for_phones(theme: Theme) -> None:
    slides = slides_of("- [첫 글](https://www.a.example/x)\n- [둘째 글](https://b.example/y)", theme)

    pictures = [shape for shape in slides[0].shapes if isinstance(shape, PictureShape)]
    assert [shape.description for shape in pictures] == [
        "QR 코드: https://www.a.example/x",
        "QR 코드: https://b.example/y",
    ]
    assert all(shape.data.startswith(b"\x89PNG") for shape in pictures)
    assert "\na.example\n" in slide_text(slides[0])


def test_a_link_too_long_for_a_readable_code_goes_without_one(theme: Theme) -> None:
    slides = slides_of(f"- [첫 글](https://a.example/{'x' * 400})\n- [둘째 글](https://b.example/y)", theme)

    assert len([shape for shape in slides[0].shapes if isinstance(shape, PictureShape)]) == 1


def test_remarks_before_the_lecture_stand_on_the_title_slide(theme: Theme) -> None:
    source = "# 제목\n\n## 📍 교과과정에서의 위치\n이 세션은 첫 주에 있습니다.\n\n## 본문 (10분)\n- 하나\n- 둘\n"
    deck = deck_of(source, theme)

    assert "이 세션은 첫 주에 있습니다." in slide_text(deck.slides[0])
    assert [slide.title for slide in deck.slides][1:] == ["오늘의 순서", "본문"]
    links = [
        run.link
        for shape in deck.slides[1].shapes
        if isinstance(shape, TextBox)
        for p in shape.paragraphs
        for run in p.runs
    ]
    assert [link.identity for link in links if link and not isinstance(link, str)] == [deck.slides[0].identity]


def test_an_impact_among_lists_is_a_card_of_its_own(theme: Theme) -> None:
    body = "- **제약**:\n  - 느리다\n  - 비싸다\n- **영향**: 사용자가 기다린다\n- **대안**:\n  - 나눈다\n"
    (slide,) = slides_of(body, theme)

    cards = [text_of(shape).splitlines() for shape in slide.shapes if (shape.name or "").startswith("Card")]
    assert cards == [["제약", "느리다", "비싸다"], ["영향", "사용자가 기다린다"], ["대안", "나눈다"]]


def test_an_item_with_nothing_below_it_is_a_card_beside_those_of_its_list(theme: Theme) -> None:
    items = "1. 첫째\n   - 하나\n   - 둘\n2. 둘째\n   - 셋\n3. 셋째\n   - 넷\n4. 넷째\n5. 다섯째 — 다루지 않는다.\n"
    listed, compared = slides_of(f"{items}\n### 비교\n\n| 이름 | 뜻 |\n|---|---|\n| 파드 | 묶음 |", theme)

    cards = [text_of(shape).splitlines() for shape in listed.shapes if (shape.name or "").startswith("Card")]
    assert [card[0] for card in cards] == ["1. 첫째", "2. 둘째", "3. 셋째", "4. 넷째", "5. 다섯째 — 다루지 않는다."]
    assert "다섯째" not in slide_text(compared)
    assert "본문" in slide_text(compared)


def test_a_bold_line_behind_cards_is_none_of_them(theme: Theme) -> None:
    (slide,) = slides_of("**첫째**:\n- 하나\n\n**둘째**:\n- 둘\n\n**셋째**:\n- 셋\n\n**끝맺는 말**", theme)

    assert len([shape for shape in slide.shapes if (shape.name or "").startswith("Card")]) == 3


def test_bold_lines_that_divide_a_section_name_its_slides(theme: Theme) -> None:
    code = "\n".join(f"echo {number}" for number in range(12))
    body = f"**설치하는 방법**:\n```bash\n{code}\n```\n**확인하는 방법**:\n```bash\n{code}\n```\n"

    assert [slide.title for slide in slides_of(body, theme)] == ["본문 – 설치하는 방법", "본문 – 확인하는 방법"]
