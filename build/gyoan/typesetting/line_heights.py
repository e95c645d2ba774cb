"""How far lines stand apart, in em: what decks, pages, charts and the diagrams' worker agree on.

Every such number stands here and nowhere else; the worker is handed those that it needs when it is opened.
"""

from __future__ import annotations

from gyoan.model.units import Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Pitches:
    """The distance of base lines on slides and in drawings, as multiples of the text's size."""

    text: float = 1.46
    """Of text whose distance a program takes from the font, at 100 %. From the fonts: Noto Sans CJK asks for 1.448,
    Malgun Gothic for 1.33."""
    code: float = 1.22
    """The same of code. From the fonts: Consolas asks for 1.17, DejaVu Sans Mono for 1.16."""
    label: float = 1.36
    """Of a diagram's labels, stated exactly wherever they are shown. Found by trial: the nearest at which two lines of
    Hangul are two lines, and what Malgun Gothic asks for."""
    box: float = 1.45
    """The room that a box keeps for each line of its label: as much as a font that stands in may ask for."""
    chart: float = 1.4
    """Of labels of charts, which stand by themselves. Found by trial."""
    name: float = 1.25
    """Of the names at the ends of a chart's lines, of one line each. Found by trial."""
    legend: float = 1.7
    """Of the entries of a legend. Found by trial."""
    last: float = 1.2
    """The room for a message's last line, below which nothing stands but the message's own line. Found by trial."""


@dataclass(frozen=True, slots=True)
class Leadings:
    """The distance of base lines on pages, as multiples of the text's size. How pages look, and found by trial.

    Running text has that of its theme.
    """

    title: float = 1.34
    """Of the session's title and a book's."""
    heading: float = 1.36
    """Of headings and of titles above slides."""
    caption: float = 1.45
    """Of captions, and of the run sheet's notes."""
    row: float = 1.5
    """Of tables and of tables of contents."""
    outline: float = 1.52
    """Of the lines of an outline."""
    entry: float = 1.62
    """Of the sessions in a book's table of contents."""
    section: float = 1.7
    """Of the names of sections above rows of slides."""
    code: float = 1.42
    """Of code."""
    listing: float = 1.3
    """Of what a terminal or a file shows."""
    figure: float = 1.08
    """Of drawings made of characters, whose upright lines must meet: from the font, D2Coding's are 1.06 em high."""


NOTE_POINTS, NOTE_LEADING = Points(7), Points(9)
"""Size and distance of base lines of what stands on pages beside or below something in small letters, in points."""
PITCH = Pitches()
LEADING = Leadings()
