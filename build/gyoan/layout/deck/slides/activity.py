"""Activities: discussions and exercises with minutes, whose slide carries a countdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.piece import Stage
from gyoan.messages import shape_names, words
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Countdown, Run, Shape, TextBox, TextParagraph
from gyoan.model.message import Language
from gyoan.model.session import Role, Section, walk_sections
from gyoan.model.units import Duration, Points

ACTIVITIES = frozenset({Role.DISCUSSION, Role.PRACTICE})
"""What a class does by itself, and so by the clock."""
MOST_SLIDES = 3
"""An activity of more slides has no single one that stays on the wall."""
TIMER_HEIGHT = Points(26)
"""Height of the countdown, in points."""
LABEL_WIDTH, LABEL_SPACING = Points(96), 0.9
"""Width of the minutes beside it, in points, and their line spacing."""


def activity_of(trail: Sequence[Section]) -> Section | None:
    """Return the innermost section with minutes on the way to a slide, where it belongs to an activity."""
    timed = [index for index, section in enumerate(trail) if section.duration]
    if not timed:
        return None
    innermost = trail[timed[-1]]
    discussed = any(section.role is Role.DISCUSSION for section in trail[: timed[-1] + 1])
    return innermost if discussed or innermost.role in ACTIVITIES else None


def holds_activity(section: Section) -> bool:
    """Return whether any part of the section is an activity with minutes."""
    return any(part.role in ACTIVITIES for part in walk_sections((section,)))


def above_timer(stage: Stage) -> Stage:
    """Return the stage without the strip at the foot of the body that a countdown takes."""
    return replace(stage, body=stage.body.top(stage.body.height - TIMER_HEIGHT - GAP))


def timer_shapes(duration: Duration, body: Area, points: Points, language: Language) -> tuple[Shape, ...]:
    """Return the countdown with its minutes at the foot of the body."""
    y = body.bottom - TIMER_HEIGHT
    label = Area(body.x, y, LABEL_WIDTH, TIMER_HEIGHT)
    bar = Area(body.x + LABEL_WIDTH, y, body.width - LABEL_WIDTH, TIMER_HEIGHT)
    run = Run(duration.told.within(language), points, ColorSlot.ATTENTION, bold=True)
    paragraph = TextParagraph((run,), line_spacing=LABEL_SPACING)
    return (
        TextBox(label.box, (paragraph,), anchor=Anchor.MIDDLE, name=shape_names.ACTIVITY_TIME()),
        Countdown(
            bar.box,
            duration,
            description=words.TIMER.within(language, duration=duration.told),
            name=shape_names.TIMER(),
        ),
    )
