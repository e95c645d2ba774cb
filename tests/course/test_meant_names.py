"""Names as they are written and the files that are meant: composition, capitals, blanks, and places in a course."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from gyoan.course.meant_names import Meant, meant, nearest_called, only_one_called, readable, told_spelling
from gyoan.model.diagnostic import SourceSpan

SPAN = SourceSpan("a.md", 3)


def filled(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return folder


@pytest.mark.parametrize(
    ("there", "written", "path", "spelled"),
    [
        ("a b.png", "a%20b.png", "a b.png", ""),
        ("a%20b.png", "a%20b.png", "a%20b.png", ""),
        ("Bild.PNG", "bild.png", "Bild.PNG", "Bild.PNG"),
        ("Bild.PNG", "./bild.png", "Bild.PNG", "Bild.PNG"),
        ("Ordner/Bild.png", "ordner\\bild.png", "Ordner/Bild.png", "Ordner/Bild.png"),
        ("x/a.png", "x/../X/A.png", "x/../x/a.png", "x/../x/a.png"),
        ("a.png", "b.png", "b.png", ""),
        ("x/a.png", "y/a.png", "y/a.png", ""),
        ("a.png", "", "", ""),
    ],
)
def test_a_written_address_leads_to_what_the_file_system_calls_otherwise(
    tmp_path: Path, there: str, written: str, path: str, spelled: str
) -> None:
    assert meant(filled(tmp_path, there), written) == Meant(tmp_path / path, spelled)


def test_what_differs_in_composition_alone_is_the_same_name(tmp_path: Path) -> None:
    own = unicodedata.normalize("NFD", "그림.png")
    found = meant(filled(tmp_path, own), "그림.png")
    assert (unicodedata.normalize("NFC", found.path.name), found.spelled) == ("그림.png", "")
    assert found.path.exists()


def test_of_several_names_in_other_capitals_none_is_meant(tmp_path: Path) -> None:
    filled(tmp_path, "A.png", "a.PNG")
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("this file system does not tell capitals from small letters")
    assert meant(tmp_path, "a.png") == Meant(tmp_path / "a.png")
    assert meant(filled(tmp_path, "a.png"), "a.png") == Meant(tmp_path / "a.png")


def test_other_capitals_are_told_and_the_same_are_not() -> None:
    (told,) = told_spelling("bild.png", "Bild.png", SPAN)
    assert (told.span, "Bild.png" in told.message) == (SPAN, True)
    assert told_spelling("bild.png", "", SPAN) == ()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.png", "x/a.png"),
        ("a%20b.png", "a b.png"),
        ("b.png", None),
        ("c.png", None),
        ("", None),
        ("x/a.png", None),
        ("x\\a.png", None),
        ("C:a.png", None),
    ],
)
def test_a_bare_name_means_the_only_file_of_the_course_that_has_it(
    tmp_path: Path, name: str, found: str | None
) -> None:
    course = filled(tmp_path, "x/a.png", "x/b.png", "y/b.png", "a b.png", ".hidden/c.png")
    assert only_one_called(name, course) == (None if found is None else course / found)


@pytest.mark.parametrize(
    ("address", "folder", "found"),
    [
        ("a.png", "w/d", "w/d/a.png"),
        ("a.png", "w", "w/a.png"),
        ("a.png", "v", "a.png"),
        ("d/a.png", "v", "w/d/a.png"),
        ("w/d/a.png", "v", "w/d/a.png"),
        ("e/a.png", "w", None),
        ("b.png", "w", None),
        ("", "w", None),
    ],
)
def test_of_files_whose_paths_end_so_the_nearest_is_meant(
    tmp_path: Path, address: str, folder: str, found: str | None
) -> None:
    course = filled(tmp_path, "a.png", "w/a.png", "w/d/a.png", "u/x/y/a.png")
    assert nearest_called(address, course / folder, course) == (None if found is None else course / found)


def test_every_folder_on_the_way_counts_up_as_down(tmp_path: Path) -> None:
    course = filled(tmp_path, "a.png", "w/d/e/f/g/a.png")
    assert nearest_called("a.png", course / "w" / "d", course) == course / "a.png"
    assert nearest_called("a.png", course / "w" / "d" / "e", course) == course / "w" / "d" / "e" / "f" / "g" / "a.png"


def test_a_course_of_too_many_files_is_not_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = filled(tmp_path, "a.png", "b.png", "x/c.png", "y/d.png")
    found = []
    for most in (6, 5):
        monkeypatch.setattr("gyoan.files.questions.MOST_NAMES", most)
        found.append(only_one_called("c.png", course))
    assert found == [course / "x" / "c.png", None]


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("UX%20%E1%84%80%E1%85%A1/a.png", "UX 가/a.png"),
        ("그림 1.png", "그림 1.png"),
        ("100%/a.png", "100%/a.png"),
        ("%ff%fe.png", "%ff%fe.png"),
        ("a%00%0Ab.png", "a%00%0Ab.png"),
    ],
)
def test_an_address_is_told_as_its_reader_knows_it(address: str, known: str) -> None:
    assert readable(address) == known
