"""What holds a deck together: its sections, where its slides begin, its home, its countdowns and its options."""

from __future__ import annotations

from gyoan.layout.deck.composition import DeckOptions
from gyoan.model.cover import Cover
from gyoan.model.deck import Countdown, Deck, PlaceholderRole, Shape, Slide, SlideJump, SlideKind, TextBox
from gyoan.model.theme import Theme
from layout.decks import deck_of

NUMBER = PlaceholderRole.SLIDE_NUMBER
ROWS = "| 이름 | 값 |\n|---|---|\n" + "| 가 | 1 |\n" * 20
SESSION = f"""# 제목

## 하나 (10분)

- 글

## 실습 (5분)

1. 명령을 실행한다
2. 결과를 적는다

## 셋

{ROWS}
"""


def shapes(deck: Deck) -> list[Shape]:
    return [shape for slide in deck.slides for shape in slide.shapes]


def of_kind(deck: Deck, kind: SlideKind) -> Slide:
    return next(slide for slide in deck.slides if slide.kind is kind)


def test_a_deck_has_a_section_for_what_opens_it_and_for_each_of_the_sessions(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)
    assert [section.name for section in deck.sections][1:] == ["하나 · 10분", "실습 · 5분", "셋"]
    assert [len(section.slides) for section in deck.sections] == [2, 1, 1, 2]
    assert [one for section in deck.sections for one in section.slides] == [slide.identity for slide in deck.slides]


def test_each_slide_knows_the_line_of_its_heading_and_when_it_begins(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)
    assert [slide.line for slide in deck.slides] == [0, 0, 3, 7, 12, 12]
    assert [slide.duration.seconds for slide in deck.slides] == [0, 0, 600, 300, 0, 0]
    assert "00:00 → 10:00 · 남은 시간 05:00" in deck.slides[2].notes
    assert "10:00 → 15:00 · 남은 시간 00:00" in deck.slides[3].notes
    assert "시간 미정" in deck.slides[4].notes
    assert "다음: 실습" in deck.slides[2].notes
    assert "다음" not in deck.slides[-1].notes


def test_the_foot_of_each_slide_but_the_first_leads_home_and_says_its_number(theme: Theme) -> None:
    deck = deck_of(SESSION, theme, options=DeckOptions(cover=Cover(footer="발")))
    home = SlideJump(of_kind(deck, SlideKind.AGENDA).identity)
    feet = [
        [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.jump == home and "발" in _said(shape)]
        for slide in deck.slides
    ]
    assert [len(found) for found in feet] == [0, 1, 1, 1, 1, 1]
    shown = [
        [_said(shape) for shape in slide.shapes if isinstance(shape, TextBox) and shape.placeholder is NUMBER]
        for slide in deck.slides
    ]
    assert shown == [[], ["2"], ["3"], ["4"], ["5"], ["6"]]
    alone = deck_of("# 제목\n\n## 하나\n\n- 글\n", theme)
    assert {shape.jump for shape in shapes(alone) if isinstance(shape, TextBox)} == {None}


def _said(box: TextBox) -> str:
    return "".join(run.text for paragraph in box.paragraphs for run in paragraph.runs)


def test_a_countdown_runs_for_the_time_of_its_slide_unless_none_is_wanted(theme: Theme) -> None:
    def bars(**options: bool) -> list[int]:
        found = shapes(deck_of(SESSION, theme, options=DeckOptions(**options)))
        return [shape.duration.seconds for shape in found if isinstance(shape, Countdown)]

    assert bars() == bars(countdown=True) == [300]
    assert bars(countdown=False) == []
    assert of_kind(deck_of(SESSION, theme), SlideKind.ACTIVITY).title == "실습"


def test_a_deck_says_what_it_is_asked_to(theme: Theme) -> None:
    plain, asked = (
        deck_of(SESSION, theme, options=options)
        for options in (None, DeckOptions(autoplay=True, cover=Cover(author="이름", organization="기관"), scale=2.0))
    )
    assert (plain.autoplay, asked.autoplay) == (False, True)
    assert asked.title == plain.title == "제목"
    assert (plain.author, plain.organization, plain.scale) == ("", "", 1.5)
    assert (asked.author, asked.organization, asked.scale) == ("이름", "기관", 2.0)
