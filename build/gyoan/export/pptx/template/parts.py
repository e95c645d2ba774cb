"""A master with its layouts, theme and pictures → parts for a deck, under our names and pruned."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT

from gyoan.export.pptx.template.container import Container, RawRelation
from gyoan.export.pptx.template.documents import P, written
from gyoan.export.pptx.template.presentation import Master
from gyoan.export.pptx.template.pruning import KEPT_KINDS, prune
from gyoan.model.template import Relation, TemplatePart

FIRST_LAYOUT_ID = 2_147_483_649
"""Ids of masters and layouts start behind this one's predecessor, which is the master's; all differ."""


def parts_of(container: Container, master: Master) -> tuple[tuple[TemplatePart, ...], Mapping[str, str]]:
    """Return the parts, and the new name of each by its old one."""
    names = {
        master.name: "/ppt/slideMasters/slideMaster1.xml",
        master.theme: "/ppt/theme/theme1.xml",
        **{one: f"/ppt/slideLayouts/slideLayout{number}.xml" for number, one in enumerate(master.layout_roots, 1)},
    }
    names |= _pictures(container, names)
    _renumber(master)
    roots = {
        master.name: (CT.PML_SLIDE_MASTER, master.root),
        master.theme: (CT.OFC_THEME, master.theme_root),
        **{name: (CT.PML_SLIDE_LAYOUT, root) for name, root in master.layout_roots.items()},
    }
    parts = [_part(container, name, *typed, names) for name, typed in roots.items()]
    pictures = [old for old in names if old not in roots]
    parts += [TemplatePart(names[old], container.content_type(old), container.read(old)) for old in pictures]
    return tuple(parts), names


def _part(
    container: Container, name: str, content_type: str, root: etree._Element, names: Mapping[str, str]
) -> TemplatePart:
    kept = [one for one in container.relations(name) if _is_kept(one) and one.target in names]
    targets = dict.fromkeys((one.kind, names[one.target]) for one in kept)
    identities = {target: f"rId{number}" for number, target in enumerate(targets, 1)}
    prune(root, {one.identity: identities[one.kind, names[one.target]] for one in kept})
    relations = tuple(Relation(identity, kind, target) for (kind, target), identity in identities.items())
    return TemplatePart(names[name], content_type, written(root), relations)


def _is_kept(relation: RawRelation) -> bool:
    return not relation.external and relation.kind.rpartition("/")[2] in KEPT_KINDS


def _pictures(container: Container, owners: Mapping[str, str]) -> dict[str, str]:
    """Return new names for the pictures that the parts show."""
    found = dict.fromkeys(
        one.target
        for owner in owners
        for one in container.relations(owner)
        if _is_kept(one) and one.kind.endswith("/image") and _is_picture(container, one.target)
    )
    return {
        name: f"/ppt/media/template{number}{posixpath.splitext(name)[1].lower()}"
        for number, name in enumerate(found, 1)
    }


def _is_picture(container: Container, name: str) -> bool:
    return name in container.names and container.content_type(name).startswith("image/")


def _renumber(master: Master) -> None:
    """Give the listed layouts ids that nothing else in the deck has; entries that list nothing go."""
    for number, entry in enumerate(_entries(master.root), FIRST_LAYOUT_ID):
        entry.set("id", str(number))


def _entries(root: etree._Element) -> Iterator[etree._Element]:
    return root.iter(f"{P}sldLayoutId")
