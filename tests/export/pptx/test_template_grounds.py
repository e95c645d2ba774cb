"""What text of a template stands on: the nearest ground behind it, and whether that is one colour."""

from __future__ import annotations

import pytest
from lxml import etree

from gyoan.model.template import SchemeColor
from gyoan.model.units import Box
from gyoan.theming.template.ground import Background, ground_of_layout
from gyoan.theming.template.placeholders import Fixture

SCHEME = {"bg1": "FEFEFE", "tx1": "101010", "accent1": "336699"}
BODY = Box.of_points(100, 100, 600, 300)
SPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}/2006/main"'
    for prefix, name in (("p", "presentationml"), ("a", "drawingml"))
)
PICTURE = "<p:bgPr><a:blipFill/></p:bgPr>"
RED = '<a:solidFill><a:srgbClr val="AA0000"/></a:solidFill>'
NAMED = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
DEFAULT = Background("FEFEFE", SchemeColor("bg1"))


def gradient(*colors: str) -> str:
    stops = "".join(f'<a:gs pos="0"><a:srgbClr val="{color}"/></a:gs>' for color in colors)
    return f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>"


def root(background: str) -> etree._Element:
    stated = f"<p:bg>{background}</p:bg>" if background else ""
    return etree.fromstring(f"<p:sldLayout {SPACES}><p:cSld>{stated}<p:spTree/></p:cSld></p:sldLayout>")


def fixture(fill: str, box: Box = BODY, tag: str = "sp") -> Fixture:
    return Fixture(box, etree.fromstring(f"<p:{tag} {SPACES}><p:spPr>{fill}</p:spPr></p:{tag}>"))


@pytest.mark.parametrize(
    ("layout", "master", "ground"),
    [
        ("", "", DEFAULT),
        (PICTURE, "", Background("FEFEFE", SchemeColor("bg1"), plain=False)),
        ("", PICTURE, Background("FEFEFE", SchemeColor("bg1"), plain=False)),
        ("", f"<p:bgPr>{RED}</p:bgPr>", Background("AA0000")),
        (f"<p:bgPr>{NAMED}</p:bgPr>", f"<p:bgPr>{RED}</p:bgPr>", Background("336699", SchemeColor("accent1"))),
        (
            '<p:bgRef idx="1001"><a:schemeClr val="accent1"/></p:bgRef>',
            "",
            Background("336699", SchemeColor("accent1")),
        ),
        (f"<p:bgPr>{gradient('404040', '424242')}</p:bgPr>", "", Background("414141")),
        (f"<p:bgPr>{gradient('000000', '808080')}</p:bgPr>", "", Background("404040", plain=False)),
    ],
)
def test_the_ground_is_that_of_the_layout_or_else_the_masters_or_paper(
    layout: str, master: str, ground: Background
) -> None:
    assert ground_of_layout(root(layout), root(master), [], BODY, SCHEME) == ground


@pytest.mark.parametrize(
    ("fixtures", "ground"),
    [
        ([fixture(RED)], Background("AA0000")),
        ([fixture(NAMED), fixture(RED)], Background("AA0000")),
        ([fixture(RED), fixture("<a:noFill/>")], Background("AA0000")),
        ([fixture(RED), fixture("<a:blipFill/>", tag="pic")], Background("AA0000", plain=False)),
        ([fixture("<a:noFill/>")], DEFAULT),
        ([fixture("<a:noFill/>", tag="pic")], Background("FEFEFE", SchemeColor("bg1"), plain=False)),
        ([fixture(RED, Box.of_points(0, 0, 90, 540))], DEFAULT),
    ],
)
def test_a_shape_behind_all_of_the_text_is_its_ground_unless_it_is_seen_through(
    fixtures: list[Fixture], ground: Background
) -> None:
    assert ground_of_layout(root(""), root(""), fixtures, BODY, SCHEME) == ground
