"""One planned session, to its end: Session and Schedule → Deck and Handout → bytes.

What is planned stands in `preparing`; the rest of the flow stands here, and only here are all stages known. Nothing in
the two touches a file, the clock or the network: bytes come in, bytes go out, and diagnostics ride along.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import field, replace
from typing import TypeAlias

from gyoan.export import PAPER_OF_EDITION, SLIDES, HandoutExporter, of_decks, of_handouts, paper_file
from gyoan.fault_isolation.blocks import Contained, contained, each_once
from gyoan.layout.cover import cover_of
from gyoan.layout.deck.composition import DeckOptions, layout_deck
from gyoan.layout.deck.legibility import picture_widths, small_text, smallest_labels
from gyoan.layout.deck.word_account import account
from gyoan.layout.handout import HandoutOptions, finished, layout_handout, paged
from gyoan.layout.handout.marginalia import slide_numbers
from gyoan.layout.handout.pages import Renaming, body_of, handout_of
from gyoan.layout.handout.pages import legibility as on_pages
from gyoan.layout.handout.thumbnails import layout_slide_handout
from gyoan.messages import settings as say
from gyoan.model.codes import Code
from gyoan.model.deck import Deck, Slide
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity
from gyoan.model.drawing import Drawings
from gyoan.model.glimpse import Glimpse
from gyoan.model.handout import Edition
from gyoan.model.pages import Chapter, Handout, PagedHandout
from gyoan.model.picture import Pictures
from gyoan.model.session import Session
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass
from gyoan.model.words import WordAccount
from gyoan.preparing import Plan
from gyoan.session_theme import printed, speaking
from gyoan.theming import dressed
from gyoan.typesetting.setting import forget_lines

BOOK_FORMAT = "pdf"
"""What books are bound in."""
USUAL_DECK = "pptx"
"""The slides that links lead to where no format of slides is asked for, which are then only laid out."""

Early: TypeAlias = Callable[[Deck, Theme], object]
"""Is handed slides and their theme as soon as they are laid out, before anything is written."""


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
    """The handouts as they were laid out, page for page, by the names of their outputs."""
    glimpse: Glimpse = field(default_factory=Glimpse)
    """What the page of its course shows of it, where that was asked for."""

    @property
    def without_layouts(self) -> Result:
        """The same without what was laid out, which is much to keep or to hand over."""
        return replace(self, deck=None, handouts={})


def compose(
    planned: Plan,
    drawings: Drawings,
    pictures: Pictures,
    theme: Theme,
    unchanged: Collection[str] = (),
    early: Early | None = None,
) -> Outcome[Result]:
    """Return the outputs of a planned session in the formats that its settings ask for, but those that are `unchanged`.

    Slides are always laid out, whatever is written: headings on pages name them in their margins, which moves nothing.
    What is not asked for thus changes nothing in what is. Who cannot wait for the rest gets them `early`.
    """
    settings = planned.settings
    planned, theme = replace(planned, cover=cover_of(settings, pictures)), speaking(theme, settings.language)
    desk = _Desk(planned, drawings, pictures, theme, frozenset(unchanged), early)
    made = contained(planned.session, desk.slides)
    deck, written = made.value
    editions = {
        edition: contained(planned.session, functools.partial(desk.edition, edition, deck.value.slides))
        for edition in desk.editions
    }
    papers = dict(desk.papers(made, editions))
    faults = [*made.diagnostics, *(found for one in editions.values() for found in one.diagnostics)]
    faults += (found for paper in papers.values() for found in paper.diagnostics)
    first = next((paper.value for paper in papers.values()), None)
    shown, pages = deck.value.slides if desk.shows_slides else (), first.handout.body if first else ()
    diagnostics = (*(first.diagnostics if first else ()), *(deck.diagnostics if desk.shows_slides else ()))
    files = {**written, **{name: paper.value.data for name, paper in papers.items() if name not in desk.unchanged}}
    layouts = {name: paper.value.handout for name, paper in papers.items()}
    words = account(planned.session, deck.value, desk.pages_among(layouts))
    widths = picture_widths(shown), on_pages.picture_widths(pages)
    diagnostics += tuple(small_text(planned.session, pictures, *widths))
    counts, labels = (len(shown), len(pages)), (smallest_labels(shown), on_pages.smallest_labels(pages))
    chapters = {edition: one.value.chapter for edition, one in editions.items() if one.value.chapter}
    forget_lines()
    result = Result(files, *counts, chapters, *labels, words, deck.value, layouts)
    return Outcome(result, (*diagnostics, *each_once(faults)))


_Slides = tuple[Outcome[Deck], Mapping[str, bytes]]
"""The slides as they were laid out, and as they were written in each format."""


@dataclass(frozen=True, slots=True)
class _Edition:
    """An edition of the handout on pages, laid out once for all that is made of it."""

    diagnostics: tuple[Diagnostic, ...]
    slides: Mapping[int, tuple[int, int]]
    """The first and the last slide of each section, by the line of its heading."""
    pages: PagedHandout | None
    """Its pages by themselves; None where nothing shows them."""
    chapter: Chapter | None
    """Its pages in a book; None where there is none."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """A handout as it is printed and as it was written."""

    diagnostics: tuple[Diagnostic, ...]
    handout: Handout
    data: bytes


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the outputs of a session are made of, and how."""

    planned: Plan
    drawings: Drawings
    pictures: Pictures
    theme: Theme
    unchanged: frozenset[str]
    early: Early | None

    @property
    def sheet(self) -> Theme:
        """The theme of its pages."""
        return printed(self.theme, self.planned.settings)

    @property
    def shows_slides(self) -> bool:
        """Whether slides are in any of the outputs."""
        settings = self.planned.settings
        return bool(of_decks(settings.formats) or (of_handouts(settings.formats) and "slides" in settings.handouts))

    def slides(self, session: Session) -> _Slides:
        """Return the slides of (a part of) the session."""
        decks = of_decks(self.planned.settings.formats)
        first, *more = decks or (USUAL_DECK,)
        deck = self._deck(session, first)
        if self.early is not None:
            self.early(deck.value, self.theme)
        # In formats beside the first one only links to other sessions differ: they lead to slides of the same format.
        other = {name: self._deck(session, name) for name in more if self.planned.links}
        return deck, {
            file: data
            for ending, one in decks.items()
            if not self.unchanged.issuperset(one.names(ending, deck.value))
            for file, data in one.files(ending, other.get(ending, deck).value, self.theme).items()
            if file not in self.unchanged
        }

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions that are needed, by themselves or in books, the students' first."""
        settings = self.planned.settings
        needed = settings.books or self.shows_pages
        return tuple(edition for edition in Edition if needed and edition.value in settings.editions)

    @property
    def shows_pages(self) -> bool:
        """Whether handouts of the text are written."""
        settings = self.planned.settings
        return bool(of_handouts(settings.formats)) and "pages" in settings.handouts

    def edition(self, edition: Edition, slides: tuple[Slide, ...], session: Session) -> _Edition:
        """Return an edition of (a part of) the session on pages, the numbers of its slides in the margins.

        Links to other sessions lead to their handouts as books have them.
        """
        planned, style, numbers = self.planned, self.sheet.page, slide_numbers(slides, session.sections)
        linked = replace(planned, session=session).session_for(edition_file(edition, BOOK_FORMAT), headings=True)
        options = edition_options(planned, edition)
        lines = layout_handout(linked, planned.schedule, self.drawings, self.pictures, self.sheet, options, numbers)
        pages = paged(lines.value, style) if self.shows_pages else None
        if not planned.settings.books:
            return _Edition(lines.diagnostics, numbers, pages, None)
        alike = pages if lines.value.is_for_book else None
        bound = alike or paged(lines.value.for_book, style)
        return _Edition(lines.diagnostics, numbers, pages, Chapter(bound, numbers, planned.cover))

    def papers(
        self, made: Contained[_Slides], editions: Mapping[Edition, Contained[_Edition]]
    ) -> Iterator[tuple[str, Contained[_Paper]]]:
        """Yield each handout that the settings ask for, by the name of its file."""
        settings, slides = self.planned.settings, made.value[0].value.slides
        for name, exporter in of_handouts(settings.formats).items():
            for edition, one in editions.items() if self.shows_pages else ():
                file = edition_file(edition, name)
                make = functools.partial(self._pages, self._write(exporter, file), edition, name, one, slides)
                yield file, contained(one.session, make)
            if "slides" in settings.handouts:
                file = paper_file(SLIDES, name)
                make = functools.partial(self._thumbnails, self._write(exporter, file), made)
                yield file, contained(made.session, make)

    def _write(self, exporter: HandoutExporter, file: str) -> Callable[[Handout, Theme], bytes]:
        """Return what writes a file; nothing is written where it is unchanged."""
        return exporter.writer() if file not in self.unchanged else lambda *_: b""

    def pages_among(self, layouts: Mapping[str, Handout]) -> Mapping[Edition, Handout]:
        """Return the editions among the handouts, which are the same in every format."""
        formats = of_handouts(self.planned.settings.formats)
        files = {edition: edition_file(edition, name) for name in formats for edition in Edition}
        return {edition: layouts[file] for edition, file in files.items() if file in layouts}

    def _deck(self, session: Session, output: str) -> Outcome[Deck]:
        """Return the deck in the look of its theme; links to other sessions lead to their outputs of that name."""
        planned, settings = self.planned, self.planned.settings
        session = replace(planned, session=session).session_for(output)
        appear = settings.answers == "click"
        options = DeckOptions(settings.autoplay, settings.countdown, appear, planned.cover, settings.scale)
        deck = layout_deck(session, planned.schedule, self.drawings, self.pictures, self.theme, options)
        hidden = _hidden_logo(planned) if planned.cover.logo and self.theme.deck.places else ()
        return Outcome(dressed(deck.value, self.theme.deck.look), (*deck.diagnostics, *hidden))

    def _pages(
        self,
        write: Callable[[Handout, Theme], bytes],
        edition: Edition,
        name: str,
        made: Contained[_Edition],
        slides: tuple[Slide, ...],
        session: Session,
    ) -> _Paper:
        """Return an edition of the handout; links to other sessions lead to their outputs of that name."""
        one = made.value if session is made.session else self.edition(edition, slides, session)
        assert one.pages is not None
        ends = self.planned.ends(edition_file(edition, BOOK_FORMAT), edition_file(edition, name))
        pages = Renaming(lambda link: ends.get(link, link)).handout(one.pages) if ends else one.pages
        options = edition_options(self.planned, edition)
        handout = finished(pages, session, self.planned.schedule, self.sheet, options, one.slides)
        return _Paper(one.diagnostics, handout, write(handout, self.sheet))

    def _thumbnails(
        self, write: Callable[[Handout, Theme], bytes], made: Contained[_Slides], session: Session
    ) -> _Paper:
        """Return the handout that shows the slides."""
        schedule, settings = self.planned.schedule, self.planned.settings
        deck = made.value[0] if session is made.session else self._deck(session, USUAL_DECK)
        options = HandoutOptions(notes=settings.notes or "lines", cover=self.planned.cover, per_page=settings.per_page)
        lines = layout_slide_handout(deck.value, session, schedule, self.theme, self.sheet, options)
        handout = handout_of(body_of((paged(lines.value, self.sheet.page),), self.sheet.page))
        return _Paper(lines.diagnostics, handout, write(handout, self.sheet))


def _hidden_logo(planned: Plan) -> tuple[Diagnostic, ...]:
    """Return what to say of a logo beside a lecturer's template, which has its own."""
    span = planned.settings.logo_span or planned.session.span
    message, hint = say.TEMPLATE_HAS_LOGO(), say.TEMPLATE_HAS_LOGO_HINT()
    return (Diagnostic(Code.TEMPLATE_GAP, Severity.INFO, span, message, hint),)


def edition_file(edition: Edition, file_format: str) -> str:
    """Return what the file of an edition is called in a format: `handout.pdf`, `teacher.pdf`."""
    return paper_file(PAPER_OF_EDITION[edition.value], file_format)


def edition_options(planned: Plan, edition: Edition) -> HandoutOptions:
    """Return what a session's pages are like."""
    settings = planned.settings
    return HandoutOptions(edition, settings.notes or "none", settings.urls, settings.qr, cover=planned.cover)
