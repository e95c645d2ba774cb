"""The end of a build: its folder's manifest, and outputs in it that are of no session and no format any more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from gyoan.course.building.earlier_builds import EarlierBuilds
from gyoan.course.building.session_build import BuiltCourse
from gyoan.course.manifest import (
    INDEX,
    MANIFEST,
    Manifest,
    name_from,
    read_manifest,
    removed,
    told_foreign,
    told_kept,
    told_removed,
    told_stale,
    write_manifest,
)
from gyoan.model.diagnostic import Diagnostic

PageMaker: TypeAlias = Callable[[EarlierBuilds, BuiltCourse, Path], Diagnostic | None]
"""Writes the page of a course to its place; returns what there is to say of it."""


def settle_outputs(
    earlier: EarlierBuilds, course: BuiltCourse, make_page: PageMaker, *, whole: bool, clean: bool
) -> tuple[Diagnostic, ...]:
    """Write the course's page and what is in the output folder into its manifest; return what there is to say.

    Stale outputs are removed where that is wanted and nobody has changed them. A file that is built alone makes neither
    page nor manifest: it may be built into any folder. A part of what has outputs in the folder leaves the page as it
    is. Also the records are closed, and it is told where they could not be kept.
    """
    earlier.keep_books(course.books)
    said = _settled(earlier, course, make_page, whole=whole, clean=clean)
    earlier.close()
    return (*([earlier.trouble] if earlier.trouble else ()), *said)


def _settled(
    earlier: EarlierBuilds, course: BuiltCourse, make_page: PageMaker, *, whole: bool, clean: bool
) -> tuple[Diagnostic, ...]:
    folder, said = earlier.output, list[Diagnostic]()
    if not folder.is_dir() or not (whole or (folder / MANIFEST).exists()):
        return ()
    before = read_manifest(folder)
    if before is None:
        return (told_foreign(folder),)
    built = _built(earlier, course)
    if whole and built.sources and not before.holds_more_than(built, folder):
        said += filter(None, [make_page(earlier, course, folder / INDEX)])
    built = _with_page(built, before, earlier)
    manifest, stale = before.after(built, folder)
    if clean and stale:
        gone, edited = removed(folder, stale)
        manifest = manifest.without(gone)
        said += [told_removed(folder, gone)] if gone else []
        said += [told_kept(folder, edited)] if edited else []
    elif stale:
        said.append(told_stale(folder, stale))
    trouble = write_manifest(folder, manifest, folder.as_posix())
    return (*said, trouble) if trouble else tuple(said)


def _built(earlier: EarlierBuilds, course: BuiltCourse) -> Manifest:
    folder, sessions = earlier.output, course.sessions

    def hashes(paths: Sequence[Path]) -> dict[str, str]:
        return {name_from(folder, path): earlier.hash_of(path) for path in paths}

    of_sessions = {name_from(folder, one.file.path): hashes(one.in_place) for one in sessions if one.in_place}
    courses = dict.fromkeys(one.file.course for one in sessions if one.in_place)
    bound = [book.path for book in course.books if book.written or book.kept]
    # A course whose books are not asked for has none any more, and one without any is not spoken of.
    of_books = {
        name_from(folder, course): hashes(bound) if number == 0 else {} for number, course in enumerate(courses)
    }
    return Manifest(of_sessions, of_books)


def _with_page(built: Manifest, before: Manifest, earlier: EarlierBuilds) -> Manifest:
    """Return what was built with the page as this build has written it, or as an earlier one has."""
    written = earlier.page or next((own[INDEX] for own in before.books.values() if INDEX in own), "")
    if not written or not built.books or any(INDEX in own for own in built.sources.values()):
        return built
    first, *_ = built.books
    return Manifest(built.sources, {**built.books, first: {**built.books[first], INDEX: written}})
