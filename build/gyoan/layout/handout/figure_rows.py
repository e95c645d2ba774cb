"""Pictures side by side on a page: as high as one another, each with its caption below it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.handout.figures import captioned, set_caption, set_figure, words_below
from gyoan.layout.handout.looks import FIGURE
from gyoan.layout.handout.place import TextArea
from gyoan.layout.row_widths import row_widths
from gyoan.model.blocks import Figure, FigureRow
from gyoan.model.handout import Arrangement, Artwork, HandoutItem, Part
from gyoan.model.picture import Picture
from gyoan.model.scene import Hotspot, MarkGroup, Pixels, Scene
from gyoan.model.units import CSS_PIXEL, Length, Place, Points

_MOST_IN_A_ROW = 3
"""More pictures are parted into several rows: they would be too small to be seen."""
_TALLEST = 0.4
"""A row takes at most this part of the text area's height."""


def set_figure_row(block: FigureRow, place: TextArea) -> Iterator[HandoutItem]:
    """Return the pictures in rows of a few, and their caption below them."""
    return captioned(_set_rows(block, place), block, place)


def _set_rows(block: FigureRow, place: TextArea) -> Iterator[HandoutItem]:
    """Return the pictures that are there in rows of a few, and what stands for the others below them."""
    there = [figure for figure in block.figures if figure.target in place.pictures]
    rows = -(-len(there) // _MOST_IN_A_ROW) or 1
    ends = [round(len(there) * row / rows) for row in range(rows + 1)]
    for start, end in itertools.pairwise(ends):
        row = there[start:end]
        if len(row) == 1:
            yield from set_figure(row[0], place)
        elif row:
            yield _row(row, place)
    for figure in block.figures:
        if figure not in there:
            yield from set_figure(figure, place)


def _row(figures: Sequence[Figure], place: TextArea) -> Arrangement:
    pictures = [place.pictures[figure.target] for figure in figures]
    parts: list[Part] = []
    x, bottom = place.x, 0.0
    sizes = _sizes(figures, pictures, place)
    high = max(height for _, _, height in sizes)
    for figure, picture, (room, width, height) in zip(figures, pictures, sizes, strict=True):
        artwork = _artwork(figure, picture, x + (room - width) / 2, width, height)
        parts.append(Part(artwork, Length.of_points(high - height)))
        words = words_below(figure, place)
        bottom = max(bottom, high)
        if words:
            caption = set_caption(words, replace(place, x=x, width=room))
            parts.append(Part(caption, Length.of_points(high + FIGURE.close.points)))
            bottom = max(bottom, high + FIGURE.close.points + len(caption.lines) * caption.leading.points)
        x += room + FIGURE.gap
    return Arrangement(tuple(parts), Length.of_points(bottom), space_before=FIGURE.space, space_after=FIGURE.space)


def _sizes(
    figures: Sequence[Figure], pictures: Sequence[Picture], place: TextArea
) -> list[tuple[Points, Points, Points]]:
    """Return for each picture its part of the width and its own width and height, in points."""
    natural = [
        (
            picture.natural_width * picture.crop.across * CSS_PIXEL,
            picture.natural_height * picture.crop.down * CSS_PIXEL,
        )
        for picture in pictures
    ]
    rooms = row_widths(natural, place.width, FIGURE.gap)
    tallest = place.styles.height * _TALLEST
    sizes: list[tuple[Points, Points, Points]] = []
    for figure, own, (width, height) in zip(figures, rooms, natural, strict=True):
        wanted = place.asked(figure) or width
        scale = min(wanted / width, own / width, tallest / height)
        sizes.append((own, width * scale, height * scale))
    return sizes


def _artwork(figure: Figure, picture: Picture, x: Points, width: Points, height: Points) -> Artwork:
    whole = Place(Points(0), Points(0), width, height)
    leads = figure.link.startswith(("http://", "https://"))
    shown = MarkGroup(
        (Pixels(picture.data, whole, picture.crop, picture.plates),),
        hotspot=Hotspot(whole, figure.link, figure.alt) if leads else None,
    )
    scene = Scene(Length.of_points(width), Length.of_points(height), (shown,), figure.alt)
    return Artwork(scene, Length.of_points(x), scene.width, scene.height)
