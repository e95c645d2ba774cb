"""A template's bytes → its ZIP container, looked over before anything in it is unpacked."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Mapping
from urllib.parse import unquote

from lxml import etree

from gyoan.files.unpacking import CENTRAL, MOST_ENTRIES, MOST_XML, TooLargeError, read_at_most
from gyoan.messages import templates as said
from gyoan.model.values import dataclass
from gyoan.theming.template.documents import SAVE_AS_PPTX, TemplateError, parsed

MOST_BYTES = 100 * 1024 * 1024
"""A larger file is not even read."""
LARGEST_PART = 64 * 1024 * 1024
"""No part of a real template is larger once unpacked."""
MOST_UNPACKED = 512 * 1024 * 1024
"""Templates full of photographs have a tenth of it."""
MOST_RATIO = 250
"""XML packs to a fiftieth of its size at the most in real files; a bomb to a thousandth and less."""
SMALL = 1024 * 1024
"""A part so small does no harm however well it is packed."""

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTION_FLAG = 1
"""Bit 0 of an entry's flags (APPNOTE 4.4.4)."""
_PACKED_BY_OFFICE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_OF_DAMAGED_FILES = (
    zipfile.BadZipFile,
    EOFError,
    ValueError,
    NotImplementedError,
    OSError,
    struct.error,
    zlib.error,
    OverflowError,
)
"""What `zipfile` raises for a container that is not what it says."""


@dataclass(frozen=True, slots=True)
class RawRelation:
    """A relationship as the file has it."""

    identity: str
    kind: str
    target: str
    """A part's name, or an address where it leads out of the file."""
    external: bool


class Container:
    """The parts of a file by name, unpacked one by one when they are asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Take a checked archive; raises `TemplateError` where it does not say what its parts are."""
        self._archive = archive
        self._entries = {"/" + info.filename.lstrip("/"): info for info in archive.infolist()}
        self._unpacked: Counter[str] = Counter()
        self._xml: Counter[str] = Counter()
        types = self.xml("/[Content_Types].xml")
        self._defaults = {
            one.get("Extension", "").lower(): one.get("ContentType", "") for one in types.iterfind("{*}Default")
        }
        self._overrides = {one.get("PartName", ""): one.get("ContentType", "") for one in types.iterfind("{*}Override")}

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._entries)

    def read(self, name: str) -> bytes:
        """Return a part's bytes; raises `TemplateError` where it is missing or damaged."""
        try:
            entry = self._entries[name]
            with self._archive.open(entry) as part:
                data = read_at_most(part, min(LARGEST_PART, MOST_UNPACKED - self._unpacked.total()))
            self._unpacked[name] = len(data)
            _check_ratio(entry, len(data))
        except TooLargeError as error:
            message = said.UNPACKS_TO_MORE(part=name, size=LARGEST_PART >> 20)
            raise TemplateError(message, said.BOMB()) from error
        except KeyError as error:
            raise TemplateError(said.LACKS_PART(part=name), SAVE_AS_PPTX) from error
        except (*_OF_DAMAGED_FILES, RuntimeError) as error:
            raise TemplateError(said.CANNOT_UNPACK(part=name), SAVE_AS_PPTX) from error
        return data

    def xml(self, name: str) -> etree._Element:
        """Return a part's root element; raises `TemplateError` where there is none."""
        data = self.read(name)
        self._xml[name] = len(data)
        if self._xml.total() > MOST_XML:
            raise TemplateError(said.TOO_MUCH_XML(size=MOST_XML >> 20), said.BOMB())
        return parsed(data, name)

    def content_type(self, name: str) -> str:
        """Return what a part is declared as; empty where nothing is said."""
        return self._overrides.get(name) or self._defaults.get(name.rpartition(".")[2].lower(), "")

    def relations(self, name: str) -> list[RawRelation]:
        """Return what a part (`/` for the whole file) refers to."""
        folder, base = posixpath.split(name)
        path = posixpath.join(folder, "_rels", f"{base}.rels")
        if path not in self._entries:
            return []
        return [_relation(one, folder) for one in self.xml(path).iterfind("{*}Relationship")]


def open_container(data: bytes) -> Container:
    """Return the container in `data`; raises `TemplateError` where it is none that may be unpacked."""
    if data.startswith(_OLE):
        raise _old_or_encrypted(data)
    if data.count(CENTRAL) > MOST_ENTRIES:
        raise TemplateError(said.TOO_MANY_FILES(most=MOST_ENTRIES), said.BOMB())
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _OF_DAMAGED_FILES as error:
        raise TemplateError(said.NO_POWERPOINT(), SAVE_AS_PPTX) from error
    _check_sizes(archive)
    return Container(archive)


def _check_sizes(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTION_FLAG for entry in entries):
        raise _encrypted()
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise TemplateError(said.UNPACKS_TOO_LARGE(size=MOST_UNPACKED >> 20), said.BOMB())
    for entry in entries:
        if entry.compress_type not in _PACKED_BY_OFFICE:
            raise TemplateError(said.PACKED_OTHERWISE(part=entry.filename), SAVE_AS_PPTX)
        _check_ratio(entry, entry.file_size)


def _check_ratio(entry: zipfile.ZipInfo, size: int) -> None:
    """Raise `TemplateError` where a part unpacks to very much; its `size` is what the file says, or what came out."""
    if size > LARGEST_PART or (size > SMALL and size > MOST_RATIO * max(entry.compress_size, 1)):
        raise TemplateError(said.PART_TOO_LARGE(part=entry.filename, size=size >> 20), said.BOMB())


def _old_or_encrypted(data: bytes) -> TemplateError:
    if _ENCRYPTED in data:
        return _encrypted()
    return TemplateError(said.OLD_POWERPOINT(), SAVE_AS_PPTX)


def _encrypted() -> TemplateError:
    return TemplateError(said.PROTECTED(), said.REMOVE_PASSWORD())


def _relation(one: etree._Element, folder: str) -> RawRelation:
    target, external = one.get("Target", ""), one.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join(folder, unquote(target)))
    return RawRelation(one.get("Id", ""), one.get("Type", ""), target, external)


def only_of_kind(relations: list[RawRelation], kind: str) -> Mapping[str, str]:
    """Return the parts that `relations` of one kind lead to, by the id that names them."""
    return {one.identity: one.target for one in relations if one.kind.endswith(f"/{kind}") and not one.external}
