"""Tests of blocks as lines of text and things, in the order written: levels, markers, heads, and nothing besides."""

from __future__ import annotations

import pytest

from gyoan.layout.deck.entries import entries_alone, in_order, split_at_things
from gyoan.layout.elements import Entry, Played
from gyoan.markdown import read_session
from gyoan.model.blocks import (
    Aside,
    AsideKind,
    BulletList,
    CodeBlock,
    HtmlBlock,
    ListItem,
    Outline,
    OutlineItem,
    Paragraph,
    Quote,
    Rule,
)
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Link, Text, plain_text

AT = SourceSpan("수업.md", 3)


def said(markdown: str, level: int = 0) -> list[tuple[int, str, int | None, str]]:
    """Return each line of what the Markdown shows: level, bullet, number, words."""
    session = read_session(f"# 수업\n\n## 절\n\n{markdown}\n".encode(), "수업.md").value
    assert session is not None
    return lines(in_order(session.sections[0].blocks, level))


def lines(shown: tuple[object, ...]) -> list[tuple[int, str, int | None, str]]:
    return [
        (one.level, one.marker, one.number, plain_text(one.content) + ("!" if one.strong else ""))
        if isinstance(one, Entry)
        else (-1, "", None, type(one).__name__)
        for one in shown
    ]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),), AT)


def test_items_have_their_bullets_and_numbers_a_level_deeper_below_another() -> None:
    text = "글\n\n- 하나\n  - 둘\n\n    글\n\n- 셋\n\n3. 넷\n   - 다섯\n4. 여섯"
    assert said(text) == [
        (0, "", None, "글"),
        (0, "•", None, "하나"),
        (1, "•", None, "둘"),
        (2, "", None, "글"),
        (0, "•", None, "셋"),
        (0, "", 3, "넷"),
        (1, "•", None, "다섯"),
        (0, "", 4, "여섯"),
    ]
    assert [level for level, *_ in said("- 하나\n  - 둘", 2)] == [2, 3]


def test_tasks_have_boxes_and_what_is_no_task_among_them_a_bullet() -> None:
    assert said("- [ ] 하나\n- [x] 둘\n- 셋")[:2] == [(0, "☐", None, "하나"), (0, "☑", None, "둘")]


def test_an_item_that_begins_with_a_thing_has_no_line_of_its_own() -> None:
    assert said("- ```bash\n  ls\n  ```\n\n  글\n- 둘") == [
        (-1, "", None, "CodeBlock"),
        (0, "", None, "글"),
        (0, "•", None, "둘"),
    ]


def test_quotes_add_nothing_and_boxes_a_head_where_they_have_one_of_their_own() -> None:
    titled = Aside(AsideKind.NOTE, (Text("제목"),), (paragraph("글"),), AT)
    plain = Aside(AsideKind.NOTE, (), (paragraph("글"),), AT)
    assert lines(in_order((Quote((titled, plain), AT),), 1)) == [
        (1, "", None, "제목!"),
        (1, "", None, "글"),
        (1, "", None, "글"),
    ]


def test_an_outline_has_a_head_where_it_has_one_and_the_marks_of_its_author() -> None:
    leaf = OutlineItem((Text("잎"),), AT, (), "▶")
    items = (OutlineItem((Text("가지"),), AT, (leaf,), "", 2),)
    assert lines(in_order((Outline(items, AT, (Text("나무"),)),), 0)) == [
        (0, "", None, "나무!"),
        (0, "", 2, "가지"),
        (1, "▶", None, "잎"),
    ]
    assert lines(in_order((Outline(items, AT),), 1)) == [(1, "", 2, "가지"), (2, "▶", None, "잎")]


def test_lines_of_html_are_shown_and_empty_ones_rules_and_tabs_are_not() -> None:
    blocks = (HtmlBlock("<b>\n\n  글\n", AT), Rule(AT), Aside(AsideKind.TAB, (), (paragraph("안"),), AT))
    assert lines(in_order(blocks, 1)) == [(1, "", None, "<b>"), (1, "", None, "  글")]


@pytest.mark.parametrize(
    ("link", "plays"),
    [
        (Link((Text("영상"),), "https://example.com/a.mp4", plays=True), True),
        (Link((Text("영상"),), "HTTPS://example.com/a.mp4", plays=True), True),
        (Link((Text("영상"),), "a.mp4", plays=True), False),
        (Link((Text("글"),), "https://example.com/a.html"), False),
    ],
)
def test_a_line_that_is_nothing_but_a_link_to_a_film_on_the_network_is_a_thing(link: Link, *, plays: bool) -> None:
    alone, beside = Paragraph((link,), AT), Paragraph((link, Text(" 보기")), AT)
    listed = BulletList((ListItem((alone,), AT), ListItem((beside,), AT)), AT)
    shown = in_order((alone, beside, listed), 0)
    assert [isinstance(one, Played) for one in shown] == [plays, False, plays, False]


def test_stretches_are_cut_behind_each_thing() -> None:
    one, other, code = Entry((Text("하나"),)), Entry((Text("둘"),)), CodeBlock("ls", AT)
    assert list(split_at_things([one, other, code, one])) == [((one, other), code), ((one,), None)]
    assert list(split_at_things([code, code])) == [((), code), ((), code)]
    assert list(split_at_things([])) == []
    assert entries_alone([one, other]) == (one, other)
    assert entries_alone([one, code]) == entries_alone([]) == ()
