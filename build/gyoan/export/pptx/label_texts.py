"""Labels of a diagram → text bodies: lines as layout broke them, never broken again, never shrunk."""

from __future__ import annotations

from gyoan.export.pptx.paint import solid_fill
from gyoan.export.pptx.paragraphs import exact_spacing, lines, placement
from gyoan.export.pptx.shapes import ANCHOR
from gyoan.model.blocks import Alignment
from gyoan.model.deck import Anchor, TextParagraph
from gyoan.model.graph import Label
from gyoan.model.units import Length, Points
from gyoan.text_formats.xml import NOTHING, Xml, tag, text
from gyoan.typesetting.line_heights import PITCH

_CENTRED = TextParagraph((), align=Alignment.CENTER, line_spacing=1.0)
_AT_START = TextParagraph((), align=Alignment.LEFT, line_spacing=1.0)
"""Paragraphs of labels: their lines are as far apart as each says itself."""


def words(label: Label) -> str:
    """Return the text of `label` in one line."""
    return " ".join(" ".join(label.lines).split())


def wording(
    label: Label, language: str, anchor: Anchor = Anchor.MIDDLE, top: Points = Points(0), left: Points = Points(0)
) -> Xml:
    """Return the text of `label`, `top` points below the upper edge; nothing where it has none.

    Lines that begin at the left stand `left` points from there.
    """
    if not any(label.lines):
        return NOTHING
    setting = _AT_START if label.at_start else _CENTRED
    between = exact_spacing(setting, label.points * PITCH.label)
    after = tag("a:spcAft", tag("a:spcPts", val=0))
    properties = tag("a:pPr", between, after, tag("a:buNone"), **placement(setting))
    run = _run(label, language)
    # A paragraph a line: what reads a break within one gives U+000B, or joins two words to one.
    paragraphs = (_line(part, properties, run) for line in label.lines for part in lines(line))
    return tag("p:txBody", _frame(anchor, top, left if label.at_start else Points(0)), tag("a:lstStyle"), *paragraphs)


def _frame(anchor: Anchor, top: Points, left: Points) -> Xml:
    """Return how the text sits: around the shape's middle or from its left, so that no font breaks its lines anew."""
    insets = {"lIns": Length.of_points(left).emu, "tIns": Length.of_points(top).emu, "rIns": 0, "bIns": 0}
    return tag("a:bodyPr", tag("a:noAutofit"), wrap="none", **insets, rtlCol=False, anchor=ANCHOR[anchor])


def _line(characters: str, properties: Xml, run: Xml) -> Xml:
    written = tag("a:r", run, tag("a:t", text(characters))) if characters else NOTHING
    return tag("a:p", properties, written or Xml(run.replace("a:rPr", "a:endParaRPr")))


def _run(label: Label, language: str) -> Xml:
    return tag(
        "a:rPr",
        solid_fill(label.color),
        lang=language,
        altLang="en-US",
        # Rounded down to what PowerPoint's own lists show; up, it could outgrow its shape.
        sz=max(100, int(label.points * 10) * 10),
        b=label.bold,
        dirty=False,
    )
