"""Styles of an SVG picture as far as the size of text, and whether it is seen, need them.

Of style sheets the last part of each selector counts: a name, classes, an id. That is how drawing programs write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

NORMAL = 16.0
"""The size of text that says none, in units: browsers' own."""
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "q": 96 / 101.6}
_RELATIVE = {"em": 1.0, "%": 0.01, "ex": 0.5, "ch": 0.5}
_NAMED = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
}
_STEPS = {"smaller": 1 / 1.2, "larger": 1.2}
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = expression(rf"\s*({_NUMBER})\s*([a-zA-Z%]*)\s*")
_FONT = expression(rf"(?:^|\s)({_NUMBER}(?:px|pt|em|rem|%|mm|cm|in|pc))(?:\s*/\s*\S+)?\s")
_TRANSFORM = expression(r"(matrix|scale)\s*\(([^)]*)\)")
_COMBINED, _MARK = expression(r"[\s>+~]"), expression(r"[.#][\w-]+")
_COMPOUND = expression(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)$")
_LONGEST_VALUE, _LONGEST_LIST = 200, 5000
"""Characters of a length or a selector, and of a list of transforms, that are looked at."""
_PRESENTED = frozenset(
    ("font-size", "display", "visibility", "opacity", "fill", "stroke", "fill-opacity", "stroke-opacity", "transform")
)
"""The properties that matter here; each may be an attribute."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is said of the elements that a selector means."""

    rank: tuple[int, int, int]
    """Rules of higher rank are stronger: by ids, classes and the place in the sheet."""
    name: str
    """The name that elements must have; empty for any."""
    marks: frozenset[str]
    """The classes and the id that they must have, written as in selectors."""
    said: Mapping[str, str]
    """The properties."""


class Rules:
    """The rules of a picture's style sheets."""

    def __init__(self, text: str) -> None:
        """Read them."""
        self._known: dict[str, list[_Rule]] = {}
        spoken = "".join(part.partition("*/")[2] if number else part for number, part in enumerate(text.split("/*")))
        for number, block in enumerate(spoken.split("}")):
            head, _, body = block.rpartition("{")
            said = declared(body)
            for selector in head.rpartition("{")[2].split(",") if said else ():
                self._keep(selector.strip(), said, number)

    def _keep(self, selector: str, said: Mapping[str, str], number: int) -> None:
        last = _COMBINED.split(selector[-_LONGEST_VALUE:])[-1]
        found = _COMPOUND.fullmatch(last)
        if found is None or not last:
            return
        name, marks = (found[1] or "").lower().strip("*"), frozenset(_MARK.findall(found[2]))
        rank = (sum(mark[0] == "#" for mark in marks), sum(mark[0] == "." for mark in marks), number)
        self._known.setdefault(min(marks, default=name), []).append(_Rule(rank, name, marks, said))

    def of(self, name: str, marks: frozenset[str]) -> dict[str, str]:
        """Return what is said of an element of this name and these classes and id, written as in selectors."""
        rules = [rule for key in (*marks, name, "") for rule in self._known.get(key, ())]
        style: dict[str, str] = {}
        for rule in sorted(rules, key=lambda rule: rule.rank):
            if rule.marks <= marks and rule.name in ("", name):
                style |= rule.said
        return style


def declared(body: str) -> dict[str, str]:
    """Return the properties that matter here in a list of declarations."""
    return dict(_declared(body))


def _declared(body: str) -> Iterator[tuple[str, str]]:
    for part in body.split(";"):
        name, colon, value = part.partition(":")
        name, value = name.strip().lower(), value.replace("!important", "").strip()
        if name == "font" and (found := _FONT.search(f"{value[:_LONGEST_VALUE]} ")):
            yield "font-size", found[1]
        elif colon and name in _PRESENTED:
            yield name, value


def own_style(name: str, attributes: Mapping[str, str], rules: Rules) -> Mapping[str, str]:
    """Return what is said of an element: by its attributes, above these by style sheets, above all by its style."""
    marks = {f".{one}" for one in attributes.get("class", "").split()}
    if "id" in attributes:
        marks.add(f"#{attributes['id']}")
    said = {key: value.strip() for key, value in attributes.items() if key in _PRESENTED}
    return {**said, **rules.of(name, frozenset(marks)), **declared(attributes.get("style", ""))}


def font_size(style: Mapping[str, str], around: float) -> float:
    """Return the size of an element's text where the text around it has the size `around`."""
    value = style.get("font-size", "").lower()
    if value in _NAMED:
        return _NAMED[value]
    if value in _STEPS:
        return around * _STEPS[value]
    size = length(value, around)
    return around if size is None else size


def length(value: str, around: float) -> float | None:
    """Return a length in units; None where it is none, or one that depends on what is not known."""
    found = _LENGTH.fullmatch(value[:_LONGEST_VALUE])
    if found is None:
        return None
    number, unit = float(found[1]), found[2].lower()
    if unit == "rem":
        return number * NORMAL
    if unit in _RELATIVE:
        return number * _RELATIVE[unit] * around if around else None
    return number * _UNITS[unit] if unit in _UNITS else None


def numbers(value: str) -> list[float]:
    """Return the numbers in a value."""
    return [float(number) for number in re.findall(_NUMBER, value)]


def stretch(transform: str) -> float:
    """Return how much a transform makes what it is put on larger, in the mean of both directions."""
    factor = 1.0
    for kind, values in _TRANSFORM.findall(transform[:_LONGEST_LIST]):
        parts = numbers(values)
        if kind == "matrix" and len(parts) == 6:
            factor *= abs(parts[0] * parts[3] - parts[1] * parts[2]) ** 0.5
        elif kind == "scale" and parts:
            factor *= abs(parts[0] * parts[-1]) ** 0.5
    return factor
