"""The first hour: `init`, `new`, `guide`, `explain`, `gyoan` by itself, and what is typed wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gyoan.cli import main
from gyoan.commands import init
from gyoan.commands.guide import guide_in
from gyoan.commands.starting.place import identity_of, path_of
from gyoan.commands.welcome import listed
from gyoan.course.course_file import read_course
from gyoan.course.discovery import find_sessions
from gyoan.markdown import read_session
from gyoan.model.codes import Code
from gyoan.model.message import Language, Wording
from gyoan.model.units import Duration
from gyoan.schedule import plan

LANGUAGES = [Language.KOREAN, Language.ENGLISH]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def gyoan(*arguments: str, language: Language = Language.KOREAN) -> int:
    return main([*arguments, "--lang", language.value])


# init


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_course_is_checked_without_a_finding(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert gyoan("init", "course", language=language) == 0
    capsys.readouterr()
    assert main(["check", "course/source", "--no-diagrams", "--strict", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["diagnostics"] == []
    assert [session["planned_s"] for session in data["sessions"]] == [3000]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_steps_are_never_taken_for_a_session(language: Language) -> None:
    gyoan("init", language=language)
    found = find_sessions([Path()]).value
    assert [file.path.name for file in found] == ["session_01.md"]


def test_what_is_said_by_options_is_in_the_settings() -> None:
    Path("corp.pptx").write_bytes(b"PK")
    title = 'C:\\"과정" / 🙂\u0007'
    answers = ["--title", title, "--slot", "90분", "--start", "13:00", "--theme", "dark", "--teacher", "김하늘"]
    assert gyoan("init", "a b", *answers, "--template", "corp.pptx") == 0

    outcome = read_course(Path("a b/source"))
    settings = outcome.value
    assert not outcome.diagnostics
    assert settings.title == 'C:\\"과정" / 🙂'
    assert (settings.slot, settings.start) == (Duration.of_minutes(90), 13 * 60)
    assert (settings.theme, settings.template, settings.author) == ("dark", "corp.pptx", "김하늘")
    assert Path("a b/source/corp.pptx").is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_settings_that_is_commented_out_can_be_used(language: Language) -> None:
    gyoan("init", language=language)
    file = Path("source/course.toml")
    lines = file.read_text("utf-8").splitlines()
    used = [line.removeprefix("# ") if line.startswith("# ") and " = " in line else line for line in lines]
    assert sum(line != other for line, other in zip(used, lines, strict=True)) > 15
    file.write_text("\n".join(used), "utf-8")

    assert [diagnostic.message for diagnostic in read_course(Path("source")).diagnostics] == []


def test_a_folder_that_holds_something_stays_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine").mkdir()
    Path("mine/강의.md").write_text("# 내 강의", "utf-8")
    assert gyoan("init", "mine") == 1
    assert [path.name for path in Path("mine").iterdir()] == ["강의.md"]
    said = capsys.readouterr().err
    assert "강의.md" in said
    assert "gyoan init 나의_강의" in said


def test_hidden_folders_are_not_in_the_way() -> None:
    Path(".venv").mkdir()
    assert gyoan("init") == 0


def test_a_file_in_the_folders_place_stays(capsys: pytest.CaptureFixture[str]) -> None:
    Path("course").write_text("글", "utf-8")
    assert gyoan("init", "course") == 1
    assert Path("course").read_text("utf-8") == "글"


def test_a_template_that_is_not_there_is_told_before_anything_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert gyoan("init", "course", "--template", "none.pptx") == 1
    assert "none.pptx" in capsys.readouterr().err
    assert not Path("course").exists()


def test_a_template_that_cannot_be_read_is_told_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(init, "MOST_OF_TEMPLATE", 10)
    Path("corp.pptx").write_bytes(bytes(11))
    assert gyoan("init", "course", "--template", "corp.pptx") == 1
    assert "corp.pptx" in capsys.readouterr().err
    assert not Path("course").exists()


def test_in_a_terminal_what_no_option_says_is_asked_until_it_can_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["자료 구조", "길게", "75분", "", "neon", "print", "", "김하늘"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(typed))
    assert gyoan("init", "course") == 0

    settings = read_course(Path("course/source")).value
    assert (settings.title, settings.slot) == ("자료 구조", Duration.of_minutes(75))
    assert (settings.start, settings.theme, settings.author) == (9 * 60, "print", "김하늘")


def test_nothing_is_asked_where_nobody_can_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> str:
        raise AssertionError("asked")

    monkeypatch.setattr("builtins.input", fail)
    assert gyoan("init", "course") == 0


# new


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("3주 5일 9차시", "week_03/day_05/session_09.md"),
        ("3주차 5일차 9교시", "week_03/day_05/session_09.md"),
        ("week 3 day 5 session 9", "week_03/day_05/session_09.md"),
        ("Week 3 · Day 5 · Session 9", "week_03/day_05/session_09.md"),
        ("w3d5s9", "week_03/day_05/session_09.md"),
        ("3-5-9", "week_03/day_05/session_09.md"),
        ("3주 9차시", "week_03/session_09.md"),
        ("12차시", "session_12.md"),
        ("7", "session_07.md"),
    ],
)
def test_an_identity_says_where_its_session_belongs(text: str, path: str) -> None:
    identity = identity_of(text)
    assert identity is not None
    assert str(path_of(identity)) == path


@pytest.mark.parametrize("text", ["", "3주", "아홉째 시간", "3주 5일", "../../etc", "0차시", "3주 5일 9차시 정렬"])
def test_what_names_no_session_is_wrong_usage(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert gyoan("new", text, "제목") == 2
    assert "9차시" in capsys.readouterr().err
    assert not any(Path().iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("minutes", [1, 4, 15, 17, 45, 50, 75, 90, 180, 480])
def test_the_minutes_of_a_new_session_add_up_to_its_slot(minutes: int, language: Language) -> None:
    assert gyoan("new", "1차시", "제목", "--slot", f"{minutes}분", language=language) == 0
    read = read_session(Path("source/session_01.md").read_bytes(), "session_01.md")
    assert read.value is not None
    planned = plan(read.value, Duration.of_minutes(minutes))
    assert planned.value.planned == Duration.of_minutes(minutes)
    assert (*read.diagnostics, *planned.diagnostics) == ()


@pytest.mark.parametrize(
    "title",
    [
        'He said "안녕"',
        "TCP/IP와 C:\\경로",
        "🙂 이모지 👩‍💻",
        "*별*과 _줄_과 `코드`",
        "<b>굵게</b> & <!-- 주석 -->",
        "[링크](http://a)",
        "C#",
        "끝이 # ",
        "1. 번호",
        "- 목록",
        "{.class} ==표시== ~~지움~~",
        "3주차 정리",
        "제목\n## 둘째 줄",
    ],
)
def test_a_title_is_shown_letter_by_letter(title: str) -> None:
    assert gyoan("new", "3주 5일 9차시", title) == 0
    session = read_session(Path("source/week_03/day_05/session_09.md").read_bytes(), "session.md").value
    assert session is not None
    assert session.plain_title == " ".join(title.split())
    assert session.duration is None


def test_minutes_in_the_title_are_the_length_of_the_session() -> None:
    assert gyoan("new", "1차시", "정렬 (90분)") == 0
    session = read_session(Path("source/session_01.md").read_bytes(), "session_01.md").value
    assert session is not None
    assert session.plain_title == "정렬"
    assert plan(session, None).value.planned == session.duration == Duration.of_minutes(90)


def test_a_new_session_takes_the_length_and_language_of_its_course() -> None:
    Path("source").mkdir()
    Path("source/course.toml").write_text('slot = "75분"\nlanguage = "en-US"\n', "utf-8")
    assert gyoan("new", "1-1-1", "Sorting") == 0
    text = Path("source/week_01/day_01/session_01.md").read_text("utf-8")
    session = read_session(text.encode(), "session_01.md").value
    assert session is not None
    assert plan(session, None).value.planned == Duration.of_minutes(75)
    assert "Objectives" in text


def test_a_new_session_stands_in_the_folders_that_the_course_has() -> None:
    Path("source/3주차/day5").mkdir(parents=True)
    assert gyoan("new", "3주 5일 9차시", "정렬") == 0
    assert Path("source/3주차/day5/session_09.md").is_file()


def test_a_session_that_is_there_already_stays(capsys: pytest.CaptureFixture[str]) -> None:
    Path("source").mkdir()
    Path("source/session_01.md").write_text("# 내 것", "utf-8")
    assert gyoan("new", "1차시", "다른 것") == 1
    assert Path("source/session_01.md").read_text("utf-8") == "# 내 것"
    assert "source/session_01.md" in capsys.readouterr().err


# What to do next


def test_without_a_command_an_empty_folder_is_told_how_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        gyoan()
    assert "gyoan init" in capsys.readouterr().out


def test_without_a_command_a_course_is_told_how_to_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    Path("source").mkdir()
    with pytest.raises(SystemExit):
        gyoan()
    said = capsys.readouterr().out
    assert "gyoan build" in said
    assert "gyoan init" not in said


@pytest.mark.parametrize("command", ["build", "check", "schedule"])
def test_in_an_empty_folder_every_command_says_how_to_begin(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert gyoan(command) == 1
    said = capsys.readouterr().err
    assert "GY507" in said
    assert "gyoan init" in said


def test_where_markdown_lies_about_it_is_what_to_build(capsys: pytest.CaptureFixture[str]) -> None:
    Path("강의.md").write_text("# 강의", "utf-8")
    assert gyoan("build") == 1
    assert "gyoan build ." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["biuld", "a.md"], "gyoan build a.md"),
        (["shedule"], "gyoan schedule"),
        (["ini"], "gyoan init"),
        (["explian", "GY204"], "gyoan explain GY204"),
        (["a.md"], "gyoan build a.md"),
    ],
)
def test_a_command_that_does_not_exist_is_told_the_one_that_is_meant(
    typed: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.md").write_text("# 글", "utf-8")
    with pytest.raises(SystemExit, match="2"):
        main(["--lang", "ko", *typed])
    assert meant in capsys.readouterr().err


def test_a_word_that_is_near_to_no_command_is_told_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        gyoan("frobnicate")
    assert "schedule" in capsys.readouterr().err


# explain


@pytest.mark.parametrize("text", ["GY204", "gy204", "204", " Gy204 "])
def test_a_code_is_explained_however_it_is_typed(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert gyoan("explain", text) == 0
    said = capsys.readouterr().out
    assert "GY204" in said
    assert Code.DENSE_SECTION.summary.within(Language.KOREAN) in said


@pytest.mark.parametrize("text", ["GY299", "299", "GY", "build", "2041"])
def test_an_unknown_code_is_told(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert gyoan("explain", text) == 2
    said = capsys.readouterr().err
    assert "…" not in said
    assert ("GY203, GY204, GY205" if text.endswith("299") else "GY101–") in said


# guide


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_is_text_and_data(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert gyoan("guide", language=language) == 0
    text = capsys.readouterr().out
    assert gyoan("guide", "--json", language=language) == 0
    topics = json.loads(capsys.readouterr().out)["topics"]
    assert len(topics) == len(guide_in(language))
    for topic in topics:
        assert topic["title"] in text
        assert all(example.get("makes") or example["section"] for example in topic["examples"])


def test_what_commands_do_stands_in_one_column_behind_the_widest() -> None:
    lines = listed([("gyoan init 내_강의", "하나"), ("gyoan guide", "둘"), ("가나", ""), ("Ｆ", "넷")]).splitlines()
    assert lines == [
        "  gyoan init 내_강의  하나",
        "  gyoan guide         둘",
        "  가나",
        "  Ｆ                  넷",
    ]


def test_a_question_shows_what_is_taken_where_nothing_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def answer(prompt: str) -> str:
        shown.append(prompt)
        return ""

    monkeypatch.setattr("builtins.input", answer)
    ask = init._asking(Language.ENGLISH)
    for default, told in (("강의", "Name [강의]: "), ("", "Name: ")):
        assert ask(Wording("Name", "이름"), default, lambda _: None) == default
        assert shown.pop() == told
