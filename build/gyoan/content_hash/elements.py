"""A part of a deck as plain text → its elements, equal ones one object: most in a deck are as many others are.

Plain is XML as gyoan's writer and lxml write it: without comments, instructions, entities, or `<` and `>` in values.
Such text is cut at each `<`, and of what was met before nothing is looked at again. Other programs' parts are made
plain first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_START = re.compile(r'([^\s/="]+)((?: [^\s="]+="[^"]*")*)/?')
_ATTRIBUTE = re.compile(r' ([^=]+)="([^"]*)"')
_REFERENCE = re.compile("&([^;]*);")
_CHARACTERS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "#9": "\t", "#10": "\n", "#13": "\r"}
"""All that is written as a reference in plain text."""


@dataclass(frozen=True, slots=True, eq=False)
class DeckElement:
    """An element of a deck; two that are alike are the same object."""

    tag: str
    """The name, behind its namespace in braces."""
    name: str
    """The name alone."""
    items: tuple[tuple[str, str], ...]
    """The attributes, named as tags are, in their order."""
    text: str
    """The words in an element that holds no others; empty where it does."""
    children: tuple[DeckElement, ...]
    """The elements in it; of alternatives those of the first choice."""

    def get(self, key: str) -> str:
        """Return an attribute; empty without it."""
        return next((value for one, value in self.items if one == key), "")

    def below(self, name: str, *path: str) -> Iterator[DeckElement]:
        """Yield the elements to which a path of names leads from this one."""
        for child in self.children:
            if child.name == name:
                yield from child.below(*path) if path else (child,)

    def descendants(self) -> Iterator[DeckElement]:
        """Yield all elements in this one, in their order."""
        for child in self.children:
            yield child
            yield from child.descendants()


def plain_part(data: bytes) -> str:
    """Return a part that any program may have written as plain text; raises `etree.XMLSyntaxError`."""
    # Its size is bounded before it comes here, and notes of ours may have many megabytes.
    parser = etree.XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True, huge_tree=True)
    return etree.tostring(etree.fromstring(data, parser), encoding="unicode")


@dataclass(frozen=True, slots=True, eq=False)
class _Start:
    """How an element begins where certain prefixes are declared."""

    tag: str
    name: str
    items: tuple[tuple[str, str], ...]
    scope: _Scope
    """What holds within it."""


@dataclass(frozen=True, slots=True, eq=False)
class _Scope:
    """What was met where certain prefixes are declared."""

    spaces: Mapping[str, str]
    starts: dict[str, _Start] = field(default_factory=dict)
    """By what stands between `<` and `>`."""
    empty: dict[str, DeckElement] = field(default_factory=dict)
    """Elements that hold nothing, by what stands between `<` and the next one."""


class Elements:
    """Reads the parts of one deck."""

    def __init__(self) -> None:
        """Begin with no element known."""
        self._known: dict[tuple[_Start, str, tuple[DeckElement, ...]], DeckElement] = {}
        self._scopes: dict[frozenset[tuple[str, str]], _Scope] = {}
        self._outermost = self._scope({"xml": "http://www.w3.org/XML/1998/namespace"})

    def read(self, text: str) -> DeckElement:
        """Return the root of a part in plain text; raises `LookupError` or `ValueError` where it is none."""
        document = start = _Start("", "", (), self._outermost)
        scope, words, children = start.scope, "", list[DeckElement]()
        outer: list[tuple[_Start, str, list[DeckElement]]] = []
        for piece in text.split("<")[1:]:
            if piece in scope.empty:
                children.append(scope.empty[piece])
            elif piece[0] == "/":
                ended = self._element(start, words, tuple(children))
                start, words, children = outer.pop()
                scope = start.scope
                if start is not document and ended.tag == _ALTERNATIVES and ended.children:
                    children.extend(ended.children[0].children)
                else:
                    children.append(ended)
            elif piece[0] != "?":
                head, _, following = piece.partition(">")
                begun = scope.starts.get(head) or self._start(head, scope)
                if head[-1] == "/":
                    scope.empty[piece] = self._element(begun, "", ())
                    children.append(scope.empty[piece])
                else:
                    outer.append((start, words, children))
                    start, scope, words, children = begun, begun.scope, following, []
        if start is not document:
            raise ValueError(start.tag)
        return children[0]

    def _element(self, start: _Start, text: str, children: tuple[DeckElement, ...]) -> DeckElement:
        key = start, text, children
        if (known := self._known.get(key)) is None:
            words = "" if children else _characters(text)
            known = self._known[key] = DeckElement(start.tag, start.name, start.items, words, children)
        return known

    def _start(self, head: str, outer: _Scope) -> _Start:
        found = _START.fullmatch(head)
        if found is None:
            raise ValueError(head)
        held = [(key, _characters(value)) for key, value in _ATTRIBUTE.findall(found[2])]
        declared = {key[6:]: value for key, value in held if _declares(key)}
        within = self._scope({**outer.spaces, **declared}) if declared else outer
        attributes = ((key, value) for key, value in held if not _declares(key))
        items = tuple((_named(key, within.spaces) if ":" in key else key, value) for key, value in attributes)
        tag = _named(found[1], within.spaces)
        return outer.starts.setdefault(head, _Start(tag, tag.rpartition("}")[2], items, within))

    def _scope(self, spaces: Mapping[str, str]) -> _Scope:
        return self._scopes.setdefault(frozenset(spaces.items()), _Scope(spaces))


def _declares(key: str) -> bool:
    """Return whether an attribute says what a prefix, or none, stands for."""
    return key.partition(":")[0] == "xmlns"


def _named(name: str, spaces: Mapping[str, str]) -> str:
    """Return a name behind its namespace; raises `KeyError` where its prefix stands for none."""
    prefix, _, local = name.rpartition(":")
    space = spaces[prefix] if prefix else spaces.get("", "")
    return f"{{{space}}}{local}" if space else local


def _characters(text: str) -> str:
    return _REFERENCE.sub(lambda found: _CHARACTERS[found[1]], text) if "&" in text else text
