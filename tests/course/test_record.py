"""What earlier builds noted: kept row by row, and not believed where it is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gyoan.course import record
from gyoan.course.record import FORMAT, Made, Record, RecordError, Row
from gyoan.files.questions import CONTENT
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.glimpse import Glimpse, Thumbnail
from gyoan.model.message import Message

ROW = Row(
    {(CONTENT, "/course/session.md"): "1234"},
    {"pptx": Made("key", "hash")},
    (
        Diagnostic(
            Code.DEAD_LINK, Severity.WARNING, SourceSpan("a.md", 3, 4, 5), Message("Dead", "없음"), source_line="x"
        ),
    ),
    {"slides": 4},
)


@pytest.fixture(autouse=True)
def below_the_cache_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "RECORDS", "records")


def kept(folder: Path) -> Record:
    """Return a record with one row, opened anew."""
    first = Record(folder, folder / "course")
    first.keep("session.md", "request", ROW, b"# One", [("out/session.pptx", "hash")])
    first.close()
    return Record(folder, folder / "course")


def test_a_row_comes_back_as_it_was_kept_in_both_languages(tmp_path: Path) -> None:
    known = kept(tmp_path).rows("request")

    assert known == {"session.md": ROW}
    assert known["session.md"].diagnostics[0].message.korean == "없음"
    assert kept(tmp_path).rows("another request") == {}
    assert Record(tmp_path, tmp_path / "another course").rows("request") == {}


def test_the_source_is_known_that_a_deck_was_made_from(tmp_path: Path) -> None:
    known = kept(tmp_path)

    assert known.source_of("out/session.pptx", "hash") == b"# One"
    assert known.source_of("out/session.pptx", "another") is None


def changed_row(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE rows SET body = replace(body, '1234', '1235')")
    connection.close()


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DROP TABLE rows")
        connection.execute("CREATE TABLE rows (what TEXT)")
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    connection.close()


def without_tables(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DROP TABLE rows")
    connection.close()


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


DAMAGES = {
    "changed": changed_row,
    "newer": newer,
    "without its tables": without_tables,
    "half": half,
    "other": lambda path: path.write_bytes(b"no database" * 1000),
    "empty": lambda path: path.write_bytes(b""),
    "header": lambda path: path.write_bytes(path.read_bytes()[:100] + bytes(5000)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_or_of_another_version_is_not_believed_and_made_anew(damage: str, tmp_path: Path) -> None:
    known = kept(tmp_path)
    DAMAGES[damage](known.path)

    assert known.rows("request") == {}
    known.close()
    assert kept(tmp_path).rows("request") == {"session.md": ROW}


def test_a_record_that_cannot_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "records").write_text("a file where a folder should be")
    with pytest.raises(RecordError):
        Record(tmp_path, tmp_path).keep("session.md", "request", ROW)

    monkeypatch.setattr(record, "_PATIENCE", 0.01)
    known = kept(tmp_path / "locked")
    other = sqlite3.connect(known.path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(RecordError, match="locked"):
        known.keep("session.md", "request", ROW)
    other.rollback()
    other.close()
    assert known.rows("request") == {"session.md": ROW}, "another build's record is left as it is"

    other = sqlite3.connect(known.path)
    other.execute("BEGIN EXCLUSIVE")
    assert Record(tmp_path / "locked", tmp_path / "locked/course").rows("request") == {}
    other.rollback()
    other.close()
    assert known.rows("request") == {"session.md": ROW}


def test_a_record_that_can_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connected = record._connected

    def only_read(path: Path) -> sqlite3.Connection:
        connection = connected(path)
        connection.execute("PRAGMA query_only = ON")
        return connection

    known = kept(tmp_path)
    monkeypatch.setattr(record, "_connected", only_read)
    assert known.rows("request") == {"session.md": ROW}
    with pytest.raises(RecordError, match="readonly"):
        known.keep("session.md", "request", ROW)
    assert known.rows("request") == {"session.md": ROW}


def test_a_session_whose_name_is_not_utf_8_is_known_by_it(tmp_path: Path) -> None:
    name, shown = "a\udcff.md", Glimpse((), "packed")
    known = Record(tmp_path, tmp_path / "course")
    known.keep(name, "request", replace(ROW, glimpse=shown), b"# One", [("out/a\udcff.pptx", "hash")])

    assert known.rows("request") == {name: ROW}
    assert known.glimpse(name, "request") == shown
    assert known.source_of("out/a\udcff.pptx", "hash") == b"# One"
    assert known.source_of("out/a\udcfe.pptx", "hash") is None


def test_old_rows_and_decks_go(tmp_path: Path) -> None:
    known = kept(tmp_path)
    for number in range(9):
        known.keep("session.md", f"request {number}", ROW, b"", [("out/session.pptx", str(number))])

    assert known.rows("request") == {}
    assert known.rows("request 8") == {"session.md": ROW}
    assert known.source_of("out/session.pptx", "hash") is None
    assert known.source_of("out/session.pptx", "8") == b""


def test_what_a_page_shows_is_kept_beside_and_a_session_forgotten_of_which_it_is_damaged(tmp_path: Path) -> None:
    shown = Glimpse((Thumbnail(3, "그림 <1>", "<svg/>"),), "packed")
    first = Record(tmp_path, tmp_path / "course")
    for name in ("one.md", "two.md"):
        first.keep(name, "request", replace(ROW, glimpse=shown))
    assert first.rows("request")["one.md"] == ROW
    assert [first.glimpse(name, "request") for name in ("one.md", "two.md")] == [shown, shown]
    assert first.glimpse("one.md", "another request") is None
    first.close()

    with closing(sqlite3.connect(first.path)) as connection, connection:
        connection.execute("UPDATE rows SET glimpse = substr(glimpse, 1, 80) WHERE session = 'one.md'")
    assert [first.glimpse(name, "request") for name in ("one.md", "two.md")] == [None, shown]
    assert first.rows("request").keys() == {"two.md"}
    first.close()
