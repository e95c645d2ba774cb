"""What a course's page shows of a session: a few of its slides, small, and the words to look it up by."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable
from zlib import MAX_WBITS, compressobj

from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A slide, drawn small."""

    number: int
    """The slide's number."""
    title: str
    """Its title."""
    drawing: str
    """It as an SVG element, at the size of slides."""


@dataclass(frozen=True, slots=True)
class SlideWords:
    """What is said on one slide and beside it."""

    number: int
    """The slide's number."""
    title: str
    """Its title."""
    text: str
    """What it says, its title left out."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What is kept of a session's slides for the page of its course."""

    thumbnails: tuple[Thumbnail, ...] = ()
    """Some of its slides, in order."""
    words: str = ""
    """The words of all its slides, packed; empty where there are none."""


def packed(slides: Iterable[SlideWords]) -> str:
    """Return slides as the page's script unpacks them: JSON, deflated, in Base64."""
    data = [[one.number, one.title, one.text] for one in slides]
    press = compressobj(9, wbits=-MAX_WBITS)
    pressed = press.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))
    return b64encode(pressed + press.flush()).decode() if data else ""
