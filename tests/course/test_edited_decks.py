"""A deck that a lecturer edited survives the next build under a name of its own."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pptx.opc.packuri import PackURI
from pptx.parts.coreprops import CorePropertiesPart

from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from gyoan.content_hash import PROPERTIES, seal_of
from gyoan.course.edited_decks import deliver
from gyoan.export.pptx import export_pptx
from gyoan.model.codes import Code
from gyoan.model.deck import Deck, Slide, SlideKind
from gyoan.model.diagnostic import Severity
from gyoan.model.theme import Theme
from gyoan.model.units import Duration

CONTENTS = {"[Content_Types].xml": b"<Types/>", "ppt/slides/slide1.xml": "<p:sld>제목</p:sld>".encode()}
CHANGED = CONTENTS | {"ppt/slides/slide1.xml": "<p:sld>고친 제목</p:sld>".encode()}


def write_deck(path: Path, contents: dict[str, bytes], sealed_for: dict[str, bytes] | None = None) -> bytes:
    """Write a ZIP file of `contents`, sealed for others where those are given."""
    seal = seal_of(contents if sealed_for is None else sealed_for, b"")
    with zipfile.ZipFile(path, "w") as file:
        for name, content in contents.items():
            file.writestr(name, content)
        file.writestr(PROPERTIES, f"<dc:identifier>{seal}</dc:identifier>")
    return path.read_bytes()


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return tmp_path / "session.pptx"


def test_a_deck_as_it_was_written_is_replaced_without_a_word(deck: Path) -> None:
    write_deck(deck, CONTENTS)

    written = deliver({deck: b"new"}, "session.md")

    assert written.value == (deck,)
    assert not written.diagnostics
    assert [path.name for path in deck.parent.iterdir()] == ["session.pptx"]
    assert deck.read_bytes() == b"new"


def test_an_edited_deck_is_kept_beside_the_new_one_and_told(deck: Path) -> None:
    edited = write_deck(deck, CHANGED, sealed_for=CONTENTS)

    written = deliver({deck: b"new"}, "session.md")

    assert deck.read_bytes() == b"new"
    assert deck.with_name("session.edited.pptx").read_bytes() == edited
    (said,) = written.diagnostics
    assert (said.code, said.severity) == (Code.EDITED_DECK, Severity.WARNING)
    assert "session.edited.pptx" in said.message


@pytest.mark.parametrize("content", [b"", b"no deck at all", b"PK\x03\x04 torn"])
def test_whatever_gyoan_did_not_write_is_kept(deck: Path, content: bytes) -> None:
    deck.write_bytes(content)

    deliver({deck: b"new"}, "session.md")

    assert deck.with_name("session.edited.pptx").read_bytes() == content


def test_an_earlier_kept_deck_is_not_replaced_by_a_later_one(deck: Path) -> None:
    first = write_deck(deck, CHANGED, sealed_for=CONTENTS)
    deliver({deck: b"not ours either"}, "session.md")

    deliver({deck: b"new"}, "session.md")

    assert deck.with_name("session.edited.pptx").read_bytes() == first
    assert deck.with_name("session.edited-2.pptx").read_bytes() == b"not ours either"


def test_a_build_that_could_not_write_leaves_one_kept_deck_however_often_it_is_tried(deck: Path) -> None:
    edited = write_deck(deck, CHANGED, sealed_for=CONTENTS)
    handout = deck.with_name("session.handout.pdf")
    handout.mkdir()

    for _ in range(2):
        written = deliver({deck: b"new", handout: b"new"}, "session.md")

        assert written.value == ()
        assert {one.code for one in written.diagnostics} == {Code.EDITED_DECK, Code.CANNOT_WRITE}

    assert deck.read_bytes() == edited
    assert sorted(path.name for path in deck.parent.glob("*.pptx")) == ["session.edited.pptx", "session.pptx"]


def test_a_deck_that_cannot_be_kept_is_not_replaced(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edited = write_deck(deck, CHANGED, sealed_for=CONTENTS)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(deck))

    monkeypatch.setattr("gyoan.course.edited_decks.shutil.copy2", full)
    written = deliver({deck: b"new"}, "session.md")

    assert [one.code for one in written.diagnostics] == [Code.CANNOT_WRITE]
    assert deck.read_bytes() == edited
    assert [path.name for path in deck.parent.iterdir()] == ["session.pptx"]


def saved_with(deck: Path, **properties: object) -> None:
    """Change document properties and nothing else, as a file manager does."""
    with zipfile.ZipFile(deck) as file:
        contents = {one.filename: file.read(one) for one in file.infolist()}
    core = CorePropertiesPart.load(PackURI(f"/{PROPERTIES}"), "application/xml", None, contents[PROPERTIES])  # type: ignore[arg-type]
    for name, value in properties.items():
        setattr(core, name, value)
    with zipfile.ZipFile(deck, "w") as file:
        for name, content in (contents | {PROPERTIES: core.blob}).items():
            file.writestr(name, content)


@pytest.fixture
def built(deck: Path, theme: Theme) -> Path:
    """Return a deck as gyoan writes it, its title and subject full of what XML escapes."""
    slide = Slide("s1", SlideKind.TITLE, "제목", (), "", Duration(0))
    deck.write_bytes(export_pptx(Deck("\"A\" & <B> 'C'", "1주 차 > 2", (slide,), ()), theme))
    return deck


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "고친 말"),
        ("title", ""),
        ("author", "김하늘"),
        ("subject", "A & B"),
        ("keywords", "k8s"),
        ("comments", "<"),
    ],
)
def test_a_deck_whose_properties_alone_were_edited_is_kept(built: Path, name: str, value: str) -> None:
    saved_with(built, **{name: value})
    edited = built.read_bytes()

    written = deliver({built: b"new"}, "session.md")

    assert [said.code for said in written.diagnostics] == [Code.EDITED_DECK]
    assert built.with_name("session.edited.pptx").read_bytes() == edited


def test_who_saved_a_deck_when_and_how_often_is_no_edit(built: Path) -> None:
    saved_with(built, last_modified_by="김하늘", revision=7, modified=datetime(2026, 3, 2, tzinfo=UTC))

    assert not deliver({built: b"new"}, "session.md").diagnostics


def test_however_a_program_writes_properties_they_are_what_they_were(built: Path) -> None:
    with zipfile.ZipFile(built) as file:
        contents = {one.filename: file.read(one) for one in file.infolist()}
    properties = (
        contents[PROPERTIES].replace(b"dc:", b"x1:").replace(b"xmlns:dc", b"xmlns:x1").replace(b"&gt;", b"&#62;")
    )
    properties = properties.replace(b"x1:identifier", b"dc:identifier")
    assert properties != contents[PROPERTIES]
    with zipfile.ZipFile(built, "w") as file:
        for name, content in (contents | {PROPERTIES: properties}).items():
            file.writestr(name, content)

    assert not deliver({built: b"new"}, "session.md").diagnostics
