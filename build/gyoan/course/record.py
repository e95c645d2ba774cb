"""What earlier builds of a course made, and of what: kept in the user's cache, safe to delete at any time.

A `Row` is what one session became under one request. It holds every question that was asked on the way, so that asking
them again tells whether anything would come out otherwise. Each row is a transaction of its own and carries a hash of
itself: what a killed run, a full disk or another version left is not believed, and the session is built anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, TypeAlias

from gyoan.files.questions import NotedAnswers, digest
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.glimpse import Glimpse, Thumbnail
from gyoan.model.message import Message
from gyoan.model.values import dataclass

RECORDS = "records"
"""The folder of records in the cache folder."""
FORMAT = 2
"""Raised whenever rows are written in another form: what has another number is made anew."""
_PATIENCE = 5.0
"""Seconds to wait for another build that writes into the same record."""
_TABLES = (
    "CREATE TABLE IF NOT EXISTS rows"
    " (session TEXT, request TEXT, body TEXT, hash TEXT, glimpse TEXT, PRIMARY KEY (session, request))",
    "CREATE TABLE IF NOT EXISTS decks (deck TEXT, hash TEXT, source BLOB, PRIMARY KEY (deck, hash))",
)
_DIGITS = 64
"""So many digits a hash has."""
_MOST_DECKS = 5
"""So many versions of a deck are known by the source that they were made from."""


@dataclass(frozen=True, slots=True)
class Made:
    """An output as it was made."""

    key: str
    """What decided it."""
    hash: str
    """A hash of its bytes."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a session became, and of what."""

    answers: NotedAnswers
    """What was asked on the way."""
    outputs: Mapping[str, Made]
    """Its outputs, by the ends of their names."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What there was to say."""
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What else a build tells of it."""
    glimpse: Glimpse | None = None
    """What the page of its course shows of it: known when it is kept, and read by itself when it is asked for."""


Decks: TypeAlias = Iterable[tuple[str, str]]
"""Decks by their places, each with a hash of its bytes."""


class RecordError(Exception):
    """A record that cannot be kept, and why."""


class Record:
    """The rows of one course, to be closed; what cannot be read of it is as if it had never been."""

    def __init__(self, cache: Path, course: Path) -> None:
        """Take the cache folder and the course's folder, by whose path the record is called."""
        name = hashlib.sha256(str(course.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        self.path = cache / RECORDS / f"{name}.sqlite"
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def rows(self, request: str) -> dict[str, Row]:
        """Return what is known of sessions under a request, by their names."""
        if not self.path.is_file():
            return {}
        with contextlib.suppress(OSError):
            os.utime(self.path)  # what is used is not pruned
        try:
            kept = (
                self._opened().execute("SELECT session, body, hash FROM rows WHERE request = ?", (request,)).fetchall()
            )
        except (sqlite3.Error, OSError, UnicodeError) as error:
            if not _is_passing(error):
                self._forget()
            return {}
        named = ((_text(name), body, said) for name, body, said in kept)
        read = {name: _row(body) for name, body, said in named if said == _hash(name, request, body)}
        return {name: row for name, row in read.items() if row is not None}

    def keep(self, session: str, request: str, row: Row, source: bytes = b"", decks: Decks = ()) -> None:
        """Keep a row, and the source that decks, given by place and hash, were made from.

        Raises `RecordError` where that cannot be done.
        """
        body = _body(row), _glimpse_text(row.glimpse) if row.glimpse else ""
        try:
            try:
                self._kept(session, request, body, source, decks)
            except sqlite3.Error as error:
                if _is_passing(error):
                    raise
                self._forget()
                self._kept(session, request, body, source, decks)
        except (sqlite3.Error, OSError) as error:
            raise RecordError(str(error)) from error

    def glimpse(self, session: str, request: str) -> Glimpse | None:
        """Return what pages show of a session under a request; None where that is not known.

        A session of which it was damaged is forgotten, so that the next build makes it anew.
        """
        place = (_stored(session), request)
        with contextlib.suppress(sqlite3.Error, OSError, UnicodeError):
            asked = "SELECT glimpse FROM rows WHERE session = ? AND request = ?"
            (text,) = self._opened().execute(asked, place).fetchone() or ("",)
            if (glimpse := _glimpse(text) if text else None) or not text:
                return glimpse
            with self._opened() as connection:
                connection.execute("DELETE FROM rows WHERE session = ? AND request = ?", place)
        return None

    def source_of(self, deck: str, said: str) -> bytes | None:
        """Return the source that a deck was made from, by its place and the hash of its bytes; None where unknown."""
        with contextlib.suppress(sqlite3.Error, OSError):
            asked = "SELECT source FROM decks WHERE deck = ? AND hash = ?"
            found = self._opened().execute(asked, (_stored(deck), said)).fetchone()
            return bytes(found[0]) if found else None
        return None

    def _kept(self, session: str, request: str, texts: tuple[str, str], source: bytes, decks: Decks) -> None:
        connection = self._opened()
        with connection:
            # What another version of gyoan or of a library made of the session will not be asked for again.
            body, glimpse = texts
            name = _stored(session)
            row = (name, request, body, _hash(session, request, body), glimpse)
            connection.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?)", row)
            connection.execute(_OLD_ROWS, (name, name, _MOST_ROWS))
            for deck, said in ((_stored(deck), said) for deck, said in decks):
                connection.execute("INSERT OR REPLACE INTO decks VALUES (?, ?, ?)", (deck, said, source))
                connection.execute(_OLD_DECKS, (deck, deck, _MOST_DECKS))

    def _opened(self) -> sqlite3.Connection:
        """Return the connection; a record of another version is begun anew."""
        if self._connection is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _connected(self.path)
            (found,) = self._connection.execute("PRAGMA user_version").fetchone()
            if found not in (0, FORMAT):
                self._forget()
                self._connection = _connected(self.path)
            if found != FORMAT:
                with self._connection:
                    for table in _TABLES:
                        self._connection.execute(table)
                    self._connection.execute(f"PRAGMA user_version = {FORMAT}")
        return self._connection

    def _forget(self) -> None:
        """Remove the record, which is damaged or another version's."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        for ending in ("", "-journal"):
            with contextlib.suppress(OSError):
                self.path.with_name(self.path.name + ending).unlink()


_MOST_ROWS = 4
"""So many requests are remembered of a session: other formats now and then make the usual ones none the slower."""
_OLD_ROWS = (
    "DELETE FROM rows WHERE session = ? AND rowid NOT IN"
    " (SELECT rowid FROM rows WHERE session = ? ORDER BY rowid DESC LIMIT ?)"
)
_OLD_DECKS = (
    "DELETE FROM decks WHERE deck = ? AND rowid NOT IN"
    " (SELECT rowid FROM decks WHERE deck = ? ORDER BY rowid DESC LIMIT ?)"
)


def remove_unused(cache: Path, since: float) -> tuple[int, int]:
    """Remove the records of courses that were not built since that time; return how many they were, and their bytes."""
    count = freed = 0
    for path in (cache / RECORDS).glob("*.sqlite"):
        with contextlib.suppress(OSError):
            state = path.stat()
            if state.st_mtime < since:
                path.unlink()
                count, freed = count + 1, freed + state.st_size
    return count, freed


def _is_passing(error: Exception) -> bool:
    """Return whether nothing is wrong with a record itself: another build writes, or the disk cannot be written."""
    if not isinstance(error, sqlite3.Error):
        return isinstance(error, OSError)
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_IOERR) & 0xFF in _PASSING


_PASSING = frozenset(
    {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL),
        *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR),
    }
)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    # A transaction is whole or not there after a killed run; what a power failure damages is made anew.
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def _stored(name: str) -> str | bytes:
    """Return a name as SQLite takes it: one that is not UTF-8 as its bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogatepass")
    return name


def _text(stored: str | bytes) -> str:
    """Return a name that was `_stored`."""
    return stored if isinstance(stored, str) else stored.decode("utf-8", "surrogatepass")


def _hash(session: str, request: str, body: str) -> str:
    return hashlib.sha256("\0".join((session, request, body)).encode("utf-8", "surrogatepass")).hexdigest()


def _body(row: Row) -> str:
    data = {
        "answers": [[*question, answer] for question, answer in row.answers.items()],
        "outputs": {name: [made.key, made.hash] for name, made in row.outputs.items()},
        "diagnostics": [_diagnostic_data(one) for one in row.diagnostics],
        "facts": row.facts,
    }
    return json.dumps(data, separators=(",", ":"))


def _row(body: str) -> Row | None:
    """Return a row as it was kept; None where another version wrote what cannot be understood."""
    try:
        data = json.loads(body)
        return Row(
            {(kind, about): answer for kind, about, answer in data["answers"]},
            {name: Made(*made) for name, made in data["outputs"].items()},
            tuple(map(_diagnostic, data["diagnostics"])),
            data["facts"],
        )
    except (ValueError, TypeError, LookupError):
        return None


def _glimpse_text(glimpse: Glimpse) -> str:
    """Return what a page shows of a session as text that begins with its own hash."""
    thumbnails = [[one.number, one.title, one.drawing] for one in glimpse.thumbnails]
    text = json.dumps([thumbnails, glimpse.words], separators=(",", ":"))
    return digest(text.encode()) + text


def _glimpse(text: str) -> Glimpse | None:
    """Return what a page shows of a session as it was kept; None where the text is damaged."""
    said, data = text[:_DIGITS], text[_DIGITS:]
    if digest(data.encode("utf-8", "surrogatepass")) != said:
        return None
    thumbnails, words = json.loads(data)
    return Glimpse(tuple(Thumbnail(*one) for one in thumbnails), words)


_CODES = {code.value: code for code in Code}


def _diagnostic_data(one: Diagnostic) -> list[Any]:
    span = one.span
    messages = [[str(message), message.korean] for message in (one.message, one.hint)]
    return [
        *(one.code.value, one.severity.value, [span.path, span.line, span.column, span.end_line]),
        *messages,
        one.source_line,
    ]


def _diagnostic(data: list[Any]) -> Diagnostic:
    code, severity, span, message, hint, line = data
    return Diagnostic(_CODES[code], Severity(severity), SourceSpan(*span), Message(*message), Message(*hint), line)
