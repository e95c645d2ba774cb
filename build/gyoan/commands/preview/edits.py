"""Where an edit is seen: the line that differs, the slide that shows a line, and the page that it stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from gyoan.model.deck import Slide
from gyoan.model.pages import Handout


def edited_line(before: bytes, after: bytes) -> int:
    """Return the first line of `after` that is not as it was, from 1; 0 where all are."""
    if before == after:
        return 0
    old, new = before.splitlines(), after.splitlines()
    same = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    at = min(len(old), len(new)) if same is None else same
    return min(at + 1, max(len(new), 1))


def slide_at(slides: Sequence[Slide], line: int) -> int:
    """Return the number of the slide that shows a line of the source, from 1.

    A line that no slide shows belongs to what is shown before it.
    """
    holding = (number for number, slide in enumerate(slides, 1) if _holds(slide, line))
    if found := next(holding, 0):
        return found
    begun = [(_first_line(slide), -number) for number, slide in enumerate(slides, 1) if _first_line(slide) <= line]
    return -max(begun)[1] if begun else 1


def _holds(slide: Slide, line: int) -> bool:
    return line == slide.line or any(span.line <= line <= max(span.line, span.end_line) for span in slide.spans)


def _first_line(slide: Slide) -> int:
    """Return the first line of what a slide shows; 0 where that stands nowhere, as a title."""
    return min((span.line for span in slide.spans), default=slide.line)


def page_at(handout: Handout, anchors: Mapping[int, str], line: int) -> int:
    """Return the page of a handout that shows a line of the source, from 1; `anchors` are those of headings.

    Pages know where headings stand. What is between two of them is taken to be spread evenly.
    """
    there = sorted((at, handout.anchors[name]) for at, name in anchors.items() if name in handout.anchors)
    height = max(handout.height.points, 1)
    marks = [(at, page + float(down / height)) for at, (page, down) in there]
    marks = [(0, 1.0), *marks, (max([line, *anchors]) + 1, len(handout.pages) + 1.0)]
    for (above, start), (below, end) in pairwise(marks):
        if above <= line < below:
            return min(int(start + (end - start) * (line - above) / (below - above)), len(handout.pages)) or 1
    return len(handout.pages)
