"""Which sentences of the catalogue a table holds: those that were said while it was made and whose words stand in it.

A table ends with their names, so that a sentence which nobody raises any more, or one that is new and raised by no
input, is told by `test_every_sentence.py` without any other test having run.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from golden_files import compare
from gyoan import messages
from gyoan.model.message import Language, Wording

TABLES = Path(__file__).parent / "tables"
HEARD = "\nSaid here\n"
"""What stands above the names at the end of a table."""
SHORT = 12
"""So few letters may stand inside another word by chance."""
OF_THE_MODEL = ("gyoan.model.units", "gyoan.model.decorations", "gyoan.model.paper")
"""Modules that have sentences of their own."""
PRINTED = frozenset({"words", "shape_names", "decorations", "diagram_words"})
"""Modules of words that stand in decks and handouts: `제목` on a terminal says nothing of the name of a shape."""

Said = tuple[int, Language, str]
"""A sentence by its identity, and what it said in a language."""


class Hearing:
    """Listens to all sentences that are put into words."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin to listen, as long as `monkeypatch` has its way."""
        self._said: set[Said] = set()
        say, said = Wording.within, self._said

        def within(wording: Wording, language: Language, /, **values: object) -> str:
            text = say(wording, language, **values)
            said.add((id(wording), language, text))
            return text

        monkeypatch.setattr(Wording, "within", within)

    def compare(self, shown: str, name: str, *, printed: bool, renew: bool, alike: Callable[[str], str] = str) -> None:
        """Fail where `shown` is not what the table called `name` says; renewed, it names the sentences that it holds.

        `printed` says that it shows what stands in decks and handouts, else what is told of them; `alike` is how its
        lines were made alike.
        """
        table = TABLES / f"{name}.txt"
        kept, _, _ = table.read_text("utf-8").partition(HEARD) if table.exists() else ("", "", "")
        if shown == kept and not renew:
            return
        said = {(identity, language, alike(text)) for identity, language, text in self._said}
        heard = (one for one in heard_in(shown, said) if (one.partition(".")[0] in PRINTED) is printed)
        # What is put into words once in a process is not heard again: what the table named before still stands in it.
        named = {*heard, *(names_of(table) if shown == kept else ())}
        names = "".join(f"{line}\n" for line in listed(named)) or "nothing\n"
        compare(f"{shown}{HEARD}{names}", table, renew=renew)


def heard_in(shown: str, said: Iterable[Said]) -> set[str]:
    """Return the names of the sentences that stand in `shown` in each language.

    One without values that was put into words before anybody listened is heard where it is a whole line or hint.
    """
    spoken: dict[int, set[Language]] = defaultdict(set)
    whole = squeezed(shown)
    for identity, language, text in said:
        if language not in spoken[identity] and stands(text, shown, whole):
            spoken[identity].add(language)
    lines = {part for line in shown.splitlines() for part in (line, line.strip().partition(": ")[2])}
    return {
        name
        for name, one in catalogue().items()
        if len(spoken.get(id(one), ())) == len(Language) or {one.english, one.korean} <= lines
    }


def stands(text: str, shown: str, whole: str) -> bool:
    """Return whether `text` stands in `shown`, which is `whole` without blanks, however its lines are broken."""
    if len(text) > SHORT:
        return all(squeezed(line) in whole for line in text.splitlines())
    return bool(text.strip()) and bool(re.search(rf"(?<![^\W\d_]){re.escape(text)}(?![a-z])", shown, re.IGNORECASE))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()


@cache
def catalogue() -> Mapping[str, Wording]:
    """Return each sentence by the module and the name that it has there."""
    modules = [f"{messages.__name__}.{module.name}" for module in pkgutil.iter_modules(messages.__path__)]
    found: dict[int, tuple[str, Wording]] = {}
    for module in map(importlib.import_module, [*modules, *OF_THE_MODEL]):
        source = Path(module.__file__ or "").read_text("utf-8")
        own = {
            key: value for key, value in vars(module).items() if re.search(rf"^{key}\b[^=\n]*=", source, re.MULTILINE)
        }
        for key, one in sentences(own):
            found.setdefault(id(one), (f"{module.__name__.rpartition('.')[2]}.{key}", one))
    return dict(found.values())


def sentences(named: Mapping[str, object]) -> Iterator[tuple[str, Wording]]:
    """Yield the sentences of a module, those with a name of their own first, then those of tables."""
    for key, value in named.items():
        if isinstance(value, Wording):
            yield key, value
    for key, value in named.items():
        parts = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, tuple) else ()
        yield from ((f"{key}.{getattr(part, 'name', part)}", one) for part, one in parts if isinstance(one, Wording))


def listed(names: Iterable[str]) -> Iterator[str]:
    """Yield a line for each module with the names in it."""
    for module, group in groupby(sorted(names), key=lambda name: name.partition(".")[0]):
        yield f"{module}: {' '.join(name.partition('.')[2] for name in group)}"


def names_of(table: Path) -> set[str]:
    """Return the names at the end of a table."""
    lines = table.read_text("utf-8").rpartition(HEARD)[2].splitlines()
    return {
        f"{module}.{name}" for module, _, names in (line.partition(": ") for line in lines) for name in names.split()
    }
