"""Slides show what a list item, a quotation or an admonition holds in the order in which it was written."""

from __future__ import annotations

import pytest

from cases_built import Built, built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.deck import GraphShape, TextBox
from gyoan.model.theme import Theme
from layout.decks import slide_text


def in_order(built: Built, *texts: str) -> bool:
    """Return whether the slides say `texts`, and in this order."""
    shown = "\n".join(map(slide_text, built.deck.slides))
    at = 0
    for text in texts:
        at = shown.find(text, at)
        if at < 0:
            return False
        at += len(text)
    return True


def slide_with(built: Built, text: str) -> str:
    """Return what the first slide that says `text` says, the agenda's aside."""
    return next(said for said in map(slide_text, built.deck.slides[1:]) if text in said)


def test_commands_of_a_list_stand_below_the_steps_that_name_them(theme: Theme) -> None:
    listed = case("b01", theme)

    assert in_order(
        listed,
        "패키지 목록을 새로 받습니다.",
        "sudo apt-get update",
        "웹 서버를 설치합니다.",
        "sudo apt-get install -y nginx",
        "설치가 끝나면",
        "enabled 인지",
        "포트",
        "ss -ltnp",
        "방화벽",
        "첫 화면을 바꿉니다.",
    )
    assert "ss -ltnp" in slide_with(listed, "포트")


def test_numbers_go_on_behind_a_command(theme: Theme) -> None:
    numbers = [
        paragraph.bullet.number
        for slide in case("b01", theme).deck.slides
        for shape in slide.shapes
        if isinstance(shape, TextBox)
        for paragraph in shape.paragraphs
        if paragraph.bullet and paragraph.bullet.number and not paragraph.level
    ]

    assert numbers == [1, 2, 3, 4, 7, 8, 9, 10]


def test_a_command_in_details_stands_where_it_was_written(theme: Theme) -> None:
    assert in_order(
        case("b14", theme),
        "정답 보기",
        "아래 명령을 씁니다.",
        "ufw allow",
        "포트 80을",
        "필요는 없습니다",
        "한 줄 힌트",
    )


@pytest.mark.parametrize(
    ("opening", "indent"),
    [("1. 항목\n\n", "   "), ("- [ ] 항목\n\n", "  "), ("> 항목\n>\n", "> "), ("> [!NOTE]\n> 항목\n>\n", "> ")],
    ids=["ordered", "task", "quote", "callout"],
)
def test_what_stands_between_code_of_one_item_stays_between_it(theme: Theme, opening: str, indent: str) -> None:
    inside = "처음 글\n\n```sh\n명령1\n```\n\n가운데 글\n\n| 열 |\n|---|\n| 칸 |\n\n끝 글\n"
    markdown = "# 제목\n\n## 절\n\n" + opening + "".join(f"{indent}{line}\n" for line in inside.split("\n"))

    assert in_order(built(markdown, theme), "항목", "처음 글", "명령1", "가운데 글", "칸", "끝 글")


def test_each_note_of_a_section_stands_on_the_slide_of_the_block_before_it(theme: Theme) -> None:
    slides = case("u02", theme).deck.slides
    notes = {"출석을": "손님이 주문합니다", "표에서": "80 ms", "저녁에": "SoldOut"}

    for note, block in notes.items():
        (about,) = [slide for slide in slides if note in slide.notes]
        assert block in slide_text(about)
    (drawn,) = [slide for slide in slides if "역할극" in slide.notes]
    assert any(isinstance(shape, GraphShape) for shape in drawn.shapes)
