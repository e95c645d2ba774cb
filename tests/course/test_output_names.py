"""Sessions whose outputs would be one file: what each is called, and what is said."""

from __future__ import annotations

import itertools
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gyoan.course import output_names
from gyoan.course.discovery import SessionFile
from gyoan.course.output_names import folded, told_apart
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity

DECOMPOSED = unicodedata.normalize("NFD", "강의")


@pytest.fixture(params=[True, False], ids=["keeps forms apart", "does not"])
def keeps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Return whether the output folder's file system knows case and forms of letters."""
    monkeypatch.setattr(output_names, "_keeps_forms_apart", lambda _: request.param)
    return bool(request.param)


def sessions(*names: str) -> list[SessionFile]:
    """Return sessions given by name, or found in the folder before a colon: `course:day_1/session.md`."""
    found = []
    for name in names:
        folder, _, below = name.rpartition(":")
        path = Path(folder, below)
        found.append(SessionFile(path, path.as_posix(), Path(below if folder else path.name).with_suffix(""), Path()))
    return found


def names_of(*names: str) -> list[str]:
    return [file.output.as_posix() for file in told_apart(sessions(*names), Path("out")).value]


@pytest.mark.parametrize(
    ("given_names", "kept", "folded_names"),
    [
        (["a.md", "b.md"], ["a", "b"], None),
        (["x.md", "x.markdown"], ["x", "x.markdown"], None),
        (["x.markdown"], ["x"], None),
        (["x.markdown", "x.md"], ["x.markdown", "x"], None),
        (["y.md", "y.MD"], ["y", "y.MD"], None),
        (["day_1/s.md", "day_2/s.md"], ["day_1/s", "day_2/s"], None),
        (["a/x.md", "a/x.markdown", "b/x.md"], ["a/x", "a/x.markdown", "b/x"], None),
        (["a/x.md", "a/x.markdown", "b/y.md"], ["x", "x.markdown", "y"], None),
        (["s.md", "../week_02/s.md", "x/../../week_02/t.md"], ["HERE/s", "week_02/s", "t"], None),
        (["x.md", "x.markdown", "x.markdown.md"], ["x", "x.markdown", "x.markdown-2"], None),
        (["d/x.md", "e/x.md", "c:d/x.md"], ["d/x", "e/x", "c/d/x"], None),
        (["A.md", "a.md"], ["A", "a"], ["A", "a-2"]),
        (["A.md", "a.md", "a-2.md"], ["A", "a", "a-2"], ["A", "a-3", "a-2"]),
        (["강의.md", f"{DECOMPOSED}.md"], ["강의", DECOMPOSED], ["강의", f"{DECOMPOSED}-2"]),
        (["Straße.md", "STRASSE.md"], ["Straße", "STRASSE"], ["Straße", "STRASSE-2"]),
    ],
)
def test_every_session_has_a_name_of_its_own(
    keeps: bool, given_names: list[str], kept: list[str], folded_names: list[str] | None
) -> None:
    expected = kept if keeps or folded_names is None else folded_names

    assert names_of(*given_names) == [name.replace("HERE", Path.cwd().name) for name in expected]


def test_who_is_called_otherwise_is_told(keeps: bool) -> None:
    (told,) = told_apart(sessions("x.md", "x.markdown"), Path("out")).diagnostics

    assert (told.code, told.severity, told.span.path) == (Code.NAMED_APART, Severity.INFO, "x.markdown")
    assert "'x'" in told.message
    assert "'x.markdown'" in told.message
    assert not told_apart(sessions("x.md", "y.markdown"), Path("out")).diagnostics


PARTS = st.sampled_from(["a", "A", "강의", DECOMPOSED, "a-2", "a.markdown", ".."])
NAMES = st.builds(
    lambda folders, name, ending: "/".join((*folders, name.replace("..", "b") + ending)),
    st.lists(PARTS, max_size=3),
    PARTS,
    st.sampled_from([".md", ".MD", ".markdown"]),
)


@given(st.lists(NAMES, min_size=1, max_size=12, unique=True))
def test_whatever_is_given_no_two_share_a_file_and_none_leaves_the_folder(names: list[str]) -> None:
    for keeps in (True, False):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(output_names, "_keeps_forms_apart", lambda _, keeps=keeps: keeps)
            places = [file.output for file in told_apart(sessions(*names), Path("out")).value]

        compared = places if keeps else [folded(place) for place in places]
        assert len(set(compared)) == len(names)
        assert not any(".." in place.parts or place.is_absolute() for place in places)


def test_the_file_system_is_asked_whether_it_keeps_names_apart(tmp_path: Path) -> None:
    (tmp_path / "Größe").touch()
    keeps = not any((tmp_path / other).exists() for other in ("GRÖSSE", "größe", unicodedata.normalize("NFD", "Größe")))

    assert output_names._keeps_forms_apart(tmp_path / "not" / "yet") == keeps
    assert list(tmp_path.iterdir()) == [tmp_path / "Größe"]


def test_a_folder_that_cannot_be_asked_is_taken_to_keep_nothing_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(output_names.tempfile, "TemporaryDirectory", refuse)

    assert not output_names._keeps_forms_apart(tmp_path)


def test_sessions_of_one_name_in_any_order_get_the_same_set_of_names(keeps: bool) -> None:
    found = {tuple(sorted(names_of(*order))) for order in itertools.permutations(("x.md", "x.markdown", "x.MD"))}

    assert len(found) == 1 or not keeps
