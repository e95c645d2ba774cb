"""Running text on slides: how large, how far apart, where it is cut, and what it leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.text import (
    TextPiece,
    body_sizes,
    compact_sizes,
    cut_entry,
    entry_notes,
    group_entries,
    is_bold,
    roomy_sizes,
)
from gyoan.layout.elements import Entry, Group
from gyoan.layout.text import Measure
from gyoan.model.deck import PlaceholderRole, TextBox
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import InlineImage, Inlines, LineBreak, Strong, Text, plain_text
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from layout.placed import BODY, SYLLABLE, line, near, places, sizes, spaces


def text(said: str) -> Inlines:
    return (Text(said),)


def entry(said: str = "글", **others: object) -> Entry:
    return Entry(text(said), **others)  # type: ignore[arg-type]


def item(said: str = "글", **others: object) -> Entry:
    return entry(said, marker="•", **others)


def items(count: int) -> tuple[Entry, ...]:
    return tuple(item(f"글{at}") for at in range(count))


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def test_text_has_three_pairs_of_sizes_none_below_the_smallest(theme: Theme) -> None:
    def pairs(body: float, small: float) -> list[tuple[float, float]]:
        style = replace(theme.deck, body_points=Points(body), small_points=Points(small))
        return [(own.first, own.deeper) for own in (roomy_sizes(style), body_sizes(style), compact_sizes(style))]

    assert pairs(22, 18) == [(26, 22), (22, 18), (18, 16)]
    assert pairs(24, 20) == [(28, 24), (24, 20), (20, 18)]
    assert pairs(20, 17) == [(24, 20), (20, 17), (17, 16)]


def test_text_is_as_high_as_its_lines_and_has_no_more_than_a_viewer_takes_in(stage: Stage) -> None:
    three = TextPiece(items(3))
    high = 3 * line(22) + 2 * 8
    assert three.fit(stage, Points(high + 1e-6)) == pytest.approx(high)
    assert three.fit(stage, Points(high - 0.01)) is None
    assert TextPiece(items(3), compact=True).fit(stage, Points(999)) == pytest.approx(3 * line(18) + 16)
    assert TextPiece(items(9)).fit(stage, Points(999)) == pytest.approx(9 * line(22) + 64)
    assert TextPiece(items(10)).fit(stage, Points(999)) is None
    assert TextPiece(items(10)).fit(replace(stage, most_lines=10), Points(999)) is not None
    fitting = int((880 - 22) / (22 * SYLLABLE))
    assert [TextPiece((item("가" * count),)).text_lines(stage) for count in (fitting, fitting + 1)] == [1, 2]


def test_text_that_is_alone_is_large_and_spread_where_it_is_short(stage: Stage) -> None:
    def drawn(*entries: Entry) -> tuple[list[float], list[float]]:
        (box,) = TextPiece(entries, lone=True).draw(stage, BODY)
        assert isinstance(box, TextBox)
        assert (places([box]), box.placeholder) == ([(40, 108, 880, 380)], PlaceholderRole.BODY)
        return sizes(box), spaces(box)

    assert drawn(*items(5)) == ([26] * 5, [22] * 5)
    assert drawn(*items(6)) == ([22] * 6, [22] * 6)
    left = (380 * 0.9 - (9 * line(22) + 64)) / 9
    assert drawn(*items(9)) == ([22] * 9, near((8 + left,) * 9)[0])
    assert drawn(item(), item(level=1)) == ([26, 22], [22, 4 + 7])
    assert drawn(entry("머리", strong=True), item()) == ([26, 26], [16 + 14, 22])


def test_text_among_other_things_keeps_its_size_and_spaces(stage: Stage) -> None:
    (box,) = TextPiece(items(2)).draw(stage, BODY.top(Points(100)))
    assert isinstance(box, TextBox)
    assert (places([box]), sizes(box), spaces(box)) == ([(40, 108, 880, 100)], [22, 22], [8, 8])
    assert (box.placeholder, box.lines) == (None, ())
    (small,) = TextPiece((item(), item(level=1)), compact=True).draw(stage, BODY)
    assert sizes(small) == [18, 16]


def test_lines_of_the_source_are_known_where_clicks_show_what_comes(stage: Stage) -> None:
    entries = (item(span=SourceSpan("a.md", 7)), item())
    for lone in (False, True):
        (box,) = TextPiece(entries, lone=lone).draw(replace(stage, by_clicks=True), BODY)
        assert isinstance(box, TextBox)
        assert box.lines == (7, 0)


def lengths(parts: list[Entry]) -> list[int]:
    return [len(part.content[0].text) for part in parts]  # type: ignore[union-attr]


def test_a_paragraph_is_cut_into_about_half_slides() -> None:
    assert lengths(cut_entry(entry("가" * 290), 10)) == [116, 174]
    assert lengths(cut_entry(entry("가" * 291), 10)) == [116, 116, 59]
    assert lengths(cut_entry(entry("가" * 60), 10)) == [60]
    assert lengths(cut_entry(entry("가" * 61), 10)) == [40, 21]


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("가" * 20 + ". " + "나" * 60, [21, 60]),
        ("가" * 20 + "? " + "나" * 60, [21, 60]),
        ("가" * 20 + "! " + "나" * 60, [21, 60]),
        ("가" * 12 + ". " + "나" * 20 + " " + "다" * 60, [34, 60]),
        ("가" * 13 + ". " + "나" * 20 + " " + "다" * 60, [35, 60]),
        ("가" * 14 + ". " + "나" * 20 + " " + "다" * 30, [15, 51]),
        ("가" * 14 + "다." + "나" * 47, [16, 47]),
        ("가" * 38 + ". " + "나" * 40, [39, 40]),
        ("가" * 39 + ". " + "나" * 40, [40, 40]),
        ("가 " + "나" * 60, [1, 60]),
    ],
)
def test_a_paragraph_is_cut_behind_a_sentence_that_is_not_too_short_else_behind_a_word(
    said: str, parts: list[int]
) -> None:
    assert lengths(cut_entry(entry(said), 10)) == parts


def words(parts: list[Entry]) -> list[str]:
    return [plain_text(part.content) for part in parts]


def test_lines_without_words_are_no_parts_of_a_paragraph() -> None:
    said = (LineBreak(), Text("가" * 50), LineBreak(), LineBreak(), Text("나" * 50))
    cut = cut_entry(Entry(said, marker="•"), 10)
    assert words(cut) == ["가" * 50, "나" * 50]
    assert [part.marker for part in cut] == ["•", ""]


def test_a_picture_in_a_paragraph_is_not_cut_and_moves_no_other_cut() -> None:
    picture, said = InlineImage("그림 " * 30 + "끝", "a.png"), "하나둘셋 " * 50
    parts = words(cut_entry(Entry((picture, Text(f" {said}"))), 60))
    assert parts[0] == picture.alt
    assert len(parts) > 2
    assert {word for part in parts[1:] for word in part.split()} == {"하나둘셋"}
    assert words(cut_entry(Entry((Text(said), picture)), 60))[-1].endswith(picture.alt)


def test_only_the_first_piece_of_an_entry_has_its_marker() -> None:
    cut = cut_entry(item("가" * 100), 10)
    assert [part.marker for part in cut] == ["•", "", ""][: len(cut)]
    assert len(cut) > 1
    assert [part.number for part in cut_entry(entry("가" * 100, number=3), 10)][:2] == [3, None]
    assert {part.level for part in cut_entry(entry("가" * 100, level=2), 10)} == {2}


def counts(stage: Stage, *entries: Entry, limit: float = 380) -> list[int]:
    return [len(part.entries) for part in TextPiece(entries).split(stage, Points(limit))]  # type: ignore[attr-defined]


def test_text_is_parted_evenly_by_height_and_by_lines(stage: Stage) -> None:
    assert counts(stage, *items(9)) == [9]
    assert counts(stage, *items(10)) == [5, 5]
    assert counts(stage, *items(19)) == [7, 7, 5]
    assert counts(stage, *items(6), limit=6 * line(22) + 5 * 8) == [6]
    assert counts(stage, *items(6), limit=6 * line(22) + 5 * 8 - 0.1) == [3, 3]
    assert counts(replace(stage, most_lines=10), *items(10)) == [10]


def test_what_is_higher_than_its_room_is_cut(stage: Stage) -> None:
    each = int(880 / (22 * SYLLABLE))
    assert counts(stage, entry("가" * (9 * each))) == [1]
    assert counts(stage, entry("가" * (9 * each + 1))) == [1, 2]
    assert counts(stage, entry("가" * (8 * each)), limit=8 * line(22)) == [1]
    assert counts(stage, entry("가" * (8 * each)), limit=8 * line(22) - 0.1) == [1, 1]


def test_heads_go_on_with_what_they_head(stage: Stage) -> None:
    head, high = entry("머리", strong=True), "가" * (6 * int(880 / (22 * SYLLABLE)))
    parts = TextPiece((entry(high), head, entry(high))).split(stage, BODY.height)
    assert [[one.strong for one in part.entries] for part in parts] == [[False], [True, False]]  # type: ignore[attr-defined]
    each = 2 * int((880 - 40) / (22 * SYLLABLE))
    branch = (item("가" * each), *(item("나" * each, level=1) for _ in range(5)))
    below = TextPiece(branch).split(stage, BODY.height)
    assert [[one.level for one in part.entries] for part in below] == [[0, 1, 1, 1], [1, 1]]  # type: ignore[attr-defined]
    both = TextPiece((head, entry(high), item("안", level=1), entry(high))).split(stage, BODY.height)
    assert [[one.strong for one in part.entries] for part in both] == [[True, False, False], [False]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("entries", "leads"),
    [
        ((entry("글"),), False),
        ((entry("다음과 같다:"),), True),
        ((entry("다음과 같다： "),), True),
        ((item("글"), entry("다음과 같다:")), False),
        ((entry("글", strong=True),), True),
        ((item("글"), entry("글", strong=True)), True),
        ((entry("글", strong=True), item("글")), False),
        ((item("글"), entry("글", announces=True)), True),
    ],
)
def test_text_leads_that_ends_in_a_head_or_announces(entries: tuple[Entry, ...], *, leads: bool) -> None:
    assert TextPiece(entries).leads == leads


def test_an_entry_is_bold_where_all_of_it_is() -> None:
    bold = Strong(text("글"))
    assert is_bold(Entry((bold, Text(" "), bold)))
    assert not is_bold(Entry((bold, Text("글"))))
    assert is_bold(entry("글", strong=True))


def test_notes_have_markers_and_levels() -> None:
    shown = (item("가"), item("나", level=2), entry("다", number=3), entry("라"), entry("마", marker="☐", number=4))
    assert [entry_notes(one) for one in shown] == ["• 가", "    • 나", "3. 다", "라", "4. 마"]
    assert TextPiece(shown[:2]).notes == "• 가\n    • 나"


def test_lines_of_an_entry_stay_lines_in_notes_below_its_text() -> None:
    content = (Text("① 가"), LineBreak(), Text("② 나"))

    assert entry_notes(Entry(content)) == "① 가\n② 나"
    assert entry_notes(Entry(content, marker="•", level=1)) == "  • ① 가\n    ② 나"


def test_heads_of_groups_are_strong_entries_above_theirs() -> None:
    span = SourceSpan("a.md", 5)
    groups = (Group((), (item("가"),)), Group(text("머리"), (item("나"),), span=span))
    flat = group_entries(groups)
    assert [(one.content, one.strong) for one in flat] == [
        (text("가"), False),
        (text("머리"), True),
        (text("나"), False),
    ]
    assert flat[1].span == span


def test_several_heads_go_on_in_their_order(stage: Stage) -> None:
    each = int((880 - 40) / (22 * SYLLABLE))
    one, two = (entry(said, strong=True, level=1) for said in ("하나", "둘"))
    parts = TextPiece((item("가" * (5 * each)), one, two, item("나" * (4 * each), level=1))).split(stage, BODY.height)
    assert [[one.content[0].text[:2] for one in part.entries] for part in parts] == [["가가"], ["하나", "둘", "나나"]]  # type: ignore[attr-defined]
