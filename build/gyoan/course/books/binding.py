"""Gatherings → files: each book laid out, exported and written, and what it lacks."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gyoan.course.books.gatherings import Gathering, Member, apart, gatherings
from gyoan.course.building.session_build import Built, BuiltBook, place_of_output
from gyoan.course.building.theme_sources import ThemeSource, theme_of
from gyoan.course.outputs import write_outputs
from gyoan.export import of_handouts
from gyoan.files.questions import content, digest
from gyoan.layout.handout.book import Leaf, Volume, bound
from gyoan.messages import files
from gyoan.messages.faults import IN_BOOK, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.further_faces import FurtherFamily
from gyoan.model.handout import Edition
from gyoan.model.message import language_of
from gyoan.model.paper import Gutter
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass
from gyoan.pipeline import BOOK_FORMAT, Result, edition_file, edition_options
from gyoan.preparing import Plan
from gyoan.session_theme import printed

_BOOK_ENDINGS = {Edition.STUDENT: ".book.pdf", Edition.TEACHER: ".teacher.book.pdf"}
"""The end of a book's name, by edition."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What pages look like, the same for a whole book."""

    theme: ThemeSource
    paper: str
    gutter: Gutter
    emoji: str


@dataclass(frozen=True, slots=True)
class _Signature:
    """A session that can be bound."""

    member: Member
    plan: Plan
    result: Result
    further: tuple[tuple[FurtherFamily, Path], ...]
    """The fonts that it borrows characters from; a book has those of all its sessions."""
    page: _Page


def bind(
    built: Sequence[Built], kinds: Iterable[str], output: Path, taken: set[str] | None = None
) -> Iterator[BuiltBook]:
    """Yield the books of the sessions, of each kind and in each edition, as they are written.

    None has a place that is `taken` by the books of an earlier call; that set is added to.
    """
    taken = set() if taken is None else taken
    for gathering in apart([gathering for kind in kinds for gathering in gatherings(built, kind)], taken):
        ready = [signature for member in gathering.members for signature in _ready(member)]
        if not ready:
            continue
        page = ready[0].page
        fitting = [signature for signature in ready if signature.page == page]
        lacking = _lacking(gathering, fitting, built)
        for edition in Edition:
            yield from _bound(gathering, fitting, lacking, edition, output)
            if any(edition in signature.result.chapters for signature in fitting):
                lacking = ()


def _ready(member: Member) -> Iterator[_Signature]:
    one = member.built
    if one.plan is not None and one.result is not None and one.theme_source is not None and one.result.chapters:
        settings = one.plan.settings
        look = replace(one.theme_source, further=())
        page = _Page(look, settings.paper, settings.gutter, settings.emoji)
        yield _Signature(member, one.plan, one.result, one.theme_source.further, page)


def _bound(
    gathering: Gathering, ready: Sequence[_Signature], lacking: Sequence[Diagnostic], edition: Edition, output: Path
) -> Iterator[BuiltBook]:
    """Yield the book of an edition; nothing where no session has it."""
    own = [signature for signature in ready if edition in signature.result.chapters]
    if not own:
        return
    base = output / gathering.path
    path = base.with_name(base.name + _BOOK_ENDINGS[edition])
    try:
        data = _pdf(gathering, own, edition)
    except Exception as error:
        failed = fault(IN_BOOK, SourceSpan(own[0].member.built.file.shown, 1), error)
        yield BuiltBook(path, len(own), written=False, diagnostics=(*lacking, failed))
        return
    if content(str(path)) == digest(data):
        yield BuiltBook(path, len(own), written=False, diagnostics=tuple(lacking), kept=True)
        return
    trouble = write_outputs({path: data}, own[0].member.built.file.shown)
    yield BuiltBook(path, len(own), trouble is None, (*lacking, *([trouble] if trouble else ())))


def _pdf(gathering: Gathering, ready: Sequence[_Signature], edition: Edition) -> bytes:
    first = ready[0]
    further = dict.fromkeys(font for signature in ready for font in signature.further)
    theme: Theme = printed(theme_of(replace(first.page.theme, further=tuple(further))), first.plan.settings)
    leaves = tuple(_leaf(signature, gathering.path.parent, edition) for signature in ready)
    volume = Volume(first.plan.settings.title, gathering.place, leaves)
    return of_handouts([BOOK_FORMAT])[BOOK_FORMAT].writer()(bound(volume, theme), theme)


def _leaf(signature: _Signature, folder: Path, edition: Edition) -> Leaf:
    member, plan = signature.member, signature.plan
    file = place_of_output(member.built.file, edition_file(edition, BOOK_FORMAT), Path())
    return Leaf(
        plan.session,
        plan.schedule,
        signature.result.chapters[edition],
        edition_options(plan, edition),
        Path(os.path.relpath(file, folder)).as_posix(),
        member.day,
        language_of(plan.settings.language),
    )


def _lacking(gathering: Gathering, bound: Sequence[_Signature], built: Sequence[Built]) -> tuple[Diagnostic, ...]:
    """Return a warning for each session that belongs into a book and is not in it."""
    inside = {signature.member.built.file.path for signature in bound}
    folders = {member.built.file.path.parent for member in gathering.members}
    known = {member.built.file.path for member in gathering.members}
    missing = [
        one
        for one in built
        if one.file.path not in inside
        and (one.file.path in known or (one.plan is None and one.file.path.parent in folders))
    ]
    return tuple(_missing(one, gathering) for one in missing)


def _missing(one: Built, gathering: Gathering) -> Diagnostic:
    if one.result is None:
        message, hint = files.BOOK_LACKS_UNBUILT(book=gathering.path.as_posix()), files.BUILD_WHEN_MENDED()
    else:
        message, hint = files.BOOK_LACKS_OTHER_LOOK(book=gathering.path.as_posix()), files.SAME_LOOK()
    return Diagnostic(Code.INCOMPLETE_BOOK, Severity.WARNING, SourceSpan(one.file.shown, 1), message, hint)
