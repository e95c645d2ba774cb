"""Where the words of a session went: onto slides, or by a rule elsewhere."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from gyoan.model.values import dataclass


class WordRule(Enum):
    """Why words of the source may be on no slide: they are in the notes, and in the handout that is meant for them."""

    ANSWERS = "answers"
    """Answers to a quiz or in a comment; in the teacher's handout."""
    LECTURERS_NOTES = "lecturers_notes"
    """What a comment tells the lecturer; in the teacher's handout."""
    STATED_TIMES = "stated_times"
    """Times that a heading or a line states: they are shown as the plan has them."""
    POSITION_LINE = "position_line"
    """Words that place the session in its course: they are shown above its title, in other words."""
    TABS = "tabs"
    """Tabs behind the first of their set, which the slide shows; in the handout."""
    LONG_TITLES = "long_titles"
    """The end of a title that is too long for its place; in the handout."""
    LISTING_TAILS = "listing_tails"
    """The end of a long listing; in the handout."""
    FOOTNOTES = "footnotes"
    """The end of a long footnote, and one whose mark no slide shows; in the handout."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """The words of a session in one output."""

    shown: int
    """Those that it shows."""
    by_rule: tuple[tuple[WordRule, int], ...] = ()
    """Those that it leaves out, by rule; only rules that applied."""
    left: int = 0
    """Those that it lacks for no reason: a fault of ours."""
    left_lines: tuple[int, ...] = ()
    """The lines of the source that they stand on."""


@dataclass(frozen=True, slots=True)
class WordAccount:
    """The words of a session in all outputs."""

    source: int = 0
    """Those that the session has, the text inside diagrams not counted."""
    outputs: tuple[tuple[str, WordCount], ...] = field(default_factory=tuple)
    """Those of each output: `slides`, and each edition of the handout that was laid out."""
