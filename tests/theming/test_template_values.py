"""What a template's XML means: colours, free space, placeholders, layouts, lengths, each rule at its edge."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from lxml import etree

from gyoan.model.colors import READABLE, ColorSlot, contrast
from gyoan.model.template import LayoutRole, Placeholder, SchemeColor, TemplateLayout
from gyoan.model.units import Box, Length
from gyoan.theming.template.documents import TemplateError, number, parsed, written
from gyoan.theming.template.fitting_in import fit_links, lay_plate, name_korean_font, unify_bullets
from gyoan.theming.template.free_space import cleared, lies_behind, overlap, size
from gyoan.theming.template.ground import is_seen_through
from gyoan.theming.template.hues import fill_color, named_color, scheme_of, shaded
from gyoan.theming.template.matching import EXPECTED, match, worth_keeping
from gyoan.theming.template.palette import palette_of
from gyoan.theming.template.placeholders import box_of, fixtures_of, placeholders_of, shapes_of, title_points
from gyoan.theming.template.presentation import scale_part
from gyoan.theming.template.pruning import prune_part, starts_program

SPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}"'
    for prefix, name in (
        ("p", "presentationml/2006/main"),
        ("a", "drawingml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
        ("mc", "markup-compatibility/2006"),
    )
)
PT = 12_700


def xml(text: str) -> etree._Element:
    """Return the one element in a text with the usual prefixes."""
    return etree.fromstring(f"<x {SPACES}>{text}</x>")[0]


def plain(element: etree._Element) -> str:
    """Return an element as it would stand in this file."""
    return etree.tostring(element).decode().replace(f" {SPACES}", "").strip()


def box(x: float, y: float, width: float, height: float) -> Box:
    """Return a box in points."""
    return Box.of_points(x, y, width, height)


# Colours


@pytest.mark.parametrize(
    ("color", "kept", "added", "shade"),
    [
        ("336699", 100, 0, "336699"),
        ("336699", 75, 0, "264C73"),
        ("336699", 40, 60, "A3C2E0"),
        ("336699", 100, 100, "FFFFFF"),
        ("336699", 100, 30, "8CB2D9"),
        ("FFFFFF", 50, 0, "808080"),
        ("000000", 100, 35, "595959"),
        ("FFEE00", 300, 0, "FFFFFF"),
        ("AA8844", 0, 0, "000000"),
    ],
)
def test_a_shade_keeps_a_part_of_the_lightness_and_adds_to_it(color: str, kept: int, added: int, shade: str) -> None:
    assert shaded(color, kept, added) == shade


@pytest.mark.parametrize(
    ("fill", "color", "named"),
    [
        ('<a:srgbClr val="aabbcc"/>', "AABBCC", None),
        ('<a:srgbClr val="aabbc"/>', "", None),
        ('<a:srgbClr val="aabbcg"/>', "", None),
        ("<a:srgbClr/>", "", None),
        ('<a:sysClr val="windowText" lastClr="010203"/>', "010203", None),
        ('<a:sysClr val="010203"/>', "", None),
        ('<a:prstClr val="red"/>', "FF0000", None),
        ('<a:prstClr val="mauve"/>', "", None),
        ('<a:hslClr hue="0"/>', "", None),
        ('<a:hslClr hue="0"/><a:srgbClr val="0A0B0C"/>', "0A0B0C", None),
        ('<!-- none --><a:prstClr val="gray"/>', "808080", None),
        ('<a:schemeClr val="tx1"/>', "204060", SchemeColor("tx1")),
        ('<a:schemeClr val="none"/>', "", SchemeColor("none")),
        ("<a:schemeClr/>", "", SchemeColor("")),
        ('<a:schemeClr val="tx1"><a:lumMod val="50000"/></a:schemeClr>', "102030", SchemeColor("tx1", 50)),
        (
            '<a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr>',
            "406080",
            SchemeColor("tx1", 75, 25),
        ),
        (
            '<a:schemeClr val="tx1"><a:lumMod val="80000"/><a:shade val="50000"/></a:schemeClr>',
            "",
            SchemeColor("tx1", 40),
        ),
        ('<a:schemeClr val="tx1"><a:lumMod val="x"/></a:schemeClr>', "204060", SchemeColor("tx1")),
        ("", "", None),
    ],
)
def test_a_fill_says_its_colour_or_that_it_is_none_that_is_known(
    fill: str, color: str, named: SchemeColor | None
) -> None:
    element = xml(f"<a:solidFill>{fill}</a:solidFill>")
    assert named_color(element) == named
    if named is None or named.kept != 40:
        expected = shaded("204060", 75, 25) if color == "406080" else color
        assert fill_color(element, {"tx1": "204060"}) == expected


def test_no_fill_has_no_colour() -> None:
    assert fill_color(None, {"tx1": "204060"}) == ""
    assert named_color(None) is None


SCHEME = """<a:theme><a:themeElements><a:clrScheme name="n"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1>
<a:lt1><a:srgbClr val="FEFEFE"/></a:lt1><a:dk2><a:srgbClr val="202020"/></a:dk2><a:lt2/><!-- c -->
<a:accent1><a:srgbClr val="336699"/></a:accent1><a:accent2><a:hslClr/></a:accent2></a:clrScheme></a:themeElements>
</a:theme>"""


@pytest.mark.parametrize(
    ("mapping", "colors"),
    [
        ("", {"accent1": "336699", "bg1": "FEFEFE", "tx1": "101010", "tx2": "202020"}),
        (
            '<p:clrMap bg1="dk2" tx1="lt1" hlink="accent1"/>',
            {"accent1": "336699", "bg1": "202020", "tx1": "FEFEFE", "tx2": "202020", "hlink": "336699"},
        ),
        ('<p:clrMap bg1="none"/>', {"accent1": "336699", "tx1": "101010", "tx2": "202020"}),
    ],
)
def test_a_scheme_has_the_names_that_slides_use(mapping: str, colors: dict[str, str]) -> None:
    assert scheme_of(xml(SCHEME), xml(mapping) if mapping else None) == colors


# Palettes

GREY = {"bg1": "FFFFFF", "tx1": "000000", "bg2": "EEEEEE", "tx2": "333333"}
ACCENTS = {f"accent{number}": "224466" for number in range(1, 7)} | {"hlink": "224466"}


def chosen(slot: ColorSlot, *, ground: str = "FFFFFF", ink: str = "tx1", **scheme: str) -> SchemeColor:
    """Return what stands for a slot in a scheme, usual but for what is given; an empty colour is absent."""
    whole = {name: color for name, color in {**GREY, **ACCENTS, **scheme}.items() if color}
    return palette_of(whole, None, ground, SchemeColor(ink)).named[slot]


@pytest.mark.parametrize(
    ("slot", "scheme", "named"),
    [
        (ColorSlot.BACKGROUND, {}, SchemeColor("bg1")),
        (ColorSlot.BACKGROUND, {"ground": "111111"}, SchemeColor("tx1")),
        (ColorSlot.BACKGROUND, {"ground": "313131"}, SchemeColor("tx2")),
        (ColorSlot.TEXT, {}, SchemeColor("tx1")),
        (ColorSlot.TEXT, {"ink": "accent1"}, SchemeColor("accent1")),
        (ColorSlot.TEXT, {"ink": "gone"}, SchemeColor("tx1")),
        (ColorSlot.TEXT, {"tx1": "DDDDDD"}, SchemeColor("tx2")),
        (ColorSlot.TEXT, {"tx1": "DDDDDD", "tx2": "999999"}, SchemeColor("tx2")),
        (ColorSlot.SURFACE, {}, SchemeColor("bg2")),
        (ColorSlot.SURFACE, {"bg2": "FDFDFD"}, SchemeColor("bg1", 95)),
        (ColorSlot.SURFACE, {"bg2": "B0B0B0"}, SchemeColor("bg1", 95)),
        (ColorSlot.SURFACE, {"bg2": ""}, SchemeColor("bg1", 95)),
        (ColorSlot.SURFACE, {"ground": "000000"}, SchemeColor("tx1", 90, 10)),
        (ColorSlot.SURFACE, {"tx1": "6A6A6A", "tx2": "6A6A6A"}, SchemeColor("bg1", 95)),
        (ColorSlot.LINE, {}, SchemeColor("bg1", 75)),
        (ColorSlot.LINE, {"ground": "000000"}, SchemeColor("tx1", 75, 25)),
        (ColorSlot.MUTED, {}, SchemeColor("tx2")),
        (ColorSlot.MUTED, {"tx2": "BBBBBB"}, SchemeColor("tx1", 65, 35)),
        (ColorSlot.MUTED, {"tx2": ""}, SchemeColor("tx1", 65, 35)),
        (ColorSlot.MUTED, {"tx1": "555555", "tx2": "BBBBBB"}, SchemeColor("tx1", 85, 15)),
        (ColorSlot.MUTED, {"tx1": "666666", "tx2": "BBBBBB"}, SchemeColor("tx1")),
        (ColorSlot.MUTED, {"ground": "000000", "tx2": ""}, SchemeColor("bg1", 75)),
        (ColorSlot.MUTED, {"tx1": "333333", "tx2": "BBBBBB"}, SchemeColor("tx1", 75, 25)),
        (ColorSlot.MUTED, {"ground": "000000", "bg1": "A0A0A0", "tx2": "", "bg2": ""}, SchemeColor("bg1", 85)),
        (ColorSlot.PRIMARY, {}, SchemeColor("accent1")),
        (ColorSlot.PRIMARY, {"accent1": "8899FF"}, SchemeColor("accent1", 75)),
        (ColorSlot.PRIMARY, {"accent1": "FFFF88"}, SchemeColor("accent1", 25)),
        (ColorSlot.PRIMARY, {"accent1": ""}, SchemeColor("tx1")),
        (ColorSlot.SECONDARY, {"accent2": "66AAEE"}, SchemeColor("accent2", 50)),
        (ColorSlot.POSITIVE, {"accent3": "66AAEE", "ground": "000000"}, SchemeColor("accent3")),
        (ColorSlot.ATTENTION, {"accent4": "444444", "ground": "000000"}, SchemeColor("accent4", 60, 40)),
        (ColorSlot.EMPHASIS, {"accent6": "444444", "ground": "000000"}, SchemeColor("accent6", 60, 40)),
        (ColorSlot.LINK, {}, SchemeColor("hlink")),
    ],
)
def test_a_slot_takes_the_schemes_colour_or_the_first_shade_that_can_be_read(
    slot: ColorSlot, scheme: dict[str, str], named: SchemeColor
) -> None:
    assert chosen(slot, **scheme) == named


@pytest.mark.parametrize(
    ("ground", "color", "kept", "added"),
    [
        ("FFFFFF", "000000", 100, 0),
        ("FFFFFF", "707070", 90, 0),
        ("FFFFFF", "808080", 75, 0),
        ("FFFFFF", "A0A0A0", 65, 0),
        ("FFFFFF", "C0C0C0", 50, 0),
        ("FFFFFF", "E0E0E0", 40, 0),
        ("FFFFFF", "FFFFC0", 25, 0),
        ("C0C0C0", "FFFFC0", 15, 0),
        ("202020", "808080", 90, 10),
        ("404040", "A0A0A0", 75, 25),
        ("202020", "404040", 60, 40),
        ("606060", "C0C0C0", 40, 60),
        ("707070", "E0E0E0", 20, 80),
        ("707070", "A0A0A0", 10, 90),
    ],
)
def test_each_shade_of_powerpoints_menu_is_taken_where_none_before_it_can_be_read(
    ground: str, color: str, kept: int, added: int
) -> None:
    assert chosen(ColorSlot.PRIMARY, ground=ground, accent1=color) == SchemeColor("accent1", kept, added)


@pytest.mark.parametrize(
    ("scheme", "link", "gaps"),
    [
        ({}, "", ()),
        ({"hlink": "DDDDFF"}, "accent1", ()),
        ({"hlink": "DDDDFF", "accent1": ""}, "accent2", ("primary (accent1)",)),
        (dict.fromkeys(ACCENTS, ""), "tx1", tuple(f"{slot} (accent{number})" for slot, number in (
            ("primary", 1), ("secondary", 2), ("positive", 3), ("attention", 4), ("emphasis", 6)))),
        ({"tx1": "DDDDDD", "tx2": "999999"}, "", ("text (tx1)",)),
    ],
)  # fmt: skip
def test_what_links_are_written_in_and_what_a_scheme_lacks_is_told(
    scheme: dict[str, str], link: str, gaps: Sequence[str]
) -> None:
    whole = {name: color for name, color in {**GREY, **ACCENTS, **scheme}.items() if color}
    palette = palette_of(whole, None, "FFFFFF", SchemeColor("tx1"))
    assert (palette.link, palette.gaps) == (link, gaps)
    assert palette.colors[ColorSlot.LINK] == whole[link or "hlink"]
    assert palette.named[ColorSlot.LINK] == SchemeColor("hlink")


def test_a_shade_of_a_ground_that_is_a_shade_is_a_shade_of_its_colour() -> None:
    palette = palette_of({**GREY, **ACCENTS}, SchemeColor("tx1", 50, 10), "1A1A1A", SchemeColor("bg1"))
    assert palette.named[ColorSlot.LINE] == SchemeColor("tx1", 38, 33)
    assert palette.named[ColorSlot.SURFACE] == SchemeColor("tx1", 45, 19)


@pytest.mark.parametrize("number", range(0x40, 0xD0, 4))
def test_every_ink_of_a_palette_can_be_read_on_any_grey(number: int) -> None:
    ground = f"{number:02X}" * 3
    palette = palette_of({**GREY, **ACCENTS}, None, ground, SchemeColor("tx1"))
    text = palette.colors[ColorSlot.TEXT]
    assert contrast(text, ground) >= min(READABLE, max(contrast(color, ground) for color in ("000000", "FFFFFF")))


# Free space

AREA = box(100, 100, 400, 200)


@pytest.mark.parametrize(
    ("obstacles", "free"),
    [
        ([], AREA),
        ([box(500, 100, 50, 200)], AREA),
        ([box(100, 300, 400, 50)], AREA),
        ([box(50, 100, 50, 200)], AREA),
        ([box(100, 60, 400, 40)], AREA),
        ([box(100, 60, 400, 50)], box(100, 116, 400, 184)),
        ([box(100, 280, 400, 50)], box(100, 100, 400, 174)),
        ([box(50, 100, 60, 200)], box(116, 100, 384, 200)),
        ([box(480, 100, 60, 200)], box(100, 100, 374, 200)),
        ([box(450, 100, 50, 20)], box(100, 126, 400, 174)),
        ([box(100, 100, 400, 150)], AREA),
        ([box(200, 150, 200, 100)], AREA),
        ([box(100, 100, 400, 74)], box(100, 180, 400, 120)),
        ([box(100, 100, 400, 74.1)], AREA),
        ([box(100, 60, 400, 50), box(480, 100, 60, 200)], box(100, 116, 374, 184)),
    ],
)
def test_a_body_keeps_clear_of_what_stands_at_its_edge_and_not_of_what_lies_behind_it(
    obstacles: list[Box], free: Box
) -> None:
    assert cleared(AREA, obstacles) == free


@pytest.mark.parametrize(
    ("other", "overlaps", "behind"),
    [
        (box(100, 100, 400, 150), True, True),
        (box(100, 100, 400, 149), True, False),
        (box(0, 0, 900, 900), True, True),
        (box(200, 100, 300, 200), True, True),
        (box(500, 100, 400, 200), False, False),
        (box(499, 299, 400, 200), True, False),
        (box(100, 300, 400, 200), False, False),
        (box(0, 0, 100, 900), False, False),
        (box(0, 0, 900, 100), False, False),
        (box(0, 0, 101, 101), True, False),
    ],
)
def test_two_boxes_have_something_in_common_and_one_may_cover_three_quarters(
    other: Box, overlaps: bool, behind: bool
) -> None:
    assert overlap(AREA, other) is overlaps
    assert overlap(other, AREA) is overlaps
    assert lies_behind(other, AREA) is behind


def test_what_is_left_of_nothing_is_nothing() -> None:
    assert cleared(box(100, 100, 0, 200), [box(50, 150, 100, 20)]) == box(100, 100, 0, 44)
    assert cleared(box(100, 100, 200, 0), [box(150, 50, 20, 100)]) == box(100, 100, 200, 0)
    assert not lies_behind(box(50, 50, 100, 100), box(100, 100, 0, 20))


def test_a_box_without_a_width_has_no_area() -> None:
    assert size(Box(Length(0), Length(0), Length(-5), Length(7))) == 0
    assert size(Box(Length(0), Length(0), Length(5), Length(-7))) == 0
    assert size(Box(Length(0), Length(0), Length(1), Length(7))) == 7
    assert not lies_behind(AREA, box(700, 700, 0, 0))


# Shapes


def shape(kind: str | None, place: str = "", *, body: str = "", number: int = 5, index: str = "") -> str:
    """Return a shape, a placeholder where it has a kind."""
    role = "" if kind is None else f'<p:ph type="{kind}"{index}/>' if kind else f"<p:ph{index}/>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{kind} {number}"/><p:cNvSpPr/><p:nvPr>{role}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place}</p:spPr><p:txBody>{body or '<a:bodyPr/>'}</p:txBody></p:sp>"
    )


def at(x: float, y: float, width: float, height: float, rotation: float | None = None) -> str:
    """Return a place in points, turned by so many degrees."""
    rot = "" if rotation is None else f' rot="{round(rotation * 60_000)}"'
    x, y, width, height = (round(value * PT) for value in (x, y, width, height))
    return f'<a:xfrm{rot}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def part(*shapes: str, kind: str = "sldLayout", more: str = "", **attributes: str) -> etree._Element:
    """Return a layout or master of these shapes."""
    said = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return xml(f"<p:{kind}{said}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>{more}</p:{kind}>")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (at(10, 20, 100, 40), box(10, 20, 100, 40)),
        (at(10, 20, 100, 40, 44.9), box(10, 20, 100, 40)),
        (at(10, 20, 100, 40, 45), box(10, 20, 100, 40)),
        (at(10, 20, 100, 40, 45.1), box(40, -10, 40, 100)),
        (at(10, 20, 100, 40, 90), box(40, -10, 40, 100)),
        (at(10, 20, 100, 40, 134.9), box(40, -10, 40, 100)),
        (at(10, 20, 100, 40, 135), box(10, 20, 100, 40)),
        (at(10, 20, 100, 40, 180), box(10, 20, 100, 40)),
        (at(10, 20, 100, 40, 270), box(40, -10, 40, 100)),
        (at(10, 20, 100, 40, -90), box(40, -10, 40, 100)),
        (at(10, 20, 100, 40, 224.9), box(10, 20, 100, 40)),
        (at(10, 20, 100, 40, 225.1), box(40, -10, 40, 100)),
        (at(10, 20, 100, 40, 315), box(10, 20, 100, 40)),
        (at(10, 20, 0, 40), box(10, 20, 2, 40)),
        (at(10, 20, 100, 0), box(10, 20, 100, 2)),
        ('<a:xfrm><a:off x="1" y="2"/></a:xfrm>', None),
        ('<a:xfrm><a:ext cx="1" cy="2"/></a:xfrm>', None),
        ("", None),
    ],
)
def test_a_shape_stands_where_it_says_and_lies_across_where_it_is_turned(place: str, expected: Box | None) -> None:
    assert box_of(xml(shape(None, place))) == expected


def test_groups_and_frames_say_their_places_elsewhere() -> None:
    group = xml(f"<p:grpSp><p:grpSpPr>{at(1, 2, 3, 4)}</p:grpSpPr></p:grpSp>")
    frame = xml(f"<p:graphicFrame>{at(5, 6, 7, 8).replace('a:xfrm', 'p:xfrm')}</p:graphicFrame>")
    assert (box_of(group), box_of(frame)) == (box(1, 2, 3, 4), box(5, 6, 7, 8))


MASTER = part(
    shape("title", at(10, 10, 200, 50), body='<a:bodyPr lIns="0" rIns="25400"/>'),
    shape("body", at(10, 70, 200, 300), body='<a:bodyPr tIns="12700"/>'),
    shape(None, at(0, 0, 960, 5), number=9),
    kind="sldMaster",
)


@pytest.mark.parametrize(
    ("written_as", "expected"),
    [
        (shape("ctrTitle", at(0, 0, 100, 40)), Placeholder("ctrTitle", None, box(0, 3.6, 98, 32.8), "ctrTitle 5")),
        (shape("title"), Placeholder("title", None, box(10, 13.6, 198, 42.8), "title 5")),
        (shape("title", index=' idx="7"'), Placeholder("title", 7, box(10, 13.6, 198, 42.8), "title 5")),
        (shape("subTitle", index=' idx="1"'), Placeholder("subTitle", 1, box(17.2, 71, 185.6, 295.4), "subTitle 5")),
        (shape("obj"), Placeholder("obj", 0, box(17.2, 71, 185.6, 295.4), "obj 5")),
        (shape("", index=' idx="4"'), Placeholder("", 4, box(17.2, 71, 185.6, 295.4), " 5")),
        (
            shape("body", body='<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>'),
            Placeholder("body", 0, box(10, 70, 200, 300), "body 5"),
        ),
        (shape("body", body='<a:bodyPr tIns="-1"/>'), Placeholder("body", 0, box(17.2, 71, 185.6, 295.4), "body 5")),
        (shape("ftr", at(0, 0, 10, 5), index=' idx="11"'), Placeholder("ftr", 11, box(7.2, 3.6, 0, 0), "ftr 5")),
    ],
)
def test_a_placeholder_takes_over_from_the_masters_of_its_kind_what_it_does_not_say(
    written_as: str, expected: Placeholder
) -> None:
    assert placeholders_of(part(written_as), MASTER) == (expected,)


def test_a_placeholder_may_have_no_name() -> None:
    nameless = part(re.sub(r"<p:cNvPr [^>]*/>", "", shape("ftr", at(0, 0, 10, 5))))
    assert [one.name for one in placeholders_of(nameless, MASTER)] == [""]


def test_a_placeholder_without_any_place_is_none_and_the_title_comes_first() -> None:
    layout = part(
        shape("dt"),
        shape("body", at(300, 70, 100, 100), number=2),
        shape("body", at(100, 70, 100, 100), number=3),
        shape("body", at(300, 20, 100, 20), number=4),
        shape("title", at(0, 400, 100, 50), number=6),
        shape(None, at(0, 0, 5, 5)),
    )
    assert [one.name for one in placeholders_of(layout, MASTER)] == ["title 6", "body 4", "body 3", "body 2"]


@pytest.mark.parametrize(
    ("said", "names"),
    [({}, ["None 9", "None 5"]), ({"showMasterSp": "1"}, ["None 9", "None 5"]), ({"showMasterSp": "0"}, ["None 5"]),
     ({"showMasterSp": "false"}, ["None 5"])],
)  # fmt: skip
def test_a_layout_shows_what_stands_on_its_master_unless_it_says_otherwise(
    said: dict[str, str], names: list[str]
) -> None:
    layout = part(shape(None, at(0, 0, 5, 5)), shape("title", at(0, 0, 5, 5)), shape(None), **said)
    found = fixtures_of(layout, MASTER)
    assert [one.element[0][0].get("name") for one in found] == names
    assert found[-1].box == box(0, 0, 5, 5)


def test_of_alternatives_the_shapes_of_those_who_know_most_are_seen() -> None:
    choice = f"<mc:Choice>{shape(None, number=1)}{shape(None, number=2)}</mc:Choice>"
    fallback = f"<mc:Fallback>{shape(None, number=3)}</mc:Fallback>"
    layout = part(f"<!-- c --><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>", shape(None, number=4))
    assert [one[0][0].get("id") for one in shapes_of(layout)] == ["1", "2", "4"]
    assert list(shapes_of(xml("<p:sldLayout/>"))) == []


def sized(points: int) -> str:
    """Return a body that says its size."""
    return f'<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr sz="{points * 100}"/></a:lvl1pPr></a:lstStyle>'


@pytest.mark.parametrize(
    ("layout", "master", "style", "points"),
    [
        (sized(30), sized(40), 50, 30),
        ("", sized(40), 50, 40),
        ("", "", 50, 50),
        ("", "", None, None),
    ],
)
def test_the_size_of_titles_is_the_layouts_or_the_masters_or_that_of_its_style(
    layout: str, master: str, style: int | None, points: int | None
) -> None:
    usual = f'<a:lvl1pPr><a:defRPr sz="{(style or 0) * 100}"/></a:lvl1pPr>'
    styles = f"<p:txStyles><p:titleStyle>{usual}</p:titleStyle></p:txStyles>"
    above = part(shape("title", body=master), kind="sldMaster", more=styles if style else "")
    assert title_points(part(shape("body", body=sized(9)), shape("ctrTitle", body=layout)), above) == points
    assert title_points(part(shape("body", body=sized(9))), above) == style


@pytest.mark.parametrize(
    ("written_as", "empty"),
    [
        ("<p:sp><p:spPr><a:noFill/></p:spPr></p:sp>", True),
        ("<p:sp><p:spPr/></p:sp>", False),
        ("<p:sp/>", False),
        ("<p:pic><p:spPr><a:noFill/></p:spPr></p:pic>", False),
    ],
)
def test_what_says_that_it_has_no_fill_is_seen_through(written_as: str, empty: bool) -> None:
    assert is_seen_through(xml(written_as)) is empty


# Layouts


def layout(kind: str, name: str, *kinds: str, at_part: str = "") -> TemplateLayout:
    """Return a layout of a type and a name with placeholders of these kinds."""
    return TemplateLayout(
        at_part or f"{kind} {name}", name, kind, tuple(Placeholder(one, 1, box(0, 0, 9, 9)) for one in kinds)
    )


@pytest.mark.parametrize(
    ("one", "role"),
    [
        (layout("title", "x", "ctrTitle"), LayoutRole.COVER),
        (layout("secHead", "x", "title"), LayoutRole.SECTION),
        (layout("obj", "x", "title"), LayoutRole.CONTENT),
        (layout("tx", "x", "title"), LayoutRole.CONTENT),
        (layout("twoObj", "x", "title"), LayoutRole.TWO_CONTENTS),
        (layout("twoColTx", "x", "title"), LayoutRole.TWO_CONTENTS),
        (layout("twoTxTwoObj", "x", "title"), LayoutRole.TWO_CONTENTS),
        (layout("titleOnly", "x", "title"), LayoutRole.TITLE_ONLY),
        (layout("blank", "x"), LayoutRole.BLANK),
        (layout("cust", "간지", "title", "body"), LayoutRole.SECTION),
        (layout("cust", "Title Only", "title", "body"), LayoutRole.TITLE_ONLY),
        (layout("cust", "빈 화면"), LayoutRole.BLANK),
        (layout("cust", "x", "title"), LayoutRole.TITLE_ONLY),
        (layout("cust", "x", "title", ""), LayoutRole.CONTENT),
        (layout("cust", "x", "title", "obj", "body"), LayoutRole.TWO_CONTENTS),
        (layout("cust", "x", "title", "obj", "body", ""), LayoutRole.TWO_CONTENTS),
        (layout("cust", "x", "title", "dt", "ftr"), LayoutRole.TITLE_ONLY),
        (layout("cust", "x", "ctrTitle", "subTitle"), LayoutRole.COVER),
        (layout("cust", "x", "body"), None),
        (layout("obj", "x", "body"), None),
    ],
)
def test_a_layout_is_for_what_its_type_says_or_its_name_or_what_it_holds(
    one: TemplateLayout, role: LayoutRole | None
) -> None:
    found = match([one])
    assert set(found.stand_ins) == {*EXPECTED} - {role}
    assert found.layouts.get(role or LayoutRole.CONTENT) is (one if role else None)


def test_the_first_layout_of_a_type_is_taken_and_a_name_takes_none_that_a_type_took() -> None:
    first, second = layout("obj", "a", "title"), layout("obj", "간지", "title", "body")
    found = match([first, second])
    assert found.layouts[LayoutRole.CONTENT] is first
    assert found.layouts[LayoutRole.SECTION] is second
    assert LayoutRole.SECTION in match([second]).stand_ins


ORDER = {
    LayoutRole.COVER: ("title", "ctrTitle"),
    LayoutRole.SECTION: ("secHead", "title"),
    LayoutRole.CONTENT: ("obj", "title"),
    LayoutRole.TWO_CONTENTS: ("twoObj", "title"),
    LayoutRole.TITLE_ONLY: ("titleOnly", "title"),
}


@pytest.mark.parametrize(
    ("lacking", "there", "stands_in"),
    [
        (LayoutRole.CONTENT, "TITLE_ONLY TWO_CONTENTS SECTION COVER", "TITLE_ONLY"),
        (LayoutRole.CONTENT, "TWO_CONTENTS SECTION COVER", "TWO_CONTENTS"),
        (LayoutRole.CONTENT, "SECTION COVER", "SECTION"),
        (LayoutRole.CONTENT, "COVER", "COVER"),
        (LayoutRole.TITLE_ONLY, "CONTENT TWO_CONTENTS SECTION COVER", "CONTENT"),
        (LayoutRole.TITLE_ONLY, "TWO_CONTENTS SECTION COVER", "TWO_CONTENTS"),
        (LayoutRole.TITLE_ONLY, "SECTION COVER", "SECTION"),
        (LayoutRole.TWO_CONTENTS, "CONTENT TITLE_ONLY SECTION COVER", "CONTENT"),
        (LayoutRole.TWO_CONTENTS, "TITLE_ONLY SECTION COVER", "TITLE_ONLY"),
        (LayoutRole.TWO_CONTENTS, "SECTION COVER", "SECTION"),
        (LayoutRole.COVER, "SECTION TITLE_ONLY CONTENT TWO_CONTENTS", "SECTION"),
        (LayoutRole.COVER, "TITLE_ONLY CONTENT TWO_CONTENTS", "TITLE_ONLY"),
        (LayoutRole.COVER, "CONTENT TWO_CONTENTS", "CONTENT"),
        (LayoutRole.COVER, "TWO_CONTENTS", "TWO_CONTENTS"),
        (LayoutRole.SECTION, "TITLE_ONLY CONTENT TWO_CONTENTS COVER", "TITLE_ONLY"),
        (LayoutRole.SECTION, "CONTENT TWO_CONTENTS COVER", "CONTENT"),
        (LayoutRole.SECTION, "TWO_CONTENTS COVER", "TWO_CONTENTS"),
        (LayoutRole.SECTION, "COVER", "COVER"),
    ],
)
def test_what_stands_in_for_a_layout_that_lacks_is_what_is_most_like_it(
    lacking: LayoutRole, there: str, stands_in: str
) -> None:
    roles = [LayoutRole[name] for name in there.split()]
    found = match([layout(ORDER[role][0], "x", ORDER[role][1]) for role in roles])
    assert found.layouts[lacking].kind == ORDER[LayoutRole[stands_in]][0]
    expected = lacking is not LayoutRole.TWO_CONTENTS
    assert (lacking in found.stand_ins) is expected
    assert found.stand_ins[LayoutRole.BLANK] is None


def test_of_more_than_forty_layouts_those_in_use_and_the_first_of_each_usual_kind_stay() -> None:
    many = [layout("cust", "x", "title", at_part=str(at)) for at in range(38)]
    many += [layout("obj", "a", "title", at_part="a"), layout("obj", "b", "title", at_part="b")]
    assert worth_keeping(many, []) == many
    more = [*many, layout("cust", "y", "title", at_part="y")]
    assert [one.part for one in worth_keeping(more, [more[3], more[-2]])] == ["3", "a", "b", "y"][:3]
    assert [one.part for one in worth_keeping(more, [])] == ["a"]


# What is changed


SCALED = """<p:x><a:off x="100" y="-50"/><a:ext cx="10" cy="20"/><a:chOff x="3" y="5"/><a:chExt cx="7" cy="9"/>
<a:ln w="3"/><a:bodyPr lIns="10" tIns="20" rIns="30" bIns="40" rot="60000"/>
<a:outerShdw blurRad="10" dist="20" dir="7"/>
<a:innerShdw blurRad="10" dist="20"/><a:glow rad="10"/><a:softEdge rad="10"/><a:spcPts val="600"/><a:spcPct val="600"/>
<a:tab pos="10"/><a:gridCol w="10"/><a:tr h="10"/><a:rPr sz="60" kern="1200"/><a:defRPr sz="1000"/>
<a:endParaRPr sz="1001"/>
<a:tcPr marL="1" marR="2" marT="3" marB="4"/><a:pPr marL="10" marR="20" indent="-30" defTabSz="40" lvl="1"/>
<a:lvl3pPr marL="10"/><p:guide pos="11"/><a:path w="0" h="0"><a:moveTo><a:pt x="10" y="g1"/></a:moveTo>
<a:arcTo wR="4" hR="6" stAng="90" swAng="5"/></a:path><a:path w="5" h="0"><a:pt x="10" y="20"/></a:path>
<a:path w="0" h="5"><a:pt x="10" y="20"/></a:path></p:x>"""


def test_every_length_grows_with_the_slide_and_nothing_else() -> None:
    root = xml(SCALED.replace("\n", ""))
    scale_part(root, 1.5)
    assert plain(root) == plain(
        xml(
            SCALED.replace("\n", "")
            .replace('<a:off x="100" y="-50"/>', '<a:off x="150" y="-75"/>')
            .replace('<a:ext cx="10" cy="20"/>', '<a:ext cx="15" cy="30"/>')
            .replace('<a:chOff x="3" y="5"/>', '<a:chOff x="4" y="8"/>')
            .replace('<a:chExt cx="7" cy="9"/>', '<a:chExt cx="10" cy="14"/>')
            .replace('<a:ln w="3"/>', '<a:ln w="4"/>')
            .replace('lIns="10" tIns="20" rIns="30" bIns="40"', 'lIns="15" tIns="30" rIns="45" bIns="60"')
            .replace('blurRad="10" dist="20"', 'blurRad="15" dist="30"')
            .replace('rad="10"', 'rad="15"')
            .replace('<a:spcPts val="600"/>', '<a:spcPts val="900"/>')
            .replace('<a:tab pos="10"/>', '<a:tab pos="15"/>')
            .replace('<a:gridCol w="10"/><a:tr h="10"/>', '<a:gridCol w="15"/><a:tr h="15"/>')
            .replace('<a:rPr sz="60"', '<a:rPr sz="100"')
            .replace('<a:defRPr sz="1000"/>', '<a:defRPr sz="1500"/>')
            .replace('<a:endParaRPr sz="1001"/>', '<a:endParaRPr sz="1502"/>')
            .replace('<a:tcPr marL="1" marR="2" marT="3" marB="4"/>', '<a:tcPr marL="2" marR="3" marT="4" marB="6"/>')
            .replace('marL="10" marR="20" indent="-30" defTabSz="40"', 'marL="15" marR="30" indent="-45" defTabSz="60"')
            .replace('<a:lvl3pPr marL="10"/>', '<a:lvl3pPr marL="15"/>')
            .replace('<p:guide pos="11"/>', '<p:guide pos="16"/>')
            .replace('<a:moveTo><a:pt x="10" y="g1"/>', '<a:moveTo><a:pt x="15" y="g1"/>')
            .replace('<a:arcTo wR="4" hR="6"', '<a:arcTo wR="6" hR="9"')
        )
    )


def test_a_line_does_not_become_thinner_than_nothing() -> None:
    root = xml('<p:x><a:ln w="-5"/><a:rPr sz="120"/></p:x>')
    scale_part(root, 0.5)
    assert plain(root) == '<p:x><a:ln w="0"/><a:rPr sz="100"/></p:x>'


def test_a_master_writes_links_in_a_colour_that_can_be_read() -> None:
    master = xml('<p:sldMaster><p:clrMap tx1="dk1" accent1="accent1" hlink="hlink" folHlink="folHlink"/></p:sldMaster>')
    fit_links(master, "")
    assert (master[0].get("hlink"), master[0].get("folHlink")) == ("hlink", "folHlink")
    fit_links(master, "tx1")
    assert (master[0].get("hlink"), master[0].get("folHlink")) == ("dk1", "dk1")
    fit_links(master, "lt1")
    assert (master[0].get("hlink"), master[0].get("folHlink")) == ("lt1", "lt1")
    fit_links(xml("<p:sldMaster/>"), "tx1")


@pytest.mark.parametrize(
    ("fonts", "named"),
    [
        ('<a:ea typeface="바탕"/>', "바탕"),
        ('<a:ea typeface=""/>', "Malgun Gothic"),
        ("<a:ea/>", "Malgun Gothic"),
        ('<a:ea typeface=""/><a:font script="Jpan" typeface="X"/><a:font script="Hang" typeface="궁서"/>', "궁서"),
        ('<a:ea typeface=""/><a:font script="Hang"/>', "Malgun Gothic"),
    ],
)
def test_a_theme_names_a_typeface_for_hangul_its_own_where_it_has_one(fonts: str, named: str) -> None:
    theme = xml(f"<a:theme><a:fontScheme><a:majorFont>{fonts}</a:majorFont><a:minorFont/></a:fontScheme></a:theme>")
    name_korean_font(theme)
    assert theme[0][0][0].get("typeface") == named


@pytest.mark.parametrize(
    ("inside", "number", "place"),
    [
        ('<p:sp><p:cNvPr id="7"/></p:sp><p:pic><p:cNvPr id="3"/></p:pic>', "8", 2),
        ("", "2", 0),
        ('<p:sp><p:cNvPr id="x"/></p:sp><p:extLst/>', "1", 1),
    ],
)
def test_a_plate_lies_over_all_shapes_and_reaches_a_little_over_the_body(inside: str, number: str, place: int) -> None:
    root = xml(f"<p:sldLayout><p:cSld><p:spTree>{inside}</p:spTree></p:cSld></p:sldLayout>")
    lay_plate(root, box(100, 60, 300, 200))
    plate = root[0][0][place]
    assert plate[0][0].get("id") == number
    offset, extent = plate[1][0]
    found = [int(one.get(name)) / PT for one, names in ((offset, "x y"), (extent, "cx cy")) for name in names.split()]
    assert found == [92, 56, 316, 208]
    lay_plate(xml("<p:sldLayout/>"), box(0, 0, 1, 1))


def test_bullets_have_the_size_of_their_text() -> None:
    root = xml(
        '<p:x><a:pPr><a:buSzPct val="80000"/><a:buChar char="-"/></a:pPr><a:pPr><a:buSzPts val="900"/></a:pPr></p:x>'
    )
    unify_bullets(root)
    assert plain(root) == '<p:x><a:pPr><a:buChar char="-"/></a:pPr><a:pPr/></p:x>'


# What is left out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p:pic><a:blip r:embed="in"/></p:pic>', '<p:pic><a:blip r:embed="rId9"/></p:pic>'),
        ('<p:pic><a:blip r:embed=""/></p:pic>', '<p:pic><a:blip r:embed=""/></p:pic>'),
        ('<p:pic><a:blip r:embed="out"/></p:pic>', ""),
        ('<p:grpSp><p:pic><a:blip r:embed="out"/></p:pic></p:grpSp>', "<p:grpSp/>"),
        ('<p:bg><a:blip r:embed="out"/></p:bg>', ""),
        ('<a:t r:id="out"/>', ""),
        ('<p:sp><a:hlinkClick r:id="out"/></p:sp>', "<p:sp/>"),
        ('<p:sp><a:hlinkHover r:id="out"/></p:sp>', "<p:sp/>"),
        ('<p:sp><a:hlinkMouseOver r:id="out"/></p:sp>', "<p:sp/>"),
        ('<p:sp><a:hlinkClick r:id="" action="ppaction://program"/></p:sp>', "<p:sp/>"),
        ('<p:sp><a:hlinkClick r:id="in"/></p:sp>', '<p:sp><a:hlinkClick r:id="rId9"/></p:sp>'),
        ('<p:graphicFrame><p:oleObj/></p:graphicFrame>', ""),
        ('<p:pic><a:videoFile r:link="in"/></p:pic>', ""),
        ('<p:sp><a:wavAudioFile/></p:sp>', ""),
        ("<p:timing><p:par/></p:timing>", ""),
        ("<p:transition/>", ""),
        ("<p:controls/><p:custDataLst/>", ""),
        ("<mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent>", ""),
        (
            "<mc:AlternateContent><mc:Choice/><mc:Fallback><p:sp/></mc:Fallback></mc:AlternateContent>",
            "<mc:AlternateContent><mc:Choice/><mc:Fallback><p:sp/></mc:Fallback></mc:AlternateContent>",
        ),
        (
            '<mc:AlternateContent><mc:Choice><p:pic><a:blip r:embed="out"/></p:pic></mc:Choice></mc:AlternateContent>',
            "",
        ),
        (
            '<p:pic><a:blip r:embed="in"><a:extLst><a:svgBlip r:embed="out"/></a:extLst></a:blip></p:pic>',
            '<p:pic><a:blip r:embed="rId9"><a:extLst/></a:blip></p:pic>',
        ),
    ],
)  # fmt: skip
def test_what_leads_out_of_a_template_goes_with_what_it_serves(before: str, after: str) -> None:
    root = xml(f"<p:x><p:sp/>{before}</p:x>")
    prune_part(root, {"in": "rId9"})
    assert plain(root) == f"<p:x><p:sp/>{after}</p:x>"


@pytest.mark.parametrize(
    ("link", "starts"),
    [
        ('<a:hlinkClick action="ppaction://macro?name=x"/>', True),
        ('<a:hlinkClick action=" PPAction://Program "/>', True),
        ('<a:hlinkHover action="ppaction://ole"/>', True),
        ('<a:hlinkClick action="ppaction://hlinkshowjump?jump=nextslide"/>', False),
        ('<a:hlinkClick action=" PPACTION://noaction"/>', False),
        ('<a:hlinkClick action=""/>', False),
        ("<a:hlinkClick/>", False),
        ('<a:other action="ppaction://program"/>', False),
    ],
)
def test_a_link_that_starts_something_is_told_from_one_that_turns_the_slide(link: str, starts: bool) -> None:
    assert starts_program(xml(link)) is starts


# Documents


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("-3", -3), (" +4 ", 4), ("9" * 19, int("9" * 19)), ("9" * 20, 7), ("1.5", 7), ("", 7), ("x", 7)],
)
def test_a_number_is_a_whole_one_of_no_more_digits_than_any_has(text: str, value: int) -> None:
    assert number(xml(f'<a:off x="{text}"/>'), "x", 7) == value
    assert number(xml("<a:off/>"), "x", 7) == number(None, "x", 7) == 7
    assert number(None, "x") == 0


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE a><a/>",
        b"<a><!ENTITY b></a>",
        "<!DOCTYPE a><a/>".encode("utf-16"),
        "<!DOCTYPE a><a/>".encode("utf-16-le"),
        "<!DOCTYPE a><a/>".encode("utf-16-be"),
        b"<a",
        b'<a xmlns="http://purl.oclc.org/ooxml/x"/>',
    ],
)
def test_what_is_no_plain_xml_is_refused(data: bytes) -> None:
    with pytest.raises(TemplateError):
        parsed(data, "part")


def test_plain_xml_is_read_and_written_as_it_was() -> None:
    assert written(parsed("<a>가</a>".encode(), "part")) == (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<a>가</a>".encode()
    )
    assert parsed("<a>\x00</a>".replace("\x00", "").encode("utf-16"), "part").tag == "a"
