"""A build after an edit: what is made again, what is left alone, and what is told all the same."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pptx
import pytest
from PIL import Image

import gyoan
from gyoan import pipeline
from gyoan.cli import main
from gyoan.course import record
from gyoan.course.building import earlier_builds
from uncounted import uncounted

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain", "one_browser")]

PLAIN = "# Session 1: 하나\n\n## 도입 (5분)\n\n- 하나 [셋](session_03.md) [없음](none.md)\n"
SHOWING = "# Session 2: 둘\n\n## 도입 (5분)\n\n![그림](one.png)\n\n![없음](two.png)\n"
DRAWING = "# Session 3: 셋\n\n## 도입 (5분)\n\n```mermaid\ngraph LR\n  A --> B\n```\n"
ALL = {f"session_0{number}.{end}" for number in (1, 2, 3) for end in ("pptx", "handout.pdf")}
DECKS = {name for name in ALL if name.endswith("pptx")}
PAGES = ALL - DECKS
COURSE = {"manifest.json", "index.html"}
"""What is said of the whole course."""
THEME = 'extends = "default"\n[colors]\nprimary = "{}"\n'


def of(*numbers: int) -> set[str]:
    return {name for name in ALL if int(name[8:10]) in numbers}


def picture(color: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 30), color).save(data, "PNG")
    return data.getvalue()


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the sources of a course that was built once."""
    folder = tmp_path / "source"
    (folder / "themes" / "own").mkdir(parents=True)
    for name, text in (("1", PLAIN), ("2", SHOWING), ("3", DRAWING)):
        (folder / f"session_0{name}.md").write_text(text, "utf-8")
    (folder / "one.png").write_bytes(picture("red"))
    (folder / "themes" / "own" / "theme.toml").write_text(THEME.format("#224488"), "utf-8")
    (folder / "course.toml").write_text('theme = "own"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    build()
    return folder


@pytest.fixture
def composed(source: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the sessions that are laid out from now on."""
    names: list[str] = []
    compose = pipeline.compose

    def counted(planned: Any, *given: Any, **named: Any) -> Any:
        names.append(Path(planned.session.path).name)
        return compose(planned, *given, **named)

    monkeypatch.setattr(pipeline, "compose", counted)
    return names


def build(*options: str) -> int:
    return main(["build", "--jobs", "1", *options])


def outputs() -> dict[str, tuple[int, int, str]]:
    return {
        path.relative_to("outputs").as_posix(): (
            path.stat().st_ino,
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest(),
        )
        for path in Path("outputs").rglob("*")
        if path.is_file()
    }


def touched(*options: str) -> set[str]:
    """Build, and return the outputs that were written."""
    before = outputs()
    build(*options)
    return {name for name, state in outputs().items() if before.get(name) != state} - COURSE


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_where_nothing_has_changed_nothing_is_written_and_everything_is_told(
    source: Path, composed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    before = outputs()

    assert build() == 1
    assert outputs() == before
    assert composed == []
    said = capsys.readouterr().err
    assert "session_02.md:7:1: error GY501 There is no picture 'two.png'" in said
    assert "session_01.md:5:30: warning GY511" in said
    assert "built 0 sessions, 3 unchanged; 1 error, 1 warning" in said


EDITS: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "a word": (lambda source: edit(source / "session_01.md", "하나 [", "둘 ["), of(1)),
    "a diagram": (lambda source: edit(source / "session_03.md", "--> B", "--> C"), of(3)),
    "a picture": (lambda source: (source / "one.png").write_bytes(picture("blue")), of(2)),
    "a picture that was missing": (lambda source: (source / "two.png").write_bytes(picture("blue")), of(2)),
    "a picture that is gone": (lambda source: (source / "one.png").unlink(), of(2)),
    "the theme": (lambda source: (source / "themes/own/theme.toml").write_text(THEME.format("#882244"), "utf-8"), ALL),
    "what pages are like": (
        lambda source: edit(source / "course.toml", "theme", 'handout.notes = "grid"\ntheme'),
        PAGES,
    ),
    "how decks are shown": (lambda source: edit(source / "course.toml", "theme", "deck.autoplay = true\ntheme"), DECKS),
    "the settings of a session": (
        lambda source: edit(source / "session_01.md", "# Session", "---\nauthor: 김하늘\n---\n# Session"),
        of(1),
    ),
    "only times": (lambda source: [os.utime(path, (1, 1)) for path in source.rglob("*")], set()),
    "a comment in the settings": (lambda source: edit(source / "course.toml", "theme", "# so\ntheme"), set()),
    "a draft and a file beside": (lambda source: (source / "_draft.md").write_text(PLAIN, "utf-8"), set()),
    "a session that a link leads to": (lambda source: (source / "session_03.md").unlink(), of(1)),
    "the theme is gone": (lambda source: shutil.rmtree(source / "themes/own"), of(1, 2)),
}
"""What a lecturer does, one after the other, and the outputs that have to be written then."""


def test_an_edit_rewrites_what_it_concerns_and_nothing_else(source: Path) -> None:
    written = {}
    for name, (change, _) in EDITS.items():
        change(source)
        written[name] = touched()
    assert written == {name: concerned for name, (_, concerned) in EDITS.items()}

    made = {name: state[2] for name, state in outputs().items() if name in of(1, 2)}
    shutil.rmtree("outputs")
    build("--force")
    assert {name: state[2] for name, state in outputs().items() if name not in COURSE} == made


def test_the_page_of_the_course_is_the_same_after_an_edit_as_after_a_clean_build(source: Path) -> None:
    page = Path("outputs/index.html")
    edit(source / "session_01.md", "하나 [", "새말 [")
    build()
    edited = page.read_bytes()
    shutil.rmtree("outputs")
    build("--force")

    assert page.read_bytes() == edited
    assert edited.decode().count('class="session"') == 3


def test_the_page_of_the_course_is_left_alone_where_nothing_has_changed_and_made_again_where_it_is_gone(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Path("outputs/index.html")
    data, state = page.read_bytes(), page.stat()
    with monkeypatch.context() as patched:
        patched.setattr("gyoan.course.overview.delivery.deliver_page", lambda *_: pytest.fail("a page was made"))
        build()
    assert (page.stat().st_ino, page.stat().st_mtime_ns) == (state.st_ino, state.st_mtime_ns)

    page.unlink()
    build()
    assert page.read_bytes() == data, "of sessions that were not read again nothing is missing"


def test_a_build_of_a_part_leaves_the_page_of_the_course_as_it_is_and_the_next_one_of_all_renews_it(
    source: Path,
) -> None:
    page = Path("outputs/index.html")
    before = page.read_bytes()
    edit(source / "session_01.md", "# Session 1: 하나", "# Session 1: 새 제목")
    build("source/session_01.md")
    assert page.read_bytes() == before
    (source / "part").mkdir()
    (source / "part" / "session_09.md").write_text(PLAIN, "utf-8")
    build("source/part", "-o", "outputs")
    assert page.read_bytes() == before
    assert "index.html" in Path("outputs/manifest.json").read_text("utf-8")

    shutil.rmtree(source / "part")
    build("--clean")
    assert "새 제목" in page.read_text("utf-8")
    assert not Path("outputs/session_09.pptx").exists()


def test_a_page_that_somebody_has_changed_is_kept_beside_the_new_one(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = Path("outputs/index.html")
    data = page.read_bytes()
    page.write_text("<h1>내 페이지</h1>", "utf-8")
    capsys.readouterr()
    build()
    assert "GY518" in capsys.readouterr().err
    assert page.read_bytes() == data
    assert Path("outputs/index.edited.html").read_text("utf-8") == "<h1>내 페이지</h1>"

    edit(source / "session_01.md", "하나 [", "둘 [")
    build()
    assert "GY518" not in capsys.readouterr().err
    assert len(list(Path("outputs").glob("index*"))) == 2


def test_an_edit_is_seen_that_keeps_size_and_time(source: Path) -> None:
    path = source / "session_01.md"
    state = path.stat()
    edit(path, "하나 [", "두울 [")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))

    assert path.stat().st_size == state.st_size
    assert touched() == of(1)


@pytest.mark.thorough
def test_what_settings_name_is_looked_at(source: Path) -> None:
    (source / "logo.png").write_bytes(picture("red"))
    edit(source / "course.toml", "theme", 'logo = "logo.png"\ntheme')
    build()
    (source / "logo.png").write_bytes(picture("blue"))
    assert touched() == ALL

    pptx.Presentation().save(source / "corp.pptx")
    edit(source / "course.toml", "theme", 'deck.template = "corp.pptx"\ntheme')
    build()
    assert touched() == set()
    deck = pptx.Presentation()
    deck.slide_width *= 2  # type: ignore[operator]
    deck.save(source / "corp.pptx")
    assert touched() >= DECKS


def test_other_formats_and_editions_leave_alone_what_is_there(source: Path, composed: list[str]) -> None:
    assert touched("--formats", "pdf") == set()
    assert touched("--edition", "both") == {f"session_0{number}.teacher.pdf" for number in (1, 2, 3)}
    composed.clear()
    assert touched() == set()
    assert composed == [], "what was asked for before is known"


def test_what_an_edit_does_not_concern_is_not_even_written_anew(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gyoan.export.pptx.export_pptx", lambda *_: pytest.fail("a deck was written"))
    edit(source / "course.toml", "theme", 'handout.notes = "grid"\ntheme')

    assert touched() == PAGES


@pytest.mark.thorough
def test_what_concerns_pages_writes_no_format_of_slides_anew(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    formats = ("--formats", "html,pdf-slides,png")
    assert touched(*formats) > {"session_01.html", "session_01.deck.pdf", "session_01.png/01.png"}
    for writer in ("html.export_html", "pdf.export_slides", "png.export_pngs"):
        monkeypatch.setattr(f"gyoan.export.{writer}", lambda *_: pytest.fail("slides were written"))
    edit(source / "course.toml", "theme", 'handout.notes = "grid"\nhandout.per-page = 2\ntheme')

    assert touched(*formats) == set()


def test_a_slide_that_is_gone_is_made_again(source: Path) -> None:
    build("--formats", "png")
    Path("outputs/session_01.png/02.png").unlink()

    assert touched("--formats", "png") == {"session_01.png/02.png"}


def test_another_version_of_gyoan_makes_everything_and_touches_what_differs(
    source: Path, composed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(earlier_builds, "code_identity", lambda: "another")

    assert touched() == set()
    assert len(composed) == 3


def test_other_tools_draw_what_has_diagrams(source: Path, composed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gyoan.toolchain.tools.installed_identity", lambda *_: "another browser")

    build()
    assert composed == ["session_03.md"]


@pytest.mark.parametrize("name", ["session_01.pptx", "session_01.handout.pdf"])
def test_an_output_that_is_gone_is_made_again_alone(name: str, source: Path) -> None:
    data = Path("outputs", name).read_bytes()
    Path("outputs", name).unlink()

    assert touched() == {name}
    assert Path("outputs", name).read_bytes() == data


def test_an_edited_deck_is_kept_and_told_once(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = pptx.Presentation("outputs/session_01.pptx")
    deck.slides[0].shapes[0].text_frame.text = "고침"  # type: ignore[attr-defined]
    deck.save("outputs/session_01.pptx")
    capsys.readouterr()

    assert touched() == {"session_01.pptx", "session_01.edited.pptx"}
    assert "GY518" in capsys.readouterr().err
    assert touched() == set()
    assert "GY518" not in capsys.readouterr().err


@pytest.mark.thorough
def test_a_forced_build_makes_everything(source: Path, composed: list[str]) -> None:
    build("--force")
    assert len(composed) == 3


def test_an_interrupted_build_goes_on_where_it_stopped(
    source: Path, composed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(source / "course.toml", "theme", 'author = "김"\ntheme')
    compose = pipeline.compose

    def interrupted(planned: Any, *given: Any) -> Any:
        if planned.session.path.endswith("3.md"):
            raise KeyboardInterrupt
        return compose(planned, *given)

    monkeypatch.setattr(pipeline, "compose", interrupted)
    assert build() == 130
    monkeypatch.setattr(pipeline, "compose", compose)
    composed.clear()

    assert touched() == of(3)
    assert composed == ["session_03.md"]


def test_what_may_be_otherwise_at_the_next_try_is_tried(
    source: Path, composed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(source / "session_01.md", "하나 [", "둘 [")
    layout = "gyoan.pipeline.layout_deck"
    with monkeypatch.context() as broken:
        broken.setattr(layout, lambda *_: 1 / 0)
        build()
    composed.clear()

    assert touched() == of(1)
    assert composed == ["session_01.md"]


def test_where_nothing_has_changed_nothing_is_loaded_that_reads_lays_out_draws_or_writes(source: Path) -> None:
    run = (
        "import atexit, sys; from gyoan.course import record; record.RECORDS = sys.argv[1];"
        "atexit.register(lambda: print(*sys.modules)); from gyoan.cli import main; main(['build', '--jobs', '1'])"
    )
    command = [sys.executable, "-c", run, record.RECORDS]
    done = subprocess.run(command, env=uncounted(), capture_output=True, text=True, check=True)

    assert "built 0 sessions, 3 unchanged" in done.stderr
    modules = set(done.stdout.split())
    of_stages = {
        "gyoan.markdown",
        "gyoan.schedule",
        "gyoan.layout",
        "gyoan.pipeline",
        "gyoan.theming",
        "gyoan.diagrams",
    }
    heavy = {"gyoan.course.settings", "gyoan.model.session", "multiprocessing", "yaml", "lxml", "PIL", "filelock"}
    assert modules & (of_stages | heavy) == set()


def test_days_are_looked_at_again_where_a_session_has_changed(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(source / "session_03.md", "Session 3", "Session 4")
    build()
    assert "GY206 The day has no session 3" in capsys.readouterr().err
    build()
    assert "GY206 The day has no session 3" in capsys.readouterr().err
    edit(source / "session_03.md", "Session 4", "Session 3")
    build()
    assert "GY206" not in capsys.readouterr().err


@pytest.mark.thorough
def test_a_book_is_bound_anew_where_one_of_its_sessions_has_changed(source: Path, composed: list[str]) -> None:
    book = "week_01_day_01.book.pdf"
    for path in source.glob("*.md"):
        edit(path, "# Session", "# Week 1 Day 1 Session")
    build("--book", "day")
    assert touched("--book", "day") == set()
    composed.clear()
    assert touched("--book", "day") == set()
    assert composed == []

    edit(source / "session_01.md", "하나 [", "둘 [")
    assert touched("--book", "day") == {*of(1), book}
    Path("outputs", book).unlink()
    assert touched("--book", "day") == {book}


def test_of_a_session_that_is_written_no_bytes_are_kept(source: Path) -> None:
    with gyoan.build_course("source", "outputs", jobs=1, fresh=True, incremental=gyoan.Incremental()) as course:
        for built in course:
            assert built.result
            assert built.result.files
    assert [(one.plan, one.result, one.drawings) for one in course.sessions] == [(None, None, {})] * 3
    assert all(data.startswith((b"PK", b"%PDF")) for one in course.sessions for data in one.files.values())
    with gyoan.build_course("source", "elsewhere", jobs=1) as course:
        list(course)
    assert [one.result and one.result.files for one in course.sessions] == [{}] * 3
