"""The end of a build: its folder's manifest, and outputs in it that are of no session and no format any more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gyoan.course.building.earlier_builds import EarlierBuilds
from gyoan.course.building.session_build import Bound, Built
from gyoan.course.manifest import (
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


def settled(
    earlier: EarlierBuilds, sessions: Sequence[Built], books: Sequence[Bound], *, whole: bool, clean: bool
) -> tuple[Diagnostic, ...]:
    """Write what is in the output folder into its manifest; return what there is to say, of stale outputs for one.

    They are removed where that is wanted and nobody has changed them. A file that is built alone makes no manifest: it
    may be built into any folder. Also the records are closed, and it is told where they could not be kept.
    """
    earlier.keep_books(books)
    earlier.close()
    said = [earlier.trouble] if earlier.trouble else []
    folder = earlier.output
    if not folder.is_dir() or not (whole or (folder / MANIFEST).exists()):
        return tuple(said)
    before = read_manifest(folder)
    if before is None:
        return (*said, told_foreign(folder))
    manifest, stale = before.after(_built(earlier, sessions, books), folder)
    if clean and stale:
        gone, edited = removed(folder, stale)
        manifest = manifest.without(gone)
        said += [told_removed(folder, gone)] if gone else []
        said += [told_kept(folder, edited)] if edited else []
    elif stale:
        said.append(told_stale(folder, stale))
    trouble = write_manifest(folder, manifest, folder.as_posix())
    return (*said, trouble) if trouble else tuple(said)


def _built(earlier: EarlierBuilds, sessions: Sequence[Built], books: Sequence[Bound]) -> Manifest:
    folder = earlier.output

    def hashes(paths: Sequence[Path]) -> dict[str, str]:
        return {name_from(folder, path): earlier.hash_of(path) for path in paths}

    of_sessions = {name_from(folder, one.file.path): hashes(one.in_place) for one in sessions if one.in_place}
    courses = dict.fromkeys(one.file.course for one in sessions if one.in_place)
    bound = [book.path for book in books if book.written or book.kept]
    # A course whose books are not asked for has none any more, and one without any is not spoken of.
    of_books = {
        name_from(folder, course): hashes(bound) if number == 0 else {} for number, course in enumerate(courses)
    }
    return Manifest(of_sessions, of_books)
