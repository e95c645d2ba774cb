"""One planned session, to its end: Session and Schedule → Deck and Handout → bytes.

What is planned stands in `preparing`; the rest of the flow stands here, and only here are all stages known. Nothing in
the two touches a file, the clock or the network: bytes come in, bytes go out, and diagnostics ride along.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gyoan.containing import Contained, contained, once
from gyoan.export.pdf import Printed, anchor_pages, print_handout
from gyoan.export.pptx import export_pptx
from gyoan.layout.area import SlideGeometry
from gyoan.layout.cover import cover_of
from gyoan.layout.deck import DeckOptions, layout_deck
from gyoan.layout.handout import HandoutOptions, Shown, finished, layout_handout
from gyoan.layout.handout.slide_numbers import slide_numbers
from gyoan.layout.handout.thumbnails import layout_slide_handout
from gyoan.layout.legibility import picture_widths, smallest_labels
from gyoan.layout.picture_text import small_text
from gyoan.layout.word_account import account
from gyoan.messages import settings as say
from gyoan.model.book import Chapter
from gyoan.model.codes import Code
from gyoan.model.deck import Deck, Slide
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity
from gyoan.model.drawing import Drawings, Frame, FrameName
from gyoan.model.handout import Edition, Handout
from gyoan.model.paper import Gutter, on_sheet, with_emoji
from gyoan.model.picture import Pictures
from gyoan.model.session import Session
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.model.words import WordAccount
from gyoan.preparing import Plan
from gyoan.theming import dressed

SLIDE_DPI, PAGE_DPI = 220, 300
"""Resolution of diagrams on a slide and on paper."""
PAGE_SHARE = 0.6
"""A diagram takes no more than this share of a page's height, so that it stays near its text."""
EDITIONS = {Edition.STUDENT: "pdf", Edition.TEACHER: "teacher"}
"""The output that each edition of the handout is."""


@dataclass(frozen=True, slots=True)
class Result:
    """A session's outputs."""

    files: Mapping[str, bytes]
    """The bytes of each output asked for."""
    slides: int
    """Slides of the deck; 0 where neither it nor a handout of slides was asked for."""
    pages: int
    """Pages of the handout, or else of that of the slides; 0 where none was asked for."""
    chapters: Mapping[Edition, Chapter] = field(default_factory=dict)
    """The handouts as books need them; none where no book was asked for."""
    slide_points: Mapping[int, float] = field(default_factory=dict)
    """The smallest label of each diagram on the slides, in points, by its line in the source."""
    page_points: Mapping[int, float] = field(default_factory=dict)
    """The same on the pages."""
    words: WordAccount = field(default_factory=WordAccount)
    """Where the words of the session are in the outputs."""
    deck: Deck | None = None
    """The slides as they were laid out."""
    handouts: Mapping[str, Handout] = field(default_factory=dict)
    """The handouts as they were laid out, by the names of their outputs."""

    @property
    def without_layouts(self) -> Result:
        """The same without what was laid out, which is much to keep or to hand over."""
        return replace(self, deck=None, handouts={})


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
    """Return the outputs of a planned session in the formats that its settings ask for.

    Slides are always laid out, whatever is written: headings on pages name them in their margins, which moves nothing.
    What is not asked for thus changes nothing in what is.
    """
    settings = planned.settings
    planned, theme = replace(planned, cover=cover_of(settings, pictures)), speaking(theme, settings.language)
    on_pages, of_slides = ("pdf" in settings.formats and kind in settings.handouts for kind in ("pages", "slides"))
    wrote = "pptx" in settings.formats

    def deck_of(session: Session) -> tuple[Outcome[Deck], bytes]:
        deck = _deck(replace(planned, session=session), drawings, pictures, theme)
        return deck, export_pptx(deck.value, theme) if wrote else b""

    def paper_of(edition: Edition, session: Session) -> tuple[Outcome[Handout], Printed]:
        part = replace(planned, session=session)
        handout = _handout(part, edition, drawings, pictures, theme)
        whole = _finished(part, edition, handout.value, slides, theme)
        return Outcome(whole, handout.diagnostics), print_handout(whole, printed(theme, settings))

    def thumbnails_of(session: Session) -> tuple[Outcome[Handout], Printed]:
        part = replace(planned, session=session)
        shown = deck if session is made.session else _deck(part, drawings, pictures, theme)
        thumbnails = _thumbnails(part, shown.value, theme)
        return thumbnails, print_handout(thumbnails.value, printed(theme, settings))

    made = contained(planned.session, deck_of)
    deck, pptx = made.value
    slides = deck.value.slides
    papers = {
        EDITIONS[edition]: contained(planned.session, functools.partial(paper_of, edition))
        for edition in (asked_for(settings) if on_pages else ())
    }
    if of_slides:
        papers["slides"] = contained(made.session, thumbnails_of)
    faults = [*made.diagnostics, *(found for paper in papers.values() for found in paper.diagnostics)]
    first = next((paper.value for paper in papers.values()), None)
    diagnostics = (*(first[0].diagnostics if first else ()), *(deck.diagnostics if wrote or of_slides else ()))
    shown = slides if wrote or of_slides else ()
    files = {"pptx": pptx} if wrote else {}
    files |= {name: paper.value[1].data for name, paper in papers.items()}
    page = first[1] if first else Printed(b"", 0, {})
    chapters = _chapters(planned, drawings, pictures, slides, theme) if settings.books else {}
    words = account(planned.session, deck.value, _pages_of(papers))
    labels = smallest_labels(shown)
    diagnostics += tuple(small_text(planned.session, pictures, picture_widths(shown), page.picture_widths))
    handouts = {name: paper.value[0].value for name, paper in papers.items()}
    counts = (len(shown), page.pages)
    result = Result(files, *counts, chapters, labels, page.label_points, words, deck.value, handouts)
    return Outcome(result, (*diagnostics, *once(faults)))


def _pages_of(
    papers: Mapping[str, Contained[tuple[Outcome[Handout], Printed]]],
) -> Mapping[Edition, Handout]:
    """Return the editions of the handout among the `papers`."""
    return {edition: papers[name].value[0].value for edition, name in EDITIONS.items() if name in papers}


def _deck(planned: Plan, drawings: Drawings, pictures: Pictures, theme: Theme) -> Outcome[Deck]:
    """Return the deck in the look of its theme."""
    settings = planned.settings
    options = DeckOptions(settings.autoplay, settings.countdown, settings.answers == "click", planned.cover)
    deck = layout_deck(planned.session_for("pptx"), planned.schedule, drawings, pictures, theme, options)
    hidden = _hidden_logo(planned) if planned.cover.logo and theme.deck.places else ()
    return Outcome(dressed(deck.value, theme.deck.look), (*deck.diagnostics, *hidden))


def _hidden_logo(planned: Plan) -> tuple[Diagnostic, ...]:
    """Return what to say of a logo beside a lecturer's template, which has its own."""
    span = planned.settings.logo_span or planned.session.span
    message, hint = say.TEMPLATE_HAS_LOGO(), say.TEMPLATE_HAS_LOGO_HINT()
    return (Diagnostic(Code.TEMPLATE_GAP, Severity.INFO, span, message, hint),)


def _thumbnails(planned: Plan, deck: Deck, theme: Theme) -> Outcome[Handout]:
    """Return the handout that shows the slides."""
    settings = planned.settings
    options = HandoutOptions(notes=settings.notes or "lines", cover=planned.cover)
    return layout_slide_handout(deck, planned.session, planned.schedule, theme, printed(theme, settings), options)


def _handout(planned: Plan, edition: Edition, drawings: Drawings, pictures: Pictures, theme: Theme) -> Outcome[Handout]:
    """Return an edition of the handout."""
    sheet, options = printed(theme, planned.settings), _options(planned, edition)
    session = planned.session_for(EDITIONS[edition])
    return layout_handout(session, planned.schedule, drawings, pictures, sheet, options)


def _chapters(
    planned: Plan, drawings: Drawings, pictures: Pictures, slides: tuple[Slide, ...], theme: Theme
) -> Mapping[Edition, Chapter]:
    """Return the editions that the settings ask for as books need them."""
    sheet, schedule = printed(theme, planned.settings), planned.schedule
    numbers = slide_numbers(slides, planned.session.sections)

    def chapter_of(edition: Edition, session: Session) -> Chapter:
        session = replace(planned, session=session).session_for(EDITIONS[edition], headings=True)
        options = chapter_options(planned, edition)
        handout = layout_handout(session, schedule, drawings, pictures, sheet, options).value
        whole = finished(handout, session, schedule, sheet, options, Shown(slides, {}))
        return Chapter(whole, numbers, planned.cover)

    return {
        edition: contained(planned.session, functools.partial(chapter_of, edition)).value
        for edition in asked_for(planned.settings)
    }


def asked_for(settings: Settings) -> tuple[Edition, ...]:
    """Return the editions that the settings ask for, the students' first."""
    return tuple(edition for edition in EDITIONS if edition.value in settings.editions)


def chapter_options(planned: Plan, edition: Edition) -> HandoutOptions:
    """Return what a session's pages are like in a book."""
    return replace(_options(planned, edition), contents=False)


def _options(planned: Plan, edition: Edition) -> HandoutOptions:
    settings = planned.settings
    return HandoutOptions(edition, settings.notes or "none", settings.urls, settings.qr, cover=planned.cover)


def _finished(planned: Plan, edition: Edition, handout: Handout, slides: tuple[Slide, ...], theme: Theme) -> Handout:
    """Return a handout with what is known only when pages and slides are."""
    sheet = printed(theme, planned.settings)
    pages = anchor_pages(handout, sheet) if edition is Edition.TEACHER else {}
    options, shown = _options(planned, edition), Shown(slides, pages)
    return finished(handout, planned.session, planned.schedule, sheet, options, shown)


def printed(theme: Theme, settings: Settings) -> Theme:
    """Return the theme as a session's handout is printed in, on its sheets."""
    return _printed(speaking(theme, settings.language), settings.paper, settings.gutter, settings.emoji)


@functools.lru_cache(maxsize=8)
def speaking(theme: Theme, tag: str) -> Theme:
    """Return the theme of text in a language, the same object every time."""
    return theme if theme.tag == tag else replace(theme, tag=tag)


@functools.lru_cache(maxsize=8)
def _printed(theme: Theme, paper: str, gutter: Gutter, emoji: str) -> Theme:
    """Return the theme of pages, the same object every time: what is measured once with it stays known."""
    return with_emoji(on_sheet(theme.on_paper(), paper, gutter), emoji)
