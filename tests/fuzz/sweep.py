"""Every place of a session filled with 100,000 characters of every kind: what costs more than its share shows here."""

from __future__ import annotations

from dataclasses import dataclass

from cases_built import built
from fuzz.frame import Fuzzer
from fuzz.sessions import default_theme
from gyoan.model.codes import Code
from gyoan.model.theme import Theme

SIZE = 100_000
"""Characters of the one text."""
START = "# 제목\n\n## 절 (10분)\n\n"
PLACES = {
    "title": "# {}\n\n## 절\n\n글\n",
    "heading": "# 제목\n\n## {}\n\n글\n",
    "heading below": START + "### {}\n\n글\n",
    "paragraph": START + "{}\n",
    "paragraph before sections": "# 제목\n\n{}\n\n## 절\n\n글\n",
    "bold": START + "앞 **{}** 뒤\n",
    "code span": START + "앞 `{}` 뒤\n",
    "entry": START + "- {}\n- 나\n",
    "numbered entry": START + "1. {}\n2. 나\n",
    "task": START + "- [ ] {}\n",
    "cell": START + "| 가 | 나 |\n|---|---|\n| {} | 나 |\n",
    "head of a table": START + "| {} | 나 |\n|---|---|\n| 가 | 나 |\n",
    "quotation": START + "> {}\n",
    "callout": START + "> [!NOTE]\n> {}\n",
    "definition": START + "낱말\n: {}\n",
    "term": START + "{}\n: 뜻\n",
    "line of code": START + "```bash\n{}\n```\n",
    "line of a plain fence": START + "```\n{}\n```\n",
    "title of a fence": START + '```python title="{}"\nx = 1\n```\n',
    "branch of a tree": START + "```\n가\n├── {}\n└── 나\n```\n",
    "text of a link": START + "[{}](https://a.example)\n",
    "target of a link": START + "[가](<https://a.example/{}>)\n",
    "alternative text": START + "![{}](a.png)\n",
    "footnote": START + "글[^1]\n\n[^1]: {}\n",
    "note": START + "글\n\n<!-- note: {} -->\n",
    "box that opens": START + "<details>\n<summary>{}</summary>\n\n글\n\n</details>\n",
    "answer": "# 제목\n\n## 퀴즈\n\n1. 물음\n   - [x] {}\n   - [ ] 나\n",
    "front matter": "---\nsubtitle: '{}'\n---\n\n" + START + "글\n",
    "label of a diagram": START + "```mermaid\ngraph TD\n  A[{}] --> B\n```\n",
}
"""A session for each place, `{}` where the text stands."""
CHARACTERS = {
    "Hangul": "가",
    "Hangul in words": "가나다 ",
    "letters": "a",
    "words": "a ",
    "digits": "1",
    "bars": "|",
    "brackets": "[",
    "parentheses": "(",
    "stars": "*",
    "underlines": "_",
    "angles": "<",
    "backticks": "`",
    "ampersands": "&",
    "backslashes": "\\",
    "colons": ":a",
    "emoji": "😀",
    "families": "👨\u200d👩\u200d👧",
    "right to left": "אב ",
    "marks": "a\u0301",
    "Hanja": "說",
}
"""What a place is filled with."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One place, filled."""

    place: str
    """The name of the place."""
    characters: str
    """The name of what it is filled with."""

    def session(self, size: int = SIZE) -> str:
        """Return the session with so many characters in that place."""
        unit = CHARACTERS[self.characters]
        return PLACES[self.place].replace("{}", (unit * (size // len(unit) + 1))[:size])


def tried(filled: Filled, theme: Theme | None = None, size: int = SIZE) -> None:
    """Raise where the session has no deck or no handout, or where something is told as a fault of ours."""
    session = built(filled.session(size), theme or default_theme())
    assert session.read.value is not None, session.read.diagnostics
    faults = [one for one in session.diagnostics if one.code is Code.INTERNAL_FAULT]
    assert not faults, faults[0].exception
    assert set(session.files) == {"pptx", "handout.pdf"}


def kept(filled: Filled) -> bytes:
    """Return what is written down of a place: the session."""
    return filled.session().encode()


EVERY = tuple(Filled(place, characters) for place in PLACES for characters in CHARACTERS)
"""All of them, place by place."""
SWEEP = Fuzzer("sweep", lambda random: random.choice(EVERY), tried, kept, EVERY)
"""The sweep over places and characters."""
