"""The words of a slide with their places: in an SVG by what is written there, in a PDF by its characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pdfplumber.page
from lxml import etree

from gyoan.model.theme import Theme, Typeface
from gyoan.model.typeset import BASE_LINE
from gyoan.typesetting import advance

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a space between them."""

    text: str
    """The characters."""
    left: float
    """Where they begin, in points."""
    right: float
    """Where they end."""
    middle: float
    """Where the middle of their letters runs."""

    def far(self, other: Word) -> float:
        """Return how far the edges and the middle of `other` are from this word's, at the most."""
        ways = (self.left - other.left, self.right - other.right, self.middle - other.middle)
        return max(map(abs, ways))


def words_in_svg(data: bytes, theme: Theme) -> Iterator[Word]:
    """Yield the words of a file; within a piece, characters share its width as they do in its font."""
    root = etree.fromstring(data)
    for line in root.iter(f"{SVG}text"):
        letters = [letter for run in line.iter(f"{SVG}tspan") for letter in _letters(run, root, theme)]
        for spaced, group in groupby(letters, key=lambda letter: letter.text.isspace()):
            own = list(group)
            if not spaced:
                yield Word("".join(one.text for one in own), own[0].left, own[-1].right, own[0].middle)


def _letters(run: etree._Element, root: etree._Element, theme: Theme) -> Iterator[Word]:
    x, width, points = (float(run.get(name)) for name in ("x", "textLength", "font-size"))
    across, down = _moved(run)
    face = _face(run.get("font-family") or root.get("font-family"), run.get("font-weight") == "bold", theme)
    shares = [advance(character, (face,), 1.0) for character in run.text]
    middle = float(run.get("y")) + down - BASE_LINE * points
    left = x + across
    for character, share in zip(run.text, shares, strict=True):
        right = left + width * share / (sum(shares) or 1.0)
        yield Word(character, left, right, middle)
        left = right
    behind = run.tail or (run.getparent().tail if run.getparent().tag == f"{SVG}a" else "") or ""
    if behind.strip("\n"):
        yield Word(" ", left, left, middle)


def _face(families: str, bold: bool, theme: Theme) -> Typeface:
    """Return the typeface that is named first; of several roles of a family the first draws whatever is common."""
    named = families.split(",", maxsplit=1)[0].strip("'")
    own = [(face.value.endswith("-bold"), typeface) for face, typeface in theme.faces.items() if typeface.name == named]
    return next((typeface for heavy, typeface in own if heavy is bold), own[0][1])


def _moved(element: etree._Element) -> tuple[float, float]:
    """Return how far the groups around an element are moved."""
    x = y = 0.0
    for around in element.iterancestors(f"{SVG}g", f"{SVG}a"):
        transform = around.get("transform", "translate(0 0)")
        across, down = transform.removeprefix("translate(").removesuffix(")").split()
        x, y = x + float(across), y + float(down)
    return x, y


def found_in_pdf(words: Sequence[Word], page: pdfplumber.page.Page) -> tuple[list[tuple[Word, Word | None]], int]:
    """Return each word with the nearest in the page that says the same, and how many characters belong to none.

    Programs part words as they like, and write what is nowhere else in the order in which it is drawn.
    """
    characters = [one for one in page.chars if not one["text"].isspace()]
    stream = "".join(one["text"][0] for one in characters)
    taken: set[int] = set()
    pairs: list[tuple[Word, Word | None]] = []
    for word in sorted(words, key=lambda word: -len(word.text)):
        spans = (range(at, at + len(word.text)) for at in _places(word.text, stream))
        there = [(word.far(_word(word.text, characters, span)), span) for span in spans if taken.isdisjoint(span)]
        _, nearest = min(there, key=lambda found: found[0], default=(0.0, None))
        taken.update(nearest or ())
        pairs.append((word, _word(word.text, characters, nearest) if nearest else None))
    return pairs, len(characters) - len(taken)


def _places(text: str, stream: str) -> Iterator[int]:
    at = stream.find(text)
    while at >= 0:
        yield at
        at = stream.find(text, at + 1)


def _word(text: str, characters: Sequence[dict[str, float]], span: range) -> Word:
    own = [characters[at] for at in span]
    middle = sum(one["top"] + one["bottom"] for one in own) / 2 / len(own)
    return Word(text, min(one["x0"] for one in own), max(one["x1"] for one in own), middle)
