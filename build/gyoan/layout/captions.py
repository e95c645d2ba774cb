"""What stands below a picture, and below what else has a caption; how captions are numbered."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from gyoan.lexicon.labels import FIGURES, TABLES
from gyoan.messages import words
from gyoan.model.blocks import Block, Captioned, CodeBlock, Figure, FigureRow, Table
from gyoan.model.expressions import expression
from gyoan.model.inline import Inlines, Text, plain_text
from gyoan.model.message import Language
from gyoan.model.picture import name_of_picture
from gyoan.model.session import Session, walk_blocks

_NAMES = {"figure": FIGURES, "table": TABLES}
_OPENS, _CLOSES = r"\s*[\[<(【〈]?\s*", r"\s*[\]>)】〉]?"
_NUMBERED = {kind: expression(rf"{_OPENS}(?:{names})\s*\d[\d.\-–]*", re.IGNORECASE) for kind, names in _NAMES.items()}
"""A caption that its author numbered: `그림 3.`"""
_NAMED = {
    kind: expression(rf"{_OPENS}(?:{names}){_CLOSES}\s*(?:[:：.]\s*|(?<=[\]>)】〉])\s*)", re.IGNORECASE)
    for kind, names in _NAMES.items()
}
"""A caption that says what it is, without a number: `그림: `."""


def caption_of(figure: Figure) -> Inlines:
    """Return what stands below a picture: its author's caption, else its alternative text where that says something.

    One that stands among the words around it says what is there to be read already, and the file's name says nothing.
    """
    if figure.caption or figure.beside or not figure.alt.strip() or is_file_name(figure.alt, figure.target):
        return figure.caption
    return (Text(figure.alt),)


def is_file_name(alt: str, target: str) -> bool:
    """Return whether an alternative text is only the name of the picture's file, with or without its suffixes."""
    name = _plain(unquote(name_of_picture(target)))
    stems = [name]
    while "." in stems[-1].strip("."):
        stems.append(stems[-1].rpartition(".")[0])
    return _plain(unquote(alt.rpartition("/")[2])) in stems


def _plain(name: str) -> str:
    return " ".join(re.split(r"[\s_]+", unicodedata.normalize("NFC", name).casefold().strip()))


def numbered_captions(session: Session, language: Language) -> Mapping[Block, Inlines]:
    """Return the captions of figures and tables with their numbers: `그림 1. …`.

    Figures, or tables, of which their author numbered one himself have the numbers that he wrote.
    """
    captioned = list(dict.fromkeys(_captioned(session)))
    numbered: dict[Block, Inlines] = {}
    for kind, wording in (("figure", words.NUMBERED_FIGURE), ("table", words.NUMBERED_TABLE)):
        own = [block for block in captioned if isinstance(block, Table) is (kind == "table")]
        if any(_NUMBERED[kind].match(plain_text(block.caption)) for block in own):
            continue
        for number, block in enumerate(own, start=1):
            numbered[block] = (Text(wording.within(language, number=number)), *_bare(block.caption, _NAMED[kind]))
    return numbered


def _captioned(session: Session) -> Iterator[Captioned]:
    for block in walk_blocks(session):
        if isinstance(block, FigureRow) and not block.caption:
            yield from (figure for figure in block.figures if figure.caption)
        elif isinstance(block, Captioned) and block.caption and not isinstance(block, CodeBlock):
            yield block


def _bare(caption: Inlines, named: re.Pattern[str]) -> Inlines:
    """Return a caption without the word that says what it is, which the number says again."""
    first = caption[0] if caption else None
    if not isinstance(first, Text):
        return caption
    return (Text(first.text[match.end() :]), *caption[1:]) if (match := named.match(first.text)) else caption
