"""Numbers in a template at the bounds that ISO/IEC 29500-4 sets them: allowed up to there, and one further refused."""

from __future__ import annotations

import pytest
from lxml import etree

from gyoan.theming.template.documents import TemplateError
from gyoan.theming.template.schema_numbers import check_numbers

INT, UNSIGNED = (-(2**31), 2**31 - 1), (0, 2**32 - 1)
COORDINATE, LENGTH = (-27_273_042_329_600, 27_273_042_316_900), (0, 27_273_042_316_900)
POSITIVE, ROUND, SHARE = (0, 2**31 - 1), (0, 21_599_999), (0, 100_000)
MEASURE, PER_CENT, GUIDE = "-2.5cm", "-12.5%", "hc"
"""What may stand in the place of a number."""
BOUNDS: list[tuple[str, tuple[int, int], str]] = [
    ("a:pPr marL marR", (0, 51_206_400), ""),
    ("a:lvl9pPr indent", (-51_206_400, 51_206_400), ""),
    ("a:defPPr lvl", (0, 8), ""),
    ("a:lvl1pPr defTabSz", INT, MEASURE),
    ("a:rPr sz", (100, 400_000), ""),
    ("a:defRPr kern", (0, 400_000), ""),
    ("a:endParaRPr spc", (-400_000, 400_000), MEASURE),
    ("a:rPr baseline", INT, PER_CENT),
    ("a:rPr smtId", UNSIGNED, ""),
    ("a:latin charset pitchFamily", (-128, 127), ""),
    ("a:ea charset", (-128, 127), ""),
    ("a:buFont pitchFamily", (-128, 127), ""),
    ("a:off x y", COORDINATE, MEASURE),
    ("a:chOff x", COORDINATE, MEASURE),
    ("a:ext cx cy", LENGTH, ""),
    ("p:notesSz cx", LENGTH, ""),
    ("a:pt x y", COORDINATE, f"{MEASURE} {GUIDE}"),
    ("a:pos x", COORDINATE, f"{MEASURE} {GUIDE}"),
    ("a:srcRect l t r b", INT, PER_CENT),
    ("a:fillToRect l", INT, PER_CENT),
    ("a:bevelT w h", LENGTH, ""),
    ("a:ln w", (0, 20_116_800), ""),
    ("a:lnB w", (0, 20_116_800), ""),
    ("p:ph idx", UNSIGNED, ""),
    ("a:fillRef idx", UNSIGNED, ""),
    ("a:stCxn id idx", UNSIGNED, ""),
    ("a:anchor x y z", COORDINATE, MEASURE),
    ("a:norm dx dy dz", COORDINATE, MEASURE),
    ("a:alpha val", SHARE, "12.5%"),
    ("a:tint val", SHARE, "12.5%"),
    ("a:alphaMod val", POSITIVE, "12.5%"),
    ("a:lumMod val", INT, PER_CENT),
    ("a:redOff val", INT, PER_CENT),
    ("a:blueMod val", INT, PER_CENT),
    ("p:sldSz cx cy", (914_400, 51_206_400), ""),
    ("a:xfrm rot", INT, ""),
    ("a:rect l t r b", COORDINATE, f"{MEASURE} {GUIDE}"),
    ("a:path w h", LENGTH, ""),
    ("a:arcTo wR hR", COORDINATE, f"{MEASURE} {GUIDE}"),
    ("a:arcTo stAng swAng", INT, "3cd4"),
    ("a:ahXY minX maxX minY maxY", COORDINATE, f"{MEASURE} {GUIDE}"),
    ("a:ahPolar minR maxR", COORDINATE, f"{MEASURE} {GUIDE}"),
    ("a:ahPolar minAng maxAng", INT, "cd8"),
    ("a:cxn ang", INT, "7cd8"),
    ("a:bodyPr lIns tIns rIns bIns", INT, MEASURE),
    ("a:bodyPr rot", INT, ""),
    ("a:bodyPr numCol", (1, 16), ""),
    ("a:bodyPr spcCol", POSITIVE, ""),
    ("a:normAutofit fontScale", (1_000, 100_000), "62.5%"),
    ("a:normAutofit lnSpcReduction", (0, 13_200_000), "20%"),
    ("a:spcPct val", (0, 13_200_000), "90%"),
    ("a:spcPts val", (0, 158_400), ""),
    ("a:buSzPts val", (100, 400_000), ""),
    ("a:buSzPct val", (25_000, 400_000), "80%"),
    ("a:buAutoNum startAt", (1, 32_767), ""),
    ("a:tab pos", INT, MEASURE),
    ("a:gridCol w", COORDINATE, MEASURE),
    ("a:tr h", COORDINATE, MEASURE),
    ("a:tcPr marL marR marT marB", INT, MEASURE),
    ("a:gs pos", SHARE, "50%"),
    ("a:lin ang", ROUND, ""),
    ("a:hue val", ROUND, ""),
    ("a:hueOff val", INT, ""),
    ("a:hslClr hue", ROUND, ""),
    ("a:hslClr sat lum", INT, PER_CENT),
    ("a:scrgbClr r g b", INT, PER_CENT),
    ("a:alphaOff val", (-100_000, 100_000), PER_CENT),
    ("a:alphaModFix amt", POSITIVE, "5%"),
    ("a:miter lim", POSITIVE, "5%"),
    ("a:ds d sp", POSITIVE, "5%"),
    ("a:tile tx ty", COORDINATE, MEASURE),
    ("a:tile sx sy", INT, PER_CENT),
    ("a:blipFill dpi", UNSIGNED, ""),
    ("a:blur rad", LENGTH, ""),
    ("a:glow rad", LENGTH, ""),
    ("a:softEdge rad", LENGTH, ""),
    ("a:innerShdw blurRad dist", LENGTH, ""),
    ("a:innerShdw dir", ROUND, ""),
    ("a:outerShdw blurRad dist", LENGTH, ""),
    ("a:outerShdw dir", ROUND, ""),
    ("a:outerShdw sx sy", INT, PER_CENT),
    ("a:outerShdw kx ky", (-5_399_999, 5_399_999), ""),
    ("a:prstShdw dist", LENGTH, ""),
    ("a:prstShdw dir", ROUND, ""),
    ("a:reflection blurRad dist", LENGTH, ""),
    ("a:reflection dir fadeDir", ROUND, ""),
    ("a:reflection stA stPos endA endPos", SHARE, "50%"),
    ("a:reflection sx sy", INT, PER_CENT),
    ("a:reflection kx ky", (-5_399_999, 5_399_999), ""),
    ("a:rot lat lon rev", ROUND, ""),
    ("a:camera fov", (0, 10_800_000), ""),
    ("a:camera zoom", POSITIVE, "5%"),
    ("a:sp3d z", COORDINATE, MEASURE),
    ("a:sp3d extrusionH contourW", LENGTH, ""),
    ("a:flatTx z", COORDINATE, MEASURE),
    ("p:cNvPr id", UNSIGNED, ""),
    ("p:guide pos", INT, ""),
]
SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "x": "http://example.org/",
}


def allowed(element: str, name: str, value: str) -> bool:
    """Return whether an attribute of an element may have a value; what is refused is named."""
    prefix, _, local = element.partition(":")
    root = etree.Element("{x}root")
    etree.SubElement(root, f"{{{SPACES[prefix]}}}{local}", {name: value})
    try:
        check_numbers(root, "/ppt/part.xml")
    except TemplateError as error:
        return f'<{local} {name}="{value}">' not in error.message
    return True


@pytest.mark.parametrize(("where", "bounds", "otherwise"), BOUNDS, ids=[where for where, _, _ in BOUNDS])
def test_a_number_may_be_as_small_and_as_large_as_the_schema_says(
    where: str, bounds: tuple[int, int], otherwise: str
) -> None:
    element, *names = where.split()
    least, most = bounds
    for name in names:
        tried = [least - 1, least, most, most + 1]
        assert [allowed(element, name, str(value)) for value in tried] == [False, True, True, False]
        for instead in (MEASURE, PER_CENT, "12.5%", GUIDE, "3cd4", "9cd8"):
            may = any(_alike(instead, one) for one in otherwise.split())
            assert allowed(element, name, instead) is may, instead


def _alike(instead: str, allowed_form: str) -> bool:
    """Return whether two forms are of one kind: a measure, a per cent or a guide."""
    guides = {GUIDE, "3cd4", "cd8", "7cd8"}
    return instead[-1] == allowed_form[-1] == "%" or instead == allowed_form or {instead, allowed_form} <= guides


@pytest.mark.parametrize(
    ("where", "value", "may"),
    [
        ("a:srgbClr val", "0aF9bC", True),
        ("a:srgbClr val", "0aF9b", False),
        ("a:srgbClr val", "0aF9bCd", False),
        ("a:srgbClr val", "0aF9bG", False),
        ("a:srgbClr val", "0", False),
        ("a:sysClr lastClr", "FFFFFF", True),
        ("a:sysClr lastClr", "white", False),
        ("a:fld id", "{01234567-89ab-CDEF-0123-456789abcdef}", True),
        ("a:fld id", "{01234567-89ab-CDEF-0123-456789abcde}", False),
        ("a:fld id", "01234567-89ab-CDEF-0123-456789abcdef", False),
        ("a:off x", "1.5pt", True),
        ("a:off x", "1.pt", False),
        ("a:off x", "5px", False),
        ("a:off x", "1234567890mm", False),
        ("a:alpha val", "1.%", False),
        ("a:pt x", "1st", False),
        ("a:pt x", "a b", False),
        ("a:pt x", "5cd8", True),
        ("a:pt x", "6cd8", False),
        ("x:off x", "anything", True),
        ("a:unknown x", "anything", True),
        ("a:off other", "anything", True),
    ],
)
def test_colours_ids_lengths_and_guides_have_their_forms(where: str, value: str, may: bool) -> None:
    assert allowed(*where.split(), value) is may
