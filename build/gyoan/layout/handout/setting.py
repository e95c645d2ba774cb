"""Inline content → set lines: what bold, code and links look like, and where their lines end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from gyoan.layout.handout.links import shows_itself
from gyoan.layout.handout.looks import RAISED
from gyoan.layout.handout.options import INLINE
from gyoan.layout.handout.styles import Styles
from gyoan.model.colors import ColorSlot
from gyoan.model.expressions import expression
from gyoan.model.inline import (
    ABSOLUTE,
    CodeSpan,
    Emphasis,
    FootnoteReference,
    Highlight,
    Inline,
    InlineImage,
    Inlines,
    LineBreak,
    Link,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
    plain_text,
)
from gyoan.model.theme import Face
from gyoan.model.typeset import Ink
from gyoan.typesetting import StyledRun
from gyoan.typesetting.inks import bold
from gyoan.typesetting.least_sizes import SMALLEST_PRINT
from gyoan.typesetting.setting import InkedRun, LinkedInk

_HANDOUT = expression(r"(?![/\\])[^:?#]+\.(?:handout|teacher)\.\w+(?:#.*)?")
"""A relative path to another session's handout: without a colon it has no scheme."""


def runs(content: Inlines, ink: Ink, styles: Styles) -> list[InkedRun]:
    """Return `content` as runs that start from `ink`."""
    return [run for inline in _without_echoes(content) for run in _runs(inline, LinkedInk(ink), styles)]


def _without_echoes(content: Inlines) -> Inlines:
    """Return `content` without pictures whose words stand beside them: paper shows an icon of EC2 as `EC2`."""
    pictures = [inline for inline in content if isinstance(inline, InlineImage)]
    if not pictures:
        return content
    said = plain_text(tuple(inline for inline in content if not isinstance(inline, InlineImage))).casefold()
    echoes = {picture for picture in pictures if picture.alt.casefold().strip() in said}
    return tuple(inline for inline in content if not (isinstance(inline, InlineImage) and inline in echoes))


def leads_away(target: str) -> bool:
    """Return whether `target` leads out of the document: to an address, or to a handout that lies beside this one.

    Any other path leads nowhere from a page that was moved, and is shown as text.
    """
    return target.lower().startswith(ABSOLUTE) or _HANDOUT.fullmatch(target) is not None


def _runs(inline: Inline, inked: LinkedInk, styles: Styles) -> Iterator[InkedRun]:
    match inline:
        case Text(text):
            yield _run(text, inked, styles)
        case CodeSpan(text):
            yield _run(text, replace(inked, ink=styles.inline_code(inked.ink)), styles)
        case LineBreak():
            yield _run("\n", inked, styles)
        case InlineImage(alt, target):
            linked = _linked(inked, target, styles) if leads_away(target) else inked
            yield _run(alt, replace(linked, ink=replace(linked.ink, color=styles.color(ColorSlot.MUTED))), styles)
        case FootnoteReference(number):
            raised = replace(_raised(inked.ink, RAISED.above), color=styles.color(ColorSlot.LINK))
            yield _run(f"{number})", LinkedInk(raised, f"#{footnote_anchor(number)}"), styles)
        case Link(content, target):
            linked = _linked(inked, target, styles)
            yield from _nested(content, linked, styles)
            if target in styles.addresses and not shows_itself(content, target):
                muted = replace(_raised(inked.ink, RAISED.number), color=styles.color(ColorSlot.MUTED))
                yield _run(f"[{styles.addresses[target]}]", LinkedInk(muted, target), styles)
            elif styles.options.urls == INLINE and _unseen(content, target):
                points = max(SMALLEST_PRINT, inked.ink.points * RAISED.address)
                code = replace(inked.ink, face=Face.CODE, points=points, color=styles.color(ColorSlot.MUTED))
                yield _run(f" ({target})", LinkedInk(code, target), styles)
        case _:
            yield from _nested(inline.content, replace(inked, ink=_changed(inline, inked.ink, styles)), styles)


def _unseen(content: Inlines, target: str) -> bool:
    """Return whether `target` is an address that the words of its link do not say."""
    return target.lower().startswith(ABSOLUTE[:2]) and not shows_itself(content, target)


def footnote_anchor(number: int) -> str:
    """Return the anchor of footnote `number`; a heading's never begins like that."""
    return f"*{number}"


def mark_anchor(number: int) -> str:
    """Return the anchor of the first mark of footnote `number`."""
    return f"^{number}"


def _run(text: str, inked: LinkedInk, styles: Styles) -> InkedRun:
    return StyledRun(text, styles.faces(inked.ink.face), inked.ink.points, inked)


def _nested(content: Inlines, inked: LinkedInk, styles: Styles) -> Iterator[InkedRun]:
    for inline in content:
        yield from _runs(inline, inked, styles)


def _linked(inked: LinkedInk, target: str, styles: Styles) -> LinkedInk:
    if target.startswith("#"):
        anchor = styles.anchors.get(unquote(target[1:]).lower().strip("-"))
        target = f"#{anchor}" if anchor else ""
    elif not leads_away(target):
        target = ""
    if not target:
        return inked
    return LinkedInk(replace(inked.ink, color=styles.color(ColorSlot.LINK), underline=True), target)


def _changed(
    inline: Strong | Emphasis | Strikethrough | Highlight | Superscript | Subscript, ink: Ink, styles: Styles
) -> Ink:
    match inline:
        case Strong():
            return bold(ink)
        case Emphasis():
            # Korean typefaces have no italic, and a slanted Hangul is a distorted one.
            return replace(ink, color=styles.color(ColorSlot.SECONDARY))
        case Strikethrough():
            return replace(ink, strike=True)
        case Highlight():
            return replace(bold(ink), fill=styles.color(ColorSlot.SURFACE))
        case Superscript():
            return _raised(ink, RAISED.above)
        case Subscript():
            return _raised(ink, RAISED.below)


def _raised(ink: Ink, share: float) -> Ink:
    return replace(ink, points=max(SMALLEST_PRINT, ink.points * RAISED.size), rise=ink.rise + ink.points * share)
