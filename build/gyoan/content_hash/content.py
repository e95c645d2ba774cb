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

from gyoan.content_hash.canonical import Canon, Follow, Known
from gyoan.content_hash.elements import DeckElement
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


def content_seal(parts: Mapping[str, bytes], written_plain: tuple[str, ...] = ()) -> str:
    """Return the seal of a deck by its parts; raises `LookupError`, `ValueError` or `etree.XMLSyntaxError` on damage.

    Of parts whose names begin with one of `written_plain` it is known that their XML is plain (`elements`).
    """
    sealed = hashlib.sha256()
    for said in _Contents(DeckPackage(parts, written_plain)).all():
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
        ids = [(one.get("id"), _relationship(one)) for one in presentation.below("sldIdLst", "sldId")]
        self._slides = [listed[identity].target for _, identity in ids]
        self._places = {number: str(place) for place, (number, _) in enumerate(ids)}
        self._presentation = presentation
        self._looks: dict[str, str] = {}
        self._masters: dict[str, tuple[str, ...]] = {}
        self._known = Known()

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
        size = next(self._presentation.below("sldSz"), None)
        yield "size" if size is None else f"size {size.get('cx')} {size.get('cy')}"
        for section in _named(self._presentation, "section", "custShow"):
            yield f"{section.name} {section.get('name')}"
            for slide in _named(section, "sldId", "sld"):
                listed = self._package.relations(self._root).get(_relationship(slide))
                yield self._names.get(listed.target, "?") if listed else self._places.get(slide.get("id"), "?")

    def _slide(self, name: str, slide: DeckElement) -> Iterator[str]:
        canon = self._canon(name, slide)
        yield canon(slide)
        yield canon.animations(next(slide.below("timing"), None))
        yield from (canon(effect) for one in slide.below("transition") for effect in one.children)
        relations = self._package.relations(name).values()
        yield from sorted(f"{one.kind} {self._bytes(one)}" for one in relations if one.kind not in _OWN)
        notes = self._package.related(name, "notesSlide")
        if notes:
            yield from self._notes(notes)
        yield self._look(self._package.related(name, "slideLayout"))

    def _notes(self, name: str) -> Iterator[str]:
        notes = self._package.xml(name)
        canon = self._canon(name, notes)
        for shape in _named(notes, "sp"):
            role = next(shape.below("nvSpPr", "nvPr", "ph"), None)
            if role is None or role.get("type") not in _NO_NOTES:
                paragraphs = [canon(one) for one in shape.below("txBody", "p")]
                yield "notes" + "".join(paragraphs) if any(one.text for one in _named(shape, "t")) else ""

    def _look(self, layout: str | None) -> str:
        """Return what a slide takes from its layout, the master behind and the theme behind that."""
        if layout is None:
            return ""
        if layout not in self._looks:
            behind = (self._whole(layout), *self._behind(self._package.related(layout, "slideMaster") or ""))
            self._looks[layout] = hashlib.sha256(_END.join(behind).encode()).hexdigest()
        return self._looks[layout]

    def _behind(self, master: str) -> tuple[str, ...]:
        if master not in self._masters:
            theme = self._package.xml(self._package.related(master, "theme") or "")
            canon = Canon(theme, str, self._known)
            schemes = _named(theme, "clrScheme", "fontScheme")
            self._masters[master] = (self._whole(master), *map(canon, schemes))
        return self._masters[master]

    def _whole(self, name: str) -> str:
        root = self._package.xml(name)
        return self._canon(name, root)(root)

    def _canon(self, name: str, root: DeckElement) -> Canon:
        return Canon(root, self._follow(name), self._known)

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
        rows = package.xml(name).children if name else ()
        said = ((one.name, one.text.strip()) for one in rows)
        yield from sorted(f"{key} {value}" for key, value in said if value and key in _OF_PEOPLE)
    yield from (f"{name} = {value}" for name, value in sorted(_custom(package)) if name != SEAL_NAME)


def _custom(package: DeckPackage) -> list[tuple[str, str]]:
    """Return the properties that have no place among the usual ones, and what they say."""
    part = package.related("", "custom-properties")
    rows = package.xml(part).children if part else ()
    return [(row.get("name"), "".join(one.text for one in (row, *row.descendants()))) for row in rows]


def _named(element: DeckElement, *names: str) -> Iterator[DeckElement]:
    """Yield the elements in `element` that have one of the names."""
    return (one for one in element.descendants() if one.name in names)


def _relationship(element: DeckElement) -> str:
    return next((value for key, value in element.items if key.endswith("relationships}id")), "")


def _name(slide: DeckElement) -> str:
    return next((content.get("name") for content in slide.below("cSld")), "")


_SETTINGS = frozenset({"barDir", "grouping", "max", "min", "majorUnit", "legendPos", "radarStyle", "scatterStyle"})
"""Elements whose value counts."""
_COLORS = frozenset({"srgbClr", "schemeClr", "lumMod", "lumOff", "alpha"})
_VOLATILE_PARENTS = frozenset({"extLst", "dLbls"})
"""What stands in them is added by programs; labels at the points repeat the numbers."""


def chart_content(root: DeckElement) -> str:
    """Return what counts of a chart, in order."""
    return "\x06".join(_said(root))


def _said(element: DeckElement) -> Iterator[str]:
    name = element.name
    if name in _VOLATILE_PARENTS:
        return
    if name in {"ser", "pt", "title", "dPt"} or name.endswith("Chart"):
        yield f"{name} {element.get('idx')}"
    elif name in _SETTINGS or name in _COLORS:
        yield f"{name} {element.get('val')}"
    elif name in {"v", "t"}:
        yield f"{name} {element.text}"
    for child in element.children:
        yield from _said(child)
