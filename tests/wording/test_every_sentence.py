"""Every sentence of the catalogue stands in a table, in both languages, or here with what keeps it from that."""

from __future__ import annotations

from collections.abc import Iterator

from wording.hearing import TABLES, catalogue, names_of

NO_INPUT = """
reading: UNKNOWN_INLINE UNKNOWN_SYNTAX
"""
"""They tell of syntax that a plugin of the parser adds and that no reader knows: there is none."""
OF_TIME = """
console: BUILDING DRAWN LEFT_TO_DO LOOKING_FOR_FONT LOOKING_FOR_FONTS LOOKING_FOR_MERMAID_CLI LOOKING_FOR_TOOLS
console: UNDERWAY UNDERWAY_MORE WRITTEN
"""
"""They come and go while something is underway, or say how long it took: `test_progress.py` hears them."""
KOREAN_ONLY = """
guide: _MADE.closing _MADE.information _MADE.position
"""
"""They name titles that the guide shows in Korean alone: an English session has none of them."""


def elsewhere() -> Iterator[str]:
    for line in f"{NO_INPUT}{OF_TIME}{KOREAN_ONLY}".split("\n"):
        module, _, names = line.partition(": ")
        yield from (f"{module}.{name}" for name in names.split())


def test_every_sentence_stands_in_a_table_in_both_languages() -> None:
    held = {name for table in TABLES.glob("*.txt") for name in names_of(table)}
    excused = set(elsewhere())

    assert sorted(catalogue().keys() - held - excused) == [], "raise them by an input, and renew its table"
    assert sorted(held & excused) == [], "these are held by tables by now"
    assert sorted((held | excused) - catalogue().keys()) == [], "these are gone: renew their tables"


def test_what_is_said_in_korean_alone_stands_in_the_guides_table() -> None:
    named = {name for line in KOREAN_ONLY.split("\n") for name in line.partition(": ")[2].split()}
    shown = (TABLES / "guide.txt").read_text("utf-8")
    assert [name for name in sorted(named) if catalogue()[f"guide.{name}"].korean not in shown] == []
    assert named
