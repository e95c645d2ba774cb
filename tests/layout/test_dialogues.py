"""What is longer than a slide goes on behind one of its author's lines, in its marks and in one size."""

from gyoan.markdown import read_session
from gyoan.model.deck import Deck, Slide
from gyoan.model.theme import Theme
from layout.decks import deck_of, outcome_of, paragraphs, slide_text

TURNS = [f"**{'Tom' if at % 2 else 'Ann'}**: This is what I say in turn {at}." for at in range(12)]
HEAD = "# 제목\n\n## Dialogue (10분)\n\n"


def _slides(deck: Deck, words: str) -> list[Slide]:
    return [slide for slide in deck.slides if words in slide_text(slide)]


def test_no_turn_of_a_dialogue_is_cut_in_two_and_its_speaker_stays_bold(theme: Theme) -> None:
    shown = _slides(deck_of(HEAD + "\n".join(TURNS), theme), "in turn")
    assert len(shown) == 2
    lines = [line for slide in shown for line in slide_text(slide).split("\n") if "in turn" in line]
    assert lines == [turn.replace("*", "") for turn in TURNS]
    bold = [
        run.text
        for slide in shown
        for shape in slide.shapes
        for one in paragraphs(shape)
        for run in one.runs
        if run.bold
    ]
    assert bold.count("Ann") == bold.count("Tom") == 6


def test_a_dialogue_is_nothing_to_tell_a_long_paragraph_is(theme: Theme) -> None:
    long = "긴 문단의 말이 이어진다. " * 60
    assert [one.code.value for one in outcome_of(HEAD + "\n".join(TURNS), theme).diagnostics] == []
    assert [one.code.value for one in outcome_of(HEAD + long, theme).diagnostics] == ["GY402"]


def test_a_paragraph_that_is_cut_keeps_its_bold_words_and_links(theme: Theme) -> None:
    long = (
        "앞의 문장이 길게 이어진다. " * 20
        + "그래서 **중요한 말**과 [주소](https://a.io)가 있다. "
        + "뒤의 문장이다. " * 20
    )
    runs = [
        run
        for slide in deck_of(HEAD + long, theme).slides
        for shape in slide.shapes
        for paragraph in paragraphs(shape)
        for run in paragraph.runs
    ]
    assert [run.text for run in runs if run.text == "중요한 말" and run.bold] == ["중요한 말"]
    assert [run.link for run in runs if run.text == "주소"] == ["https://a.io"]
    said = "".join(run.text for run in runs if len(run.text) > 1).replace("\u00a0", " ")
    assert said.count("앞의 문장이 길게 이어진다.") == said.count("뒤의 문장이다.") == 20


def test_neighbouring_slides_of_one_list_have_letters_of_one_size(theme: Theme) -> None:
    items = "\n".join(f"- 항목 {at}의 설명이 한 줄쯤 이어지는 글" for at in range(11))
    shown = _slides(deck_of(HEAD + items, theme), "한 줄쯤")
    sizes = [
        {run.points for shape in slide.shapes for one in paragraphs(shape) for run in one.runs if "한 줄쯤" in run.text}
        for slide in shown
    ]
    assert len(shown) == 2
    assert sizes[0] == sizes[1]


def test_japanese_turns_stay_lines(theme: Theme) -> None:
    text = HEAD + "店員：いらっしゃいませ。\nお客：はい、<ruby>会計<rt>かいけい</rt></ruby>です。\n"
    assert read_session(text.encode(), "a.md").diagnostics == ()
    (slide,) = _slides(deck_of(text, theme), "店員")
    assert "いらっしゃいませ。\nお客：はい、会計(かいけい)です。" in slide_text(slide)
