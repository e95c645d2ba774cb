"""Chapters of other tools: boxes, tabs, exercises and references read as meant, and nothing of their syntax shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from cases_built import Built, built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.deck.word_account import account
from gyoan.model.codes import Code
from gyoan.model.deck import PictureShape
from gyoan.model.diagnostic import Severity
from gyoan.model.handout import Edition
from gyoan.model.session import Role
from gyoan.model.theme import Theme
from gyoan.session_theme import printed
from layout.decks import slide_text
from layout.handout.handouts import blocks_of, text_of
from paged import made_up

CHAPTERS = Path(__file__).parent / "markdown" / "chapters"
CONTINUED = re.compile(r"(?: \(\d+/\d+\)| – \d+)$")


@dataclass(frozen=True)
class Chapter:
    """What must hold of a chapter."""

    title: str
    """The tool that it is read as written for."""
    marks: tuple[str, ...]
    """The tool's own syntax, which nobody is to see."""
    pictured: tuple[str, ...]
    """The titles of the slides that show pictures, one a picture."""
    private: dict[str, str]
    """What only the lecturer is told, with the title of the slide in whose notes it stands."""
    shown: tuple[str, ...]
    """What stands on slides and pages."""


FURTHER = {
    "myst": Chapter(
        "MyST",
        ("{", "}", "```", ":::", ")=", ":class:", ":label:", "+++", "쓴 사람만", "%s", "#linear"),
        ("순차 탐색",),
        {"네 번이면 됩니다": "연습", "낮은 쪽을 하나 올립니다": "연습", "Arrays.binarySearch": "절반씩 줄이기"},
        (
            "남은 칸 세기",
            "고쳐 보기",
            "한 칸씩 넘어가는 순차 탐색",
            "이미 본 칸입니다",
            "shared/closing.md",
            "절반씩 버리며",
        ),
    ),
    "mkdocs": Chapter(
        "Material for MkDocs",
        (
            "!!!",
            "???",
            "===",
            '"',
            "{",
            "}",
            "++",
            ":material",
            "--8<--",
            ":::",
            "(1)!",
            "annotate",
            "==",
            "inline end",
        ),
        ("읽는 법",),
        {"여덟 번째 문을 씁니다": "띄우기", "설정에서 켭니다": "띄우기"},
        ("이름을 짓습니다", "멈춘 컨테이너는", "Ctrl+Alt+Del", "shared/ports.md", "꼭 볼 것", "안쪽 상자입니다"),
    ),
    "carpentries": Chapter(
        "Carpentries",
        (":::", "challenge", "keypoints", "group-tab", "{", "###"),
        ("옮겨 다니기",),
        {"칠판에 나무를": "지금 있는 곳", "뿌리 폴더에": "옮겨 다니기", "마우스로 시킵니다": "옮겨 다니기"},
        ("학습 목표", "지금 있는 폴더를 말할", "파일은 어디에", "먼저 받아 둘 것", "빗금은 두 가지", "윈도에서는"),
    ),
    "quarto": Chapter(
        "Quarto",
        (
            ":::",
            "{",
            "}",
            "#|",
            "@",
            ". . .",
            "^[",
            "callout",
            "(2)처럼 (",
            "| 점",
            "newpage",
            "보이지 않는 글",
            ": 표",
        ),
        ("그림과 코드", "그림과 코드", "그림과 코드"),
        {"왼쪽부터 읽어": "두 단으로", "알로 그립니다": "상자"},
        (
            "왼쪽 둘째",
            "요령",
            "선 그래프",
            "세 점을 이은 선",
            "바로 쓴 각주입니다",
            "물이 많은",
            "남은 자리는",
            "12쪽",
            "(2)처럼",
        ),
    ),
    "obsidian": Chapter(
        "Obsidian",
        ("[[", "]]", "%%", "숨긴", "==", "#중요", "#할일", "|", "^block", "^item", "[!", "300"),
        ("그림", "그림", "그림", "그림"),
        {},
        ("보이는 이름", "다른 쪽지 > 차례", "아래", "접힌 쪽지", "만든 상자", "C#", "여기에 씁니다"),
    ),
}


@pytest.fixture(scope="module")
def read() -> dict[str, Built]:
    return {}


@pytest.fixture(params=FURTHER)
def chapter(request: pytest.FixtureRequest, read: dict[str, Built], theme: Theme) -> tuple[Chapter, Built]:
    name = request.param
    if name not in read:
        read[name] = built((CHAPTERS / f"{name}.md").read_bytes(), theme)
    return FURTHER[name], read[name]


def on_pages(one: Built) -> str:
    items = (*one.handout.items, *(item for note in one.handout.notes for item in note.items))
    return "\n".join(map(text_of, blocks_of(items)))


def test_nothing_of_its_tool_is_seen_and_every_word_is(chapter: tuple[Chapter, Built]) -> None:
    meant, one = chapter
    slides = "\n".join(map(slide_text, one.deck.slides))
    pages = on_pages(one)

    for shown in (slides, pages):
        assert [mark for mark in meant.marks if mark in shown] == []
        bare = "".join(shown.split())
        assert [words for words in meant.shown if "".join(words.split()) not in bare] == []


def test_pictures_and_words_for_the_lecturer_stay_with_their_slides(chapter: tuple[Chapter, Built]) -> None:
    meant, one = chapter
    pictured = [
        CONTINUED.sub("", slide.title)
        for slide in one.deck.slides
        for shape in slide.shapes
        if isinstance(shape, PictureShape) and shape.spans
    ]
    slides = "\n".join(map(slide_text, one.deck.slides))
    answers = "".join(on_pages(one).split())

    assert tuple(pictured) == meant.pictured
    for words, title in meant.private.items():
        titles = [CONTINUED.sub("", slide.title) for slide in one.deck.slides if words in slide.notes]
        assert titles[:1] == [title], words
        assert words not in slides
    assert [words for words in meant.private if words.endswith("됩니다") and "".join(words.split()) in answers] == []


def test_it_is_told_once_how_it_is_read_and_each_kind_of_what_is_left_out(chapter: tuple[Chapter, Built]) -> None:
    meant, one = chapter
    told = [found.message.korean for found in one.diagnostics if found.code is Code.UNKNOWN_SYNTAX]

    assert [found for found in one.diagnostics if found.severity is Severity.ERROR] == []
    assert [found.message.korean for found in one.diagnostics if found.code is Code.READ_AS] == [
        f"읽은 방식: {meant.title}"
    ]
    assert len(told) == len({re.sub(r"\d+|`[^`]*`", "", message) for message in told})


def test_no_word_of_a_chapter_is_lost(chapter: tuple[Chapter, Built]) -> None:
    _, one = chapter
    pages = made_up(one.handout, printed(one.theme, one.plan.settings).page)
    words = account(one.session, one.deck, {Edition.STUDENT: pages})

    assert [(name, count.left_lines) for name, count in words.outputs] == [("slides", ()), ("student", ())]


def test_every_section_of_a_lesson_has_its_share_of_the_minutes(theme: Theme) -> None:
    plan = built((CHAPTERS / "carpentries.md").read_bytes(), theme).plan
    assert all(budget.duration.seconds for budget in plan.schedule.budgets)


def test_what_a_lesson_aims_at_opens_it_and_what_it_comes_to_closes_it(theme: Theme) -> None:
    lesson = built((CHAPTERS / "carpentries.md").read_bytes(), theme).session

    assert [lesson.sections[0].role, lesson.sections[-1].role] == [Role.OBJECTIVES, Role.SUMMARY]
    assert lesson.duration
    assert lesson.duration.minutes == 30
