"""Text boxes and panels → `p:sp`, in a placeholder of the slide's layout where they fill one."""

from __future__ import annotations

from dataclasses import replace

from gyoan.export.pptx.layouts import FOOTER, NUMBER, LayoutPlaceholder
from gyoan.export.pptx.paint import box_properties, fill, geometry, outline, place
from gyoan.export.pptx.paragraphs import TextSetting, number_paragraph, paragraphs
from gyoan.model.deck import Anchor, Panel, ShapeStyle, SlideJump, TextBox
from gyoan.model.message import language_of, translated
from gyoan.model.units import Box, Length
from gyoan.model.values import dataclass
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag

FOOT_KINDS = frozenset({FOOTER.kind, NUMBER.kind})
"""The types of the placeholders at the foot."""
ANCHOR = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}
"""What anchors are called in DrawingML."""


@dataclass(frozen=True, slots=True)
class ShapeLabel:
    """What identifies a shape on its slide."""

    number: int
    """Its id, unique on the slide."""
    name: str
    """Its name, unique on the slide."""


class Labels:
    """Gives the shapes of one slide their ids and names."""

    def __init__(self, language: str) -> None:
        """Start with the id after that of the slide's shape tree; `language` is that of gyoan's own names."""
        self._language = language_of(language)
        self._taken: dict[str, int] = {}
        self._number = 1

    def new(self, name: str) -> ShapeLabel:
        """Return the next id, and `name` with a number behind it where another shape has it."""
        self._number += 1
        free = name = translated(name, self._language)
        while free in self._taken:
            self._taken[name] += 1
            free = f"{name} {self._taken[name]}"
        self._taken[free] = 1
        return ShapeLabel(self._number, free)


def identity(label: ShapeLabel, description: str = "", click: Xml = NOTHING, *, decorative: bool = False) -> Xml:
    """Return id, name, alternative text and click action; a decoration is passed over by screen readers."""
    extensions = tag("a:extLst", _decorative_mark()) if decorative else NOTHING
    return tag("p:cNvPr", click, extensions, id=label.number, name=label.name, descr=description or None)


def graphic_frame(inside: Xml, uri: str, box: Box, label: ShapeLabel, description: str) -> Xml:
    """Return the frame of a table or chart: what is `inside`, and the address that names what that is."""
    locks = tag("p:cNvGraphicFramePr", tag("a:graphicFrameLocks", noGrp=True))
    head = tag("p:nvGraphicFramePr", identity(label, description), locks, tag("p:nvPr"))
    graphic = tag("a:graphic", tag("a:graphicData", inside, uri=uri))
    return tag("p:graphicFrame", head, place(box, "p:xfrm"), graphic)


def _decorative_mark() -> Xml:
    namespace = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    mark = tag("adec:decorative", xmlns_adec=namespace, val=True)
    return tag("a:ext", mark, uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")


def click_on(jump: SlideJump | None, setting: TextSetting) -> Xml:
    """Return where a click on a whole shape leads."""
    return setting.click(jump) if jump else NOTHING


def body_properties(inset: Length, anchor: Anchor) -> Xml:
    """Return how text sits in its box: wrapped, never shrunk."""
    return tag(
        "a:bodyPr",
        tag("a:noAutofit"),
        wrap="square",
        lIns=inset.emu,
        tIns=inset.emu,
        rIns=inset.emu,
        bIns=inset.emu,
        rtlCol=False,
        anchor=ANCHOR[anchor],
    )


def inherited_body() -> Xml:
    """Return the statement that text sits in its box as the layout has it, and is not shrunk."""
    return tag("a:bodyPr", tag("a:noAutofit"))


def panel(shape: Panel, label: ShapeLabel, setting: TextSetting) -> Xml:
    """Return a rectangle without text; without a description and a jump it is marked as a decoration."""
    decorative = not shape.description and shape.jump is None
    named = identity(label, shape.description, click_on(shape.jump, setting), decorative=decorative)
    head = tag("p:nvSpPr", named, tag("p:cNvSpPr"), tag("p:nvPr"))
    return tag("p:sp", head, box_properties(shape.style, shape.box))


def text_box(shape: TextBox, label: ShapeLabel, setting: TextSetting) -> Xml:
    """Return a text box that fills no placeholder."""
    kind = tag("p:cNvSpPr", txBox=_is_plain(shape.style) or None)
    head = tag("p:nvSpPr", identity(label, click=click_on(shape.jump, setting)), kind, tag("p:nvPr"))
    return tag("p:sp", head, box_properties(shape.style, shape.box), _text_body(shape, setting))


def filled_placeholder(
    shape: TextBox, holder: LayoutPlaceholder, inherited: Box, label: ShapeLabel, setting: TextSetting
) -> Xml:
    """Return a text in `holder`; its place is written only where it differs from the layout's, `inherited`."""
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=True))
    head = tag("p:nvSpPr", identity(label, click=click_on(shape.jump, setting)), locks, placeholder(holder))
    own_place = NOTHING if shape.box == inherited else place(shape.box)
    setting = replace(setting, inherits=holder.inherits, sized=holder.kind not in FOOT_KINDS)
    written = inherited_body() if holder.inherits and shape.box == inherited else _body(shape)
    lines = _number(shape, setting) if holder.kind == NUMBER.kind else paragraphs(shape.paragraphs, setting)
    body = tag("p:txBody", written, tag("a:lstStyle"), lines)
    return tag("p:sp", head, tag("p:spPr", own_place, _own_paint(shape.style, shape.box)), body)


def placeholder(holder: LayoutPlaceholder) -> Xml:
    """Return what ties a shape to `holder`."""
    size = "quarter" if holder.kind in FOOT_KINDS else None
    return tag("p:nvPr", tag("p:ph", type=holder.kind or None, sz=size, idx=holder.index))


def _own_paint(style: ShapeStyle, box: Box) -> Xml:
    """Return fill and outline of a placeholder; one that has neither inherits that it has neither.

    The outline's form stands beside them, though it is inherited: some programs fill nothing without it.
    """
    if _is_plain(style):
        return NOTHING
    return joined(geometry(style, box), fill(style.fill, style.alpha), outline(style))


def _is_plain(style: ShapeStyle) -> bool:
    return style.fill is None and style.line is None


def _text_body(shape: TextBox, setting: TextSetting) -> Xml:
    return tag("p:txBody", _body(shape), tag("a:lstStyle"), paragraphs(shape.paragraphs, replace(setting, typed=False)))


def _body(shape: TextBox) -> Xml:
    return body_properties(shape.inset, shape.anchor)


def _number(shape: TextBox, setting: TextSetting) -> Xml:
    return joined(*(number_paragraph(paragraph, setting) for paragraph in shape.paragraphs[:1])) or tag("a:p")
