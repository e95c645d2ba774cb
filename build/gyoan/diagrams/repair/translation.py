"""Diagrams of types that Mermaid does not have, written as one that it has: radar charts, pyramids."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from gyoan.diagrams.repair.fix import Fix, MendedSource, Why, is_short
from gyoan.diagrams.repair.labels import marked
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

_FEWEST_AXES, _FEWEST_LEVELS, _MOST_LEVELS = 3, 2, 9
"""With fewer axes or levels there is no radar and no pyramid; more levels than nine find no room in one."""
_NUMBERS = r"-?\d+(?:\.\d+)?(?:[ \t]*,[ \t]*-?\d+(?:\.\d+)?)*"
_SERIES = expression(
    rf"[\"']?(?P<name>[^\"':\[]+?)[\"']?[ \t]*:[ \t]*\[?[ \t]*(?P<numbers>{_NUMBERS})[ \t]*\]?[ \t]*%?"
)
_LIST = expression(r"(?:labels|axes|axis|categories)[ \t]*:?[ \t]*\[?(?P<words>[^\[\]]*)\]?", re.IGNORECASE)
_GROUP = expression(r"(?:data|datasets?|series|options|values)[ \t]*:?", re.IGNORECASE)
_SCALE = expression(r"(?:scale|max|min|range)\b[ \t]*:?[ \t]*(?P<ends>[-\d. to~,]+)", re.IGNORECASE)
_LEVEL = expression(
    r"(?:[-*•][ \t]+|\d+[.)][ \t]+|level[ \t]*\d*[ \t]*[:.]?[ \t]*)?[\"']?(?P<name>[^\"':]+?)[\"']?"
    r"(?:[ \t]*:[ \t]*(?P<number>\d+(?:\.\d+)?)[ \t]*(?P<unit>%?))?"
)
_WIDE, _STEP = 4, 2
"""Columns of a pyramid's top, and by how many each level below is wider; found by trial."""


@dataclass(slots=True)
class _Chart:
    """What a chart of values says, whatever its syntax."""

    title: str = ""
    words: list[str] = field(default_factory=list)
    series: list[tuple[str, list[float]]] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    strange: bool = False


def translation(draft: MendedSource) -> Fix | None:
    """Return the whole source as a type that Mermaid has; None where there is none, or its meaning is not plain."""
    number = draft.header_line
    write = {"radar": _radar, "radarchart": _radar, "pyramid": _pyramid}.get(draft.kind)
    if write is None or not all(map(is_short, draft.lines)):
        return None
    text = write([line.strip().rstrip(",") for line in draft.lines[number:]], draft.header.split()[1:])
    return Fix(number, text, Why.UNKNOWN, whole=True) if text else None


def _radar(lines: Sequence[str], rest: Sequence[str]) -> str:
    chart = _read_chart(lines, " ".join(rest))
    words, series = chart.words, chart.series
    if not words and all(len(values) == 1 for _, values in series):
        words, series = [name for name, _ in series], [(chart.title, [values[0] for _, values in series])]
    if (
        chart.strange
        or len(words) < _FEWEST_AXES
        or not series
        or any(len(values) != len(words) for _, values in series)
    ):
        return ""
    alone = len(series) == 1 and series[0][0] == chart.title
    written = ["radar-beta", *([f"  title {chart.title}"] if chart.title else [])]
    written.append("  axis " + ", ".join(f"a{number}[{marked(word)}]" for number, word in enumerate(words, 1)))
    for number, (name, values) in enumerate(series, 1):
        written.append(
            f"  curve c{number}[{marked(name or str(number))}]{{{', '.join(f'{value:g}' for value in values)}}}"
        )
    written.append("  graticule polygon")
    if alone:
        written.append("  showLegend false")
    if chart.ends:
        written.append(f"  max {max(chart.ends):g}")
        written.append(f"  min {min(chart.ends):g}" if len(chart.ends) > 1 else "  min 0")
    return "\n".join(written)


def _read_chart(lines: Sequence[str], rest: str) -> _Chart:
    chart = _Chart()
    naming = False
    for line in (rest, *lines):
        if not line or line.startswith("%%"):
            continue
        if title := _title(line):
            chart.title = title
        elif found := _SCALE.fullmatch(line):
            chart.ends = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", found["ends"])]
        elif found := _LIST.fullmatch(line):
            chart.words += _words(found["words"])
            naming = True
        elif _GROUP.fullmatch(line):
            naming = False
        elif found := _SERIES.fullmatch(line):
            chart.series.append((found["name"].strip(), [float(number) for number in found["numbers"].split(",")]))
        elif naming:
            chart.words += _words(re.sub(r"^[-*•][ \t]+", "", line))
        else:
            chart.strange = True
    return chart


def _pyramid(lines: Sequence[str], rest: Sequence[str]) -> str:
    title, levels = _title(" ".join(rest)), []
    for line in lines:
        if not line or line.startswith("%%"):
            continue
        found = _LEVEL.fullmatch(line)
        if _title(line):
            title = _title(line)
        elif found is None:
            return ""
        else:
            levels.append(found)
    if not _FEWEST_LEVELS <= len(levels) <= _MOST_LEVELS:
        return ""
    # A pyramid stands on its largest part; without sizes, it is listed as it is seen, from the top.
    if all(level["number"] for level in levels):
        sizes = [float(level["number"]) for level in levels]
        if sizes == sorted(sizes, reverse=True) and len(set(sizes)) > 1:
            levels.reverse()
    return _stack(title, [_level_words(level) for level in levels])


def _stack(title: str, words: Sequence[str]) -> str:
    """Return rows of a block diagram, each wider than the one above it, in the middle of its row."""
    columns = _WIDE + _STEP * (len(words) - 1)
    written = ["block-beta", f"  columns {columns}"]
    if title:
        written.append(f"  title[{marked(title)}]:{columns}")
    for number, word in enumerate(words):
        beside = f"space:{len(words) - 1 - number}" if number < len(words) - 1 else ""
        block = f"level{number + 1}[{marked(word)}]:{_WIDE + _STEP * number}"
        written.append("  " + " ".join(piece for piece in (beside, block, beside) if piece))
    if title:
        written.append("  style title fill:none,stroke:none")
    return "\n".join(written)


def _level_words(level: re.Match[str]) -> str:
    name = level["name"].strip()
    return f"{name} ({level['number']}{level['unit']})" if level["number"] else name


def _title(line: str) -> str:
    found = re.fullmatch(r"title[ \t]*:?[ \t]+[\"']?(\S.*?)[\"']?", line)
    return found[1] if found else ""


def _words(text: str) -> list[str]:
    return [word.strip("\"' \t") for word in text.split(",") if word.strip("\"' \t")]
