"""Files of other lecturers: what is for the lecturer alone stays there, what other tools read is no text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cases_built import CASES, Built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.cli import main
from gyoan.model.diagnostic import Severity
from gyoan.model.theme import Theme
from layout.decks import slide_text
from layout.handout.handouts import blocks_of, text_of
from markdown.generated import all_text
from markdown.lessons import HEAD, said, session_of


def on_slides(built: Built) -> str:
    return "\n".join(map(slide_text, built.deck.slides))


def in_notes(built: Built) -> str:
    return "\n".join(slide.notes for slide in built.deck.slides)


def on_pages(built: Built) -> str:
    return "".join("".join(map(text_of, blocks_of(built.handout.items))).split())


@pytest.mark.parametrize(
    ("name", "private"),
    [
        ("b03", ["발표자만 볼 메모입니다", "오른쪽 코드를 실행한다"]),
        ("b12", ["천천히 말하기"]),
        ("b13", ["여기서 출석을 부릅니다"]),
        ("o19", ["설명 35분", "두 번째 것만 남습니다"]),
        ("o20", ["DB에 남는 사본", "여기서 질문을 받는다"]),
        ("o22", ["수로 보고 정렬합니다"]),
        ("o23", ["칠판에 그린다", "다음 시간으로", "5분이 남으면", "새 컨테이너입니다", "새로 만든 것이라"]),
    ],
)
def test_what_is_for_the_lecturer_alone_is_said_in_the_notes_alone(name: str, private: list[str], theme: Theme) -> None:
    built = case(name, theme)
    pages = on_pages(built)
    assert "".join(built.session.sections[0].plain_title.split()) in pages

    for words in private:
        assert words not in on_slides(built)
        assert words in in_notes(built)
        assert "".join(words.split()) not in pages


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("b03", [":::", ". . .", "{.", "width="]),
        ("b12", ["layout:", "transition:", "::right::", "v-click"]),
        ("b13", ["_class", "h2 {"]),
        ("b16", ["^[", "==", "~2~", "^2^"]),
        ("b21", ["{{<", "{.", "{#", "@fig", "%%|"]),
        ("b23", ["[[", "]]", "%%", "^block", "=="]),
        ("c09", ["color: red", "margin: 0", "console.log"]),
        ("o07", [":label:", "(exercise-1)=", ":numref:", "{ref}", "tab:"]),
        ("o14", ["{{", "header-table", "credit-footer"]),
        ("o19", ["```", "{exercise}", "{group-tab}", ":alt:", "{figure}"]),
        ("o20", ["note:", "Note:"]),
        ("o22", [":::", "정답"]),
        ("o23", ["???", "Note:", ":::"]),
        ("o27", ["!!!", "???", '"리눅스"', "md-button", "```"]),
        ("o28", ["class:", ".lab", ".footnote", "extra-details"]),
    ],
)
def test_no_syntax_of_another_tool_is_shown_and_no_file_is_refused(name: str, marks: list[str], theme: Theme) -> None:
    built = case(name, theme)
    shown = on_slides(built)

    assert [mark for mark in marks if mark in shown] == []
    assert [found for found in built.read.diagnostics if found.severity is Severity.ERROR] == []
    kinds = [found.message for found in built.read.diagnostics if found.code.value == "GY106"]
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("b21", "쿼토로 쓰던 강의"),
        ("o05", "모델"),
        ("o14", "버전 관리 시작하기"),
        ("o20", "자료 읽기"),
        ("u05", "머리말"),
    ],
)
def test_the_title_is_found_where_its_tool_has_it(name: str, title: str, theme: Theme) -> None:
    assert case(name, theme).session.plain_title == title


@pytest.mark.parametrize(("name", "line", "below"), [("u04", 7, "둘"), ("u05", 1, "하나")])
def test_what_is_never_closed_takes_nothing_with_it(name: str, line: int, below: str, theme: Theme) -> None:
    built = case(name, theme)
    errors = [found.span.line for found in built.read.diagnostics if found.severity is Severity.ERROR]

    assert errors == [line]
    assert below in on_slides(built)


def test_ticks_of_a_quiz_are_on_no_slide(theme: Theme) -> None:
    built = case("u01", theme)

    assert "☑" not in str(built.deck.slides).replace(in_notes(built), "")
    assert "답: 쓰기" in in_notes(built)
    assert "답: 쓰기마다 인덱스도 고쳐야 합니다" in in_notes(built)


def test_the_authors_own_contents_are_not_shown_a_second_time(theme: Theme) -> None:
    built = case("o06", theme)

    assert [section.plain_title for section in built.session.sections] == ["새 학기 준비", "자료 준비", "수업 진행"]


def test_every_listing_is_known_by_its_language(theme: Theme) -> None:
    listings = str(case("o08", theme).session)

    assert listings.count("language='python'") == 3
    assert listings.count("language='js'") == 1


def test_a_loose_fence_turns_nothing_around(theme: Theme) -> None:
    built = case("o24", theme)

    assert [section.plain_title for section in built.session.sections] == ["이름이 같다", "너무 많다"]
    assert [found.code.value for found in built.read.diagnostics] == ["GY104"]


def test_a_length_in_front_matter_is_the_sessions(theme: Theme) -> None:
    built = case("o30", theme)

    assert built.session.duration
    assert built.session.duration.minutes == 90
    assert [found for found in built.read.diagnostics if found.severity is Severity.ERROR] == []


@pytest.mark.parametrize("started", [".", "lessons/1-start"])
def test_the_picture_of_a_repository_is_found_from_wherever_its_file_is_checked(
    started: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(CASES / "o21_course", tmp_path / "course")
    (tmp_path / "course" / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "course" / started)
    session = tmp_path / "course" / "lessons" / "1-start" / "21_picture_above.md"

    assert main(["--lang", "en", "check", "--no-diagrams", str(session)]) == 0
    assert "GY504" not in capsys.readouterr().out


def test_of_several_headings_of_the_first_level_none_below_text_is_the_title() -> None:
    text = "앞의 글\n\n# 하나\n\n글\n\n# 둘\n\n글\n\n# 셋\n\n글\n"
    below, above = session_of(text, "노트.md"), session_of(text.removeprefix("앞의 글\n\n"), "노트.md")

    assert (below.plain_title, [one.plain_title for one in below.sections]) == ("노트", ["하나", "둘", "셋"])
    assert (above.plain_title, [one.plain_title for one in above.sections]) == ("하나", ["둘", "셋"])


def test_a_slide_that_a_rule_parts_off_may_have_a_heading_of_the_first_level() -> None:
    slides = "# 제목\n\n## 하나\n\n글\n\n---\n\n# 끝\n\n글\n"

    assert said(slides) == ["GY105 info 9:1"]
    assert said(slides.replace("---\n\n", "")) == ["GY105 warning 7:1"]


def test_the_lab_is_a_box_and_the_footnote_is_at_the_foot(theme: Theme) -> None:
    built = case("o28", theme)
    made = next(slide for slide in built.deck.slides if "kubectl" in slide_text(slide))

    assert "실습" in slide_text(made)
    assert "FootnoteList" in str(built.session)


@pytest.mark.parametrize(
    "markdown",
    [
        "| 가 | 나 |\n|---|---|\n| ::: tip | ::: |\n\n글 하나\n",
        "글입니다. Note: 이 말은 문장 속에 있습니다.\n\n## 둘\n\n글 하나\n",
        "- 항목\n\n  ::: tip\n\n  #### 상자의 제목\n\n  글 하나\n\n  :::\n\n## 둘\n\n글 둘\n",
        "::: tip\n글 하나\n:::\n\n:::\n\n글 둘\n",
        "::: tip\n" * 50 + "글 하나\n" + ":::\n" * 50,
        "".join(f"## 절 {number}\n\n글 하나 {number}\n\n---\n\n" for number in range(15)),
    ],
)
def test_what_only_looks_like_another_tools_syntax_or_is_badly_typed_loses_nothing(markdown: str) -> None:
    session = session_of(HEAD + markdown)

    assert session.remarks == ()
    assert "글 하나" in all_text(session)
    assert "상자의 제목" not in [section.plain_title for section in session.sections]
