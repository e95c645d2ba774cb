"""Outline levels: what text looks like where nothing else says so, and so what a lecturer's own text looks like."""

from __future__ import annotations

from gyoan.export.pptx.paint import scheme_color, solid_fill
from gyoan.export.pptx.paragraphs import placement, spacing
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Run, TextBox, TextParagraph
from gyoan.model.theme import DeckStyle
from gyoan.model.units import Length
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag

_LEVELS = range(1, 10)
"""As many levels as a list style has."""
_BULLETS = "•–"
"""Bullets of body text, by turns."""
_BULLET_GAP = 0.3
"""Free space between items, as a fraction of the body's size."""


def text_styles(style: DeckStyle, language: str) -> Xml:
    """Return the master's styles of titles, of body text and of everything else."""
    title = TextParagraph((Run("", style.title_points, bold=True),), line_spacing=1.0)
    return tag(
        "p:txStyles",
        tag("p:titleStyle", _level(1, title, language, tag("a:buNone"))),
        tag("p:bodyStyle", *(_body_level(level, style, language) for level in _LEVELS)),
        tag("p:otherStyle", *other_levels(style, language)),
    )


def other_levels(style: DeckStyle, language: str) -> tuple[Xml, ...]:
    """Return the levels of text outside placeholders, such as a text box that a lecturer adds."""
    paragraph = TextParagraph((Run("", style.small_points),))
    return tuple(_level(level, paragraph, language) for level in _LEVELS)


def first_level(pattern: TextBox, language: str) -> Xml:
    """Return the first level of a placeholder that looks like `pattern`; deeper levels are the master's."""
    paragraph = next((paragraph for paragraph in pattern.paragraphs if paragraph.runs), None)
    if paragraph is None:
        return NOTHING
    return _level(1, paragraph, language, NOTHING if paragraph.bullet else tag("a:buNone"))


def _body_level(level: int, style: DeckStyle, language: str) -> Xml:
    step = Length.of_points(style.body_points)
    run = Run("", style.body_points if level == 1 else style.small_points)
    paragraph = TextParagraph((run,), indent=step * level, hanging=step, space_before=step * _BULLET_GAP)
    bullet = joined(
        tag("a:buClr", scheme_color(ColorSlot.PRIMARY)),
        tag("a:buFont", typeface="Arial"),
        tag("a:buChar", char=_BULLETS[(level - 1) % len(_BULLETS)]),
    )
    return _level(level, paragraph, language, bullet)


def _level(level: int, paragraph: TextParagraph, language: str, bullet: Xml = NOTHING) -> Xml:
    run = _default_run(paragraph.runs[0], language)
    attributes = placement(paragraph)
    return tag(f"a:lvl{level}pPr", spacing(paragraph), bullet, run, defTabSz=914_400, rtl=False, **attributes)


def _default_run(run: Run, language: str) -> Xml:
    return tag(
        "a:defRPr",
        solid_fill(run.color),
        tag("a:latin", typeface="+mn-lt"),
        tag("a:ea", typeface="+mn-ea"),
        tag("a:cs", typeface="+mn-cs"),
        lang=language,
        altLang="en-US",
        sz=round(run.points * 100),
        b=run.bold,
        kern=1200,
    )
