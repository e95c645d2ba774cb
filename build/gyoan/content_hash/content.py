"""A deck's parts → the seal of what a person can change in it, which any program that saves the deck leaves as it is.

What counts: the slides, in their order and sections, with every shape, its place and its looks, text and how it is set,
tables, charts, pictures and links by what they lead to, animations, notes, whether a slide is hidden, the layouts and
masters in use, the colours and fonts of the theme, and the properties that people write. What does not: the times of
slides, views, thumbnails, ids and names of parts, and what a program says of itself. When in doubt it counts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lxml import etree

from gyoan.content_hash.canonical import Canon, Follow, local_name
from gyoan.content_hash.package import DeckPackage, Relation

SEAL_NAME = "gyoan"
"""The custom property that holds the seal: a program that saves a deck keeps those it does not know."""

_OF_PEOPLE = frozenset({"title", "creator", "subject", "keywords", "description", "category", "Company", "Manager"})
"""Document properties that people write."""
_OWN = frozenset({"slideLayout", "notesSlide", "slide", "image", "hyperlink", "chart"})
"""Relationships of a slide that count by what refers to them; any other, such as comments, counts by being there."""
_NO_NOTES = frozenset({"sldImg", "sldNum", "hdr", "ftr", "dt"})
"""Placeholders of a notes page that are not its notes."""
_END = "\x05"


def content_seal(parts: Mapping[str, bytes]) -> str:
    """Return the seal of a deck by its parts; raises `KeyError`, `ValueError` or `etree.XMLSyntaxError` on damage."""
    sealed = hashlib.sha256()
    for said in _Contents(DeckPackage(parts)).all():
        sealed.update(said.encode("utf-8", "surrogatepass") + _END.encode())
    return sealed.hexdigest()


def content_seal_said(parts: Mapping[str, bytes]) -> str | None:
    """Return the seal that a deck holds; None without one."""
    return dict(_custom(DeckPackage(parts))).get(SEAL_NAME)


class _Contents:
    """What there is in one deck."""

    def __init__(self, package: DeckPackage) -> None:
        self._package = package
        self._root = package.related("", "officeDocument") or ""
        presentation = package.xml(self._root)
        listed = package.relations(self._root)
        ids = [(one.get("id", ""), _relationship(one)) for one in presentation.iterfind("{*}sldIdLst/{*}sldId")]
        self._slides = [listed[identity].target for _, identity in ids]
        self._places = {number: str(place) for place, (number, _) in enumerate(ids)}
        self._presentation = presentation
        self._shared: dict[str, str] = {}

    def all(self) -> Iterator[str]:
        """Yield what there is, part by part."""
        trees = {name: self._package.xml(name) for name in self._slides}
        self._names = {name: _name(tree) or f"#{place}" for place, (name, tree) in enumerate(trees.items())}
        yield from _properties(self._package)
        yield from self._arrangement()
        for name in self._slides:
            yield from self._slide(name, trees[name])

    def _arrangement(self) -> Iterator[str]:
        """Yield the size of the slides, their sections, and the shows that leave some out."""
        size = self._presentation.find("{*}sldSz")
        yield "size" if size is None else f"size {size.get('cx')} {size.get('cy')}"
        for section in self._presentation.iter("{*}section", "{*}custShow"):
            yield f"{local_name(section.tag)} {section.get('name', '')}"
            for slide in section.iter("{*}sldId", "{*}sld"):
                listed = self._package.relations(self._root).get(_relationship(slide))
                yield self._names.get(listed.target, "?") if listed else self._places.get(slide.get("id", ""), "?")

    def _slide(self, name: str, slide: etree._Element) -> Iterator[str]:
        canon = Canon(slide, self._follow(name))
        yield canon(slide)
        yield canon.animations(slide.find("{*}timing"))
        yield from (canon(effect) for one in slide.iterfind("{*}transition") for effect in one)
        relations = self._package.relations(name).values()
        yield from sorted(f"{one.kind} {self._bytes(one)}" for one in relations if one.kind not in _OWN)
        notes = self._package.related(name, "notesSlide")
        if notes:
            yield from self._notes(notes)
        yield self._look(self._package.related(name, "slideLayout"))

    def _notes(self, name: str) -> Iterator[str]:
        notes = self._package.xml(name)
        canon = Canon(notes, self._follow(name))
        for shape in notes.iter("{*}sp"):
            role = shape.find("{*}nvSpPr/{*}nvPr/{*}ph")
            if role is None or role.get("type") not in _NO_NOTES:
                paragraphs = [canon(one) for one in shape.iterfind("{*}txBody/{*}p")]
                yield "notes" + "".join(paragraphs) if any(one.text for one in shape.iter("{*}t")) else ""

    def _look(self, layout: str | None) -> str:
        """Return what a slide takes from its layout, the master behind and the theme behind that."""
        if layout is None:
            return ""
        if layout not in self._shared:
            master = self._package.related(layout, "slideMaster") or ""
            theme = self._package.xml(self._package.related(master, "theme") or "")
            behind = [self._whole(name) for name in (layout, master)]
            canon = Canon(theme, str)
            behind += [canon(one) for one in theme.iter("{*}clrScheme", "{*}fontScheme")]
            self._shared[layout] = hashlib.sha256(_END.join(behind).encode()).hexdigest()
        return self._shared[layout]

    def _whole(self, name: str) -> str:
        root = self._package.xml(name)
        return Canon(root, self._follow(name))(root)

    def _follow(self, name: str) -> Follow:
        """Return what tells where the relationships of a part lead, in words that are the same however it is named."""
        relations = self._package.relations(name)

        def follow(identity: str) -> str:
            relation = relations[identity]
            if relation.external:
                return unquote(relation.target).rstrip("/")
            if relation.kind == "slide":
                return self._names.get(relation.target, "?")
            if relation.kind == "chart":
                return chart_content(self._package.xml(relation.target))
            return self._package.hash_of(relation.target)

        return follow

    def _bytes(self, relation: Relation) -> str:
        return relation.target if relation.external else self._package.hash_of(relation.target)


def _properties(package: DeckPackage) -> Iterator[str]:
    for kind in ("core-properties", "extended-properties"):
        name = package.related("", kind)
        root = package.xml(name) if name else ()
        said = ((local_name(one.tag), (one.text or "").strip()) for one in root)
        yield from sorted(f"{key} {value}" for key, value in said if value and key in _OF_PEOPLE)
    yield from (f"{name} = {value}" for name, value in sorted(_custom(package)) if name != SEAL_NAME)


def _custom(package: DeckPackage) -> list[tuple[str, str]]:
    """Return the properties that have no place among the usual ones, and what they say."""
    part = package.related("", "custom-properties")
    rows = package.xml(part) if part else ()
    return [(one.get("name", ""), "".join(map(str, one.itertext()))) for one in rows]


def _relationship(element: etree._Element) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith("relationships}id")), "")


def _name(slide: etree._Element) -> str:
    content = slide.find("{*}cSld")
    return content.get("name", "") if content is not None else ""


_SETTINGS = frozenset({"barDir", "grouping", "max", "min", "majorUnit", "legendPos", "radarStyle", "scatterStyle"})
"""Elements whose value counts."""
_COLORS = frozenset({"srgbClr", "schemeClr", "lumMod", "lumOff", "alpha"})
_VOLATILE_PARENTS = frozenset({"extLst", "dLbls"})
"""What stands in them is added by programs; labels at the points repeat the numbers."""


def chart_content(root: etree._Element) -> str:
    """Return what counts of a chart, in order."""
    return "\x06".join(_said(root))


def _said(element: etree._Element) -> Iterator[str]:
    name = local_name(element.tag)
    if name in _VOLATILE_PARENTS:
        return
    if name in {"ser", "pt", "title", "dPt"} or name.endswith("Chart"):
        yield f"{name} {element.get('idx', '')}"
    elif name in _SETTINGS or name in _COLORS:
        yield f"{name} {element.get('val', '')}"
    elif name in {"v", "t"}:
        yield f"{name} {element.text or ''}"
    for child in element:
        yield from _said(child)
