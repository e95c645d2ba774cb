"""The slides of a rehearsed deck, each led back to its section, and what was done to the deck since it was built."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gyoan.commands.rehearse.identities import Origin, SectionPath
from gyoan.export.pptx.timings import SlideTiming
from gyoan.model.expressions import expression
from gyoan.model.schedule import Schedule
from gyoan.model.values import dataclass

_TIME_LINE = expression(r"(\d+):(\d{2}) → (\d+):(\d{2})(?:\D*(\d+):(\d{2}))?")
"""What notes say of a slide's time, in any language: from, until and what is left then."""
_SIGN = "⏱"
"""How a line about time begins, also where it says that there is none."""


@dataclass(frozen=True, slots=True)
class Window:
    """When a slide is shown according to the plan that its deck was built with, in seconds from the start."""

    start: int
    """From."""
    end: int
    """Until."""
    total: int | None = None
    """When the whole session ends; None where the notes do not say."""


@dataclass(frozen=True, slots=True)
class RehearsedSlide:
    """A slide of a rehearsed deck."""

    timing: SlideTiming
    """What the deck says of it."""
    origin: Origin | None
    """Where it comes from; None for one that is not from the session."""
    path: SectionPath | None
    """The section that its time counts for; None where nothing tells."""
    window: Window | None
    """When it was planned to be shown; None where its notes do not say."""
    copy: bool = False
    """Whether an earlier slide has the same identity."""

    @property
    def shown(self) -> bool:
        """Whether a rehearsal comes by it."""
        return not self.timing.hidden

    @property
    def recorded(self) -> bool:
        """Whether its time is one that a rehearsal recorded, not the one it was built with."""
        planned = None if self.window is None else (self.window.end - self.window.start) * 1000
        return self.shown and self.timing.milliseconds is not None and self.timing.milliseconds != planned

    @property
    def unvisited(self) -> bool:
        """Whether it should have a recorded time and has none."""
        planned = self.window is not None and self.window.end > self.window.start
        return self.shown and not self.recorded and (planned or self.timing.milliseconds is not None)


def rehearsed_slides(timings: Sequence[SlideTiming], origins: Mapping[str, Origin]) -> tuple[RehearsedSlide, ...]:
    """Return the slides with what is known of them; a strange one counts for the section on both sides of it."""
    seen: Counter[str] = Counter()
    slides: list[RehearsedSlide] = []
    for timing in timings:
        window = _window(timing.notes)
        origin = origins.get(timing.identity)
        copy = origin is not None and seen[timing.identity] > 0
        seen[timing.identity] += 1
        slides.append(RehearsedSlide(timing, origin, origin.path if origin else None, window, copy))
    return tuple(_attributed(slides))


def moved(slides: Sequence[RehearsedSlide]) -> list[RehearsedSlide]:
    """Return the fewest slides of sections that, put elsewhere, would restore the order of the deck as built."""
    known = [slide for slide in slides if slide.origin and slide.path and not slide.copy]
    orders = [slide.origin.order for slide in known if slide.origin]
    kept = set(_longest_ascent(orders))
    return [slide for index, slide in enumerate(known) if index not in kept]


def absent(slides: Sequence[RehearsedSlide], schedule: Schedule) -> list[SectionPath]:
    """Return the timed sections that have no slide at all."""
    shown = {slide.path[0] for slide in slides if slide.origin and slide.path}
    return [(index,) for index, budget in enumerate(schedule.budgets) if index not in shown and budget.duration.seconds]


def deleted(slides: Sequence[RehearsedSlide], schedule: Schedule) -> list[SectionPath]:
    """Return the sections that miss some of their slides, once each.

    A slide is missing where the numbers of a block's slides leave one out, and where no slide's window covers a stretch
    of the plan that the deck was built with.
    """
    known = [slide for slide in slides if slide.origin and slide.path]
    numbers: dict[str, set[int]] = defaultdict(set)
    paths: dict[str, SectionPath] = {}
    for slide in known:
        if slide.origin:
            numbers[slide.origin.name].add(slide.origin.order[1])
            paths.setdefault(slide.origin.name, slide.origin.path)
    skipping = [paths[name] for name, found in numbers.items() if max(found) > len(found)]
    skipping = list(dict.fromkeys(skipping))
    gone = {path[0] for path in (*skipping, *absent(slides, schedule))}
    uncovered = [index for index in _uncovered(known, schedule) if index not in gone]
    return [*skipping, *((index,) for index in dict.fromkeys(uncovered))]


def _window(notes: str) -> Window | None:
    first = notes.lstrip().split("\n", 1)[0]
    match = _TIME_LINE.search(first)
    if match:
        start, end = int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])
        return Window(start, end, end + int(match[5]) * 60 + int(match[6]) if match[5] else None)
    return Window(0, 0) if first.startswith(_SIGN) else None


def _attributed(slides: Sequence[RehearsedSlide]) -> Iterator[RehearsedSlide]:
    for index, slide in enumerate(slides):
        if slide.path is not None:
            yield slide
            continue
        before = next((other.path for other in reversed(slides[:index]) if other.path is not None), ())
        after = next((other.path for other in slides[index + 1 :] if other.path is not None), ())
        same = before[:1] == after[:1] and before
        yield replace(slide, path=before[:1]) if same else slide


def _longest_ascent(orders: Sequence[tuple[int, int]]) -> list[int]:
    """Return the places of a longest ascending subsequence (patience sorting)."""
    tops: list[tuple[int, int]] = []
    top_places: list[int] = []
    before: list[int] = []
    for place, order in enumerate(orders):
        pile = bisect_left(tops, order)
        before.append(top_places[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(order)
            top_places.append(place)
        else:
            tops[pile], top_places[pile] = order, place
    places: list[int] = []
    place = top_places[-1] if top_places else -1
    while place >= 0:
        places.append(place)
        place = before[place]
    return places[::-1]


def _uncovered(known: Sequence[RehearsedSlide], schedule: Schedule) -> list[int]:
    """Return the top-level sections of planned time that no slide's window covers.

    None where the notes of a slide do not state its window any more, or the session is planned otherwise by now.
    """
    windows = sorted((slide.window.start, slide.window.end) for slide in known if slide.window)
    totals = {slide.window.total for slide in known if slide.window and slide.window.total is not None}
    if len(windows) < len(known) or totals != {schedule.planned.seconds}:
        return []
    uncovered: list[int] = []
    reached = 0
    for start, end in (*windows, (schedule.planned.seconds, schedule.planned.seconds)):
        if start > reached:
            uncovered += [
                index
                for index, budget in enumerate(schedule.budgets)
                if budget.start.seconds < start and budget.end.seconds > reached
            ]
        reached = max(reached, end)
    return uncovered
