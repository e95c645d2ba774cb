"""A section's tree as stretches of content under one title: pins, bold lines before parts, topics, columns, notes."""

from __future__ import annotations

import pytest

from gyoan.layout.deck.chunks import Chunk, divided, flattened, timed_title, with_heads
from gyoan.layout.elements import Groups, Topic
from gyoan.markdown import read_session
from gyoan.model.inline import plain_text
from gyoan.model.message import Language
from gyoan.model.session import Role, Section
from gyoan.schedule import plan


def chunks(body: str, title: str = "절 (10분)", *, by_author: bool = False) -> list[Chunk]:
    read = read_session(f"# 제목\n\n## {title}\n\n{body}\n".encode(), "session_08.md").value
    assert read is not None
    pins = dict(plan(read, pins=read.pins).value.pins)
    section = read.sections[0]
    return list((divided if by_author else flattened)(section, (0,), (section,), pins, Language.KOREAN))


def said(chunk: Chunk) -> list[str]:
    return [
        plain_text(entry.content)
        for element in chunk.elements
        if isinstance(element, Groups)
        for group in element.groups
        for entry in group.entries
    ]


def test_a_section_and_its_parts_are_chunks_in_reading_order() -> None:
    made = chunks("- 하나\n\n### 가\n\n- 둘\n\n#### 나\n\n- 셋\n\n### 다\n\n- 넷")
    assert [(plain_text(one.title), one.path, said(one)) for one in made] == [
        ("절", (0,), ["하나"]),
        ("가", (0, 0), ["둘"]),
        ("나", (0, 0, 0), ["셋"]),
        ("다", (0, 1), ["넷"]),
    ]
    assert [plain_text(one.title) for one in made[2].trail] == ["절", "가", "나"]
    assert [plain_text(one.title) for one in chunks("### 가\n\n- 둘")] == ["가"]
    assert [(plain_text(one.title), one.elements) for one in chunks("")] == [("절", ())]


def test_a_block_with_a_time_of_its_own_is_a_chunk_by_itself() -> None:
    made = chunks("- 하나\n\n<!-- time: 2분 -->\n\n둘\n\n- 셋")
    assert [(said(one), one.pin.seconds if one.pin else None) for one in made] == [
        (["하나"], None),
        (["둘"], 120),
        (["셋"], None),
    ]


@pytest.mark.parametrize(
    ("body", "own", "over"),
    [
        ("- 하나\n\n**굵은 줄**\n\n### 가\n\n- 둘", 2, "굵은 줄"),
        ("**굵은 줄**\n\n### 가\n\n- 둘", 2, None),
        ("- 하나\n\n**굵은 줄**", 1, None),
        ("- 하나\n\n**굵은 줄**\n\n글\n\n### 가\n\n- 둘", 2, None),
        ("- 하나\n\n### 가\n\n- 둘", 2, None),
        ("| 가 |\n|---|\n| 나 |\n\n**굵은 줄**\n\n### 가\n\n- 둘", 2, "굵은 줄"),
        ("<!-- time: 2분 -->\n\n**굵은 줄**\n\n### 가\n\n- 둘", 2, None),
        ("- 하나\n  - 글\n- 둘\n  - 글\n- 셋\n\n### 가\n\n- 둘", 2, None),
        ("- 하나\n  - 글\n- 둘\n  - 글\n- 셋\n\n**굵은 줄**\n\n### 가\n\n- 둘", 2, "굵은 줄"),
    ],
)
def test_a_bold_line_that_ends_a_sections_own_text_heads_its_parts(body: str, own: int, over: str | None) -> None:
    made = chunks(body)
    assert len(made) == own
    heads = [plain_text(one.over.content) if one.over else None for one in made]
    assert heads == [None, over][-own:] if own > 1 else heads == [None]


def test_each_branch_of_a_large_outline_has_its_own_title() -> None:
    tree = "```\n뿌리\n├── 가\n│   └── 하나\n│       └── 둘\n└── 나\n    └── 셋\n        └── 넷\n```"
    made = chunks(f"- 앞\n\n{tree}\n\n- 뒤")
    assert [plain_text(one.title) for one in made] == ["절", "가", "나", "절"]
    assert [isinstance(one.elements[0], Topic) for one in made] == [False, True, True, False]
    (heads,) = with_heads(made[1].elements)
    assert isinstance(heads, Groups)
    assert [plain_text(group.head) for group in heads.groups] == ["가", "하나"]


def test_what_stands_beside_the_minutes_opens_the_section() -> None:
    title = "절 (10분, 조별로)"
    for by_author in (False, True):
        first, *_ = chunks("- 하나", title, by_author=by_author)
        assert said(first) == ["조별로", "하나"]
    first, second = chunks("<!-- time: 2분 -->\n\n하나\n\n- 둘", title)
    assert (said(first), said(second)) == (["조별로", "하나"], ["둘"])


def test_a_part_is_for_what_its_section_is_for_unless_it_says_itself() -> None:
    made = chunks("### 가\n\n- 하나\n\n### 토론\n\n- 둘", "참고 자료")
    assert [one.role for one in made] == [Role.REFERENCES, made[1].trail[-1].role]
    assert made[1].role is not Role.REFERENCES
    assert [one.role for one in chunks("### 가\n\n- 하나", "실습")] == [Role.SECTION]
    assert [one.role for one in chunks("- 하나", "실습")] == [Role.PRACTICE]


def test_slides_of_an_author_end_at_rules_and_empty_ones_are_left_out() -> None:
    made = chunks("- 하나\n\n---\n\n---\n\n- 둘\n\n### 가\n\n- 셋", by_author=True)
    assert [(plain_text(one.title), one.slide, said(one)) for one in made] == [
        ("절", 0, ["하나"]),
        ("절", 2, ["둘"]),
        ("가", 0, ["셋"]),
    ]
    assert [one.slide for one in chunks("---\n\n- 둘", by_author=True)] == [0, 1]
    pinned = chunks("<!-- time: 2분 -->\n\n하나\n\n<!-- time: 1분 -->\n\n둘\n\n---\n\n셋", by_author=True)
    assert [one.pin.seconds if one.pin else None for one in pinned] == [180, None]


def test_the_minutes_of_a_section_stand_behind_its_title_on_cards() -> None:
    def title(section: Section) -> str:
        return plain_text(timed_title(section, Language.KOREAN))

    timed, plain = (chunks("- 하나", own)[0].trail[-1] for own in ("절 (10분)", "절"))
    assert (title(timed), title(plain)) == ("절 · 10분", "절")
