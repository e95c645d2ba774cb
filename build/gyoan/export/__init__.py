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


def numbered(ending: str, number: int) -> str:
    """Return the end of the path that the file of a slide has in a folder of them: `png/01.png`."""
    return f"{ending}/{number:02d}.{ending}"


@dataclass(frozen=True, slots=True)
class DeckExporter:
    """A format of slides in one file."""

    write: Callable[[Deck, Theme], bytes]
    """Returns the slides as a file; the same deck gives the same bytes."""
    ending: str = ""
    """The end of its files' names where that is not the format's name."""

    def names(self, ending: str, _: Deck) -> tuple[str, ...]:
        """Return the end of the one file's name."""
        return (ending,)

    def files(self, ending: str, deck: Deck, theme: Theme) -> dict[str, bytes]:
        """Return the one file, by the end of its name."""
        return {ending: self.write(deck, theme)}


@dataclass(frozen=True, slots=True)
class SlideExporter:
    """A format of single slides: a folder with a file of each."""

    write: Callable[[Deck, Theme], Sequence[bytes]]
    """Returns a file of each slide; the same deck gives the same bytes."""
    ending: str = ""
    """The end of the folder's name, and that of its files' names, where that is not the format's name."""

    def names(self, ending: str, deck: Deck) -> tuple[str, ...]:
        """Return the ends of the files' paths: `png/01.png`."""
        return tuple(numbered(ending, number) for number in range(1, len(deck.slides) + 1))

    def files(self, ending: str, deck: Deck, theme: Theme) -> dict[str, bytes]:
        """Return each file by the end of its path."""
        return dict(zip(self.names(ending, deck), self.write(deck, theme), strict=True))


@dataclass(frozen=True, slots=True)
class HandoutExporter:
    """A format of handouts."""

    write: Callable[[Handout, Theme], bytes]
    """Returns the finished pages of a handout as a file; the same pages give the same bytes."""


Exporter: TypeAlias = DeckExporter | SlideExporter | HandoutExporter


def _pptx(deck: Deck, theme: Theme) -> bytes:
    from gyoan.export.pptx import export_pptx  # noqa: PLC0415

    return export_pptx(deck, theme)


def _html(deck: Deck, theme: Theme) -> bytes:
    from gyoan.export.html import export_html  # noqa: PLC0415

    return export_html(deck, theme)


def _pdf_of_slides(deck: Deck, theme: Theme) -> bytes:
    from gyoan.export.pdf import export_slides  # noqa: PLC0415

    return export_slides(deck, theme)


def _pngs(deck: Deck, theme: Theme) -> Sequence[bytes]:
    from gyoan.export.png import export_pngs  # noqa: PLC0415

    return export_pngs(deck, theme)


def _pdf(handout: Handout, theme: Theme) -> bytes:
    from gyoan.export.pdf import export_pdf  # noqa: PLC0415

    return export_pdf(handout, theme)


EXPORTERS: Mapping[str, Exporter] = {
    "pptx": DeckExporter(_pptx),
    "pdf": HandoutExporter(_pdf),
    "html": DeckExporter(_html),
    "pdf-slides": DeckExporter(_pdf_of_slides, "deck.pdf"),
    "png": SlideExporter(_pngs),
}
"""Every format, by its name, which is also the end of its files' names unless the row says another."""


def load_writers(formats: Iterable[str]) -> None:
    """Import what writes these formats, which the first file would wait for; one that lies elsewhere is left to it."""
    from importlib import import_module  # noqa: PLC0415  (its name decides)

    for name in formats:
        with suppress(ModuleNotFoundError):
            import_module(f"{__name__}.{name.partition('-')[0]}")


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
