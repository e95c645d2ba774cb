"""A book's own pages: its cover, its table of contents, and where links of its sessions lead in it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from gyoan.layout.handout.book.binding import _Ends
from gyoan.layout.handout.book.contents import set_book_contents
from gyoan.layout.handout.book.cover import label_width, set_cover
from gyoan.layout.handout.book.leaves import Leaf, Volume
from gyoan.layout.handout.options import HandoutOptions
from gyoan.layout.handout.pages.filling import pages_alone, text_height
from gyoan.layout.handout.styles import Styles
from gyoan.model.cover import Cover
from gyoan.model.handout import StructureTag, TextBlock
from gyoan.model.pages import Chapter
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.preparing import read_and_plan

NOBODY, PLAIN = Cover(), HandoutOptions()


def leaf(number: int, day: str = "", cover: Cover = NOBODY, minutes: str = " (10분)", file: str = "") -> Leaf:
    text = f"# Session {number}: 주제 {number}\n\n## 도입{minutes}\n\n글\n\n## 끝\n\n글\n"
    plan = read_and_plan(text.encode(), "source/a.md", Settings()).value
    assert plan is not None
    chapter = cast("Chapter", SimpleNamespace(cover=cover))
    return Leaf(plan.session, plan.schedule, chapter, PLAIN, file or f"s{number}.pdf", day)


def volume(*leaves: Leaf, course: str = "", place: str = "") -> Volume:
    return Volume(course, place, leaves)


def said(block: object) -> str:
    assert isinstance(block, TextBlock)
    return " ".join(line.text for line in block.lines)


def days(blocks: list[TextBlock]) -> list[str]:
    return [said(block) for block in blocks if block.tag is StructureTag.HEADING_2]


def cover_of(one: Volume, theme: Theme, options: HandoutOptions = PLAIN) -> list[TextBlock]:
    return [block for block in set_cover(one, Styles(theme, options=options)) if isinstance(block, TextBlock)]


@pytest.mark.parametrize(
    ("own", "told"),
    [(("월", "월", "화"), ["월", "화"]), (("월", "화", "월"), ["월", "화", "월"]), (("월", "월"), []), (("", ""), [])],
)
def test_days_are_named_where_there_are_several(theme: Theme, own: tuple[str, ...], told: list[str]) -> None:
    one = volume(*(leaf(number, day) for number, day in enumerate(own, 1)))
    assert days(cover_of(one, theme)) == told
    blocks = [block for block in set_book_contents(one, Styles(theme)) if isinstance(block, TextBlock)]
    assert days(blocks) == told


def test_a_cover_without_room_for_its_sessions_names_days_that_lead_to_their_first(theme: Theme) -> None:
    many = [leaf(1, day) for day in ("월", "화", "수") for _ in range(20)]
    rows = [block for block in cover_of(volume(*many), theme) if any(line.text and block.marks for line in block.lines)]
    linked = [fragment.link for block in rows for line in block.lines for fragment in line.fragments if fragment.link]
    assert list(dict.fromkeys(linked)) == ["#b1-top", "#b21-top", "#b41-top"]
    one_day = [leaf(1, "월")] * 60
    links = {f.link for block in cover_of(volume(*one_day), theme) for line in block.lines for f in line.fragments}
    assert len(links - {""}) == 60


def test_a_cover_names_as_many_sessions_as_one_page_holds(theme: Theme) -> None:
    def cover(count: int) -> list[TextBlock]:
        return cover_of(volume(*(leaf(1, day) for day in ("월", "화") for _ in range(count))), theme)

    fullest = next(cover(count) for count in range(5, 30) if len(cover(count + 1)) < len(cover(count)))
    (page,) = pages_alone(fullest, theme.page)
    end = max(placed.top + placed.height for placed in page.text)
    assert 0 <= text_height(theme.page) - end < 2 * (fullest[-1].leading + fullest[-1].space_after).points


@pytest.mark.parametrize(
    ("one", "options", "first", "last"),
    [
        (volume(leaf(1), leaf(2)), PLAIN, "", "2개 차시 · 20분"),
        (volume(leaf(1), leaf(2), course="과정"), PLAIN, "", "2개 차시 · 20분"),
        (volume(leaf(1), leaf(2), course="과정", place="1주 차"), PLAIN, "과정", "2개 차시 · 20분"),
        (volume(leaf(1, minutes=""), place="1주 차"), PLAIN, "", "1개 차시"),
    ],
)
def test_a_cover_says_which_part_of_which_course_it_is_and_how_long(
    theme: Theme, one: Volume, options: HandoutOptions, first: str, last: str
) -> None:
    texts = [said(block) for block in cover_of(one, theme, options)]
    assert texts[1] == first
    assert last in texts


def test_a_cover_says_who_gives_it_where_that_is_said(theme: Theme) -> None:
    texts = [said(one) for one in cover_of(volume(leaf(1, cover=Cover(subtitle="부제", author="김하늘"))), theme)]
    assert [texts.index("부제") + 1, "김하늘" in texts] == [texts.index("김하늘"), True]
    bare = [said(one) for one in cover_of(volume(leaf(1)), theme)]
    assert len(texts) == len(bare) + 2


ENDS = _Ends(
    volume(leaf(1, file="w/a.pdf"), leaf(2, file="w/b.pdf"), leaf(3, file="c.pdf")),
    {"w/a.pdf": 1, "w/b.pdf": 2, "c.pdf": 3},
    1,
)


@pytest.mark.parametrize(
    ("link", "end"),
    [
        ("#s-1", "#b1-s-1"),
        ("https://a.example/b.pdf", "https://a.example/b.pdf"),
        ("b.pdf", "#b2-top"),
        ("../c.pdf", "#b3-top"),
        ("../w/a.pdf", "#b1-top"),
        ("d.pdf", "w/d.pdf"),
        ("b.pdf#없는-절", "#b2-top"),
        ("b.pdf#", "#b2-top"),
    ],
)
def test_a_link_to_a_session_of_the_book_leads_into_it(link: str, end: str) -> None:
    assert ENDS(link) == end


def test_a_link_to_a_heading_leads_to_it_however_it_is_written() -> None:
    target = ENDS("b.pdf#끝")
    assert target.startswith("#b2-")
    assert target != "#b2-top"
    assert ENDS("b.pdf#%EB%81%9D") == ENDS("b.pdf#끝-") == target
    assert ENDS("../c.pdf#끝") == target.replace("b2", "b3")


def saying(*covers: Cover) -> Volume:
    leaves = [cast("Leaf", SimpleNamespace(chapter=SimpleNamespace(cover=cover), day="")) for cover in covers]
    return Volume("", "", tuple(leaves))


def test_a_books_cover_says_what_all_sessions_say() -> None:
    first = Cover(author="김하늘", organization="한빛")
    assert saying(first).cover == first
    assert saying(first, first, replace(first, author="박")).cover == Cover(organization="한빛")
    assert saying(first, replace(first, organization="둘"), first).cover == Cover(author="김하늘")


def test_the_column_of_a_books_numbers_is_as_wide_as_the_longest(theme: Theme) -> None:
    styles = Styles(theme)
    assert label_width(["1", "100"], styles) == label_width(["100"], styles) > label_width(["1"], styles) > 0
    assert label_width(["", ""], styles) == 0
