"""What labels name: `(exercise-1)=` above a heading, `:label:`sec_anchor`` below one; references read as words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.messages import words
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gyoan.model.message import Language

_TARGET = expression(r"\((?P<label>[\w.:/-]+)\)=[ \t]*")
_LABEL = expression(r":label:`(?P<label>[^`]+)`|\{#(?P<pandoc>[\w:.-]++)[^{}]*\}")
_LABELLED = expression(r"\)=|:label:|\{#")


def labels_in(tokens: Sequence[Token], text: str) -> dict[str, str]:
    """Return the headings that labels name in `tokens`, which are those of `text`, by label."""
    found: dict[str, str] = {}
    if not _LABELLED.search(text):
        return found
    above, waiting = None, ""
    for index, token in enumerate(tokens):
        if token.type == "stray" and (target := _TARGET.fullmatch(token.content)):
            waiting = target["label"]
        elif token.type == "heading_open":
            above = tokens[index + 1]
            if waiting:
                found[waiting] = _words(above)
            waiting = ""
        elif token.type == "inline" and above:
            for label in _LABEL.finditer(token.content) if "`" in token.content or "{#" in token.content else ():
                found.setdefault(label["label"] or label["pandoc"], _words(above))
    return found


def unknown_reference(label: str, language: Language) -> str:
    """Return the words for a reference whose label nothing in the file defines."""
    kind = re.match(r"[a-z]+(?=[_:-])", label)
    wording = words.REFERENCE_TO.get(kind[0]) if kind else None
    return wording.within(language) if wording else label


def _words(inline: Token) -> str:
    kinds = ("text", "text_special", "code_inline")
    return "".join(child.content for child in inline.children or () if child.type in kinds).strip()
