"""How long text takes to say."""

from __future__ import annotations

import re

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.schedule import USUAL_SPEED, TalkSpeed

_LETTERS = re.compile("[A-Za-z]+")
_SPOKEN = re.compile("[^\\W_]+")
_HANGUL = re.compile(f"[{SYLLABLES}]*")


def syllables(text: str, speed: TalkSpeed = USUAL_SPEED) -> float:
    """Return how many syllables `text` has when read out in Korean.

    A Hangul syllable, a digit (`23` is 이십삼) and a character of any other script is one; Latin letters share one.
    Blanks, punctuation and emoji are not read out.
    """
    spoken = "".join(_SPOKEN.findall(text))
    letters = 0 if _HANGUL.fullmatch(spoken) else sum(map(len, _LETTERS.findall(spoken)))
    return len(spoken) - letters + letters / speed.letters_per_syllable


def speech_seconds(text: str, speed: TalkSpeed = USUAL_SPEED) -> float:
    """Return the seconds that saying `text` takes."""
    return syllables(text, speed) * speed.seconds_per_syllable
