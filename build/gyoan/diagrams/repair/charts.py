"""Slips in charts: words that are not in Latin letters, numbers with units, brackets left out."""

from __future__ import annotations

import re

from gyoan.lexicon.units import ANY, SPANS
from gyoan.model.expressions import expression

_NUMBER = r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d*\.?\d+"
_SLICE = expression(
    rf"^(\s*)(?:[-*•][ \t]+)?[\"'“‘]?(?P<name>[^\"'“”‘’]*?)[\"'”’]?[ \t]*[:：=]?[ \t]*"
    rf"(?P<number>{_NUMBER})[ \t]*(?P<unit>[^\d\s,;]{{0,3}})[ \t]*[,;]?[ \t]*$"
)
_POINT = expression(
    r"^(\s*)[\"“]?([^\"“”:]+?)[\"”]?[ \t]*[:：][ \t]*[\[(]?[ \t]*([\d.]+)[ \t]*,[ \t]*([\d.]+)[ \t]*[\])]?(.*)$"
)
_FOREIGN = expression(r"[^\w .,%-]|[^\x00-\x7f]")
_SPAN = expression(rf"(?<=[,:\s])(\d+)[ \t]*({'|'.join(SPANS)})(?=[ \t]*(?:$|,))")


def sliced(line: str) -> str:
    """Return a slice of a pie, or a part of a tree map, as a quoted name and a bare number."""
    title = re.match(r"(\s*)title[ \t]*[:：][ \t]*(\S.*)$", line)
    if title:
        return f"{title[1]}title {title[2]}"
    found = _SLICE.match(line)
    if found is None or not found["name"].strip():
        return line
    return f'{found[1]}"{found["name"].strip()}" : {found["number"].replace(",", "")}'


def charted(line: str) -> str:
    """Return an xy chart's line with its keyword, brackets, arrow and numbers as Mermaid wants them."""
    found = re.match(
        r"(\s*)(title|x-?_?axis|y-?_?axis|bar|line)\b[ \t]*[:：]?[ \t]*(.*?)[ \t]*[,;]?[ \t]*$", line, re.IGNORECASE
    )
    if found is None:
        return line
    indent, word, rest = found.groups()
    word = re.sub(r"^([xy])[-_]?axis$", r"\1-axis", word.lower())
    rest = re.sub(rf"({_NUMBER})[ \t]*(?:->|to|~|[→–—]>?)[ \t]*({_NUMBER})$", r"\1 --> \2", rest)
    if word in {"bar", "line"}:
        rest = re.sub(rf"(?<=\d)[ \t]*(?:%|{ANY})(?=[ \t]*(?:,|\]|$))", "", rest)
    bare = rf"(?:{_NUMBER})(?:[ \t]*,[ \t]*(?:{_NUMBER}))+" if word != "x-axis" else r"[^\[\]\"]+(?:,[^\[\]\"]+)+"
    if "[" not in rest and word != "title" and "-->" not in rest and re.fullmatch(bare, rest):
        rest = f"[{rest}]"
    return f"{indent}{word} {rest}"


def chart_quoted(line: str) -> str:
    """Return an xy chart's line with quotation marks around words that are not plain Latin ones."""
    head = re.match(r"\s*(?:title|x-axis|y-axis|bar|line)\s+", line)
    if head is None:
        return line
    title, *others = re.split(r"(\[[^\]]*\]|[-+\d.]+\s*-->\s*[-+\d.]+)", line[head.end() :])
    if others:
        others[0] = re.sub(r"\"[^\"]*\"|[^\[\],\"]+", lambda found: foreign(found[0]), others[0])
    return head[0] + foreign(title) + "".join(others)


def foreign(text: str) -> str:
    """Return the text in quotation marks where it has letters or signs that Mermaid takes for none."""
    bare = text.strip()
    if not _FOREIGN.search(bare) or bare.startswith('"') or "-->" in bare:
        return text
    return text.replace(bare, '"' + bare.replace('"', "") + '"')


def placed(line: str) -> str:
    """Return a quadrant chart's line with its point in brackets and from 0 to 1, its words quoted where needed."""
    line = re.sub(r"^(\s*)quadrant[ _]([1-4])\b", r"\1quadrant-\2", line)
    head = re.match(r"(\s*(?:x-axis|y-axis|quadrant-[1-4])[ \t]+)(.*?)[ \t]*$", line)
    if head:
        ends = re.split(r"[ \t]*(?:[-=–—]+>|[→⟶])[ \t]*", head[2])
        return head[1] + " --> ".join(foreign(end) for end in ends)
    found = _POINT.match(line)
    if found is None:
        return line
    indent, name, across, up, rest = found.groups()
    places = [float(across), float(up)]
    if max(places) > 1:
        if not all(place == 0 or 1 <= place <= 100 for place in places):
            return line
        places = [place / 100 for place in places]
    name = f'"{name}"' if re.search(r"[^\w \x80-\uffff-]", name) else name
    return f"{indent}{name}: [{places[0]:g}, {places[1]:g}]{re.sub(r'^[ ,]+', ' ', rest).rstrip()}"


def flowing(line: str) -> str:
    """Return a line of a Sankey diagram as source, target and a bare number."""
    arrow = re.match(rf"^\s*(\S.*?)[ \t]*(?:-+>|[→⟶])[ \t]*(\S.*?)[ \t]*[:,：][ \t]*({_NUMBER})\D*$", line)
    if arrow:
        return f"{arrow[1]},{arrow[2]},{arrow[3].replace(',', '')}"
    sums = re.match(rf"^(\s*(?:\"[^\"]*\"|[^,\"]+)[ \t]*,[ \t]*(?:\"[^\"]*\"|[^,\"]+)),[ \t]*({_NUMBER})[^\d]*$", line)
    return f"{sums[1]},{sums[2].replace(',', '')}" if sums else line


def dated(line: str) -> str:
    """Return a Gantt chart's line with the colon, comma and units that Mermaid needs."""
    line = re.sub(
        r"^(\s*(?:dateFormat|axisFormat|tickInterval|excludes|title|section|todayMarker))[ \t]*:[ \t]*", r"\1 ", line
    )
    line = re.sub(r"[ \t]*;[ \t]*$", "", line)
    line = re.sub(r"(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[ \t]+(?=\d+(?:ms|[smhdwMy])\b)", r"\1, ", line)
    if re.search(r"[:：]", line) is None:
        line = re.sub(
            r"^(\s*\S.*?)[ \t]+((?:(?:done|active|crit|milestone)[ \t]*,|\d{4}-\d|after[ \t]).*)$", r"\1 :\2", line
        )
    return spans(line.replace("：", ":", 1) if ":" not in line else line)


def spans(line: str) -> str:
    """Return a Gantt chart's line with a task's length in units that Mermaid knows."""
    head, colon, rest = line.partition(":")
    if re.match(r"\s*(?:title|section|%%)", head):
        return line
    return head + colon + _SPAN.sub(lambda found: found[1] + SPANS[found[2]], rest) if colon else line


def timed(line: str) -> str:
    """Return a line of a time line or journey with the colons escaped that are part of a name."""
    head = re.match(r"(\s*section[ \t]+)(.*)$", line)
    if head:
        return head[1] + re.sub(r"[ \t]*:[ \t]*", "#58; ", head[2])
    return re.sub(r"^(\s*\d{1,2}):(\d\d)(?!\d)", r"\1#58;\2", line)
