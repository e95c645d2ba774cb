"""A deck → an HTML page: its slides one below the other, with a style and a script that know nothing of their content.

Without the script all slides are there to read; it shows them one by one. What the page may do is said in a policy of
its own (CSP): it runs this one script, asks nobody for anything, and whatever a session has written in it stays text.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

from gyoan.export.html.web_fonts import font_rules, named_as_embedded
from gyoan.export.svg import inline_svg
from gyoan.messages import words
from gyoan.model.deck import Deck, Slide
from gyoan.model.message import Language
from gyoan.model.scene import Scene
from gyoan.model.theme import DeckStyle, Theme
from gyoan.scene.slides import draw_slides
from gyoan.text_formats.html import policy
from gyoan.text_formats.xml import tag, text

_FOLDER = Path(__file__).parent
_BUTTONS = (
    ("previous", "M15 5l-7 7 7 7", words.PREVIOUS_SLIDE),
    ("next", "M9 5l7 7-7 7", words.NEXT_SLIDE),
    ("all", "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z", words.ALL_SLIDES),
    ("screen", "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5", words.FULL_SCREEN),
)
"""What the script listens to, each with what it shows in a square of 24 and what it says."""


def export_html(deck: Deck, theme: Theme) -> bytes:
    """Return `deck` as one HTML file; the same deck gives the same bytes."""
    language = theme.language
    scenes = draw_slides(deck, theme)
    style = "\n".join((_shape(theme.deck), _read("show.css"), font_rules(scenes, theme)))
    script = _read("show.js")
    embedded = named_as_embedded(theme)
    slides = "\n".join(
        _slide(number, slide, scene, embedded, deck)
        for number, (slide, scene) in enumerate(zip(deck.slides, scenes, strict=True), 1)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(deck.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(deck.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<header><h1>{text(deck.title)}</h1></header>\n<main tabindex="-1">\n{slides}\n</main>\n'
        f"{_navigation(language)}\n<script>{script}</script>\n</body>\n</html>\n"
    ).encode()


def _slide(number: int, slide: Slide, scene: Scene, theme: Theme, deck: Deck) -> str:
    """Return a slide, which its number addresses."""
    said = words.SLIDE_TITLED.within(theme.language, number=number, title=slide.title)
    lasts = slide.duration.seconds or None if deck.autoplay else None
    shown = inline_svg(scene, theme)
    return tag("section", shown, id=number, role="group", **{"aria-label": said, "data-lasts": lasts})


def _navigation(language: Language) -> str:
    """Return the buttons below the slides, which nobody sees without the script."""
    buttons = "".join(
        f'<button type="button" id="{name}" aria-label="{escape(said.within(language))}" '
        f'title="{escape(said.within(language))}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="{shown}"/></svg>'
        "</button>"
        for name, shown, said in _BUTTONS
    )
    name = escape(words.THROUGH_SLIDES.within(language))
    place = '<output><span id="place" aria-hidden="true"></span><span id="said"></span></output>'
    return f'<nav aria-label="{name}" hidden>{buttons}{place}</nav>'


def _shape(style: DeckStyle) -> str:
    """Return the rules that say how large slides are."""
    width, height = style.width.points, style.height.points
    return (
        f":root{{--wide:{width:g};--high:{height:g}}}\n"
        f"@page{{size:{width:g}pt {height:g}pt;margin:0}}\n@media print{{section{{height:{height - 0.5:g}pt}}}}"
    )


@cache
def _read(name: str) -> str:
    """Return a file of the page."""
    return (_FOLDER / name).read_text("utf-8")
