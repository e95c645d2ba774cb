"""What a lecturer finds in the deck of a session."""

from __future__ import annotations

import re
import textwrap

import pytest

from gyoan.layout.text import Measure
from gyoan.model.deck import Countdown, Deck, Grid, PictureShape, PlaceholderRole, SlideJump, SlideKind, TextBox
from gyoan.model.drawing import Drawing, FrameName, Undrawn
from gyoan.model.message import verbatim
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Length
from layout.decks import deck_of, paragraphs, slide_text, text_of
from layout.handout import handouts as page
from tried import some

SESSION = """# Session 8: 운영 점검

## 학습 목표 (5분)
- 점검 항목을 안다

## 1. 전환 점검 (12분)
### 준비
- 목록을 만든다
### 실행
```mermaid
graph LR
    A --> B
```
### 확인
| 항목 | 기준 |
|---|---|
| 배포 | 성공 |

## 참고 자료
- [문서](https://example.com/a)
"""

CODE = "```bash\n" + "ls\n" * 12 + "```"
LONG_CODE = "# 제목\n\n## 실습 (10분)\n```bash\n" + "\n".join(f"echo {number}" for number in range(100)) + "\n```\n"


def kinds(deck: Deck) -> list[SlideKind]:
    return [slide.kind for slide in deck.slides]


def titles(deck: Deck) -> list[str]:
    return [slide.title for slide in deck.slides]


def test_a_deck_opens_with_its_title_and_its_agenda(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)

    assert kinds(deck)[:2] == [SlideKind.TITLE, SlideKind.AGENDA]
    assert "17분" in slide_text(deck.slides[0])
    assert "3주 차 · 5일 차 · 8차시" in slide_text(deck.slides[0])


def test_the_agenda_shows_start_and_minutes_and_leads_to_each_section(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)
    agenda = deck.slides[1]

    assert [part in slide_text(agenda) for part in ("05:00", "12분", "시간 미정")] == [True, True, True]
    texts = [shape for shape in agenda.shapes if isinstance(shape, TextBox) and shape.name != "Course"]
    links = [run.link for shape in texts for paragraph in shape.paragraphs for run in paragraph.runs]
    jumps = {jump.identity for jump in [*links, *(shape.jump for shape in texts)] if isinstance(jump, SlideJump)}
    assert jumps <= {slide.identity for slide in deck.slides}
    assert len(jumps) == 3


def test_the_minutes_of_a_section_are_shared_among_its_slides(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)
    by_identity = {slide.identity: slide for slide in deck.slides}

    seconds = {
        section.name: sum(by_identity[identity].duration.seconds for identity in section.slides)
        for section in deck.sections
    }
    assert seconds == {"시작": 0, "학습 목표 · 5분": 300, "1. 전환 점검 · 12분": 720, "참고 자료": 0}


def test_every_slide_has_one_title_placeholder_and_a_title_of_its_own(theme: Theme) -> None:
    deck = deck_of(SESSION + "\n## 확인\n- 끝\n", theme)

    for slide in deck.slides:
        holders = [
            shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.placeholder is PlaceholderRole.TITLE
        ]
        assert [text_of(shape) for shape in holders] == [slide.title]
    assert len(set(titles(deck))) == len(deck.slides)


def test_notes_begin_with_the_time_of_the_slide(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)

    (goals,) = [slide for slide in deck.slides if slide.title == "학습 목표"]
    assert goals.notes.splitlines()[0] == "⏱ 5분 · 00:00 → 05:00 · 남은 시간 12:00"


def test_notes_say_the_time_of_day_where_it_is_known_when_the_session_begins(theme: Theme) -> None:
    deck = deck_of(SESSION.replace("점검\n", "점검 (09:30~09:47)\n", 1), theme)

    (goals,) = [slide for slide in deck.slides if slide.title == "학습 목표"]
    assert goals.notes.splitlines()[0] == "⏱ 5분 · 00:00 → 05:00 · 남은 시간 12:00 · 09:35까지"
    assert "• 점검 항목을 안다" in goals.notes
    assert any(line.startswith("다음: ") for line in goals.notes.splitlines())


def test_what_is_planned_past_midnight_has_the_next_day_s_times_on_slides_and_pages(theme: Theme) -> None:
    late = "# 제목\n\n**시간**: 23:30-24:00\n\n## 하나 (20분)\n글\n\n## 둘 (20분)\n글\n\n## 셋 (20분)\n글\n"
    deck, handout = deck_of(late, theme), page.handout_of(late, theme)

    assert [slide.notes.splitlines()[0].rpartition(" · ")[2] for slide in deck.slides[-3:]] == [
        *("23:50까지", "00:10까지", "00:30까지")
    ]
    told = "\n".join([*map(slide_text, deck.slides), *(page.text_of(block) for block in page.blocks_of(handout.items))])
    assert "23:30-24:00" in told
    assert "23:30–24:00" in told
    assert "셋00:1020분" in told
    assert not re.search("24:[0-5][1-9]|24:[1-5]0", told)


def test_a_drawn_diagram_is_a_picture_with_its_description(theme: Theme) -> None:
    drawing = Drawing(Length.of_points(300), Length.of_points(100), b"png", "<svg/>", 18.0, "흐름도: A에서 B로")
    deck = deck_of(SESSION, theme, {("graph LR\n    A --> B", FrameName.SLIDE): drawing})

    pictures = [shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, PictureShape)]
    assert [picture.description for picture in pictures if picture.name == "Picture"] == ["흐름도: A에서 B로"]


def test_a_diagram_that_was_not_drawn_shows_its_source_and_why(theme: Theme) -> None:
    undrawn = Undrawn(verbatim("이 다이어그램은 그릴 수 없습니다."))
    deck = deck_of(SESSION, theme, {("graph LR\n    A --> B", FrameName.SLIDE): undrawn})

    text = "\n".join(map(slide_text, deck.slides))
    assert "A --> B" in text
    assert "이 다이어그램은 그릴 수 없습니다." in text


def test_a_table_stays_a_table(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)

    (grid,) = [shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, Grid)]
    assert len(grid.rows) == 2
    assert (
        sum(width.emu for width in grid.column_widths) == grid.box.width.emu
        or abs(sum(width.emu for width in grid.column_widths) - grid.box.width.emu) < 10
    )


def test_a_long_table_is_split_with_its_head_repeated(theme: Theme) -> None:
    rows = "\n".join(f"| 항목 {number} | 설명 {number} |" for number in range(40))
    deck = deck_of(f"# 제목\n\n## 표 (10분)\n| 이름 | 뜻 |\n|---|---|\n{rows}\n", theme)

    grids = [shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, Grid)]
    assert len(grids) > 1
    for grid in grids:
        assert "".join(run.text for run in grid.rows[0][0].paragraphs[0].runs) == "이름"
    assert sum(len(grid.rows) - 1 for grid in grids) == 40
    assert all(slide.title.startswith("표 (") for slide in deck.slides if slide.kind is SlideKind.TABLE)


def test_links_keep_their_address(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)

    links = [
        run.link
        for slide in deck.slides
        for shape in slide.shapes
        if isinstance(shape, TextBox)
        for paragraph in shape.paragraphs
        for run in paragraph.runs
        if isinstance(run.link, str)
    ]
    assert links == ["https://example.com/a"]


def test_the_foot_leads_back_to_the_agenda(theme: Theme) -> None:
    deck = deck_of(SESSION, theme)

    feet = [
        shape
        for shape in deck.slides[4].shapes
        if isinstance(shape, TextBox) and shape.placeholder is PlaceholderRole.FOOTER
    ]
    assert [shape.jump for shape in feet] == [SlideJump(deck.slides[1].identity)]


def test_a_slide_keeps_its_identity_when_a_section_is_added_before_it(theme: Theme) -> None:
    before = {slide.title: slide.identity for slide in deck_of(SESSION, theme).slides}
    after = {
        slide.title: slide.identity
        for slide in deck_of(SESSION.replace("## 1.", "## 새 절 (3분)\n- 하나\n\n## 1."), theme).slides
    }

    assert before.items() <= after.items()


def test_long_code_shows_its_beginning_and_keeps_the_rest_in_the_notes(theme: Theme) -> None:
    deck = deck_of(LONG_CODE, theme)

    shown = "\n".join(map(slide_text, deck.slides))
    assert "echo 39" in shown
    assert "echo 40" not in shown
    assert "아래 60줄 더 · 전체 코드: 유인물 ‘실습’" in shown
    assert "echo 99" in "\n".join(slide.notes for slide in deck.slides)


LISTING = LONG_CODE[LONG_CODE.index("```") :]


@pytest.mark.parametrize(
    ("source", "named"),
    [
        (f"# 제목\n\n{LISTING}\n## 하나\n가\n\n## 둘\n나\n", "유인물"),
        (f"# 제목\n\n## 1. 배포\n\n### 만들기\n\n{LISTING}", "유인물 ‘만들기’"),
        (f"# 제목\n\n## 배포\n\n### 실습\n\n{LISTING}\n## 점검\n\n### 실습\n\n- 가\n", "유인물 ‘배포 › 실습’"),
        (f"# 제목\n\n## 하나\n\n- 항목\n\n{textwrap.indent(LISTING, '  ')}\n## 둘\n\n가\n", "유인물 ‘하나’"),
        (f"# 제목\n\n## {'아주 긴 제목 ' * 30}\n\n{LISTING}", "…’"),
    ],
)
def test_the_rest_of_long_code_is_looked_for_in_its_section_of_the_handout(
    theme: Theme, source: str, named: str
) -> None:
    boxes = [one for slide in deck_of(source, theme).slides for one in slide.shapes if isinstance(one, TextBox)]

    (foot,) = (box for box in boxes if "전체 코드" in text_of(box))
    assert text_of(foot).endswith(named)
    paragraph = foot.paragraphs[-1]
    assert Measure(theme).lines(paragraph.runs, foot.box.width.points) == 1


def test_a_question_in_bold_is_a_statement(theme: Theme) -> None:
    question = "**우리 팀은 장애를 어떻게 줄일 수 있으며 무엇부터 시작해야 하는가, 그리고 왜 그런가?**"
    deck = deck_of(f"# 제목\n\n## 토론 (5분)\n{question}\n\n## 끝\n- 가\n", theme)

    (slide,) = [slide for slide in deck.slides if slide.title == "토론"]
    sizes = [
        run.points
        for shape in slide.shapes
        if text_of(shape).startswith("우리")
        for p in shape.paragraphs
        for run in p.runs
    ]  # type: ignore[union-attr]
    assert sizes == [36.0]


def test_a_title_of_three_hundred_characters_is_shortened_and_stands_in_full_below(theme: Theme) -> None:
    long = "아주 긴 제목 " * 45
    deck = deck_of(f"# 제목\n\n## {long} (5분)\n- 내용\n\n## 둘째 (5분)\n- 내용\n", theme)

    slide = next(slide for slide in deck.slides if slide.title.startswith("아주 긴"))
    assert slide.title.endswith("…")
    assert long.strip() in slide_text(slide)


def test_neither_a_cut_paragraph_nor_a_short_title_ends_within_an_emoji(theme: Theme) -> None:
    flag = "🇰🇷"
    deck = deck_of(f"# 제목\n\n## {flag * 301}\n\n가{flag * 400}\n", theme)

    texts = [text for slide in deck.slides for text in slide_text(slide).split("\n") if flag in text]
    assert len(texts) > 3
    assert all(text.count("🇰") == text.count("🇷") == text.count(flag) for text in texts)


def test_equal_titles_stay_equal_where_there_is_no_room_for_the_section_above(theme: Theme) -> None:
    above = "아주 긴 제목 " * 100
    deck = deck_of(f"# 제목\n\n## 가 {above}\n\n### 준비\n글\n\n## 나 {above}\n\n### 준비\n글\n", theme)

    assert [title for title in titles(deck) if title.startswith("준비")] == ["준비", "준비"]


def test_equal_titles_of_different_sections_are_not_numbered_as_one(theme: Theme) -> None:
    deck = deck_of(
        "# 제목\n\n## 1. 설치 (5분)\n### 확인\n```bash\na\n```\n\n## 2. 운영 (5분)\n### 확인\n```bash\nb\n```\n", theme
    )

    assert [title for title in titles(deck) if title.startswith("확인")] == ["확인", "확인 – 운영"]


def test_an_opener_does_not_number_what_its_author_numbered(theme: Theme) -> None:
    code = "\n".join(f"echo {number}" for number in range(24))
    parts = "".join(f"### {number}. 단계\n```bash\n{code}\n```\n" for number in range(1, 5))
    deck = deck_of(f"# 제목\n\n## 실행 (20분)\n{parts}\n## 끝 (5분)\n- 하나\n", theme)

    (opener,) = [slide for slide in deck.slides if slide.kind is SlideKind.OPENER]
    marks = [p.bullet for shape in opener.shapes if shape.name == "Parts" for p in shape.paragraphs]  # type: ignore[union-attr]
    assert [mark.number for mark in marks if mark] == [None] * 4


def test_what_its_author_took_out_of_the_lecture_takes_no_time(theme: Theme) -> None:
    parts = "### 하나\n```bash\na\n```\n### 더 볼 것 (추가 학습)\n```bash\nb\n```\n"
    deck = deck_of(f"# 제목\n\n## 본문 (10분)\n{parts}\n## 끝 (5분)\n- 가\n", theme)

    assert {s.title: s.duration.seconds for s in deck.slides if s.kind is SlideKind.CODE} == {
        "하나": 600,
        "더 볼 것 (추가 학습)": 0,
    }


def test_a_countdown_lasts_as_long_as_its_activity(theme: Theme) -> None:
    deck = deck_of("# 제목\n\n## 💬 그룹 토론 (8분)\n### 나누기 (8분)\n- 이야기한다\n\n## 끝 (5분)\n- 가\n", theme)

    bars = [shape.duration.seconds for slide in deck.slides for shape in slide.shapes if isinstance(shape, Countdown)]
    assert bars == [480]


def test_the_countdown_of_an_activity_on_several_slides_begins_on_its_first_and_ends_with_it(theme: Theme) -> None:
    table = "| 시간 | 1조 | 2조 |\n|---|---|---|\n" + "| 5분 | 압박 | 기록 |\n" * 8
    body = f"## 앞 (5분)\n\n글\n\n## 조별 실습 (15분)\n\n{table}\n{CODE}\n\n## 끝 (5분)\n\n- 가\n"

    slides = deck_of("# 제목\n\n" + body, theme).slides
    work = [slide for slide in slides if slide.title.startswith("조별 실습")]
    bars = [[shape.duration for shape in slide.shapes if isinstance(shape, Countdown)] for slide in work]

    assert len(work) > 1
    assert bars == [[Duration(900)], *[[]] * (len(work) - 1)]
    assert sum(slide.duration.seconds for slide in work) == 900


def test_each_part_that_is_an_activity_has_a_countdown_of_its_own(theme: Theme) -> None:
    body = "### 팀 활동 ① (7분)\n\n- 하나\n\n### 나누기 (3분)\n\n- 둘\n\n### 정리\n\n- 셋\n"

    slides = deck_of("# 제목\n\n## 절 (12분)\n\n" + body, theme).slides
    timers = {
        slide.title: shape.duration.seconds
        for slide in slides
        for shape in slide.shapes
        if isinstance(shape, Countdown)
    }

    assert timers == {"팀 활동 ①": 420, "나누기": 180}


def test_no_slide_of_an_activity_is_one_to_skip(theme: Theme) -> None:
    long = "".join(f"{CODE}\n\n" for _ in range(4))
    body = "## 앞 (5분)\n\n글\n\n## 뒤 (30분)\n\n### 설명\n\n- 하나\n\n### 실습 (20분)\n\n" + long

    slides = deck_of("# 제목\n\n" + body, theme).slides

    assert sum(slide.title.startswith("실습") for slide in slides) > 1
    assert not any("건너뛰세요" in slide.notes for slide in slides)


def test_neither_a_part_of_what_one_title_holds_nor_the_only_steps_of_a_section_are_ones_to_skip(theme: Theme) -> None:
    table = "| 가 | 나 |\n|---|---|\n" + "| 하나 | 둘 |\n" * 30
    listed = "\n".join(f"{number}. 단계를 따른다" for number in range(1, 5))
    parts = f"### 처음\n\n글\n\n### 표\n\n{table}\n### 순서\n\n{CODE}\n\n{listed}\n\n### 더\n\n{CODE}\n"

    def told(body: str) -> str:
        slides = deck_of(f"# 제목\n\n## 앞 (5분)\n\n글\n\n## 뒤 (30분)\n\n{body}", theme).slides
        return " ".join(line for slide in slides for line in slide.notes.splitlines() if "건너뛰세요" in line)

    assert "'더'" in (said := told(parts))
    assert "순서" not in said
    assert "표 (" not in said
    assert told(f"글\n\n{table}") == ""


def test_a_slide_of_cards_has_the_minutes_that_stand_on_them(theme: Theme) -> None:
    body = "## 절 (13분)\n\n```bash\n" + "ls\n" * 12 + "```\n\n### 그리기 (7분)\n\n1. 하나\n2. 둘\n\n### 숙제\n\n- 셋\n"

    slides = [slide for slide in deck_of("# 제목\n\n" + body, theme).slides if slide.duration.seconds]

    assert "그리기 · 7분" in slide_text(slides[-1])
    assert "숙제" in slide_text(slides[-1])
    assert 420 < slides[-1].duration.seconds < 480
    assert sum(slide.duration.seconds for slide in slides) == 13 * 60


def test_a_list_that_belongs_to_code_stands_beside_it_in_smaller_type(theme: Theme) -> None:
    code = "\n".join(f"kubectl get pod {number}" for number in range(7))
    markdown = f"# 제목\n\n## 점검 (5분)\n```bash\n{code}\n```\n**대응**:\n- 하나\n- 둘\n- 셋\n"

    (slide,) = [slide for slide in deck_of(markdown, theme).slides if slide.title.startswith("점검")]

    assert "kubectl get pod 6" in slide_text(slide)
    assert "셋" in slide_text(slide)


def test_a_comment_gives_the_block_below_it_a_time_of_its_own(theme: Theme) -> None:
    blocks = "첫 문단입니다.\n\n<!-- time: 90s -->\n```bash\nkubectl get pods\n```\n\n마지막 문단입니다.\n"
    deck = deck_of(f"# 제목\n\n## 절 (5분)\n{blocks}\n## 끝 (5분)\n- 가\n", theme)

    assert [slide.duration.seconds for slide in deck.slides if slide.kind is SlideKind.CODE] == [90]
    assert sum(slide.duration.seconds for slide in deck.slides if slide.title.startswith("절")) == 300


def test_the_bars_of_the_agenda_follow_one_another_on_one_scale(theme: Theme) -> None:
    agenda = deck_of(SESSION, theme).slides[1]

    first, second = [shape.box for shape in agenda.shapes if shape.name == "Time bar"]
    assert abs(first.right.emu - second.x.emu) < 20
    assert abs(second.width.emu / first.width.emu - 12 / 5) < 0.01


@pytest.mark.parametrize("scheme", ["http", "HTTPS", "Http"])
def test_a_picture_on_the_network_is_a_link_however_its_address_is_written(theme: Theme, scheme: str) -> None:
    deck = deck_of(f"# 제목\n\n## 그림 (5분)\n\n![문]({scheme}://example.com/a.png)\n", theme)

    links = [run.link for slide in deck.slides for shape in slide.shapes for p in paragraphs(shape) for run in p.runs]
    assert f"{scheme}://example.com/a.png" in links


def test_an_introduction_too_long_for_the_title_slide_has_slides_of_its_own(theme: Theme) -> None:
    sentence = "이 과정은 배포를 처음 맡은 사람을 위한 것이며 명령 하나하나를 함께 쳐 봅니다."
    paragraphs = "\n\n".join(f"{number}번. {sentence}" for number in range(14))

    deck = deck_of(f"# 제목\n\n{paragraphs}\n\n## 본문 (10분)\n- 하나\n", theme)

    title, *rest = [slide for slide in deck.slides if slide.kind is not SlideKind.AGENDA]
    assert sentence not in slide_text(title)
    shown = [number for number in range(14) for slide in rest if f"{number}번. " in slide_text(slide)]
    assert sorted(set(shown)) == list(range(14))


def test_a_short_introduction_stands_on_the_title_slide_and_nowhere_else(theme: Theme) -> None:
    deck = deck_of("# 제목\n\n배포를 처음 맡은 사람을 위한 과정입니다.\n\n## 본문 (10분)\n- 하나\n", theme)

    assert ["처음 맡은" in slide_text(slide) for slide in deck.slides] == [True, *[False] * (len(deck.slides) - 1)]


@pytest.mark.parametrize(
    "around",
    ["## 빈 절 (5분)\n", "## 빈 절 [^1]\n", "## 절\n\n### 빈 절\n\n### 다음\n\n```mermaid\ngraph LR\nA-->B\n```\n"],
)
def test_a_section_that_says_nothing_shows_its_title_once_and_large(theme: Theme, around: str) -> None:
    deck = deck_of(f"# 강의\n\n{around}\n## 끝\n\n- 글\n\n[^1]: 각주입니다.\n", theme)
    slide = next(slide for slide in deck.slides if slide.title.strip() == "빈 절")
    (shown,) = [shape for shape in slide.shapes if isinstance(shape, TextBox) and text_of(shape).startswith("빈 절")]

    assert shown.placeholder is PlaceholderRole.TITLE
    assert shown.paragraphs[0].runs[0].points >= 36
    (bar,) = [shape for shape in slide.shapes if shape.name == "Bar"]
    assert (
        bar.box.y.points < shown.box.y.points + shown.box.height.points / 2 < bar.box.y.points + bar.box.height.points
    )


def test_empty_sections_of_one_title_show_titles_that_differ(theme: Theme) -> None:
    deck = deck_of("# 강의\n\n## 하나\n\n### 질문\n\n## 둘\n\n### 질문\n", theme)
    for slide in some(deck.slides):
        boxes = [shape for shape in slide.shapes if isinstance(shape, TextBox)]
        titles_shown = [text_of(box) for box in boxes if box.placeholder is PlaceholderRole.TITLE]
        assert titles_shown == [slide.title]


@pytest.mark.parametrize("more", ["- 하나", "| 하나 |\n|---|\n| 둘 |", "```python\nx = 1  # 하나\n```", "> - 하나"])
def test_an_introduction_of_more_than_paragraphs_has_slides_of_its_own(more: str, theme: Theme) -> None:
    for before in (f"앞서 읽는다\n\n{more}", f"{more}\n\n앞서 읽는다"):
        deck = deck_of(f"# 제목\n\n{before}\n\n## 절\n\n- 글\n\n## 끝\n\n- 글\n", theme)
        shown = [slide for slide in deck.slides if "하나" in slide_text(slide)]
        assert [slide.kind is SlideKind.TITLE for slide in shown] == [False]


def test_a_quotation_of_paragraphs_stands_on_the_cover_with_the_others(theme: Theme) -> None:
    for before in ("앞서 읽는다\n\n> 하나", "> 하나\n\n앞서 읽는다"):
        deck = deck_of(f"# 제목\n\n{before}\n\n## 절\n\n- 글\n\n## 끝\n\n- 글\n", theme)
        (cover,) = [slide for slide in deck.slides if "하나" in slide_text(slide)]
        assert cover.kind is SlideKind.TITLE
        assert "앞서 읽는다" in slide_text(cover)


def test_a_slide_of_the_introduction_is_known_by_its_first_block_whatever_joins_it(theme: Theme) -> None:
    def identity(more: str) -> str:
        text = "- 앞서 알아 둘 것을 적는다\n" * 4
        deck = deck_of(f"# 제목\n\n{text}\n{more}\n\n## 절\n\n- 글\n\n## 끝\n\n- 글\n", theme)
        return next(slide.identity for slide in deck.slides if "앞서" in slide_text(slide))

    assert identity("") == identity("| 이름 | 값 |\n|---|---|\n| 가 | 1 |")
