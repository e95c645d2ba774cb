"""What text becomes on slides, and how it is placed there, at the edges of the rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.content import elements_of
from gyoan.layout.deck.kinds import text_pieces
from gyoan.layout.deck.remarked import with_remarks
from gyoan.layout.deck.slides.activity import above_timer, activity_of, holds_activity, timer_shapes
from gyoan.layout.deck.slides.card_grid import arrange_cards
from gyoan.layout.deck.slides.cards import CardsPiece
from gyoan.layout.deck.slides.clusters import clusters_of
from gyoan.layout.deck.slides.panel import (
    ObjectiveCardsPiece,
    ObjectivesPiece,
    SummaryCardsPiece,
    SummaryPiece,
    goals,
    summary_piece,
)
from gyoan.layout.deck.slides.picture import figure_piece
from gyoan.layout.deck.slides.picture_row import rows_of
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.quote import LONGEST as LONGEST_QUOTE
from gyoan.layout.deck.slides.quote import quotes
from gyoan.layout.deck.slides.references import ReferencesPiece, host_of, reference_items
from gyoan.layout.deck.slides.text import TextPiece, TextSizes, paragraph_of
from gyoan.layout.elements import Callout, Entry, Group, Topic
from gyoan.layout.flows import page_frame, slide_frame
from gyoan.layout.text import Measure
from gyoan.markdown import read_session
from gyoan.model.blocks import Figure
from gyoan.model.deck import Countdown, PictureShape, Slide, SlideKind, TextBox
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inlines, Link, Strong, Text, plain_text
from gyoan.model.message import Language
from gyoan.model.picture import Crop, Picture
from gyoan.model.session import Remark, RemarkKind, Role, Section
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Points
from layout.decks import deck_of

SPAN = SourceSpan("a.md", 1)
BODY = Area(40, 108, 880, 380)


def text(said: str) -> Inlines:
    return (Text(said),)


def entry(said: str, **others: object) -> Entry:
    return Entry(text(said), **others)  # type: ignore[arg-type]


def item(said: str, **others: object) -> Entry:
    return entry(said, marker="•", **others)


def link(said: str = "글", **others: object) -> Entry:
    return Entry((Link(text(said), f"https://www.{said}.kr/a"),), marker="•", **others)  # type: ignore[arg-type]


def group(head: str, *entries: Entry) -> Group:
    return Group(text(head) if head else (), entries)


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def kinds(groups: list[Group], role: Role = Role.SECTION) -> list[str]:
    return [type(piece).__name__.removesuffix("Piece") for piece in text_pieces(groups, role)]


def test_groups_with_heads_side_by_side_are_cards_and_two_opposites_a_comparison() -> None:
    one, two, three = (group(head, item("글")) for head in ("하나", "둘", "셋"))
    assert kinds([one]) == ["Text"]
    assert kinds([one, two]) == kinds([one, two, three]) == ["Cards"]
    assert kinds([group("장점", item("글")), group("단점", item("글"))]) == ["Comparison"]
    assert kinds([group("", item("글")), one, two]) == ["Text", "Cards"]
    assert kinds([one, group("둘", link("가"), link("나"))]) == ["Text", "Text", "References"]
    assert kinds([one, group("", entry("끝")), two]) == ["Text", "Text", "Text"]
    assert kinds([group("", *())]) == []


def test_a_labelled_line_among_heads_is_a_head_and_a_labelled_item_is_none() -> None:
    def labelled(said: str, **others: object) -> Group:
        return Group((), (Entry((Strong(text("영향")), Text(said)), **others),))  # type: ignore[arg-type]

    one, two = (group(head, item("글")) for head in ("하나", "둘"))
    assert kinds([one, labelled(": 느려진다")]) == ["Cards"]
    assert kinds([labelled(": 느려진다"), one]) == ["Cards"]
    assert kinds([one, labelled(": 느려진다"), two]) == ["Cards"]
    assert kinds([labelled(": 느려진다"), group("", item("글"))]) == ["Text"]
    assert kinds([one, labelled(": 느려진다", marker="•")]) == ["Text", "Text"]
    assert kinds([one, labelled(": 느려진다", number=1)]) == ["Text", "Text"]
    assert kinds([one, labelled("")]) == ["Text", "Text"]
    (cards,) = text_pieces([one, labelled(": 느려진다")], Role.SECTION)
    assert isinstance(cards, CardsPiece)
    assert [(plain_text(own.head), plain_text(own.entries[0].content)) for own in cards.groups] == [
        ("하나", "글"),
        ("영향", "느려진다"),
    ]


def test_links_are_shown_as_such_where_there_are_two_or_the_section_is_for_them() -> None:
    assert kinds([group("", link("가"), link("나"))]) == ["References"]
    assert kinds([group("", link("가"))]) == ["Text"]
    assert kinds([group("", link("가"))], Role.REFERENCES) == ["References"]
    assert kinds([group("", link("가"), item("글"))], Role.REFERENCES) == ["Text"]


def test_paragraphs_before_a_list_stand_above_it() -> None:
    (piece,) = text_pieces([group("", entry("말"), item("가"), item("나"))], Role.SECTION)
    assert isinstance(piece, TextPiece)
    assert len(piece.entries) == 3
    assert kinds([group("", entry("말"), link("가"), link("나"))]) == ["Text", "References"]
    assert kinds([group("", entry("말"), item("가"), entry("말"))]) == ["Text"]


def test_a_section_that_ends_or_closes_a_session_is_one_panel_unless_it_has_several_heads() -> None:
    one, two = group("하나", item("글")), group("둘", item("글"))
    assert kinds([one], Role.CLOSING) == kinds([one], Role.NEXT) == ["Closing"]
    assert kinds([one, group("끝")], Role.CLOSING) == ["Closing"]
    assert kinds([one, two], Role.CLOSING) == ["Cards"]
    assert kinds([], Role.CLOSING) == []


def test_goals_are_numbered_and_those_with_labels_are_cards() -> None:
    def labelled(count: int) -> list[Group]:
        labels = ("이해 목표", "적용 목표", "분석 목표", "평가 목표", "창작 목표")
        return [group("", *(Entry((Strong(text(labels[at])), Text(": 글")), marker="•") for at in range(count)))]

    assert isinstance(goals(labelled(2)), ObjectiveCardsPiece)
    assert isinstance(goals(labelled(4)), ObjectiveCardsPiece)
    assert isinstance(goals(labelled(5)), ObjectivesPiece)
    assert goals([group("머리", item("가"), item("나"))]) is None
    assert goals([group("", item("가"))]) is None
    plain = goals([group("", item("가"), item("안", level=1), item("나"))])
    assert isinstance(plain, ObjectivesPiece)
    assert [(one.number, one.marker) for one in plain.entries] == [(1, ""), (None, "•"), (2, "")]
    assert isinstance(goals([group("", entry("글"), item("나"))]), TextPiece)


def test_a_summary_is_ticked_off_and_one_of_labels_is_cards() -> None:
    ticked = summary_piece([group("", item("가"), item("안", level=1), entry("나", number=1))])
    assert isinstance(ticked, SummaryPiece)
    assert [one.marker for one in ticked.entries] == ["✓", "•", ""]
    assert summary_piece([group("", item("가"))]) is None
    assert summary_piece([group("", item("가"), entry("글"))]) is None
    assert isinstance(summary_piece([group("하나", item("가")), group("둘", item("나"))]), SummaryCardsPiece)
    assert summary_piece([group("하나", item("가"))]) is None
    assert summary_piece([group("하나", item("가")), group("둘")]) is None


def clusters(*entries: Entry) -> list[int]:
    return [len(cluster) for cluster in clusters_of(entries)]


def test_what_belongs_together_stays_on_a_slide() -> None:
    long = "가" * 41
    assert clusters(entry("가"), entry("나")) == [1, 1]
    assert clusters(entry("머리", strong=True), entry("가"), entry("나")) == [2, 1]
    assert clusters(item("가"), item("나"), item("다")) == [3]
    assert clusters(item("가"), item("나"), item("다"), item("라")) == [1, 1, 1, 1]
    assert clusters(item("가"), item("나"), item(long)) == [1, 1, 1]
    assert clusters(item("가"), item("나"), item(long[1:])) == [3]
    assert clusters(entry("다음과 같다"), item("가"), item("나")) == [3]
    assert clusters(entry("가" * 60), item(long), item(long)) == [2, 1]
    assert clusters(entry("가" * 61), item(long), item(long)) == [1, 1, 1]
    assert clusters(item(long), *[item("안", level=1)] * 6) == [6, 1]
    assert clusters(item("가"), *[item("안", level=1)] * 2, item("나"), *[item("안", level=1)] * 2) == [6]
    assert clusters(item("가"), *[item("안", level=1)] * 3, item("나"), *[item("안", level=1)] * 2) == [4, 3]


def test_a_number_has_room_for_its_digits_and_levels_end_at_the_fifth() -> None:
    sizes = TextSizes(Points(20), Points(16))

    def indents(one: Entry) -> tuple[float, float, float, float]:
        made = paragraph_of(one, sizes)
        lengths = (made.indent, made.hanging, made.space_before)
        return (*(round(length.points, 2) for length in lengths), made.runs[0].points)

    assert indents(entry("글")) == (0, 0, 8, 20)
    assert indents(item("글")) == (20, 20, 8, 20)
    assert indents(item("글", level=1)) == (32, 16, 4, 16)
    assert indents(item("글", level=5)) == (80, 16, 4, 16)
    assert indents(entry("글", number=9)) == (28, 28, 8, 20)
    assert indents(entry("글", number=10)) == (39, 39, 8, 20)
    assert indents(entry("글", strong=True, level=1)) == (16, 0, 16, 20)
    bullets = [paragraph_of(item("글", level=level), sizes).bullet for level in range(4)]
    assert [bullet.character for bullet in bullets if bullet] == ["•", "–", "·", "·"]


def test_links_stand_in_one_column_up_to_three_and_on_one_slide_up_to_six(stage: Stage) -> None:
    def shown(count: int) -> list[tuple[float, float, float]]:
        piece = ReferencesPiece(((link(),),) * count)
        places = [shape.box for shape in piece.draw(stage, BODY) if isinstance(shape, TextBox)]
        return [(place.x.points, place.y.points, place.width.points) for place in places]

    assert [x for x, _, _ in shown(3)] == [40, 40, 40]
    assert [(x, width) for x, _, width in shown(4)] == [(40, 434), (486, 434), (40, 434), (486, 434)]
    three = ReferencesPiece(((link(),),) * 3)
    assert (three.fit(stage, Points(384)), three.fit(stage, Points(383))) == (384, 330)
    codes = [shape for shape in three.draw(stage, BODY) if isinstance(shape, PictureShape)]
    assert [(code.box.x.points, code.box.width.points) for code in codes] == [(48, 86)] * 3
    assert ReferencesPiece(((link(),),) * 7).fit(stage, Points(9999)) is None
    assert [len(part.items) for part in ReferencesPiece(((link(),),) * 7).split(stage, Points(380))] == [4, 3]  # type: ignore[attr-defined]
    assert len(ReferencesPiece(((link(),),) * 6).split(stage, Points(500))) == 1
    for count, limit, parts in ((6, 300, [2, 1, 2, 1]), (5, 300, [2, 1, 2]), (13, 500, [5, 5, 3]), (2, 110, [1, 1])):
        split = ReferencesPiece(((link(),),) * count).split(stage, Points(limit))
        assert [len(part.items) for part in split] == parts  # type: ignore[attr-defined]
    assert len(ReferencesPiece(((link(),),)).split(stage, Points(10))) == 1


def test_a_link_of_several_lines_is_a_paragraph_for_each_and_what_follows_stands_apart(stage: Stage) -> None:
    long = Entry((Link(text("아주 긴 이름 " * 12), "https://www.a.kr/b"),), marker="•")
    box = next(shape for shape in ReferencesPiece(((long,),)).draw(stage, BODY) if isinstance(shape, TextBox))
    *lines, host = box.paragraphs
    said = ["".join(run.text for run in line.runs) for line in lines]
    assert " ".join(said).split() == ["아주", "긴", "이름"] * 12
    assert len(said) > 1
    assert not any("\n" in line for line in said)
    assert [line.space_before.points for line in (*lines, host)] == [2, *(0 for _ in said[1:]), 2]


def test_a_link_takes_what_stands_below_it_along() -> None:
    below = entry("설명", level=1)
    assert reference_items((link(), below, link())) == ((link(), below), (link(),))
    assert reference_items((below, link())) is None
    assert reference_items((link(strong=True),)) is None
    assert reference_items(()) is None
    assert [host_of(one) for one in ("https://www.a.kr/b", "https://[", "mailto:a")] == ["a.kr", "", ""]


@pytest.mark.parametrize(
    ("count", "columns", "rows"), [(1, 1, 1), (2, 2, 1), (3, 3, 1), (4, 2, 2), (5, 3, 2), (6, 3, 2)]
)
def test_cards_stand_in_the_grid_that_looks_best(count: int, columns: int, rows: int, stage: Stage) -> None:
    groups = [group(f"머리 {at}", item("글")) for at in range(count)]
    placed = arrange_cards(groups, stage, Points(380))
    assert placed is not None
    assert (placed.columns, len(placed.rows)) == (columns, rows)
    assert placed.height == pytest.approx(sum(placed.rows) + GAP * (rows - 1))
    places = list(placed.places(BODY))
    wide = (880 - GAP * (columns - 1)) / columns
    assert [place.x for place in places[:columns]] == pytest.approx([40 + at * (wide + GAP) for at in range(columns)])
    assert places[-1].y == pytest.approx(108 + (rows - 1) * (placed.rows[0] + GAP))


def test_seven_cards_are_a_wall_and_cards_are_set_smaller_before_they_are_parted(stage: Stage) -> None:
    seven = [group(f"머리 {at}", item("글")) for at in range(7)]
    assert arrange_cards(seven, stage, Points(380)) is None
    assert arrange_cards([], stage, Points(380)) is None
    assert [len(part.groups) for part in CardsPiece(tuple(seven)).split(stage, Points(380))] == [4, 3]  # type: ignore[attr-defined]
    high = [group(f"머리 {at}", *[item("글")] * 8) for at in range(4)]
    large, small = arrange_cards(high[:2], stage, Points(380)), arrange_cards(high[:2], stage, Points(260))
    assert large is not None
    assert small is not None
    assert large.look.sizes.deeper > small.look.sizes.deeper
    limited = arrange_cards(high[:2], stage, Points(380), small.look.sizes.deeper)
    assert limited is not None
    assert limited.look.sizes.deeper == small.look.sizes.deeper
    assert arrange_cards([group("머리", *[item("글")] * 10)], stage, Points(999)) is None


@pytest.mark.parametrize(
    ("figure", "picture", "size"),
    [
        (Figure("a.png", "", SPAN), Picture(b"", 400, 200), (600, 300)),
        (Figure("a.png", "", SPAN), Picture(b"", 4000, 100), (880, 22)),
        (Figure("a.png", "", SPAN), Picture(b"", 100, 4000), (9.5, 380)),
        (Figure("a.png", "", SPAN, share=0.5), Picture(b"", 400, 200), (440, 220)),
        (Figure("a.png", "", SPAN, share=2.0), Picture(b"", 4000, 100), (880, 22)),
        (Figure("a.png", "", SPAN), Picture(b"", 400, 200, natural_width=200), (300, 150)),
    ],
)
def test_a_picture_is_as_large_as_the_slide_and_its_dots_allow(
    figure: Figure, picture: Picture, size: tuple[float, float]
) -> None:
    piece = figure_piece(figure, picture, BODY, Language.KOREAN)
    assert (round(piece.width, 1), round(piece.height, 1)) == size


def test_a_cropped_picture_is_measured_by_what_is_left() -> None:
    crop = Crop(0.5, 0, 0, 0)
    piece = figure_piece(Figure("a.png", "", SPAN), Picture(b"", 4000, 1000, crop=crop), BODY, Language.KOREAN)
    assert (round(piece.width), round(piece.height)) == (760, 380)


def test_flows_have_the_sizes_of_their_frames() -> None:
    slide, page = slide_frame(880, 380), page_frame(480, 280)
    assert (slide.sizes, slide.enough, slide.least) == ((24, 22, 20, 18, 16, 14, 12, 10, 8), 18, 14)
    assert (page.sizes, page.enough, page.least) == ((10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7), 9, 8)


def section(role: Role = Role.SECTION, minutes: int = 0) -> Section:
    duration = Duration(60 * minutes) if minutes else None
    return Section(text("절"), 2, SPAN, duration, role)


def test_an_activity_is_the_innermost_section_with_minutes_that_the_class_works_in() -> None:
    timed, work, talk = section(minutes=5), section(Role.PRACTICE, 5), section(Role.DISCUSSION, 5)
    assert activity_of([work]) is work
    assert activity_of([timed]) is None
    assert activity_of([work, timed]) is None
    assert activity_of([talk, timed]) is timed
    assert activity_of([timed, section(Role.DISCUSSION)]) is None
    assert activity_of([section(Role.DISCUSSION), timed]) is timed
    assert activity_of([section(Role.PRACTICE)]) is None


def test_a_section_holds_an_activity_where_one_of_its_parts_is_one() -> None:
    def holds(*roles: Role) -> bool:
        return holds_activity(replace(section(), sections=tuple(section(role) for role in roles)))

    assert holds(Role.PRACTICE, Role.SECTION)
    assert holds(Role.SECTION, Role.DISCUSSION)
    assert not holds(Role.SECTION)
    assert holds_activity(section(Role.PRACTICE))


def test_a_countdown_stands_at_the_foot_of_what_is_left_above_it(stage: Stage) -> None:
    assert above_timer(stage).body == Area(40, 108, 880, 380 - 26 - GAP)
    label, bar = timer_shapes(Duration(300), BODY, Points(16), Language.KOREAN)
    assert Area.of_box(label.box) == Area(40, 462, 96, 26)
    assert Area.of_box(bar.box) == Area(136, 462, 784, 26)


@pytest.mark.parametrize(
    ("line", "headings", "about"),
    [
        (5, (1, 10), 0),
        (10, (1, 10), 2),
        (4, (1, 10), 0),
        (6, (1, 10), 1),
        (9, (1, 10), 1),
        (11, (1, 10), 2),
        (3, (1, 10), 0),
        (13, (1, 10, 13), 2),
        (2, (1, 2, 3), 0),
        (30, (1, 10, 25), 2),
    ],
)
def test_a_remark_is_about_the_block_above_it_else_below_it(line: int, headings: tuple[int, ...], about: int) -> None:
    def slide(name: str, first: int, *lines: int) -> Slide:
        spans = tuple(SourceSpan("a.md", one) for one in lines)
        return Slide(name, SlideKind.BULLETS, name, (), "", Duration(0), first, spans)

    slides = (slide("가", 1, 4, 5), slide("나", 1, 6), slide("다", 10, 12))
    remark = Remark(RemarkKind.NOTE, text("말"), SourceSpan("a.md", line))
    told = with_remarks(slides, headings, [remark], Language.KOREAN)
    assert [bool(one.notes) for one in told] == [at == about for at in range(3)]


def test_a_bar_runs_for_a_minute_or_more(theme: Theme) -> None:
    def bars(markdown: str) -> list[int]:
        shapes = [shape for slide in deck_of(markdown, theme).slides for shape in slide.shapes]
        return [shape.duration.seconds for shape in shapes if isinstance(shape, Countdown)]

    steps = "1. 명령을 실행한다\n2. 결과를 적는다"
    assert bars(f"# 제목\n\n## 실습: 하나 (1분)\n\n{steps}\n") == [60]
    # Both parts have half of the minute that the section around them has.
    table = "| 이름 | 값 |\n|---|---|\n| 가 | 1 |"
    assert bars(f"# 제목\n\n## 절 (1분)\n\n### 실습 (1분)\n\n{steps}\n\n### 표 (1분)\n\n{table}\n") == []


def test_twigs_without_leaves_share_a_group_between_those_that_have_some() -> None:
    branch = "├── 가지\n│   ├── 하나\n│   ├── 둘\n│   ├── 작은 가지\n│   │   └── 셋\n│   ├── 넷\n│   └── 다섯"
    tree = f"```\n뿌리\n{branch}\n└── 끝\n```"
    session = read_session(f"# 제목\n\n{tree}\n".encode(), "session_08.md").value
    assert session is not None
    topic = next(one for one in elements_of(session.blocks, Language.KOREAN) if isinstance(one, Topic))
    assert [(plain_text(one.head), [plain_text(own.content) for own in one.entries]) for one in topic.groups] == [
        ("", ["하나", "둘"]),
        ("작은 가지", ["셋"]),
        ("", ["넷", "다섯"]),
    ]


def test_a_block_quotation_of_few_words_in_quotes_or_with_its_source_is_a_quotation() -> None:
    def are(*entries: Entry, quoted: bool = True, announces: bool = False) -> bool:
        return quotes(Callout((), entries, quoted, announces))

    assert are(entry("“말”"))
    assert are(entry("말"), entry("— 누구"))
    assert not are(entry("— 누구"))
    assert not are(entry("말"))
    assert not are(entry("“말”"), quoted=False)
    assert not are(entry("“말”"), announces=True)
    assert not are(entry("“말”"), item("항목"))
    assert not are(entry("“말”"), entry("하나", number=1))
    assert are(entry("“" + "가" * (LONGEST_QUOTE - 1)))
    assert not are(entry("“" + "가" * LONGEST_QUOTE))


@pytest.mark.parametrize(("count", "rows"), [(1, [1]), (2, [2]), (4, [4]), (5, [2, 3]), (7, [4, 3]), (9, [3, 3, 3])])
def test_pictures_side_by_side_are_in_even_rows_and_their_caption_below_the_last(count: int, rows: list[int]) -> None:
    picture = figure_piece(Figure("a.png", "", SPAN), Picture(b"", 400, 200), BODY, Language.KOREAN)
    made = rows_of([picture] * count, text("말"))
    assert [len(getattr(one, "pictures", (one,))) for one in made] == rows
    assert [one.caption for one in made] == [()] * (len(rows) - 1) + [text("말")]  # type: ignore[attr-defined]
