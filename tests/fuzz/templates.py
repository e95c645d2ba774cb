"""Attacks a lecturer's PowerPoint template: parts, relationships and the container itself spoilt."""

from __future__ import annotations

import functools
import io
import zipfile
from dataclasses import replace
from random import Random

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from export.pptx.templates import company, night, plain
from fuzz.frame import Fuzzer
from fuzz.mutations import spoilt_bytes, spoilt_xml, with_parts
from fuzz.sessions import default_theme
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, SourceSpan
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.pipeline import compose
from gyoan.preparing import read_and_plan
from gyoan.theming import adopted
from gyoan.theming.template.documents import A, P, elements, parsed
from gyoan.theming.template.pictures import picture_of
from gyoan.theming.template.pruning import starts_program
from gyoan.theming.template.reading import read_template
from gyoan.theming.template.schema_numbers import check_numbers

ASKED_IN = SourceSpan("course.toml", 4)
TOLD = {Code.BAD_TEMPLATE, Code.TEMPLATE_GAP, Code.TEMPLATE_CONTENT}
ROOTS = {CT.PML_SLIDE_LAYOUT: f"{P}sldLayout", CT.PML_SLIDE_MASTER: f"{P}sldMaster", CT.OFC_THEME: f"{A}theme"}
SESSION = "# 제목\n\n## 절 (10분)\n\n- 가\n- 나\n\n| 표 | 둘 |\n|---|---|\n| 1 | 2 |\n\n## 질문 (5분)\n\n> 왜?\n"


@functools.cache
def bases() -> tuple[bytes, ...]:
    """Return the templates that are spoilt."""
    return company(), plain(), night()


def made(random: Random) -> bytes:
    """Return a spoilt template."""
    data = random.choice(bases())
    for _ in range(1 + int(5 * random.random() ** 2)):
        try:
            data = _spoilt(random, data)
        except Exception:  # what cannot be opened any more is spoilt enough
            break
    return spoilt_bytes(random, data) if random.random() < 0.08 else data


def _spoilt(random: Random, data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = [name for name in file.namelist() if not name.startswith("docProps/")]
    chosen, other = random.choice(names), random.choice(names)
    kind = random.randrange(12)

    def change(name: str, content: bytes) -> list[tuple[str, bytes]]:
        if name != chosen:
            return [(name, content)]
        if kind == 0:
            return []
        if kind == 1:
            return [(other, content)]
        if kind == 2:
            return [(name, random.choice((b"", b"MZ" + bytes(99), b"<svg/>", spoilt_bytes(random, content))))]
        if not name.endswith((".xml", ".rels")):
            return [(name, spoilt_bytes(random, content))]
        return [(name, spoilt_xml(random, content))]

    return _lying(random, data) if kind == 3 else with_parts(data, change)


def _lying(random: Random, data: bytes) -> bytes:
    """Return a file whose directory says something else of a part: its size, its packing, its place."""
    places = [at for at in range(len(data) - 46) if data.startswith(b"PK\x01\x02", at)] if len(data) < 200_000 else []
    if not places:
        return data
    at, field = random.choice(places), random.choice((8, 10, 16, 20, 24, 28, 30, 42))
    spoilt = bytearray(data)
    spoilt[at + field : at + field + 4] = random.choice((0, 1, 50, 2**31, 2**32 - 1, random.getrandbits(32))).to_bytes(
        4, "little"
    )
    return bytes(spoilt)


def tried(data: bytes, theme: Theme | None = None) -> None:
    """Raise where there is no deck, where something is told as a fault of ours, or where what is harmful travels on."""
    theme = theme or default_theme()
    outcome = read_template(data, "양식.pptx", ASKED_IN)
    _check_told(outcome.diagnostics)
    if outcome.value is None:
        assert outcome.diagnostics, "there is no template, and no reason"
        return
    for part in outcome.value.parts:
        if part.content_type.startswith("image/"):
            assert picture_of(part.content), part.name
        else:
            root = parsed(part.content, part.name)
            check_numbers(root, part.name)
            assert not any(map(starts_program, elements(root))), part.name
            assert not _outside(root), part.name
            assert root.tag == ROOTS[part.content_type], part.name
            owed = {CT.PML_SLIDE_LAYOUT: [RT.SLIDE_MASTER], CT.PML_SLIDE_MASTER: [RT.THEME]}.get(part.content_type, [])
            kinds = [relation.kind for relation in part.relations if relation.kind in {RT.SLIDE_MASTER, RT.THEME}]
            assert kinds == owed, (part.name, kinds)
    planned = read_and_plan(SESSION.encode(), "session.md", Settings())
    assert planned.value is not None
    plan = replace(planned.value, settings=replace(planned.value.settings, formats=("pptx",)))
    made_of_it = compose(plan, {}, {}, adopted(theme, outcome.value))
    faults = [one for one in made_of_it.diagnostics if one.code is Code.INTERNAL_FAULT]
    assert not faults, faults[0].exception
    assert made_of_it.value.files["pptx"]


def _check_told(diagnostics: tuple[Diagnostic, ...]) -> None:
    for one in diagnostics:
        assert one.code is not Code.INTERNAL_FAULT, one.exception
        assert one.code in TOLD, one
        assert one.span == ASKED_IN


def _outside(root: etree._Element) -> bool:
    return any(
        "evil.example" in str(value) and "id" in str(key) for one in root.iter() for key, value in one.attrib.items()
    )


TEMPLATES = Fuzzer("templates", made, tried, bytes)
"""The fuzzer of templates."""
