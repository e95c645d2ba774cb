"""Which files are sessions, in which order, and where their outputs go."""

import errno
import os
from pathlib import Path

import pytest

from gyoan.course.discovery import course_folder, find_sessions, picture_bounds
from gyoan.model.codes import Code


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# 제목\n", encoding="utf-8")


def test_a_folder_keeps_its_tree(tmp_path: Path) -> None:
    write(tmp_path, "week_01/day_02/session_03.md")

    (session,) = find_sessions([tmp_path]).value

    assert session.output == Path("week_01/day_02/session_03")


def test_the_folder_of_a_course_stands_for_its_sources(tmp_path: Path) -> None:
    write(tmp_path, "first_steps.md", "source/week_01/session_1.md", "outputs/notes.md")
    (tmp_path / "source/course.toml").touch()

    assert [session.output for session in find_sessions([tmp_path]).value] == [Path("week_01/session_1")]


def test_a_source_folder_without_a_course_is_a_folder_like_any_other(tmp_path: Path) -> None:
    write(tmp_path, "source/session_1.md", "session_2.md")

    found = find_sessions([tmp_path]).value
    assert [session.output for session in found] == [Path("session_2"), Path("source/session_1")]


def test_readmes_and_underscored_files_are_no_sessions(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "_draft.md", "_old/session_1.md", "session_1.md")

    assert [session.path.name for session in find_sessions([tmp_path]).value] == ["session_1.md"]


def test_a_readme_is_a_session_where_its_folder_holds_no_other(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "lab_1/README.md", "lab_2/readme.md", "lab_2/_draft.md")

    found = find_sessions([tmp_path]).value

    assert [session.output for session in found] == [Path("lab_1/README"), Path("lab_2/readme")]


@pytest.mark.parametrize("other", ["session_1.md", "day_01/session_1.md", "day_01/lab/README.md"])
def test_a_readme_beside_or_above_a_session_speaks_of_its_folder(tmp_path: Path, other: str) -> None:
    write(tmp_path, "README.md", other)

    assert [session.path for session in find_sessions([tmp_path]).value] == [tmp_path / other]


def test_the_first_steps_of_a_course_make_no_session_of_themselves(tmp_path: Path) -> None:
    write(tmp_path, "FIRST_STEPS.md")

    assert find_sessions([tmp_path]).value == ()


def test_session_ten_comes_after_session_two(tmp_path: Path) -> None:
    write(tmp_path, "session_10.md", "session_2.md", "session_1.md")

    names = [session.path.stem for session in find_sessions([tmp_path]).value]

    assert names == ["session_1", "session_2", "session_10"]


def test_a_single_file_gives_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, "week_01/session_3.md")

    (session,) = find_sessions([tmp_path / "week_01" / "session_3.md"]).value

    assert session.output == Path("session_3")


def test_a_single_file_of_source_keeps_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "source/week_01/session_3.md")
    monkeypatch.chdir(tmp_path)

    (session,) = find_sessions([Path("source/week_01/session_3.md")], keep_tree=True).value

    assert session.output == Path("week_01/session_3")


def test_a_file_of_source_is_not_put_beside_the_outputs_by_dots_in_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "source/week_01/session_3.md", "elsewhere/session_4.md")
    monkeypatch.chdir(tmp_path)
    dotted = [Path("source/../elsewhere/session_4.md"), Path("elsewhere/../source/week_01/session_3.md")]

    outputs = [session.output for session in find_sessions(dotted, keep_tree=True).value]

    assert outputs == [Path("session_4"), Path("week_01/session_3")]


@pytest.mark.parametrize("again", ["session_1.md", "./session_1.md", "day_1/../session_1.md"])
def test_a_file_given_by_two_paths_is_built_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: str) -> None:
    write(tmp_path, "session_1.md", "day_1/session_2.md")
    monkeypatch.chdir(tmp_path)

    sessions = find_sessions([Path("session_1.md"), Path(again)]).value

    assert [session.shown for session in sessions] == ["session_1.md"]


@pytest.mark.parametrize("refused", ["", "day_2"])
def test_a_folder_that_cannot_be_read_is_an_error_and_the_others_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    write(tmp_path, "day_1/session_1.md", "day_2/session_1.md")
    scan = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == tmp_path / refused:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = find_sessions([tmp_path])

    assert [session.output.as_posix() for session in found.value] == (["day_1/session_1"] if refused else [])
    (diagnostic,) = found.diagnostics
    assert (diagnostic.code, diagnostic.span.path) == (Code.CANNOT_READ, (tmp_path / refused).as_posix())
    assert "permission denied" in diagnostic.message


def test_a_path_that_may_not_be_looked_at_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stat(path: Path, **_: object) -> object:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", stat)

    (diagnostic,) = find_sessions([tmp_path / "session_1.md"]).diagnostics

    assert "permission denied" in diagnostic.message


def test_a_path_given_twice_is_built_once(tmp_path: Path) -> None:
    write(tmp_path, "session_1.md")

    assert len(find_sessions([tmp_path, tmp_path / "session_1.md"]).value) == 1


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    (diagnostic,) = find_sessions([tmp_path / "nowhere"]).diagnostics

    assert diagnostic.code is Code.CANNOT_READ


@pytest.mark.parametrize("name", ["session_1.txt", "session_1.pptx", "session_1"])
def test_a_file_that_is_no_markdown_is_an_error(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)

    found = find_sessions([tmp_path / name])

    assert found.value == ()
    (diagnostic,) = found.diagnostics
    assert (diagnostic.code, diagnostic.message) == (Code.CANNOT_READ, "This is no Markdown file")
    assert diagnostic.hint


@pytest.mark.parametrize("name", ["session_1.md", "session_1.MD", "session_1.markdown"])
def test_a_markdown_file_has_one_of_two_endings(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)

    (session,) = find_sessions([tmp_path / name]).value

    assert session.output == Path("session_1")


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    (diagnostic,) = find_sessions([tmp_path]).diagnostics

    assert diagnostic.code is Code.NO_SESSIONS


def test_the_course_is_the_folder_with_a_course_file(tmp_path: Path) -> None:
    write(tmp_path, "week_01/day_01/session_1.md")
    (tmp_path / "week_01" / "course.toml").write_text("")

    assert course_folder(tmp_path / "week_01" / "day_01" / "session_1.md") == tmp_path / "week_01"


def test_without_a_course_file_weeks_and_days_are_parts_of_the_course(tmp_path: Path) -> None:
    write(tmp_path, "kubernetes/week_01/day2/session_1.md")

    assert course_folder(tmp_path / "kubernetes" / "week_01" / "day2" / "session_1.md") == tmp_path / "kubernetes"


def test_digits_that_are_no_numbers_do_not_stop_the_search(tmp_path: Path) -> None:
    for name in ("1²2.md", "①.md", "1.md", "٣.md"):
        (tmp_path / name).write_text("# 제목", encoding="utf-8")
    assert len(find_sessions([tmp_path]).value) == 4


def test_a_course_file_that_is_no_file_still_marks_the_course(tmp_path: Path) -> None:
    folder = tmp_path / "course" / "lessons"
    folder.mkdir(parents=True)
    (tmp_path / "course" / "course.toml").symlink_to("/dev/zero")
    assert course_folder(folder / "session_1.md") == tmp_path / "course"


def test_pictures_may_come_from_anywhere_in_the_repository_of_a_course(tmp_path: Path) -> None:
    write(tmp_path, "lessons/1-start/start.md")
    (tmp_path / ".git").mkdir()
    session = tmp_path / "lessons" / "1-start" / "start.md"
    assert picture_bounds(session) == tmp_path

    (tmp_path / "lessons" / "course.toml").write_text("")
    assert picture_bounds(session) == tmp_path / "lessons"


def test_without_course_file_and_repository_pictures_come_from_the_course(tmp_path: Path) -> None:
    write(tmp_path, "docker/week_03/day_05/session_1.md")
    assert picture_bounds(tmp_path / "docker/week_03/day_05/session_1.md") == tmp_path / "docker"


def test_pictures_never_come_from_the_whole_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home" / "kim"
    write(home, "week_03/day_05/session_1.md", "loose.md")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for repository in (home, tmp_path):
        (repository / ".git").mkdir()

    assert picture_bounds(home / "week_03/day_05/session_1.md") == home / "week_03"
    assert picture_bounds(home / "loose.md") == home


def test_pictures_do_not_depend_on_where_a_command_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "lessons/start.md")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "lessons")
    assert picture_bounds(Path("start.md")) == tmp_path
    monkeypatch.chdir(tmp_path)
    assert picture_bounds(Path("lessons/start.md")) == tmp_path
