"""Paragraphs of a deck → `a:p`, with the language of every run, real bullets and Korean line breaking."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from gyoan.export.pptx.links import OWN_INK
from gyoan.export.pptx.numbering import NO_NUMBERS, number_paragraphs
from gyoan.export.pptx.paint import scheme_color, solid_fill
from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Bullet, Run, SlideJump, TextParagraph
from gyoan.model.expressions import expression
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.scene.slide_texts import is_line_of_code
from gyoan.text_formats.drawingml_units import PER_CENT
from gyoan.text_formats.xml import NOTHING, Value, Xml, joined, tag, text
from gyoan.typesetting.line_heights import PITCH

_ALIGNMENT = {Alignment.LEFT: "l", Alignment.CENTER: "ctr", Alignment.RIGHT: "r"}

KOREAN_BREAKING: dict[str, Value] = {"eaLnBrk": "0", "latinLnBrk": "0", "hangingPunct": "1"}
"""Paragraph attributes: break neither Korean nor Latin words inside, let a full stop hang over the edge.

ECMA-376, 21.1.2.2.7: `eaLnBrk` says whether an East Asian word may be broken in half, `latinLnBrk` the same of a
Latin word. Left out, `eaLnBrk` is true and PowerPoint breaks Hangul between any two syllables.
"""

_LINE_BREAK = expression("\r\n|[\n\v\r]")
_NONE = Length(0)
_FALLBACK_POINTS = Points(18)
"""PowerPoint's own size of text that has none; only a box without any character comes to it."""


class Click(Protocol):
    """Writes the link to an address or a slide."""

    def __call__(self, link: str | SlideJump, ink: Xml = ...) -> Xml:
        """Return the click action; `ink` says whose colour linked text has."""
        ...


@dataclass(frozen=True, slots=True)
class TextSetting:
    """What is the same for all text of a slide."""

    language: str
    """Language of the text, `ko-KR`."""
    code_font: str
    """Typeface of monospaced runs."""
    click: Click
    """Writes the link to an address or a slide."""
    inherits: bool = False
    """Whether text takes over colour, weight and alignment from its placeholder."""
    sized: bool = True
    """Whether such text has a size of its own."""
    typed: bool = True
    """Whether a lecturer types into it: then lines of code, too, are as far apart as their font asks for."""


def paragraphs(content: Iterable[TextParagraph], setting: TextSetting) -> Xml:
    """Return `content` as `a:p` elements: at least one, because a text body without any is refused.

    Where an author broke a line, a paragraph ends: what reads a break within one gives U+000B, or joins two words.
    """
    split = [_broken(paragraph) for paragraph in content] or [[TextParagraph(())]]
    content = [line for broken in split for line in broken]
    joins = [len(broken) > 1 for broken in split for _ in broken]
    sizes = _end_sizes(content)
    numbers = number_paragraphs(content)
    return joined(
        *(
            tag(
                "a:p",
                _properties(paragraph, number, setting, together=together),
                *_runs(paragraph, setting),
                _end(size, setting),
            )
            for paragraph, size, number, together in zip(content, sizes, numbers, joins, strict=True)
        )
    )


def number_paragraph(paragraph: TextParagraph, setting: TextSetting) -> Xml:
    """Return `paragraph` with its first run as the slide's number, which PowerPoint keeps up to date."""
    numbers = (number_field(_run_properties(run, setting), run.text) for run in paragraph.runs[:1])
    return tag("a:p", _properties(paragraph, NO_NUMBERS, setting), *numbers)


def number_field(properties: Xml, shown: str) -> Xml:
    """Return a field for the slide's number; `shown` is what it says until PowerPoint looks."""
    # PowerPoint wants some GUID here but compares it with nothing.
    guid = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
    return tag("a:fld", properties, tag("a:t", text(shown)), id=guid, type="slidenum")


def lines(characters: str) -> list[str]:
    """Return the lines of `characters`; one that ends in a line break has an empty last line."""
    return _LINE_BREAK.split(characters)


def _broken(paragraph: TextParagraph) -> list[TextParagraph]:
    """Return a paragraph for each line that an author broke: the later ones stand below the text of the first.

    They are a level deeper than an item, across which PowerPoint goes on counting.
    """
    if all(run.text and not _LINE_BREAK.search(run.text) for run in paragraph.runs):
        return [paragraph]
    first, *later = _run_lines(paragraph.runs)
    level = paragraph.level + (paragraph.bullet is not None)
    below = replace(paragraph, bullet=None, level=level, hanging=_NONE, space_before=_NONE)
    return [replace(paragraph, runs=first), *(replace(below, runs=runs) for runs in later)]


def _run_lines(runs: Iterable[Run]) -> list[tuple[Run, ...]]:
    """Return the runs of each line."""
    found: list[list[Run]] = [[]]
    for run in runs:
        for position, line in enumerate(lines(run.text)):
            if position:
                found.append([])
            if line:
                found[-1].append(replace(run, text=line))
    return [tuple(line) for line in found]


def _end_sizes(content: Sequence[TextParagraph]) -> list[Points]:
    """Return the size at each paragraph's end; an empty line is as high as the text before it, or else after it."""
    known = [paragraph.runs[-1].points if paragraph.runs else None for paragraph in content]
    size = next((points for points in known if points is not None), _FALLBACK_POINTS)
    sizes: list[Points] = []
    for points in known:
        size = points if points is not None else size
        sizes.append(size)
    return sizes


def _properties(paragraph: TextParagraph, number: Xml, setting: TextSetting, *, together: bool = False) -> Xml:
    """Return how a paragraph stands; `together` says that it is a line of a paragraph, with no space around it."""
    if setting.inherits:
        around = (tag(name, tag("a:spcPts", val=0)) for name in ("a:spcBef", "a:spcAft") if together)
        return tag("a:pPr", *around, tag("a:buNone"), marL=0, indent=0, **KOREAN_BREAKING)
    if not setting.typed and is_line_of_code(paragraph):
        return _set(paragraph, code_spacing(paragraph), number)
    return _usual(replace(paragraph, runs=()), number)


@functools.lru_cache(1024)
def _usual(paragraph: TextParagraph, number: Xml) -> Xml:
    """Return the properties of a paragraph without its text: a deck has few of them, many times each."""
    return _set(paragraph, spacing(paragraph), number)


def _set(paragraph: TextParagraph, distances: Xml, number: Xml) -> Xml:
    return tag(
        "a:pPr",
        distances,
        tag("a:spcAft", tag("a:spcPts", val=0)),
        _bullet(paragraph.bullet, number),
        lvl=min(paragraph.level, 8) or None,
        **placement(paragraph),
    )


def spacing(paragraph: TextParagraph) -> Xml:
    """Return the distance of base lines, as a multiple of the font's own, and the free space above.

    Layout reckons with more than fonts ask for: so there is room for a line more, which a font that stands in may need.
    """
    return _spacing(paragraph, tag("a:spcPct", val=round(paragraph.line_spacing * 100) * PER_CENT))


def exact_spacing(paragraph: TextParagraph, points: Points) -> Xml:
    """Return the distance of base lines in points, which is the same in every font, and the free space above."""
    return _spacing(paragraph, tag("a:spcPts", val=round(points * 100)))


def code_spacing(paragraph: TextParagraph) -> Xml:
    """Return the distance of lines of code, which no program breaks anew, exactly as it was laid out."""
    size = max(run.points for run in paragraph.runs)
    return exact_spacing(paragraph, size * PITCH.code * paragraph.line_spacing)


def _spacing(paragraph: TextParagraph, between: Xml) -> Xml:
    before = tag("a:spcBef", tag("a:spcPts", val=round(paragraph.space_before.points * 100)))
    return joined(tag("a:lnSpc", between), before)


def placement(paragraph: TextParagraph) -> dict[str, Value]:
    """Return indents, alignment and rules of line breaking, as attributes of a paragraph or an outline level."""
    hanging = min(paragraph.hanging.emu, paragraph.indent.emu)
    return {"marL": paragraph.indent.emu, "indent": -hanging, "algn": _ALIGNMENT[paragraph.align], **KOREAN_BREAKING}


def _bullet(bullet: Bullet | None, number: Xml) -> Xml:
    if bullet is None:
        return tag("a:buNone")
    color = tag("a:buClr", scheme_color(bullet.color))
    if bullet.number is not None:
        return joined(color, tag("a:buFont", typeface="+mj-lt"), number)
    return joined(color, tag("a:buFont", typeface="Arial"), tag("a:buChar", char=bullet.character))


def _runs(paragraph: TextParagraph, setting: TextSetting) -> Iterator[Xml]:
    for run in paragraph.runs:
        yield tag("a:r", _run_properties(run, setting), tag("a:t", text(run.text)))


def _run_properties(run: Run, setting: TextSetting) -> Xml:
    link = setting.click(run.link, OWN_INK if run.color is ColorSlot.BACKGROUND else NOTHING) if run.link else NOTHING
    return _look(
        link,
        run.color,
        run.bold,
        run.italic,
        run.strike,
        run.underline,
        run.baseline,
        _size(run.points, setting),
        setting.code_font if run.monospace else "",
        setting.language,
        setting.inherits,
    )


@functools.lru_cache(1024)
def _look(  # noqa: PLR0913, PLR0917  (all of them are the key)
    link: Xml,
    color: ColorSlot,
    bold: bool,  # noqa: FBT001
    italic: bool,  # noqa: FBT001
    strike: bool,  # noqa: FBT001
    underline: bool,  # noqa: FBT001
    baseline: int,
    size: int | None,
    code_font: str,
    language: str,
    inherits: bool,  # noqa: FBT001
) -> Xml:
    """Return the properties of runs that look like this: a deck has few looks, many times each."""
    return tag(
        "a:rPr",
        NOTHING if inherits else solid_fill(color),
        _code_font(code_font) if code_font else NOTHING,
        link,
        lang=language,
        altLang="en-US",
        sz=size,
        b=None if inherits else bold,
        i=italic,
        u="sng" if underline else None,
        strike="sngStrike" if strike else None,
        # A template may set titles in capitals; the names of commands and files would then be wrong.
        cap="none" if inherits else None,
        baseline=baseline * PER_CENT or None,
        noProof=True if code_font else None,
        dirty=False,
    )


def _end(points: Points, setting: TextSetting) -> Xml:
    return _end_of(setting.language, _size(points, setting))


@functools.lru_cache(64)
def _end_of(language: str, size: int | None) -> Xml:
    return tag("a:endParaRPr", lang=language, altLang="en-US", sz=size, dirty=False)


def _size(points: Points, setting: TextSetting) -> int | None:
    return round(points * 100) if setting.sized or not setting.inherits else None


def _code_font(typeface: str) -> Xml:
    # The pitch tells a machine without this typeface to take another monospaced one; 49 is "fixed, modern". The same
    # typeface for Hangul, because PowerPoint counts box drawing and arrows as East Asian in Korean text.
    return joined(
        tag("a:latin", typeface=typeface, pitchFamily=49, charset=0),
        tag("a:ea", typeface=typeface, pitchFamily=49, charset=-127),
        tag("a:cs", typeface=typeface, pitchFamily=49, charset=0),
    )
