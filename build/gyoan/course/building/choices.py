"""What the caller of a build decides over courses and sessions: names, checked, and what they change of settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypedDict

from gyoan.messages import usage
from gyoan.model.diagnostic import GyoanError, SourceSpan
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from gyoan.model.settings import Settings


class UsageError(GyoanError, ValueError):
    """A call that cannot be meant: the name of a format, edition, handout or book that there is none of."""


class Choices(TypedDict, total=False):
    """What a caller may decide over what courses and sessions say; what is left out or None, they say themselves."""

    theme: str | None
    """The theme's name. One that there is none of is an error of each session, which is built in the default theme."""
    formats: Iterable[str] | None
    """What to make: names in `gyoan.export.EXPORTERS`, which `gyoan build --help` lists."""
    editions: Iterable[str] | None
    """For whom handouts are: `student`, `teacher`."""
    handouts: Iterable[str] | None
    """What handouts show: `pages`, `slides`."""
    books: Iterable[str] | None
    """What handouts are bound into where a whole course is built: `day`, `week`, `course`."""
    autoplay: bool | None
    """Whether decks advance by themselves."""
    per_page: int | None
    """How many slides a page of their handout has: 2, 3, 4 or 6."""
    scale: float | None
    """How large slides are where they are pictures: at 1 they are 1280 pixels wide."""


@dataclass(frozen=True, slots=True)
class Overrides:
    """`Choices` as settings have them; None for what the caller does not decide."""

    theme: str | None = None
    """The theme's name."""
    formats: tuple[str, ...] | None = None
    """What to make."""
    editions: tuple[str, ...] | None = None
    """For whom handouts are."""
    handouts: tuple[str, ...] | None = None
    """What handouts show."""
    books: tuple[str, ...] | None = None
    """What handouts are bound into."""
    autoplay: bool | None = None
    """Whether decks advance by themselves."""
    per_page: int | None = None
    """How many slides a page of their handout has."""
    scale: float | None = None
    """How large slides are where they are pictures."""

    @classmethod
    def of(cls, choices: Choices) -> Overrides:
        """Return them as settings have them; raises `UsageError` for what no setting can be."""
        given: dict[str, Any] = {**choices}
        given |= {key: _read(key, given[key]) for key in _READ if given.get(key) is not None}
        return cls(**given)  # another name is a TypeError, as in any call

    def __call__(self, settings: Settings) -> Settings:
        """Return the settings as the caller wants them."""
        chosen = {one.name: value for one in fields(self) if (value := getattr(self, one.name)) is not None}
        if self.theme is not None:
            chosen["theme_span"] = SourceSpan("--theme", 1)
        return replace(settings, **chosen)


_READ = {
    **{key: key for key in ("formats", "editions", "handouts", "books")},
    "per_page": "handout.per-page",
    "scale": "deck.scale",
}
"""The choices that are read as settings are, each with the setting's name."""


def _read(key: str, value: object) -> object:
    """Return a choice as its setting has it; raises `UsageError` for what that cannot be."""
    from gyoan.course.settings import KEYS  # noqa: PLC0415  (most builds choose nothing)

    try:
        return KEYS[_READ[key]].read(value)
    except ValueError as error:
        raise UsageError(usage.UNUSABLE_CHOICE(key=key, value=value, reason=error.args[0])) from None
