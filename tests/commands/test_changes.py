"""Which folders are watched, and which of the files that change in them concern sessions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import watchfiles

from gyoan.commands.changes import WatchedPlace


@pytest.fixture
def course(tmp_path: Path) -> Path:
    for name in ("c/source/week_01", "c/themes/own", "c/outputs", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "c" / "source" / "course.toml").write_text("")
    return tmp_path


def folders(course: Path, *named: str) -> list[str]:
    return [one.relative_to(course).as_posix() for one in WatchedPlace([course / name for name in named])._folders()]


@pytest.mark.parametrize(
    ("named", "watched"),
    [
        (("c/source",), ["c/source", "c/themes"]),
        (("c/source/week_01/a.md",), ["c/source", "c/themes"]),
        (("c/source/week_01", "c/source"), ["c/source", "c/themes"]),
        (("c/source/week_01", "elsewhere"), ["c/source", "c/themes", "elsewhere"]),
        (("c",), ["c"]),
        (("gone",), []),
    ],
)
def test_what_is_watched_are_the_outermost_folders_of_sessions_their_course_and_its_themes(
    course: Path, named: tuple[str, ...], watched: list[str]
) -> None:
    assert sorted(one for one in folders(course, *named) if one != ".") == watched


@pytest.mark.parametrize(
    ("path", "concerns"),
    [
        ("c/source/a.md", True),
        ("c/outputs/a.pptx", False),
        ("c/outputs", False),
        ("c/outputs-of-mine/a.md", True),
        ("c/.git/index", False),
        ("c/source/node_modules/x/a.md", False),
        ("c/source/__pycache__/a.pyc", False),
    ],
)
def test_what_is_ours_or_a_tools_concerns_no_session(course: Path, path: str, *, concerns: bool) -> None:
    place = WatchedPlace([course / "c"])
    place.leaves_out(course / "c" / "outputs")
    assert place._concerns(watchfiles.Change.modified, str(course / path)) is concerns


def test_outputs_above_the_sources_leave_nothing_out(course: Path) -> None:
    place = WatchedPlace([course / "c" / "source"])
    place.leaves_out(course / "c")
    assert place._concerns(watchfiles.Change.modified, str(course / "c" / "source" / "a.md"))
    place.leaves_out(None)
    assert place._concerns(watchfiles.Change.modified, str(course / "c" / "outputs" / "a.pptx"))


def test_a_place_that_is_ended_tells_nothing(course: Path) -> None:
    place = WatchedPlace([course / "c"])
    place.end()
    assert list(place.changes()) == []


def test_what_has_changed_is_told_once_watching_has_begun_and_anew_where_folders_come_and_go(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = WatchedPlace([course / "elsewhere"])
    changed = {(watchfiles.Change.modified, "a.md"), (watchfiles.Change.added, "b.png")}
    rounds = iter([[set(), changed, set()], [changed, "gone"], [set(), "end"]])
    watched: list[int] = []

    def watch(*folders: Path, **_: object) -> object:
        watched.append(len(folders))
        for found in next(rounds):
            if found == "end":
                place.end()
                return
            if found == "gone":
                shutil.move(course / "elsewhere", course / "away")
            yield set() if found == "gone" else found

    def waits(_seconds: float) -> None:
        shutil.move(course / "away", course / "elsewhere")

    monkeypatch.setattr(watchfiles, "watch", watch)
    monkeypatch.setattr(place._ended, "wait", waits)
    told = [frozenset(path.name for path in paths) for paths in place.changes()]
    nothing, both = frozenset[str](), frozenset({"a.md", "b.png"})
    assert told[:4] == [nothing, nothing, both, nothing]
    assert len(watched) >= 3
