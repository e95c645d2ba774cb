"""A package → its files → the bytes of its ZIP file, the same for the same parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.package import Part
from pptx.opc.packuri import PACKAGE_URI
from pptx.package import Package

from gyoan.text_formats.xml import document, tag

_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date that ZIP knows."""
_DEFAULTS = {
    "rels": CT.OPC_RELATIONSHIPS,
    "xml": CT.XML,
    "png": "image/png",
    "jpg": "image/jpeg",
    "svg": "image/svg+xml",
}
"""Content types by file extension."""
_COMPRESSED = {"png", "jpg"}


def contents_of(package: Package) -> dict[str, bytes]:
    """Return the files of `package` by name, sorted, without anything that no relationship leads to."""
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    # python-pptx keeps the package's own relationships to itself and offers no other way to write them.
    contents = {"/[Content_Types].xml": _content_types(parts), PACKAGE_URI.rels_uri: package._rels.xml}
    for part in parts:
        contents[part.partname] = part.blob
        if part.rels:
            contents[part.partname.rels_uri] = part.rels.xml
    return {name.lstrip("/"): content for name, content in contents.items()}


def archive(contents: Mapping[str, bytes]) -> bytes:
    """Return files as an undated ZIP file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in contents.items():
            _write(file, name, content)
    return buffer.getvalue()


def _write(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    extension = name.rpartition(".")[2]
    entry.compress_type = zipfile.ZIP_STORED if extension in _COMPRESSED else zipfile.ZIP_DEFLATED
    # Left alone, it names the system that wrote the file.
    entry.create_system = 0
    file.writestr(entry, content)


def _content_types(parts: Iterable[Part]) -> bytes:
    defaults = [tag("Default", Extension=extension, ContentType=kind) for extension, kind in _DEFAULTS.items()]
    overrides = [
        tag("Override", PartName=part.partname, ContentType=part.content_type)
        for part in parts
        if _DEFAULTS.get(part.partname.ext) != part.content_type
    ]
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return document("Types", *defaults, *overrides, xmlns=namespace)
