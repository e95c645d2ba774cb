"""Keys and values of settings in the words that people use for them."""

from __future__ import annotations

LENGTHS = ("time", "duration", "length", "소요 시간", "소요시간", "시간")
"""Keys of front matter whose value may be the session's length: minutes where it is a number."""
PARTS = ("teaching", "exercises")
"""Keys of front matter whose minutes add up to it."""
KOREAN = ("korean", "한국어", "한글", "kr", "kor")
ENGLISH = ("english", "영어", "eng")
"""What the languages are called by those who do not know their codes."""
