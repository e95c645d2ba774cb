"""The marks that lecturers type in plain fences: branches, boxes, bullets, rules and colons."""

from __future__ import annotations

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.expressions import expression

BRANCH = expression(
    r"(?P<indent>[\s│┃|]*)(?P<glyph>[├└┣┗╰](?=[─━╌┈-])|[├└┣┗]|[|+`\\](?=--))(?P<line>[─━╌┈-]*)(?P<arrow>[>▶►]?)"
    r"(?:(?<=[─━╌┈>▶►])|\s)\s*(?P<label>[^\s│┤┐┘─━].*)"
)
"""A branch of a tree: `│   ├── label`, `|-- label`, `└──> label`."""

BRANCHING = expression(r"[├└┣┗╰]|[|+`\\]--")
"""What no branch is without: text that lacks it has no tree."""

BOX = expression(r"\s*(?P<box>[□☐⬜☑☒✅✔]\ufe0f?|\[[ xX]\])\s+(?P<label>\S.*)")
"""An entry of a checklist: `□ label`."""

BULLET = expression(
    r"(?P<indent>\s*)(?P<glyph>[-*+]|\d{1,2}[.)]|[•◦▪▫●○■◆◇‣⁃➤➜▸▹▷▶►·∙※🔹🔸🔷🔶🔺🔻]\ufe0f?)\s+(?P<label>\S.*)"
)
"""An entry of a typed list: `• label`, `  - label`."""

HANGUL = expression(f"[{SYLLABLES}]")

_RULE = expression(r"\s*[─━═—=_~*-]{3,}\s*|[\s│┃├└┣┗─━]*")


def is_rule(line: str) -> bool:
    """Return whether `line` is a ruled line, or a stem of a tree without an entry."""
    return bool(_RULE.fullmatch(line))


def announces(text: str) -> bool:
    """Return whether `text` ends like a heading for what follows: `장점:`."""
    return text.rstrip("*` ").endswith((":", "："))
