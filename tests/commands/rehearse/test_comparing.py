"""Tests of planned against spoken time: what counts for a section, what for none, and what is told of the deck."""

from __future__ import annotations

import pytest

from commands.rehearse.rehearsals import Rehearsal
from gyoan.commands.rehearse.comparing import Comparison, compare
from gyoan.model.diagnostic import Severity
from gyoan.model.units import Duration

TEXT = """# 예행연습 (30분)

## 1. 처음 (10분)
- 하나

## 2. 가운데 (15분)
### 앞 (9분)
- 둘

### 뒤 (6분)
- 셋

## 3. 끝 (5분)
- 넷
"""


@pytest.fixture
def rehearsal() -> Rehearsal:
    """Return the session with a slide for each of its sections, in time but for a second."""
    made = Rehearsal(TEXT)
    made.add((), 21, (0, 0))
    made.add((0,), 601, (0, 600))
    made.add((1, 0), 541, (600, 1140))
    made.add((1, 1), 361, (1140, 1500))
    made.add((2,), 301, (1500, 1800), left=0)
    return made


def compared(rehearsal: Rehearsal) -> Comparison:
    comparison = compare(rehearsal.session, rehearsal.schedule, rehearsal.slides, "deck.pptx").value
    assert comparison is not None
    return comparison


def told(rehearsal: Rehearsal) -> list[tuple[int, str]]:
    outcome = compare(rehearsal.session, rehearsal.schedule, rehearsal.slides, "deck.pptx")
    return [(one.span.line, str(one.message)) for one in outcome.diagnostics]


def spoken(comparison: Comparison) -> list[float]:
    return [section.milliseconds / 1000 for section in comparison.sections]


def test_the_time_of_every_slide_counts_for_its_section_and_for_those_around_it(rehearsal: Rehearsal) -> None:
    comparison = compared(rehearsal)
    assert spoken(comparison) == [601, 902, 301]
    assert [part.milliseconds for part in comparison.sections[1].parts] == [541_000, 361_000]
    assert [section.slides for section in comparison.sections] == [1, 2, 1]
    assert (comparison.opening, comparison.strange) == (21_000, 0)
    assert comparison.spoken == 1_825_000
    assert comparison.complete
    assert told(rehearsal) == []


def test_a_slide_that_the_rehearsal_did_not_reach_keeps_its_section_from_being_complete(rehearsal: Rehearsal) -> None:
    rehearsal.slides[3] = Rehearsal(TEXT).add((1, 1), None, (1140, 1500))
    comparison = compared(rehearsal)
    assert [section.complete for section in comparison.sections] == [True, False, True]
    assert [part.complete for part in comparison.sections[1].parts] == [True, False]
    assert (comparison.sections[1].unvisited, comparison.complete) == (1, False)


def test_slides_that_still_have_the_time_they_were_built_with_were_not_reached(rehearsal: Rehearsal) -> None:
    rehearsal.slides[4] = Rehearsal(TEXT).add((2,), 300, (1500, 1800))
    comparison = compared(rehearsal)
    assert spoken(comparison) == [601, 902, 0]
    assert [section.complete for section in comparison.sections] == [True, True, False]


@pytest.mark.parametrize(
    ("path", "section"), [((0,), None), ((1, 0), "2. 가운데"), ((1, 1), None), ((2,), None), ((), None)]
)
def test_a_slide_from_elsewhere_counts_for_the_section_on_both_of_its_sides(
    path: tuple[int, ...], section: str | None
) -> None:
    made = Rehearsal(TEXT)
    for number, own in enumerate([(), (0,), (1, 0), (1, 1), (2,)]):
        made.add(own, 100 + number, (0, 1) if own else (0, 0))
        if own == path:
            made.add(None, 50, title="더한 것")
    comparison = compared(made)
    if section is None:
        assert comparison.strange == 50_000
        assert ("for no section", Severity.WARNING) in [
            (str(one.message)[-14:], one.severity)
            for one in compare(made.session, made.schedule, made.slides, "deck.pptx").diagnostics
        ]
    else:
        assert comparison.strange == 0
        assert spoken(comparison) == [101, 102 + 50 + 103, 104]
        assert (4, f"Slide 4 '더한 것' was added by hand; its 50 s count for '{section}', which is around it") in told(
            made
        )
    assert comparison.spoken == (100 + 101 + 102 + 103 + 104 + 50) * 1000


def test_a_hidden_slide_counts_for_nothing_and_is_told(rehearsal: Rehearsal) -> None:
    rehearsal.slides[1] = Rehearsal(TEXT).add((0,), 601, (0, 600), hidden=True)
    comparison = compared(rehearsal)
    assert (comparison.sections[0].milliseconds, comparison.sections[0].slides) == (0, 0)
    assert not comparison.sections[0].complete
    assert told(rehearsal) == [(1, "Slide 1 is hidden in the show; what time it may have is not counted")]


def test_slides_that_were_not_reached_are_told_as_a_stretch_only_where_they_are_one() -> None:
    for missing, said in (((2, 3, 4), "Slides 3-5 have"), ((1, 3), "Slides 2, 4 have"), ((4,), "Slide 5 has")):
        made = Rehearsal(TEXT)
        for number, own in enumerate([(), (0,), (1, 0), (1, 1), (2,)]):
            made.add(own, None if number in missing else 77, (number, number + 1))
        ((line, message),) = [one for one in told(made) if "recorded time" in one[1]]
        assert message.startswith(f"{said} no recorded time")
        assert line == missing[0] + 1


@pytest.mark.parametrize(("extra", "rehearsed"), [(0, False), (0.001, True)])
def test_a_deck_whose_sections_all_take_exactly_their_minutes_was_not_rehearsed(extra: float, rehearsed: bool) -> None:
    made = Rehearsal(TEXT)
    for path, seconds in (((0,), 600), ((1, 0), 540), ((1, 1), 360), ((2,), 300 + extra)):
        made.add(path, seconds)
    outcome = compare(made.session, made.schedule, made.slides, "deck.pptx")
    assert (outcome.value is not None) is rehearsed
    if not rehearsed:
        assert [str(one.message)[:26] for one in outcome.diagnostics] == ["The deck holds no rehearsal"[:26]]
        assert outcome.diagnostics[0].severity is Severity.ERROR


def test_a_deck_that_shares_only_its_title_slide_is_that_of_another_session(rehearsal: Rehearsal) -> None:
    other = Rehearsal(TEXT)
    other.add((), 20)
    other.add(None, 30, identity="0123456789abcdef")
    outcome = compare(other.session, other.schedule, other.slides, "deck.pptx")
    assert outcome.value is None
    assert "another session than 'source/lesson.md'" in outcome.diagnostics[0].message
    foreign = Rehearsal(TEXT)
    foreign.add(None, 30, identity="Folie 1")
    assert (
        "no slide that gyoan built"
        in compare(foreign.session, foreign.schedule, foreign.slides, "d").diagnostics[0].message
    )


def test_a_slide_from_a_heading_that_is_gone_is_told_apart_from_one_added_by_hand(rehearsal: Rehearsal) -> None:
    rehearsal.add(None, 30, identity="0123456789abcdef", title="옛 것")
    rehearsal.add(None, None)
    assert told(rehearsal)[:2] == [
        (6, "Slide 6 '옛 것' comes from a heading that the session no longer has; its 30 s count for no section"),
        (7, "Slide 7 was added by hand; its 0 min count for no section"),
    ]


def test_a_copy_is_told_with_its_original(rehearsal: Rehearsal) -> None:
    rehearsal.slides.insert(3, Rehearsal(TEXT).add((1, 0), 9, (600, 1140)))
    numbered = [
        slide.__class__(
            at, *(getattr(slide, name) for name in ("identity", "title", "milliseconds", "hidden", "notes"))
        )
        for at, slide in enumerate(rehearsal.slides, 1)
    ]
    rehearsal.slides[:] = numbered
    assert (4, "Slide 4 is a copy of slide 3; the times of both count for their section") in told(rehearsal)
    assert compared(rehearsal).sections[1].milliseconds == 911_000


def test_a_section_that_had_other_minutes_when_the_deck_was_built_is_told(rehearsal: Rehearsal) -> None:
    rehearsal.slides[1] = Rehearsal(TEXT).add((0,), 601, (0, 720))
    assert told(rehearsal) == [
        (1, "The deck was built when '1. 처음' had 12 min; the session gives it 10 min now, which is compared")
    ]


def test_nothing_is_told_of_other_minutes_where_notes_do_not_say_them_all(rehearsal: Rehearsal) -> None:
    rehearsal.slides[2] = Rehearsal(TEXT).add((1, 0), 541)
    rehearsal.slides[3] = Rehearsal(TEXT).add((1, 1), 361, (1140, 1600))
    assert told(rehearsal) == []


def test_a_section_without_a_slide_is_told_and_keeps_the_whole_from_being_complete(rehearsal: Rehearsal) -> None:
    del rehearsal.slides[1]
    comparison = compared(rehearsal)
    assert not comparison.complete
    assert comparison.sections[0].slides == 0
    assert (1, "The deck has no slide of '1. 처음'") in told(rehearsal)


def test_a_section_without_minutes_need_not_be_rehearsed() -> None:
    made = Rehearsal(TEXT + "\n## 부록\n- 더\n")
    for path in ((0,), (1, 0), (1, 1), (2,)):
        made.add(path, 77)
    comparison = compared(made)
    assert comparison.sections[3].budget.duration == Duration(0)
    assert comparison.complete
