"""What a previewed course does when files change or somebody looks, with builds that are told and not done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from commands.preview.shown import shown
from gyoan.commands.preview import studio as module
from gyoan.commands.preview.shown_session import ShownSession
from gyoan.commands.preview.studio import Studio
from gyoan.course.building.session_build import Built
from gyoan.course.discovery import SessionFile
from gyoan.model.deck import Deck
from gyoan.model.diagnostic import Outcome
from gyoan.model.settings import Settings
from gyoan.pipeline import Result
from gyoan.preparing import read_and_plan

TEXT = "# {name}\n\n## 절 (5분)\n\n글\n"


@dataclass
class Course:
    """A course of a few files whose builds are noted."""

    folder: Path
    names: list[str]
    news: list[dict[str, Any]] = field(default_factory=list)
    built: list[tuple[str, bool]] = field(default_factory=list)
    """The sessions that were built, and whether anything was to be written."""
    asked: list[Settings] = field(default_factory=list)
    fails: bool = False
    has_output: bool = True
    same: bool = False
    """Whether slides come out as they were."""
    studio: Studio = field(init=False)

    def __post_init__(self) -> None:
        for name in self.names:
            self.path(name).write_text(TEXT.format(name=name), "utf-8")
        self.studio = Studio([self.folder], cast("Any", None), lambda news: self.news.append(dict(news)))

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.md"

    def found(self, *_: object) -> Outcome[tuple[tuple[SessionFile, ...], Path | None]]:
        files = (SessionFile(self.path(name), f"{name}.md", Path(name), self.folder) for name in self.names)
        return Outcome((tuple(files), self.folder / "out" if self.has_output else None))

    def build(self, request: Any, _tools: object) -> Iterator[Built]:
        (file,) = request.files
        name = file.output.as_posix()
        plan = read_and_plan(file.path.read_bytes(), file.shown, Settings()).value
        if not request.composed:
            self.built.append((f"read {name}", False))
            yield Built(file, plan, None, (), (), 0.0)
            return
        assert plan is not None
        self.built.append((name, request.output is not None))
        self.asked.append(request.overrides(Settings(formats=("pptx", "pdf", "html"), books=("day",))))
        if self.fails:
            yield Built(file, plan, None, (), (), 0.0)
            return
        deck = Deck("" if self.same else str(len(self.built)), "", shown().slides, ())
        if request.early is not None:
            request.early(deck, shown().theme)
        yield Built(file, plan, Result({"pptx": b"deck", "teacher.pdf": b"pdf"}, 1, 1), (), (), 0.0)

    def works(self) -> list[tuple[str, bool]]:
        """Do all that is to be done, and return what was built for it."""
        before = len(self.built)
        while self.studio.errands.do_next():
            pass
        return self.built[before:]

    def change(self, *paths: Path) -> list[tuple[str, bool]]:
        """Have these files changed, and return what is built for it."""
        before = len(self.built)
        self.studio.changed(frozenset(paths))
        self.works()
        return self.built[before:]

    def edit(self, name: str, old: str = "글", new: str = "말", at: int = 0) -> Path:
        path = self.path(name)
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        os.utime(path, ns=(at, at))
        return path

    def kinds(self) -> list[str]:
        kinds = [f"{one['kind']} {one.get('session', '')}".strip() for one in self.news]
        self.news.clear()
        return kinds


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Course]:
    """Return what makes a course that has been read, of sessions of these names."""

    def made(*names: str) -> Course:
        course = Course(tmp_path, list(names))
        monkeypatch.setattr(module, "found_sessions", course.found)
        monkeypatch.setattr(module, "finished_sessions", course.build)
        monkeypatch.setattr(module, "settle_outputs", lambda *_, **__: ())
        monkeypatch.setattr(module, "printed", lambda *_: None)
        known = SimpleNamespace(glimpses=lambda _: {}, close=lambda: None)
        monkeypatch.setattr(module, "earlier_builds", lambda *_: known)
        monkeypatch.setattr("gyoan.commands.preview.errands._LOOK_UP", 0.01)
        course.studio.begin()
        course.works()
        course.built.clear()
        course.news.clear()
        return course

    return made


def looked(course: Course, name: str) -> ShownSession | None:
    promise = course.studio.look(name)
    course.works()
    return promise.result(0)


def test_sessions_are_read_one_after_the_other_and_the_course_is_told(make: Callable[..., Course]) -> None:
    course = make("a", "b")
    assert all(one.built is not None and not one.failed for one in course.studio.sessions.values())
    assert list(course.studio.sessions) == ["a", "b"]
    course.studio.begin()
    assert course.works() == []
    assert course.kinds() == ["course"]


def test_a_session_is_laid_out_when_it_is_looked_at_and_not_again(make: Callable[..., Course]) -> None:
    course = make("a", "b")
    first, second = course.studio.look("a"), course.studio.look("a")
    assert course.works() == [("a", False)]
    assert first.result(0) is second.result(0) is not None
    assert course.asked[0].formats == ("pptx", "pdf")
    assert course.asked[0].books == ()
    assert looked(course, "a") is not None
    assert course.built == [("a", False)]
    assert looked(course, "gone") is None


def test_a_saved_edit_is_written_and_shown_at_its_slide(make: Callable[..., Course]) -> None:
    course = make("a", "b")
    course.kinds()
    assert course.change(course.edit("b")) == [("b", True)]
    assert course.studio.edited == ("b", 3)
    assert course.kinds()[:2] == ["slides b", "session b"]
    assert course.asked[0].formats == ("pptx", "pdf", "html")
    assert course.change(course.path("b")) == []


def test_of_sessions_saved_at_once_the_last_is_shown_first(make: Callable[..., Course]) -> None:
    course = make("a", "b", "c")
    times = {"a": 2_000_000_000, "b": 9_000_000_000, "c": 5_000_000_000}
    paths = frozenset(course.edit(name, at=at) for name, at in times.items())
    course.studio.changed(paths)
    assert course.studio.edited[0] == "b"
    course.works()
    assert course.built == [("b", True), ("c", True), ("a", True)]


@pytest.mark.parametrize(
    ("name", "shared"),
    [
        ("figure.png", True),
        ("a.md", False),
        (".a.md.x", False),
        ("a.md~", False),
        ("4913", False),
        ("x.swp", False),
        ("x.tmp", False),
        ("tmp.png", True),
    ],
)
def test_a_file_that_sessions_share_has_what_is_looked_at_built_anew(
    make: Callable[..., Course], name: str, *, shared: bool
) -> None:
    course = make("a", "b")
    looked(course, "a")
    course.built.clear()
    assert course.change(course.folder / name) == ([("a", True)] if shared else [])
    assert course.studio.edited == ("", 0)
    looked(course, "b")
    assert course.built[-1] == ("b", False)


def test_settings_have_every_session_read_again(make: Callable[..., Course]) -> None:
    course = make("a", "b")
    assert course.change(course.folder / "course.toml") == [("read a", False), ("read b", False)]


def test_what_comes_out_as_it_was_keeps_its_version(make: Callable[..., Course]) -> None:
    course = make("a")
    course.same = True
    first = looked(course, "a")
    course.change(course.edit("a"))
    second = looked(course, "a")
    assert first is not None
    assert second is not None
    assert (first.version == second.version, first.pages_version == second.pages_version) == (True, False)
    course.same = False
    course.change(course.edit("a", "말", "글"))
    third = looked(course, "a")
    assert third is not None
    assert third.version != second.version


def test_what_fails_keeps_what_is_shown_and_is_told(make: Callable[..., Course]) -> None:
    course = make("a")
    before = looked(course, "a")
    course.fails = True
    course.change(course.edit("a"))
    assert course.studio.sessions["a"].failed
    after = looked(course, "a")
    assert before is not None
    assert after is not None
    assert after.deck is before.deck


def test_no_more_than_six_sessions_stay_laid_out(make: Callable[..., Course]) -> None:
    names = [f"s{number}" for number in range(7)]
    course = make(*names)
    for name in names:
        looked(course, name)
    course.built.clear()
    looked(course, "s1")
    assert course.built == []
    looked(course, "s0")
    assert course.built == [("s0", False)]


@pytest.mark.parametrize(
    ("ending", "made", "content"),
    [
        ("pptx", (("pptx",), ("student",)), b"deck"),
        ("teacher.pdf", (("pdf",), ("teacher",)), b"pdf"),
        ("handout.pdf", (("pdf",), ("student",)), None),
    ],
)
def test_a_file_is_made_by_itself(
    make: Callable[..., Course], ending: str, made: tuple[tuple[str, ...], ...], content: bytes | None
) -> None:
    course = make("a")
    promise = course.studio.file("a", ending)
    course.works()
    assert promise.result(0) == content
    assert (course.asked[-1].formats, course.asked[-1].editions) == made
    assert course.asked[-1].books == ()
    course.studio.sessions = {}
    lost = course.studio.file("a", ending)
    course.works()
    assert isinstance(lost.exception(0), KeyError)


def test_what_lays_out_is_loaded_before_the_sessions_are_read(
    make: Callable[..., Course], monkeypatch: pytest.MonkeyPatch
) -> None:
    course = make("a", "b")
    course.built.clear()
    monkeypatch.setattr(module, "load_composing", lambda: course.built.append(("loaded", False)))
    course.studio.sessions = {}
    course.studio.begin()
    assert [name for name, _ in course.works()] == ["loaded", "read a", "read b"]


def test_sessions_that_are_all_gone_stay_known_and_one_that_goes_does_not(make: Callable[..., Course]) -> None:
    course = make("a", "b")
    course.names = ["b"]
    course.studio.changed(frozenset())
    assert list(course.studio.sessions) == ["b"]
    course.works()
    assert course.kinds() == ["course", "course"]
    course.names = []
    course.studio.changed(frozenset())
    assert list(course.studio.sessions) == ["b"]


def test_a_session_that_is_gone_while_it_is_saved_is_shown_where_it_was_edited(make: Callable[..., Course]) -> None:
    course = make("a", "b")
    looked(course, "a")
    whole = course.path("a").read_text("utf-8")
    course.path("a").unlink()
    course.names = ["b"]
    course.studio.changed(frozenset({course.path("a")}))
    assert list(course.studio.sessions) == ["b"]
    course.names = ["a", "b"]
    course.path("a").write_text(whole, "utf-8")
    assert ("a", True) not in course.change(course.path("a")), "it is as it was"
    course.path("a").unlink()
    course.names = ["b"]
    course.studio.changed(frozenset({course.path("a")}))
    course.names = ["a", "b"]
    course.path("a").write_text(whole.replace("글", "말"), "utf-8")
    assert ("a", True) in course.change(course.path("a"))
    assert course.studio.edited == ("a", 3), "not where the file begins"


def test_a_session_that_is_new_is_shown_as_an_edit(make: Callable[..., Course]) -> None:
    course = make("a")
    course.names = ["a", "c"]
    course.path("c").write_text(TEXT.format(name="c"), "utf-8")
    assert course.change(course.path("c")) == [("c", True)]
    assert course.studio.edited == ("c", 1)


def test_sessions_of_a_folder_that_comes_as_a_whole_are_read(make: Callable[..., Course]) -> None:
    course = make("a")
    course.names = ["a", "c"]
    course.path("c").write_text(TEXT.format(name="c"), "utf-8")
    assert course.change(course.folder) == [("c", True)]
    assert course.studio.sessions["c"].text == course.path("c").read_bytes()


def test_nothing_is_written_without_a_folder_for_it(make: Callable[..., Course]) -> None:
    course = make("a")
    course.has_output = False
    course.studio.changed(frozenset())  # what decides the folder is written in no session
    assert [one for one in course.change(course.edit("a")) if not one[0].startswith("read")] == []
