"""Lines that Mermaid reads without complaint as something else than what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.diagrams.repair.charts import spans
from gyoan.diagrams.repair.fix import Fix, Mend, MendedSource, Why, is_short
from gyoan.diagrams.repair.flowchart import labelled
from gyoan.diagrams.repair.labels import marked
from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.expressions import expression

_STATE = expression(r"^(\s*)([^:]*-->[^:]*|[^:]*[→⟶][^:]*)((?::.*)?)$")
_HANGUL = expression(f"[{SYLLABLES}]")


def presumed(draft: MendedSource) -> Iterator[Fix]:
    """Yield the lines as they were meant."""
    mend = _MENDS.get(draft.kind)
    if mend is None:
        return
    for number, line in enumerate(draft.lines, 1):
        if draft.is_mended(number) or not is_short(line):
            continue
        text = mend(line)
        if text != line:
            yield Fix(number, text, Why.MISREAD)


def state(line: str) -> str:
    """Return a transition with states of several words declared, and Mermaid's arrow and label."""
    line = re.sub(r"^(\s*stateDiagram)[ \t]+v2[ \t]*$", r"\1-v2", line)
    around = re.match(r"^(\s*state[ \t]+)(?!\")([^\s{\"<]+(?:[ \t]+(?!as[ \t]|<<)[^\s{\"<]+)+)([ \t]*\{[ \t]*)$", line)
    if around:
        return f'{around[1]}"{around[2]}" as {_one_word(around[2])}{around[3]}'
    found = _STATE.match(line)
    if found is None:
        return line
    indent, link, label = found.groups()
    between = re.match(r"(.*?-->)[ \t]*\|([^|]*)\|[ \t]*(.*)$", link)
    if between and not label:
        link, label = f"{between[1]} {between[3]}", f": {between[2]}"
    names = [name.strip() for name in re.split(r"-->|[→⟶]", link)]
    declared = {name: words for name in names if (words := _state_words(name))}
    if not declared and not between and "-->" in link:
        return line
    link = " --> ".join(declared[name][0] if name in declared else name for name in names)
    # Declared in front: a name with its words has to stand somewhere, and the first use is the natural place.
    states = [f'{indent}state "{words}" as {name}\n' for name, words in declared.values()]
    return "".join(states) + indent + link + (f" {label}" if label else "")


def _state_words(name: str) -> tuple[str, str] | None:
    """Return name and words of a state that is written with spaces, or as in a flowchart; None for a plain name."""
    shaped = re.fullmatch(r"(\w+)[ \t]*\[[\"']?([^\[\]\"'*]+)[\"']?\]", name)
    if shaped:
        return shaped[1], shaped[2]
    spaced = re.fullmatch(r"\"?(\w[^\s\[\]<>\"{}|%]*(?:[ \t]+[^\s\[\]<>\"{}|%]+)+)\"?", name)
    return (_one_word(spaced[1]), spaced[1]) if spaced else None


def _one_word(words: str) -> str:
    return re.sub(r"\W", "_", words)


def entity(line: str) -> str:
    """Return a relation between entities with names and roles of several words in quotation marks."""
    found = re.match(
        r"^(\s*)(.+?)[ \t]+([|}][|o](?:--|\.\.)[|o][|{])[ \t]+([^:]+?)[ \t]*(?::[ \t]*(.*?))?[ \t]*$", line
    )
    if found is None:
        return line
    first, second = (f'"{name}"' if re.search(r"\s", name) and '"' not in name else name for name in found.group(2, 4))
    words = found[5] or ""
    if re.search(r"\s", words) and '"' not in words:
        words = f'"{words}"'
    mended = f"{found[1]}{first} {found[3]} {second}" + (f" : {words}" if words else "")
    return line if mended.split() == line.split() else mended


def classes(line: str) -> str:
    """Return a class diagram's line with a class of several words named in one, and Mermaid's arrow for `extends`."""
    extends = re.match(r"^(\s*)(?:class[ \t]+)?(\w+)[ \t]+(extends|implements)[ \t]+(\w+)[ \t]*$", line)
    if extends:
        return f"{extends[1]}{extends[4]} {'<|--' if extends[3] == 'extends' else '<|..'} {extends[2]}"
    named = re.match(r"^(\s*class[ \t]+)([^\W\d]\w*(?:[ \t]+\w+)+)([ \t]*\{?)[ \t]*$", line)
    return f'{named[1]}{_one_word(named[2])}["{named[2]}"]{named[3]}' if named else line


def thought(line: str) -> str:
    """Return a mind map's line without a list's mark, and whole where its end looks like a shape."""
    listed = re.match(r"^(\s+)[-*+•][ \t]+(\S.*)$", line)
    line = listed[1] + listed[2] if listed else line
    aside = re.match(r"^(\s*)([^\s\[({][^\[({]*?)([ \t]*\((?!\()[^()]*\))[ \t]*$", line)
    if aside and (_HANGUL.search(aside[2]) or re.search(r"\s", aside[2] + aside[3].partition("(")[0])):
        return f"{aside[1]}[{marked(aside[2] + aside[3])}]"
    return line


def moment(line: str) -> str:
    """Return a time line's line with its events behind colons, and its title without one."""
    line = re.sub(r"^(\s*title)[ \t]*:[ \t]*", r"\1 ", line)
    return re.sub(r"^(\s+)[-*•][ \t]+(?=\S)", r"\1: ", line)


def lettered(line: str) -> str:
    """Return an xy chart's line with names of several words in quotation marks: Mermaid closes their gaps."""
    found = re.match(r"^(\s*x-axis[ \t].*?\[)([^\[\]]*)(\].*)$", line)
    if found is None or '"' in found[2]:
        return line
    names = (name.strip() for name in found[2].split(","))
    return found[1] + ", ".join(f'"{name}"' if re.search(r"\s", name) else name for name in names) + found[3]


def introduced(line: str) -> str:
    """Return a participant with its words behind its name, and one named `end`, which closes blocks, otherwise."""
    line = re.sub(r"^(\s*(?:participant|actor)[ \t]+)\"([^\"]+)\"[ \t]+as[ \t]+(\w+)[ \t]*$", r"\1\3 as \2", line)
    return re.sub(r"^(\s*(?:participant|actor)[ \t]+)end[ \t]*$", r"\1end_", line, flags=re.IGNORECASE)


_MENDS: dict[str, Mend] = {
    "graph": labelled,
    "flowchart": labelled,
    "sequencediagram": introduced,
    "statediagram": state,
    "statediagram-v2": state,
    "erdiagram": entity,
    "classdiagram": classes,
    "classdiagram-v2": classes,
    "mindmap": thought,
    "timeline": moment,
    "gantt": spans,
    "xychart": lettered,
    "xychart-beta": lettered,
}
"""What knows better, by kind of diagram in lower case."""
