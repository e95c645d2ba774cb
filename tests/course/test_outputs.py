"""Outputs are replaced whole or not at all."""

from pathlib import Path

import pytest

from gyoan.course.outputs import write_outputs
from gyoan.model.codes import Code


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    path = tmp_path / "week_01" / "session.pptx"

    assert write_outputs({path: b"deck"}, "session.md") is None
    assert path.read_bytes() == b"deck"


def test_nothing_changes_where_one_file_cannot_be_written(tmp_path: Path) -> None:
    deck = tmp_path / "session.pptx"
    deck.write_bytes(b"last good deck")
    handout = tmp_path / "session.handout.pdf"
    handout.mkdir()

    diagnostic = write_outputs({deck: b"new deck", handout: b"new handout"}, "session.md")

    assert diagnostic is not None
    assert diagnostic.code is Code.CANNOT_WRITE
    assert diagnostic.span.path == "session.md"
    assert deck.read_bytes() == b"last good deck"


def test_a_file_in_place_of_the_output_folder_is_named(tmp_path: Path) -> None:
    blocker = tmp_path / "outputs"
    blocker.write_text("")

    diagnostic = write_outputs({blocker / "session.pptx": b"deck"}, "session.md")

    assert diagnostic is not None
    assert str(blocker) in diagnostic.message
    assert "-o" in diagnostic.hint


def test_nothing_is_left_beside_the_outputs(tmp_path: Path) -> None:
    handout = tmp_path / "session.handout.pdf"
    handout.mkdir()

    write_outputs({tmp_path / "session.pptx": b"deck", handout: b""}, "session.md")

    assert [path.name for path in tmp_path.iterdir()] == ["session.handout.pdf"]


def test_a_full_disk_names_the_file_and_leaves_nothing_behind(tmp_path: Path) -> None:
    deck = tmp_path / "session.pptx"
    deck.write_bytes(b"last good deck")
    resource = pytest.importorskip("resource", reason="another platform: no such limit")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, usual[1]))  # as little room as on a full disk
    try:
        diagnostic = write_outputs({deck: b"new deck" * 100}, "session.md")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)

    assert diagnostic is not None
    assert str(deck) in diagnostic.message
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"session.pptx": b"last good deck"}
