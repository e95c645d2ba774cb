"""A course on its way: its sessions one after the other and, when all are there, its books and its days."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.course.building.earlier_builds import EarlierBuilds, replayed
from gyoan.course.building.kept_facts import facts_of
from gyoan.course.building.request import Request
from gyoan.course.building.session_build import Built, BuiltBook, BuiltCourse
from gyoan.course.building.stale_outputs import settle_outputs
from gyoan.course.outputs import gone_again
from gyoan.model.choices import BOOKS
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from gyoan.course.building.orders import Workshop


class CourseBuild(Iterator[Built]):
    """The sessions of a course on their way: an iterator of `Built`, each finished when it is asked for.

    A program that may stop before the last one closes it, or uses it in a `with` statement.
    """

    def __init__(
        self,
        request: Request,
        workshop: AbstractContextManager[Workshop | None],
        said: Iterable[Diagnostic],
        *,
        whole: bool,
    ) -> None:
        """Take what is asked for, the tools, what there is to say already, and whether days are complete."""
        self.files = request.files
        """The sessions."""
        self.progress = request.progress
        """How far it is."""
        self.output = request.output
        """The folder for outputs; None where nothing is written."""
        self._result = _Result(list(said))
        self._sessions = _built(request, workshop, self._result, whole=whole)

    def __next__(self) -> Built:
        """Return the next session, built; after the last one books are bound."""
        return next(self._sessions)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What there is to say of the course, not of one session: its paths and names and, at the end, its days."""
        return tuple(self._result.diagnostics)

    @property
    def sessions(self) -> tuple[Built, ...]:
        """The sessions so far; at the end, outputs that somebody removed meanwhile are told and left out."""
        return tuple(self._result.sessions)

    @property
    def books(self) -> tuple[BuiltBook, ...]:
        """What became of the books that were asked for, once all sessions are built."""
        return tuple(self._result.books)

    @property
    def all_diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything there is to say so far: of the course, of its sessions and of its books."""
        of_sessions = (told for one in self._result.sessions for told in one.diagnostics)
        of_books = (told for book in self._result.books for told in book.diagnostics)
        return (*self._result.diagnostics, *of_sessions, *of_books)

    def close(self) -> None:
        """Build nothing more, and end the processes and the browser."""
        self._sessions.close()

    def __enter__(self) -> CourseBuild:
        """Return this."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()


@dataclass(slots=True)
class _Result:
    """What became of a course so far: apart from what makes it, so that nothing outlives its user."""

    diagnostics: list[Diagnostic]
    sessions: list[Built] = field(default_factory=list)
    books: list[BuiltBook] = field(default_factory=list)


def _built(
    request: Request, workshop: AbstractContextManager[Workshop | None], result: _Result, *, whole: bool
) -> Generator[Built]:
    """Yield the sessions as they are built, and then bind what is to be bound and look at the days."""
    earlier = request.earlier
    known = earlier.unchanged() if earlier is not None else {}
    stale = tuple(file for file in request.files if file not in known)
    request.progress.unchanged = frozenset(file.shown for file in known)
    if stale and earlier is not None and request.head_start is not None:
        from gyoan.course.building.foreseen import foresees_drawing  # noqa: PLC0415  (where nothing changed)

        if foresees_drawing(stale, earlier):
            request.head_start.begin(earlier.cache)
    with (
        workshop if stale else nullcontext() as tools,
        closing(build_sessions(replace(request, files=stale, linked=request.files), tools)) as made,
    ):
        for file in request.files:
            one = replayed(file, known[file], earlier.output) if earlier and file in known else next(made)
            result.sessions.append(_kept(one, earlier))
            yield one
    result.sessions = [_still_there(one) for one in result.sessions]
    if request.output is not None:
        books = earlier.books() if earlier and not stale else None
        result.books += _bound(result.sessions, request.output) if books is None else books
    days = earlier.days(whole=whole) if earlier and not stale else None
    if days is None:
        days = _of_days(result.sessions, whole=whole)
        if earlier is not None:
            earlier.keep_days(days, whole=whole)
    result.diagnostics += days
    if earlier is not None:
        course = BuiltCourse(tuple(result.sessions), tuple(result.books), tuple(result.diagnostics))
        result.diagnostics += settle_outputs(earlier, course, _page, whole=whole, clean=request.clean)


def build_sessions(request: Request, tools: Workshop | None) -> Generator[Built]:
    """Yield the sessions as they are built."""
    if request.files:
        # Imported when needed: where nothing has changed nothing is read, laid out or drawn.
        from gyoan.course.building.sessions import finished_sessions  # noqa: PLC0415

        yield from finished_sessions(request, tools)


def _kept(one: Built, earlier: EarlierBuilds | None) -> Built:
    """Return what is kept of a session until the end: of hundreds only what is still told, and what books need."""
    known = earlier is not None and earlier.has_glimpse(one.file)
    glimpse = one.result.glimpse if one.result and not known else None
    if earlier is None or (one.plan is not None and one.plan.settings.books):
        return replace(one.without_files, glimpse=glimpse)
    return replace(one, plan=None, result=None, drawings={}, facts=facts_of(one), glimpse=glimpse)


def _page(earlier: EarlierBuilds, contents: BuiltCourse, place: Path) -> Diagnostic | None:
    """Write the page of a course where it would say anything else; return what there is to say of it."""
    if earlier.has_page(contents, place):
        return None
    from gyoan.course.overview.delivery import deliver_page  # noqa: PLC0415  (where nothing has changed it is there)

    return deliver_page(earlier, contents, place)


def _still_there(one: Built) -> Built:
    """Return the session without those of its outputs that are gone again, which is told."""
    lost = tuple(gone_again(one.in_place, one.file.shown))
    written, kept = (tuple(path for path in paths if path.exists()) for paths in (one.written, one.kept))
    return replace(one, written=written, kept=kept, diagnostics=(*one.diagnostics, *lost)) if lost else one


def _bound(sessions: Sequence[Built], output: Path) -> Iterator[BuiltBook]:
    """Yield the books that the caller or courses ask for, as they are bound."""
    taken: set[str] = set()
    for kind in BOOKS:
        asked = [one for one in sessions if one.plan is None or kind in one.plan.settings.books]
        if any(one.plan is not None for one in asked):
            # Imported when needed: a build without books binds nothing.
            from gyoan.course.books import bind  # noqa: PLC0415

            yield from bind(asked, (kind,), output, taken)


def _of_days(sessions: Iterable[Built], *, whole: bool) -> tuple[Diagnostic, ...]:
    """Return what there is to say about the days that the sessions make up together."""
    # Imported when needed: what is told of the days of unchanged sessions is known.
    from gyoan.course.building.facts import entry_of  # noqa: PLC0415
    from gyoan.schedule import check_days, days_of  # noqa: PLC0415

    entries = [entry for one in sessions if (entry := entry_of(one)) is not None]
    return check_days(days_of(entries), whole=whole)
