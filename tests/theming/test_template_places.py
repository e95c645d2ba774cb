"""Where slides stand on a template, and which of its layouts they can use: each rule at its edge."""

from __future__ import annotations

import pytest

from gyoan.model.template import LayoutRole, SchemeColor, TemplateLayout
from gyoan.model.units import Box, Length
from gyoan.theming.template.ground import Background
from gyoan.theming.template.matching import match
from gyoan.theming.template.placeholders import placeholders_of
from gyoan.theming.template.places import Fitting, fitting, opener_of, places_of
from gyoan.theming.template.presentation import Master
from theming.test_template_values import at, box, part, shape, xml

WIDTH = Length.of_points(960)
SCHEME = {"bg1": "FFFFFF", "tx1": "000000", "accent1": "336699"}
EDGELESS = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>'


def text(kind: str, *place: float, index: str = "") -> str:
    """Return a placeholder without free space at its edges."""
    return shape(kind, at(*place), body=EDGELESS, index=index)


def fixed(*place: float, fill: str = '<a:solidFill><a:srgbClr val="336699"/></a:solidFill>') -> str:
    """Return something that a template shows."""
    return shape(None, at(*place) + fill)


TITLE = text("title", 50, 20, 860, 80)
USUAL = {
    "title": (text("ctrTitle", 100, 200, 760, 100), text("subTitle", 100, 310, 760, 60)),
    "secHead": (text("title", 100, 300, 760, 80), text("body", 100, 200, 760, 80)),
    "obj": (TITLE, text("", 50, 130, 860, 350)),
    "twoObj": (TITLE, text("", 50, 130, 400, 350), text("", 470, 130, 400, 350)),
    "titleOnly": (TITLE,),
}


def master(
    *shown: str,
    without: str = "",
    background: str = "",
    named: dict[str, str] | None = None,
    **layouts: tuple[str, ...],
) -> Master:
    """Return a master that shows something, with the usual layouts but for those that are given."""
    kinds = {kind: shapes for kind, shapes in {**USUAL, **layouts}.items() if kind not in without.split()}
    roots = {kind: part(*shapes, type=kind) for kind, shapes in kinds.items()}
    root = part(*shown, kind="sldMaster")
    if background:
        root[0].insert(0, xml(f"<p:bg>{background}</p:bg>"))
    read = tuple(
        TemplateLayout(kind, (named or {}).get(kind, ""), kind, placeholders_of(layout, root))
        for kind, layout in roots.items()
    )
    theme = xml("<a:theme/>")
    return Master("m", root, "t", theme, roots, read, match(read))


def body(*shown: str, **layouts: tuple[str, ...]) -> Box:
    """Return where bodies stand."""
    return places_of(master(*shown, **layouts), WIDTH).body


def content(*place: float) -> dict[str, tuple[str, ...]]:
    """Return a layout for content whose body stands there."""
    return {"obj": (TITLE, text("", *place))}


@pytest.mark.parametrize(
    ("layouts", "shown", "expected"),
    [
        ({}, (), box(50, 106, 860, 374)),
        (content(50, 120, 860, 360), (), box(50, 106, 860, 374)),
        (content(50, 140, 860, 340), (), box(50, 114, 860, 366)),
        (content(50, 230, 576, 244), (), box(50, 204, 576, 270)),
        (content(50, 230, 576, 243), (), box(50, 106, 860, 390.8)),
        (content(50, 230, 575, 244), (), box(50, 106, 860, 390.8)),
        ({"obj": (TITLE,)}, (), box(50, 106, 860, 390.8)),
        ({}, (fixed(0, 470, 960, 20),), box(50, 106, 860, 358)),
        ({"obj": (*USUAL["obj"], text("ftr", 50, 450, 300, 30))}, (), box(50, 106, 860, 338)),
        ({"titleOnly": (TITLE, text("sldNum", 800, 460, 60, 30))}, (), box(50, 106, 860, 348)),
        ({"obj": (*USUAL["obj"], text("dt", 50, 450, 300, 30))}, (), box(50, 106, 860, 338)),
        ({"obj": (TITLE, text("", 50, 130, 400, 350), text("body", 470, 140, 440, 320))}, (), box(50, 106, 860, 374)),
    ],
)
def test_a_body_stands_below_the_title_in_the_templates_own_or_in_all_that_is_free(
    layouts: dict[str, tuple[str, ...]], shown: tuple[str, ...], expected: Box
) -> None:
    assert body(*shown, **layouts) == expected


def test_title_and_feet_stand_where_the_layout_for_content_has_them_clear_of_what_it_shows() -> None:
    feet = (text("ftr", 50, 500, 300, 20), text("sldNum", 800, 500, 100, 20))
    found = places_of(master(fixed(860, 10, 100, 100), obj=(*USUAL["obj"], *feet)), WIDTH)
    assert found.title == box(50, 20, 804, 80)
    assert (found.footer, found.number) == (box(50, 500, 300, 20), box(800, 500, 100, 20))
    assert (found.section_title, found.section_text) == (box(100, 300, 760, 80), box(100, 200, 760, 80))
    bare = places_of(master(), WIDTH)
    assert (bare.footer, bare.number) == (None, None)


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        (USUAL["title"], box(100, 310, 760, 60)),
        ((text("ctrTitle", 100, 200, 760, 100),), box(100, 306, 760, 190.8)),
        ((text("ctrTitle", 100, 380, 760, 60),), box(100, 446, 760, 54)),
    ],
)
def test_text_on_the_cover_stands_below_its_title(cover: tuple[str, ...], expected: Box) -> None:
    assert places_of(master(title=cover), WIDTH).cover_text == expected


def test_on_a_layout_that_stands_in_for_a_cover_text_stands_where_all_bodies_do() -> None:
    found = places_of(master(without="title"), WIDTH)
    assert found.cover_title == box(100, 300, 760, 80)
    assert found.cover_text == found.body


@pytest.mark.parametrize(
    ("made", "opens"),
    [
        (master(), True),
        (master(without="secHead"), False),
        (master(secHead=(TITLE,)), False),
    ],
)
def test_a_layout_for_openers_has_a_title_and_a_text(made: Master, opens: bool) -> None:
    assert (opener_of(made) is not None) is opens
    found = places_of(made, WIDTH)
    assert (found.section_title is None) is (found.section_text is None) is not opens
    assert (LayoutRole.SECTION in fitted(made).layouts) is opens


def fitted(made: Master) -> Fitting:
    """Return how slides stand on a master."""
    return fitting(made, places_of(made, WIDTH), SCHEME)


PICTURE = "<p:bgPr><a:blipFill/></p:bgPr>"
RED = '<p:bgPr><a:solidFill><a:srgbClr val="AA0000"/></a:solidFill></p:bgPr>'


@pytest.mark.parametrize(
    ("made", "ground", "plated"),
    [
        (master(), Background("FFFFFF", SchemeColor("bg1")), False),
        (master(background=RED), Background("AA0000"), False),
        (master(background=PICTURE), Background("FFFFFF", SchemeColor("bg1"), plain=False), True),
        (master(fixed(0, 0, 960, 540)), Background("336699"), False),
        (master(fixed(0, 0, 960, 540, fill="<a:noFill/>")), Background("FFFFFF", SchemeColor("bg1")), False),
        (master(fixed(300, 200, 300, 150)), Background("FFFFFF", SchemeColor("bg1")), True),
        (master(fixed(300, 200, 300, 150, fill="<a:noFill/>")), Background("FFFFFF", SchemeColor("bg1")), False),
    ],
)
def test_a_plate_is_laid_where_nothing_could_be_read_otherwise(made: Master, ground: Background, plated: bool) -> None:
    found = fitted(made)
    assert (found.ground, found.plated) == (ground, plated)
    assert found.plates == (frozenset({"obj", "titleOnly", "twoObj"}) if plated else frozenset())


DARK = fixed(0, 0, 960, 540, fill='<a:solidFill><a:srgbClr val="101010"/></a:solidFill>')
PALE = fixed(0, 0, 960, 540, fill='<a:solidFill><a:srgbClr val="F4F4F4"/></a:solidFill>')
CORNER = fixed(50, 106, 300, 60)


@pytest.mark.parametrize(
    ("made", "used"),
    [
        (master(), "titleOnly twoObj"),
        (master(titleOnly=(DARK, TITLE)), "obj twoObj"),
        (master(titleOnly=(PALE, TITLE)), "titleOnly twoObj"),
        (master(twoObj=(*USUAL["twoObj"], CORNER)), "titleOnly obj"),
        (master(twoObj=(*USUAL["twoObj"], fixed(800, 20, 110, 40))), "titleOnly obj"),
        (master(titleOnly=(DARK, TITLE), twoObj=(DARK, *USUAL["twoObj"])), "obj obj"),
    ],
)
def test_a_layout_of_another_ground_or_that_shows_something_in_the_way_is_used_for_no_slide(
    made: Master, used: str
) -> None:
    found = fitted(made)
    roles = (LayoutRole.TITLE_ONLY, LayoutRole.TWO_CONTENTS)
    assert [found.layouts[role].part for role in roles] == used.split()
    assert found.layouts[LayoutRole.CONTENT].part == "obj"
    assert found.layouts[LayoutRole.COVER].part == "title"


@pytest.mark.parametrize(("shapes", "there"), [((TITLE,), True), ((DARK, TITLE), False)])
def test_layouts_for_questions_and_endings_are_used_where_they_serve(shapes: tuple[str, ...], there: bool) -> None:
    made = master(named={"cust": "질문", "other": "마무리"}, cust=shapes, other=shapes)
    found = fitted(made)
    assert (LayoutRole.STATEMENT in found.layouts) is there
    assert (LayoutRole.CLOSING in found.layouts) is there
