"""Which slides of a deck show which section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gyoan.model.deck import Slide
from gyoan.model.session import Section, walk_sections


def slide_numbers(slides: Iterable[Slide], sections: tuple[Section, ...]) -> dict[int, tuple[int, int]]:
    """Return the first and the last slide of each section, its parts' included, by the line of its heading."""
    shown: dict[int, list[int]] = {}
    for number, slide in enumerate(slides, start=1):
        shown.setdefault(slide.line, []).append(number)
    found: dict[int, tuple[int, int]] = {}
    for section in walk_sections(sections):
        numbers = _of_section(section, shown)
        if numbers:
            found[section.span.line] = (min(numbers), max(numbers))
    return found


def _of_section(section: Section, shown: Mapping[int, list[int]]) -> list[int]:
    lines = (section.span.line, *(part.span.line for part in walk_sections(section.sections)))
    return [number for line in lines for number in shown.get(line, ())]
