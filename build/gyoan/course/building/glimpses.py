"""A deck → what the page of its course shows of it: a few slides, drawn small, and the words of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from gyoan.export.svg import thumbnail
from gyoan.messages import words
from gyoan.model.deck import Deck, GraphShape, Slide, SlideKind
from gyoan.model.glimpse import Glimpse, SlideWords, Thumbnail, packed
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.theme import Theme
from gyoan.scene.slides import slide_ground, to_scene
from gyoan.scene.spoken import slide_in_words

_MOST = 3
_OFTEN = 3
"""What stands on so many slides belongs to none of them."""
_ROOM = 10_000
"""So many bytes the thumbnails of a session may have together: a page of 120 sessions is to stay below 3 MB."""
_OF_NODE = 60
_TIME = "⏱"
"""A line of a slide's notes that begins so tells the time, which nobody looks for."""


def glimpse_of(deck: Deck, theme: Theme) -> Glimpse:
    """Return what is kept of a deck for the page of its course; `theme` speaks its language."""
    said = [_words_of(number, slide, theme) for number, slide in enumerate(deck.slides, 1)]
    return Glimpse(tuple(_thumbnails(deck, theme, _by_worth(deck.slides, said))), packed(_told_once(said, deck)))


def _thumbnails(deck: Deck, theme: Theme, tried: Iterable[int]) -> list[Thumbnail]:
    """Return the first of the slides that there is room for, in the order of the deck."""
    ground, room, chosen = slide_ground(deck, theme), _ROOM, list[Thumbnail]()
    for number in tried:
        slide = deck.slides[number - 1]
        drawing = thumbnail(to_scene(slide, number, ground))
        if (size := len(drawing.encode())) <= min(room, _ROOM / 2):
            chosen.append(Thumbnail(number, slide.title, drawing))
            room -= size
        if len(chosen) == _MOST:
            break
    return sorted(chosen, key=lambda one: one.number)


def _by_worth(slides: Sequence[Slide], said: Sequence[SlideWords]) -> list[int]:
    """Return the numbers of the slides to try: drawn ones and others in turns, those that say least first.

    They can still be read when they are small. The cover comes last.
    """
    traits = {number: slide.kind.traits for number, slide in enumerate(slides, 1)}
    telling = [one for one in said if SlideTrait.ALIKE not in traits[one.number]]
    by_length = sorted(telling, key=lambda one: (len(one.text) + _drawn(slides[one.number - 1]), one.number))
    drawn = [one.number for one in by_length if SlideTrait.TELLING in traits[one.number]]
    others = [one.number for one in by_length if one.number not in drawn]
    turns = [number for pair in zip_longest(drawn[:_MOST], others[:_MOST]) for number in pair if number is not None]
    return [*turns, *([1] if slides else [])]


def _drawn(slide: Slide) -> int:
    """Return how much is drawn on a slide, in letters that are as large in a file."""
    graphs = (shape.graph for shape in slide.shapes if isinstance(shape, GraphShape))
    return _OF_NODE * sum(len(graph.nodes) + len(graph.edges) for graph in graphs)


def _words_of(number: int, slide: Slide, theme: Theme) -> SlideWords:
    shown = slide_in_words(slide, number, theme.language).split("\n")[1:]
    return SlideWords(number, slide.title, "\n".join([*shown, *_beside(slide, {*shown}, theme)]))


def _told_once(said: Sequence[SlideWords], deck: Deck) -> Iterator[SlideWords]:
    """Yield what slides say, a line of many of them, such as the place in the course, only on the first.

    An agenda says nothing that its sections do not.
    """
    often = Counter(line for one in said for line in {*one.text.split("\n")})
    before: set[str] = set()
    for one, slide in zip(said, deck.slides, strict=True):
        if slide.kind is not SlideKind.AGENDA:
            lines = [line for line in one.text.split("\n") if often[line] < _OFTEN or line not in before]
            before.update(lines)
            yield SlideWords(one.number, one.title, "\n".join(lines))


def _beside(slide: Slide, shown: set[str], theme: Theme) -> Iterator[str]:
    """Yield the lines of a slide's notes that do not stand on it, nor tell the time or what comes next."""
    following = words.NEXT.within(theme.language, title="")
    for line in map(str.strip, slide.notes.split("\n")):
        if line and line not in shown and not line.startswith((_TIME, following)):
            yield line
