"""A container → its presentation, brought to our slide size: the master that serves best, its layouts and theme."""

from __future__ import annotations

from lxml import etree

from gyoan.messages import templates as said
from gyoan.model.message import Message
from gyoan.model.template import LayoutRole, TemplateLayout
from gyoan.model.units import EMU_PER_INCH, Length
from gyoan.model.values import dataclass
from gyoan.theming.template.container import Container, only_of_kind
from gyoan.theming.template.documents import SAVE_AS_PPTX, WHOLE_NUMBER, A, P, R, TemplateError, elements, number
from gyoan.theming.template.matching import Matched, match
from gyoan.theming.template.placeholders import placeholders_of
from gyoan.theming.template.schema_numbers import check_numbers

HEIGHT = Length.of_inches(7.5)
"""Slides are made this high, so that type has the size it was designed for; a template is enlarged or reduced to it."""
NARROWEST, WIDEST = 1.2, 2.4
"""Slides narrower or wider than this, by their height, are none that our slides can be laid out on."""
_PRESENTATIONS = (
    "presentationml.presentation.",
    "presentationml.template.",
    "presentationml.slideshow.",
    "ms-powerpoint.",
)


@dataclass(frozen=True, slots=True, eq=False)
class Master:
    """A slide master with all that belongs to it."""

    name: str
    """Its part's name."""
    root: etree._Element
    """Its XML."""
    theme: str
    """The name of its theme's part."""
    theme_root: etree._Element
    """The theme's XML."""
    layout_roots: dict[str, etree._Element]
    """The XML of its layouts by their parts' names, in the gallery's order."""
    layouts: tuple[TemplateLayout, ...]
    """Its layouts as values."""
    matched: Matched
    """What they serve."""


@dataclass(frozen=True, slots=True, eq=False)
class Presentation:
    """What a template's file holds, brought to our height."""

    width: Length
    """Slide width."""
    master: Master
    """The master that is taken over."""
    dropped: tuple[Message, ...]
    """What is in the file and not taken over, in words."""


def read_presentation(container: Container) -> Presentation:
    """Return the presentation in `container`; raises `TemplateError` where there is none to make a deck with."""
    main = next(iter(only_of_kind(container.relations("/"), "officeDocument").values()), "")
    if not any(word in container.content_type(main) for word in _PRESENTATIONS):
        raise TemplateError(said.NO_PRESENTATION(), SAVE_AS_PPTX)
    root = container.xml(main)
    size = root.find(f"{P}sldSz")
    if size is not None:
        check_numbers(size, main)
    width, height = number(size, "cx"), number(size, "cy")
    if not height or not NARROWEST <= width / height <= WIDEST:
        message = said.ODD_SIZE(width=width / EMU_PER_INCH, height=height / EMU_PER_INCH)
        raise TemplateError(message, said.SET_WIDE())
    factor = HEIGHT.emu / height
    related = only_of_kind(container.relations(main), "slideMaster")
    listed = [related[key] for one in root.iter(f"{P}sldMasterId") if (key := one.get(f"{R}id", "")) in related]
    masters = [_master(container, name, factor) for name in listed]
    useful = [master for master in masters if LayoutRole.CONTENT in master.matched.layouts]
    if not useful:
        message = said.NO_LAYOUT()
        raise TemplateError(message, said.ADD_LAYOUT())
    best = max(useful, key=lambda master: -len(master.matched.stand_ins))
    return Presentation(Length(round(width * factor)), best, tuple(_dropped(container, main, len(masters) - 1)))


def _master(container: Container, name: str, factor: float) -> Master:
    root = container.xml(name)
    relations = container.relations(name)
    theme = next(iter(only_of_kind(relations, "theme").values()), "")
    related = only_of_kind(relations, "slideLayout")
    listed = [related[key] for one in root.iter(f"{P}sldLayoutId") if (key := one.get(f"{R}id", "")) in related]
    roots = {part: container.xml(part) for part in dict.fromkeys(listed)}
    colors = container.xml(theme)
    forms = {name: f"{P}sldMaster", theme: f"{A}theme"}
    for named, part in {**roots, name: root, theme: colors}.items():
        if part.tag != forms.get(named, f"{P}sldLayout"):
            raise TemplateError(said.OTHER_CONTENT(part=named), SAVE_AS_PPTX)
        check_numbers(part, named)
    for part in (root, *roots.values()):
        if abs(factor - 1) > _HARDLY:
            scale_part(part, factor)
    layouts = tuple(_layout(part, layout, root) for part, layout in roots.items())
    return Master(name, root, theme, colors, roots, layouts, match(layouts))


def _layout(part: str, root: etree._Element, master: etree._Element) -> TemplateLayout:
    content = root.find(f"{P}cSld")
    name = content.get("name", "") if content is not None else ""
    return TemplateLayout(part, name, root.get("type", "cust"), placeholders_of(root, master))


def _dropped(container: Container, main: str, masters: int) -> list[Message]:
    """Return what of the file a deck does not get, in words."""
    found = []
    if "macroEnabled" in container.content_type(main) or any(
        name.endswith("vbaProject.bin") for name in container.names
    ):
        found.append(said.MACROS())
    parts = [name for name in container.names if name.startswith(("/ppt/slideMasters/", "/ppt/slideLayouts/"))]
    relations = [one for name in sorted(parts) for one in container.relations(name)]
    if any(one.external for one in relations):
        found.append(said.OUTSIDE_LINKS())
    if any(
        one.kind.rpartition("/")[2] in {"oleObject", "package", "control", "video", "audio", "media"}
        for one in relations
    ):
        found.append(said.EMBEDDED())
    if masters > 0:
        found.append(said.MORE_MASTERS(count=masters))
    return found


_HARDLY = 0.001
"""By how much slides may differ in size from ours and be left as they are, as a share."""
_SCALED = {
    f"{A}off": ("x", "y"),
    f"{A}ext": ("cx", "cy"),
    f"{A}chOff": ("x", "y"),
    f"{A}chExt": ("cx", "cy"),
    f"{A}ln": ("w",),
    f"{A}bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    f"{A}outerShdw": ("blurRad", "dist"),
    f"{A}innerShdw": ("blurRad", "dist"),
    f"{A}glow": ("rad",),
    f"{A}softEdge": ("rad",),
    f"{A}spcPts": ("val",),
    f"{A}tab": ("pos",),
    f"{A}gridCol": ("w",),
    f"{A}tr": ("h",),
    f"{A}rPr": ("sz",),
    f"{A}defRPr": ("sz",),
    f"{A}endParaRPr": ("sz",),
    f"{A}tcPr": ("marL", "marR", "marT", "marB"),
}
_PARAGRAPH = ("marL", "marR", "indent", "defTabSz")
_LEAST = {"sz": 100, "w": 0}
"""What sizes, in 1/100 of a point, and widths may be at the least."""


def scale_part(root: etree._Element, factor: float) -> None:
    """Multiply every length in a part by `factor`."""
    for element in elements(root):
        names = _SCALED.get(element.tag, ())
        if element.tag.startswith(A) and element.tag.endswith("pPr"):
            names = _PARAGRAPH
        for name in names:
            if element.get(name) is not None:
                element.set(name, str(max(round(number(element, name) * factor), _LEAST.get(name, -(2**31)))))
    for path in root.iter(f"{A}path"):
        _scale_path(path, factor)
    for guide in root.iter(f"{P}guide"):
        guide.set("pos", str(round(number(guide, "pos") * factor)))


def _scale_path(path: etree._Element, factor: float) -> None:
    """Scale a freeform that counts in the slide's own units; others stretch with their shape."""
    if number(path, "w") or number(path, "h"):
        return
    for point in path.iter(f"{A}pt", f"{A}arcTo"):
        for name in ("x", "y", "wR", "hR"):
            if WHOLE_NUMBER.fullmatch(point.get(name, "")):
                point.set(name, str(round(number(point, name) * factor)))
