"""What is asked of somebody who begins → the files of a course: settings, a sample session, first steps."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from string import Template

from gyoan.lexicon import places
from gyoan.model.message import Language
from gyoan.model.values import dataclass

_TEXTS = Path(__file__).parent
_SAMPLE = PurePosixPath("source/week_01/day_01")
FIRST_STEPS = {language: places.FIRST_STEPS[language.value] for language in Language}
"""What the first steps are called."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is asked of somebody who begins a course."""

    title: str
    """The course's title."""
    slot: str
    """The length of a session: `50분`."""
    start: str
    """When a day begins: `09:00`."""
    theme: str
    """The theme's name."""
    template: str
    """The name of the PowerPoint template beside the settings; empty for none."""
    teacher: str
    """Who gives the course; empty where nobody says."""


def course_files(answers: Answers, language: Language) -> Mapping[PurePosixPath, bytes]:
    """Return the files of a course by their path in its folder."""
    texts = _TEXTS / language.value
    return {
        PurePosixPath("source/course.toml"): _settings(answers, (texts / "course.toml").read_text("utf-8")).encode(),
        _SAMPLE / "session_01.md": (texts / "session.md").read_bytes(),
        _SAMPLE / "images/order.png": (_TEXTS / "order.png").read_bytes(),
        PurePosixPath(FIRST_STEPS[language]): (texts / "first_steps.md").read_bytes(),
    }


def _settings(answers: Answers, text: str) -> str:
    return Template(text).substitute(
        title=_toml(answers.title),
        slot=_toml(answers.slot),
        start=_toml(answers.start),
        theme=_toml(answers.theme),
        author=_optional("author", answers.teacher),
        template=_optional("template", answers.template),
    )


def _optional(key: str, value: str) -> str:
    """Return the line that sets `key`; one that is no more than a comment where there is no value."""
    return f"{key} = {_toml(value)}" if value else f'# {key} = "…"'


def _toml(text: str) -> str:
    """Return `text` as TOML writes it; control characters, which it does not allow, are left out."""
    return json.dumps(
        "".join(letter for letter in text if unicodedata.category(letter) not in {"Cc", "Cs"}), ensure_ascii=False
    )
