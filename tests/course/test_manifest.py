"""Which outputs are of which sources, and which of none any more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gyoan.course.manifest import MANIFEST, Manifest, read_manifest, removed, write_manifest
from gyoan.files.questions import digest

BEFORE = Manifest(
    {"../a.md": {"a.pptx": "1", "a.handout.pdf": "2"}, "../b.md": {"b.pptx": "3"}}, {"..": {"book.pdf": "4"}}
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "outputs"
    folder.mkdir()
    for name in ("a.pptx", "a.handout.pdf", "b.pptx", "book.pdf"):
        (folder / name).touch()
    (tmp_path / "a.md").touch()
    (tmp_path / "b.md").touch()
    return folder


def stale(built: Manifest, folder: Path) -> set[str]:
    return set(BEFORE.after(built, folder)[1])


def test_outputs_of_a_session_that_was_not_built_are_left_out_of_it(folder: Path) -> None:
    assert stale(Manifest({"../a.md": BEFORE.sources["../a.md"]}), folder) == set()


def test_outputs_are_stale_of_sessions_that_are_gone_and_of_formats_not_asked_for(folder: Path) -> None:
    (folder.parent / "b.md").unlink()
    assert stale(Manifest({"../a.md": {"a.pptx": "1"}}), folder) == {"a.handout.pdf", "b.pptx"}


def test_books_are_stale_that_a_course_asks_for_no_more(folder: Path) -> None:
    assert stale(Manifest(BEFORE.sources, {"..": {}}), folder) == {"book.pdf"}


def test_what_another_session_makes_now_is_not_stale(folder: Path) -> None:
    (folder.parent / "b.md").unlink()
    assert stale(Manifest({"../a.md": BEFORE.sources["../a.md"], "../b.markdown": {"b.pptx": "5"}}), folder) == set()


def test_stale_outputs_are_spoken_of_until_they_are_gone(folder: Path) -> None:
    (folder.parent / "b.md").unlink()
    built = Manifest({"../a.md": BEFORE.sources["../a.md"]})
    after, _ = BEFORE.after(built, folder)
    assert after.after(built, folder)[1] == {"b.pptx": "3"}

    (folder / "b.pptx").unlink()
    assert after.after(built, folder) == (Manifest(built.sources, BEFORE.books), {})


def test_only_what_nobody_has_changed_is_removed_and_empty_folders_with_it(tmp_path: Path) -> None:
    for name in ("week/day/a.pptx", "week/b.pptx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"as built")

    hashes = {"week/day/a.pptx": digest(b"as built"), "week/b.pptx": "another"}
    assert removed(tmp_path, hashes) == (["week/day/a.pptx"], ["week/b.pptx"])
    assert [path.name for path in (tmp_path / "week").iterdir()] == ["b.pptx"]


def test_a_manifest_is_written_only_where_it_says_something_new(folder: Path) -> None:
    assert write_manifest(folder, BEFORE, "outputs") is None
    first = (folder / MANIFEST).stat()
    assert write_manifest(folder, BEFORE, "outputs") is None
    assert (folder / MANIFEST).stat().st_ino == first.st_ino
    assert read_manifest(folder) == BEFORE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"name": "a web page"}', None),
        ("[1, 2]", None),
        ("half", None),
        (json.dumps({"gyoan": 1, "sources": {}, "books": {}}, indent=1)[:-20], Manifest()),
        (json.dumps({"gyoan": 2, "files": []}, indent=1), Manifest()),
    ],
)
def test_another_programs_file_is_told_from_a_damaged_one(text: str, found: Manifest | None, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text(text, "utf-8")

    assert read_manifest(tmp_path) == found
