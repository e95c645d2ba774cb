"""Sessions that an earlier build has made and that would come out as they are, up to date: these are left alone.

A session is unchanged where every question that was asked of the file system when it was built has the same answer
(`files.questions`), nothing else that decides bytes differs, and its outputs are what was written then. Where something
differs, each output has a key of its own: one which the difference does not concern is neither written nor touched.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.course.building.kept_facts import facts_of
from gyoan.course.building.session_build import Built, BuiltBook, BuiltCourse, Work, place_of_output
from gyoan.course.discovery import COURSE_FILE, SessionFile, picture_bounds
from gyoan.course.own_code import code_identity
from gyoan.course.record import FORMAT, Decks, Made, Record, RecordError, Row
from gyoan.course.session_file import session_answer
from gyoan.export import EXPORTERS, DeckExporter, shows_slides
from gyoan.files.questions import SESSION, TOOLS, Asker, content, digest
from gyoan.messages import outputs as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import verbatim
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from gyoan.model.glimpse import Glimpse
    from gyoan.model.settings import Settings

_PASSING = frozenset(
    {
        *(Code.NO_TOOLCHAIN, Code.SLOW_DIAGRAM, Code.BAD_FONT, Code.FURTHER_FONT),
        *(Code.CANNOT_READ, Code.CANNOT_WRITE, Code.INTERNAL_FAULT),
    }
)
"""What may be otherwise at the next try, though no file of the course has changed: such a session is always built."""
_BOOKS, _DAYS, _PAGE = "books", "days", "page"
"""What stands in the place of a session's name for what the sessions make up together."""
_EVENTS = frozenset({Code.EDITED_DECK, Code.SAVED_DECK})
"""What is told of a build and not of a session."""
_OF_PAGES = frozenset({"paper", "gutter", "notes", "per_page", "urls", "qr", "emoji", "font"})
"""Settings that no deck knows."""
_OF_NO_OUTPUT = frozenset({"formats", "editions", "handouts", "books", "output", "own_themes", "editor"})
"""Settings that decide which outputs there are, and none of their bytes."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What is there of a session that has to be built."""

    row: Row
    in_place: frozenset[str]
    """The outputs that nobody has changed since."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What is kept of a row for what all sessions make up together."""

    answers: str
    """A hash of its answers."""
    is_bound: bool
    """Whether books are made of the session."""

    @classmethod
    def of(cls, row: Row) -> _Part:
        return cls(_hashed(sorted(row.answers.items())), bool(row.facts["books"]))


@dataclass(slots=True)
class EarlierBuilds:
    """What is known of earlier builds of some sessions into one folder; closed after use."""

    cache: Path
    """The cache folder."""
    output: Path
    """The folder for outputs."""
    files: Sequence[SessionFile]
    """All sessions of the build, which links may lead to."""
    choices: str
    """What the caller decides over courses and sessions."""
    tools: Callable[[], str]
    """Returns what tells the tools that draw."""
    anew: bool = False
    """Whether everything is made and written anew."""
    trouble: Diagnostic | None = None
    """Why nothing can be kept; None where it can."""
    page: str = ""
    """A hash of the course's page as it is now; empty where this build neither made nor left one."""
    _code: str = field(default_factory=lambda: code_identity())  # noqa: PLW0108  (looked up late)
    _records: dict[Path, Record] = field(default_factory=dict)
    _found: dict[SessionFile, _Found] = field(default_factory=dict)
    _requests: dict[Path, str] = field(default_factory=dict)
    _parts: dict[SessionFile, _Part] = field(default_factory=dict)
    _hashes: dict[Path, str] = field(default_factory=dict)
    _names: dict[SessionFile, str] = field(default_factory=dict)

    def unchanged(self) -> dict[SessionFile, Row]:
        """Return the sessions that would come out as they are, with what is known of them.

        Sessions that books are made of are built together: where one has changed, all of them are.
        """
        known = {} if self.anew else self._fitting()
        if len(known) < len(self.files) or (any(row.facts["books"] for row in known.values()) and self.books() is None):
            self._found |= {
                file: _Found(row, frozenset(row.outputs)) for file, row in known.items() if row.facts["books"]
            }
            known = {file: row for file, row in known.items() if not row.facts["books"]}
        return known

    def _fitting(self) -> dict[SessionFile, Row]:
        outputs = {file.path.absolute(): file.output for file in self.files}
        ask = Asker({SESSION: lambda path: session_answer(outputs, Path(path)), TOOLS: lambda _: self.tools()})
        rows: dict[str, dict[str, Row]] = {}
        known: dict[SessionFile, Row] = {}
        for file in self.files:
            request = self._request(file)
            if request not in rows:
                rows[request] = self._record(file).rows(request)
            row = rows[request].get(self._name(file))
            if row is None:
                continue
            places = {name: place_of_output(file, name, self.output) for name in row.outputs}
            there = frozenset(name for name, made in row.outputs.items() if content(str(places[name])) == made.hash)
            if len(there) == len(row.outputs) and all(ask(one) == answer for one, answer in row.answers.items()):
                known[file] = row
                self._parts[file] = _Part.of(row)
                self._hashes |= {places[name]: made.hash for name, made in row.outputs.items()}
            else:
                self._found[file] = _Found(row, there)
        return known

    def source_of(self, file: SessionFile) -> bytes:
        """Return the text that the deck of a changed session was made from; empty where that is not known."""
        found = self._found.get(file)
        for name, made in found.row.outputs.items() if found else ():
            place = place_of_output(file, name, self.output).absolute()
            if source := self._record(file).source_of(str(place), made.hash):
                return source
        return b""

    def kept(self, work: Work, settings: Settings) -> Mapping[str, Made]:
        """Return the outputs of a session that are in place and would be the same."""
        found = self._found.get(work.file)
        if found is None:
            return {}
        return {
            name: made
            for name, made in found.row.outputs.items()
            if name in found.in_place and made.key == self.key(work, settings, name)
        }

    def key(self, work: Work, settings: Settings, name: str) -> str:
        """Return what decides the bytes of an output, whatever decides those of others."""
        foreign = _OF_NO_OUTPUT | (_OF_PAGES if shows_slides(name) else frozenset())
        own = {
            one.name: repr(getattr(settings, one.name))
            for one in dataclasses.fields(settings)
            if one.name not in foreign and not one.name.endswith("_span")
        }
        course = str(work.file.course / COURSE_FILE)
        answers = sorted([*question, answer] for question, answer in work.answers.items() if question[1] != course)
        file = work.file
        return _hashed(FORMAT, self._code, str(file.course), file.shown, file.output.as_posix(), name, own, answers)

    def keep(self, work: Work, built: Built, made: Mapping[str, Made]) -> None:
        """Keep what became of a session; where that cannot be done, it is told once and the build goes on."""
        if self.trouble is not None or _PASSING & {one.code for one in built.diagnostics}:
            return
        diagnostics = tuple(one for one in built.diagnostics if one.code not in _EVENTS)
        row = Row(work.answers, made, diagnostics, facts_of(built), built.result.glimpse if built.result else None)
        self._parts[work.file] = _Part.of(row)
        self._hashes |= {place_of_output(work.file, name, self.output): one.hash for name, one in made.items()}
        decks = [
            (str(place_of_output(work.file, name, self.output).absolute()), one.hash)
            for name, one in made.items()
            if isinstance(EXPORTERS.get(name), DeckExporter)
        ]
        self._write(work.file, self._name(work.file), self._request(work.file), row, work.data, decks)

    def books(self) -> tuple[BuiltBook, ...] | None:
        """Return the books that the unchanged sessions were bound into; None where they have to be bound."""
        if not any(part.is_bound for part in self._parts.values()):
            return ()
        row = self._record(self.files[0]).rows(self._contents()).get(_BOOKS)
        if row is None or any(content(str(self.output / name)) != made.hash for name, made in row.outputs.items()):
            return None
        self._hashes |= {self.output / name: made.hash for name, made in row.outputs.items()}
        told = [row.diagnostics, *([()] * len(row.outputs))]
        books = zip(row.outputs.items(), told, strict=False)
        return tuple(
            BuiltBook(self.output / name, int(made.key), written=False, diagnostics=said, kept=True)
            for (name, made), said in books
        )

    def keep_books(self, books: Sequence[BuiltBook]) -> None:
        """Keep which books the sessions were bound into, if all that they hold is known."""
        if self.trouble is not None or not books or len(self._parts) < len(self.files):
            return
        diagnostics = tuple(one for book in books for one in book.diagnostics)
        if not _PASSING & {one.code for one in diagnostics}:
            made = {
                book.path.relative_to(self.output).as_posix(): Made(str(book.sessions), self.hash_of(book.path))
                for book in books
            }
            self._write(self.files[0], _BOOKS, self._contents(), Row({}, made, diagnostics))

    def days(self, *, whole: bool) -> tuple[Diagnostic, ...] | None:
        """Return what there is to say of the days that the unchanged sessions make up; None where that is not known."""
        if not self.files:
            return ()
        row = self._record(self.files[0]).rows(self._contents(whole)).get(_DAYS)
        return row.diagnostics if row else None

    def keep_days(self, diagnostics: tuple[Diagnostic, ...], *, whole: bool) -> None:
        """Keep what there is to say of days, if all their sessions are known."""
        if self.trouble is None and self.files and len(self._parts) == len(self.files):
            self._write(self.files[0], _DAYS, self._contents(whole), Row({}, {}, diagnostics))

    def has_glimpse(self, file: SessionFile) -> bool:
        """Return whether what pages show of a session is kept, and need not be held."""
        return self.trouble is None and file in self._parts

    def glimpse(self, file: SessionFile) -> Glimpse | None:
        """Return what pages show of a session; None where that is not known."""
        return self._record(file).glimpse(self._name(file), self._request(file))

    def has_page(self, course: BuiltCourse, place: Path) -> bool:
        """Return whether the course's page is in its place and says what it would say."""
        if len(self._parts) < len(self.files):
            return False
        row = self._record(self.files[0]).rows(self._page_contents(course)).get(_PAGE)
        made = row.outputs.get(place.name) if row else None
        if made is None or content(str(place)) != made.hash:
            return False
        self.page = made.hash
        return True

    def keep_page(self, course: BuiltCourse, place: Path, written: str) -> None:
        """Keep that the course's page was written, or was in its place, with a hash of its bytes."""
        self.page = written
        if self.trouble is None and len(self._parts) == len(self.files):
            row = Row({}, {place.name: Made("", written)})
            self._write(self.files[0], _PAGE, self._page_contents(course), row)

    def _page_contents(self, course: BuiltCourse) -> str:
        """Return what decides the course's page."""
        places = [one.as_posix() for built in course.sessions for one in built.in_place]
        books = [book.path.as_posix() for book in course.books if book.written or book.kept]
        said = [(one.code.value, one.span.path, one.message) for one in course.diagnostics]
        return self._contents(_PAGE, sorted(places), books, said)

    def hash_of(self, path: Path) -> str:
        """Return the hash of an output that is in place."""
        return self._hashes.get(path) or content(str(path))

    def close(self) -> None:
        """Close the records."""
        for record in self._records.values():
            record.close()

    def _write(
        self, file: SessionFile, name: str, request: str, row: Row, source: bytes = b"", decks: Decks = ()
    ) -> None:
        try:
            self._record(file).keep(name, request, row, source, decks)
        except RecordError as error:
            span, message = SourceSpan(file.shown, 1), told.NO_RECORD(reason=verbatim(str(error)))
            self.trouble = Diagnostic(Code.NO_RECORD, Severity.WARNING, span, message, told.NO_RECORD_HINT())

    def _contents(self, *more: object) -> str:
        """Return what decides what all sessions make up together."""
        own = ((self._request(file), self._name(file), self._parts[file].answers) for file in self.files)
        return _hashed(more, *own)

    def _record(self, file: SessionFile) -> Record:
        if file.course not in self._records:
            self._records[file.course] = Record(self.cache, file.course)
        return self._records[file.course]

    def _name(self, file: SessionFile) -> str:
        if file not in self._names:
            self._names[file] = f"{file.path.absolute()}\0{file.output.as_posix()}"
        return self._names[file]

    def _request(self, file: SessionFile) -> str:
        """Return what decides over a session besides files that are looked at, the same for a whole folder."""
        folder = file.path.parent
        if folder not in self._requests:
            places = (self.output.absolute(), Path.cwd(), folder, file.course, picture_bounds(file.path))
            self._requests[folder] = _hashed(FORMAT, self._code, self.choices, *map(str, places))
        return self._requests[folder]


def _hashed(*decisive: object) -> str:
    return digest(json.dumps(decisive).encode())


def replayed(file: SessionFile, row: Row, output: Path) -> Built:
    """Return what became of an unchanged session when it was built."""
    kept = tuple(place_of_output(file, name, output) for name in row.outputs)
    return Built(file, None, None, (), row.diagnostics, 0.0, kept=kept, facts=row.facts)
