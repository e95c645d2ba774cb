"""Settings → `Cover`: the same for deck and handout."""

from __future__ import annotations

from datetime import date

from gyoan.lexicon.html import HTML_ELEMENTS
from gyoan.messages import words
from gyoan.model.cover import Cover
from gyoan.model.expressions import expression
from gyoan.model.message import language_of
from gyoan.model.picture import LOGO, Picture, Pictures
from gyoan.model.settings import Settings
from gyoan.model.units import CSS_PIXEL, Points

_TAG = expression(r"</?(?P<name>[a-z][a-z0-9]*|[A-Z][A-Z0-9]+)(?:\s[^<>]*)?/?>")
_UNSAID = expression(r"`r [^`]*`|!expr\b.*")
"""Code of R that a date or an author is made of."""
_LINK = expression(r"!?\[(?P<words>[^\[\]]*)\]\([^()]*\)")


def cover_of(settings: Settings, pictures: Pictures) -> Cover:
    """Return what covers and feet show."""
    return Cover(
        _as_said(settings.subtitle),
        _as_said(settings.author),
        _as_said(settings.organization),
        dated(_as_said(settings.date), settings.language),
        settings.footer,
        pictures.get(LOGO),
    )


def _as_said(text: str) -> str:
    """Return a value of settings without what other tools read in it: tags, marks of links, code that they run.

    Other angle brackets are words: `<hong@example.com>`, `List<T>`.
    """
    text = _TAG.sub(lambda tag: " " if tag["name"].lower() in HTML_ELEMENTS else tag[0], text)
    return " ".join(_LINK.sub(r"\g<words>", _UNSAID.sub(" ", text)).split())


def dated(text: str, language: str) -> str:
    """Return a date like `2026-03-02` as it is said in `language`, any other text as it is."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    spoken = language_of(language)
    month = words.MONTHS[day.month - 1]
    return words.DATE.within(spoken, day=day.day, month=month.within(spoken), year=day.year)


def fitted(logo: Picture, width: Points, height: Points) -> tuple[Points, Points]:
    """Return the size of a logo, in points, that fits into `width` and `height` in its own proportions."""
    shown = logo.crop
    natural = logo.natural_width * shown.across * CSS_PIXEL, logo.natural_height * shown.down * CSS_PIXEL
    scale = min(1.0, width / natural[0], height / natural[1])
    return natural[0] * scale, natural[1] * scale
