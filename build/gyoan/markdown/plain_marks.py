"""The marks that lecturers type in plain fences: branches, boxes, bullets, rules and colons."""

from __future__ import annotations

import re

from gyoan.lexicon.hangul import SYLLABLES

BRANCH = re.compile(
    r"(?P<indent>[\s│┃|]*)(?P<glyph>[├└┣┗╰](?=[─━╌┈-])|[├└┣┗]|[|+`\\](?=--))(?P<line>[─━╌┈-]*)(?P<arrow>[>▶►]?)"
    r"(?:(?<=[─━╌┈>▶►])|\s)\s*(?P<label>[^\s│┤┐┘─━].*)"
)
"""A branch of a tree: `│   ├── label`, `|-- label`, `└──> label`."""

BRANCHING = re.compile(r"[├└┣┗╰]|[|+`\\]--")
"""What no branch is without: text that lacks it has no tree."""

BOX = re.compile(r"\s*(?P<box>[□☐⬜☑☒✅✔]\ufe0f?|\[[ xX]\])\s+(?P<label>\S.*)")
"""An entry of a checklist: `□ label`."""

BULLET = re.compile(
    r"(?P<indent>\s*)(?P<glyph>[-*+]|\d{1,2}[.)]|[•◦▪▫●○■◆◇‣⁃➤➜▸▹▷▶►·∙※🔹🔸🔷🔶🔺🔻]\ufe0f?)\s+(?P<label>\S.*)"
)
"""An entry of a typed list: `• label`, `  - label`."""

HANGUL = re.compile(f"[{SYLLABLES}]")

_RULE = re.compile(r"\s*[─━═—=_~*-]{3,}\s*|[\s│┃├└┣┗─━]*")


def is_rule(line: str) -> bool:
    """Return whether `line` is a ruled line, or a stem of a tree without an entry."""
    return bool(_RULE.fullmatch(line))


def announces(text: str) -> bool:
    """Return whether `text` ends like a heading for what follows: `장점:`."""
    return text.rstrip("*` ").endswith((":", "："))
