"""Footnotes at the foot of a slide: how many, how many lines each, and where they and the rule above them stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.deck.packing import SlideBody
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.footnotes import cover_foot, foot_of, in_words, lowered, with_feet, with_the_rest
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.elements import Entry
from gyoan.layout.text import Measure
from gyoan.model.blocks import Block, CodeBlock, ListItem, Paragraph, Table, TableCell
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Run, Slide, SlideKind, TextBox
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import (
    CodeSpan,
    Emphasis,
    FootnoteReference,
    Highlight,
    Inline,
    LineBreak,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from gyoan.model.message import Language
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Length, Points
from layout.bricks import Brick
from layout.placed import BODY, SYLLABLE, near, places, said

SPAN = SourceSpan("a.md", 1)
LINE = 12 * 1.46
SAID = (Text("글"),)


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def note(text: str = "글", *more: Block) -> ListItem:
    return ListItem((Paragraph((Text(text),), SPAN), *more), SPAN)


def marked(*numbers: int, text: str = "글") -> TextPiece:
    return TextPiece((Entry((Text(text), *(FootnoteReference(number) for number in numbers))),))


def words(count: int) -> str:
    """Return text of so many lines, words of half a line each."""
    half = int(880 * 0.94 / (12 * SYLLABLE) / 2) - 2
    return " ".join(["가" * half] * 2 * count)


def test_notes_stand_at_the_foot_below_a_rule(stage: Stage) -> None:
    foot = foot_of((2, 1, 2), (note("하나"), note("둘")), stage)
    assert foot is not None
    assert foot.height == pytest.approx(2 * LINE + 14)
    rule, text = foot.draw(BODY)
    top = 488 - foot.height + 9
    assert places([rule, text]) == near((40, top, 110, 0.75), (40, top + 5, 880, 2 * LINE))
    assert (said(text), foot.told) == ("2) 둘\n1) 하나", "")
    assert foot_of((), (note(),), stage) is None
    assert foot_of((3,), (note(), note()), stage) is None
    assert foot_of((2, 3), (note(), note()), stage) is not None


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ([1, 1], [1, 1]),
        ([5], [5]),
        ([6], [5]),
        ([2, 3], [2, 3]),
        ([3, 3], [2, 3]),
        ([9, 1], [4, 1]),
        ([9, 9], [2, 3]),
        ([1] * 8, [1] * 8),
        ([2] * 6, [1] * 6),
    ],
)
def test_notes_take_five_lines_or_one_each(wanted: list[int], given: list[int], stage: Stage) -> None:
    notes = tuple(note(words(count)) for count in wanted)
    foot = foot_of(range(1, len(notes) + 1), notes, stage)
    assert foot is not None
    assert [stage.measure.lines(one.runs, Points(880 * 0.94)) for one in foot.paragraphs] == given
    cut = [number for number, (want, have) in enumerate(zip(wanted, given, strict=True), 1) if want > have]
    shown = ["".join(run.text for run in one.runs) for one in foot.paragraphs]
    assert [number for number, text in enumerate(shown, 1) if text.endswith("…")] == cut
    assert foot.told.count("가가") >= len(cut)
    assert bool(foot.told) == bool(cut)


def test_of_more_than_eight_notes_the_others_are_told(stage: Stage) -> None:
    notes = tuple(note(f"글{at}") for at in range(1, 11))
    eight, nine = (foot_of(range(1, count + 1), notes, stage) for count in (8, 9))
    assert eight is not None
    assert nine is not None
    assert (len(eight.paragraphs), eight.told) == (8, "")
    assert len(nine.paragraphs) == 8
    assert "글9" in nine.told
    assert "글8" not in nine.told


def test_a_note_that_holds_more_than_text_is_told_whole(stage: Stage) -> None:
    short, long = CodeBlock("x = 1", SPAN), CodeBlock("x = 1\ny = 2", SPAN)
    for block, complete in ((short, True), (long, False)):
        foot = foot_of((1,), (note("글", block),), stage)
        assert foot is not None
        shown = "".join(run.text for run in foot.paragraphs[0].runs)
        assert shown == ("1) 글 x = 1" if complete else "1) 글…")
        assert bool(foot.told) != complete
    cell = (TableCell((Text("가"),)), TableCell((Text("나"),)))
    table = Table(cell, (cell,), (None, None), SPAN)
    assert in_words(1, note("글", table), Language.KOREAN).endswith("글\n가 | 나\n가 | 나")
    assert in_words(2, note("글", long), Language.KOREAN).endswith("글\nx = 1\ny = 2")


def test_a_page_that_leaves_no_room_for_its_notes_is_made_lower(stage: Stage) -> None:
    notes = (note(), note())
    foot = LINE + 14

    def heights(*highs: float) -> list[tuple[int, float]]:
        pieces = [Brick(Points(high)) for high in highs]

        def pages(room: Stage) -> list[SlideBody]:
            return [SlideBody((piece, marked(at))) for at, piece in enumerate(pieces, 1)]

        return [(len(one.body.pieces), round(one.stage.body.height, 2)) for one in with_feet(pages, (), notes, stage)]

    text = 22 * 1.46 * 0.95
    fitting = 380 - foot - 12 - text
    assert heights(fitting - 0.01, 100) == [(2, round(380 - foot, 2))] * 2
    (alone,) = with_feet(lambda _: [SlideBody((Brick(Points(100)),))], (), notes, stage)
    assert (alone.foot, alone.stage.body.height) == (None, 380)
    (headed,) = with_feet(lambda _: [SlideBody((Brick(Points(100)),))], (1,), notes, stage)
    assert headed.foot is not None
    assert lowered(stage, Points(100)).body.height == 280


def test_pages_are_parted_anew_where_notes_need_the_room(stage: Stage) -> None:
    asked: list[float] = []

    def pages(room: Stage) -> list[SlideBody]:
        asked.append(round(room.body.height, 2))
        high = min(room.body.height - 43, 330)
        return [SlideBody((Brick(Points(high)), marked(1)))]

    (only,) = with_feet(pages, (), (note(),), stage)
    assert asked == [380, round(380 - LINE - 14, 2)]
    assert only.stage.body.height == pytest.approx(380 - LINE - 14)


def test_notes_of_the_title_stand_on_the_first_slide_while_there_is_room(stage: Stage) -> None:
    own = replace(
        stage,
        measure=Measure(
            replace(stage.measure.theme, deck=replace(stage.measure.theme.deck, height=Length.of_points(540)))
        ),
    )
    assert places(cover_foot((1,), (note(),), own)) == near(
        (40, 540 - 16 - LINE - 14 + 9, 110, 0.75), (40, 540 - 16 - LINE - 14 + 14, 880, LINE)
    )
    assert len(cover_foot((1, 2), (note(), note()), own)) == 2
    assert cover_foot((1, 2, 3), (note(), note(), note()), own) == ()
    assert cover_foot((), (note(),), own) == ()
    assert cover_foot((1,), (note("글", CodeBlock("x\ny", SPAN)),), own) == ()


def slide(notes: str, *shapes: TextBox) -> Slide:
    return Slide("a", SlideKind.BULLETS, "절", shapes, notes, Duration(0), 1)


def test_a_note_that_no_slide_shows_is_told_where_its_mark_is_else_at_the_end(stage: Stage) -> None:
    (box,) = SlideBody((marked(2),)).draw(stage)
    assert isinstance(box, TextBox)
    notes = (note("하나"), note("둘"), note("셋"))
    third = in_words(3, notes[2], Language.KOREAN)
    foot = foot_of((1,), notes, stage)
    assert foot is not None
    shown = foot.draw(BODY)[1]
    assert isinstance(shown, TextBox)
    told = with_the_rest(
        (slide("가", shown), slide("나", box), slide("다"), slide(f"라\n{third}")), notes, Language.KOREAN
    )
    assert ["둘" in one.notes for one in told] == [False, True, False, False]
    assert [one.notes.count("셋") for one in told] == [0, 0, 0, 1]
    assert not any("하나" in one.notes for one in told)
    last = with_the_rest((slide("가"), slide("나")), notes[:1], Language.KOREAN)
    assert ["하나" in one.notes for one in last] == [False, True]


@pytest.mark.parametrize(
    ("inline", "look"),
    [
        (Strong(SAID), {"bold": True}),
        (Emphasis(SAID), {"color": ColorSlot.SECONDARY}),
        (Strikethrough(SAID), {"strike": True}),
        (Highlight(SAID), {"color": ColorSlot.EMPHASIS, "bold": True}),
        (Superscript(SAID), {"baseline": 30}),
        (Subscript(SAID), {"baseline": -25}),
        (CodeSpan("글"), {"color": ColorSlot.EMPHASIS, "monospace": True}),
        (FootnoteReference(3), {"text": "3)", "color": ColorSlot.LINK, "baseline": 30, "note": 3}),
        (LineBreak(), {"text": "\n"}),
        (Text("글"), {}),
    ],
)
def test_marks_of_text_change_one_look(inline: Inline, look: dict[str, object]) -> None:
    plain = Run("글", Points(10), ColorSlot.TEXT)
    assert styled_runs((inline,), RunStyle(Points(10))) == (replace(plain, **look),)  # type: ignore[arg-type]
    (grounded,) = styled_runs((inline,), RunStyle(Points(10), ColorSlot.BACKGROUND))
    assert grounded.color is ColorSlot.BACKGROUND
