"""Which outputs gyoan has written into a folder, and of which sources: `manifest.json`, beside what it speaks of.

It travels with the outputs, on whatever machine they are built next, and so tells which of them are of sessions that
are gone or of formats that nobody asks for any more.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from gyoan.course.outputs import write_outputs
from gyoan.files.questions import content
from gyoan.messages import outputs as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import NOTHING, Message
from gyoan.model.values import dataclass

MANIFEST, INDEX = "manifest.json", "index.html"
_OURS = "gyoan"
_FORMAT = 1
"""The form of the file; a later version's is not read."""
_MOST_NAMED = 5
"""So many outputs are named in a message; others are known by their number."""

Hashes = Mapping[str, str]
"""Outputs by their paths from the folder, `/` between folders, each with a hash of its bytes."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a folder holds of gyoan's."""

    sources: Mapping[str, Hashes] = field(default_factory=dict)
    """The outputs of each session, by the path of its file from the folder."""
    books: Mapping[str, Hashes] = field(default_factory=dict)
    """The books of each course, by the path of its folder, and the page of the first one with what it shows."""

    def holds_more_than(self, built: Manifest, folder: Path) -> bool:
        """Return whether `folder` has outputs of sessions that are there and were not built."""
        return any(os.path.lexists(folder / source) for source in self.sources.keys() - built.sources.keys())

    def after(self, built: Manifest, folder: Path) -> tuple[Manifest, dict[str, str]]:
        """Return what `folder` holds after a build of some sessions, and the outputs in it that are stale.

        Those are of sources that are gone, or of sources that were built and do not ask for them any more. They stay in
        the manifest as long as they are there.
        """
        current = {name for outputs in (*built.sources.values(), *built.books.values()) for name in outputs}
        stale: dict[str, str] = {}
        kinds: list[dict[str, Hashes]] = []
        for before, now in ((self.sources, built.sources), (self.books, built.books)):
            kept: dict[str, Hashes] = dict(now)
            for source, outputs in before.items():
                there = {
                    name: said for name, said in outputs.items() if name not in current and (folder / name).is_file()
                }
                if source in now or not os.path.lexists(folder / source):
                    stale |= there
                if there:
                    kept[source] = {**there, **now.get(source, {})}
            kinds.append(kept)
        return Manifest(*kinds), stale

    def without(self, names: Iterable[str]) -> Manifest:
        """Return it without these outputs."""
        gone = set(names)
        left = [
            {
                source: own
                for source, outputs in kind.items()
                if (own := {n: h for n, h in outputs.items() if n not in gone})
            }
            for kind in (self.sources, self.books)
        ]
        return Manifest(*left)


def name_from(folder: Path, path: Path) -> str:
    """Return how a manifest in `folder` names a file: by its path from there, wherever gyoan is run."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return path.absolute().as_posix()


def read_manifest(folder: Path) -> Manifest | None:
    """Return what the manifest of a folder says, nothing where there is none; None where such a file is not ours."""
    try:
        text = (folder / MANIFEST).read_bytes()
    except FileNotFoundError:
        return Manifest()
    except OSError:
        return None
    try:
        data = json.loads(text)
        if not isinstance(data, dict) or _OURS not in data:
            return None
        return Manifest(_hashes(data["sources"]), _hashes(data["books"]))
    except (ValueError, TypeError, AttributeError, LookupError):
        # What begins as ours does was damaged, or is of a newer version: it is written anew.
        return Manifest() if text.lstrip().startswith(f'{{\n "{_OURS}"'.encode()) else None


def _hashes(data: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    return {source: {name: str(said) for name, said in outputs.items()} for source, outputs in data.items()}


def write_manifest(folder: Path, manifest: Manifest, shown: str) -> Diagnostic | None:
    """Write the manifest of a folder, whole, where it says anything new; return what stands in the way."""
    data = {_OURS: _FORMAT, "sources": manifest.sources, "books": manifest.books}
    text = json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
    path = folder / MANIFEST
    with contextlib.suppress(OSError):
        if path.read_bytes() == text:
            return None
    return write_outputs({path: text}, shown)


def removed(folder: Path, stale: Hashes) -> tuple[list[str], list[str]]:
    """Remove those outputs that are as they were written, and folders left empty; return these and the others."""
    gone = [name for name, said in stale.items() if content(str(folder / name)) == said]
    for name in gone:
        with contextlib.suppress(OSError):
            (folder / name).unlink()
            for above in Path(name).parents[:-1]:
                (folder / above).rmdir()
    gone = [name for name in gone if not os.path.lexists(folder / name)]
    return gone, [name for name in stale if name not in gone]


def told_stale(folder: Path, stale: Iterable[str]) -> Diagnostic:
    """Return the one thing to say of stale outputs."""
    return _info(folder, told.STALE(names=_named(stale)), told.CLEAN())


def told_removed(folder: Path, gone: Iterable[str]) -> Diagnostic:
    """Return what to say of stale outputs that are removed."""
    return _info(folder, told.REMOVED(names=_named(gone)))


def told_kept(folder: Path, edited: Iterable[str]) -> Diagnostic:
    """Return what to say of stale outputs that are not what was written, and so are left."""
    return _info(folder, told.EDITED_STALE(names=_named(edited)), told.REMOVE_BY_HAND())


def told_foreign(folder: Path) -> Diagnostic:
    """Return what to say where another program's file has the manifest's name."""
    return _info(folder, told.FOREIGN_MANIFEST(), told.CHOOSE_FOLDER())


def _info(folder: Path, message: Message, hint: Message = NOTHING) -> Diagnostic:
    return Diagnostic(Code.STALE_OUTPUTS, Severity.INFO, SourceSpan((folder / MANIFEST).as_posix(), 1), message, hint)


def _named(names: Iterable[str]) -> str:
    listed = sorted(names)
    others = f" … (+{len(listed) - _MOST_NAMED})" if len(listed) > _MOST_NAMED else ""
    return ", ".join(listed[:_MOST_NAMED]) + others
