"""A master with its layouts, theme and pictures → parts for a deck, under our names and pruned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from gyoan.messages import templates as said
from gyoan.model.message import Message
from gyoan.model.template import TemplatePart, TemplateRelation
from gyoan.model.values import dataclass
from gyoan.theming.template.container import Container, RawRelation
from gyoan.theming.template.documents import P, R, elements, written
from gyoan.theming.template.pictures import TemplatePicture, picture_of
from gyoan.theming.template.presentation import Master
from gyoan.theming.template.pruning import prune_part, starts_program
from gyoan.theming.template.schema_numbers import check_numbers

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument."
_MASTER_TYPE = f"{_CONTENT_TYPE}presentationml.slideMaster+xml"
_LAYOUT_TYPE = f"{_CONTENT_TYPE}presentationml.slideLayout+xml"
_THEME_TYPE = f"{_CONTENT_TYPE}theme+xml"
_RELATION = R.strip("{}")
_TO_MASTER, _TO_LAYOUT = f"{_RELATION}/slideMaster", f"{_RELATION}/slideLayout"
_TO_THEME, _TO_IMAGE = f"{_RELATION}/theme", f"{_RELATION}/image"
_LED_TO = {
    _MASTER_TYPE: (_TO_LAYOUT, _TO_THEME, _TO_IMAGE),
    _LAYOUT_TYPE: (_TO_MASTER, _TO_IMAGE),
    _THEME_TYPE: (_TO_IMAGE,),
}
"""The relationships of each kind of part that are taken over; of all others neither they nor what they serve is."""
FIRST_LAYOUT_ID = 2_147_483_649
"""Ids of masters and layouts start behind this one's predecessor, which is the master's; all differ."""


@dataclass(frozen=True, slots=True, eq=False)
class TakenOver:
    """What a deck gets of a template."""

    parts: tuple[TemplatePart, ...]
    """Its parts."""
    names: Mapping[str, str]
    """The new name of each by its old one."""
    left_out: tuple[Message, ...]
    """What of them it does not get, in words."""


def parts_of_master(container: Container, master: Master) -> TakenOver:
    """Return what a deck gets of `master` and all that belongs to it."""
    names = {
        master.name: "/ppt/slideMasters/slideMaster1.xml",
        master.theme: "/ppt/theme/theme1.xml",
        **{one: f"/ppt/slideLayouts/slideLayout{number}.xml" for number, one in enumerate(master.layout_roots, 1)},
    }
    pictures = _pictures(container, names)
    shown = {old: picture for old, picture in pictures.items() if picture is not None}
    names |= {
        old: f"/ppt/media/template{number}{picture.ending}" for number, (old, picture) in enumerate(shown.items(), 1)
    }
    _renumber(container, master)
    roots = {
        master.name: (_MASTER_TYPE, master.root),
        master.theme: (_THEME_TYPE, master.theme_root),
        **{name: (_LAYOUT_TYPE, root) for name, root in master.layout_roots.items()},
    }
    left_out = [said.PROGRAM_LINKS()] if any(map(starts_program, _all_elements(roots))) else []
    left_out += [said.NO_PICTURES()] if len(shown) < len(pictures) else []
    kinds = dict.fromkeys(shown, _TO_IMAGE) | dict.fromkeys(master.layout_roots, _TO_LAYOUT)
    kinds |= {master.name: _TO_MASTER, master.theme: _TO_THEME}
    parts = [_part(name, *typed, _taken(container, name, typed[0], kinds), names) for name, typed in roots.items()]
    parts += [TemplatePart(names[old], one.content_type, one.content) for old, one in shown.items()]
    return TakenOver(tuple(parts), names, tuple(left_out))


def _all_elements(roots: Mapping[str, tuple[str, etree._Element]]) -> Iterator[etree._Element]:
    return (one for _, root in roots.values() for one in elements(root))


def _part(
    name: str, content_type: str, root: etree._Element, kept: list[RawRelation], names: Mapping[str, str]
) -> TemplatePart:
    targets = dict.fromkeys((one.kind, names[one.target]) for one in kept)
    identities = {target: f"rId{number}" for number, target in enumerate(targets, 1)}
    check_numbers(root, name)  # once more: what was enlarged to our slides may be too large
    prune_part(root, {one.identity: identities[one.kind, names[one.target]] for one in kept})
    relations = tuple(TemplateRelation(identity, kind, target) for (kind, target), identity in identities.items())
    return TemplatePart(names[name], content_type, written(root), relations)


def _taken(container: Container, name: str, content_type: str, kinds: Mapping[str, str]) -> list[RawRelation]:
    """Return the relationships of a part that a deck gets; a layout leads to its master whatever its file says."""
    said_in_file = [
        replace(one, kind=kinds[one.target])
        for one in container.relations(name)
        if one.target in kinds and not one.external
        if one.kind.rpartition("/")[2] == kinds[one.target].rpartition("/")[2]
    ]
    kept = [one for one in said_in_file if one.kind in _LED_TO[content_type]]
    if content_type == _LAYOUT_TYPE and not any(one.kind == _TO_MASTER for one in kept):
        (master,) = (target for target, kind in kinds.items() if kind == _TO_MASTER)
        kept.append(RawRelation("", _TO_MASTER, master, external=False))
    return kept


def _pictures(container: Container, owners: Mapping[str, str]) -> dict[str, TemplatePicture | None]:
    """Return the pictures that the parts show, by their names in the file; None for what is called one and is none."""
    wanted = dict.fromkeys(
        one.target
        for owner in owners
        for one in container.relations(owner)
        if not one.external and one.kind.endswith("/image") and one.target in container.names
    )
    return {name: picture_of(container.read(name)) for name in wanted}


def _renumber(container: Container, master: Master) -> None:
    """Give the listed layouts ids that nothing else in the deck has; entries that list nothing, or again, go."""
    listed = {one.identity: one.target for one in container.relations(master.name)}
    numbers = {name: str(number) for number, name in enumerate(master.layout_roots, FIRST_LAYOUT_ID)}
    for entry in list(master.root.iter(f"{P}sldLayoutId")):
        number = numbers.pop(listed.get(entry.get(f"{R}id", ""), ""), "")
        entry.set("id", number)
        parent = entry.getparent()
        if not number and parent is not None:
            parent.remove(entry)
