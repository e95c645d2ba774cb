"""What a fence without a language is: an outline, a checklist, a directory listing, a picture, or plain text.

Lecturers draw everything in plain fences. The rule looks at one line at a time and then at the whole; the first that
fits decides:

1. FIGURE, a picture made of characters, where any line has a corner or crossing (`┌──┐`, `┼`, `╔═`), a bar (`███`) or
   a line drawn from word to word (`Primary ──복제──> Standby`), or consists of nothing but arrows (`  ↓      ▼`), or
   where the parts of a string are named by lines hanging from it. Boxes, charts and flows lose their meaning in any
   other font.
   But FLOW, chains of steps, where these arrows and all others lead from one step to the next and nothing else is
   there but lines that name the chains (`arrow_chains`).
2. LISTING, a directory tree, where at least half of the branches are names of files and folders as a whole
   (`├── src/`, `└── app.py`) or carry `#` comments, or where one is and four of five could be (`├── src`,
   `└── package.json`). The columns matter, so it stays in monospace.
3. OUTLINE, a tree, where at least a quarter of the lines are branches (`├── 장점:`, `│   └── 확장성`). Entries like
   `├── db.r5.xlarge (Multi-AZ)` and `├── kubelet: 노드 에이전트` are no files: a file is the whole entry.
4. TEXT, where a line looks like source (`$ kubectl get pods`, `# 주석`, `+ 추가된 줄`, `key: |`): bullets in it are
   YAML, a diff or Markdown shown as an example.
5. CHECKLIST, where at least two lines begin with an empty or ticked box (`□ 계정 생성`, `☑ 설치`).
6. MARKED, a list typed by hand, where at least two lines and a third of all begin with a bullet: `🔹`, `•`, `▪`, `✅`
   … always; `-`, `*` and `1.` where half of those lines hold Hangul (`- 비용: $0.017`), as they may be YAML otherwise.
   Not with commands between its entries.
7. ROWS, Korean keys with values (`대기: 30초`), and PROSE, Korean text; lines that head others (`장점:`) make rows of
   prose (`typed_text`).
8. TEXT, which stays as it stands: everything else: output, logs, commands, formulas.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.markdown.annotated_string import annotates_string
from gyoan.markdown.arrow_chains import find_chains
from gyoan.markdown.plain_marks import BOX, BRANCH, BRANCHING, BULLET, HANGUL, announces
from gyoan.markdown.typed_text import has_commands, is_prose, is_rows
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence


class PlainKind(Enum):
    """What a plain fence is."""

    OUTLINE = "outline"
    """A tree drawn with box characters."""
    MARKED = "marked"
    """A list drawn with typed bullets."""
    CHECKLIST = "checklist"
    LISTING = "listing"
    FIGURE = "figure"
    FLOW = "flow"
    """Chains of arrows, with lines that name them."""
    ROWS = "rows"
    """Keys with values, and lines that head others."""
    PROSE = "prose"
    TEXT = "text"


_CORNERS = expression(r"[┌┐┘┬┴┼┤╔╗╚╝╠╣╦╩╬╭╮╯┏┓┛┳┻╋]")
_BARS = expression(r"[█▓▒░▉▊▋▌▍▎▏▇▆▅▄▃▂▁]{2,}")
_LINE_TO_WORD = expression(r"[^\s│┃├└┣┗─━|](?>.*?[─━]{2}).*?[^\s─━]|[─━]{2,}[>▶►]\s*\S.*[─━]{2}[>▶►]")
_LINE = expression("[─━]{2}")
_UPRIGHT_ARROW = expression("[↓↑▼▲⬇⬆↙↘↖↗]")
_ONLY_ARROWS = expression(r"[\s│┃|↓↑▼▲⬇⬆↙↘↖↗←→]*[↓↑▼▲⬇⬆↙↘↖↗][\s│┃|↓↑▼▲⬇⬆\ufe0f↙↘↖↗←→]*")
_SOURCE = expression(
    r"\s*(?:\$ |#{1,6} |#!|> |\+ |\+\+\+|---$|@@|```|~~~|[\w.-]+:\s*[|>]-?$|apiVersion:|kind: |FROM |RUN )"
)
_ORDINARY = expression(r"[-*+]|\d{1,2}[.)]")
_EMOJI_BULLET = expression(r"\s*(?:✅|❌|✔|✓|☑|⭕|👉|📌|⚠|🔹|🔸|\d\ufe0f?\u20e3)\ufe0f?\s*\S")
_COMMENT_SIGN = expression(rf"\s#(?:\s|[{SYLLABLES}])")
_COMMENT = expression(r"\s+(?:#|//|<-|←)\s.*$|\s{2,}\(.*\)$|\s{3,}\S.*$")
_EXTENSIONS = (
    "cfg conf config css csv cpp c h dockerfile env gitignore dockerignore go gz hcl html http ini ipynb java jar js "
    "jsx json key lock log md mjs pdf pem png jpg jpeg svg gif php pid properties proto ps1 py rb rs rst sh sock sql "
    "tar tf tfstate tfvars tgz toml tpl ts tsx txt vue xml yaml yml zip bat crt service socket"
)
_FILE = expression(
    rf"(?:[\w.@{{}}*<>$~-]*/)*(?:[\w.@{{}}*<>$~-]+/|[\w.@{{}}*<>$~-]*\.(?:{'|'.join(_EXTENSIONS.split())})"
    r"|\.[a-z][\w.-]*|Dockerfile[\w.-]*|Makefile|Jenkinsfile|Vagrantfile|LICENSE|README|CODEOWNERS|Procfile|\.\.\.|…)",
    re.IGNORECASE,
)
_PERHAPS_FOLDER = expression(r"[a-z0-9][a-z0-9._-]*")
_FEWEST = 2
"""One line alone says nothing of how it is meant."""
_TREE = 4
"""In a tree one line in so many, at the least, is a branch."""
_OTHERS = 5
"""Of a listing with a file in it one name in so many, at the most, can be neither a file's nor a folder's."""
_MARKED = 3
"""In a list one line in so many, at the least, begins with a bullet."""
_FAR_ENOUGH = 300
"""Columns of a line that are looked at."""


def classify(lines: Sequence[str]) -> PlainKind:
    """Return what the lines of a plain fence are, by the rule at the head of this module."""
    return _classify("\n".join(lines))


def is_listing(text: str) -> bool:
    """Return whether `text` is a directory tree."""
    return bool(BRANCHING.search(text)) and _classify(text) is PlainKind.LISTING


@lru_cache(maxsize=64)
def _classify(text: str) -> PlainKind:
    """Return what a plain fence is: asked of each among its siblings, and then by itself."""
    lines = text.split("\n")
    written = written_in(lines)
    shown = "\n".join(written)
    branches = [match for match in map(BRANCH.fullmatch, written) if match] if BRANCHING.search(shown) else []
    if _is_drawn(shown, written) or annotates_string(written):
        return PlainKind.FIGURE
    if not branches and find_chains(lines):
        return PlainKind.FLOW
    if _UPRIGHT_ARROW.search(shown) and any(map(_ONLY_ARROWS.fullmatch, written)):
        return PlainKind.FIGURE
    if branches and _is_listing([match["label"] for match in branches]):
        return PlainKind.LISTING
    if _TREE * len(branches) >= len(written) > 0:
        return PlainKind.OUTLINE
    if branches:
        return PlainKind.FIGURE
    return _classify_typed(written)


def written_in(lines: Sequence[str]) -> list[str]:
    """Return the lines that are not blank, as far as they are looked at."""
    return [line[:_FAR_ENOUGH] for line in lines if line.strip()]


def _is_drawn(shown: str, written: Sequence[str]) -> bool:
    if _CORNERS.search(shown) or _BARS.search(shown):
        return True
    return any(_joins_words(line) for line in written if _LINE.search(line))


def _joins_words(line: str) -> bool:
    """Return whether a line is drawn from word to word."""
    branch = BRANCH.fullmatch(line)
    return bool(_LINE_TO_WORD.match(branch["label"] if branch else line.strip()))


def _is_listing(labels: Sequence[str]) -> bool:
    others = [label for label in labels if not _names_file(label)]
    files = len(labels) - len(others)
    folders = sum(bool(_PERHAPS_FOLDER.fullmatch(label.strip())) for label in others)
    return 2 * files >= len(labels) or (files > 0 and _OTHERS * (len(labels) - files - folders) <= len(labels))


def _names_file(label: str) -> bool:
    return bool(_COMMENT_SIGN.search(label)) or bool(_FILE.fullmatch(_COMMENT.sub("", label).strip()))


def _classify_typed(written: Sequence[str]) -> PlainKind:
    if any(_SOURCE.match(line) for line in written):
        return PlainKind.TEXT
    boxes = [match for match in map(BOX.fullmatch, written) if match]
    if len(boxes) >= _FEWEST and any(match["box"][0] in "□☐⬜☑☒[" for match in boxes):
        return PlainKind.CHECKLIST
    if _is_marked(written):
        return PlainKind.TEXT if has_commands(written) else PlainKind.MARKED
    if is_rows(written):
        return PlainKind.ROWS
    if not is_prose(written):
        return PlainKind.TEXT
    return PlainKind.ROWS if any(map(announces, written[:-1])) else PlainKind.PROSE


def _is_marked(written: Sequence[str]) -> bool:
    bullets = [match for match in map(BULLET.fullmatch, written) if match]
    ordinary = [match for match in bullets if _ORDINARY.fullmatch(match["glyph"])]
    korean = sum(bool(HANGUL.search(match["label"])) for match in ordinary)
    if 2 * korean < len(ordinary):
        return False
    count = sum(bool(BULLET.fullmatch(line) or _EMOJI_BULLET.match(line)) for line in written)
    return count >= _FEWEST and _MARKED * count >= len(written)
