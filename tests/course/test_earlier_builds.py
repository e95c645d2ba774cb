"""What is known of earlier builds: which sessions, outputs, books, days and pages need not be made again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gyoan.course.building.earlier_builds import EarlierBuilds
from gyoan.course.building.session_build import Built, BuiltBook, BuiltCourse, Work, place_of_output
from gyoan.course.discovery import SessionFile
from gyoan.course.record import Made, Record, RecordError
from gyoan.files.questions import CONTENT, TOOLS, Question, digest
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import verbatim
from gyoan.model.settings import Settings

OUTPUTS = ("pptx", "handout.pdf")


class Course:
    """A course of small files of which builds are kept by hand."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder, self.tools, self.choices, self.anew = folder, "tools", "as set", False
        (folder / "source").mkdir()
        (folder / "out").mkdir()
        self.files = [self._file(number) for number in range(count)]
        self.earlier = self.again()

    def _file(self, number: int) -> SessionFile:
        path = self.folder / "source" / f"{number}.md"
        path.write_text(f"# {number}\n", "utf-8")
        return SessionFile(path, f"{number}.md", Path(f"{number}"), self.folder / "source")

    def again(self) -> EarlierBuilds:
        """Begin another build."""
        self.earlier = EarlierBuilds(
            self.folder / "cache", self.folder / "out", self.files, self.choices, lambda: self.tools, anew=self.anew
        )
        return self.earlier

    def place(self, number: int, name: str) -> Path:
        return place_of_output(self.files[number], name, self.folder / "out")

    def questions(self, number: int) -> dict[Question, str]:
        path = self.files[number].path
        return {(CONTENT, str(path)): digest(path.read_bytes())}

    def work(self, number: int) -> Work:
        return Work(self.files[number], {}, answers=self.questions(number))

    def build(self, number: int, books: tuple[str, ...] = (), *told: Code) -> None:
        """Write the outputs of a session and keep them."""
        work, made = self.work(number), {}
        for name in OUTPUTS:
            data = f"{name} of {self.files[number].path.read_text('utf-8')}".encode()
            self.place(number, name).write_bytes(data)
            made[name] = Made(self.earlier.key(work, Settings(), name), digest(data))
        said = tuple(Diagnostic(code, Severity.WARNING, SourceSpan("a.md", 1), verbatim("text")) for code in told)
        facts = {"books": list(books)}
        self.earlier.keep(work, Built(self.files[number], None, None, (), said, 0.0, facts=facts), made)

    def edit(self, number: int) -> None:
        self.files[number].path.write_text("# anders\n", "utf-8")

    def unchanged(self) -> list[int]:
        """Return which sessions another build leaves alone."""
        known = self.again().unchanged()
        return [number for number, file in enumerate(self.files) if file in known]

    def kept(self, number: int, settings: Settings | None = None) -> set[str]:
        """Return the outputs of a session that the build need not make."""
        return set(self.earlier.kept(self.work(number), settings or Settings()))

    def bind(self) -> Path:
        """Write a book of all sessions and keep it."""
        place = self.folder / "out" / "book.pdf"
        place.write_bytes(b"book")
        self.earlier.keep_books((BuiltBook(place, len(self.files), written=True, diagnostics=()),))
        return place


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Course]]:
    """Return what makes a course of so many sessions that were built once."""
    monkeypatch.setattr("gyoan.course.building.earlier_builds.code_identity", lambda: "code")
    made: list[Course] = []

    def course(count: int, books: tuple[str, ...] = ()) -> Course:
        one = Course(tmp_path, count)
        made.append(one)
        for number in range(count):
            one.build(number, books)
        return one

    yield course
    for one in made:
        one.earlier.close()


def test_where_nothing_has_changed_all_are_left_alone_and_told_as_before(make: Callable[..., Course]) -> None:
    course = make(2)
    course.build(1, (), Code.MISSING_PICTURE)
    assert course.unchanged() == [0, 1]
    row = course.earlier.unchanged()[course.files[1]]
    assert [one.code for one in row.diagnostics] == [Code.MISSING_PICTURE]
    assert course.earlier.hash_of(course.place(0, "pptx")) == digest(course.place(0, "pptx").read_bytes())


def test_an_edit_builds_its_session_alone_and_writes_all_of_it(make: Callable[..., Course]) -> None:
    course = make(3)
    course.edit(1)
    assert course.unchanged() == [0, 2]
    assert course.kept(1) == set()


@pytest.mark.parametrize("gone", OUTPUTS)
def test_an_output_that_is_gone_or_edited_has_its_session_built_and_that_output_written(
    make: Callable[..., Course], gone: str
) -> None:
    course = make(2)
    course.place(0, gone).write_bytes(b"edited")
    assert course.unchanged() == [1]
    assert course.kept(0) == {*OUTPUTS} - {gone}
    assert course.kept(1) == set(), "of what is left alone nothing is asked"


def test_other_choices_or_a_build_of_all_leave_nothing_alone(make: Callable[..., Course]) -> None:
    course = make(1)
    course.choices = "otherwise"
    assert course.unchanged() == []
    course.choices, course.anew = "as set", True
    assert course.unchanged() == []
    course.anew = False
    assert course.unchanged() == [0]


@pytest.mark.parametrize(
    ("settings", "kept"),
    [
        (Settings(), {"pptx", "handout.pdf"}),
        (Settings(urls="inline"), {"pptx"}),
        (Settings(emoji="mono"), {"pptx"}),
        (Settings(formats=("pptx",), editor="vim"), {"pptx", "handout.pdf"}),
        (Settings(title="Anders"), set()),
    ],
)
def test_an_output_that_a_setting_does_not_concern_is_not_made_again(
    make: Callable[..., Course], settings: Settings, kept: set[str]
) -> None:
    course = make(1)
    course.tools = "others"
    work = course.work(0)
    course.earlier.keep(
        replace(work, answers={**work.answers, (TOOLS, ""): "tools"}),
        Built(course.files[0], None, None, (), (), 0.0, facts={"books": []}),
        {
            name: Made(course.earlier.key(work, Settings(), name), digest(course.place(0, name).read_bytes()))
            for name in OUTPUTS
        },
    )
    assert course.unchanged() == []
    assert course.kept(0, settings) == kept


def test_what_was_told_of_a_passing_trouble_is_tried_again(make: Callable[..., Course]) -> None:
    course = make(2)
    course.build(0, (), Code.CANNOT_WRITE)
    course.edit(0)
    course.build(0, (), Code.MISSING_PICTURE, Code.CANNOT_READ)
    assert course.unchanged() == [1]


def test_what_is_told_of_a_build_is_not_told_of_the_next(make: Callable[..., Course]) -> None:
    course = make(1)
    course.build(0, (), Code.EDITED_DECK, Code.MISSING_PICTURE)
    (row,) = course.again().unchanged().values()
    assert [one.code for one in row.diagnostics] == [Code.MISSING_PICTURE]


def test_sessions_of_a_book_are_built_together_and_nothing_of_them_is_written_anew(
    make: Callable[..., Course],
) -> None:
    course = make(2, ("day",))
    place = course.bind()
    assert course.unchanged() == [0, 1]
    (book,) = course.earlier.books() or ()
    assert (book.path, book.sessions, book.kept, book.written) == (place, 2, True, False)
    course.edit(0)
    assert course.unchanged() == []
    assert (course.kept(0), course.kept(1)) == (set(), {*OUTPUTS})


def test_a_book_that_is_gone_has_its_sessions_built(make: Callable[..., Course]) -> None:
    course = make(2, ("day",))
    place = course.bind()
    place.write_bytes(b"edited")
    assert course.unchanged() == []
    assert course.kept(1) == {*OUTPUTS}


def test_sessions_of_no_book_are_left_alone_beside_some_of_one(make: Callable[..., Course]) -> None:
    course = make(2)
    course.build(1, ("day",))
    place = course.bind()
    assert course.unchanged() == [0, 1]
    assert [one.path for one in course.earlier.books() or ()] == [place]
    place.unlink()
    assert course.unchanged() == [0], "its book is to be bound again"
    course.bind()
    course.edit(1)
    assert course.unchanged() == [0]
    course.build(1, ("day",))
    course.bind()
    course.edit(0)
    assert course.unchanged() == []


def test_one_of_several_books_that_is_gone_has_all_bound_again(make: Callable[..., Course]) -> None:
    course = make(2, ("day",))
    places = [course.folder / "out" / f"{name}.pdf" for name in ("day", "week")]
    for place in places:
        place.write_bytes(place.name.encode())
    course.earlier.keep_books([BuiltBook(place, 2, written=True, diagnostics=()) for place in places])
    assert course.unchanged() == [0, 1]
    assert [one.path for one in course.earlier.books() or ()] == places
    places[1].unlink()
    assert course.unchanged() == []
    course.again()._fitting()
    assert course.earlier.books() is None


def test_a_book_of_one_session_is_known_and_one_of_which_a_session_is_unknown_is_not(
    make: Callable[..., Course],
) -> None:
    course = make(1, ("day",))
    course.bind()
    assert course.unchanged() == [0]
    assert len(course.earlier.books() or ()) == 1
    course.edit(0)
    assert course.unchanged() == []
    course.bind()
    course.build(0, ("day",))
    assert course.earlier.books() is None
    course.bind()
    assert len(course.earlier.books() or ()) == 1


@pytest.mark.parametrize(("code", "kept"), [(Code.CANNOT_WRITE, False), (Code.MISSING_PICTURE, True)])
def test_a_book_of_which_a_passing_trouble_was_told_is_bound_again(
    make: Callable[..., Course], code: Code, *, kept: bool
) -> None:
    course = make(1, ("day",))
    place = course.folder / "out" / "book.pdf"
    place.write_bytes(b"book")
    said = Diagnostic(code, Severity.WARNING, SourceSpan("a.md", 1), verbatim("text"))
    course.earlier.keep_books((BuiltBook(place, 1, written=True, diagnostics=(said,)),))
    assert course.unchanged() == ([0] if kept else [])
    if kept:
        assert [one.diagnostics for one in course.earlier.books() or ()] == [(said,)]


def test_without_books_there_are_none_and_nothing_of_them_is_kept(make: Callable[..., Course]) -> None:
    course = make(1)
    course.again().unchanged()
    assert course.earlier.books() == ()
    course.earlier.keep_books(())
    assert course.earlier.books() == ()


@pytest.mark.parametrize(("whole", "count"), [(True, 2), (False, 2), (True, 1)])
def test_what_is_said_of_days_holds_for_the_same_sessions(
    make: Callable[..., Course], count: int, *, whole: bool
) -> None:
    course = make(count)
    said = (Diagnostic(Code.MISSING_PICTURE, Severity.WARNING, SourceSpan("a.md", 1), verbatim("text")),)
    course.earlier.keep_days(said, whole=whole)
    assert course.earlier.days(whole=whole) == said
    assert course.earlier.days(whole=not whole) is None
    assert course.unchanged() == list(range(count))
    assert course.earlier.days(whole=whole) == said
    course.edit(0)
    course.build(0)
    assert course.earlier.days(whole=whole) is None


def test_days_of_sessions_that_are_not_all_known_are_not_kept(make: Callable[..., Course]) -> None:
    course = make(2)
    course.edit(0)
    course.unchanged()
    course.earlier.keep_days((), whole=True)
    course.build(0)
    assert course.earlier.days(whole=True) is None
    course.earlier.keep_days((), whole=True)
    assert course.earlier.days(whole=True) == ()


def test_the_courses_page_is_known_while_it_says_what_it_would_say(make: Callable[..., Course]) -> None:
    course = make(1)
    page = course.folder / "out" / "index.html"
    page.write_bytes(b"page")
    contents = BuiltCourse((replace(built(course, 0), kept=(course.place(0, "pptx"),)),), (), ())
    assert not course.earlier.has_page(contents, page)
    course.earlier.keep_page(contents, page, digest(b"page"))
    assert course.unchanged() == [0]
    assert course.earlier.has_page(contents, page)
    assert course.earlier.page == digest(b"page")
    book = BuiltBook(course.folder / "out" / "book.pdf", 1, written=False, diagnostics=(), kept=True)
    assert not course.earlier.has_page(replace(contents, books=(book,)), page)
    assert course.earlier.has_page(replace(contents, books=(replace(book, kept=False),)), page), "it is not there"
    assert not course.earlier.has_page(replace(contents, sessions=()), page)
    page.write_bytes(b"edited")
    assert not course.again().has_page(contents, page)


def built(course: Course, number: int) -> Built:
    return Built(course.files[number], None, None, (), (), 0.0)


def test_what_cannot_be_kept_is_told_once_and_the_build_goes_on(
    make: Callable[..., Course], monkeypatch: pytest.MonkeyPatch
) -> None:
    course, tried = make(2), list[str]()

    def fails(_: Record, session: str, *__: object) -> None:
        tried.append(session)
        raise RecordError("the disk is full")

    monkeypatch.setattr(Record, "keep", fails)
    course.build(0)
    first = course.earlier.trouble
    assert first is not None
    assert (first.code, first.span) == (Code.NO_RECORD, SourceSpan("0.md", 1))
    assert "the disk is full" in first.message
    course.build(1)
    course.earlier.keep_days((), whole=True)
    course.earlier.keep_books((BuiltBook(course.folder, 2, written=True, diagnostics=()),))
    course.earlier.keep_page(BuiltCourse((), (), ()), course.folder, "page")
    assert course.earlier.trouble is first
    assert len(tried) == 1
    assert course.earlier.page == "page"
