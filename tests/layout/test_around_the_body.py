"""What stands around a slide's body and on the first slide: title, line above it, foot, rail, introduction, logo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.area import Area, SlideGeometry
from gyoan.layout.deck.slides.chrome import Chrome, fitting_title, one_line
from gyoan.layout.deck.slides.opener import opener_shapes
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.title import duration_line, intro_fits, session_title, title_slide
from gyoan.layout.elements import Entry
from gyoan.layout.restated import introduction
from gyoan.layout.text import Measure
from gyoan.markdown import read_session
from gyoan.model.blocks import Paragraph
from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.deck import Panel, PlaceholderRole, Shape, SlideJump, SlideKind, TextBox
from gyoan.model.message import Language
from gyoan.model.picture import Picture
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Section, Session
from gyoan.model.theme import Places, Theme
from gyoan.model.units import Box, Duration, Length, Points
from layout.decks import deck_of
from layout.placed import BODY, SYLLABLE, line, near, places, said, sizes, spaces


@pytest.fixture
def wide(theme: Theme) -> Theme:
    """Return the theme with slides of round numbers: 960 by 540 points, margins of 40."""
    return replace(
        theme,
        deck=replace(
            theme.deck, width=Length.of_points(960), height=Length.of_points(540), margin=Length.of_points(40)
        ),
    )


@pytest.fixture
def stage(wide: Theme) -> Stage:
    return Stage(Measure(wide), BODY)


def schedule(*minutes: int, slot: int | None = None, clock: int | None = None) -> Schedule:
    starts = [sum(minutes[:at]) for at in range(len(minutes))]
    budgets = tuple(
        TimeBudget("절", 1, Duration(60 * start), Duration(60 * own))
        for start, own in zip(starts, minutes, strict=True)
    )
    return Schedule(budgets, Duration(60 * sum(minutes)), Duration(60 * slot) if slot else None, clock)


def chrome(theme: Theme, *minutes: int, standing: str = "과정") -> Chrome:
    return Chrome(SlideGeometry(theme.deck), Measure(theme), schedule(*minutes), standing, SlideJump("agenda"))


def test_the_minutes_stand_at_the_right_of_the_line_above_the_title(wide: Theme) -> None:
    own = chrome(wide, 10)
    eyebrow, title, time = own.head("제목", "과정 › 절", "10분")
    reserved = own.measure.width("10분", Points(12), bold=True) + 12
    assert places([eyebrow, title, time]) == near(
        (40, 24, 880 - reserved, 20), (40, 44, 880, 52), (40 + 880 - reserved, 24, reserved, 20)
    )
    assert [said(shape) for shape in (eyebrow, title, time)] == ["과정 › 절", "제목", "10분"]
    assert [said(shape) for shape in own.head("제목", "절", "10분", of_title=False)] == ["절", "10분", "제목"]
    alone = own.head("제목", "절", "")
    assert places(alone) == [(40, 24, 880, 20), (40, 44, 880, 52)]
    assert places(own.head("제목", "", "")) == [(40, 44, 880, 52)]


def test_what_stands_above_a_title_ends_before_the_minutes(wide: Theme) -> None:
    own = chrome(wide, 10)
    reserved = own.measure.width("10분", Points(12), bold=True) + 12
    most = int((880 - reserved) / (12 * SYLLABLE))
    assert said(own.head("제목", "가" * most, "10분")[0]) == "가" * most
    assert said(own.head("제목", "가" * (most + 1), "10분")[0]).endswith("…")


def test_what_is_too_long_above_a_title_loses_its_first_parts_then_its_end(wide: Theme) -> None:
    own = chrome(wide, 10)

    def shown(eyebrow: str) -> str:
        return said(own.head("제목", eyebrow, "")[0])

    most = int(880 / (12 * SYLLABLE))
    assert shown("가" * most) == "가" * most
    assert shown("나 › " + "가" * most) == "가" * most
    assert shown("나 › 다 › " + "가" * (most - 4)) == "다 › " + "가" * (most - 4)
    assert shown("가" * (most + 1)) == "가" * (most - 1) + "…"


@pytest.mark.parametrize(
    ("count", "points"),
    [
        (1, 28),
        (int(880 / (28 * SYLLABLE)), 28),
        (int(880 / (28 * SYLLABLE)) + 1, 28 * 0.86),
        (int(880 / (28 * 0.86 * SYLLABLE)) + 1, 28 * 0.72),
        (int(880 / (28 * 0.72 * SYLLABLE)), 28 * 0.72),
        (300, 28 * 0.72),
    ],
)
def test_a_title_of_more_characters_is_set_smaller(count: int, points: float, wide: Theme) -> None:
    own = chrome(wide, 10)
    assert sizes(own.head("가" * count, "", "")[0]) == [pytest.approx(points)]


def test_titles_are_shortened_where_the_smallest_type_has_no_room(wide: Theme) -> None:
    measure, geometry = Measure(wide), SlideGeometry(wide.deck)
    lines = max(1, int(52 / (28 * 0.72 * 1.46 * 0.9)))
    each = int((880 - 60) / (28 * 0.72 * SYLLABLE))
    assert lines == 1
    assert fitting_title("가" * each, measure, geometry) == "가" * each
    assert fitting_title("가" * (each + 1), measure, geometry) == "가" * (each - 1) + "…"
    most = int((880 - 60) / (28 * 0.86 * SYLLABLE))
    assert (one_line("가" * most, measure), one_line("가" * (most + 1), measure)) == (True, False)


def test_a_title_that_is_all_there_is_stands_large_in_its_area(wide: Theme) -> None:
    own, area = chrome(wide, 10), Area(Points(40), Points(100), Points(400), Points(120))

    def size(count: int) -> float:
        (shape,) = own.section_head("가" * count, area)
        assert places([shape]) == [(40, 100, 400, 120)]
        return sizes(shape)[0]

    def most(points: float) -> int:
        return int(400 / (points * SYLLABLE)) * int(120 / line(points, 0.9))

    for larger, smaller in ((40, 34), (34, 28), (28, 24), (24, 20)):
        assert [size(most(larger)), size(most(larger) + 1)] == [larger, smaller]
    assert size(500) == 20
    assert places(own.head("제목", "", "", within=area)) == [(40, 100, 400, 120)]


def rail(shapes: tuple[Shape, ...]) -> list[tuple[str, tuple[float, ...]]]:
    panels = [shape for shape in shapes if isinstance(shape, Panel)]
    return [(panel.style.fill.name if panel.style.fill else "", places([panel])[0]) for panel in panels]


def test_the_rail_shows_each_section_to_scale_and_what_has_passed(wide: Theme) -> None:
    own = chrome(wide, 10, 0, 30)
    foot = own.foot(7, 2, Duration(60 * 20))
    assert places(foot[:2]) == [(40, 500, 800, 20), (850, 500, 70, 20)]
    assert [said(shape) for shape in foot[:2]] == ["과정", "7"]
    assert [shape.jump for shape in foot[:2] if isinstance(shape, TextBox)] == [SlideJump("agenda"), None]
    assert rail(foot) == [
        ("PRIMARY", (40, 526, 218, 5)),
        ("LINE", (260, 526, 658, 5)),
        ("PRIMARY", (260, 526, 218, 5)),
    ]
    assert rail(own.foot(7, 0, Duration(0))) == [("LINE", (40, 526, 218, 5)), ("LINE", (260, 526, 658, 5))]
    assert rail(own.foot(7, None, Duration(600))) == []
    assert rail(chrome(wide, 0).foot(7, 0, Duration(0))) == []
    assert places(replace(own, standing="").foot(7, None, Duration(0))) == [(850, 500, 70, 20)]


@pytest.mark.parametrize(("sections", "stretches"), [(100, 100), (101, 1)])
def test_the_rail_of_very_many_sections_is_one_stretch(sections: int, stretches: int, wide: Theme) -> None:
    own = chrome(wide, *[1] * sections)
    shown = rail(own.foot(1, 0, Duration(0)))
    assert len(shown) == stretches
    assert shown[-1][1] == near((920 - 880 / stretches, 526, 880 / stretches - 2, 5))[0]
    assert shown[0][1][0] == 40


def session(markdown: str = "# 제목\n\n## 절 (10분)\n\n- 글\n") -> Session:
    read = read_session(markdown.encode(), "week_03/day_05/session_08.md").value
    assert read is not None
    return read


def test_the_length_of_a_session_says_from_when_to_when_it_lasts() -> None:
    assert duration_line(schedule(10), Language.KOREAN) == "⏱ 10분"
    assert duration_line(schedule(10, clock=545), Language.KOREAN) == "⏱ 10분 · 09:05-09:15"
    assert duration_line(schedule(10, slot=50, clock=540), Language.KOREAN) == "⏱ 50분 · 09:00-09:50"
    assert duration_line(schedule(0), Language.KOREAN) == ""


def entries(count: int) -> tuple[Entry, ...]:
    return tuple(Entry(session("# 글\n").title) for _ in range(count))


def test_the_first_slide_has_the_course_above_its_title_and_the_minutes_below(stage: Stage) -> None:
    shapes = title_slide(session(), schedule(10), (), stage, NO_COVER)
    assert places(shapes) == [(40, 106, 880, 36), (40, 150, 880, 130), (40, 296, 880, 190)]
    assert [sizes(shape) for shape in shapes] == [[22], [44], [22]]
    with_intro = title_slide(session(), schedule(10), entries(2), stage, Cover(subtitle="부제"))
    assert [sizes(with_intro[2]), spaces(with_intro[2])] == [[22, 22, 18, 18], [0, 0, 7, 7]]


def test_credits_stand_at_the_foot_of_the_first_slide_and_the_logo_at_its_right(stage: Stage) -> None:
    picture = Picture(b"", 400, 200, natural_width=400, natural_height=200)
    cover = Cover(author="이름", organization="기관", date="오늘", logo=picture)
    shapes = title_slide(session(), schedule(10), (), stage, cover)
    assert places(shapes) == near(
        (40, 106, 880, 36),
        (40, 150, 880, 130),
        (40, 296, 880, 160),
        (40, 456, 880, 30),
        (920 - 124, 36, 124, 62),
    )
    assert said(shapes[3]) == "이름 · 기관 · 오늘"
    flat = replace(cover, logo=replace(picture, natural_height=50))
    assert places(title_slide(session(), schedule(10), (), stage, flat)[-1:]) == near(
        (730, 36 + (62 - 23.75) / 2, 190, 23.75)
    )
    small = replace(cover, logo=replace(picture, natural_width=40, natural_height=20))
    assert places(title_slide(session(), schedule(10), (), stage, small)[-1:]) == near((890, 36 + 23.5, 30, 15))


def test_an_introduction_fits_to_the_foot_of_its_room(stage: Stage) -> None:
    def fits(count: int, cover: Cover = NO_COVER, minutes: int = 10) -> bool:
        return intro_fits(entries(count), schedule(minutes), stage, cover)

    minutes = line(22, 1.2)
    by_hand = int((190 - minutes) / (line(18) + 7))
    assert (fits(by_hand), fits(by_hand + 1)) == (True, False)
    less = int((160 - minutes) / (line(18) + 7))
    cover = Cover(author="이름")
    assert (fits(less, cover), fits(less + 1, cover)) == (True, False)


@pytest.mark.parametrize(
    ("count", "points"),
    [(42, 44), (43, 38), (48, 38), (49, 32), (58, 32), (59, 26), (108, 26), (109, 20), (184, 20)],
)
def test_the_title_of_a_session_is_as_large_as_its_place_allows(count: int, points: float, stage: Stage) -> None:
    assert session_title(session(f"# {'가' * count}\n"), stage) == ("가" * count, points)


def test_the_title_of_a_session_is_shortened_to_four_lines_of_the_smallest_size(stage: Stage) -> None:
    assert session_title(session(f"# {'가' * 300}\n"), stage) == ("가" * 184 + "…", 20)


def parts(minutes: int, *titles: str) -> tuple[Section, TimeBudget]:
    below = "".join(f"### {title}\n\n- 글\n\n" for title in titles)
    (section,) = session(f"# 제목\n\n## 절\n\n{below}").sections
    return section, TimeBudget("절", 1, Duration(600), Duration(60 * minutes))


def test_an_opener_has_its_time_at_the_left_and_its_parts_beside_it(stage: Stage) -> None:
    clock, listed = opener_shapes(*parts(20, "가", "나"), None, stage) or ()
    assert places([clock, listed]) == [(40, 108, 250, 380), (40 + 250 + 36, 108, 880 - 286, 380)]
    assert (said(clock), said(listed)) == ("20분\n10:00 – 30:00", "가\n나")
    assert (sizes(clock), sizes(listed), spaces(listed)) == ([48, 20], [24, 24], [12, 12])
    at_nine, _ = opener_shapes(*parts(20, "가", "나"), 540, stage) or ()
    assert said(at_nine) == "20분\n09:10 – 09:30"


def test_an_opener_is_for_two_to_eight_parts_with_minutes(stage: Stage) -> None:
    def opens(count: int, minutes: int = 20) -> bool:
        return opener_shapes(*parts(minutes, *(f"절{'가' * at}" for at in range(count))), None, stage) is not None

    assert [opens(count) for count in (1, 2, 8, 9)] == [False, True, True, False]
    assert not opens(2, 0)


@pytest.mark.parametrize(("count", "points"), [(120, 24), (121, 20), (180, 20), (181, 18), (231, 18)])
def test_the_parts_of_an_opener_are_as_large_as_their_room_allows(count: int, points: float, stage: Stage) -> None:
    _, listed = opener_shapes(*parts(20, *["가" * count] * 2), None, stage) or ()
    assert sizes(listed) == [points, points]


def test_an_opener_whose_parts_do_not_fit_is_none(stage: Stage) -> None:
    assert opener_shapes(*parts(20, *["가" * 232] * 2), None, stage) is None


def on_template(wide: Theme) -> Stage:
    """Return the stage of a template with a title place, a text place and those of an opener."""
    title, text = Box.of_points(50, 30, 600, 120), Box.of_points(50, 300, 880, 160)
    places = Places(title, text, title, text, section_title=title, section_text=text)
    return Stage(Measure(replace(wide, deck=replace(wide.deck, places=places))), BODY)


def test_on_a_template_path_and_credits_stand_in_the_place_of_its_subtitle(wide: Theme) -> None:
    stage, cover = on_template(wide), Cover(author="이름", logo=Picture(b"", 9, 9, natural_width=9, natural_height=9))
    title, below = title_slide(session(), schedule(10), (), stage, cover)
    assert places([title, below]) == [(50, 30, 600, 120), (50, 300, 880, 160)]
    assert said(below).split("\n")[1:] == ["⏱ 10분", "이름"]
    assert sizes(below) == [22, 22, 18]

    def most(room: float) -> int:
        return int((room - line(22, 1.2)) / (line(18) + 7))

    for own, room in ((NO_COVER, 160 - line(22, 1.2)), (Cover(author="이름"), 160 - line(22, 1.2) - line(18, 1.2))):
        fits = [intro_fits(entries(count), schedule(10), stage, own) for count in (most(room), most(room) + 1)]
        assert fits == [True, False]
    full = title_slide(session(), schedule(10), entries(3), stage, NO_COVER)[1]
    assert sizes(full) == [20, 20, *[16] * 3]
    assert stage.measure.height(full.paragraphs, 880) <= 160  # type: ignore[union-attr]
    assert set(sizes(title_slide(session(), schedule(10), entries(40), stage, NO_COVER)[1])) == {14}


def test_a_subtitle_is_shortened_to_two_lines(stage: Stage) -> None:
    each = int(880 / (22 * SYLLABLE))
    for count, shown in ((2 * each, 2 * each), (2 * each + 1, 2 * each)):
        box = title_slide(session(), schedule(10), (), stage, Cover(subtitle="가" * count))[2]
        assert said(box).split("\n")[0].count("가") == shown
        assert stage.measure.lines(box.paragraphs[0].runs, 880) == 2  # type: ignore[union-attr]


def test_an_opener_on_a_template_says_minutes_and_parts_in_its_own_place(wide: Theme) -> None:
    def shown(count: int, said_of_each: str = "가") -> tuple[list[str], list[float], list[float]]:
        (box,) = (
            opener_shapes(*parts(20, *(f"{said_of_each}{'나' * at}" for at in range(count))), None, on_template(wide))
            or ()
        )
        assert places([box]) == [(50, 300, 880, 160)]
        return said(box).split("\n"), sizes(box), spaces(box)

    words, points, space = shown(2)
    assert (words, points, space) == (["20분 · 10:00 – 30:00", "가", "가나"], [24] * 3, [8] * 3)
    heights = {size: 4 * line(size) + 3 * size / 3 for size in (24, 22, 20, 18, 16)}
    fitting = next(size for size, high in heights.items() if high <= 160)
    assert shown(3)[1] == [fitting] * 4
    assert shown(7) == (["20분 · 10:00 – 30:00"], [16], [8])


def test_parts_that_their_author_numbered_are_not_numbered_again(stage: Stage) -> None:
    def numbers(*titles: str) -> list[int | None]:
        _, listed = opener_shapes(*parts(20, *titles), None, stage) or ()
        assert isinstance(listed, TextBox)
        return [one.bullet.number if one.bullet else None for one in listed.paragraphs]

    assert numbers("가", "나") == [1, 2]
    assert numbers("Part 2: 가", "나") == [None, None]
    assert numbers("가: 2부", "나") == [1, 2]


def test_what_its_author_wrote_below_the_length_of_the_session_stands_below_it(stage: Stage) -> None:
    def below(markdown: str) -> list[str]:
        own = session(f"# 제목\n\n{markdown}\n\n## 절 (50분)\n\n- 글\n")
        intro = tuple(
            Entry(block.content, span=block.span) for block in introduction(own) if isinstance(block, Paragraph)
        )
        return said(title_slide(own, schedule(50), intro, stage, NO_COVER)[-1]).split("\n")

    assert below("강의 시간: 50분") == ["⏱ 50분"]
    assert below("배웁니다\n\n강의 시간: 50분\n\n씁니다") == ["배웁니다", "⏱ 50분", "씁니다"]
    assert below("강의 시간: 50분\\\n배웁니다") == ["⏱ 50분", "배웁니다"]


def test_only_openers_stand_in_the_places_of_openers(wide: Theme) -> None:
    title, text, own = Box.of_points(50, 30, 600, 60), Box.of_points(50, 110, 880, 380), Box.of_points(90, 200, 700, 90)
    places_of = Places(title, text, title, text, section_title=own, section_text=text)
    theme = replace(wide, deck=replace(wide.deck, places=places_of))
    rows = "| 이름 | 값 |\n|---|---|\n" + "| 가 | 1 |\n" * 30
    deck = deck_of(f"# 제목\n\n## 절 (20분)\n\n### 가\n\n{rows}\n### 나\n\n{rows}\n## 끝 (5분)\n\n- 글\n", theme)
    titles = [
        (slide.kind is SlideKind.OPENER, shape.box)
        for slide in deck.slides
        for shape in slide.shapes
        if isinstance(shape, TextBox)
        and shape.placeholder is PlaceholderRole.TITLE
        and slide.kind is not SlideKind.TITLE
    ]
    assert [box for opens, box in titles if opens] == [own]
    assert {box for opens, box in titles if not opens} == {title}
    rails = [
        any(isinstance(shape, Panel) and "rail" in shape.name.lower() for shape in one.shapes) for one in deck.slides
    ]
    assert sum(rails) > 3
