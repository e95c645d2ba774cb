"""Each word of a session is on its slide, or elsewhere by a rule that the report names."""

from dataclasses import replace

import pytest

from cases_built import CASES, Built, built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.deck.word_account import SLIDES, account
from gyoan.messages import shape_names
from gyoan.model.deck import Deck, Run, TextBox, TextParagraph
from gyoan.model.handout import Edition
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from gyoan.model.words import WordAccount, WordCount, WordRule
from gyoan.session_theme import printed
from layout.decks import text_of
from paged import made_up
from tried import some

LESSON = """# 제목

## 절 (10분)

- 하나 둘
- 셋

<!-- note: 여기서 쉽니다 -->

```sh
{code}
```

## 퀴즈

- [ ] 틀린 말
- [x] 맞는 말

<!-- answer: 맞는 말이라서 -->
"""
TAIL = LESSON.format(code="\n".join(f"echo 줄{number}" for number in range(60)))


WITHOUT_GLYPHS = {"b15", "d03", "o09", "o10"}
"""Cases with characters that the fonts of this theme do not have: pages show their codes, and say so."""


def counts(built: Built, deck: Deck | None = None) -> dict[str, WordCount]:
    """Return the words in each output."""
    pages = made_up(built.handout, printed(built.theme, built.plan.settings).page)
    return dict(account(built.session, deck or built.deck, {Edition.STUDENT: pages}).outputs)


def test_words_that_leave_the_slides_are_counted_by_the_rule_that_lets_them(theme: Theme) -> None:
    count = counts(built(TAIL, theme))

    by_rule = dict(count[SLIDES].by_rule)
    assert by_rule == {WordRule.LISTING_TAILS: 20, WordRule.LECTURERS_NOTES: 2, WordRule.ANSWERS: 1}
    assert count[SLIDES].left == 0
    assert count["student"].left == 0
    assert WordRule.LISTING_TAILS not in dict(count["student"].by_rule)


def test_the_teachers_run_sheet_counts_where_it_alone_has_the_lecturers_notes(theme: Theme) -> None:
    lesson = built(TAIL, theme, formats=("pdf",), editions=("student", "teacher"))

    count = dict(lesson.composed.value.words.outputs)

    assert (count["teacher"].left, dict(count["teacher"].by_rule)) == (0, {})
    assert dict(count["student"].by_rule) == {WordRule.LECTURERS_NOTES: 2, WordRule.ANSWERS: 1}


def test_a_word_that_is_lost_is_told_with_its_line_though_it_stands_elsewhere(theme: Theme) -> None:
    lesson = built(LESSON.format(code="echo 하나"), theme)
    bare = tuple(
        replace(slide, shapes=tuple(shape for shape in slide.shapes if shape.spans[:1] != slide.spans[:1]))
        for slide in lesson.deck.slides
    )

    lost = counts(lesson, replace(lesson.deck, slides=bare))[SLIDES]
    assert lost.left >= 3
    assert 5 in lost.left_lines


PARTS = "# 제목\n\n## 절 (10분)\n\n```sh\nexit\n```\n\n{said}\n\n### 표\n\n| 이름 | 뜻 |\n|---|---|\n| 파드 | 묶음 |\n"


def only_above(lesson: Built, text: str) -> Deck:
    """Return the last slide of the deck alone, with `text` in the line above its title."""
    last = lesson.deck.slides[-1]
    place = next(shape for shape in last.shapes if isinstance(shape, TextBox) and shape.name == shape_names.PLACE())
    above = replace(place, paragraphs=(TextParagraph((Run(text, Points(12)),)),))
    shapes = tuple(above if shape is place else shape for shape in last.shapes)
    return replace(lesson.deck, slides=(replace(last, shapes=shapes),))


def test_what_stands_only_in_the_line_above_a_title_is_lost_unless_it_heads_what_follows(theme: Theme) -> None:
    item, label = (built(PARTS.format(said=said), theme) for said in ("- 다섯째 사건", "**다섯째 사건**"))

    assert counts(item)[SLIDES].left == 0
    assert 9 in counts(item, only_above(item, "절 › 다섯째 사건"))[SLIDES].left_lines
    assert "다섯째 사건" in text_of(label.deck.slides[-1].shapes[0])
    assert counts(label)[SLIDES].left == 0


def test_notes_that_are_lost_are_no_rule(theme: Theme) -> None:
    lesson = built(TAIL, theme)
    silent = tuple(replace(slide, notes="") for slide in lesson.deck.slides)

    assert counts(lesson, replace(lesson.deck, slides=silent))[SLIDES].left == 23


def test_a_build_says_where_the_words_went(theme: Theme) -> None:
    words = built(TAIL, theme).composed.value.words

    assert words != WordAccount()
    assert [output for output, _ in words.outputs] == ["slides", "student"]
    assert words.source == sum(number for _, number in words.outputs[0][1].by_rule) + words.outputs[0][1].shown


@pytest.mark.parametrize("name", sorted({path.name.split("_")[0] for path in CASES.glob("[b-z]*.md")} - WITHOUT_GLYPHS))
def test_no_word_of_a_case_is_lost(name: str, theme: Theme) -> None:
    for output, count in some(counts(case(name, theme)).items()):
        assert (output, count.left, count.left_lines) == (output, 0, ())
