"""Tests of how much text with signs of a word processor may have: any number of lines is one list."""

from gyoan.markdown import read_session
from gyoan.model.blocks import BulletList


def test_any_number_of_counted_lines_is_held_by_one_list() -> None:
    read = read_session(("# 제목\n\n## 하나\n\n" + "□ 가\n○ 나\n① 다\n" * 600).encode(), "a.md")
    assert read.value is not None
    assert not read.diagnostics
    (listed,) = read.value.sections[0].blocks
    assert isinstance(listed, BulletList)
    assert len(listed.items) == 600
