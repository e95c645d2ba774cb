"""What stands under one title → its slides' bodies: columns side by side, smaller where that saves a slide."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from gyoan.layout.deck.chunks import ColumnBand
from gyoan.layout.deck.fitting import room_left
from gyoan.layout.deck.packing import SlideBody, packed_bodies
from gyoan.layout.deck.pieces import Material, pieces_of
from gyoan.layout.deck.slides.beside import compact
from gyoan.layout.deck.slides.columns import ColumnsPiece
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.elements import Element
from gyoan.model.session import Role


def bodies_of(
    elements: Sequence[Element],
    bands: Sequence[ColumnBand],
    stage: Stage,
    material: Material,
    role: Role = Role.SECTION,
) -> tuple[SlideBody, ...]:
    """Return the bodies of the slides that show `elements`, those of `bands` in columns where they fit on one slide."""
    if bands and (body := _in_columns(elements, bands, stage, material, role)) is not None:
        return (body,)
    pieces = pieces_of(elements, material, role)
    bodies = packed_bodies(pieces, stage)
    if material.divided and len(bodies) > 1:
        smaller = packed_bodies(compact(pieces), stage)
        bodies = smaller if len(smaller) == 1 else bodies
    return bodies


def _in_columns(
    elements: Sequence[Element], bands: Sequence[ColumnBand], stage: Stage, material: Material, role: Role
) -> SlideBody | None:
    """Return one body with columns side by side; None where they do not fit.

    Where they fit only in smaller type, or only in equal widths, they are set so.
    """
    more = len(elements) - sum(sum(band.counts) for band in bands)
    rest = iter(elements)
    wide = [
        (band, [list(pieces_of(tuple(islice(rest, count)), material, role)) for count in band.counts])
        for band in (*([ColumnBand((more,))] if more else ()), *bands)
    ]
    small = [(band, [list(compact(column)) for column in columns]) for band, columns in wide]
    even, small_and_even = ([(ColumnBand(band.counts), columns) for band, columns in tried] for tried in (wide, small))
    bodies = (_on_one_slide(tried, stage) for tried in (wide, small, even, small_and_even))
    return next((body for body in bodies if body is not None), None)


def _on_one_slide(bands: Sequence[tuple[ColumnBand, Sequence[Sequence[Piece]]]], stage: Stage) -> SlideBody | None:
    """Return the columns of each band side by side, the bands one below the other; None where they do not fit."""
    body: list[Piece] = []
    for band, columns in bands:
        side_by_side = ColumnsPiece(tuple(map(tuple, columns)), band.shares)
        for piece in columns[0] if len(columns) == 1 else [side_by_side]:
            if piece.fit(stage, room_left(body, stage)) is None:
                return None
            body.append(piece)
    return SlideBody(tuple(body))
