"""Numbers in a template's parts: where the schema has one, there must be one that it allows.

PowerPoint calls a deck damaged, and shows nothing of it, for one number that its schema does not allow. A template
with such a number is damaged, too, and nothing of it may travel on. From ISO/IEC 29500-4, `dml-main.xsd` and
`pml.xsd`: whole numbers within bounds, and in some places per cents (`50%`), lengths (`2.5cm`) or the names of guides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from gyoan.messages import templates as said
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass
from gyoan.text_formats.drawingml_units import FULL_TURN, PER_CENT, WHOLE
from gyoan.theming.template.documents import SAVE_AS_PPTX, WHOLE_NUMBER, A, P, TemplateError, elements

_PER_CENT = expression(r"-?[0-9]{1,9}(\.[0-9]{1,9})?%")
_MEASURE = expression(r"-?[0-9]{1,9}(\.[0-9]{1,9})?(mm|cm|in|pt|pc|pi)")
_GUIDE = expression(r"[^\W\d]\w{0,99}|3cd[48]|cd[248]|[578]cd8")
"""A guide of a shape; some of PowerPoint's own begin with a digit."""


@dataclass(frozen=True, slots=True)
class _Number:
    """What a number may be."""

    least: int
    most: int
    otherwise: tuple[re.Pattern[str], ...] = ()
    """What may stand in its place."""

    def allows(self, text: str) -> bool:
        is_within = WHOLE_NUMBER.fullmatch(text) is not None and self.least <= int(text) <= self.most
        return is_within or any(form.fullmatch(text) for form in self.otherwise)


_INT = 2**31
_FARTHEST, _LONGEST = -27_273_042_329_600, 27_273_042_316_900
"""`ST_CoordinateUnqualified`'s bounds (ISO/IEC 29500-1, 20.1.10)."""

_COORDINATE = _Number(_FARTHEST, _LONGEST, (_MEASURE,))
_ADJUSTABLE = _Number(_FARTHEST, _LONGEST, (_MEASURE, _GUIDE))
_LENGTH = _Number(0, _LONGEST)
_SMALL_COORDINATE = _Number(-_INT, _INT - 1, (_MEASURE,))
_ANGLE, _ADJUSTABLE_ANGLE = _Number(-_INT, _INT - 1), _Number(-_INT, _INT - 1, (_GUIDE,))
_DIRECTION = _Number(0, FULL_TURN - 1)
_SKEW = _Number(1 - FULL_TURN // 4, FULL_TURN // 4 - 1)
_COUNT = _Number(0, 2**32 - 1)
_SHARE = _Number(0, WHOLE, (_PER_CENT,))
_SIGNED_SHARE = _Number(-WHOLE, WHOLE, (_PER_CENT,))
_PERCENTAGE = _Number(-_INT, _INT - 1, (_PER_CENT,))
_POSITIVE_PERCENTAGE = _Number(0, _INT - 1, (_PER_CENT,))
_TYPE_SIZE = _Number(100, 400_000)
_BYTE = _Number(-128, 127)
_COLOR = _Number(0, -1, (expression(r"[0-9A-Fa-f]{6}"),))
"""A number, too, in hexadecimal digits."""
_GUID = _Number(0, -1, (expression(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", re.IGNORECASE),))
"""Another one: 128 bits in hexadecimal digits."""
_SLIDE_SIDE = _Number(914_400, 51_206_400)
"""In EMU: an inch to 56 (`ST_SlideSizeCoordinate`, 19.7)."""

_RUNS = ("rPr", "defRPr", "endParaRPr")
_PARAGRAPHS = ("pPr", "defPPr", *(f"lvl{level}pPr" for level in range(1, 10)))
_FONTS = ("latin", "ea", "cs", "sym", "buFont", "font")
_SIDES = ("l", "t", "r", "b")


def _each(elements_: tuple[str, ...], numbers: Mapping[str, _Number]) -> dict[str, Mapping[str, _Number]]:
    return dict.fromkeys(elements_, numbers)


def _all(number: _Number, *names: str) -> Mapping[str, _Number]:
    return dict.fromkeys(names, number)


_PARAGRAPH = {
    **_all(_Number(0, 51_206_400), "marL", "marR"),
    "indent": _Number(-51_206_400, 51_206_400),
    "lvl": _Number(0, 8),
    "defTabSz": _SMALL_COORDINATE,
}
_RUN = {
    "sz": _TYPE_SIZE,
    "kern": _Number(0, 400_000),
    "spc": _Number(-400_000, 400_000, (_MEASURE,)),
    "baseline": _PERCENTAGE,
    "smtId": _COUNT,
}
_NUMBERS: Mapping[str, Mapping[str, _Number]] = {
    **_each(_PARAGRAPHS, _PARAGRAPH),
    **_each(_RUNS, _RUN),
    **_each(_FONTS, _all(_BYTE, "charset", "pitchFamily")),
    **_each(("off", "chOff"), _all(_COORDINATE, "x", "y")),
    **_each(("ext", "chExt", "notesSz"), _all(_LENGTH, "cx", "cy")),
    **_each(("pt", "pos"), _all(_ADJUSTABLE, "x", "y")),
    **_each(("fillRect", "fillToRect", "srcRect", "tileRect"), _all(_PERCENTAGE, *_SIDES)),
    **_each(("bevelT", "bevelB"), _all(_LENGTH, "w", "h")),
    **_each(("ln", "uLn", "lnL", "lnR", "lnT", "lnB"), _all(_Number(0, 20_116_800), "w")),
    **_each(("bgRef", "effectRef", "fillRef", "lnRef", "ph"), _all(_COUNT, "idx")),
    **_each(("stCxn", "endCxn"), _all(_COUNT, "id", "idx")),
    **_each(("anchor",), _all(_COORDINATE, "x", "y", "z")),
    **_each(("norm", "up"), _all(_COORDINATE, "dx", "dy", "dz")),
    **_each(("alpha", "shade", "tint"), _all(_SHARE, "val")),
    **_each(("alphaMod", "hueMod"), _all(_POSITIVE_PERCENTAGE, "val")),
    **_each(
        ("lumMod", "lumOff", "lum", "sat", "satMod", "satOff", "red", "redMod", "redOff"), _all(_PERCENTAGE, "val")
    ),
    **_each(("green", "greenMod", "greenOff", "blue", "blueMod", "blueOff"), _all(_PERCENTAGE, "val")),
    "sldSz": _all(_SLIDE_SIDE, "cx", "cy"),
    "xfrm": {"rot": _ANGLE},
    "rect": _all(_ADJUSTABLE, *_SIDES),
    "path": _all(_LENGTH, "w", "h"),
    "arcTo": {**_all(_ADJUSTABLE, "wR", "hR"), **_all(_ADJUSTABLE_ANGLE, "stAng", "swAng")},
    "ahXY": _all(_ADJUSTABLE, "minX", "maxX", "minY", "maxY"),
    "ahPolar": {**_all(_ADJUSTABLE, "minR", "maxR"), **_all(_ADJUSTABLE_ANGLE, "minAng", "maxAng")},
    "cxn": {"ang": _ADJUSTABLE_ANGLE},
    "bodyPr": {
        **_all(_SMALL_COORDINATE, "lIns", "tIns", "rIns", "bIns"),
        "rot": _ANGLE,
        "numCol": _Number(1, 16),
        "spcCol": _Number(0, _INT - 1),
    },
    "normAutofit": {
        "fontScale": _Number(PER_CENT, WHOLE, (_PER_CENT,)),
        "lnSpcReduction": _Number(0, 132 * WHOLE, (_PER_CENT,)),
    },
    "spcPct": {"val": _Number(0, 132 * WHOLE, (_PER_CENT,))},
    "spcPts": {"val": _Number(0, 158_400)},
    "buSzPts": {"val": _TYPE_SIZE},
    "buSzPct": {"val": _Number(WHOLE // 4, 4 * WHOLE, (_PER_CENT,))},
    "buAutoNum": {"startAt": _Number(1, 32_767)},
    "tab": {"pos": _SMALL_COORDINATE},
    "gridCol": {"w": _COORDINATE},
    "tr": {"h": _COORDINATE},
    "tcPr": _all(_SMALL_COORDINATE, "marL", "marR", "marT", "marB"),
    "gs": {"pos": _SHARE},
    "lin": {"ang": _DIRECTION},
    "hue": {"val": _DIRECTION},
    "hueOff": {"val": _ANGLE},
    "hslClr": {"hue": _DIRECTION, **_all(_PERCENTAGE, "sat", "lum")},
    "srgbClr": {"val": _COLOR},
    "fld": {"id": _GUID},
    "sysClr": {"lastClr": _COLOR},
    "scrgbClr": _all(_PERCENTAGE, "r", "g", "b"),
    "alphaOff": {"val": _SIGNED_SHARE},
    "alphaModFix": {"amt": _POSITIVE_PERCENTAGE},
    "miter": {"lim": _POSITIVE_PERCENTAGE},
    "ds": _all(_POSITIVE_PERCENTAGE, "d", "sp"),
    "tile": {**_all(_COORDINATE, "tx", "ty"), **_all(_PERCENTAGE, "sx", "sy")},
    "blipFill": {"dpi": _COUNT},
    "blur": {"rad": _LENGTH},
    "glow": {"rad": _LENGTH},
    "softEdge": {"rad": _LENGTH},
    "innerShdw": {**_all(_LENGTH, "blurRad", "dist"), "dir": _DIRECTION},
    "outerShdw": {
        **_all(_LENGTH, "blurRad", "dist"),
        "dir": _DIRECTION,
        **_all(_PERCENTAGE, "sx", "sy"),
        **_all(_SKEW, "kx", "ky"),
    },
    "prstShdw": {"dist": _LENGTH, "dir": _DIRECTION},
    "reflection": {
        **_all(_LENGTH, "blurRad", "dist"),
        **_all(_DIRECTION, "dir", "fadeDir"),
        **_all(_SHARE, "stA", "stPos", "endA", "endPos"),
        **_all(_PERCENTAGE, "sx", "sy"),
        **_all(_SKEW, "kx", "ky"),
    },
    "rot": _all(_DIRECTION, "lat", "lon", "rev"),
    "camera": {"fov": _Number(0, 10_800_000), "zoom": _POSITIVE_PERCENTAGE},
    "sp3d": {"z": _COORDINATE, **_all(_LENGTH, "extrusionH", "contourW")},
    "flatTx": {"z": _COORDINATE},
    "cNvPr": {"id": _COUNT},
    "guide": {"pos": _ANGLE},
}
"""The numbers of each element, by its name and theirs."""


def check_numbers(root: etree._Element, part: str) -> None:
    """Raise `TemplateError` where a number in a part is none that the schema allows."""
    for element in elements(root):
        space, _, name = element.tag.rpartition("}")
        numbers = _NUMBERS.get(name) if f"{space}}}" in {A, P} else None
        for attribute, number in (numbers or {}).items():
            text = element.get(attribute)
            if text is not None and not number.allows(str(text)):
                written = f'<{name} {attribute}="{text}">'
                raise TemplateError(said.NUMBER_NOT_ALLOWED(part=part, written=written), SAVE_AS_PPTX)
