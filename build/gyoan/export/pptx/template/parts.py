"""A master with its layouts, theme and pictures → parts for a deck, under our names and pruned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT

from gyoan.export.pptx.template.container import Container, RawRelation
from gyoan.export.pptx.template.documents import P, elements, written
from gyoan.export.pptx.template.pictures import TemplatePicture, picture_of
from gyoan.export.pptx.template.presentation import Master
from gyoan.export.pptx.template.pruning import KEPT_KINDS, prune, starts_program
from gyoan.export.pptx.template.schema_numbers import check_numbers
from gyoan.messages import templates as said
from gyoan.model.message import Message
from gyoan.model.template import Relation, TemplatePart

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
    _renumber(master)
    roots = {
        master.name: (CT.PML_SLIDE_MASTER, master.root),
        master.theme: (CT.OFC_THEME, master.theme_root),
        **{name: (CT.PML_SLIDE_LAYOUT, root) for name, root in master.layout_roots.items()},
    }
    left_out = [said.PROGRAM_LINKS()] if any(map(starts_program, _all_elements(roots))) else []
    left_out += [said.NO_PICTURES()] if len(shown) < len(pictures) else []
    parts = [_part(container, name, *typed, names) for name, typed in roots.items()]
    parts += [TemplatePart(names[old], one.content_type, one.content) for old, one in shown.items()]
    return TakenOver(tuple(parts), names, tuple(left_out))


def _all_elements(roots: Mapping[str, tuple[str, etree._Element]]) -> Iterator[etree._Element]:
    return (one for _, root in roots.values() for one in elements(root))


def _part(
    container: Container, name: str, content_type: str, root: etree._Element, names: Mapping[str, str]
) -> TemplatePart:
    kept = [one for one in container.relations(name) if _is_kept(one) and one.target in names]
    targets = dict.fromkeys((one.kind, names[one.target]) for one in kept)
    identities = {target: f"rId{number}" for number, target in enumerate(targets, 1)}
    check_numbers(root, name)  # once more: what was enlarged to our slides may be too large
    prune(root, {one.identity: identities[one.kind, names[one.target]] for one in kept})
    relations = tuple(Relation(identity, kind, target) for (kind, target), identity in identities.items())
    return TemplatePart(names[name], content_type, written(root), relations)


def _is_kept(relation: RawRelation) -> bool:
    return not relation.external and relation.kind.rpartition("/")[2] in KEPT_KINDS


def _pictures(container: Container, owners: Mapping[str, str]) -> dict[str, TemplatePicture | None]:
    """Return the pictures that the parts show, by their names in the file; None for what is called one and is none."""
    wanted = dict.fromkeys(
        one.target
        for owner in owners
        for one in container.relations(owner)
        if _is_kept(one) and one.kind.endswith("/image") and one.target in container.names
    )
    return {name: picture_of(container.read(name)) for name in wanted}


def _renumber(master: Master) -> None:
    """Give the listed layouts ids that nothing else in the deck has; entries that list nothing go."""
    for number, entry in enumerate(_entries(master.root), FIRST_LAYOUT_ID):
        entry.set("id", str(number))


def _entries(root: etree._Element) -> Iterator[etree._Element]:
    return root.iter(f"{P}sldLayoutId")
