"""A master with its layouts, theme and pictures → parts for a deck, under our names and pruned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from gyoan.export.pptx.template.container import Container, RawRelation
from gyoan.export.pptx.template.documents import P, R, elements, written
from gyoan.export.pptx.template.pictures import TemplatePicture, picture_of
from gyoan.export.pptx.template.presentation import Master
from gyoan.export.pptx.template.pruning import prune, starts_program
from gyoan.export.pptx.template.schema_numbers import check_numbers
from gyoan.messages import templates as said
from gyoan.model.message import Message
from gyoan.model.template import Relation, TemplatePart

_LED_TO = {
    CT.PML_SLIDE_MASTER: (RT.SLIDE_LAYOUT, RT.THEME, RT.IMAGE),
    CT.PML_SLIDE_LAYOUT: (RT.SLIDE_MASTER, RT.IMAGE),
    CT.OFC_THEME: (RT.IMAGE,),
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


def parts_of(container: Container, master: Master) -> TakenOver:
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
        master.name: (CT.PML_SLIDE_MASTER, master.root),
        master.theme: (CT.OFC_THEME, master.theme_root),
        **{name: (CT.PML_SLIDE_LAYOUT, root) for name, root in master.layout_roots.items()},
    }
    left_out = [said.PROGRAM_LINKS()] if any(map(starts_program, _all_elements(roots))) else []
    left_out += [said.NO_PICTURES()] if len(shown) < len(pictures) else []
    kinds = dict.fromkeys(shown, RT.IMAGE) | dict.fromkeys(master.layout_roots, RT.SLIDE_LAYOUT)
    kinds |= {master.name: RT.SLIDE_MASTER, master.theme: RT.THEME}
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
    prune(root, {one.identity: identities[one.kind, names[one.target]] for one in kept})
    relations = tuple(Relation(identity, kind, target) for (kind, target), identity in identities.items())
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
    if content_type == CT.PML_SLIDE_LAYOUT and not any(one.kind == RT.SLIDE_MASTER for one in kept):
        (master,) = (target for target, kind in kinds.items() if kind == RT.SLIDE_MASTER)
        kept.append(RawRelation("", RT.SLIDE_MASTER, master, external=False))
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
