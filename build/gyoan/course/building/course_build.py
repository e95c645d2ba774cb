"""A course on its way: its sessions one after the other and, when all are there, its books and its days."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.course.building.session_build import Built
from gyoan.course.building.sessions import Request
from gyoan.course.building.sessions import build as build_sessions
from gyoan.course.outputs import gone_again
from gyoan.model.choices import BOOKS
from gyoan.model.diagnostic import Diagnostic
from gyoan.preparing import rhythm_of
from gyoan.schedule import Entry, check_days, days_of

if TYPE_CHECKING:
    from gyoan.course.books import Bound
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
    def books(self) -> tuple[Bound, ...]:
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
    books: list[Bound] = field(default_factory=list)


def _built(
    request: Request, workshop: AbstractContextManager[Workshop | None], result: _Result, *, whole: bool
) -> Generator[Built]:
    """Yield the sessions as they are built, and then bind what is to be bound and look at the days."""
    with workshop as tools:
        for one in build_sessions(request, tools):
            result.sessions.append(one)
            yield one
    result.sessions = [_still_there(one) for one in result.sessions]
    if request.output is not None:
        result.books += _bound(result.sessions, request.output)
    result.diagnostics += _of_days(result.sessions, whole=whole)


def _still_there(one: Built) -> Built:
    """Return the session without those of its outputs that are gone again, which is told."""
    lost = tuple(gone_again(one.written, one.file.shown))
    written = tuple(path for path in one.written if path.exists())
    return replace(one, written=written, diagnostics=(*one.diagnostics, *lost)) if lost else one


def _bound(sessions: Sequence[Built], output: Path) -> Iterator[Bound]:
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
    entries = [
        Entry(plan.session, plan.schedule, rhythm_of(plan.settings), one.file.course.as_posix())
        for one in sessions
        if (plan := one.plan) is not None
    ]
    return check_days(days_of(entries), whole=whole)
