"""Slips in mind maps, boards, blocks, states, classes and entities: names and labels that need quotation marks."""

from __future__ import annotations

import itertools
import re

from gyoan.diagrams.repair.fix import Fix, MendedSource
from gyoan.diagrams.repair.labels import RISKY, marked, nodes_quoted
from gyoan.model.expressions import expression

_SHAPED = expression(r"\w*\s*[\[({].*[\])}](?:@\{.*\})?$")
_RELATION = expression(r"^(\s*\S.*?[|}o][|o](?:--|\.\.)[|o][|{o][ \t]*[^:]*?)(?:[ \t]*:[ \t]*(.*?))?[ \t]*$")
_ATTRIBUTE = expression(
    r"^(\s*\S+[ \t]+\S+(?:[ \t]+(?:PK|FK|UK)(?:[ \t]*,[ \t]*(?:PK|FK|UK))*)?)[ \t]+([^\"\s{}].*?)[ \t]*$"
)
_MULTIPLE = expression(r"^(\s*\S+)[ \t]+([\d*.n]+)[ \t]+(\S*(?:--|\.\.)\S*)[ \t]+([\d*.n]+)[ \t]+(\S+.*)$")


def bracketed(line: str) -> str:
    """Return a mind map's line with quotation marks around its text, where it holds brackets."""
    text = line.strip()
    if not text or text.startswith(("%%", "::", "mindmap", "kanban")) or not RISKY.search(text):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    shaped = nodes_quoted(line)
    return shaped if shaped != line or _SHAPED.match(text) else f"{indent}[{marked(text)}]"


def blocks_quoted(line: str) -> str:
    """Return a block diagram's line with its labels in quotation marks."""
    if re.match(r"\s*(?:style|classDef|class|columns|block-beta|block\s*$|%%)", line):
        return line
    return re.sub(
        r"(?<=\w)([\[({]+)([^\[\](){}\"]+)([\])}]+)",
        lambda found: found[1] + marked(found[2]) + found[3],
        nodes_quoted(line),
    )


def state_named(line: str) -> str:
    """Return a state diagram's line with its arrow, quotation marks and colon as Mermaid wants them."""
    line = re.sub(r"^(\s*state[ \t]+)([^\"\s][^\"]*?)([ \t]+as[ \t]+\w+[ \t]*\{?)[ \t]*$", r'\1"\2"\3', line)
    line = re.sub(r"^(\s*note[ \t]+(?:right|left)[ \t]+of[ \t]+)(\S+?)[ \t]*[:：]?[ \t]+(\S.*)$", r"\1\2 : \3", line)
    chain = [name.strip() for name in line.split("-->")]
    if len(chain) > 2 and all(re.fullmatch(r"\w+|\[\*\]", name) for name in chain):
        return "\n".join(f"{line[: len(line) - len(line.lstrip())]}{a} --> {b}" for a, b in itertools.pairwise(chain))
    head, colon, rest = line.partition(":")
    head = re.sub(r"(?<![-=])(?:->|=+>|-{3,}>|-[ \t]+->?|[\u2013\u2014]+>|[→⟶])", "-->", head)
    if "-->" in head:
        head = re.sub(r"\"([^\"\s]+)\"", r"\1", head)
        head = re.sub(r"(?<=\w)-(?=\w)", "_", head)
    return head + colon + rest


def class_related(line: str) -> str:
    """Return a class diagram's line with its arrow and multiplicities as Mermaid wants them."""
    head, colon, rest = line.partition(":")
    head = re.sub(r"(?<![-<|*o.])->(?!>)|(?<![-.])=+>|[→⟶]|[\u2013\u2014]+>", "-->", head)
    return _MULTIPLE.sub(r'\1 "\2" \3 "\4" \5', head) + colon + rest


def entity_related(line: str) -> str:
    """Return an entity diagram's line with the words of a relation or a remark in quotation marks."""
    relation = _RELATION.match(line)
    if relation:
        words = (relation[2] or "").strip()
        return line if words.startswith('"') else f'{relation[1].rstrip()} : "{words}"'
    return line if "--" in line or ".." in line else _ATTRIBUTE.sub(r'\1 "\2"', line)


def one_root(draft: MendedSource, message: str) -> Fix | None:
    """Return a mind map whose first line is the root of all others; None where it has one root already."""
    found = re.search(r'only one root.*\("(.*)"\)', message)
    header = draft.header_line
    body = [(number, line) for number, line in enumerate(draft.lines, 1) if number > header and line.strip()]
    if found is None or len(body) < 2:
        return None
    second = next((number for number, line in body[1:] if found[1] in line), body[1][0])
    first = body[0][0]
    lines = [f"  {line}" if number > first and line.strip() else line for number, line in enumerate(draft.lines, 1)]
    return Fix(second, "\n".join(lines), whole=True)


def lined_up(line: str) -> str:
    """Return the line with spaces for tabs, four each, before its text."""
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].replace("\t", "    ") + text
