"""One session, end to end: Markdown → Session → Schedule → Deck and Handout → bytes.

The whole flow stands here, and only here are all stages known. Nothing on this page touches a file, the clock or
the network: bytes come in, bytes go out, and diagnostics ride along.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from gyoan.course.settings import session_settings
from gyoan.export.pdf import export_pdf
from gyoan.export.pptx import export_pptx
from gyoan.layout.area import SlideGeometry
from gyoan.layout.deck import layout_deck
from gyoan.layout.handout import layout_handout
from gyoan.markdown import read_session
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import Diagnostic, Outcome
from gyoan.model.drawing import Drawings, Frame, FrameName
from gyoan.model.picture import Pictures
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session, walk_blocks
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.traversal import relinked
from gyoan.model.units import Length
from gyoan.schedule import Rhythm, plan, start_of
from gyoan.schedule.timetable import USUAL_BREAK

SLIDE_DPI, PAGE_DPI = 220, 300
"""Resolution of diagrams on a slide and on paper."""
PAGE_SHARE = 0.6
"""A diagram takes no more than this share of a page's height, so that it stays near its text."""
ENDINGS = {"pptx": ".pptx", "pdf": ".handout.pdf"}
"""The end of an output's name, by format."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A session that was read and planned."""

    session: Session
    """What its file says."""
    schedule: Schedule
    """Its time."""
    settings: Settings
    """Its settings, front matter applied."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Where its links to other sessions lead: address as written → path of the output without its ending."""

    def session_for(self, output: str) -> Session:
        """Return the session with its links to other sessions leading to their outputs of the same format."""
        if not self.links:
            return self.session
        return relinked(
            self.session, lambda target: self.links[target] + ENDINGS[output] if target in self.links else target
        )


@dataclass(frozen=True, slots=True)
class Result:
    """A session's outputs."""

    files: Mapping[str, bytes]
    """The bytes of each format asked for."""
    slides: int
    """Slides of the deck; 0 where none was asked for."""
    pages: int
    """Pages of the handout; 0 where none was asked for."""


def read_and_plan(data: bytes, path: str, settings: Settings) -> Outcome[Plan | None]:
    """Return the session in `data`, planned; None where the file holds no session."""
    read = read_session(data, path)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    session = read.value
    own = session_settings(settings, session.settings, data.decode("utf-8", "replace"), path)
    planned = plan(session, own.value.slot, _start_clock(session, own.value), speed=own.value.speed, pins=session.pins)
    diagnostics = (*read.diagnostics, *own.diagnostics, *planned.diagnostics)
    return Outcome(Plan(session, planned.value, own.value), diagnostics)


def rhythm_of(settings: Settings) -> Rhythm:
    """Return how the days of a course with these settings go."""
    return Rhythm(settings.start, settings.slot, settings.pause or USUAL_BREAK, settings.lunch)


def _start_clock(session: Session, settings: Settings) -> int | None:
    """Return when the session starts; None for a later one of a day whose lunch break nobody states."""
    number = session.identity.number or 1
    return start_of(number, rhythm_of(settings)) if number == 1 or settings.lunch else None


def diagrams_of(session: Session) -> tuple[Diagram, ...]:
    """Return the session's diagrams in reading order."""
    return tuple(block for block in walk_blocks(session) if isinstance(block, Diagram))


def frames_of(theme: Theme) -> tuple[Frame, ...]:
    """Return the places that diagrams are drawn for: the body of a slide, the text column of a page."""
    body = SlideGeometry(theme.deck).body
    page = theme.page
    width = page.width - page.margin_left - page.margin_right
    height = (page.height - page.margin_top - page.margin_bottom) * PAGE_SHARE
    return (
        Frame(FrameName.SLIDE, Length.of_points(body.width), Length.of_points(body.height), SLIDE_DPI),
        Frame(FrameName.PAGE, width, height, PAGE_DPI),
    )


def compose(planned: Plan, drawings: Drawings, pictures: Pictures, theme: Theme) -> Outcome[Result]:
    """Return the outputs of a planned session in the formats that its settings ask for."""
    schedule, settings = planned.schedule, planned.settings
    files: dict[str, bytes] = {}
    diagnostics: tuple[Diagnostic, ...] = ()
    slides = pages = 0
    if "pptx" in settings.formats:
        deck = layout_deck(
            planned.session_for("pptx"),
            schedule,
            drawings,
            pictures,
            theme,
            autoplay=settings.autoplay,
            countdown=settings.countdown,
        )
        files["pptx"] = export_pptx(deck.value, theme)
        diagnostics, slides = diagnostics + deck.diagnostics, len(deck.value.slides)
    if "pdf" in settings.formats:
        handout = layout_handout(planned.session_for("pdf"), schedule, drawings, pictures, theme)
        files["pdf"] = export_pdf(handout.value, theme)
        diagnostics, pages = diagnostics + handout.diagnostics, _page_count(files["pdf"])
    return Outcome(Result(files, slides, pages), diagnostics)


def _page_count(pdf: bytes) -> int:
    """Return the number of page objects; page contents are compressed, so the words stand nowhere else."""
    return len(re.findall(rb"/Type /Page\b", pdf))
