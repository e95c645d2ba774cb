"""What is added to a handout once its pages and the deck's slides are known; it moves nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from gyoan.layout.handout.composition import notes_without_space
from gyoan.layout.handout.headings import section_anchors
from gyoan.layout.handout.marginalia import Marginalia, time_windows, with_margins
from gyoan.layout.handout.options import HandoutOptions
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.slide_numbers import slide_numbers
from gyoan.layout.handout.styles import Styles
from gyoan.model.deck import Slide
from gyoan.model.handout import Handout
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.theme import Theme


@dataclass(frozen=True, slots=True)
class Shown:
    """Where things came to stand."""

    slides: Iterable[Slide]
    """The slides of the deck."""
    pages: Mapping[str, int]
    """The handout's page of each anchor."""


def finished(
    handout: Handout, session: Session, schedule: Schedule, theme: Theme, options: HandoutOptions, shown: Shown
) -> Handout:
    """Return the handout with slide numbers in its margins; for the teacher with times there and the run sheet."""
    styles = Styles(theme, options=options)
    anchors = section_anchors(session)
    numbers = slide_numbers(shown.slides, session.sections)
    windows = time_windows(schedule) if options.for_teacher else {}
    marginalia = Marginalia(
        {anchors[line]: first for line, (first, _) in numbers.items()},
        {anchors[line]: window for line, window in windows.items()},
    )
    stamped = with_margins(handout, marginalia, styles)
    if not options.for_teacher:
        return stamped
    pages = {line: shown.pages[anchor] for line, anchor in anchors.items() if anchor in shown.pages}
    notes = notes_without_space(session, schedule, options)
    sheet = set_run_sheet(session, schedule, Whereabouts(numbers, pages, anchors), notes, styles)
    return replace(stamped, front=sheet)
