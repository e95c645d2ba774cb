"""The diagnostic codes: 1xx reading, 2xx time, 3xx diagrams, 4xx layout, 5xx files and settings."""

from __future__ import annotations

from enum import Enum, unique


@unique
class Code(Enum):
    """A diagnostic code; `summary` says in one sentence what it means to a lecturer."""

    summary: str

    def __new__(cls, value: str, summary: str) -> Code:
        """Make the member whose value is the code alone."""
        member = object.__new__(cls)
        member._value_ = value
        member.summary = summary
        return member

    NOT_UTF8 = "GY101", "The file is not UTF-8, so its text cannot be read."
    EMPTY_FILE = "GY102", "The file holds no text."
    NO_TITLE = "GY103", "The session has no `#` heading; its file name is used as the title."
    UNCLOSED_FENCE = "GY104", "A code fence is opened and never closed, so it swallows the rest of the file."
    SECOND_TITLE = "GY105", "The session has a second `#` heading, which is read as a section."
    UNKNOWN_SYNTAX = "GY106", "A construct that gyoan does not know is shown as its text."
    UNKNOWN_HTML = "GY107", "HTML that gyoan does not know is shown as its text."
    BAD_FRONT_MATTER = "GY108", "The YAML front matter cannot be read."
    IDENTITY_CONFLICT = "GY109", "Two places name the week, day or number of the session differently."
    BAD_DURATION = "GY110", "A duration in a heading cannot be read."
    TOO_DEEP = "GY111", "Lists or quotes are nested deeper than gyoan follows; the rest is shown flat."
    BAD_CHARACTER = "GY112", "A control character or half a surrogate pair was left out."

    PARTS_EXCEED_SECTION = "GY201", "The minutes of a section's parts exceed those of the section."
    SLOT_MISMATCH = "GY202", "The session is longer or shorter than its slot."
    UNTIMED_SECTION = "GY203", "A section with content has no minutes."
    DENSE_SECTION = "GY204", "A section holds more than its minutes allow."
    TIME_CONFLICT = "GY205", "Two statements of time disagree."
    SLOT_OVERLAP = "GY206", "Slots of a day overlap or leave a gap."

    DECK_CHANGED = "GY207", "A rehearsed deck is not the one that was built."

    UNKNOWN_DIAGRAM = "GY301", "Mermaid knows no diagram of this type; the source is shown instead."
    BAD_DIAGRAM = "GY302", "Mermaid cannot read the diagram; the source is shown instead."
    SLOW_DIAGRAM = "GY303", "A diagram took too long to draw; the source is shown instead."
    NO_TOOLCHAIN = "GY304", "Node, the browser or mermaid-cli is missing or stopped half-way."
    REPAIRED_DIAGRAM = "GY305", "A diagram was drawn after a small repair of its source."
    SMALL_LABELS = "GY306", "The labels of a diagram are too small to read."

    MISSING_GLYPH = "GY401", "No font has a glyph for a character, so its code point is shown."
    OVERSIZED = "GY402", "Something is larger than a slide or page and was cut into pieces."
    NO_ALTERNATIVE_TEXT = "GY403", "A picture in a line of text has no alternative text; its name is shown."
    BOLD_HEADINGS = "GY404", "Many bold lines stand where headings would give slides a title and minutes."

    MISSING_PICTURE = "GY501", "A picture's file does not exist; its text is shown instead."
    REMOTE_PICTURE = "GY502", "A picture on the network is never fetched; a link is shown instead."
    BAD_PICTURE = "GY503", "A picture's file cannot be read as a picture; its text is shown instead."
    OUTSIDE_COURSE = "GY504", "A picture lies outside the course folder; its text is shown instead."
    CANNOT_WRITE = "GY505", "An output cannot be written; the last good one is still in place."
    CANNOT_READ = "GY506", "A source file or folder cannot be read."
    NO_SESSIONS = "GY507", "A folder holds no sessions."
    UNKNOWN_SETTING = "GY508", "A settings file holds a key that gyoan does not know."
    BAD_SETTING = "GY509", "A setting's value cannot be used."
    UNKNOWN_THEME = "GY510", "There is no theme of this name."
    DEAD_LINK = "GY511", "A link leads to a file or heading that does not exist."
    BAD_THEME = "GY512", "A theme's file says something that cannot be used; the theme it extends steps in."
    BAD_FONT = "GY513", "A font that a theme or a handout asks for cannot be used; another one steps in."
    LOW_CONTRAST = "GY514", "Text in a theme's colour is hard to read on what is behind it."
    BAD_TEMPLATE = "GY515", "The PowerPoint template cannot be used; the theme's own is used instead."
    TEMPLATE_GAP = "GY516", "The PowerPoint template lacks something; what stands in for it is named."
    TEMPLATE_CONTENT = "GY517", "Something in the PowerPoint template is not taken over, such as macros."
    EDITED_DECK = "GY518", "A deck was changed by hand since the last build; it is kept beside the new one."
    INCOMPLETE_BOOK = "GY519", "A session is missing from a book of handouts."
    INTERNAL_FAULT = "GY599", "A fault of gyoan itself stopped this session; the others are built."
