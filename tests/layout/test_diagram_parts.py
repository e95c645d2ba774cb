"""A diagram that is shown in parts is read as one: no part shouts beside its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.deck.slides.picture import PicturePiece, diagram_piece, part_pieces
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.text import Measure
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing
from gyoan.model.graph import Graph
from gyoan.model.theme import Theme
from gyoan.model.units import Length, Points
from layout.placed import BODY

SPAN = SourceSpan("a.md", 1)


def _drawing(width: float) -> Drawing:
    graph = Graph((), (), ())
    return Drawing(Length.of_points(width), Length.of_points(120), b"", "", Points(16), "도표", graph)


def test_parts_of_one_diagram_have_letters_of_nearly_one_size(theme: Theme) -> None:
    def labels(pieces: Sequence[PicturePiece]) -> list[float]:
        return [round(16 * one.draw(stage, BODY)[0].box.width.points / one.width, 1) for one in pieces]

    stage = Stage(Measure(theme), BODY)
    parts = [_drawing(width) for width in (860, 820, 300)]
    alone = labels([diagram_piece(parts[-1], SPAN)])
    assert alone == [25.6]
    assert max(labels(part_pieces(parts, SPAN))) == 20
    assert labels(part_pieces(parts[2:], SPAN)) == alone
