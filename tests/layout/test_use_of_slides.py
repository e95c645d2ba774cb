"""Slides that a lecturer can stand in front of: no lone heads or warnings, text as large as its slide allows."""

from __future__ import annotations

from gyoan.model.deck import Countdown, PictureShape, Slide, SlideKind, TextBox
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from layout.decks import deck_of, slide_text, text_of
from layout.test_kinds import slides_in

SOURCE = "graph LR\n    A --> B"
FENCE = f"```mermaid\n{SOURCE}\n```\n"


def slides_of(body: str, theme: Theme, picture: Drawing | None = None) -> list[Slide]:
    """Return the slides of one section that says `body`."""
    drawings = {(SOURCE, FrameName.SLIDE): picture} if picture else {}
    deck = deck_of(f"# 제목\n\n## 본문 (30분)\n{body}\n\n## 끝 (5분)\n- 가\n- 나\n", theme, drawings)
    return slides_in(deck, "본문")


def drawing(width: float, height: float, label: float = 18.0) -> Drawing:
    return Drawing(Length.of_points(width), Length.of_points(height), b"png", "<svg/>", label, "흐름도")


def boxes(slide: Slide, name: str) -> list[TextBox]:
    return [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.name.startswith(name)]


def sizes(slide: Slide, name: str) -> set[float]:
    return {run.points for box in boxes(slide, name) for text in box.paragraphs for run in text.runs}


def echoes(count: int) -> str:
    return "```bash\n" + "\n".join(f"echo {number}" for number in range(count)) + "\n```\n"


def test_a_bold_line_before_the_parts_of_a_section_titles_their_slides(theme: Theme) -> None:
    parts = "".join(f"#### {name}\n" + "- 맡은 일을 한다\n" * 4 for name in ("접수처", "창고", "배정 담당"))
    slides = slides_of(f"### 원리\n**1. 흐름**:\n{FENCE}\n**2. 맡은 일**:\n\n{parts}", theme, drawing(800, 330))

    assert all(slide.kind is not SlideKind.STATEMENT for slide in slides)
    assert [slide.title for slide in slides] == ["원리", "원리 – 2. 맡은 일"]
    assert "접수처" in slide_text(slides[1])


def test_a_bold_line_before_a_part_with_slides_of_its_own_stands_above_its_title(theme: Theme) -> None:
    slides = slides_of(f"### 원리\n- 가\n- 나\n\n**2. 맡은 일**:\n\n#### 접수처\n{echoes(20)}", theme)

    (slide,) = [slide for slide in slides if slide.title == "접수처"]
    assert text_of(boxes(slide, "Place")[0]) == "본문 › 원리 › 2. 맡은 일"


def test_a_warning_before_the_first_part_stands_above_its_code(theme: Theme) -> None:
    first, *_ = slides_of(
        f"⚠️ **중요**: 먼저 준비를 모두 마친다.\n\n### 점검\n{echoes(8)}\n### 확인\n{echoes(18)}", theme
    )

    (strip,), (code,) = boxes(first, "Callout"), boxes(first, "Code")
    assert strip.box.bottom <= code.box.y
    assert text_of(strip) == "⚠️ 중요: 먼저 준비를 모두 마친다."


def test_a_warning_after_code_that_fills_its_slide_makes_the_code_smaller(theme: Theme) -> None:
    wide = echoes(19).replace("echo", f"echo {'x' * 60}")
    slides = slides_of(f"{wide}\n**⚠️ 주의**: 이 명령은 되돌릴 수 없다.\n", theme)

    (slide,) = slides
    assert boxes(slide, "Code")[0].box.bottom <= boxes(slide, "Callout")[0].box.y
    assert min(sizes(slide, "Code")) >= 12


def test_a_warning_after_a_large_diagram_stands_below_it(theme: Theme) -> None:
    slides = slides_of(f"{FENCE}\n**주의**: 화살표는 요청의 방향이다.\n", theme, drawing(870, 380))

    (slide,) = slides
    (picture,) = [shape for shape in slide.shapes if isinstance(shape, PictureShape)]
    (strip,) = boxes(slide, "Callout")
    assert picture.box.bottom <= strip.box.y
    assert picture.box.height.points > 300


def test_a_table_that_fits_is_not_parted_for_a_warning_but_makes_room_for_it(theme: Theme) -> None:
    rows = "".join(f"| 항목 {number} | 뜻을 길게 적은 설명이 여기에 온다 |\n" for number in range(8))
    (slide,) = slides_of(f"| 이름 | 뜻 |\n|---|---|\n{rows}\n**주의**: 순서가 중요하다.\n", theme)

    assert slide.kind is SlideKind.TABLE
    assert "순서가 중요하다" in slide_text(slide)


def test_a_warning_takes_the_end_of_a_long_table_along(theme: Theme) -> None:
    rows = "".join(f"| 항목 {number} | 뜻을 길게 적은 설명이 여기에 온다 |\n" for number in range(22))
    slides = slides_of(f"| 이름 | 뜻 |\n|---|---|\n{rows}\n**주의**: 순서가 중요하다.\n", theme)

    assert all(slide.kind is SlideKind.TABLE for slide in slides)
    assert len(slides) == 3
    assert "순서가 중요하다" in slide_text(slides[-1])


def test_four_cards_of_five_short_lines_keep_large_text(theme: Theme) -> None:
    lines = "".join(f"- 짧은 항목 {number}\n" for number in range(5))
    groups = "".join(f"**묶음 {name}**:\n{lines}\n" for name in "가나다라")
    (slide,) = slides_of(groups, theme)

    assert len(boxes(slide, "Card")) == 4
    assert min(sizes(slide, "Card")) >= 18


def test_a_row_of_longer_cards_is_higher(theme: Theme) -> None:
    many, few = "- 짧은 항목을 적는다\n" * 5, "- 짧은 항목을 적는다\n" * 2
    groups = "".join(f"**묶음 {name}**:\n{many if name in '가나' else few}\n" for name in "가나다라")
    (slide,) = slides_of(groups, theme)

    top, _, bottom, _ = (box.box.height.points for box in boxes(slide, "Card"))
    assert top > bottom * 1.8


def test_words_on_large_cards_are_not_broken(theme: Theme) -> None:
    entries = "".join(f"- **목표 {name}**: kube-controller-manager를 설명한다\n" for name in "가나다")
    deck = deck_of(f"# 제목\n\n## 학습 목표 (5분)\n{entries}\n## 끝 (5분)\n- 가\n", theme)
    (slide,) = slides_in(deck, "학습 목표")

    (width,) = {box.box.width.points for box in boxes(slide, "Card")}
    assert width > 400
    assert max(sizes(slide, "Card")) >= 24


def test_slides_of_one_list_of_cards_have_text_of_one_size(theme: Theme) -> None:
    line = "- 조금 더 길게 적어 한 줄을 거의 다 채우는 설명이다\n"
    groups = "".join(f"**단계 {n}**:\n{line * (5 if n < 3 else 4)}\n" for n in range(1, 8))
    slides = slides_of(groups, theme)

    assert len(slides) > 1
    assert len({max(sizes(slide, "Card")) for slide in slides}) == 1


def test_cards_are_divided_so_that_no_slide_is_crammed(theme: Theme) -> None:
    def terms(count: int) -> str:
        return "".join(f"- **용어 {n}**: 클러스터를 관리하는 마스터 컴포넌트를 부르는 이름\n" for n in range(count))

    slides = slides_of(f"### 새 용어\n{terms(7)}\n### 기술\n{terms(3)}\n### 실무 경험\n{terms(3)}", theme)

    assert [slide.kind for slide in slides] == [SlideKind.DEFINITION, SlideKind.CARDS]
    assert min(sizes(slides[1], "Card")) >= 20


def test_short_code_of_sibling_parts_shares_a_slide_under_its_heads(theme: Theme) -> None:
    slides = slides_of(f"### 단계\n#### 요청\n{echoes(4)}\n#### 배치\n{echoes(4)}\n### 정리\n{echoes(24)}", theme)

    first = slides[0]
    assert first.title == "단계"
    assert len(boxes(first, "Code")) == 2
    assert [text_of(box) for box in boxes(first, "Body")] == ["요청", "배치"]
    assert min(sizes(first, "Code")) >= 16
    assert sum(slide.duration.seconds for slide in slides) == 30 * 60


def test_code_of_timed_parts_keeps_slides_of_its_own(theme: Theme) -> None:
    slides = slides_of(f"### 요청 (10분)\n{echoes(4)}\n### 배치 (20분)\n{echoes(4)}", theme)

    assert [slide.duration.seconds for slide in slides] == [600, 1200]


def test_code_panels_that_would_get_small_stay_apart(theme: Theme) -> None:
    slides = slides_of(f"### 요청\n{echoes(16)}\n### 배치\n{echoes(16)}\n", theme)
    wide = slides_of("".join(f"### {n}번\n```bash\n{'x' * 60}\n{echoes(12)[8:]}\n" for n in (1, 2)), theme)

    assert [len(boxes(slide, "Code")) for slide in wide] == [1, 1]
    assert all(min(sizes(slide, "Code")) >= 16 for slide in slides if len(boxes(slide, "Code")) > 1)


def test_code_takes_every_size_there_is(theme: Theme) -> None:
    lines = "\n".join(f"{'x' * 77}{number}" for number in range(6))
    (slide,) = slides_of(f"```bash\n{lines}\n```\n", theme)

    (points,) = sizes(slide, "Code")
    assert points == 17


def test_an_activity_of_seconds_has_no_countdown(theme: Theme) -> None:
    parts = f"### 목표\n**해 보자!**\n\n### 하기 (9분 30초)\n{echoes(20)}"
    deck = deck_of(f"# 제목\n\n## 실습 (10분)\n{parts}\n## 끝 (5분)\n- 가\n- 나\n", theme)

    shown = [(slide.duration.seconds, shape) for slide in deck.slides for shape in slide.shapes]
    assert all(seconds >= 60 for seconds, shape in shown if isinstance(shape, Countdown))
    (goal,) = [slide for slide in deck.slides if slide.title == "목표"]
    assert 0 < goal.duration.seconds < 60


def test_the_head_of_a_diagram_beside_text_stands_above_the_diagram(theme: Theme) -> None:
    text = "**지금의 문제**:\n- 하나를 본다\n- 둘을 본다\n- 셋을 본다\n\n**앞과 뒤의 비교**:\n"
    (slide,) = slides_of(text + FENCE, theme, drawing(420, 360))

    (picture,) = [shape for shape in slide.shapes if isinstance(shape, PictureShape)]
    heads = {text_of(box): box.box for box in boxes(slide, "Body")}
    above, first = heads["앞과 뒤의 비교"], next(box for text, box in heads.items() if "지금의 문제" in text)
    assert above.x.points >= first.right.points
    assert above.bottom <= picture.box.y
    assert above.y == first.y


def test_a_definition_slide_of_three_rows_fills_half_of_its_height(theme: Theme) -> None:
    (slide,) = slides_of("- **파드**: 작은 단위\n- **노드**: 사는 기계\n- **볼륨**: 남는 저장 공간", theme)

    (grid,) = [shape for shape in slide.shapes if shape.name == "Terms"]
    assert grid.box.height.points > 190


def test_what_solves_a_problem_stands_on_the_slide_of_its_code(theme: Theme) -> None:
    body = "".join(
        f"**{n}. 흔한 실수 {n}번**:\n{echoes(7)}\n**해결**: 함수를 작게 나누어 따로 부른다\n\n" for n in range(1, 5)
    )
    slides = slides_of(body, theme)

    for slide in slides:
        names = [box.name for box in boxes(slide, "") if box.name.startswith(("Body", "Code"))]
        assert names[-1].startswith("Body")
        assert any(name.startswith("Code") for name in names)
    assert sum(slide_text(slide).count("작게 나누어") for slide in slides) == 4


def test_two_stretches_of_code_are_not_both_set_in_the_smallest_type(theme: Theme) -> None:
    slides = slides_of(f"**1. 만들기**:\n{echoes(9)}\n**2. 지우기**:\n{echoes(9)}\n", theme)

    assert all(min(sizes(slide, "Code")) >= 14 for slide in slides)


def test_a_long_numbered_bold_line_is_a_head_like_its_shorter_neighbours(theme: Theme) -> None:
    long = "3. Lambda SnapStart for Java 개선과 그 밖의 변경 (2024.09)"
    heads = ("1. 새 런타임 지원", "2. 새 도구 지원", long)
    (slide,) = slides_of("".join(f"**{head}**\n- 빠르다\n- 안전하다\n\n" for head in heads), theme)

    assert len(boxes(slide, "Card")) == 3


def test_a_definition_before_a_headed_diagram_that_needs_the_height_stands_above_the_diagram(theme: Theme) -> None:
    body = f"> **정의**: 파드는 컨테이너를 묶는다\n\n**한눈에 보기**:\n{FENCE}\n**나눈 단계**:\n{echoes(20)}"
    first, *_ = slides_of(body, theme, drawing(870, 382, 15.0))

    (strip,) = boxes(first, "Callout")
    (picture,) = [shape for shape in first.shapes if isinstance(shape, PictureShape)]
    assert first.title == "본문 – 한눈에 보기"
    assert strip.box.bottom <= picture.box.y


def test_a_callout_that_is_all_there_is_stands_large_in_the_middle(theme: Theme) -> None:
    (slide,) = slides_of("> **정의**: 파드는 컨테이너를 묶는다\n", theme)

    (strip,) = boxes(slide, "Callout")
    assert sizes(slide, "Callout") == {28}
    assert strip.box.y.points > 180
    assert strip.box.height.points < 120


def test_a_section_of_nothing_to_show_before_its_parts_is_no_trouble(theme: Theme) -> None:
    slides = slides_of("### 가\n\n---\n\n### 나\n- 하나\n- 둘\n\n### 다\n- 셋\n- 넷\n", theme)

    assert "넷" in "".join(map(slide_text, slides))


def test_two_heads_in_a_row_both_go_along_with_what_they_head(theme: Theme) -> None:
    rows = "".join(f"| 항목 {number} | 뜻을 적은 설명 |\n" for number in range(8))
    body = f"**1. 앞**:\n{echoes(8)}\n**2. 비용**:\n\n**종류별 요금**:\n\n| 이름 | 뜻 |\n|---|---|\n{rows}"
    slides = slides_of(body, theme)

    assert "2. 비용" not in slide_text(slides[0])
    assert "2. 비용" in slide_text(slides[1])
    assert slides[1].kind is SlideKind.TABLE


def test_no_callout_makes_the_labels_of_a_diagram_illegible(theme: Theme) -> None:
    slides = slides_of(f"{FENCE}\n**주의**: 화살표는 요청의 방향이다.\n", theme, drawing(870, 382, 12.5))

    (picture,) = [shape for slide in slides for shape in slide.shapes if isinstance(shape, PictureShape)]
    assert picture.box.height.points > 367
