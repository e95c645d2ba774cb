"""Cases of plain fences that are neither code nor trees, as the class sees them."""

from __future__ import annotations

import pytest

from cases_built import CASES, Built, built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.deck import GraphShape, TextBox, TextParagraph
from gyoan.model.graph import Graph
from gyoan.model.handout import Artwork
from gyoan.model.theme import Theme
from layout.decks import paragraphs
from layout.handout.handouts import block_with, lines_of


def text_of(paragraph: TextParagraph) -> str:
    """Return a paragraph's text behind its number, as it is seen."""
    number = f"{paragraph.bullet.number}. " if paragraph.bullet and paragraph.bullet.number is not None else ""
    bullet = "• " if paragraph.bullet and not number else ""
    return (number + bullet + "".join(run.text for run in paragraph.runs)).replace("\u00a0", " ")


def slide_lines(one: Built) -> list[str]:
    """Return the lines of text on the slides, in reading order, with their bullets and numbers."""
    shapes = [shape for slide in one.deck.slides for shape in slide.shapes]
    return [text_of(paragraph) for shape in shapes for paragraph in paragraphs(shape)]


def page_lines(one: Built) -> list[str]:
    """Return the lines of text on the pages, in reading order."""
    return [line.text for line in lines_of(one.handout.items)]


def in_order(lines: list[str], wanted: tuple[str, ...]) -> bool:
    """Return whether `wanted` stand one directly after the other in `lines`."""
    return any(tuple(lines[at : at + len(wanted)]) == wanted for at in range(len(lines)))


def test_what_to_avoid_stands_below_its_own_head(theme: Theme) -> None:
    one = case("h01", theme)

    good = ("✅ 올바른 방법", "DNS 검증 + Route 53", "• 자동 갱신", "• 몇 분이면 끝")
    bad = ("❌ 피해야 할 방법", "전자 우편 검증", "• 손으로 승인", "• 담당자가 바뀌면 끊김")
    assert in_order(slide_lines(one), good + bad)
    on_page = tuple(line.replace("• ", "–") for line in (*good[1:], "[U+274C] 피해야 할 방법:", *bad[1:]))
    assert in_order(page_lines(one), on_page)


def test_steps_are_numbered_and_the_line_after_them_is_none_of_them(theme: Theme) -> None:
    one = case("h01", theme)

    steps = ("1. 인증서 요청", "2. 기록 추가", "• 이름", "• 값", "3. 확인", "최대 열 개까지 무료")
    assert in_order(slide_lines(one), steps)
    assert in_order(page_lines(one), tuple(step.replace("• ", "–").replace(". ", ".") for step in steps))


def test_turns_of_a_dialogue_keep_what_is_theirs(theme: Theme) -> None:
    one = case("c04", theme)

    turns = ("나: 단추 세 개를 만들어 줘:", "• 첫째 단추", "• 둘째 단추", "조건: 파란색, 24px")
    assert in_order(slide_lines(one), (*turns, "도우미: [단추 2개를 만들었습니다]"))
    assert in_order(slide_lines(one), ("1. 담당자에게 부탁", "2. 시안 받기", "→ 걸리는 시간: 이틀"))


def test_what_follows_a_branch_is_none_of_its_leaves(theme: Theme) -> None:
    tree = "이전:\n├── 하나\n└── 둘\n\n이후:\n├── 셋\n└── 넷\n\n합계: 열"
    one = built(f"# Session 1: 값\n\n## 비교 (5분)\n\n```\n{tree}\n```\n", theme)

    assert in_order(slide_lines(one), ("이후", "• 셋", "• 넷", "합계: 열"))
    last = next(shape for shape in one.deck.slides[-1].shapes if "합계: 열" in map(text_of, paragraphs(shape)))
    assert len(list(paragraphs(last))) == 1
    assert block_with(one.handout, "합계: 열").space_before > block_with(one.handout, "셋").space_before


@pytest.mark.parametrize("end", ["태그", "서버"])
def test_a_string_with_its_parts_named_stays_in_the_author_s_columns(theme: Theme, end: str) -> None:
    one = case("h02", theme)

    source = (CASES / "h02_annotated_string.md").read_text(encoding="utf-8").split("```\n")
    figure = next(part for part in source if end in part).rstrip("\n").split("\n")
    boxes = [shape for slide in one.deck.slides for shape in slide.shapes if isinstance(shape, TextBox)]
    (box,) = [box for box in boxes if any(end in text_of(paragraph) for paragraph in box.paragraphs)]
    assert list(map(text_of, box.paragraphs)) == figure
    assert all(run.monospace for paragraph in box.paragraphs for run in paragraph.runs)


def graphs(one: Built) -> list[Graph]:
    return [shape.graph for slide in one.deck.slides for shape in slide.shapes if isinstance(shape, GraphShape)]


def test_arrows_in_a_row_and_below_one_another_are_drawn_chains(theme: Theme) -> None:
    one = case("k04", theme)

    row, column = graphs(one)
    assert [node.label.lines[0] for node in row.nodes] == [
        "인터넷",
        "로드밸런서",
        "웹 서버",
        "주문 서버",
        "데이터베이스",
    ]
    assert len({node.place.y for node in row.nodes}) == 1
    assert [node.label.lines[0] for node in column.nodes] == ["서버 만들기", "볼륨 붙이기", "파일 시스템 만들기"]
    assert len({node.place.x for node in column.nodes}) == 1
    assert min(graph.smallest_label for graph in (row, column)) >= 14
    on_page = [item for item in one.handout.items if isinstance(item, Artwork)]
    assert [item.alt for item in on_page] == [
        "흐름도, 순서대로: 인터넷, 로드밸런서, 웹 서버, 주문 서버, 데이터베이스",
        "흐름도, 순서대로: 서버 만들기, 볼륨 붙이기, 파일 시스템 만들기",
    ]


def test_a_flow_in_a_list_item_stands_where_it_was_written(theme: Theme) -> None:
    one = built("# Session 1: 길\n\n## 길 (5분)\n\n- 앞\n\n  ```\n  가 → 나 → 다\n  ```\n\n- 뒤\n", theme)

    (graph,) = graphs(one)
    assert [node.label.lines[0] for node in graph.nodes] == ["가", "나", "다"]
    assert slide_lines(one).index("• 앞") < slide_lines(one).index("• 뒤")


def test_keys_with_values_are_cards_of_rows_in_the_font_of_text(theme: Theme) -> None:
    one = case("k04", theme)

    first = ("실패 임계값: 5회 연속 실패", "대기: 30초", "복구: 10% → 50% → 100%")
    second = ("실패 임계값: 3회 연속 실패", "대기: 60초", "알림: 즉시 운영팀에 전달")
    boxes = [box for slide in one.deck.slides for box in slide.shapes if isinstance(box, TextBox)]
    sides = [box for box in boxes if tuple(map(text_of, box.paragraphs))[-3:] in (first, second)]
    assert len(sides) == 2
    for paragraph in (paragraph for box in sides for paragraph in box.paragraphs[-3:]):
        assert paragraph.runs[0].bold
        assert not any(run.monospace for run in paragraph.runs)
    assert in_order(page_lines(one), ("CDN 차단기:", *first, "결제 차단기:", *second))
