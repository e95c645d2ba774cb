"""What is told to a person, in each language that gyoan speaks.

A `Wording` is one sentence of the catalogue (`gyoan.messages`): an English and a Korean template with named places.
Called with values it gives a `Message`, which is the English sentence and carries the Korean one, so that a stage can
hand it on, compare it and sort it without knowing which language the terminal wants.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable
from enum import Enum

from gyoan.lexicon.hangul import LINKING_VOWEL
from gyoan.model.foreign import quoted
from gyoan.model.values import dataclass

HANGUL_FIRST, HANGUL_LAST, FINALS = 0xAC00, 0xD7A3, 28
"""Unicode's syllables, and how many of them differ by their final consonant alone."""
RIEUL = 8
"""The final consonant ㄹ in Unicode's order of finals: 으로 becomes 로 after it, as after a vowel."""
SPOKEN_FINALS = {"0": 21, "1": RIEUL, "3": 16, "6": 1, "7": RIEUL, "8": RIEUL, "l": RIEUL, "m": 16, "n": 4, "r": RIEUL}
"""The final consonants of what digits and letters are called in Korean, where they have one."""


class Language(Enum):
    """A language that gyoan speaks to its user."""

    ENGLISH = "en"
    KOREAN = "ko"


def language_of(tag: str) -> Language:
    """Return the language whose words go with text that a tag like `ko-KR` or `en-US` names; English for others."""
    return Language.KOREAN if tag.lower().startswith("ko") else Language.ENGLISH


def has_words(tag: str) -> bool:
    """Return whether gyoan has words of its own in the language that a tag names."""
    return tag.lower().partition("-")[0] in {one.value for one in Language}


class Message(str):
    """A sentence: as a string it is English, and it knows the same in Korean."""

    __slots__ = ("_korean",)

    _korean: str | Callable[[], str]

    def __new__(cls, english: str, korean: str | Callable[[], str]) -> Message:
        """Make the message that says `english` and `korean`, which may be put together when it is first asked for."""
        made = super().__new__(cls, english)
        made._korean = korean
        return made

    @property
    def korean(self) -> str:
        """The sentence in Korean."""
        if not isinstance(self._korean, str):
            self._korean = self._korean()
        return self._korean

    def __reduce__(self) -> tuple[type[Message], tuple[str, str]]:
        """Return what makes the message anew, so that it travels between processes."""
        return Message, (str(self), self.korean)

    def within(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.korean if language is Language.KOREAN else str(self)


NOTHING = Message("", "")
"""For what there is nothing to say of."""


def translated(text: str, language: Language) -> str:
    """Return `text` in `language`: as it is where it is no message but a name, a number or a line of a source."""
    return text.within(language) if isinstance(text, Message) else text


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence of the catalogue, with `{names}` where values go.

    In Korean a place may ask for the particle that fits its value: `{name:을/를}`, `{count:이/가}`, `{target:으로/로}`.
    In English the place of a number may name what is counted, as one and as many: `{count:page/pages}`.
    """

    english: str
    """The sentence in English, without a full stop."""
    korean: str
    """The sentence in Korean, in the polite form, without a full stop."""

    def __call__(self, /, **values: object) -> Message:
        """Return the sentence with its values; a value that is a `Message` itself is said in the same language.

        Of any other the beginning and the end are shown, and nothing that a terminal would obey.
        """
        shown = {name: _shown(value) for name, value in values.items()}
        return Message(self.within(Language.ENGLISH, **shown), lambda: self.within(Language.KOREAN, **shown))

    def within(self, language: Language, /, **values: object) -> str:
        """Return the sentence with its values in one language only."""
        # What counts nothing and has no particles is left to the faster formatter: a course says thousands of these.
        if language is Language.ENGLISH:
            return _ENGLISH.vformat(self.english, (), values) if "/" in self.english else self.english.format(**values)
        korean = {name: value.korean if isinstance(value, Message) else value for name, value in values.items()}
        return _KOREAN.vformat(self.korean, (), korean) if "/" in self.korean else self.korean.format(**korean)


def _shown(value: object) -> object:
    if isinstance(value, Message | int | float):
        return value
    return quoted(str(value))


def verbatim(text: str) -> Message:
    """Return `text` as a message that says the same in every language: a name, or the words of another program."""
    return Message(text, text)


def capitalized(message: Message) -> Message:
    """Return a message that begins with a capital letter, as a sentence of its own does."""
    return Message(message[:1].upper() + message[1:], lambda: message.korean)


def joined_messages(parts: Iterable[str], separator: str = ", ") -> Message:
    """Return `parts` as one message, with `separator` between them."""
    listed = list(parts)
    return Message(separator.join(listed), lambda: separator.join(translated(part, Language.KOREAN) for part in listed))


def with_particle(text: str, particles: str) -> str:
    """Return `text` followed by the one of two `particles` (`을/를`) that its last sound asks for.

    The first is for a final consonant. Brackets and marks behind the last letter are not spoken.
    """
    closed, open_ = particles.split("/")
    final = _final(next((letter for letter in reversed(text) if letter.isalnum()), ""))
    has_final = final != 0 and not (closed.startswith(LINKING_VOWEL) and final == RIEUL)
    return text + (closed if has_final else open_)


def _final(letter: str) -> int:
    """Return the number of the final consonant with which `letter` is spoken; 0 for a vowel or what is unknown."""
    if letter and HANGUL_FIRST <= ord(letter) <= HANGUL_LAST:
        return (ord(letter) - HANGUL_FIRST) % FINALS
    return SPOKEN_FINALS.get(letter.lower(), 0)


class _English(string.Formatter):
    """Fills in English templates, what is counted included."""

    def format_field(self, value: object, format_spec: str) -> str:
        """Return `value`, with what is counted where `format_spec` names it, or formatted as usual."""
        if "/" in format_spec:
            one, many = format_spec.split("/")
            return f"{value} {one if value == 1 else many}"
        return str(super().format_field(value, format_spec))


class _Korean(string.Formatter):
    """Fills in Korean templates, particles included."""

    def format_field(self, value: object, format_spec: str) -> str:
        """Return `value` with the particle that `format_spec` asks for, or formatted as usual."""
        if "/" in format_spec:
            return with_particle(str(value), format_spec)
        return str(super().format_field(value, format_spec))


_ENGLISH, _KOREAN = _English(), _Korean()
