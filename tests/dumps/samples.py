"""The sessions whose decks and handouts are kept as dumps, each with what it is made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from cases_built import Built, built
from fuzz.sessions import SESSIONS
from gyoan.layout.handout import HandoutOptions, finished, layout_handout, paged
from gyoan.layout.handout.marginalia import slide_numbers
from gyoan.layout.handout.thumbnails import layout_slide_handout
from gyoan.model.handout import Edition
from gyoan.model.pages import Handout
from gyoan.model.theme import Theme
from gyoan.pipeline import edition_file
from gyoan.session_theme import printed
from paged import made_up

TESTS = Path(__file__).parents[1]
PROJECT = TESTS.parent
CASES = ("b01", "b05", "b16", "c04", "h01", "h02", "h03", "k04", "o02", "u01", "u02", "u07")
"""Cases of which most slides have an order, a place or a part that something could lose."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A session that is kept as dumps."""

    name: str
    """What its files are called."""
    markdown: str
    """The session."""
    path: str = "week_03/day_05/session_08.md"
    """Where it stands in its course."""
    language: str = "ko-KR"
    """The language of its text."""

    def built(self, theme: Theme) -> Built:
        """Return everything that becomes of it."""
        return built(self.markdown, theme, self.path, language=self.language)


def samples() -> tuple[Sample, ...]:
    """Return all samples."""
    return tuple(_samples())


def _samples() -> Iterator[Sample]:
    for folder in (TESTS / "markdown" / "golden", TESTS / "dumps" / "sessions"):
        yield from (_of(path) for path in sorted(folder.glob("*.md")))
    yield _of(TESTS / "theming" / "rich_session.md")
    for path in sorted((PROJECT / "source").rglob("session_*.md")):
        yield Sample(path.stem, path.read_text(encoding="utf-8"), path.relative_to(PROJECT / "source").as_posix())
    for language in ("ko", "en"):
        text = (PROJECT / "build/gyoan/commands/starting" / language / "session.md").read_text(encoding="utf-8")
        yield Sample(f"first_{language}", text, language={"ko": "ko-KR", "en": "en-US"}[language])
    for name in CASES:
        (path,) = (TESTS / "cases").glob(f"{name}_*.md")
        yield _of(path)
    for number in (3, 11):
        yield Sample(f"generated_{number}", SESSIONS.made(Random(f"dump {number}")))


def _of(path: Path) -> Sample:
    return Sample(path.stem, path.read_text(encoding="utf-8"))


def pages_of(made: Built, edition: Edition) -> Handout:
    """Return an edition of the handout as it is printed: with the deck's slide numbers, and the teacher's run sheet."""
    sheet = printed(made.theme, made.plan.settings)
    options = HandoutOptions(edition, notes="lines" if edition is Edition.TEACHER else "none", cover=made.cover)
    session = made.plan.session_for(edition_file(edition, "pdf"))
    slides = slide_numbers(made.deck.slides, made.session.sections)
    pictures = made.pictures.value
    handout = layout_handout(session, made.schedule, made.drawings, pictures, sheet, options, slides).value
    return finished(paged(handout, sheet.page), made.session, made.schedule, sheet, options, slides)


def slides_on_pages(made: Built) -> Handout:
    """Return the handout that shows the slides, with lines to write on."""
    sheet = printed(made.theme, made.plan.settings)
    options = HandoutOptions(notes="lines", cover=made.cover)
    handout = layout_slide_handout(made.deck, made.session, made.schedule, made.theme, sheet, options).value
    return made_up(handout, sheet.page)
