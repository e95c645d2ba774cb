"""Slips in sequence diagrams."""

from __future__ import annotations

import re

from gyoan.diagrams.repair.fix import Fix, MendedSource, is_short
from gyoan.model.expressions import expression

_MESSAGE = expression(r"\s*[^:]*?(?:-|\)|over|of)[^:]*:(?!:)")
_TIP = r"(?:>>|>|x|\))"
_ARROW = expression(rf"<<-{{1,2}}>>|(?<!-)-{{1,2}}{_TIP}")
_WRONG = (
    (expression(r"[-\u2013\u2014\u2500]*[→⟶➔➜➝➡]\ufe0f?|=+>+|⇒|[\u2013\u2014\u2500]+>+"), "->>"),
    (expression(r"[⇢⤏]|\.{2,}>+|-\.+->*"), "-->>"),
    (expression(r"-{3,}>+"), "-->>"),
    (expression(r"-[ \t]+>+|->[ \t]+>"), "->>"),
)
_BACK = expression(r"^(\s*)([^\s:][^:]*?)[ \t]*(?:<<?-{1,2}(?![->])|[←⟵])[ \t]*([^:]+?)[ \t]*:(.*)$")
_NOTE = expression(r"^(\s*)note[ \t]+(?:(over|left of|right of)[ \t]+)?(.*)$", re.IGNORECASE)
_UNSPOKEN = expression(rf"^(\s*)([^\s:][^:]*?)(<<-{{1,2}}>>|-{{1,2}}{_TIP})([+-]?[ \t]*)([^\s:]+)[ \t]*([^:]*)$")
_INACTIVE = expression(r"inactivate an inactive participant \((.+)\)")


def escaped(line: str) -> str:
    """Return the line with the signs escaped that would end its message."""
    head = _MESSAGE.match(line)
    if head is None:
        return line
    message = re.sub(r"#(?!\w+;)", "#35;", line[head.end() :])
    return head[0] + re.sub(r"(#\w+)?;", lambda found: found[0] if found[1] else "#59;", message)


def straight(line: str) -> str:
    """Return the line with its arrow as Mermaid wants it, and with a plain colon before its message."""
    head, colon, message = re.sub("：", ":", line, count=1).partition(":")
    if _ARROW.search(head) is None:
        for pattern, arrow in _WRONG:
            head = pattern.sub(arrow, head, count=1)
        back = _BACK.match(head + colon + message)
        if back:
            return f"{back[1]}{back[3]}->>{back[2]}:{back[4]}"
    return head + colon + message


def spoken(line: str) -> str:
    """Return a message with the colon that it lacks."""
    found = _UNSPOKEN.match(line)
    if found is None:
        return line
    indent, sender, arrow, sign, receiver, words = found.groups()
    return f"{indent}{sender}{arrow}{sign}{receiver}: {words}".rstrip(" ;")


def noted(line: str) -> str:
    """Return a note with its place and its colon."""
    found = _NOTE.match(line)
    if found is None:
        return line
    indent, place, rest = found.groups()
    if place is None and re.match(r"[^\s,:]+(?:[ \t]*,[ \t]*[^\s,:]+)*[ \t]*:", rest) is None:
        return line
    if ":" not in rest:
        people, _, words = rest.strip().partition(" ")
        rest = f"{people}: {words}"
    return f"{indent}Note {(place or 'over').lower()} {rest}"


def keyword(line: str) -> str:
    """Return the line with a word for a branch, an end or a participant that Mermaid knows."""
    line = re.sub(
        r"^(\s*)(?:end|END)[ \t]*(?:if|loop|alt|opt|par)?[ \t]*;?[ \t]*$", r"\1end", line, flags=re.IGNORECASE
    )
    line = re.sub(r"^(\s*)if\b(?!.*->)[ \t]*", r"\1alt ", line)
    line = re.sub(r"^(\s*)(?:elseif|elif)\b[ \t]*", r"\1else ", line)
    line = re.sub(r"^(\s*)(?:for|while)\b(?!.*->)[ \t]*", r"\1loop ", line)
    return re.sub(
        r"^(\s*)(participant|actor|loop|alt|else|opt|par|note|autonumber|activate|deactivate|rect|box)\b(?!.*->)",
        lambda found: found[1] + (found[2].lower() if found[2].lower() != "note" else "Note"),
        line,
        flags=re.IGNORECASE,
    )


def without_end(line: str) -> str:
    """Return the line with a participant named `end`, a word that closes blocks, under another name."""
    declared = re.sub(r"^(\s*(?:participant|actor)[ \t]+)end[ \t]*$", r"\1end_", line, flags=re.IGNORECASE)
    head, colon, message = declared.partition(":")
    if _ARROW.search(head) or re.match(r"\s*note\b", head, re.IGNORECASE):
        head = re.sub(
            r"(?<=[->x)+,\s])end(?=[ \t]*(?:$|,|-))|^(\s*)end(?=[ \t]*-)", r"\1end_", head, flags=re.IGNORECASE
        )
    return head + colon + message


def inactive(draft: MendedSource, message: str) -> Fix | None:
    """Return what takes out the `deactivate` of a participant who is not active; None where there is none."""
    found = _INACTIVE.search(message)
    if found is None:
        return None
    name, active = found[1], 0
    for number, line in enumerate(draft.lines, 1):
        if not is_short(line):
            continue
        text = line.split(":")[0].strip()
        begun = re.search(rf"{_TIP}[ \t]*\+[ \t]*{re.escape(name)}$", text)
        if begun or text.lower() == f"activate {name}".lower():
            active += 1
        if text.lower() == f"deactivate {name}".lower():
            if not active:
                return Fix(number, "")
            active -= 1
        sent = re.match(rf"{re.escape(name)}[ \t]*(?:<<)?--?{_TIP}[ \t]*-", text)
        if sent:
            if not active:
                return Fix(number, re.sub(rf"({_TIP}[ \t]*)-", r"\1", line, count=1))
            active -= 1
    return None
