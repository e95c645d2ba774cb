"""What a preview keeps, however long it goes on, and what it does where somebody else was there before."""

from __future__ import annotations

import gc
import socket
from pathlib import Path

import pytest

from gyoan.api import tools_for_builds
from gyoan.commands.preview.errands import Urgency
from gyoan.commands.preview.server import port_from
from gyoan.commands.preview.shown_session import FontShelf, Recent
from gyoan.commands.preview.studio import Studio
from gyoan.toolchain.tools import Toolchain
from tried import some

LONG = "".join(f"## 단원 {number} (5분)\n\n- 하나\n- 둘\n- 셋\n\n" for number in range(8))


def test_what_is_kept_is_the_newest_and_never_more_than_a_few() -> None:
    kept: Recent[int] = Recent(3)
    for number in range(500):
        kept.keep(f"{number}", number)
        kept.get("0" if number < 100 else "497")
    assert len(kept) == 3
    assert {name for name in map(str, range(500)) if name in kept} == {"497", "498", "499"}


def test_a_port_that_is_taken_is_left_for_the_next_free_one() -> None:
    with port_from(0) as first:
        taken = first.getsockname()[1]
        with port_from(taken) as second:
            assert taken < second.getsockname()[1] <= taken + 100
            assert second.getsockname()[0] == "127.0.0.1"


def test_where_every_port_is_taken_that_is_told() -> None:
    with port_from(0) as first, pytest.raises(OSError, match=r"."):
        port_from(first.getsockname()[1], tries=1)


def test_a_port_is_free_again_as_soon_as_a_preview_ends() -> None:
    with port_from(0) as first:
        port = first.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as client:
            other, _ = first.accept()
            other.close()
            client.recv(1)
    with port_from(port) as again:
        assert again.getsockname()[1] == port


@pytest.mark.toolchain
@pytest.mark.parametrize("edits", [4, pytest.param(60, marks=pytest.mark.thorough)])
def test_edits_leave_nothing_behind(toolchain: Toolchain, tmp_path: Path, edits: int) -> None:
    session = tmp_path / "session_01.md"
    with tools_for_builds() as tools:
        studio = Studio([tmp_path], tools, lambda _: None, tmp_path / "outputs")
        shelf = FontShelf()

        def edited(number: int) -> int:
            session.write_text(f"# Session 1: 첫걸음\n\n{LONG}- 낱말 {'가나다'[number % 3]}\n", "utf-8")
            studio.changed(frozenset({session}))
            looked = studio.look("session_01")
            done: list[bool] = []
            studio.errands.put(Urgency.READ, lambda: done.append(True))
            while not done:
                studio.errands.do_next()
            shown = looked.result(timeout=0)
            assert shown is not None
            for slide in some(range(1, len(shown.slides) + 1)):
                shown.draw_slide(slide, shelf)
            gc.collect()
            return len(gc.get_objects())

        settled = [edited(number) for number in range(3)][-1]
        grown = [edited(number) for number in range(3, 3 + edits)][-1] - settled
    # A deck and its pages are some thousand objects.
    assert grown < 300 * edits
