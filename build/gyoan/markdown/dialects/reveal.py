"""reveal.js: slides parted by `---`, slides below slides by `----`, and attributes in comments.

Attributes that decide a look say nothing here. A slide that they hide is left out, a picture of the background is
shown, and fragments appear by clicks. `Note:` begins what the lecturer says, up to the end of its slide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Clicks, Dialect
from gyoan.markdown.dialects.slides import Slides

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings

_OWN_KEYS = ("revealOptions", "verticalSeparator", "highlightTheme")
_BORDER = re.compile(r"-{3,4}[ \t]*")
_ATTRIBUTES = re.compile(r"\s*\.(?P<of>slide|element):(?P<said>.*)", re.DOTALL)
_HIDDEN = re.compile(r"data-visibility\s*=\s*[\"']?hidden")
_PICTURE = re.compile(
    r"data-background(?:-image)?\s*=\s*[\"'](?P<address>[^\"']+\.(?:png|jpe?g|gif|svg|webp|bmp|avif))[\"']",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(r"class\s*=\s*[\"'][^\"']*\bfragment\b")
_NOTE = re.compile(r"notes?[:：][ \t]*", re.IGNORECASE)


def _declared(settings: Mapping[str, object]) -> str:
    return next((key for key in _OWN_KEYS if key in settings), "")


def _rewritten(text: Written, findings: Findings) -> Written:
    slides = Slides(text, findings)
    slides.divide_at(_BORDER)
    for start, end in list(slides.parts()):
        _read_attributes(slides, start, end)
        slides.take_note(_NOTE, start, end)
    return slides.written()


def _read_attributes(slides: Slides, start: int, end: int) -> None:
    for comment in reversed(list(slides.comments(start, end))):
        attributes = _ATTRIBUTES.match(comment.text)
        if attributes is None:
            continue
        slides.take(comment)
        if attributes["of"] == "element":
            if _FRAGMENT.search(attributes["said"]):
                slides.clicks.append(Clicks(_about(slides, comment.first, start), comment.first + 1))
        elif _HIDDEN.search(attributes["said"]):
            slides.hide(start, end)
            return
        elif (picture := _PICTURE.search(attributes["said"])) and not slides.lines[comment.first].strip():
            slides.lines[comment.first] = f"![]({picture['address']})"


def _about(slides: Slides, at: int, start: int) -> int:
    """Return the line of what a comment on line `at` is about: its own, or that of the text above."""
    while at > start and not slides.lines[at].strip():
        at -= 1
    return at


REVEAL = Dialect(
    name="reveal",
    title="reveal.js",
    declared=_declared,
    mark=re.compile(r"<!--\s*\.(?:slide|element):", re.MULTILINE),
    rewritten=_rewritten,
)
