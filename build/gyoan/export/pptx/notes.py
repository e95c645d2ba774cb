"""Speaker notes: the notes master, and a notes page for every slide that has any."""

from __future__ import annotations

from collections.abc import Mapping

from gyoan.export.pptx.master import background, inherited_colors, shape_tree
from gyoan.export.pptx.paint import place, solid_fill
from gyoan.export.pptx.paragraphs import KOREAN_BREAKING, lines
from gyoan.export.pptx.shapes import ShapeLabel, identity
from gyoan.export.pptx.xml import office_part
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.message import language_of
from gyoan.model.units import Box, Length
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag, text

PAGE_WIDTH = Length(6_858_000)
"""Width of a notes page: PowerPoint's own."""
PAGE_HEIGHT = Length(9_144_000)
"""Height of a notes page: PowerPoint's own."""

_MARGIN, _IMAGE_TOP, _BELOW_IMAGE, _NOTE_POINTS = Length(685_800), Length(1_143_000), Length(342_900), 12
"""Of a notes page: its margin and where its slide stands, as in PowerPoint; the space below that, the text's size."""
_INNER_WIDTH = PAGE_WIDTH - _MARGIN * 2
"""How wide slide and notes are on it."""


def notes_master_part(slide_width: Length, slide_height: Length, colors: Mapping[str, str], language: str) -> bytes:
    """Return the notes master: the slide above, its notes below."""
    image_height = _INNER_WIDTH * (slide_height.emu / slide_width.emu)
    image = Box(_MARGIN, _IMAGE_TOP, _INNER_WIDTH, image_height)
    top = image.bottom + _BELOW_IMAGE
    notes = Box(_MARGIN, top, _INNER_WIDTH, PAGE_HEIGHT - top - _MARGIN)
    prompt = tag(
        "a:p",
        tag(
            "a:r", _run_properties(language), tag("a:t", text(shape_names.SPEAKER_NOTES.within(language_of(language))))
        ),
    )
    picture, words = _labels(language)
    shapes = (_image(picture, image, index=2), _text(words, prompt, 3, notes))
    return office_part(
        "p:notesMaster",
        tag("p:cSld", background(), shape_tree(*shapes)),
        tag("p:clrMap", **colors),
        tag("p:notesStyle", *(_level(level, language) for level in range(1, 10))),
    )


def notes_part(notes: str, language: str) -> bytes:
    """Return the notes page that says `notes`, one paragraph for each line."""
    content = joined(*(_paragraph(line, language) for line in lines(notes)))
    picture, words = _labels(language)
    shapes = (_image(picture), _text(words, content, 1))
    return office_part("p:notes", tag("p:cSld", shape_tree(*shapes)), inherited_colors())


def _labels(language: str) -> tuple[ShapeLabel, ShapeLabel]:
    """Return what the picture of the slide and the notes below it are called."""
    names = (shape_names.SLIDE_IMAGE, shape_names.NOTES)
    picture, notes = (name.within(language_of(language)) for name in names)
    return ShapeLabel(2, picture), ShapeLabel(3, notes)


def _paragraph(line: str, language: str) -> Xml:
    run = tag("a:r", _run_properties(language), tag("a:t", text(line))) if line else NOTHING
    return tag("a:p", run, tag("a:endParaRPr", lang=language, altLang="en-US", dirty=False))


def _run_properties(language: str) -> Xml:
    return tag("a:rPr", lang=language, altLang="en-US", dirty=False)


def _image(label: ShapeLabel, box: Box | None = None, index: int | None = None) -> Xml:
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=True, noRot=True, noChangeAspect=True))
    role = tag("p:nvPr", tag("p:ph", type="sldImg", idx=index))
    return tag("p:sp", tag("p:nvSpPr", identity(label), locks, role), _properties(box))


def _text(label: ShapeLabel, content: Xml, index: int, box: Box | None = None) -> Xml:
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=True))
    role = tag("p:nvPr", tag("p:ph", type="body", sz="quarter" if box else None, idx=index))
    body = tag("p:txBody", tag("a:bodyPr"), tag("a:lstStyle"), content)
    return tag("p:sp", tag("p:nvSpPr", identity(label), locks, role), _properties(box), body)


def _properties(box: Box | None) -> Xml:
    """Return the place of a placeholder; a notes page inherits it from the master."""
    if box is None:
        return tag("p:spPr")
    return tag("p:spPr", place(box), tag("a:prstGeom", tag("a:avLst"), prst="rect"))


def _level(level: int, language: str) -> Xml:
    run = tag(
        "a:defRPr",
        solid_fill(ColorSlot.TEXT),
        tag("a:latin", typeface="+mn-lt"),
        tag("a:ea", typeface="+mn-ea"),
        lang=language,
        altLang="en-US",
        sz=_NOTE_POINTS * 100,
    )
    step = Length.of_points(_NOTE_POINTS * 2)
    return tag(f"a:lvl{level}pPr", run, marL=step.emu * (level - 1), algn="l", **KOREAN_BREAKING)
