"""`course.toml` and front matter → `Settings`, every slip and unusable value diagnosed with its line.

A key that is nearly one of ours is a slip and an error. What else is unknown is said once for each file: other tools
read the same front matter, and their keys do no harm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from gyoan.course import setting_values as value
from gyoan.course.other_tools import belongs_to, is_key_of_others, is_theme_of_others
from gyoan.export import EXPORTERS
from gyoan.lexicon import keys
from gyoan.messages import settings as say
from gyoan.messages.faults import IN_SETTINGS, fault
from gyoan.messages.few_of_a_kind import FewOfAKind
from gyoan.model.choices import BOOKS, DIALECTS, EDITIONS, HANDOUTS, PLAIN, SLIDES_A_PAGE
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.message import NOTHING, Message, has_words
from gyoan.model.paper import EMOJI, PAPERS, known_family
from gyoan.model.schedule import TalkSpeed
from gyoan.model.settings import Settings
from gyoan.model.spelling import meant_word
from gyoan.model.values import dataclass
from gyoan.text_formats.settings import KeyPositions, Position, SettingsTextError, read_toml


@dataclass(frozen=True, slots=True)
class _Key:
    """A key's value as it is read, and the setting it decides."""

    read: Callable[[object], Any]
    field: str


KEYS: Mapping[str, _Key] = {
    "title": _Key(value.text, "title"),
    "subtitle": _Key(value.line, "subtitle"),
    "author": _Key(value.line, "author"),
    "organization": _Key(value.line, "organization"),
    "date": _Key(value.day, "date"),
    "footer": _Key(value.line, "footer"),
    "logo": _Key(value.text, "logo"),
    "slot": _Key(value.slot, "slot"),
    "start": _Key(value.clock, "start"),
    "break": _Key(value.duration, "pause"),
    "lunch": _Key(value.clock_range, "lunch"),
    "language": _Key(value.language, "language"),
    "dialect": _Key(value.one_of(PLAIN, *DIALECTS), "dialect"),
    "theme": _Key(value.text, "theme"),
    "formats": _Key(value.some_of(tuple(EXPORTERS)), "formats"),
    "editions": _Key(value.some_of(EDITIONS, "both"), "editions"),
    "handouts": _Key(value.some_of(HANDOUTS, "both"), "handouts"),
    "books": _Key(value.some_of(BOOKS), "books"),
    "output": _Key(value.folder, "output"),
    "deck.template": _Key(value.text, "template"),
    "deck.countdown": _Key(value.flag, "countdown"),
    "deck.answers": _Key(value.one_of("notes", "click"), "answers"),
    "deck.autoplay": _Key(value.flag, "autoplay"),
    "deck.diagrams": _Key(value.one_of("auto", "native", "image"), "diagrams"),
    "deck.scale": _Key(value.scale, "scale"),
    "handout.per-page": _Key(value.count_of(*SLIDES_A_PAGE), "per_page"),
    "handout.paper": _Key(value.one_of(*PAPERS), "paper"),
    "handout.gutter": _Key(value.gutter, "gutter"),
    "handout.notes": _Key(value.one_of("lines", "grid", "none"), "notes"),
    "handout.urls": _Key(value.one_of("footnotes", "inline", "none"), "urls"),
    "handout.qr": _Key(value.flag, "qr"),
    "handout.emoji": _Key(value.one_of(*EMOJI), "emoji"),
    "handout.font": _Key(known_family, "font"),
    "preview.editor": _Key(value.editor, "editor"),
    **{f"time.{figure.name}": _Key(value.figure, f"speed.{figure.name}") for figure in fields(TalkSpeed)},
}
"""Every setting of `course.toml`, and of front matter but for those in `OWN` and `OF_COURSES`."""

OWN = frozenset({"week", "day", "session", "number", "title"})
"""Front matter that speaks of the session itself and is read with its text."""
OF_COURSES = frozenset({"books", "output", "preview.editor"})
"""Settings of a whole course, which a session's front matter cannot decide."""
_MOST_COMPARED = 1000
"""In a file of more unknown keys than this, the others are not compared with ours."""
PLACED = frozenset({"theme", "template", "font", "logo"})
"""Settings whose place is kept: what is wrong with their values shows only when files are opened."""


def course_settings(text: str, path: str) -> Outcome[Settings]:
    """Return what a `course.toml` says."""
    try:
        data = read_toml(text)
    except SettingsTextError as error:
        return Outcome(Settings(), (_unreadable(error, path),))
    return _Reader(KeyPositions(text).of, path, KEYS).applied(Settings(), data)


def session_settings(
    base: Settings, front_matter: Iterable[tuple[str, object]], text: str, path: str, dialect: str = ""
) -> Outcome[Settings]:
    """Return `base` as a session's front matter changes it; `text` is the session's source, read in a `dialect`."""
    try:
        return _changed(base, dict(front_matter), text, path, dialect)
    except Exception as error:
        return Outcome(base, (fault(IN_SETTINGS, SourceSpan(path, 1), error),))


def _changed(base: Settings, given: Mapping[str, object], text: str, path: str, dialect: str) -> Outcome[Settings]:
    own = {key for key, value in given.items() if key.split(".")[0] in OWN or _is_length(key, value)}
    settings = {key: value for key, value in given.items() if key not in own}
    known = {key: reader for key, reader in KEYS.items() if key not in OF_COURSES}
    reader = _Reader(_in_front_matter(text if given else ""), path, known, shared=True, dialect=dialect)
    applied = reader.applied(base, settings)
    return replace(applied, diagnostics=(*reader.of_session(given), *applied.diagnostics))


def _is_length(key: str, value: object) -> bool:
    """Return whether a key of front matter states the session's length, which is read with its text."""
    stated = key in (*keys.LENGTHS, *keys.PARTS) and not isinstance(value, Mapping)
    return stated and any(letter.isdigit() for letter in str(value))


def _is_longer_than_a_day(given: object) -> bool:
    try:
        value.duration(given)
    except ValueError as error:
        return error.args == (say.WRITE_SHORTER_DURATION(),)
    return False


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the settings of one file."""

    place_of: Callable[[str], Position]
    """Where each key is set."""
    path: str
    """Its name."""
    known: Mapping[str, _Key]
    """The settings that it may hold."""
    shared: bool = False
    """Whether other tools read the file, too."""
    dialect: str = ""
    """The one of them for which it is written."""

    def applied(self, base: Settings, data: Mapping[str, object]) -> Outcome[Settings]:
        """Return `base` as `data` changes it."""
        settings = base
        findings = FewOfAKind()
        unused: list[str] = []
        for key, given in _flat(data):
            if key in self.known and not self._is_foreign_theme(key, given, base):
                settings, trouble = self._set(settings, key, given)
            else:
                trouble = self._slip(key) if len(unused) < _MOST_COMPARED else ()
                unused += [] if trouble or belongs_to(key, self.dialect) else [key]
            findings.add(trouble)
        return Outcome(settings, (*findings.kept, *self._unused(unused)))

    def of_session(self, given: Mapping[str, object]) -> Iterator[Diagnostic]:
        """Yield what is wrong with the front matter that is read with a session's text."""
        for key in OWN & given.keys():
            value = given[key]
            as_meant = isinstance(value, str) if key == "title" else type(value) is int
            if value is not None and not as_meant:
                hint = say.WRITE_TEXT() if key == "title" else say.WRITE_WHOLE_NUMBER()
                message = say.BAD_VALUE(key=key, value=repr(value))
                yield self._says(Code.BAD_SETTING, Severity.WARNING, key, message, hint)
        for key in (*keys.LENGTHS, *keys.PARTS):
            if key in given and _is_longer_than_a_day(given[key]):
                message = say.BAD_VALUE(key=key, value=repr(given[key]))
                yield self._says(Code.BAD_SETTING, Severity.WARNING, key, message, say.WRITE_SHORTER_DURATION())

    def _set(self, settings: Settings, key: str, given: object) -> tuple[Settings, tuple[Diagnostic, ...]]:
        """Return the settings with `key` set, or as they are and what is wrong with its value."""
        field = self.known[key].field
        try:
            settings = _with(settings, field, self.known[key].read(given))
        except ValueError as error:
            message = say.BAD_VALUE(key=key, value=self._as_written(key, given))
            return settings, (self._says(Code.BAD_SETTING, Severity.ERROR, key, message, error.args[0]),)
        if field == "language" and not has_words(settings.language):
            message = say.NO_WORDS_IN(code=settings.language)
            return settings, (self._says(Code.BAD_SETTING, Severity.INFO, key, message, NOTHING),)
        return (_with(settings, f"{field}_span", self._span(key)) if field in PLACED else settings), ()

    def _as_written(self, key: str, given: object) -> str:
        """Return a value as its author knows it: YAML reads `25:00` as the number 1500."""
        written = self.place_of(key).source.partition(":")[2].strip()
        return written if isinstance(given, int) and ":" in written else repr(given)

    def _is_foreign_theme(self, key: str, given: object, base: Settings) -> bool:
        """Return whether a theme is one of another tool's, and not one of the course's own."""
        own = isinstance(given, str) and given in base.own_themes
        return self.shared and key == "theme" and not own and is_theme_of_others(given, self.dialect)

    def _slip(self, key: str) -> tuple[Diagnostic, ...]:
        """Return what to say of a key that was meant for gyoan and is not spelt or placed as its settings are."""
        if key in OF_COURSES or key in self.known or belongs_to(key, self.dialect):
            return ()
        if self.shared and (is_key_of_others(key) or key in keys.LENGTHS):
            return ()
        near = meant_word(key, self.known)
        hint = say.DID_YOU_MEAN(name=near) if near else _in_its_table(key, self.known)
        if not hint:
            return ()
        return (self._says(Code.UNKNOWN_SETTING, Severity.ERROR, key, say.NO_SUCH_SETTING(key=key), hint),)

    def _unused(self, keys: list[str]) -> tuple[Diagnostic, ...]:
        """Return the one thing to say of all keys of a file that mean nothing here."""
        if not keys:
            return ()
        names = list(dict.fromkeys(map(self._own_name, keys)))
        ours = ", ".join(key for key in keys if key in OF_COURSES)
        hint = say.OF_COURSES(keys=ours) if ours else NOTHING
        message = say.UNUSED_KEYS(names=", ".join(names))
        return (self._says(Code.UNKNOWN_SETTING, Severity.INFO, names[0], message, hint),)

    def _own_name(self, key: str) -> str:
        """Return a key without meaning as it is told: a table that holds nothing known is told as a whole."""
        table, dot, _ = key.partition(".")
        return key if any(name.startswith(table + dot) for name in self.known) else table

    def _says(self, code: Code, severity: Severity, key: str, message: Message, hint: Message) -> Diagnostic:
        return Diagnostic(code, severity, self._span(key), message, hint, self.place_of(key).source)

    def _span(self, key: str) -> SourceSpan:
        at = self.place_of(key)
        return SourceSpan(self.path, at.line, at.column)


def _in_its_table(key: str, known: Iterable[str]) -> Message:
    """Return the advice to write a key below its table, where it is that of a table's setting."""
    table = next((name.rpartition(".")[0] for name in known if "." in name and name.rpartition(".")[2] == key), "")
    return say.BELONGS_IN_TABLE(table=table, name=key) if table else NOTHING


def _flat(data: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Return settings with their tables' names before their own; what is a setting as a whole is not taken apart."""
    for key, given in data.items():
        name = f"{prefix}{key}"
        if isinstance(given, dict) and name not in KEYS:
            yield from _flat(given, f"{name}.")
        else:
            yield name, given


def _with(settings: Settings, field: str, value: object) -> Settings:
    """Return `settings` with `field` set; `speed.…` is a field of its speed."""
    outer, _, inner = field.partition(".")
    changed = replace(getattr(settings, outer), **{inner: value}) if inner else value
    return replace(settings, **{outer: changed})  # type: ignore[arg-type]


def _in_front_matter(text: str) -> Callable[[str], Position]:
    """Return what finds a key: the first line of `name: …` or `name = …` with its last part."""
    found: dict[str, Position] = {}
    for number, line in enumerate(text.splitlines(), 1):
        end = min((at for sign in "=:" if (at := line.find(sign)) >= 0), default=-1)
        if end >= 0:
            indent = len(line) - len(line.lstrip())
            found.setdefault(line[:end].strip(" \t").strip("\"'"), Position(number, indent + 1, line))
    return lambda key: found.get(key.rsplit(".", 1)[-1], Position(1, 1, ""))


def _unreadable(error: SettingsTextError, path: str) -> Diagnostic:
    at = error.position
    span = SourceSpan(path, at.line, at.column)
    message = say.NO_TOML(reason=error.reason)
    return Diagnostic(Code.BAD_SETTING, Severity.ERROR, span, message, say.NO_TOML_HINT(), at.source)
