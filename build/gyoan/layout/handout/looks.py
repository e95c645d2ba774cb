"""How the parts of a handout look beyond what its theme says: free space, widths and sizes, a record for each part.

All of it was found by trial, on printed A4 pages with text of ten points. Lengths are in points; an em is the size of
the text. How far lines stand apart is said in `typesetting/line_heights.py`, what pages cost in `pages/pagination.py`.
"""

from __future__ import annotations

from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class _Title:
    """What a session's handout begins with, and what runs along its pages."""

    size: float = 2.3
    subtitle_size: float = 1.15
    """Of the title and the subtitle, as multiples of the body's."""
    rule: float = 1.6
    above_rule: float = 7.0
    """Width of the rule below the title, and its distance from the last line."""
    close: Length = Length.of_points(8)
    """Between logo, title and subtitle."""
    between: Length = Length.of_points(2)
    """Between subtitle and credits."""
    below: Length = Length.of_points(20)
    """Below all of it."""
    logo: tuple[Points, Points] = (Points(130), Points(34))
    """The room for a logo."""
    leading_of_time: float = 1.9
    """Of the line with place and time, in em."""
    running_size: Points = Points(8)
    """Of the text in the head and at the foot of each page."""
    head_gap: float = 16.0
    """Between title and place in the head."""
    foot_share: float = 0.4
    """The foot's part of the width: the page's number is in its middle."""


@dataclass(frozen=True, slots=True)
class _Contents:
    """The table of a session's parts."""

    page: Points = Points(30)
    start: Points = Points(48)
    bar: Points = Points(84)
    """The columns of page numbers, start times and bars."""
    before_minutes: Points = Points(22)
    before_bar: float = 12.0
    """Between bars and minutes, and between start times and bars."""
    bar_height: float = 5.0
    """How high a bar is."""
    indent: Points = Points(14)
    """Of parts of parts."""
    head_size: Points = Points(8.5)
    head_leading: Length = Length.of_points(16)
    above_head: Length = Length.of_points(14)
    """The line above the columns."""
    row: float = 4.0
    """Above and below a row."""
    rule: float = 0.5
    """The rule between two."""
    smaller: float = 0.5
    finer: float = 1.5
    """How much smaller than the body's text parts are set, and their parts."""
    below: Length = Length.of_points(12)
    """Below all of it."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading with its minutes at the right edge, white in a pill or coloured in a pale one."""

    pill_size: float = 0.58
    pale_size: float = 0.76
    """Of the minutes beside headings of parts and of their parts, as multiples of the heading's."""
    least_pill: Points = Points(8)
    """The same at the least."""
    pill_height: float = 1.72
    """In em of the minutes."""
    pill_side: Points = Points(6.5)
    pill_gap: float = 12.0
    """At both sides of the minutes, and between them and the heading."""
    rule: float = 0.8
    above_rule: float = 3.0
    """Width of the rule below headings of parts, and its distance from the last line."""
    above_note: float = 4.0
    """Between a heading and the note on its time."""


@dataclass(frozen=True, slots=True)
class HeadingLevel:
    """The headings of one level."""

    size: float
    """As a multiple of the body's."""
    above: Points
    below: Points
    """Free space."""


HEADING_LEVELS = {
    2: HeadingLevel(1.52, Points(26), Points(9)),
    3: HeadingLevel(1.2, Points(17), Points(5)),
    4: HeadingLevel(1.08, Points(13), Points(4)),
    5: HeadingLevel(1.0, Points(11), Points(3)),
    6: HeadingLevel(1.0, Points(10), Points(3)),
}
"""By level: 2 is a part of the session."""


@dataclass(frozen=True, slots=True)
class _Raised:
    """What stands raised, lowered or small within a line; heights and sizes in em of the text around it."""

    above: float = 0.34
    below: float = -0.14
    number: float = 0.3
    """How high superscripts and the marks of footnotes stand, subscripts, and the numbers of addresses."""
    size: float = 0.68
    """The size of all these."""
    address: float = 0.8
    """The size of an address behind its link."""


@dataclass(frozen=True, slots=True)
class _List:
    """Lists; all but the spaces in em."""

    bullet: float = 0.3
    indent: float = 1.35
    """Where a bullet stands, and where its text begins."""
    before_text: float = 0.45
    number_indent: float = 1.75
    digit: float = 0.56
    """How far a number keeps from its text, where that begins, and how much further for each sign beyond the second."""
    box: float = 0.25
    box_side: float = 0.86
    box_indent: float = 1.75
    """Where the box of a task stands, its side, and where its text begins."""
    entry: Points = Points(2.2)
    """Above and below an entry."""
    space: float = 4.0
    """Above and below a list."""


@dataclass(frozen=True, slots=True)
class _Outline:
    """Trees and groups of lists."""

    gutter: Points = Points(20)
    """Between columns."""
    smaller: float = 0.5
    least: Points = Points(10)
    """How much smaller than the text around it it is set, and the size at the least."""
    heads: float = 1.08
    """The size of a title or of a branch's name, as a multiple of its text's."""
    indent: float = 1.2
    """Of a level, in em."""
    sign: float = 0.18
    bullet: float = 1.0
    number: float = 1.7
    """Where a bullet or number begins, and where the text behind a bullet and behind a number does, in em."""
    guide: float = 0.34
    guide_width: float = 0.5
    """Where the line that joins the leaves of a branch stands, in em, and its width."""
    rule: float = 0.8
    above_rule: float = 3.0
    """Width of the rule of a branch, and how far above it that runs."""
    above_row: Points = Points(13)
    above_inner_row: Points = Points(8)
    below_row: Points = Points(3)
    """Around a row of branches; inside a tree its guides go on through the space."""
    above_branch: Length = Length.of_points(11)
    above_inner_branch: float = 3.0
    """Above a branch at the top, and above one inside a tree without guides."""
    above_leaf: float = 6.0
    """Above a leaf that follows a branch."""
    space: Length = Length.of_points(7)
    """Above and below all of it."""


@dataclass(frozen=True, slots=True)
class _Code:
    """Code blocks."""

    padding: float = 8.0
    """Between the frame and the code."""
    space: Length = Length.of_points(7)
    """Above and below the frame."""
    step: Points = Points(0.1)
    """Sizes are tried in steps of this."""
    number_gap: Points = Points(8)
    """Between the lines' numbers and the code."""
    name_gap: Points = Points(16)
    name_rise: Points = Points(5)
    """How far the language's name keeps from the first line, and how far above that it stands in the corner."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """Pictures, diagrams and rows of them, with their captions."""

    space: Length = Length.of_points(9)
    """Above and below; tables have the same."""
    close: Length = Length.of_points(4)
    """Between a picture and its caption."""
    below_source: Length = Length.of_points(2)
    """Between a diagram's source and what says why it is shown."""
    gap: Points = Points(12)
    """Between two pictures, and at both sides of what stands for one that is not there."""


@dataclass(frozen=True, slots=True)
class _Panel:
    """Quotations, asides, and frames around what is said instead of something."""

    inset: Points = Points(13)
    right: Points = Points(9)
    """At the left of the text, and at the right of an aside's."""
    below_title: Points = Points(2)
    """Below an aside's title."""
    aside: Length = Length.of_points(7)
    quote: Length = Length.of_points(1)
    frame: Length = Length.of_points(10)
    """Above and below the text of each."""
    space: Length = Length.of_points(8)
    """Above and below the panel."""


@dataclass(frozen=True, slots=True)
class _Addresses:
    """The list of a section's addresses, with the code that leads to them."""

    size: Points = Points(8)
    """Of its text."""
    above: Length = Length.of_points(12)
    """Above its title."""
    indent: Points = Points(20)
    """Where an address begins behind its number."""
    gap: Points = Points(16)
    """Between the addresses and their QR code."""


@dataclass(frozen=True, slots=True)
class _Writing:
    """Blanks for answers, and space for notes."""

    indent: Points = Points(22)
    label_indent: Points = Points(4)
    """How far an answer stands in, unless its label is wider, and how far the label does."""
    smaller: float = 0.5
    """How much smaller than the text an answer is set."""
    above_answer: Length = Length.of_points(1)
    below_answer: Length = Length.of_points(5)
    """Around an answer."""
    label_size: Points = Points(8)
    label_leading: Length = Length.of_points(12)
    """What stands above the space for notes."""
    space: Length = Length.of_points(10)
    """Above and below all of it."""


@dataclass(frozen=True, slots=True)
class _RunSheet:
    """The lecturer's page before the first."""

    start: Points = Points(42)
    minutes: Points = Points(78)
    slides: Points = Points(56)
    page: Points = Points(34)
    """Its columns but the titles'."""
    side: Points = Points(5)
    padding: Length = Length.of_points(3.4)
    """At both ends of a row, and above and below."""
    indent: Points = Points(12)
    smaller: float = 0.5
    """Of parts of parts, for each level; notes stand in as far."""
    head_size: Points = Points(8.5)
    """Of the names of the columns."""
    title: float = 1.7
    title_of_notes: float = 1.2
    """Sizes of the titles, as multiples of the body's."""
    between: Points = Points(2)
    """Between the lines of its head."""
    below_head: Points = Points(12)
    above_sum: Points = Points(8)
    below_sum: Points = Points(14)
    """Around the table, and below what it sums up to."""
    above_notes: Points = Points(8)
    below_notes: Points = Points(4)
    """Around the title of the notes."""
    above_section: Points = Points(6)
    below_section: Points = Points(1)
    """Around the name of a section with notes."""
    below_note: Length = Length.of_points(3)
    """Between two notes."""


@dataclass(frozen=True, slots=True)
class _Book:
    """The cover of a book and its table of contents, which name sessions and the days that they are on."""

    above: float = 0.16
    below: float = 0.06
    """Free parts of the page above the titles and below them."""
    title: float = 3.0
    beside_title: float = 1.2
    day: float = 1.1
    """Sizes of the title, of what stands above and below it, and of days, as multiples of the body's."""
    leading: float = 1.6
    """Of what stands above and below the title, in em."""
    above_title: Points = Points(6)
    below_title: Length = Length.of_points(24)
    below_subtitle: Points = Points(2)
    below_credits: Points = Points(10)
    """Between the parts of the cover."""
    rule: float = 2.4
    above_rule: float = 9.0
    """Width of the rule below the title, and its distance from the last line."""
    row_rule: float = 0.5
    row_rule_rise: float = 3.0
    """Width of the rule above a session, and how far above it that runs."""
    above_day: Length = Length.of_points(18)
    below_day: Length = Length.of_points(6)
    """Around a day."""
    row: Length = Length.of_points(6)
    above_row: Length = Length.of_points(9)
    """Around a session on the cover, and above one in the table of contents."""
    below_contents: Length = Length.of_points(10)
    """Below the title of the table of contents."""
    label_gap: Points = Points(14)
    """Between a session's label and its title."""
    cover_minutes: Points = Points(96)
    minutes: Points = Points(92)
    page: Points = Points(34)
    """The column of the minutes on the cover, and those of minutes and page numbers in the table of contents."""


TITLE, CONTENTS, HEADING, LIST, OUTLINE, CODE = _Title(), _Contents(), _Heading(), _List(), _Outline(), _Code()
FIGURE, PANEL, ADDRESSES, WRITING = _Figure(), _Panel(), _Addresses(), _Writing()
RUN_SHEET, BOOK, RAISED = _RunSheet(), _Book(), _Raised()
