"""A message says the same in two languages, and Korean particles follow the sound before them."""

from __future__ import annotations

import pickle

import pytest

from gyoan.model.message import Language, Message, Wording, translated, with_particle

GREETING = Wording("`{name}` has {count} slides", "`{name}`에는 슬라이드가 {count}장 있습니다")


def test_a_message_is_its_english_sentence_and_knows_the_korean_one() -> None:
    message = GREETING(name="가", count=3)
    assert message == "`가` has 3 slides"
    assert message.within(Language.KOREAN) == "`가`에는 슬라이드가 3장 있습니다"


def test_a_message_keeps_both_languages_on_its_way_between_processes() -> None:
    again = pickle.loads(pickle.dumps(GREETING(name="가", count=3)))
    assert isinstance(again, Message)
    assert again.korean == "`가`에는 슬라이드가 3장 있습니다"


def test_a_value_that_is_a_message_is_said_in_the_same_language() -> None:
    reason = Wording("it is empty", "비어 있습니다")()
    message = Wording("skipped: {reason}", "건너뜀: {reason}")(reason=reason)
    assert (str(message), message.korean) == ("skipped: it is empty", "건너뜀: 비어 있습니다")


def test_what_is_no_message_is_the_same_in_every_language() -> None:
    assert translated("session_08.md", Language.KOREAN) == "session_08.md"


@pytest.mark.parametrize(
    ("text", "particles", "expected"),
    [
        ("제목", "을/를", "제목을"),
        ("차시", "을/를", "차시를"),
        ("`파일`", "으로/로", "`파일`로"),
        ("그림", "으로/로", "그림으로"),
        ("3", "이/가", "3이"),
        ("2", "이/가", "2가"),
        ("html", "을/를", "html을"),
        ("a.md", "을/를", "a.md를"),
        ("", "은/는", "는"),
    ],
)
def test_a_particle_fits_the_sound_before_it(text: str, particles: str, expected: str) -> None:
    assert with_particle(text, particles) == expected
