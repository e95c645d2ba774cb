"""A template's layouts → which serves what: by the type PowerPoint gave them, by name, by what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from gyoan.lexicon import layouts
from gyoan.model.template import FLOWING, TITLES, LayoutRole, TemplateLayout
from gyoan.model.values import dataclass

_TYPES = {
    "title": LayoutRole.COVER,
    "secHead": LayoutRole.SECTION,
    "obj": LayoutRole.CONTENT,
    "tx": LayoutRole.CONTENT,
    "twoObj": LayoutRole.TWO_CONTENTS,
    "twoColTx": LayoutRole.TWO_CONTENTS,
    "twoTxTwoObj": LayoutRole.TWO_CONTENTS,
    "titleOnly": LayoutRole.TITLE_ONLY,
    "blank": LayoutRole.BLANK,
}
_MANY = 40
"""Layouts that a lecturer can still choose from: no template made by hand that we saw has more."""
_NAMES = {
    LayoutRole.CLOSING: layouts.CLOSING,
    LayoutRole.STATEMENT: layouts.STATEMENT,
    LayoutRole.SECTION: layouts.SECTION,
    LayoutRole.TWO_CONTENTS: layouts.TWO_CONTENTS,
    LayoutRole.TITLE_ONLY: layouts.TITLE_ONLY,
    LayoutRole.CONTENT: layouts.CONTENT,
    LayoutRole.COVER: layouts.COVER,
    LayoutRole.BLANK: layouts.BLANK,
}
"""What layouts are called, in the order in which the names are tried."""

STAND_INS: Mapping[LayoutRole, tuple[LayoutRole, ...]] = {
    LayoutRole.CONTENT: (LayoutRole.TITLE_ONLY, LayoutRole.TWO_CONTENTS, LayoutRole.SECTION, LayoutRole.COVER),
    LayoutRole.TITLE_ONLY: (LayoutRole.CONTENT, LayoutRole.TWO_CONTENTS, LayoutRole.SECTION, LayoutRole.COVER),
    LayoutRole.TWO_CONTENTS: (LayoutRole.CONTENT, LayoutRole.TITLE_ONLY, LayoutRole.SECTION, LayoutRole.COVER),
    LayoutRole.COVER: (LayoutRole.SECTION, LayoutRole.TITLE_ONLY, LayoutRole.CONTENT, LayoutRole.TWO_CONTENTS),
    LayoutRole.SECTION: (LayoutRole.TITLE_ONLY, LayoutRole.CONTENT, LayoutRole.TWO_CONTENTS, LayoutRole.COVER),
}
"""What steps in for a layout that a template lacks, the best first."""
EXPECTED = (LayoutRole.COVER, LayoutRole.SECTION, LayoutRole.CONTENT, LayoutRole.TITLE_ONLY, LayoutRole.BLANK)
"""What every template is expected to have."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Which layout serves what."""

    layouts: Mapping[LayoutRole, TemplateLayout]
    """By role; a role is absent where nothing can stand in."""
    stand_ins: Mapping[LayoutRole, TemplateLayout | None]
    """The expected roles that no layout is meant for, with what stands in; None for the blank one."""


def match(layouts: Sequence[TemplateLayout]) -> Matched:
    """Return the layout for every role that has one, or something that can stand in for one."""
    own: dict[LayoutRole, TemplateLayout] = {}
    for meant in (_by_type, _by_name, _by_content):
        taken = {one.part for one in own.values()}
        for layout in layouts:
            role = meant(layout)
            if role is not None and layout.part not in taken and (role is LayoutRole.BLANK or _has_title(layout)):
                own.setdefault(role, layout)
    whole = dict(own)
    for role, others in STAND_INS.items():
        stand_in = next((own[other] for other in others if other in own), None)
        if role not in own and stand_in is not None:
            whole[role] = stand_in
    return Matched(whole, {role: whole.get(role) for role in EXPECTED if role not in own})


def worth_keeping(layouts: Sequence[TemplateLayout], used: Iterable[TemplateLayout]) -> list[TemplateLayout]:
    """Return the layouts that a deck gets: all, but of very many those that slides use and one of each usual kind."""
    if len(layouts) <= _MANY:
        return list(layouts)
    parts = {one.part for one in used}
    usual = {one.kind: one.part for one in reversed(layouts) if one.kind in _TYPES}
    return [one for one in layouts if one.part in parts or usual.get(one.kind) == one.part]


_Meant = Callable[[TemplateLayout], LayoutRole | None]


def _by_type(layout: TemplateLayout) -> LayoutRole | None:
    return _TYPES.get(layout.kind)


def _by_name(layout: TemplateLayout) -> LayoutRole | None:
    return next((role for role, names in _NAMES.items() if re.search(names, layout.name, re.IGNORECASE)), None)


def _by_content(layout: TemplateLayout) -> LayoutRole | None:
    kinds = [one.kind for one in layout.placeholders]
    if "ctrTitle" in kinds:
        return LayoutRole.COVER
    flowing = sum(kind in FLOWING for kind in kinds)
    if not _has_title(layout):
        return None
    return (LayoutRole.TITLE_ONLY, LayoutRole.CONTENT, LayoutRole.TWO_CONTENTS)[min(flowing, 2)]


def _has_title(layout: TemplateLayout) -> bool:
    return any(one.kind in TITLES for one in layout.placeholders)
