"""What stands on every slide around its body: title, the line above it, the foot, and the rail that shows the time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import Area, SlideGeometry
from gyoan.layout.deck.runs import note_mark
from gyoan.layout.text import Measure
from gyoan.messages import shape_names
from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Panel, PlaceholderRole, Run, Shape, ShapeStyle, SlideJump, TextBox, TextParagraph
from gyoan.model.schedule import Schedule
from gyoan.model.units import Duration, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.shortening import ELLIPSIS, fitting_end, longest_beginning

TITLE_STEPS = (1.0, 0.86, 0.72)
"""Sizes of a title that does not fit, as shares of the theme's title size."""
SECTION_SIZES = tuple(map(Points, (40, 34, 28, 24, 20)))
"""Sizes to try for the title of an opener on a template's own layout, in points."""
MOST_STRETCHES = 100
"""The rail of a session with more timed sections shows the whole of it as one."""
RAIL_GAP = Points(2)
"""Free space between the sections on the rail, in points."""
ROOM_FOR_NUMBER = Points(60)
"""Width that is kept for "(1/2)" behind a title, in points."""
MINUTES_GAP = Points(12)
"""Free space before the minutes above a title, in points."""
TIGHT = 0.9
"""Line spacing of titles."""
BETWEEN_TITLES = " › "
"""Stands between the titles in the line above a slide's title."""


def fitting_title(title: str, measure: Measure, geometry: SlideGeometry) -> str:
    """Return `title`, shortened where even the smallest title type would not get it into its place."""
    points = measure.theme.deck.title_points * TITLE_STEPS[-1]
    lines = max(1, int(geometry.title.height / (points * PITCH.text * TIGHT)))
    return measure.shortened(title, points, geometry.title.width - ROOM_FOR_NUMBER, lines, bold=True)


def one_line(title: str, measure: Measure) -> bool:
    """Return whether `title` takes one line in large type, with room for a number behind it."""
    style = measure.theme.deck
    width = SlideGeometry(style).title.width - ROOM_FOR_NUMBER
    return measure.width(title, style.title_points * TITLE_STEPS[1], bold=True) <= width


@dataclass(frozen=True, slots=True, eq=False)
class Chrome:
    """Draws what surrounds the body of a session's slides."""

    geometry: SlideGeometry
    """Where things stand."""
    measure: Measure
    """Measures text."""
    schedule: Schedule
    """The session's time."""
    standing: str
    """What stands at the foot: the place in the course, and the course's own words."""
    home: SlideJump | None
    """The agenda, where there is one: a click on the foot leads back to it."""

    def head(
        self,
        title: str,
        eyebrow: str,
        minutes: str,
        *,
        of_title: bool = True,
        marks: Sequence[int] = (),
        within: Area | None = None,
    ) -> tuple[Shape, ...]:
        """Return the line above the title, the title with the `marks` of footnotes, and the minutes at its right.

        A title that is all a slide shows stands large `within` an area.

        The minutes are read behind the title where they are `of_title`, else behind the line above it.
        """
        size = self.measure.theme.deck.footer_points
        line = self.geometry.eyebrow
        shapes: list[Shape] = []
        reserved = self.measure.width(minutes, size, bold=True) + MINUTES_GAP if minutes else Points(0)
        if eyebrow:
            text = self._shortened(eyebrow, line.width - reserved, size)
            place = Area(line.x, line.y, line.width - reserved, line.height)
            shapes.append(_line_of_text(place, text, size, shape_names.PLACE(), ColorSlot.MUTED))
        place = Area(line.x + line.width - reserved, line.y, reserved, line.height)
        time = _line_of_text(place, minutes, size, shape_names.TIME(), ColorSlot.PRIMARY, Alignment.RIGHT, bold=True)
        own = self._large(title, within, marks) if within else self._title(title, marks)
        behind = [own, time] if of_title else [time, own]
        return (*shapes, *(behind if minutes else [own]))

    def section_head(self, title: str, area: Area) -> tuple[Shape, ...]:
        """Return the title of a section's opener in the place that a template has for it."""
        return (self._large(title, area),)

    def _large(self, title: str, area: Area, marks: Sequence[int] = ()) -> TextBox:
        size = next((points for points in SECTION_SIZES if self._fits(title, points, area)), SECTION_SIZES[-1])
        runs = (Run(title, size, bold=True), *(note_mark(number, size) for number in marks))
        return replace(self._title(title), box=area.box, paragraphs=(TextParagraph(runs, line_spacing=TIGHT),))

    def _fits(self, title: str, points: Points, area: Area) -> bool:
        lines = self.measure.lines((Run(title, points, bold=True),), area.width)
        return lines * points * PITCH.text * TIGHT <= area.height

    def _title(self, title: str, marks: Sequence[int] = ()) -> TextBox:
        area = self.geometry.title
        size = self.title_points(title) or self.measure.theme.deck.title_points * TITLE_STEPS[-1]
        runs = (Run(title, size, bold=True), *(note_mark(number, size) for number in marks))
        return TextBox(
            area.box,
            (TextParagraph(runs, line_spacing=TIGHT),),
            PlaceholderRole.TITLE,
            Anchor.MIDDLE,
            name=shape_names.TITLE(),
        )

    def title_points(self, title: str) -> Points | None:
        """Return the largest size at which `title` fits its place; None where not even the smallest does."""
        area = self.geometry.title
        for step in TITLE_STEPS:
            points = self.measure.theme.deck.title_points * step
            if self._fits(title, points, area):
                return points
        return None

    def _shortened(self, text: str, width: Points, points: Points) -> str:
        """Return `text` without its first parts where it is too long: they stand on the agenda anyway."""

        def fits(shown: str) -> bool:
            return self.measure.width(shown, points) <= width

        text = fitting_end(text, [0, *(mark.end() for mark in re.finditer(re.escape(BETWEEN_TITLES), text))], fits)
        return text if fits(text) else longest_beginning(text, fits, 0) + ELLIPSIS

    def foot(self, number: int, section: int | None, reached: Duration) -> tuple[Shape, ...]:
        """Return the course path, the slide's number and the rail, filled up to `reached` from the session's start."""
        shapes: list[Shape] = []
        if self.standing:
            size = self.measure.theme.deck.footer_points
            text = self.measure.shortened(self.standing, size, self.geometry.footer.width, 1)
            foot = _line_of_text(self.geometry.footer, text, size, shape_names.COURSE(), ColorSlot.MUTED)
            shapes.append(replace(foot, placeholder=PlaceholderRole.FOOTER, jump=self.home))
        return (*shapes, self._number(number), *self._rail(section, reached))

    def _number(self, number: int) -> TextBox:
        size = self.measure.theme.deck.footer_points
        line = _line_of_text(
            self.geometry.number, str(number), size, shape_names.PAGE_NUMBER(), ColorSlot.MUTED, Alignment.RIGHT
        )
        return replace(line, placeholder=PlaceholderRole.SLIDE_NUMBER)

    def _rail(self, section: int | None, reached: Duration) -> tuple[Shape, ...]:
        if section is None or not self.schedule.planned.seconds:
            return ()
        shapes: list[Shape] = []
        scale = self.geometry.rail.width / self.schedule.planned.seconds
        timed = [(budget.start, budget.end) for budget in self.schedule.budgets if budget.duration.seconds]
        # More stretches than can be told apart are one: every slide has all of them.
        for start, end in timed if len(timed) <= MOST_STRETCHES else [(timed[0][0], timed[-1][1])]:
            whole = self._stretch(start.seconds * scale, end.seconds * scale)
            filled = self._stretch(start.seconds * scale, min(end, reached).seconds * scale)
            if filled.width < whole.width:
                shapes.append(Panel(whole.box, ShapeStyle(fill=ColorSlot.LINE), name=shape_names.TIME_RAIL()))
            if filled.width > 0:
                shapes.append(Panel(filled.box, ShapeStyle(fill=ColorSlot.PRIMARY), name=shape_names.TIME_PASSED()))
        return tuple(shapes)

    def _stretch(self, start: Points, end: Points) -> Area:
        rail = self.geometry.rail
        return Area(rail.x + start, rail.y, max(end - start - RAIL_GAP, Points(0)), rail.height)


def _line_of_text(
    area: Area,
    text: str,
    points: Points,
    name: str,
    color: ColorSlot,
    align: Alignment = Alignment.LEFT,
    *,
    bold: bool = False,
) -> TextBox:
    paragraph = TextParagraph((Run(text, points, color, bold=bold),), align=align, line_spacing=1.0)
    return TextBox(area.box, (paragraph,), anchor=Anchor.MIDDLE, name=name)
