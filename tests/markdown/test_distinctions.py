"""What tells one reading from its neighbour: small sessions, each with all that is read in it and said about it.

`distinctions.txt` holds them as specifications of Markdown do: a name, the source, and below a line what it is;
`dialects.txt` those that are written for other tools, `pasted.txt` what word processors and Notion leave.
A source without a title of its own stands below one.
"""

from pathlib import Path

import pytest

from gyoan.markdown import read_session
from markdown.lessons import PATH
from markdown.session_dump import dump

_FILES = (Path(__file__).with_name(name) for name in ("distinctions.txt", "dialects.txt", "pasted.txt"))
_ALL = [example for file in _FILES for example in file.read_text(encoding="utf-8").split("\n════ ")[1:]]
_OWN_HEAD = ("# ", "---\n", "### ")
_HEAD = ("session ", "  title: 제목", "  place: -", "  time: - clock -")


def _read(source: str) -> str:
    """Return what a source is, without what is so in all of them."""
    whole = source if source.startswith(_OWN_HEAD) else f"# 제목\n\n{source}"
    read = read_session(f"{whole}\n".encode(), PATH.replace("session_01", "a"))
    assert read.value is not None
    lines = dump(read.value, read.diagnostics).splitlines()
    return "\n".join(line for line in lines if not line.startswith(_HEAD))


@pytest.mark.parametrize("example", _ALL, ids=lambda example: example.partition("\n")[0])
def test_a_source_is_read_as_it_is_meant(example: str) -> None:
    source, _, meant = example.partition("\n")[2].partition("\n────\n")
    assert _read(source) == meant.rstrip("\n")
