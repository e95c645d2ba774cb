"""Countdowns → a track with a bar on it, and the animation that empties the bar when it is clicked.

The animation is PowerPoint's own "wipe" exit, started by a click on the bar itself (a "trigger"), so that it runs
whatever else a click on the slide lets appear; no macro is needed. The nesting of the nodes is the one PowerPoint
writes (ECMA-376, 19.5).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from gyoan.export.pptx.clicks import ShownByClick, at_once, build_list, main_sequence, target
from gyoan.export.pptx.paragraphs import TextSetting
from gyoan.export.pptx.shapes import Labels, ShapeLabel, panel
from gyoan.messages import shape_names
from gyoan.model.deck import Countdown, Panel, ShapeStyle
from gyoan.model.units import Duration
from gyoan.text_formats.xml import NOTHING, Value, Xml, joined, tag, text

_WIPE, _FROM_THE_RIGHT = 22, 2
"""PowerPoint's numbers of the effect and of its direction."""


def countdown(shape: Countdown, label: ShapeLabel, labels: Labels, setting: TextSetting) -> Xml:
    """Return the bar of `shape`, which has the id of `label`, on its track."""
    track = Panel(shape.box, ShapeStyle(fill=shape.track))
    paint = ShapeStyle(fill=shape.color, hatched=shape.hatched)
    bar = Panel(shape.box, paint, description=shape.description or label.name)
    behind = labels.new(shape_names.TIMER_GROUND())
    return joined(panel(track, behind, setting), panel(bar, label, setting))


def timing(bars: Sequence[tuple[int, Duration]], clicks: Sequence[Sequence[ShownByClick]] = ()) -> Xml:
    """Return the animations of a slide, nothing where it has none.

    Every bar, given by its id, empties within its duration; what each of the `clicks` shows appears with it.
    """
    if not bars and not clicks:
        return NOTHING
    numbers = itertools.count(1)
    root = next(numbers)
    shown = main_sequence(clicks, numbers) if clicks else NOTHING
    sequences = joined(shown, *(_sequence(bar, duration, numbers) for bar, duration in bars))
    children = tag("p:childTnLst", sequences)
    node = tag("p:cTn", children, id=root, dur="indefinite", restart="never", nodeType="tmRoot")
    built = build_list(clicks) if clicks else NOTHING
    return tag("p:timing", tag("p:tnLst", tag("p:par", node)), built)


def _sequence(bar: int, duration: Duration, numbers: Iterator[int]) -> Xml:
    """Return what a click on `bar` starts; another click while it runs changes nothing."""
    number, step, group, effect = itertools.islice(numbers, 4)
    clicked = tag("p:cond", target(bar), evt="onClick", delay="0")
    end = tag("p:endSync", tag("p:rtn", val="all"), evt="end", delay="0")
    node = tag(
        "p:cTn",
        tag("p:stCondLst", clicked),
        end,
        tag("p:childTnLst", at_once(step, at_once(group, _effect(effect, bar, duration, numbers)))),
        id=number,
        restart="whenNotActive",
        fill="hold",
        evtFilter="cancelBubble",
        nodeType="interactiveSeq",
    )
    return tag("p:seq", node, tag("p:nextCondLst", clicked), concurrent=True, nextAc="seek")


def _effect(number: int, bar: int, duration: Duration, numbers: Iterator[int]) -> Xml:
    """Return the effect with the id `number`: the bar is wiped off, and at the end it is gone."""
    milliseconds = duration.seconds * 1000
    wiping = tag("p:cBhvr", tag("p:cTn", id=next(numbers), dur=milliseconds), target(bar))
    wipe = tag("p:animEffect", wiping, transition="out", filter="wipe(right)")
    late = tag("p:stCondLst", tag("p:cond", delay=milliseconds - 1))
    moment = tag("p:cTn", late, id=next(numbers), dur=1, fill="hold")
    attribute = tag("p:attrNameLst", tag("p:attrName", text("style.visibility")))
    gone = tag("p:set", tag("p:cBhvr", moment, target(bar), attribute), tag("p:to", tag("p:strVal", val="hidden")))
    kind: dict[str, Value] = {"presetID": _WIPE, "presetClass": "exit", "presetSubtype": _FROM_THE_RIGHT}
    return at_once(number, joined(wipe, gone), nodeType="clickEffect", **kind)
