"""What the shapes, layouts and boxes of a deck are called, as a reader finds them in PowerPoint's panes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from export.pptx.conftest import deck, graph, node, slide
from gyoan.export.pptx import export_pptx
from gyoan.layout.deck.composition import DeckOptions
from gyoan.model.cover import Cover
from gyoan.model.deck import Deck
from gyoan.model.graph import Cluster, Label, NodeShape
from gyoan.model.message import Language
from gyoan.model.picture import Picture
from gyoan.model.theme import CoverMark, Theme, TitleMark
from gyoan.model.units import Place
from gyoan.session_theme import speaking
from layout.decks import deck_of
from printing import parts, picture
from wording.telling import Telling

NAME = re.compile(r'<p:(?:cNvPr|cSld)\b[^>]*?\bname="([^"]*)"')
TEXT = """# 1: 2

## 3 (5 min)

> “4”
>
> — 5

## 9 (5 min)

$$
10
$$

## References

- [6](https://example.com/6)
- [7](https://example.com/7)
"""
TAGS = {Language.ENGLISH: "en-US", Language.KOREAN: "ko-KR"}
LOOKS = [(title, CoverMark.BAND) for title in TitleMark] + [(TitleMark.NONE, cover) for cover in CoverMark]


def names(decks: Iterable[tuple[Deck, Theme]]) -> list[str]:
    """Return the names in all slides, layouts and masters, each once."""
    return list(dict.fromkeys(found for deck, look in decks for found in named(export_pptx(deck, look))))


def named(data: bytes) -> Iterator[str]:
    for name, part in parts(data):
        if name.startswith(("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/")):
            yield from NAME.findall(part)


def looks(theme: Theme) -> Iterator[tuple[Deck, Theme]]:
    """Yield a deck in each look."""
    cover = Cover(logo=Picture(picture(), 60, 40, natural_width=60, natural_height=40))
    for title, front in LOOKS:
        look = replace(theme.deck.look, title_mark=title, cover_mark=front)
        own = replace(theme, deck=replace(theme.deck, look=look))
        yield deck_of(TEXT, own, options=DeckOptions(cover=cover)), own


def boxes(theme: Theme, tag: str) -> Iterator[tuple[Deck, Theme]]:
    """Yield a deck with a diagram whose boxes say nothing."""
    signs = {
        "root_start": NodeShape.CIRCLE,
        "root_end": NodeShape.DOUBLE_CIRCLE,
        "choice": NodeShape.DIAMOND,
        "fork": NodeShape.BAR,
        "box": NodeShape.RECTANGLE,
    }
    empty = Label((), 14)
    nodes = [node(name, 110 * at, 40, shape, label=empty) for at, (name, shape) in enumerate(signs.items())]
    frame = Cluster("frame", Place(0, 0, 600, 100), empty)
    yield deck(slide("8", graph(*nodes, frame)), language=tag), theme


def test_what_shapes_are_called_is_what_its_table_says(telling: Telling, theme: Theme) -> None:
    told: dict[str, list[Sequence[str]]] = {"every look": [], "boxes without words": []}
    for language in Language:
        own = speaking(theme, TAGS[language])
        told["every look"].append(names(looks(own)))
        told["boxes without words"].append(names(boxes(own, TAGS[language])))
    telling.compare_lines("shapes_named", told, printed=True)
