"""Every sentence of the catalogue stands in a table, in both languages, or here with what keeps it from that."""

from __future__ import annotations

from collections.abc import Iterator

from wording.hearing import TABLES, catalogue, names_of

NO_INPUT = """
reading: UNKNOWN_INLINE UNKNOWN_SYNTAX
"""
"""They tell of syntax that a plugin of the parser adds and that no reader knows: there is none."""
OF_TIME = """
console: BUILDING LOOKING_FOR_FONT LOOKING_FOR_TOOLS UNDERWAY WRITTEN
"""
"""They come and go while something is underway, or say how long it took: `test_progress.py` hears them."""
NOT_YET = """
agenda: LUNCH WEEKDAYS
console: REMOVED_ALL_DRAWINGS REMOVED_DRAWINGS
decorations: COVER_FRAME COVER_RULE TITLE_BAND TITLE_RULE TITLE_TAB
diagrams: ARROW BROWSER_STOPPED DRAWN_AS END_OF_DIAGRAM HALF_CHARACTER
diagrams: LONG_LABEL MISREAD ONE_ROOT QUOTATION_MARK RADAR_IS
diagrams: SAYS_TOO_LITTLE SETTINGS_NOT_CLOSED SMALL SMALL_IN_ONE SPACE
diagrams: SPLIT SPLIT_OR_DOCTOR SPLIT_OR_SHORTEN SPLIT_YOURSELF TOO_SLOW
diagrams: WHOLE_CHARACTER WRITE_BELOW WRITE_LINES
files: BOOK_LACKS_OTHER_LOOK FETCH_FONT_ANEW FONT_NEEDS_NETWORK NO_FONT NO_FURTHER_FONT
files: NO_PREFERRED_FONT SAME_LOOK
guide: _MADE.closing _MADE.information _MADE.position
layout: LARGER_TEXT MISSING_GLYPH MISSING_GLYPHS OTHER_CHARACTER OTHER_CHARACTERS
layout: SMALL_TEXT SMALL_TEXT_ON_PAPER SMALL_TEXT_ON_SLIDE
shape_names: BOX CHOICE END FORK GROUP
shape_names: LOGO QUOTATION QUOTATION_MARK REFERENCE SECOND_CONTENT
shape_names: START
templates: LAYOUT_NAMES.CONTENT OTHER_CONTENT
theming: FONT_DAMAGED FONT_NOT_EMBEDDED FONT_OF_CFF FONT_UNREADABLE FONT_WITHOUT_HANGUL
theming: LACKS_KEYS
time: A_DIAGRAM A_PICTURE A_TABLE A_TEXT
tools: OLD_OUTPUTS
usage: CHECK_FORMAT UNUSABLE_CHOICE
words: DAY_OF_SESSIONS LINK NO_TIME NUMBERED_FIGURE NUMBERED_TABLE
words: TERMS_IN_WORDS
"""
"""No table has a row for them yet."""


def elsewhere() -> Iterator[str]:
    for line in f"{NO_INPUT}{OF_TIME}{NOT_YET}".split("\n"):
        module, _, names = line.partition(": ")
        yield from (f"{module}.{name}" for name in names.split())


def test_every_sentence_stands_in_a_table_in_both_languages() -> None:
    held = {name for table in TABLES.glob("*.txt") for name in names_of(table)}
    excused = set(elsewhere())

    assert sorted(catalogue().keys() - held - excused) == [], "raise them by an input, and renew its table"
    assert sorted(held & excused) == [], "these are held by tables by now"
    assert sorted((held | excused) - catalogue().keys()) == [], "these are gone: renew their tables"
