"""A name as it is written in a source → the file that is meant, where systems spell names differently.

macOS hands out names decomposed (NFD), Windows and macOS do not tell capitals from small letters, and browsers and
editors write blanks as `%20`. A session that shows its pictures on the lecturer's machine must show them on any. What
is the same but for its composition is the same name and taken without a word; a difference of capitals is taken and
told, since elsewhere it is another file.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from urllib.parse import unquote

from gyoan.files.incoming import leads_to
from gyoan.files.questions import CALLED, MOST_NAMES, NAMES, files_called, note
from gyoan.messages import incoming as said
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.values import dataclass

_ROOTS = ("", "public", "static")
"""Folders whose files are at the root of the site that a tool makes."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The file or folder that a written address leads to."""

    path: Path
    """Where it is, or would be."""
    spelled: str = ""
    """Its address in the capitals and small letters of the file system; empty where it is written like that."""


def readable(address: str) -> str:
    """Return `address` as a reader knows it: without `%20`, its syllables composed; as it is where that is no text."""
    try:
        plain = _composed(unquote(address, errors="strict"))
    except UnicodeDecodeError:
        return address
    return plain if plain.isprintable() else address


def told_spelling(address: str, spelled: str, span: SourceSpan) -> tuple[Diagnostic, ...]:
    """Return what is said at `span` of an `address` that is `spelled` in other capitals; nothing where it is not."""
    if not spelled:
        return ()
    message, hint = said.OTHER_CAPITALS(name=readable(address), spelled=spelled), said.WRITE_AS_SPELLED(spelled=spelled)
    return (Diagnostic(Code.OTHER_CAPITALS, Severity.INFO, span, message, hint),)


def told_place(name: str, place: str, span: SourceSpan) -> tuple[Diagnostic, ...]:
    """Return what is said at `span` of a picture called `name` that was found at `place` in the course."""
    message, hint = said.PICTURE_ELSEWHERE(name=readable(name), place=place), said.WRITE_PLACE()
    return (Diagnostic(Code.MISSING_PICTURE, Severity.INFO, span, message, hint),)


def only_one_called(name: str, course: Path) -> Path | None:
    """Return the only file in `course` that has this bare name, as Obsidian finds it; None for none or several."""
    wanted = _composed(unquote(name))
    if not wanted or set(wanted) & set("/\\:"):
        return None
    found = files_called(wanted, course)
    note(CALLED, f"{wanted}\0{course.absolute()}", "\0".join(map(str, found)))
    return found[0] if len(found) == 1 else None


def nearest_called(address: str, folder: Path, course: Path) -> Path | None:
    """Return the file of `course` whose path ends with `address`, the nearest to `folder` of several; None for none."""
    *above, name = _parts(_composed(unquote(address))) or [""]
    found = files_called(name, course) if name else ()
    note(CALLED, f"{name}\0{course.absolute()}", "\0".join(map(str, found)))
    fitting = [
        path for path in found if [*map(_composed, path.parts[:-1])][len(path.parts) - 1 - len(above) :] == above
    ]
    return min(fitting, key=lambda path: (_steps(folder, path.parent), path.as_posix()), default=None)


def _steps(start: Path, end: Path) -> int:
    """Return how many folders lie on the way from one to another."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(start.parts, end.parts, strict=False)))
    return len(start.parts) + len(end.parts) - 2 * shared


def meant(folder: Path, address: str) -> Meant:
    """Return what `address`, as written in a file of `folder`, leads to; the address itself where there is nothing."""
    plain = unquote(address)
    spellings = list(dict.fromkeys((plain, address)))
    for written in spellings:
        if leads_to(folder / written):
            return Meant(folder / written)
    for written in spellings:
        parts = _spelled(folder, written)
        if parts is not None:
            differs = [_composed(part) for part in parts] != [_composed(part) for part in _parts(written)]
            return Meant(folder.joinpath(*parts), "/".join(parts) if differs else "")
    return Meant(folder / plain)


def from_root(address: str, folder: Path, course: Path) -> Meant | None:
    """Return the file that an `address` from the root of a site leads to (`/pic.png`); None where there is none.

    Slidev has such files in `public` beside its own file, Docusaurus and Hugo in `static`, others at a course's root.
    """
    if not address.startswith("/") or address.startswith("//"):
        return None
    starts = (start / root for start in dict.fromkeys((folder, course)) for root in _ROOTS)
    found = (meant(start, address.lstrip("/")) for start in starts)
    return next((file for file in found if leads_to(file.path)), None)


def _parts(written: str) -> list[str]:
    return [part for part in written.replace("\\", "/").split("/") if part not in ("", ".")]


def _spelled(folder: Path, written: str) -> list[str] | None:
    """Return the parts of `written` as the file system spells them; None where one has no such file."""
    place, parts = folder, []
    for part in _parts(written):
        own = part if part == ".." else _entry(place, part)
        if own is None:
            return None
        parts.append(own)
        place = place / own
    return parts or None


def _entry(folder: Path, name: str) -> str | None:
    """Return the entry of `folder` that `name` spells: but for its composition, else in other capitals.

    None where there is none, or several in other capitals.
    """
    wanted = _composed(name)
    alike = [own for own in _names(folder) if _composed(own).casefold() == wanted.casefold()]
    same = [own for own in alike if _composed(own) == wanted]
    return same[0] if same else alike[0] if len(alike) == 1 else None


def _names(folder: Path) -> Iterator[str]:
    note(NAMES, folder)
    try:
        with os.scandir(folder) as entries:
            for _, one in zip(range(MOST_NAMES), entries, strict=False):
                yield one.name
    except (OSError, ValueError):
        return


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
