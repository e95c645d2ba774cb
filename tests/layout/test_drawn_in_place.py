"""Where everything of each kind of slide stands and how large it is, reckoned by hand from sizes, gaps and insets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.card_grid import arrange_cards
from gyoan.layout.deck.slides.cards import CardsPiece, labelled_groups
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.layout.deck.slides.code_panels import CodePanelsPiece
from gyoan.layout.deck.slides.comparison import ComparisonPiece
from gyoan.layout.deck.slides.definition import DefinitionPiece
from gyoan.layout.deck.slides.panel import ClosingPiece, ObjectivesPiece, SummaryCardsPiece, SummaryPiece, summary_piece
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.references import ReferencesPiece
from gyoan.layout.elements import Callout, Entry, Group
from gyoan.layout.text import Measure
from gyoan.model.deck import Grid, PictureShape, TextBox
from gyoan.model.inline import Inlines, Link, Strong, Text, plain_text
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from layout.placed import BODY, SYLLABLE, line, near, places, said, sizes, spaces

SMALLEST_PAIR = 2 * line(16) + 4 + 24 + 2
"""The height of a card with a head and a line in the smallest type."""


def text(said: str) -> Inlines:
    return (Text(said),)


def item(said: str = "글", **others: object) -> Entry:
    return Entry(text(said), **{"marker": "•", **others})  # type: ignore[arg-type]


def items(count: int) -> tuple[Entry, ...]:
    return tuple(item(f"글{at}") for at in range(count))


def term(name: str, meaning: str = "뜻") -> Entry:
    return Entry((Strong(text(name)), Text(f": {meaning}")), marker="•")


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def steps(piece: Piece, stage: Stage, heights: Iterable[float]) -> None:
    """Assert that a piece takes just these heights, the next of them where there is less room by a hair."""
    limit = 9999.0
    for height in heights:
        assert piece.fit(stage, Points(limit)) == pytest.approx(height)
        assert piece.fit(stage, Points(height + 1e-6)) == pytest.approx(height)
        limit = height - 0.01
    assert piece.fit(stage, Points(limit)) is None


def test_a_panel_is_as_large_as_its_room_allows(stage: Stage) -> None:
    panel = ObjectivesPiece(items(3))
    steps(panel, stage, (3 * line(points) + 2 * 8 + 2 * 20 for points in (28, 26, 24, 22)))
    assert ObjectivesPiece(items(9)).fit(stage, Points(999)) == pytest.approx(9 * line(28) + 8 * 8 + 40)
    assert ObjectivesPiece(items(10)).fit(stage, Points(999)) is None
    assert (ObjectivesPiece(items(9)).text_lines(stage), ObjectivesPiece(items(10)).text_lines(stage)) == (9, 10)
    assert [len(part.entries) for part in ObjectivesPiece(items(10)).split(stage, BODY.height)] == [5, 5]  # type: ignore[attr-defined]
    assert ObjectivesPiece(items(9)).split(stage, BODY.height) == (ObjectivesPiece(items(9)),)


def test_text_on_a_panel_has_its_inset_and_its_bullet_beside_it(stage: Stage) -> None:
    fitting = int((880 - 40 - 28) / (28 * SYLLABLE))
    one, two = (ObjectivesPiece((item("가" * count),)) for count in (fitting, fitting + 1))
    assert one.fit(stage, Points(999)) == pytest.approx(line(28) + 40)
    assert two.fit(stage, Points(999)) == pytest.approx(2 * line(28) + 40)
    assert (one.text_lines(stage), two.text_lines(stage)) == (1, 2)


def test_lines_of_a_panel_stand_apart_where_there_is_room(stage: Stage) -> None:
    (whole,) = ObjectivesPiece(items(3)).draw(stage, BODY)
    assert places([whole]) == near((40, 108, 880, 3 * line(28) + 2 * 36 + 40))
    assert spaces(whole) == [36] * 3
    (low,) = ObjectivesPiece(items(3)).draw(stage, BODY.top(Points(200)))
    more = (200 - (3 * line(28) + 16 + 40)) / 3
    assert places([low]) == near((40, 108, 880, 3 * line(28) + 2 * (8 + more) + 40))
    (deep,) = ObjectivesPiece((item(), item(level=1))).draw(stage, BODY)
    assert sizes(deep) == [28, 24]
    (full,) = ObjectivesPiece((*items(8), item(level=1))).draw(stage, BODY)
    assert sizes(full)[-2:] == [22, 18]


def test_last_words_stand_on_the_whole_of_their_room_beside_a_bar(stage: Stage) -> None:
    box, bar = ClosingPiece(items(2)).draw(stage, BODY)
    assert places([box, bar]) == [(40, 108, 880, 380), (40, 108, 8, 380)]
    assert isinstance(box, TextBox)
    assert box.inset is not None
    assert (sizes(box), box.inset.points) == ([28, 28], 20)


def test_terms_are_as_large_as_their_room_allows(stage: Stage) -> None:
    terms = DefinitionPiece(tuple(term(f"말{at}") for at in range(3)))
    steps(terms, stage, (3 * (line(points) + 13) for points in (24, 22, 20, 18)))
    assert terms.size(stage) == 24
    nine, ten = (DefinitionPiece(tuple(term(f"말{at}") for at in range(count))) for count in (9, 10))
    assert nine.fit(stage, Points(999)) == pytest.approx(9 * (line(24) + 13))
    assert ten.fit(stage, Points(999)) is None
    assert (nine.text_lines(stage), ten.text_lines(stage), nine.size(stage)) == (9, 10, 20)
    assert DefinitionPiece(tuple(term(f"말{at}") for at in range(11))).size(stage) == 18


def test_terms_have_a_column_as_wide_as_the_widest_but_no_wider_than_its_share(stage: Stage) -> None:
    def widths(*terms: Entry) -> list[float]:
        (grid,) = DefinitionPiece(terms).draw(stage, BODY)
        assert isinstance(grid, Grid)
        return [round(width.points, 2) for width in grid.column_widths]

    left = 2 * 24 * SYLLABLE + 2 * 8 + 2 + 1
    assert widths(term("용어"), term("말")) == near((left, 880 - left))[0]
    assert widths(term("가" * 26)) == near((880 * 0.36, 880 * 0.64))[0]


def test_a_row_of_terms_is_as_high_as_the_longer_of_its_cells(stage: Stage) -> None:
    def height(name: str, meaning: str) -> Points | None:
        return DefinitionPiece((term(name, meaning),)).fit(stage, Points(999))

    left = 24 * SYLLABLE + 19
    fitting = int((880 - left - 18) / (24 * SYLLABLE))
    assert height("말", "가" * fitting) == pytest.approx(line(24) + 13)
    assert height("말", "가" * (fitting + 1)) == pytest.approx(2 * line(24) + 13)
    most = int((880 * 0.36 - 18) / (24 * SYLLABLE))
    assert height("가" * most, "뜻") == pytest.approx(line(24) + 13)
    assert height("가" * (most + 1), "뜻") == pytest.approx(2 * line(24) + 13)
    assert DefinitionPiece((term("가" * 26, "뜻"),)).text_lines(stage) == 2


def test_rows_of_terms_grow_where_there_is_room(stage: Stage) -> None:
    def heights(room: float) -> list[float]:
        (grid,) = DefinitionPiece(tuple(term(f"말{at}") for at in range(3))).draw(stage, BODY.top(Points(room)))
        assert isinstance(grid, Grid)
        assert places([grid]) == near((40, 108, 880, sum(height.points for height in grid.row_heights)))
        return [height.points for height in grid.row_heights]

    assert heights(380) == near((line(24) + 13 + 30,) * 3)[0]
    assert heights(150) == near((50,) * 3)[0]
    assert heights(138.5) == near((line(24) + 13,) * 3)[0]


def test_terms_are_parted_by_height_and_by_lines_and_a_long_one_is_cut(stage: Stage) -> None:
    def parts(*terms: Entry, limit: float = 380) -> list[list[int]]:
        split = DefinitionPiece(terms).split(stage, Points(limit))
        return [[len(one.content[-1].text) for one in part.entries] for part in split]  # type: ignore[attr-defined]

    assert [len(part) for part in parts(*(term(f"말{at}") for at in range(12)))] == [6, 6]
    assert [len(part) for part in parts(*(term(f"말{at}") for at in range(9)))] == [9]
    assert [len(part) for part in parts(*(term(f"말{at}") for at in range(9)), limit=190)] == [5, 4]
    fitting = int((880 * 0.64 - 18) / (18 * SYLLABLE)) * 9
    wide = "가" * 26
    assert parts(*[term(wide, "가" * fitting)] * 2) == [[fitting + 2]] * 2
    size = (fitting + 1) * 4 // 10
    rest = fitting + 1 - 2 * size
    assert parts(term(wide, "가" * (fitting + 1))) == [[size], [size, rest]]


def comparison(count: int, said: str = "글") -> ComparisonPiece:
    left, right = (Group(text(head), (item(said),) * count) for head in ("장점", "단점"))
    return ComparisonPiece((left, right))


def test_a_comparison_is_as_large_as_its_room_allows(stage: Stage) -> None:
    heights = [line(points) + 14 + 2 * line(points) + 6 + 30 for points in (22, 20, 18, 16)]
    steps(comparison(2), stage, heights)
    assert comparison(2).size(stage) == 22
    assert comparison(9).fit(stage, Points(999)) == pytest.approx(10 * line(22) + 14 + 8 * 6 + 30)
    assert comparison(10).fit(stage, Points(999)) is None
    assert comparison(10).size(stage) == 16
    assert len(comparison(9).split(stage, Points(999))) == 1
    (cards,) = comparison(10).split(stage, Points(999))
    assert isinstance(cards, CardsPiece)
    assert [len(group.entries) for group in cards.groups] == [5] * 4


def test_the_lines_of_a_comparison_have_the_width_of_a_column(stage: Stage) -> None:
    fitting = int((434 - 28 - 22) / (22 * SYLLABLE))
    one, two = (comparison(1, "가" * count).fit(stage, Points(999)) for count in (fitting, fitting + 1))
    assert (one, two) == (pytest.approx(2 * line(22) + 44), pytest.approx(3 * line(22) + 44))
    assert comparison(3, "가" * (3 * fitting)).fit(stage, Points(999)) == pytest.approx(10 * line(22) + 12 + 44)
    # One syllable more would be a line more on each side: it is set smaller.
    assert comparison(3, "가" * (3 * fitting + 1)).fit(stage, Points(999)) == pytest.approx(10 * line(20) + 12 + 44)
    heads = tuple(Group(text(head), (item(),)) for head in ("가" * int((406 - 7) / (22 * SYLLABLE)), "나"))
    assert ComparisonPiece(heads).fit(stage, Points(999)) == pytest.approx(2 * line(22) + 44)  # type: ignore[arg-type]


def test_the_sides_of_a_comparison_stand_beside_one_another_and_grow_into_the_room(stage: Stage) -> None:
    head, body = line(22) + 14, 2 * line(22) + 6 + 30
    drawn = comparison(2).draw(stage, BODY)
    assert places(drawn) == near(
        (40, 108, 434, head),
        (40, 108 + head, 434, body + 24),
        (486, 108, 434, head),
        (486, 108 + head, 434, body + 24),
    )
    assert spaces(drawn[1]) == [18, 18]
    low = comparison(2).draw(stage, BODY.top(Points(150)))
    assert places(low[1:2]) == near((40, 108 + head, 434, 150 - head))
    assert spaces(low[1]) == [round(6 + (150 - head - body) / 2, 2)] * 2
    boxes = [shape for shape in drawn if isinstance(shape, TextBox)]
    assert [box.inset.points for box in boxes if box.inset] == [7, 14, 7, 14]


def card(count: int = 1, head: str = "머리") -> Group:
    return Group(text(head), items(count))


def test_cards_grow_into_the_room_and_fill_their_share_of_a_slide(stage: Stage) -> None:
    height = line(26) + 4 + line(24) + 24 + 2
    two = CardsPiece((card(), card()))
    assert two.fit(stage, BODY.height) == pytest.approx(height)
    assert places(two.draw(stage, BODY)) == near((40, 108, 434, 228), (486, 108, 434, 228))
    assert places(two.draw(stage, BODY.top(Points(200)))) == near(
        (40, 108, 434, height + 18), (486, 108, 434, height + 18)
    )
    smaller = line(24) + 4 + line(22) + 24 + 2
    (one, _) = two.draw(stage, BODY.top(Points(smaller + 11)))
    assert spaces(one)[1:] == [4 + 11]
    six = CardsPiece((card(),) * 6)
    row = (380 * 0.6 - 12) / 2
    drawn = places(six.draw(stage, BODY))
    assert [place[1:] for place in drawn[::3]] == near(
        (108, (880 - 24) / 3, max(row, height + 18)),
        (108 + max(row, height + 18) + 12, (880 - 24) / 3, max(row, height + 18)),
    )


def test_cards_are_set_tight_before_they_are_set_smaller(stage: Stage) -> None:
    pair, above = CardsPiece((card(), card())), 380.0
    looks = [(26, 24, 12, 4, 0.75), (24, 22, 12, 4, 0.9), (22, 20, 12, 4, 1), (22, 20, 8, 2, 1), (20, 18, 8, 2, 1)]
    for head, below, inset, space, share in looks:
        height = line(head) + space + line(below) + 2 * inset + 2
        assert pair.fit(stage, Points(above)) == pytest.approx(height)
        assert pair.fit(stage, Points(max(height / share, SMALLEST_PAIR) + 0.001)) == pytest.approx(height)
        assert CardsPiece((card(), card()), Points(below)).size(stage) == below
        above = height / share - 0.001
    # What does not fit in the smallest look is not tried in any other.
    assert pair.fit(stage, Points(SMALLEST_PAIR - 0.001)) is None


def test_cards_have_the_height_of_the_highest_of_their_row_and_as_many_lines_as_are_taken_in(stage: Stage) -> None:
    def heights(*counts: int, limit: float = 999) -> list[float]:
        placed = arrange_cards([card(count) for count in counts], stage, Points(limit))
        return [*placed.rows, placed.look.sizes.deeper] if placed else []

    def high(count: int, said: float = 24, space: float = 4) -> float:
        return line(said + 2) + count * (line(said) + space) + 26

    for counts in ((1, 3), (3, 1)):
        assert heights(*counts) == pytest.approx([high(3), 24])
    assert heights(9, 1) == heights(1, 9) == pytest.approx([high(9), 24])
    assert heights(10, 1) == heights(1, 10) == []
    assert heights(1, 2, 3, 1) == pytest.approx([high(2), high(3), 24])
    assert heights(1, 2, 3, 1, 1, 2) == pytest.approx([high(3), high(2), 24])


def test_lines_of_a_card_have_its_width_without_insets_and_bullet(stage: Stage) -> None:
    fitting = int((434 - 24 - 24) / (24 * SYLLABLE))
    one, two = (Group(text("머리"), (item(" ".join(["가" * count] * 2)),)) for count in (fitting // 2, fitting))
    for group, lines in ((one, 1), (two, 2)):
        placed = arrange_cards([group, card()], stage, Points(999))
        assert placed is not None
        assert placed.rows == pytest.approx([line(26) + 4 + lines * line(24) + 26])
    # Nine lines are taken in; what would be ten takes the whole width.
    nine = Group(text("머리"), (item(" ".join(["가" * fitting] * 9)),))
    ten = Group(text("머리"), (item(" ".join(["가" * fitting] * 9 + ["나"])),))
    sized = [arrange_cards([group, card()], stage, Points(999)) for group in (nine, ten)]
    assert [placed.columns for placed in sized if placed] == [2, 1]


def test_a_word_wider_than_a_card_is_set_smaller_until_it_fits(stage: Stage) -> None:
    def size(count: int) -> float | None:
        placed = arrange_cards([Group(text("머리"), (item("가" * count),)), card()], stage, Points(999))
        return placed and placed.look.sizes.deeper

    # Side by side while a word has room there, else one below the other.
    for points, inset in ((24, 12),):
        fitting = int((434 - 2 * inset - points) / (points * SYLLABLE))
        placed = [
            arrange_cards([Group(text("머리"), (item("가" * count),)), card()], stage, Points(999))
            for count in (fitting, fitting + 1)
        ]
        assert [one.columns for one in placed if one] == [2, 1]
    assert size(30) == 24


def test_lines_of_cards_share_the_free_height(stage: Stage) -> None:
    three = CardsPiece((card(3), card(3)))
    high = line(26) + 3 * (line(24) + 4) + 26
    room = high / 0.75 + 0.01
    (box, _) = three.draw(stage, BODY.top(Points(room)))
    assert spaces(box)[1:] == pytest.approx([4 + min(18, (room - high) / 3)] * 3, abs=0.02)
    strong = CardsPiece((Group(text("머리"), (item(), Entry(text("안"), strong=True))), card()))
    (box, _) = strong.draw(stage, BODY.top(Points(220)))
    assert strong.fit(stage, Points(220)) is not None
    more = min(18, (220 - (strong.fit(stage, Points(220)) or 0)) / 3)
    assert spaces(box)[1] == pytest.approx(4 + more, abs=0.02)
    assert CardsPiece((card(10), card(10))).size(stage) == 16
    assert CardsPiece((card(10), card(10))).draw(stage, BODY) == ()


def test_slides_of_cards_that_continue_one_another_have_one_size_unless_it_costs_too_much(stage: Stage) -> None:
    def sizes_of(*counts: int) -> list[tuple[int, float]]:
        parts = CardsPiece(tuple(card(count) for count in counts)).split(stage, BODY.height)
        return [(len(part.groups), part.most) for part in parts if isinstance(part, CardsPiece)]

    assert sizes_of(*[1] * 8) == [(4, 24), (4, 24)]
    # The second slide could be a step larger than the first: both are alike. Two steps would be too much.
    assert sizes_of(*[6] * 4, *[1] * 3) == [(4, 22), (3, 22)]
    assert sizes_of(9, *[1] * 6) == [(4, 0), (3, 0)]


@pytest.mark.parametrize(
    ("counts", "parts"), [((12,), [6, 6]), ((20, 1, 1), [5, 5, 5, 5, 1, 1]), ((9, 9, 9), [9, 9, 9])]
)
def test_a_card_that_is_too_high_for_a_slide_is_halved(counts: list[int], parts: list[int], stage: Stage) -> None:
    (piece,) = CardsPiece(tuple(card(count) for count in counts)).split(stage, BODY.height)
    assert isinstance(piece, CardsPiece)
    assert [len(group.entries) for group in piece.groups] == parts


def test_labelled_entries_are_groups_with_what_stands_below_them() -> None:
    groups = labelled_groups((term("가", "뜻"), item("안", level=1), term("나", "말"), item("속", level=2))) or ()
    shown = [
        (plain_text(group.head), [(plain_text(one.content).strip(), one.level) for one in group.entries])
        for group in groups
    ]
    assert shown == [("가", [("뜻", 0), ("안", 0)]), ("나", [("말", 0), ("속", 1)])]
    assert labelled_groups((term("가"), item("글"))) is None
    assert labelled_groups((item("안", level=1),)) is None
    assert labelled_groups((replace(term("가"), strong=True),)) is None


@pytest.mark.parametrize(
    ("title", "entries", "lines"),
    [
        ("주의", (Entry(text("글")),), ["주의: 글"]),
        ("가" * 12, (Entry(text("글")),), ["가" * 12 + ": 글"]),
        ("가" * 13, (Entry(text("글")),), ["가" * 13, "글"]),
        ("주의", (Entry(text("글")), Entry(text("말"))), ["주의", "글", "말"]),
        ("주의", (item("글"),), ["주의", "글"]),
        ("주의", (item("글", marker="", number=1),), ["주의", "글"]),
        ("주의", (item("글", marker="", level=1),), ["주의", "글"]),
        ("주의", (item("글", marker="", strong=True),), ["주의", "글"]),
        ("", (Entry(text("글")),), ["글"]),
    ],
)
def test_a_short_title_stands_before_its_only_sentence(
    title: str, entries: tuple[Entry, ...], lines: list[str], stage: Stage
) -> None:
    for head in {text(title), (Strong(text(title)),)} if title else {()}:
        box = CalloutPiece(Callout(head, entries)).draw(stage, BODY)[0]
        assert isinstance(box, TextBox)
        assert said(box).split("\n") == lines
        assert box.paragraphs[0].runs[0].bold == (bool(title) or entries[0].strong)
        assert not any(run.bold for run in box.paragraphs[-1].runs[2:])


def test_terms_are_bold_and_what_they_mean_is_not(stage: Stage) -> None:
    (grid,) = DefinitionPiece((term("말"),)).draw(stage, BODY)
    assert isinstance(grid, Grid)
    assert [cell.paragraphs[0].runs[0].bold for cell in grid.rows[0]] == [True, False]
    assert not grid.header


@pytest.mark.parametrize(
    ("count", "kind"), [(1, None), (2, SummaryCardsPiece), (6, SummaryCardsPiece), (7, SummaryPiece)]
)
def test_two_to_six_labelled_points_of_a_summary_are_cards(count: int, kind: type | None) -> None:
    piece = summary_piece([Group((), tuple(term(f"말{at}") for at in range(count)))])
    assert (piece and type(piece)) == kind


def callout(count: int, **others: object) -> CalloutPiece:
    return CalloutPiece(Callout((), tuple(Entry(text(f"글{at}")) for at in range(count)), **others))  # type: ignore[arg-type]


def test_what_is_set_off_stands_a_third_down_in_large_type_where_it_is_alone(stage: Stage) -> None:
    high = line(28) + 24
    top = 108 + (380 - high) / 3
    assert places(callout(1).draw(stage, BODY)) == near((40, top, 880, high), (40, top, 5, high))
    low = line(20) + 24
    assert places(callout(1).draw(stage, BODY.top(Points(379)))) == near((40, 108, 880, low), (40, 108, 5, low))
    assert callout(1).fit(stage, Points(low)) == pytest.approx(low)
    assert callout(1).fit(stage, Points(low - 0.01)) is None
    five = 5 * line(24) + 4 * 8 + 24  # 5 * line(26) would be more than 0.6 of the slide
    assert places(callout(5).draw(stage, BODY))[:1] == near((40, 108 + (380 - five) / 3, 880, five))
    assert sizes(callout(4).draw(stage, BODY)[0]) == [28] * 4


def test_text_that_is_set_off_has_an_inset(stage: Stage) -> None:
    fitting = int((880 - 24) / (20 * SYLLABLE))
    one, two = (CalloutPiece(Callout((), (Entry(text("가" * count)),))) for count in (fitting, fitting + 1))
    assert one.fit(stage, Points(999)) == pytest.approx(line(20) + 24)
    assert two.fit(stage, Points(999)) == pytest.approx(2 * line(20) + 24)


ROUNDED: dict[str, Piece] = {
    "a panel": ObjectivesPiece(items(3)),
    "last words": ClosingPiece(items(3)),
    "terms": DefinitionPiece(tuple(term(f"말{at}") for at in range(3))),
    "a comparison": comparison(2),
    "cards": CardsPiece((card(), card())),
    "links": ReferencesPiece(((Entry((Link(text("글"), "https://a.kr"),)),),) * 2),
    "panels of code": CodePanelsPiece(((text("머리"), CodePiece(("x", "y"))),)),
}


@pytest.mark.parametrize("piece", ROUNDED.values(), ids=ROUNDED)
def test_what_was_measured_for_a_place_is_drawn_in_it_however_its_height_was_rounded(
    piece: Piece, stage: Stage
) -> None:
    def look(height: float) -> list[object]:
        shapes = piece.draw(stage, BODY.top(Points(height)))
        runs = [
            run.points for shape in shapes if isinstance(shape, TextBox) for one in shape.paragraphs for run in one.runs
        ]
        cells = [
            cell.paragraphs[0].runs[0].points for shape in shapes if isinstance(shape, Grid) for cell in shape.rows[0]
        ]
        codes = [shape.box.width.points for shape in shapes if isinstance(shape, PictureShape)]
        insets = [shape.inset for shape in shapes if isinstance(shape, TextBox)]
        return [*runs, *cells, *codes, *insets]

    height = 380.0
    while (lower := piece.fit(stage, Points(height)) or 0) != height:
        height = lower
    assert look(height) == look(height - 0.4) != look(height - 0.6)


def test_the_longer_side_of_a_comparison_says_how_far_lines_stand_apart(stage: Stage) -> None:
    for counts in ((1, 3), (3, 1)):
        left, right = (Group(text(head), items(count)) for head, count in zip(("장점", "단점"), counts, strict=True))
        drawn = ComparisonPiece((left, right)).draw(stage, BODY.top(Points(200)))
        more = (200 - (4 * line(22) + 14 + 12 + 30)) / 3
        assert more < 12
        assert spaces(drawn[1])[0] == spaces(drawn[3])[0] == pytest.approx(6 + more, abs=0.01)


def test_what_stands_below_an_entry_on_a_card_is_a_step_smaller_but_never_too_small(stage: Stage) -> None:
    deep = Group(text("머리"), (item(), item("안", level=1)))
    (box,) = CardsPiece((deep,)).draw(stage, BODY)
    assert sizes(box) == [26, 24, 22]
    most = [CardsPiece((deep,), Points(size)).draw(stage, BODY)[0] for size in (18, 16)]
    assert [sizes(box) for box in most] == [[20, 18, 16], [18, 16, 16]]
