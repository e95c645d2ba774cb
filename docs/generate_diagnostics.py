"""Writes docs/diagnostics.md and its Korean twin from the codes and what `gyoan explain` says of them.

Run `python docs/generate_diagnostics.py`.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from gyoan.commands.explain.pages import SESSION, Cause, explanations
from gyoan.messages import explaining as say
from gyoan.model.codes import Code
from gyoan.model.message import Language, Message

PAGES = {Language.ENGLISH: "diagnostics.md", Language.KOREAN: "diagnostics.ko.md"}

INTRODUCTIONS = {
    Language.ENGLISH: """\
# Diagnostics

<!-- Written by docs/generate_diagnostics.py from model/codes.py and commands/explain/: change those instead. -->

What gyoan says of a source file has a place, a severity and a code:

```
source/week_03/day_05/session_07.md:41:1: error GY501 There is no picture 'images/gate.png'
    ![전환 관문](images/gate.png)
    ^
    hint: check the name, or put the file there
```

The line itself stands below with a caret and, where there is something to say, a hint.

- An *error* means that something could not be read, drawn or written as it was meant. `gyoan build` exits with 1.
- A *warning* means that the result deserves a look. With `--strict` it makes the exit code 1 too.
- An *info* says what gyoan did of its own accord.

What cannot be drawn is shown as it stands in the source, so that no text is lost; a session that fails never stops the
others.
""",
    Language.KOREAN: """\
# 진단

<!-- docs/generate_diagnostics.py가 gyoan.model.codes와 gyoan.explaining으로 만듭니다. 이 문서 말고 그쪽을 고치세요. -->

gyoan이 원본 파일에 대해 하는 말에는 위치와 심각도와 코드가 있습니다.

```
source/week_03/day_05/session_07.md:41:1: 오류 GY501 'images/gate.png' 그림이 없습니다
    ![전환 관문](images/gate.png)
    ^
    도움말: 이름을 확인하거나 그 자리에 파일을 두세요
```

아래에는 그 줄이 그대로 나오고 `^`가 자리를 가리킵니다. 할 말이 있으면 도움말이 이어집니다.

- *오류*: 뜻대로 읽거나 그리거나 쓰지 못한 것이 있습니다. `gyoan build`는 종료 코드 1로 끝납니다.
- *경고*: 결과를 한번 살펴볼 만합니다. `--strict`를 주면 이때도 종료 코드가 1입니다.
- *알림*: gyoan이 스스로 한 일을 알립니다.

그릴 수 없는 것은 원문 그대로 표시하므로 글은 하나도 사라지지 않습니다. 실패한 차시가 있어도 다른 차시는 만듭니다.
""",
}

FAMILIES = {
    "GY1": Message("Reading", "읽기"),
    "GY2": Message("Time", "시간"),
    "GY3": Message("Diagrams", "다이어그램"),
    "GY4": Message("Layout", "배치"),
    "GY5": Message("Files and settings", "파일과 설정"),
}
COLUMNS = Message("| code | meaning |", "| 코드 | 뜻 |")
_FENCE = "````"
_KINDS = {".md": "markdown", ".toml": "toml"}


def page(language: Language) -> str:
    """Return the page in `language` as it should be: for each family a table of its codes, then each by itself."""
    families = groupby(Code, key=lambda code: code.value[:3])
    sections = (section(FAMILIES[prefix], list(codes), language) for prefix, codes in families)
    return "\n".join([INTRODUCTIONS[language], *sections])


def section(heading: Message, codes: list[Code], language: Language) -> str:
    """Return one family's heading, table and codes."""
    rows = (f"| [{code.value}](#{code.value.lower()}) | {code.summary.within(language)} |" for code in codes)
    head = [f"## {heading.within(language)}", "", COLUMNS.within(language), "| --- | --- |"]
    return "\n".join([*head, *rows, "", *(explained(code, language) for code in codes)])


def explained(code: Code, language: Language) -> str:
    """Return what is said of one code: what it means, why it matters, an example, what to do."""
    one = explanations(language)[code]
    why, example, remedy = (f"**{label.within(language)}**" for label in (say.WHY, say.EXAMPLE, say.REMEDY))
    parts = [f"### {code.value}", code.summary.within(language), why, *one.why, example]
    return "\n\n".join([*parts, *map(shown, one.examples), remedy, *one.remedy]) + "\n"


def shown(example: Cause) -> str:
    """Return a file or command in a fence, with the file's name above it unless any name would do; or the words."""
    if example.kind == "told":
        return example.text
    name = f"`{example.name}`\n\n" if example.name not in {"", SESSION} else ""
    return f"{name}{_FENCE}{_KINDS.get(Path(example.name).suffix, '')}\n{example.text}\n{_FENCE}"


if __name__ == "__main__":
    for language, name in PAGES.items():
        Path(__file__).with_name(name).write_text(page(language), encoding="utf-8", newline="\n")
