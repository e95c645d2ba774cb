"""Pictures and code beside text, with a callout or in columns: how wide and how large, and where each stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from charts import CAUSES
from gyoan.layout.deck.slides.beside import BesidePiece, beside
from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.layout.deck.slides.columns import ColumnsPiece
from gyoan.layout.deck.slides.definition import DefinitionPiece
from gyoan.layout.deck.slides.noted import noted
from gyoan.layout.deck.slides.picture import PicturePiece, readable_in
from gyoan.layout.deck.slides.picture_row import PictureRowPiece
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.elements import Callout, Entry
from gyoan.layout.text import Measure
from gyoan.model.blocks import Side
from gyoan.model.chart import ChartShape
from gyoan.model.deck import SlideKind
from gyoan.model.graph import Graph
from gyoan.model.inline import Inlines, Text
from gyoan.model.schedule import TalkSpeed
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from layout.bricks import Brick
from layout.placed import BODY, SYLLABLE, line, near, places, sizes

CAPTION: Inlines = (Text("말"),)


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def entry(said: str = "글", **others: object) -> Entry:
    return Entry((Text(said),), **others)  # type: ignore[arg-type]


def texts(count: int, said: str = "글") -> TextPiece:
    return TextPiece(tuple(entry(f"{said}{at}", marker="•") for at in range(count)))


def picture(width: float, height: float, label: float | None = None, **others: object) -> PicturePiece:
    kind = SlideKind.FIGURE if label is None else SlideKind.DIAGRAM
    made = PicturePiece(b"png", Points(width), Points(height), "그림", kind, label_points=label and Points(label))  # type: ignore[arg-type]
    return replace(made, **others)  # type: ignore[arg-type]


def width(main: Piece, stage: Stage, text: Piece | None = None, limit: float = 380, **others: object) -> float | None:
    """Return how wide a picture or code is beside text; None where the two have no room."""
    found = beside(main, [text or texts(1)], stage, Points(limit), text_first=False, **others)  # type: ignore[arg-type]
    return found and round(found.width, 2)


def test_a_picture_beside_text_is_as_wide_as_it_asks_but_no_narrower_than_the_least_share(stage: Stage) -> None:
    assert width(picture(400, 300), stage) == 400
    assert width(picture(300, 300), stage) == pytest.approx(880 * 0.42)
    assert width(picture(700, 300), stage) == pytest.approx(880 * 0.66)
    assert width(texts(1), stage) is None
    assert beside(picture(400, 300), [], stage, BODY.height, text_first=False) is None


@pytest.mark.parametrize(("body", "wide"), [(806, 500), (805, 483)])
def test_text_beside_a_picture_is_never_narrower_than_a_dozen_syllables(body: float, wide: float, stage: Stage) -> None:
    assert width(picture(500, 300), replace(stage, body=replace(BODY, width=Points(body)))) == pytest.approx(wide)


def test_labels_of_a_picture_beside_text_stay_readable(stage: Stage) -> None:
    most = 880 * 0.66
    assert width(picture(most * 14 / 12 - 0.01, 100, 14), stage) == pytest.approx(most, abs=0.01)
    assert width(picture(most * 14 / 12 + 0.01, 100, 14), stage) is None
    # Labels that are small anyway may get no smaller.
    assert width(picture(most, 100, 10), stage) == pytest.approx(most)
    assert width(picture(most + 1, 100, 10), stage) is None
    assert width(picture(most * 14 / 12 + 1, 100, 14, side=Side.LEFT), stage) == pytest.approx(most)


def test_a_picture_keeps_two_thirds_of_its_size_beside_text(stage: Stage) -> None:
    whole = picture(600, 380)
    for high, reads in ((380 * 0.6601, True), (380 * 0.6599, False)):
        assert readable_in(whole, Points(600), Points(high), stage) == reads


def test_the_picture_is_narrower_where_its_text_needs_more_room(stage: Stage) -> None:
    text = TextPiece((entry("가" * 28, marker="•"),))
    each = [int((880 * (1 - share) - 24 - 22) / (22 * SYLLABLE)) for share in (0.66, 0.6, 0.42)]
    assert each == [12, 14, 22]
    two = 2 * line(22)
    assert width(picture(700, 60), stage, text, two + 0.01) == pytest.approx(880 * 0.6)
    assert width(picture(700, 60), stage, text, 3 * line(22) + 0.01) == pytest.approx(880 * 0.66)
    # In smaller type it has room beside the largest picture again.
    assert width(picture(700, 60), stage, text, two - 0.01) == pytest.approx(880 * 0.66)


def test_text_beside_a_picture_is_set_smaller_where_it_does_not_fit_otherwise(stage: Stage) -> None:
    def compact(count: int, limit: float) -> bool | None:
        found = beside(picture(400, 100), [texts(count)], stage, Points(limit), text_first=False)
        return found and found.texts[0].compact  # type: ignore[attr-defined, no-any-return]

    usual, small = 4 * line(22) + 24, 4 * line(18) + 24
    assert [compact(4, limit) for limit in (usual + 0.01, usual - 0.01, small + 0.01, small - 0.01)] == [
        *(False, True, True, None)
    ]
    assert [compact(count, 999) for count in (9, 10)] == [False, None]


def code(width: int, count: int) -> CodePiece:
    return CodePiece(("x" * width,) * count)


def test_code_beside_text_is_no_smaller_than_fourteen_points(stage: Stage) -> None:
    def most(share: float) -> int:
        return int((880 * share - 24) / (14 * 0.605 * 1.02))

    assert width(code(most(0.66), 3), stage) == pytest.approx(880 * 0.66)
    assert width(code(most(0.66) + 1, 3), stage) is None
    assert width(code(most(0.66) + 1, 3), stage, least_code=Points(12)) == pytest.approx(880 * 0.66)
    high = 20 * 14 * 1.22 * 0.9 + 26
    assert width(code(5, 20), stage, limit=high) == pytest.approx(880 * 0.66)
    assert width(code(5, 20), stage, limit=high - 0.1) is None


def drawn(piece: BesidePiece, stage: Stage) -> dict[str, tuple[float, ...]]:
    names = [shape.name.split(":")[0] for shape in piece.draw(stage, BODY)]
    return dict(zip(names, places(piece.draw(stage, BODY)), strict=True))


def test_a_picture_and_its_text_stand_side_by_side_in_reading_order_each_in_the_middle(stage: Stage) -> None:
    for text_first in (False, True):
        found = beside(picture(400, 300), [texts(1), texts(2)], stage, BODY.height, text_first=text_first)
        assert found is not None
        shapes = found.draw(stage, BODY)
        left = 456 + 24 if text_first else 0
        column = 40 if text_first else 40 + 424
        high = [line(22), 2 * line(22) + 8]
        top = 108 + (380 - sum(high) - 12) / 2
        shown = [
            (40 + left, 148, 400, 300),
            (column, top, 456, high[0]),
            (column, top + high[0] + 12, 456, high[1]),
        ]
        assert places(shapes) == near(*(shown[1:] + shown[:1] if text_first else shown))
        assert found.fit(stage, Points(300)) == 300
        assert found.fit(stage, Points(sum(high) + 11)) is None
        assert found.text_lines(stage) == 3


def test_text_beside_code_begins_where_the_code_does(stage: Stage) -> None:
    found = beside(code(10, 3), [texts(1)], stage, BODY.height, text_first=False)
    assert found is not None
    wide = 880 * 0.66
    assert places(found.draw(stage, BODY)) == near(
        (40, 108, wide, 3 * 20 * 1.22 * 0.9 + 26), (40 + wide + 24, 108, 880 - wide - 24, line(22))
    )


def test_a_head_before_a_picture_stands_above_it_and_both_sides_begin_on_one_line(stage: Stage) -> None:
    head = TextPiece((entry("머리", strong=True),))
    text = texts(2)
    whole = TextPiece((*text.entries, *head.entries))
    found = beside(picture(400, 200), [whole], stage, BODY.height, text_first=True)
    assert found is not None
    assert (found.texts, found.head) == ((text,), head)
    assert found.head_height(stage) == pytest.approx(line(22) + 12)
    high = line(22) + 12 + 200
    top = 108 + (380 - high) / 2
    assert places(found.draw(stage, BODY)) == near(
        (40, top, 456, 2 * line(22) + 8), (520, top, 400, line(22)), (520, top + line(22) + 12, 400, 200)
    )
    assert found.notes == "• 글0\n• 글1\n머리\n그림"
    assert found.weight(TalkSpeed()) == pytest.approx(
        picture(400, 200).weight(TalkSpeed()) + text.weight(TalkSpeed()) + head.weight(TalkSpeed())
    )
    low = beside(picture(400, 60), [TextPiece((*texts(4).entries, *head.entries))], stage, BODY.height, text_first=True)
    assert low is not None
    long = 4 * line(22) + 24
    top = 108 + (380 - long) / 2
    assert places(low.draw(stage, BODY)) == near(
        (40, top, 456, long), (520, top, 400, line(22)), (520, top + line(22) + 12, 400, 60)
    )
    alone = beside(picture(400, 200), [head], stage, BODY.height, text_first=True)
    assert alone is not None
    assert (alone.texts, alone.head) == ((head,), None)
    two = beside(picture(400, 200), [text, head], stage, BODY.height, text_first=True)
    assert two is not None
    assert (two.texts, two.head) == ((text,), head)
    last = beside(picture(400, 200), [whole], stage, BODY.height, text_first=False)
    assert last is not None
    assert last.head is None


def test_terms_beside_a_picture_are_a_list(stage: Stage) -> None:
    entries = tuple(entry(f"글{at}") for at in range(3))
    found = beside(picture(400, 200), [DefinitionPiece(entries)], stage, BODY.height, text_first=False)
    assert found is not None
    assert found.texts == (TextPiece(entries),)


def strip() -> CalloutPiece:
    return CalloutPiece(Callout((), (entry(),)))


def test_a_callout_takes_its_height_and_the_gap_from_what_it_stands_with(stage: Stage) -> None:
    low = line(20) + 24
    both = noted(Brick(200), strip())
    assert both.fit(stage, BODY.height) == pytest.approx(200 + low + 12)
    assert both.fit(stage, Points(200 + low + 11.9)) is None
    assert noted(Brick(0), strip()).fit(stage, Points(low + 12)) is None
    assert places(noted(picture(400, 200), strip()).draw(stage, BODY.top(Points(200 + low + 12)))) == near(
        (280, 108, 400, 200), (40, 108 + 212, 880, low), (40, 108 + 212, 5, low)
    )
    assert places(noted(picture(400, 200), strip(), above=True).draw(stage, BODY.top(Points(212 + low)))) == near(
        (40, 108, 880, low), (40, 108, 5, low), (280, 108 + low + 12, 400, 200)
    )
    assert noted(picture(400, 200), strip()).notes == "그림\n글"
    assert noted(picture(400, 200), strip(), above=True).notes == "글\n그림"


def test_a_callout_does_not_make_labels_illegible(stage: Stage) -> None:
    low = line(20) + 24 + 12
    diagram = noted(picture(400, 200, 15), strip())
    assert diagram.fit(stage, Points(160 + low + 0.01)) is not None
    assert diagram.fit(stage, Points(160 + low - 0.01)) is None


def test_columns_of_a_slide_stand_from_its_top_in_half_of_its_width(stage: Stage) -> None:
    columns = ColumnsPiece(((texts(1), texts(2)), (picture(200, 100),)))
    left = [line(22), 2 * line(22) + 8]
    assert columns.fit(stage, BODY.height) == pytest.approx(sum(left) + 12)
    assert columns.fit(stage, Points(sum(left) + 11.9)) is None
    assert ColumnsPiece(((texts(1),), (Brick(300),))).fit(stage, BODY.height) == 300
    assert columns.text_lines(stage) == 3
    assert columns.kind is SlideKind.FIGURE
    assert ColumnsPiece(((texts(1),), (texts(1),))).kind is SlideKind.BULLETS
    wide = (880 - 24) / 2
    assert places(columns.draw(stage, BODY)) == near(
        (40, 108, wide, left[0]),
        (40, 108 + left[0] + 12, wide, left[1]),
        (40 + wide + 24 + (wide - 200) / 2, 108, 200, 100),
    )
    assert columns.weight(TalkSpeed()) == pytest.approx(
        sum(piece.weight(TalkSpeed()) for piece in (texts(1), texts(2), picture(200, 100)))
    )


@pytest.mark.parametrize(
    ("shown", "limit", "high"),
    [
        (picture(400, 200), 200, 200),
        (picture(400, 200), 199, 199),
        # Without labels it gives up two fifths of its height, with labels what leaves them at twelve points.
        (picture(400, 200), 120, 120),
        (picture(400, 200), 119.9, None),
        (picture(400, 200, 15), 160, 160),
        (picture(400, 200, 15), 159.9, None),
        (picture(400, 200, 40), 120, 120),
        (picture(400, 200, 40), 119.9, None),
        (picture(400, 360, 11), 380 * 0.79, 380 * 0.79),
        (picture(400, 360, 11), 380 * 0.79 - 0.1, None),
        (picture(400, 360, 12), 359.9, None),
        (picture(400, 360, 11.97), 359.9, None),
        (picture(400, 360, 11.94), 359.9, 359.9),
        (picture(400, 500), 380, 380),
        (picture(400, 200, caption=CAPTION), 200 + 6 + line(16), 200 + 6 + line(16)),
        (picture(400, 200, caption=CAPTION), 120 + 6 + line(16), 120 + 6 + line(16)),
        (picture(400, 200, caption=CAPTION), 119.9 + 6 + line(16), None),
    ],
)
def test_a_picture_gives_up_height_as_far_as_it_stays_readable(
    shown: PicturePiece, limit: float, high: float | None, stage: Stage
) -> None:
    found = shown.fit(stage, Points(limit + 1e-6))
    assert found == (high if high is None else pytest.approx(high, abs=0.001))


def test_a_picture_stands_in_the_middle_and_its_caption_close_below_it(stage: Stage) -> None:
    assert places(picture(400, 200).draw(stage, BODY)) == near((280, 198, 400, 200))
    assert places(picture(1760, 200).draw(stage, BODY)) == near((40, 248, 880, 100))
    assert places(picture(400, 200).draw(stage, BODY.top(Points(100)))) == near((380, 108, 200, 100))
    foot = line(16) + 6
    top = 108 + (380 - foot - 200) / 2
    assert places(picture(400, 200, caption=CAPTION).draw(stage, BODY)) == near(
        (280, top, 400, 200), (40, top + 200 + 6, 880, line(16))
    )


def test_what_a_picture_says_and_how_long_it_is_looked_at() -> None:
    speed = TalkSpeed(figure_seconds=20, diagram_seconds=10)
    assert [one.weight(speed) for one in (picture(1, 1), picture(1, 1, 12))] == [20, 30]
    assert picture(1, 1, caption=CAPTION).notes == "그림\n말"
    assert picture(1, 1, description="").notes == ""


def test_pictures_in_a_row_are_equally_high_and_as_wide_as_the_slide(stage: Stage) -> None:
    row = PictureRowPiece((picture(400, 200), picture(200, 200)))
    assert row.fit(stage, BODY.height) == pytest.approx(200)
    assert places(row.draw(stage, BODY)) == near(
        *[(x, 198, wide, 200) for x, wide in _row_places(row, stage)],
    )
    captioned = replace(row, caption=CAPTION)
    foot = line(16) + 6
    assert captioned.fit(stage, BODY.height) == pytest.approx(200 + foot)
    assert places(captioned.draw(stage, BODY.top(Points(200 + foot))))[-1:] == near((40, 108 + 200 + 6, 880, line(16)))
    assert row.fit(stage, Points(119)) is None
    assert row.notes == "그림\n그림"
    assert row.weight(TalkSpeed()) == 2 * picture(1, 1).weight(TalkSpeed())


def _row_places(row: PictureRowPiece, stage: Stage) -> Sequence[tuple[float, float]]:
    """Return x and width of two pictures that have more room than they ask for: each in the middle of its part."""
    first, second = row._widths(stage)
    return [(40 + (first - 400) / 2, 400), (40 + first + 12 + (second - 200) / 2, 200)]


def test_a_beside_text_is_of_its_usual_size(stage: Stage) -> None:
    found = beside(picture(400, 200), [texts(1)], stage, BODY.height, text_first=False)
    assert found is not None
    assert sizes(found.draw(stage, BODY)[1]) == [22]


def chart(height: float, **others: object) -> PicturePiece:
    return picture(500, height, chart=CAUSES, **others)


@pytest.mark.parametrize(
    ("height", "room", "place"), [(200, 380, (198, 200)), (380, 300, (108, 300)), (300, 300, (108, 300))]
)
def test_a_chart_has_the_whole_width_and_its_own_height_while_there_is_room(
    height: float, room: float, place: tuple[float, float], stage: Stage
) -> None:
    (shape,) = chart(height).draw(stage, BODY.top(Points(room)))
    assert isinstance(shape, ChartShape)
    assert places([shape]) == near((40, place[0], 880, place[1]))
    assert (shape.plan.width, shape.plan.height) == pytest.approx((880, place[1]), abs=0.01)
    assert chart(height).drawn_width(stage, Points(room)) == 880
    assert chart(height).drawn_height(stage, Points(room)) == min(height, room)


def test_a_chart_leaves_room_for_its_caption(stage: Stage) -> None:
    foot = line(16) + 6
    shape, caption = chart(200, caption=CAPTION).draw(stage, BODY)
    top = 108 + (380 - foot - 200) / 2
    assert places([shape, caption]) == near((40, top, 880, 200), (40, top + 206, 880, line(16)))
    assert chart(200, caption=CAPTION).drawn_height(stage, BODY.height) == pytest.approx(200 + foot)
    assert picture(400, 200, caption=CAPTION).drawn_height(stage, BODY.height) == pytest.approx(200 + foot)
    assert picture(400, 200).drawn_width(stage, Points(100)) == pytest.approx(200)


@pytest.mark.parametrize(("label", "grown"), [(10, 1.6), (17.5, 1.6), (20, 1.4), (28, 1), (30, 1)])
def test_a_small_graph_is_enlarged_up_to_a_size_of_its_labels(label: float, grown: float, stage: Stage) -> None:
    graph = picture(200, 100, label, graph=Graph((), (), ()))
    assert places(graph.draw(stage, BODY)) == near((480 - 100 * grown, 298 - 50 * grown, 200 * grown, 100 * grown))
    assert places(picture(200, 100, label).draw(stage, BODY))[0][2:] == (200, 100)
    wide = picture(800, 100, 10, graph=Graph((), (), ()))
    assert places(wide.draw(stage, BODY))[0][2:] == near((880, 110))[0]
    high = picture(100, 300, 10, graph=Graph((), (), ()))
    assert places(high.draw(stage, BODY))[0][3] == pytest.approx(380, abs=0.02)
    speed = TalkSpeed(diagram_seconds=10, node_seconds=1, edge_seconds=2)
    assert graph.weight(speed) == 10
