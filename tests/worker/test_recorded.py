"""What was recorded of the page is what the page says: else the worker's tests would lay out what nobody draws."""

from __future__ import annotations

import pytest

from gyoan.toolchain.tools import Toolchain
from worker.recording import RECORDED, said_by_the_page

pytestmark = [pytest.mark.toolchain, pytest.mark.thorough]


def test_the_page_says_of_every_sample_what_was_recorded(*, toolchain: Toolchain, renew_golden: bool) -> None:
    said = said_by_the_page(toolchain)
    recorded = {path.name: path.read_text(encoding="utf-8") for path in RECORDED.glob("*.json")}
    if renew_golden:
        for name in recorded.keys() - said.keys():
            (RECORDED / name).unlink()
        for name, text in said.items():
            (RECORDED / name).write_text(text, encoding="utf-8")
    # Where recordings were renewed, too, this says which changed: the run does not end green.
    assert sorted(recorded) == sorted(said)
    assert [name for name, text in said.items() if recorded[name] != text] == []
