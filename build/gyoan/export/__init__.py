"""Deck or Handout → bytes. Exporters draw what layout decided; each is the only importer of its library.

`EXPORTERS` is where the formats are known: what settings and options may name, what the pipeline makes of a session,
and what its files are called. A writer is loaded when it first writes: who only asks for names loads none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from gyoan.model.deck import Deck
    from gyoan.model.pages import Handout
    from gyoan.model.theme import Theme


STUDENT, TEACHER, SLIDES = PAPERS = ("handout", "teacher", "slides")
"""The handouts that there may be of a session: the students', the teacher's, and that of its slides."""
PAPER_OF_EDITION: Mapping[str, str] = {"student": STUDENT, "teacher": TEACHER}
"""The handout that each edition of the pages is, by the edition's value."""


def paper_file(paper: str, file_format: str) -> str:
    """Return the end of the name that a handout has in a format: `handout.pdf`."""
    return f"{paper}.{file_format}"


def numbered_file(ending: str, number: int) -> str:
    """Return the end of the path that the file of a slide has in a folder of them: `png/01.png`."""
    return f"{ending}/{number:02d}.{ending}"


@dataclass(frozen=True, slots=True)
class DeckExporter:
    """A format of slides in one file."""

    writer: Callable[[], Callable[[Deck, Theme], bytes]]
    """Imports and returns what makes a file of the slides; the same deck gives the same bytes."""
    ending: str = ""
    """The end of its files' names where that is not the format's name."""

    def names(self, ending: str, _: Deck) -> tuple[str, ...]:
        """Return the end of the one file's name."""
        return (ending,)

    def files(self, ending: str, deck: Deck, theme: Theme) -> dict[str, bytes]:
        """Return the one file, by the end of its name."""
        return {ending: self.writer()(deck, theme)}


@dataclass(frozen=True, slots=True)
class SlideExporter:
    """A format of single slides: a folder with a file of each."""

    writer: Callable[[], Callable[[Deck, Theme], Sequence[bytes]]]
    """Imports and returns what makes a file of each slide; the same deck gives the same bytes."""
    ending: str = ""
    """The end of the folder's name, and that of its files' names, where that is not the format's name."""

    def names(self, ending: str, deck: Deck) -> tuple[str, ...]:
        """Return the ends of the files' paths: `png/01.png`."""
        return tuple(numbered_file(ending, number) for number in range(1, len(deck.slides) + 1))

    def files(self, ending: str, deck: Deck, theme: Theme) -> dict[str, bytes]:
        """Return each file by the end of its path."""
        return dict(zip(self.names(ending, deck), self.writer()(deck, theme), strict=True))


@dataclass(frozen=True, slots=True)
class HandoutExporter:
    """A format of handouts."""

    writer: Callable[[], Callable[[Handout, Theme], bytes]]
    """Imports and returns what makes a file of a handout's finished pages; the same pages give the same bytes."""


Exporter: TypeAlias = DeckExporter | SlideExporter | HandoutExporter


def _pptx() -> Callable[[Deck, Theme], bytes]:
    from gyoan.export.pptx import export_pptx  # noqa: PLC0415

    return export_pptx


def _html() -> Callable[[Deck, Theme], bytes]:
    from gyoan.export.html import export_html  # noqa: PLC0415

    return export_html


def _pdf_of_slides() -> Callable[[Deck, Theme], bytes]:
    from gyoan.export.pdf import export_slides  # noqa: PLC0415

    return export_slides


def _pngs() -> Callable[[Deck, Theme], Sequence[bytes]]:
    from gyoan.export.png import export_pngs  # noqa: PLC0415

    return export_pngs


def _pdf() -> Callable[[Handout, Theme], bytes]:
    from gyoan.export.pdf import export_pdf  # noqa: PLC0415

    return export_pdf


EXPORTERS: Mapping[str, Exporter] = {
    "pptx": DeckExporter(_pptx),
    "pdf": HandoutExporter(_pdf),
    "html": DeckExporter(_html),
    "pdf-slides": DeckExporter(_pdf_of_slides, "deck.pdf"),
    "png": SlideExporter(_pngs),
}
"""Every format, by its name, which is also the end of its files' names unless the row says another."""


def load_writers(formats: Iterable[str]) -> None:
    """Import what writes these formats, which the first file would wait for; what cannot be imported tells it then."""
    for name in formats:
        with suppress(ImportError):
            EXPORTERS[name].writer()


def of_decks(formats: Iterable[str]) -> dict[str, DeckExporter | SlideExporter]:
    """Return those of the formats that show slides, in their order, by the ends of their files' names."""
    rows = ((name, EXPORTERS[name]) for name in formats)
    return {one.ending or name: one for name, one in rows if not isinstance(one, HandoutExporter)}


def shows_slides(name: str) -> bool:
    """Return whether an output whose name ends so shows slides, and so knows nothing of pages: `png/01.png`."""
    return name.partition("/")[0] in of_decks(EXPORTERS)


def of_handouts(formats: Iterable[str]) -> dict[str, HandoutExporter]:
    """Return those of the formats that show handouts, in their order."""
    return {name: one for name in formats if isinstance(one := EXPORTERS[name], HandoutExporter)}


def file_names() -> tuple[str, ...]:
    """Return all that may stand behind a session's name in the names of its outputs."""
    return (*of_decks(EXPORTERS), *(paper_file(paper, name) for name in of_handouts(EXPORTERS) for paper in PAPERS))
