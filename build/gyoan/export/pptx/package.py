"""A package and its parts, and what leads from one to another, with ids by which a part's XML names where it leads.

The names of kinds are those of Open Packaging Conventions and of Office Open XML.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from gyoan.text_formats.xml import Xml, tag

_OFFICE = "application/vnd.openxmlformats-officedocument"
_SLIDES = f"{_OFFICE}.presentationml"
_LEADS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


class ContentType:
    """What parts hold."""

    CHART = f"{_OFFICE}.drawingml.chart+xml"
    CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml"
    CUSTOM_PROPERTIES = f"{_OFFICE}.custom-properties+xml"
    EXTENDED_PROPERTIES = f"{_OFFICE}.extended-properties+xml"
    NOTES_MASTER = f"{_SLIDES}.notesMaster+xml"
    NOTES_SLIDE = f"{_SLIDES}.notesSlide+xml"
    PRESENTATION = f"{_SLIDES}.presentation.main+xml"
    PRES_PROPS = f"{_SLIDES}.presProps+xml"
    RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
    SHEET = f"{_OFFICE}.spreadsheetml.sheet"
    SLIDE = f"{_SLIDES}.slide+xml"
    SLIDE_LAYOUT = f"{_SLIDES}.slideLayout+xml"
    SLIDE_MASTER = f"{_SLIDES}.slideMaster+xml"
    TABLE_STYLES = f"{_SLIDES}.tableStyles+xml"
    THEME = f"{_OFFICE}.theme+xml"
    VIEW_PROPS = f"{_SLIDES}.viewProps+xml"
    XML = "application/xml"


class RelationType:
    """As what one part leads to another."""

    CHART = f"{_LEADS}/chart"
    CORE_PROPERTIES = f"{_OF_PACKAGES}/metadata/core-properties"
    CUSTOM_PROPERTIES = f"{_LEADS}/custom-properties"
    EXTENDED_PROPERTIES = f"{_LEADS}/extended-properties"
    HYPERLINK = f"{_LEADS}/hyperlink"
    IMAGE = f"{_LEADS}/image"
    NOTES_MASTER = f"{_LEADS}/notesMaster"
    NOTES_SLIDE = f"{_LEADS}/notesSlide"
    OFFICE_DOCUMENT = f"{_LEADS}/officeDocument"
    PACKAGE = f"{_LEADS}/package"
    PRES_PROPS = f"{_LEADS}/presProps"
    SLIDE = f"{_LEADS}/slide"
    SLIDE_LAYOUT = f"{_LEADS}/slideLayout"
    SLIDE_MASTER = f"{_LEADS}/slideMaster"
    TABLE_STYLES = f"{_LEADS}/tableStyles"
    THEME = f"{_LEADS}/theme"
    VIEW_PROPS = f"{_LEADS}/viewProps"


class PackagePart:
    """A part of a package; the package itself is one without content that is called `/`."""

    def __init__(self, name: str = "/", content_type: str = "", content: bytes = b"") -> None:
        """Take its path in the package, which begins with a slash, what it holds, and its bytes, if they are known."""
        self.name = name
        self.content_type = content_type
        self.content = content
        self._leads: dict[tuple[str, PackagePart | str], str] = {}
        """The ids of what it leads to, by type and target."""

    def relate_to(self, target: PackagePart | str, kind: str) -> str:
        """Return the id by which this leads to a part or an address, the same each time."""
        return self._leads.setdefault((kind, target), f"rId{len(self._leads) + 1}")

    def parts(self) -> Iterator[PackagePart]:
        """Yield each part that this leads to, by others too."""
        seen, waiting = {self}, [self]
        while waiting:
            for _, target in waiting.pop()._leads:
                if isinstance(target, PackagePart) and target not in seen:
                    seen.add(target)
                    waiting.append(target)
                    yield target

    @property
    def relations_name(self) -> str:
        """What the file is called that lists what this leads to."""
        folder, name = posixpath.split(self.name)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    @property
    def relations(self) -> bytes:
        """That file; empty where there is none."""
        if not self._leads:
            return b""
        rows = [self._relation(identity, kind, target) for (kind, target), identity in self._leads.items()]
        return (_DECLARATION + tag("Relationships", *rows, xmlns=_OF_PACKAGES)).encode()

    def _relation(self, identity: str, kind: str, target: PackagePart | str) -> Xml:
        if isinstance(target, str):
            return tag("Relationship", Id=identity, Type=kind, Target=target, TargetMode="External")
        folder = posixpath.dirname(self.name)
        place = target.name[1:] if folder == "/" else posixpath.relpath(target.name, folder)
        return tag("Relationship", Id=identity, Type=kind, Target=place)
