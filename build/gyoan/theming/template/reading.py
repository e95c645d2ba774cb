"""The bytes of a lecturer's template → `Template`, with what it lacks and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from gyoan.messages import templates as said
from gyoan.messages.faults import IN_TEMPLATE, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.message import NOTHING, Message, joined_messages
from gyoan.model.template import LayoutRole, Places, SchemeColor, Template
from gyoan.model.units import Points
from gyoan.theming.template.container import Container, open_container
from gyoan.theming.template.documents import A, P, TemplateError
from gyoan.theming.template.fitting_in import fit_links, lay_plate, name_korean_font, unify_bullets
from gyoan.theming.template.hues import named_color, scheme_of
from gyoan.theming.template.matching import worth_keeping
from gyoan.theming.template.palette import TemplatePalette, palette_of
from gyoan.theming.template.parts import parts_of_master
from gyoan.theming.template.placeholders import title_points
from gyoan.theming.template.places import fitting, places_of
from gyoan.theming.template.presentation import HEIGHT, Presentation, read_presentation

USUAL_TITLE = Points(28)
"""Size of titles where the template does not say it, in points."""
_WIDE = 1.5
"""Slides that are less wide than this, by their height, are not of today's kind (16:9)."""
_OLD_SHAPE, _HARDLY = 4 / 3, 0.02
"""How wide those of the old kind are, by their height, and by how much they may differ from that."""


def read_template(data: bytes, name: str, asked_in: SourceSpan) -> Outcome[Template | None]:
    """Return the template in `data`, a file called `name`; None with an error where no deck can be made with it.

    `asked_in` is the place that asks for the template: what there is to say is said there.
    """
    try:
        container = open_container(data)
        return _read(container, read_presentation(container), name, asked_in)
    except TemplateError as error:
        message = said.OWN_LAYOUTS_INSTEAD(what=error.message)
        return Outcome(None, (Diagnostic(Code.BAD_TEMPLATE, Severity.ERROR, asked_in, message, error.hint),))
    except Exception as error:
        return Outcome(None, (fault(IN_TEMPLATE, asked_in, error),))


def _read(
    container: Container, presentation: Presentation, name: str, asked_in: SourceSpan
) -> Outcome[Template | None]:
    master = presentation.master
    scheme = scheme_of(master.theme_root, master.root.find(f"{P}clrMap"))
    places = places_of(master, presentation.width)
    fit = fitting(master, places, scheme)
    palette = palette_of(scheme, fit.ground.named, fit.ground.color, _ink(master.root))
    for part in fit.plates:
        lay_plate(master.layout_roots[part], places.body)
    fit_links(master.root, palette.link)
    name_korean_font(master.theme_root)
    for root in (master.root, *master.layout_roots.values()):
        unify_bullets(root)
    kept = {one.part for one in worth_keeping(master.layouts, fit.layouts.values())}
    spare = len(master.layout_roots) - len(kept)
    roots = {part: root for part, root in master.layout_roots.items() if part in kept}
    taken = parts_of_master(container, replace(master, layout_roots=roots))
    names = taken.names
    template = Template(
        name,
        presentation.width,
        HEIGHT,
        taken.parts,
        names[master.name],
        names[master.theme],
        {role: replace(layout, part=names[layout.part]) for role, layout in fit.layouts.items()},
        palette.named,
        palette.colors,
        places,
        title_points(master.layout_roots[fit.layouts[LayoutRole.CONTENT].part], master.root) or USUAL_TITLE,
    )
    dropped = (*presentation.dropped, *taken.left_out, *([said.MORE_LAYOUTS(count=spare)] if spare else []))
    found = _findings(presentation, palette, places, dropped, plated=fit.plated)
    diagnostics = (Diagnostic(code, severity, asked_in, message, hint) for code, severity, message, hint in found)
    return Outcome(template, tuple(diagnostics))


def _ink(master: etree._Element) -> SchemeColor:
    """Return the colour of body text; black on white where it is none of the scheme."""
    fill = master.find(f"{P}txStyles/{P}bodyStyle/{A}lvl1pPr/{A}defRPr/{A}solidFill")
    return named_color(fill) or SchemeColor("tx1")


_Finding = tuple[Code, Severity, Message, Message]


def _findings(
    presentation: Presentation, palette: TemplatePalette, places: Places, dropped: Sequence[Message], *, plated: bool
) -> Iterator[_Finding]:
    if presentation.width.emu < HEIGHT.emu * _WIDE:
        old = abs(presentation.width.emu / HEIGHT.emu - _OLD_SHAPE) < _HARDLY
        yield Code.TEMPLATE_GAP, Severity.WARNING, (said.OLD_SHAPE if old else said.OTHER_SHAPE)(), said.FOR_WIDE()
    for role, stand_in in presentation.master.matched.stand_ins.items():
        if stand_in is not None:
            message = said.LAYOUT_REPLACED(role=said.LAYOUT_NAMES[role](), other=stand_in.name)
            yield Code.TEMPLATE_GAP, Severity.WARNING, message, said.ADD_OR_NAME_LAYOUT()
    if palette.gaps:
        yield Code.TEMPLATE_GAP, Severity.WARNING, said.NO_SHADE(names=", ".join(palette.gaps)), said.CHOOSE_SHADE()
    if plated:
        yield Code.TEMPLATE_GAP, Severity.INFO, said.PLATE(), said.KEEP_MIDDLE_FREE()
    for missing, place in ((said.NO_FOOTER, places.footer), (said.NO_NUMBER, places.number)):
        if place is None:
            yield Code.TEMPLATE_GAP, Severity.INFO, missing(), said.ADD_IN_MASTER()
    if dropped:
        yield Code.TEMPLATE_CONTENT, Severity.WARNING, said.NOT_TAKEN_OVER(names=joined_messages(dropped)), NOTHING
