"""Session + schedule + drawings + pictures + theme → Galley → pages → Handout.

Content is set in lines (`composition`), lines are filled into pages (`pages`), pages are bound (`finished`, `book`).
"""

from __future__ import annotations

from collections.abc import Mapping

from gyoan.layout.handout.composition import layout_handout
from gyoan.layout.handout.headings import section_anchors
from gyoan.layout.handout.options import HandoutOptions
from gyoan.layout.handout.pages import body_of, handout_of, paged
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.styles import Styles
from gyoan.model.pages import Handout, PagedHandout
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.theme import Theme

__all__ = ["HandoutOptions", "finished", "layout_handout", "paged"]


def finished(
    handout: PagedHandout,
    session: Session,
    schedule: Schedule,
    theme: Theme,
    options: HandoutOptions,
    slides: Mapping[int, tuple[int, int]],
) -> Handout:
    """Return the handout as it is printed by itself; a teacher's run sheet names its pages and `slides`.

    These are the first and the last slide of each section, by the line of its heading.
    """
    body = body_of((handout,), theme.page)
    if not options.for_teacher:
        return handout_of(body)
    found = Whereabouts.of(slides, section_anchors(session), body.numbers)
    return handout_of(body, front=(set_run_sheet(session, schedule, found, Styles(theme, options=options)),))
