"""The parts of a deck and what leads from one to another, whether just written or packed by other programs."""

from __future__ import annotations

import hashlib
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gyoan.content_hash.elements import DeckElement, Elements, plain_part
from gyoan.files.incoming import MEGABYTE
from gyoan.files.unpacking import TooLargeError, read_at_most

_MOST_UNPACKED, _MOST_XML, _LARGEST_XML = 512 * MEGABYTE, 128 * MEGABYTE, 16 * MEGABYTE
"""XML takes some twenty times its size once it is read; a deck of ours has a megabyte of it or two."""
_MOST_ENTRIES = 20_000
"""Parts of a package; decks of hundreds of slides have some thousand."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a relationship of a part leads to."""

    kind: str
    """The last word of its type: `slide`, `image`, `hyperlink` ..."""
    target: str
    """A part's name, or an address."""
    external: bool
    """Whether it is an address."""


class Unpacked(Mapping[str, bytes]):
    """The parts of an archive, unpacked one by one when they are asked for, within bounds."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Take an archive; raises `TooLargeError` where it holds too many files."""
        self._archive = archive
        self._entries = {one.filename: one for one in archive.infolist()}
        self._left, self._left_of_xml = _MOST_UNPACKED, _MOST_XML
        if len(archive.infolist()) > _MOST_ENTRIES:
            raise TooLargeError(f"more than {_MOST_ENTRIES} files")

    def __getitem__(self, name: str) -> bytes:
        """Return a part; raises what `zipfile` does, and `TooLargeError`."""
        is_xml = name.endswith((".xml", ".rels"))
        with self._archive.open(self._entries[name]) as part:
            data = read_at_most(part, min(_LARGEST_XML, self._left_of_xml) if is_xml else self._left)
        self._left -= len(data)
        self._left_of_xml -= len(data) if is_xml else 0
        return data

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the parts."""
        return iter(self._entries)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._entries)


class DeckPackage:
    """A deck's parts, their relationships, and hashes of what is no XML."""

    def __init__(self, parts: Mapping[str, bytes], written_plain: tuple[str, ...] = ()) -> None:
        """Take the parts by name, and how the names of those begin whose XML is plain as it stands."""
        self._parts = parts
        self._written_plain = written_plain
        self._elements = Elements()
        self._relations: dict[str, dict[str, Relation]] = {}
        self._hashes: dict[str, str] = {}

    def xml(self, name: str) -> DeckElement:
        """Return the root of a part; raises `LookupError`, `ValueError` and `etree.XMLSyntaxError`."""
        data = self._parts[name]
        return self._elements.read(data.decode() if name.startswith(self._written_plain) else plain_part(data))

    def hash_of(self, name: str) -> str:
        """Return the hash of a part's bytes; raises `KeyError`."""
        if name not in self._hashes:
            self._hashes[name] = hashlib.sha256(self._parts[name]).hexdigest()
        return self._hashes[name]

    def relations(self, name: str) -> Mapping[str, Relation]:
        """Return the relationships of a part by id, of the package for the empty name; empty where it has none."""
        if name not in self._relations:
            folder, base = posixpath.split(name)
            listed = f"{folder}/_rels/{base}.rels".lstrip("/")
            rows = self.xml(listed).below("Relationship") if listed in self._parts else ()
            self._relations[name] = {one.get("Id"): _relation(one, folder) for one in rows}
        return self._relations[name]

    def related(self, name: str, kind: str) -> str | None:
        """Return the part that a relationship of this kind leads to, from `name` or from the package; None without."""
        found = (one.target for one in self.relations(name).values() if one.kind == kind and not one.external)
        return next(found, None)


def _relation(row: DeckElement, folder: str) -> Relation:
    target = row.get("Target")
    external = row.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(row.get("Type").rpartition("/")[2], target, external)
