"""What comes in is a regular file of bounded size inside its course; for anything else nobody waits."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from gyoan.files import incoming
from gyoan.files.incoming import RefusedError, WhyRefused, leads_to, nearest_file, read_file

SOME = 100


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "a.md").write_text("# 제목", encoding="utf-8")
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    return folder


def refusal(path: Path, course: Path, most: int = SOME) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        read_file(path, course, most)
    return caught.value


def test_a_file_of_the_course_comes_in_through_a_folder_that_is_a_link(course: Path) -> None:
    (course.parent / "link").symlink_to(course)
    assert read_file(course.parent / "link" / "a.md", course.parent / "link", SOME) == "# 제목".encode()


def test_a_link_inside_the_course_is_followed(course: Path) -> None:
    (course / "b.md").symlink_to("a.md")
    assert read_file(course / "b.md", course, SOME) == "# 제목".encode()


@pytest.mark.parametrize("leads", ["../secret", "/etc/hostname"])
def test_a_link_out_of_the_course_is_not_followed(course: Path, leads: str) -> None:
    (course / "b.md").symlink_to(leads)
    assert refusal(course / "b.md", course).refusal is WhyRefused.OUTSIDE


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def folder(path: Path) -> None:
    path.mkdir()


def local_socket(path: Path) -> None:
    # A socket's path may have about a hundred letters.
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(here)


@pytest.mark.parametrize(
    ("make", "said"), [(pipe, "named pipe"), (device, ""), (folder, "a folder"), (local_socket, "a socket")]
)
def test_what_is_no_regular_file_is_refused_in_a_sentence_of_its_own(
    course: Path, make: Callable[[Path], None], said: str
) -> None:
    make(course / "odd.md")
    error = refusal(course / "odd.md", course)
    assert said in error.message
    assert error.refusal is not WhyRefused.MISSING
    assert "did you mean" not in error.hint


def test_a_device_is_refused_even_where_it_would_be_inside() -> None:
    assert "a device" in refusal(Path("/dev/zero"), Path("/dev")).message


def test_a_file_is_not_read_beyond_its_limit(course: Path) -> None:
    (course / "large.md").write_bytes(b"a" * (SOME + 1))
    assert "larger" in refusal(course / "large.md", course).message


def test_a_file_that_says_it_is_empty_is_not_read_beyond_its_limit() -> None:
    # What stands in /proc has no size until it is read.
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("another platform: no /proc")
    assert "larger" in refusal(status, Path("/proc"), most=10).message


@pytest.mark.parametrize("name", ["문장" * 200, "a\0b", "nothing", "a.md/below", ""])
def test_a_name_that_no_file_has_is_missing_or_refused(course: Path, name: str) -> None:
    assert refusal(course / name, course).refusal is (WhyRefused.MISSING if name else WhyRefused.UNUSABLE)


def test_links_in_a_circle_are_missing(course: Path) -> None:
    (course / "one").symlink_to("two")
    (course / "two").symlink_to("one")
    assert "circle" in refusal(course / "one", course).message
    assert leads_to(course / "one") is None


@pytest.mark.parametrize("name", ["문장" * 200, "a\0b", "nothing/at/all"])
def test_nothing_is_near_to_a_name_that_no_file_can_have(course: Path, name: str) -> None:
    assert nearest_file(course / name) == ""
    assert leads_to(course / name) is None


def test_a_link_that_leads_to_itself_is_not_taken_for_what_was_meant(course: Path) -> None:
    (course / "loop.md").symlink_to("loop.md")
    assert nearest_file(course / "loop.md") != "loop.md"
    (course / "loops.md").touch()
    assert nearest_file(course / "loop.md") == "loops.md"


def test_a_file_named_on_the_command_line_may_lie_anywhere_but_must_be_one(course: Path) -> None:
    (course / "b.md").symlink_to("../secret")
    assert read_file(course / "b.md", None, SOME) == b"secret"
    os.mkfifo(course / "pipe")
    with pytest.raises(RefusedError):
        read_file(course / "pipe", None, SOME)


def test_files_may_be_as_large_as_any_that_lecturers_have() -> None:
    megabytes = {name: getattr(incoming, name) / 2**20 for name in dir(incoming) if name.startswith("MOST_OF_")}
    assert megabytes == {
        "MOST_OF_SESSION": 32,
        "MOST_OF_SETTINGS": 1,
        "MOST_OF_PICTURE": 100,
        "MOST_OF_TEMPLATE": 100,
        "MOST_OF_DECK": 1024,
        "MOST_OF_FONT": 100,
    }
