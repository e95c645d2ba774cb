"""Slips in a flowchart's statements: links typed otherwise, names that are none, keywords in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gyoan.diagrams.repair.characters import outside_labels
from gyoan.diagrams.repair.headers import DIRECTIONS, is_header
from gyoan.model.expressions import expression

RESERVED = frozenset({"end", "graph", "flowchart", "subgraph", "class", "classdef", "style", "linkstyle", "click"})
"""Words that begin or end statements and so cannot name a node, in lower case."""
_STATEMENT = expression(
    r"\s*(?:%%|(?:subgraph|end|click|style|classDef|class|linkStyle|direction|accTitle|accDescr)\b(?!\s*[-=]))"
)

_ARROWS = (
    (expression(r"<[ \t]*[-\u2013\u2014\u2500]{1,3}[ \t]*>|[↔⟷]"), "<-->"),
    (expression(r"[\u2013\u2014\u2015\u2500]+-*[ \t]*>|-+[\u2013\u2014\u2015\u2500]+-*>|[→⟶➔➜➝➡]\ufe0f?"), "-->"),
    (expression(r"⇒|(?<![=<])=>(?!>)"), "==>"),
    (expression(r"(?<![-<=.\w])-[ \t]+-?[ \t]*>|(?<![-<=.])--[ \t]+>"), "-->"),
    (expression(r"(?<![-<=.])-{1,3}>>(?!>)"), "-->"),
    (expression(r"(?<![-<=.])->(?!>)"), "-->"),
    (expression(r"(?<!-)\.{2,}>|(?<![-.\w])-\.>|-\.{2,}->|-\.[ \t]+->"), "-.->"),
    (expression(r"(?<=[ \t])[\u2013\u2014\u2015\u2500]{1,3}(?=[ \t])"), "---"),
)
"""Links as they are typed or made by a word processor, and as Mermaid wants them."""
_HALF = expression(r"(--|==)[ \t]*(\|[^|]*\|)[ \t]*(-->|==>)")
_BACKWARD = expression(r"^(\s*)(\S.*?\S|\S)[ \t]*(?:<[-\u2013\u2014]{1,3}|[←⟵])[ \t]*(?![->])(\S.*?)[ \t]*$")
_LINK = expression(
    r"[ \t]*(?:(?:--|==|-\.)[ \t]+[^-=.>|]*?[ \t]+(?:--+[>xo]?|==+[>xo]?|\.+-+[>xo]?)"
    r"|<?(?:--+|==+|-\.+-+)[>xo]?|~~~)[ \t]*(?:\x01*[ \t]*)?"
)
_SHAPED = expression(r"(?P<name>[^\s\[({\"]*)(?P<gap>[ \t]*)(?P<shape>[\[({].*[\])}])(?P<rest>(?:[ \t]*:::[\w-]+)?;?)")
_QUOTED = expression(r'"([^"]+)"')
_TOLD = expression(r"(?P<name>[^:]*?[^:\s])[ \t]*:(?!:)[ \t]*(?P<label>[^:]*\S)")
_BEHIND_BOX = r"(?=[ \t]*(?:-->|---|==>|-\.->|&|:::|;?[ \t]*$))"
"""What may follow a box: a link, another box, a class, or the end."""
_UNCLOSED = expression(r"(?P<head>\w[ \t]*)(?P<open>[\[({])(?P<label>[^\[\](){}|]*?)(?P<wrong>[\])}]?)" + _BEHIND_BOX)
_NOTHING = expression(
    r"(?<=\w)[ \t]*(?:[\[({]{1,3}(?:[ \t]*[\"“”]{1,2})?|[\[{][ \t]*\)|[\[(][ \t]*\}|[({][ \t]*\])" + _BEHIND_BOX
)
"""Brackets that are opened, and never closed by their own kind, with nothing in them: the name is the label."""
_UNCLOSED_PAIR = expression(
    r"(?P<head>\w[ \t]*)(?P<open>\(\(|\[\[|\{\{|\(\[|\[\()"
    r"(?P<label>[^\[\](){}|]*?[^\[\](){}|\s])(?:[ \t]*(?P<half>[\])}]))?" + _BEHIND_BOX
)
_OPEN_TITLE = expression(r"^\s*subgraph[ \t]+[\w-]+[ \t]*\[[^\[\]\"]*[^\[\]\"\s](?=\s*$)")
_ANY_NODE = r"\w[\w-]*(?:[\[({][^|]*)?"
_OPEN_BAR = expression(
    r"(?P<before>^[^|\"]*(?:--|==|-\.+-)[>xo]?[ \t]*\|)(?P<label>(?:(?!--|==|-\.|[ \t]&[ \t])[^|\"\[\](){}])*[^|\"\s])"
    rf"(?=[ \t]+{_ANY_NODE}(?:[ \t]+&[ \t]+{_ANY_NODE})*(?:[ \t]+(?:--|==|-\.).*)?[ \t]*;?[ \t]*$)"
)
"""A label in bars of which only the first stands there: the last word before the next link is the node."""
_ENDS = "(?=[ \\t]*;?[ \\t]*$)"
_STRAY = expression(rf"(?P<before>^[^\"]*?[>=.&|-][ \t]*)\"(?P<label>[^\"\[\](){{}}|<>]*[^\"\[\](){{}}|<>\s]){_ENDS}")
_STRAY_BEHIND = expression(rf"(?P<before>^[^\"]*[^\"\[({{|\s])\"{_ENDS}")
_LEADING_NOWHERE = expression(rf"(?<=\S)[ \t]*<?(?:--+|==+|-\.+-)[>xo]?[ \t]*\|{_ENDS}")
_IN_MARKS = expression(r'"[^"]*"')
_CLOSING = {"[": "]", "(": ")", "{": "}"}


def straight(line: str) -> str:
    """Return the line with its links as Mermaid wants them."""
    pieces = outside_labels(line)
    for index in range(0, len(pieces), 2):
        for pattern, arrow in _ARROWS:
            pieces[index] = pattern.sub(arrow, pieces[index])
    return labelled("".join(pieces))


def labelled(line: str) -> str:
    """Return the line with a label in bars behind its arrow: inside it, the bars are taken for words."""
    return _HALF.sub(r"\3\2", line)


def forward(line: str) -> str:
    """Return a line that points backwards, which Mermaid has no arrow for, the other way round."""
    found = _BACKWARD.match(line)
    if found is None or any(_LINK.search(piece) for piece in outside_labels(found[2] + " " + found[3])[::2]):
        return line
    return f"{found[1]}{found[3].rstrip(';')} --> {found[2]}"


def closed(line: str) -> str:
    """Return the line with each label's bracket or bar closed; one with nothing behind it is left out."""
    line = _OPEN_TITLE.sub(r"\g<0>]", re.sub(r"^(\s*subgraph[ \t]+)\"([^\"]+)$", r'\1"\2"', line))
    if _STATEMENT.match(line):
        return line

    def mend(found: re.Match[str]) -> str:
        label, closing = found["label"].strip(), _CLOSING[found["open"]]
        if not label:
            return f"{found['head']}{found['open']} {closing}"
        if label.count('"') == 1:
            label = f'"{label.strip(chr(34)).strip()}"'
        return f"{found['head']}{found['open']}{label}{closing}"

    line = _OPEN_BAR.sub(r"\g<before>\g<label>|", line)
    return _UNCLOSED.sub(mend, _UNCLOSED_PAIR.sub(_both_closed, _NOTHING.sub("", line)))


def is_open(line: str) -> bool:
    """Return whether a quotation mark, a bracket or a bar in the line is never closed in it."""
    outside = _IN_MARKS.sub("", line)
    opened = any(outside.count(opening) > outside.count(closing) for opening, closing in _CLOSING.items())
    return opened or '"' in outside or outside.count("|") % 2 > 0


def _both_closed(found: re.Match[str]) -> str:
    closing = "".join(_CLOSING[bracket] for bracket in reversed(found["open"]))
    if not closing.startswith(found["half"] or ""):
        return found[0]
    label = found["label"].strip()
    return f"{found['head']}{found['open']}{label}{closing}"


def ended_early(line: str) -> str:
    """Return the line without what is begun at its end and not gone on with: a quotation mark, a label's bar."""
    if _STATEMENT.match(line):
        return line
    line = _LEADING_NOWHERE.sub("", line)
    return _STRAY_BEHIND.sub(r"\g<before>", _STRAY.sub(r"\g<before>\g<label>", line))


def keyword(line: str) -> str:
    """Return the line with its keyword in the letters that Mermaid knows."""
    found = re.match(r"(\s*)(subgraph|end|direction)\b[ \t]*:?[ \t]*(.*)$", line, re.IGNORECASE)
    if found is None:
        return _title_kept(line)
    word, rest = found[2].lower(), found[3]
    if word == "end" and rest.strip(" ;"):
        return line
    if word == "direction":
        rest = rest.strip(" ;").upper()
        if rest not in DIRECTIONS:
            return line
    return f"{found[1]}{word} {rest}".rstrip()


def _title_kept(line: str) -> str:
    """Return a title as what describes the diagram, the only kind of title that a flowchart has inside."""
    found = re.match(r"(\s*)title[ \t]*:?[ \t]+(\S.*)$", line)
    return f"{found[1]}accTitle: {found[2]}" if found and not _LINK.search(line) else line


def clicked(line: str) -> str:
    """Return a link behind a node with its address in quotation marks; nothing for a script, which never runs."""
    link = re.match(r"^(\s*click[ \t]+\S+[ \t]+)(?:href[ \t]+)?\"?(https?://[^\s\"]+)\"?.*$", line)
    if link:
        return f'{link[1]}"{link[2]}"'
    return "" if re.match(r"\s*click[ \t]", line) else line


def ended(line: str) -> str:
    """Return the line with an `end` that stands behind a node on a line of its own."""
    return re.sub(r"^(\s*)(\S.*[\])}])[ \t]+end[ \t]*;?[ \t]*$", r"\1\2\n\1end", line)


def once(line: str) -> str:
    """Return nothing for a line that begins the flowchart a second time."""
    return "" if is_header(line) else line


def named(line: str, lines: Sequence[str]) -> str:
    """Return the line with a name for each node that has none Mermaid could read; its words become the label."""
    if _STATEMENT.match(line):
        return line
    masked = "".join(
        ("\x01" if piece.startswith("|") else "\0") * len(piece) if index % 2 else piece
        for index, piece in enumerate(outside_labels(line))
    )
    links = list(_LINK.finditer(masked))
    if not links and not re.match(r"\s*(?:\0|\"|\S+[ \t]+\0)", masked):
        return line
    done, start = "", len(line) - len(line.lstrip())
    done = line[:start]
    for number, (end, after) in enumerate([*((link.start(), link.end()) for link in links), (len(line), len(line))]):
        text = line[start:end].rstrip()
        told = _TOLD.fullmatch(text) if number == len(links) == 1 and ":::" not in text else None
        if told is not None and "|" not in line:
            done = f"{done.rstrip()}|{told['label']}| "
            text = told["name"]
        done += " & ".join(_node(one.strip(), lines) for one in _shared(text)) + line[end:after]
        start = after
    return done.rstrip() if done.strip() != line.strip() else line


def _shared(text: str) -> list[str]:
    """Return the nodes of `A & B`, or of `A, B`, which is meant so."""
    pieces, parts = outside_labels(text), [""]
    for index, piece in enumerate(pieces):
        first, *others = [piece] if index % 2 else re.split(r"[ \t]+&[ \t]+|,[ \t]+", piece)
        parts[-1] += first
        parts += others
    return parts


def _node(text: str, lines: Sequence[str]) -> str:
    quoted = _QUOTED.fullmatch(text)
    if quoted:
        return f'{_name(quoted[1])}["{quoted[1]}"]'
    shaped = _SHAPED.fullmatch(text)
    if shaped and (shaped["name"] or _LINK.search(shaped["shape"]) is None):
        name, shape = shaped["name"], shaped["shape"]
        words = shape.strip('[](){}" ')
        return (_safe(name) if name else _name(words)) + shape + shaped["rest"].lstrip()
    bare = text.rstrip(";")
    if bare.lower() in RESERVED:
        defined = re.compile(rf"(?<!\w){re.escape(bare)}[ \t]*[\[({{]")
        # What has a label elsewhere must not get another here: the last one counts.
        return _safe(bare) if any(defined.search(line) for line in lines) else f'{_safe(bare)}["{bare}"]'
    if re.search(r"\s", bare) and not re.search(r"[\[\](){}|\"<>;:@]", bare) and not _are_nodes(bare.split(), lines):
        return f'{_name(bare)}["{bare}"]'
    return re.sub(r"[ \t]*:::[ \t]*", ":::", text) if re.fullmatch(r"[^\s:]+[ \t]*:::[ \t]*[\w-]+", text) else text


def _are_nodes(words: Sequence[str], lines: Sequence[str]) -> bool:
    """Return whether these may be nodes with nothing between them, instead of one node's name of several words."""
    if all(re.fullmatch(r"[A-Za-z]\d*", word) for word in words):
        return True
    return any(re.search(rf"(?<!\w){re.escape(word)}[ \t]*[\[({{]", line) for word in words for line in lines)


def _safe(name: str) -> str:
    return f"{name}_" if name.lower() in RESERVED else name


def _name(words: str) -> str:
    return _safe(re.sub(r"<br\s*/?>|\W", "_", words))
