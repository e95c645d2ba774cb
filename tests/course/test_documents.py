"""Documents written to places that the user names, and what is never put into the place of anything."""

from __future__ import annotations

import errno
import os
import tempfile
import threading
from pathlib import Path

import pytest

from gyoan.course.edited_decks import deliver
from gyoan.course.outputs import gone_again, write_documents, write_outputs
from gyoan.model.codes import Code

unix = pytest.mark.skipif(os.name == "nt", reason="another platform: no such files")


@pytest.mark.parametrize("name", ["session.md", "session.MARKDOWN", "course.toml", "corp.pptx", "gate.png", "sans.ttf"])
def test_what_looks_like_a_source_is_not_replaced(tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_bytes(b"mine")

    trouble = write_documents([(source, b"report")])

    assert trouble is not None
    assert trouble.code is Code.CANNOT_WRITE
    assert trouble.hint == "choose another name"
    assert source.read_bytes() == b"mine"


@unix
def test_a_source_is_not_replaced_by_any_of_its_names(tmp_path: Path) -> None:
    source = tmp_path / "notes"
    source.write_bytes(b"mine")
    (tmp_path / "link.json").symlink_to(source)
    os.link(source, tmp_path / "hard.json")

    for name in ("notes", "link.json", "hard.json"):
        assert write_documents([(tmp_path / name, b"report")], [source]) is not None
    assert source.read_bytes() == b"mine"


def test_a_report_replaces_the_last_one(tmp_path: Path) -> None:
    report = tmp_path / "new" / "report.json"

    assert write_documents([(report, b"first")], [tmp_path / "session.md"]) is None
    assert write_documents([(report, b"second")], [tmp_path / "session.md"]) is None
    assert report.read_bytes() == b"second"
    assert list(report.parent.iterdir()) == [report]


@unix
def test_a_pipe_and_a_link_are_written_to_and_stay_what_they_are(tmp_path: Path) -> None:
    pipe, link, target = tmp_path / "pipe", tmp_path / "link", tmp_path / "target.json"
    os.mkfifo(pipe)
    target.write_bytes(b"old and longer than the new one")
    link.symlink_to(target)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()

    assert write_documents([(pipe, b"report"), (link, b"page")]) is None

    reader.join()
    assert read == [b"report"]
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert target.read_bytes() == b"page"


@unix
def test_a_device_is_written_to_and_never_replaced() -> None:
    assert write_documents([(Path(os.devnull), b"report")]) is None
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("other", ["page", "./page", "x/../page"])
def test_two_documents_in_one_place_are_refused(tmp_path: Path, other: str) -> None:
    (tmp_path / "x").mkdir()
    page = tmp_path / "page"

    trouble = write_documents([(page, b"page"), (Path(f"{tmp_path}/{other}"), b"calendar")])

    assert trouble is not None
    assert "asked for twice" in trouble.message
    assert not page.exists()


@unix
def test_no_output_takes_the_place_of_a_pipe(tmp_path: Path) -> None:
    deck = tmp_path / "session.pptx"
    os.mkfifo(deck)

    written = deliver({deck: b"deck", tmp_path / "session.handout.pdf": b"handout"}, "session.md")

    (told,) = written.diagnostics
    assert (written.value, told.code) == ((), Code.CANNOT_WRITE)
    assert deck.is_fifo()
    assert list(tmp_path.iterdir()) == [deck]


def test_no_deck_takes_the_place_of_the_template_it_is_made_with(tmp_path: Path) -> None:
    template = tmp_path / "corp.pptx"
    template.write_bytes(b"layouts")

    written = deliver({tmp_path / "x" / ".." / "corp.pptx": b"deck"}, "corp.md", [template])

    (told,) = written.diagnostics
    assert (written.value, told.code) == ((), Code.CANNOT_WRITE)
    assert [path.name for path in tmp_path.iterdir()] == ["corp.pptx"]
    assert template.read_bytes() == b"layouts"


@pytest.mark.parametrize("step", ["mkstemp", "replace"])
def test_a_message_names_the_output_and_nothing_temporary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    deck = tmp_path / "session.pptx"

    def fail(self: object = None, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", f"{tmp_path}/.session.pptx.x7f_q", None, "other")

    monkeypatch.setattr(*((tempfile, step, fail) if step == "mkstemp" else (Path, step, fail)))

    trouble = write_outputs({deck: b"deck"}, "session.md")

    assert trouble is not None
    assert trouble.message == f"Cannot write '{deck}': permission denied"
    assert not list(tmp_path.iterdir())


def test_only_what_is_there_is_said_to_be_still_there(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    never = write_outputs({tmp_path / "file" / "session.pptx": b"deck"}, "session.md")
    deck, handout = tmp_path / "session.pptx", tmp_path / "session.handout.pdf"
    deck.write_bytes(b"deck")
    handout.mkdir()
    again = write_outputs({deck: b"deck", handout: b""}, "session.md")

    assert never is not None
    assert again is not None
    assert "last good build" not in never.hint
    assert "last good build" in again.hint


def test_an_output_that_is_gone_again_is_told(tmp_path: Path) -> None:
    there, gone = tmp_path / "a.pptx", tmp_path / "b.pptx"
    there.touch()

    (told,) = gone_again([there, gone], "session.md")

    assert told.code is Code.CANNOT_WRITE
    assert gone.as_posix() in told.message
