"""gyoan used from Python: what its functions give, what they write, and what they say of bad input."""

from __future__ import annotations

import ast
import doctest
import gc
import pkgutil
import re
import subprocess
import sys
import weakref
from pathlib import Path

import pptx
import pytest

import gyoan
from gyoan import api, course_build
from gyoan.messages.settings import WRITE_SOME_OF
from gyoan.toolchain.tools import Toolchain

TEXT = "# 배포 (50분)\n\n## 도입 (5분)\n\n오늘 배울 것.\n"
TOML = 'theme = "dark"\nformats = ["pdf"]\noutput = "made"\n'
DRAWS = {"build_session", "build_course"}
"""The functions whose examples need the tools."""


@pytest.fixture(autouse=True)
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str) -> Path:
    place = Path(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")
    return place


def examples() -> dict[str, doctest.DocTest]:
    found = doctest.DocTestFinder().find(api, "api")
    return {test.name.removeprefix("api."): test for test in found if test.examples}


def run(example: doctest.DocTest) -> None:
    runner = doctest.DocTestRunner()
    runner.run(example)
    assert runner.failures == 0


def test_every_function_shows_how_it_is_used() -> None:
    functions = {name for name in gyoan.__all__ if "_" in name and name.islower() and not name.startswith("_")}
    assert functions == {"read_session", "build_session", "build_course", "check_course"} == set(examples())


@pytest.mark.parametrize("name", sorted(set(examples()) - DRAWS))
def test_an_example_that_draws_nothing_does_what_it_shows(name: str) -> None:
    run(examples()[name])


@pytest.mark.toolchain
@pytest.mark.parametrize("name", sorted(DRAWS))
def test_an_example_that_builds_does_what_it_shows(name: str, toolchain: Toolchain) -> None:
    run(examples()[name])


def test_all_names_are_there_for_programs_and_for_those_who_check_types() -> None:
    tree = ast.parse(Path(gyoan.__file__).read_text("utf-8"))
    typed = {
        alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if node.module and node.module.startswith("gyoan.")
    }
    assert set(gyoan.__all__) == {*typed, "__version__"} <= set(dir(gyoan))
    for name, place in typed.items():
        assert getattr(gyoan, name) is pkgutil.resolve_name(place)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        gyoan.nothing  # noqa: B018


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(gyoan.__file__).parent / "py.typed").is_file()


def test_importing_gyoan_loads_nothing_of_it() -> None:
    code = "import sys, gyoan; print(*(name for name in sys.modules if name.startswith('gyoan')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["gyoan"]


def test_a_text_a_path_and_the_name_of_a_file_give_the_same_session() -> None:
    path = write("session.md", TEXT)
    sessions = [gyoan.read_session(source).value for source in (TEXT, path, "session.md")]
    assert sessions[0] == sessions[1] == sessions[2] is not None


def test_a_text_of_one_line_is_a_session_unless_it_is_the_name_of_one() -> None:
    read = gyoan.read_session("# 한 줄").value
    assert read is not None
    assert read.plain_title == "한 줄"
    assert gyoan.read_session("한 줄.md").value is None


def test_a_text_is_read_as_if_it_stood_in_its_place() -> None:
    write("course/course.toml", "formats = [")
    place = Path("course/week_01/session_01.md")
    told = gyoan.read_session(TEXT, place=place).diagnostics
    assert [one.span.path for one in told] == ["course/course.toml"]
    assert not gyoan.read_session(TEXT).diagnostics
    read = gyoan.read_session("끝.\n", place=place).value
    assert read is not None
    assert read.path == place.as_posix()


def test_a_text_that_is_no_unicode_is_read_and_told() -> None:
    outcome = gyoan.read_session("# 제목\n\n\ud800 글\n")
    assert outcome.value is not None
    assert outcome.diagnostics


@pytest.mark.parametrize("source", [Path("없음.md"), "없음.md", Path()])
def test_a_source_that_cannot_be_read_is_a_diagnostic(source: Path | str) -> None:
    outcome = gyoan.read_session(source)
    assert outcome.value is None
    assert [one.severity for one in outcome.diagnostics] == [gyoan.Severity.ERROR]
    built = gyoan.build_session(source)
    assert (built.failed, built.files, built.session, built.deck) == (True, {}, None, None)
    assert built.diagnostics == outcome.diagnostics


@pytest.mark.parametrize("folder", ["없음", "빈", "글.txt"])
def test_a_course_that_has_no_sessions_says_so(folder: str) -> None:
    Path("빈").mkdir()
    write("글.txt", TEXT)
    for course in (gyoan.build_course(folder), gyoan.check_course(folder)):
        assert list(course) == []
        assert [one.span.path for one in course.diagnostics] == [folder]


@pytest.mark.parametrize(
    ("choice", "value"),
    [
        ("formats", ["docx"]),
        ("formats", []),
        ("editions", "pupils"),
        ("handouts", ["pages", "no"]),
        ("books", ["year"]),
    ],
)
def test_a_name_that_there_is_none_of_is_an_error_of_the_call(choice: str, value: object) -> None:
    write("session.md", TEXT)
    for call in (gyoan.build_session, gyoan.build_course, gyoan.check_course):
        with pytest.raises(gyoan.UsageError, match=f"{choice}=.*cannot be used") as raised:
            call("session.md", **{choice: value})  # type: ignore[operator]
        assert isinstance(raised.value, (ValueError, gyoan.GyoanError))


def test_what_is_known_instead_is_said() -> None:
    with pytest.raises(gyoan.UsageError, match=re.escape(WRITE_SOME_OF(names="day, week, course"))):
        gyoan.build_course("course", books=())


def test_no_build_has_no_processes_and_no_choice_is_misspelt() -> None:
    with pytest.raises(gyoan.UsageError):
        gyoan.build_course("course", jobs=0)
    with pytest.raises(TypeError):
        gyoan.build_course("course", format=["pdf"])  # type: ignore[call-arg]


def test_a_check_makes_and_writes_nothing() -> None:
    write("session.md", TEXT)
    (one,) = gyoan.check_course("session.md", diagrams=False)
    assert (one.files, one.written) == ({}, ())
    assert one.schedule is not None
    assert one.schedule.planned.seconds == 300
    assert [path.name for path in Path().iterdir()] == ["session.md"]


def test_the_days_of_a_course_are_told_when_all_its_sessions_are_there() -> None:
    for number in (1, 3):
        write(f"course/week_01/day_01/session_{number:02}.md", TEXT)
    course = gyoan.check_course("course", diagrams=False)
    assert course.diagnostics == ()
    sessions = list(course)
    assert sessions == list(course.sessions)
    assert len(course.diagnostics) == 1
    assert set(course.diagnostics) < set(course.all_diagnostics)


@pytest.mark.toolchain
class TestBuilding:
    """What needs fonts, and so the tools."""

    @pytest.fixture(autouse=True)
    def tools(self, toolchain: Toolchain) -> None:
        """Have the tools in place."""

    def test_the_page_on_it_shows_what_comes_of_each_example(self, project_root: Path) -> None:
        page = project_root / "docs" / "api.md"
        failed, tried = doctest.testfile(
            str(page), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS
        )
        assert (failed, tried > 10) == (0, True)

    def test_a_session_is_built_without_a_file_being_written(self) -> None:
        built = gyoan.build_session(TEXT, editions=["student", "teacher"])
        assert set(built.files) == {"pptx", "handout.pdf", "teacher.pdf"}
        assert set(built.handouts) == {"handout.pdf", "teacher.pdf"}
        assert built.deck is not None
        assert built.theme is not None
        assert built.theme.name == "default"
        assert (built.failed, built.written, list(Path().iterdir())) == (False, (), [])

    def test_what_is_written_is_what_comes_back(self) -> None:
        built = gyoan.build_session(TEXT, "made", place="week_01/session_01.md")
        assert [path.as_posix() for path in built.written] == ["made/session_01.pptx", "made/session_01.handout.pdf"]
        assert [path.read_bytes() for path in built.written] == list(built.files.values())

    def test_a_theme_that_there_is_none_of_is_an_error_of_the_session_which_is_built_all_the_same(self) -> None:
        built = gyoan.build_session(TEXT, theme="daark")
        assert built.failed
        assert built.files
        (told,) = (one for one in built.diagnostics if one.severity is gyoan.Severity.ERROR)
        assert "daark" in told.message
        assert "dark" in told.hint

    def test_a_course_decides_what_the_caller_does_not(self) -> None:
        write("course/course.toml", TOML)
        write("course/session_01.md", TEXT)
        (one,) = gyoan.build_course("course", gyoan.AS_SET, theme="print")
        assert one.theme is not None
        assert (one.theme.name, list(one.files)) == ("print", ["handout.pdf"])
        assert [path.as_posix() for path in one.written] == ["made/session_01.handout.pdf"]

    def test_what_is_edited_between_two_builds_is_seen_by_the_second(self) -> None:
        write("course/course.toml", 'theme = "own"\n')
        write("course/session_01.md", TEXT)
        titles = []
        for size in (30, 40):
            write("course/themes/own/theme.toml", f'extends = "default"\n[deck]\ntitle-points = {size}\n')
            (one,) = gyoan.build_course("course", formats=["pptx"])
            assert one.theme is not None
            titles.append(one.theme.deck.title_points)
        assert titles == [30, 40]

    def test_layouts_are_kept_where_they_are_asked_for(self) -> None:
        write("session.md", TEXT)
        (kept,), (lean,) = (gyoan.build_course("session.md", layouts=layouts) for layouts in (True, False))
        assert kept.files == lean.files
        assert (kept.deck is None, lean.deck) == (False, None)
        assert (len(kept.handouts), len(lean.handouts)) == (1, 0)

    def test_books_are_bound_when_the_last_session_is_built(self) -> None:
        for number in (1, 2):
            write(f"course/week_01/day_01/session_{number:02}.md", TEXT)
        with gyoan.build_course("course", "made", formats=["pdf"], books=["day"]) as course:
            assert [one.failed for one in course] == [False, False]
        (book,) = course.books
        assert (book.sessions, book.path.is_file()) == (2, True)

    def test_a_course_left_early_is_not_built_to_its_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for number in (1, 2):
            write(f"course/session_{number:02}.md", TEXT)
        with gyoan.build_course("course", "made", formats=["pptx"], jobs=1) as course:
            next(course)
        assert list(course) == []
        assert len(course.sessions) == 1
        assert pptx.Presentation("made/session_01.pptx")

    def test_a_course_that_nobody_holds_ends_at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        ended = []
        build = course_build.build_sessions

        def watched(*arguments: object) -> object:
            try:
                yield from build(*arguments)  # type: ignore[arg-type]
            finally:
                ended.append(True)

        monkeypatch.setattr(course_build, "build_sessions", watched)
        for number in (1, 2):
            write(f"course/session_{number:02}.md", TEXT)
        gc.disable()
        try:
            course = gyoan.build_course("course", formats=["pptx"], jobs=1)
            next(course)
            gone = weakref.ref(course)
            del course
            assert (gone(), ended) == (None, [True])
        finally:
            gc.enable()
