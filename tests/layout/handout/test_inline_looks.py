"""What words look like that are marked in a line, and where it leads: on paper nothing else tells them apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.setting import runs
from gyoan.layout.handout.styles import Styles
from gyoan.model.colors import ColorSlot
from gyoan.model.inline import (
    CodeSpan,
    Emphasis,
    FootnoteReference,
    Highlight,
    Inline,
    InlineImage,
    Inlines,
    LineBreak,
    Link,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from gyoan.model.theme import Face, Theme
from gyoan.typesetting.setting import LinkedInk

WORD: Inlines = (Text("말"),)
AWAY = "https://example.com/a"


@pytest.fixture
def styles(theme: Theme) -> Styles:
    return Styles(theme, anchors={"절": "section-2"}, options=HandoutOptions(urls="none"))


def said(styles: Styles, *content: Inline, points: float = 12) -> list[tuple[str, LinkedInk]]:
    return [(run.text, run.style) for run in runs(content, styles.ink(points), styles)]


def look(styles: Styles, inline: Inline, points: float = 12) -> LinkedInk:
    ((text, found),) = said(styles, inline, points=points)
    assert text == "말"
    return found


def test_raised_words_stand_above_the_line_and_lowered_ones_below_it_and_are_smaller(styles: Styles) -> None:
    plain = look(styles, Text("말")).ink
    up, down = look(styles, Superscript(WORD)).ink, look(styles, Subscript(WORD)).ink
    assert down.rise < 0 < up.rise < plain.points * 0.5
    assert -down.rise < up.rise
    assert up.points == down.points < plain.points
    assert (up.color, up.face) == (plain.color, plain.face)
    assert look(styles, Superscript((Superscript(WORD),))).ink.rise > up.rise
    assert look(styles, Superscript((Subscript(WORD),))).ink.rise < up.rise


def test_raised_words_of_small_print_can_still_be_read(styles: Styles) -> None:
    assert look(styles, Superscript(WORD), points=8).ink.points >= 5
    assert look(styles, Superscript((Superscript((Superscript(WORD),)),)), points=8).ink.points >= 5


def test_each_mark_changes_one_thing_and_marks_add_up(styles: Styles) -> None:
    plain, theme = look(styles, Text("말")).ink, styles.theme
    assert look(styles, Strong(WORD)).ink == replace(plain, face=Face.BODY_BOLD)
    assert look(styles, Emphasis(WORD)).ink == replace(plain, color=theme.colors[ColorSlot.SECONDARY])
    assert look(styles, Strikethrough(WORD)).ink == replace(plain, strike=True)
    marked = look(styles, Highlight(WORD)).ink
    assert (marked.face, marked.fill) == (Face.BODY_BOLD, theme.colors[ColorSlot.SURFACE])
    assert look(styles, CodeSpan("말")).ink.face is Face.CODE
    both = look(styles, Strong((Strikethrough((Emphasis(WORD),)),))).ink
    assert (both.face, both.strike, both.color) == (Face.BODY_BOLD, True, theme.colors[ColorSlot.SECONDARY])
    assert not any((plain.strike, plain.underline, plain.fill, plain.rise))


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        (AWAY, AWAY),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("session_02.handout.pdf", "session_02.handout.pdf"),
        ("session_02.handout.pdf#절", "session_02.handout.pdf#절"),
        ("../a/session_02.teacher.pdf", "../a/session_02.teacher.pdf"),
        ("#절", "#section-2"),
        ("#%EC%A0%88", "#section-2"),
        ("#없는", ""),
        ("other.txt", ""),
        ("C:session.handout.pdf", ""),
        ("/session.handout.pdf", ""),
    ],
)
def test_a_link_leads_somewhere_and_shows_it_or_is_plain_text(styles: Styles, target: str, leads: str) -> None:
    found = look(styles, Link(WORD, target))
    assert found.link == leads
    assert found.ink.underline is bool(leads)
    assert (found.ink.color == styles.theme.colors[ColorSlot.LINK]) is bool(leads)


def test_the_mark_of_a_footnote_is_raised_and_leads_to_it(styles: Styles) -> None:
    ((text, mark),) = said(styles, FootnoteReference(3))
    assert (text, mark.link) == ("3)", "#*3")
    assert mark.ink.rise > 0
    assert mark.ink.color == styles.theme.colors[ColorSlot.LINK]


@pytest.mark.parametrize(
    ("urls", "content", "target", "shown"),
    [
        ("inline", "말", AWAY, f" ({AWAY})"),
        ("inline", AWAY, AWAY, ""),
        ("inline", "말", "mailto:a@example.com", ""),
        ("none", "말", AWAY, ""),
    ],
)
def test_an_address_that_nobody_would_see_is_printed_behind_its_words(
    theme: Theme, urls: str, content: str, target: str, shown: str
) -> None:
    styles = Styles(theme, options=HandoutOptions(urls=urls))
    (_, word), *behind = said(styles, Link((Text(content),), target))
    assert "".join(text for text, _ in behind) == shown
    for _, address in behind:
        assert (address.ink.face, address.link) == (Face.CODE, target)
        assert address.ink.points < word.ink.points
        assert not address.ink.underline


def test_the_number_of_an_address_stands_raised_behind_its_words(theme: Theme) -> None:
    styles = Styles(theme, addresses={AWAY: 4})
    (_, word), (text, number) = said(styles, Link(WORD, AWAY))
    assert (text, number.link) == ("[4]", AWAY)
    assert number.ink.rise > word.ink.rise == 0
    assert number.ink.color == theme.colors[ColorSlot.MUTED]
    assert len(said(styles, Link((Text(AWAY),), AWAY))) == 1


def test_a_picture_in_a_line_is_its_words_unless_they_are_said_beside_it(styles: Styles) -> None:
    icon = InlineImage("EC2", "ec2.svg")
    ((text, shown),) = said(styles, icon)
    assert (text, shown.ink.color, shown.link) == ("EC2", styles.theme.colors[ColorSlot.MUTED], "")
    assert said(styles, InlineImage("EC2", f"{AWAY}.svg"))[0][1].link == f"{AWAY}.svg"
    assert [text for text, _ in said(styles, icon, Text(" Amazon ec2"))] == [" Amazon ec2"]
    assert [text for text, _ in said(styles, icon, Text(" S3"))] == ["EC2", " S3"]


def test_a_line_that_is_broken_by_its_author_is_broken(styles: Styles) -> None:
    assert [text for text, _ in said(styles, Text("앞"), LineBreak(), Text("뒤"))] == ["앞", "\n", "뒤"]
