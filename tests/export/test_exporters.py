"""The table of formats: by a row a new output is known everywhere but on the course's page, which wants a name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cases_built import built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from gyoan import export
from gyoan.cli import main
from gyoan.export import DeckExporter, Exporter, HandoutExporter, SlideExporter, file_names, numbered_file, of_decks
from gyoan.messages.overview import OUTPUT_NAMES
from gyoan.model.choices import USUAL_FORMATS
from gyoan.model.deck import Deck
from gyoan.model.pages import Handout
from gyoan.model.theme import Theme
from gyoan.pipeline import compose

FOLDERS = {ending for ending, row in of_decks(export.EXPORTERS).items() if isinstance(row, SlideExporter)}
OUTPUTS = {numbered_file(name, 1) if name in FOLDERS else name for name in file_names()}
"""What may stand behind a session's name, by the rows that are there for users; of a folder its first file."""
TEXT = "# 하나\n\n## 도입 (5분)\n\n[다음](session_02.md)\n"


def digest(deck: Deck, theme: Theme) -> bytes:
    return f"{len(deck.slides)} slides, {theme.name}: {deck!r}".encode()


def leaflet(handout: Handout, theme: Theme) -> bytes:
    return f"{theme.name}: {handout!r}".encode()


@pytest.fixture(autouse=True)
def two_more_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """Add two rows to the table."""
    rows: dict[str, Exporter] = {"digest": DeckExporter(lambda: digest), "leaflet": HandoutExporter(lambda: leaflet)}
    assert isinstance(export.EXPORTERS, dict)
    for name, row in rows.items():
        monkeypatch.setitem(export.EXPORTERS, name, row)


def test_a_format_of_slides_and_one_of_handouts_are_written_beside_the_others(theme: Theme) -> None:
    formats = ("pptx", "digest", "pdf", "leaflet")
    settings = {"editions": ("student", "teacher"), "handouts": ("pages", "slides")}
    whole = built(TEXT, theme, formats=formats, **settings).files
    papers = ("handout", "teacher", "slides")
    assert list(whole) == ["pptx", "digest", *(f"{paper}.{name}" for name in formats[2:] for paper in papers)]
    assert whole["digest"].startswith(b"2 slides")
    for name in formats:
        some = built(TEXT, theme, formats=(name,), **settings).files
        assert some.items() <= whole.items()


def test_links_to_other_sessions_lead_to_files_of_their_own_format(theme: Theme) -> None:
    made = built(TEXT, theme, formats=("pptx", "digest", "pdf", "leaflet"))
    files = compose(replace(made.plan, links={"session_02.md": "session_02"}), {}, {}, theme).value.files
    assert b"session_02.digest" in files["digest"]
    assert b"session_02.pptx" not in files["digest"]
    assert b"session_02.handout.leaflet" in files["handout.leaflet"]


def test_a_format_is_known_to_options_settings_and_names_of_outputs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert {"digest", "handout.leaflet", "teacher.leaflet", "slides.leaflet"} <= set(file_names())
    with pytest.raises(SystemExit):
        main(["build", "--formats", "diges"])
    known = ", ".join(export.EXPORTERS)
    assert f"known: {known}" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["build", "--help"])
    assert f"{known} (pptx, pdf if not given)" in " ".join(capsys.readouterr().out.split())


def test_what_is_made_unless_somebody_says_otherwise_stays_what_it_was() -> None:
    assert set(USUAL_FORMATS) < set(export.EXPORTERS)


def test_every_output_has_a_name_on_the_page_of_the_course() -> None:
    assert sorted(OUTPUTS - OUTPUT_NAMES.keys()) == [], "add a name to messages/overview.py"
    assert sorted(OUTPUT_NAMES.keys() - OUTPUTS) == [], "no format has such a file: messages/overview.py"
