"""reveal.js: slides parted by `---`, slides below slides by `----`, and attributes in comments.

Front matter may name other lines that part them (`separator: <!--s-->`); it does so as a pattern, of which is read what
stands for itself, between ends of lines. Anything more is told, and the usual lines part them.

Attributes that decide a look say nothing here. A slide that they hide is left out, a picture of the background is
shown, and fragments appear by clicks. `Note:` begins what the lecturer says, up to the end of its slide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.dialects.dialect import Clicks, Dialect
from gyoan.markdown.dialects.slides import Slides, pictures_apart
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gyoan.markdown.dialects.dialect import Written
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode

_OWN_KEYS = ("revealOptions", "verticalSeparator", "highlightTheme")
_SEPARATORS = {"separator": "---", "verticalSeparator": "----"}
"""The lines that part slides unless front matter says otherwise."""
_LINE_ENDS = expression(r"\^|\$|(?:(?:\\r|\r)\??)?(?:\\n|\n)|\\s[*+]")
_PATTERN = expression(r"[\\()\[\]{}*+?|.]")
_ATTRIBUTES = expression(r"\s*\.(?P<of>slide|element):(?P<said>.*)", re.DOTALL)
_HIDDEN = expression(r"data-visibility\s*=\s*[\"']?hidden")
_PICTURE = expression(
    r"data-background(?:-image)?\s*=\s*[\"'](?P<address>[^\"']+\.(?:png|jpe?g|gif|svg|webp|bmp|avif))[\"']",
    re.IGNORECASE,
)
_FRAGMENT = expression(r"class\s*=\s*[\"'][^\"']*\bfragment\b")
_NOTE = expression(r"notes?[:：][ \t]*", re.IGNORECASE)


def _declared(settings: Mapping[str, object]) -> str:
    parted = str(settings.get("separator", ""))
    own = next((key for key in _OWN_KEYS if key in settings), "")
    return own or ("separator" if "<!--" in parted or "---" in parted else "")


def _border(slides: Slides) -> re.Pattern[str]:
    """Return the lines that part slides."""
    lines: list[str] = []
    for key, usual in _SEPARATORS.items():
        stated = slides.text.settings.get(key)
        line = _LINE_ENDS.sub("", str(stated)).strip() if stated else usual
        if not line or _PATTERN.search(line):
            slides.tell(0, f"{key}: {str(stated).strip()}", "separator")
            line = usual
        lines.append(re.escape(line))
    return re.compile(rf"(?:{'|'.join(lines)})[ \t]*")


def _rewritten(text: Written, findings: Findings) -> Written:
    slides = Slides(text, findings)
    slides.divide_at(_border(slides))
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
            slides.lines[comment.first] = f"![bg](<{picture['address']}>)"


def _about(slides: Slides, at: int, start: int) -> int:
    """Return the line of what a comment on line `at` is about: its own, or that of the text above."""
    while at > start and not slides.lines[at].strip():
        at -= 1
    return at


def _arranged(nodes: Sequence[SyntaxNode], _reading: Reading) -> list[SyntaxNode]:
    return pictures_apart(nodes)


REVEAL = Dialect(
    name="reveal",
    title="reveal.js",
    declared=_declared,
    mark=expression(r"<!--\s*\.(?:slide|element):", re.MULTILINE),
    rewritten=_rewritten,
    arranged=_arranged,
)
