"""Times builds of a whole course: cold, with nothing changed, after one word, after one diagram.

The course is generated: sessions with the diagrams of a real course, most of them flowcharts. Each row is a whole
process; seconds of the processor, its children's included, tell more than the clock on a busy machine.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

SESSIONS, DIAGRAMS = 120, 436
_FLOWCHART = """graph {direction}
  A{n}[요청 {n}] --> B{n}{{규칙에 맞는가}}
  B{n} -->|예| C{n}[저장소 {m}]
  B{n} -->|아니오| D{n}[거절하고 기록]
  C{n} --> E{n}[(데이터베이스)]
  D{n} --> F{n}[관리자에게 알림]
  E{n} --> G{n}[응답 {n}]
"""
_SEQUENCE = """sequenceDiagram
  participant 사용자{n}
  participant 서버{m}
  사용자{n}->>서버{m}: 요청 {n}
  서버{m}-->>사용자{n}: 응답
  Note over 서버{m}: 기록을 남긴다
"""
_STATE = "stateDiagram-v2\n  [*] --> 대기{n}\n  대기{n} --> 실행: 시작\n  실행 --> 대기{n}: 멈춤\n  실행 --> [*]\n"
_OTHERS = (
    _STATE,
    'pie\n  title 시간 {n}\n  "설계" : 3\n  "구현" : {m}\n',
    "mindmap\n  root((배포 {n}))\n    준비\n      점검 {m}\n    실행\n    되돌리기\n",
    "timeline\n  title 과정 {n}\n  1주 : 기초\n  2주 : 실습 {m}\n",
    "gantt\n  title 계획 {n}\n  dateFormat YYYY-MM-DD\n  section 준비\n"
    "  조사 :a{n}, 2026-03-02, {m}d\n  설계 :after a{n}, 4d\n",
)
_EVERY = 60
"""Of so many diagrams, 48 are flowcharts, 4 sequences, and the others of one kind each, as in a real course."""
_PROSE = "무엇이 왜 그렇게 되는지 하나씩 짚어 보고, 실무에서 어떤 선택을 하는지 견주어 본다. " * 3
_TOPICS = ("구조", "흐름", "경계", "상태", "오류", "기록", "점검")


def diagram(number: int, salt: str) -> str:
    """Return a diagram that no cache has seen, of the kind whose turn it is."""
    place, values = number % _EVERY, {"n": number, "m": number % 7 + 2}
    if place < 52:
        text = _FLOWCHART.format(direction=("LR", "TB", "TD")[number % 3], **values)
    elif place < 56:
        text = _SEQUENCE.format(**values)
    else:
        text = _OTHERS[number // _EVERY % len(_OTHERS)].format(**values)
    head, _, rest = text.partition("\n")
    return f"```mermaid\n{head}\n%% {salt} {number}\n{rest}```\n"


def session(number: int, diagrams: range, salt: str, sections: int = len(_TOPICS)) -> str:
    """Return a session with the diagrams of these numbers, a section each."""
    parts = [f"# Week {number // 40 + 1} Day {number // 8 % 5 + 1} Session {number % 8 + 1}: 배포 {number} (50분)\n"]
    for at, topic in enumerate(_TOPICS[:sections]):
        parts += [
            f"## {at + 1}. {topic}를 살핀다 ({8 if at else 2}분)\n",
            f"### {topic}의 뜻\n",
            f"{number}번째 차시에서는 **{topic}**를 다룬다. {_PROSE}",
            "\n" + "".join(f"- {topic} {item}: 먼저 값을 확인하고, 다음으로 결과를 적는다\n" for item in range(6)),
            "| 항목 | 뜻 | 값 |\n| --- | --- | --- |\n"
            + "".join(f"| {topic} {row} | 설명 {row} | {row * 7} |\n" for row in range(4)),
            *([diagram(diagrams[at], salt)] if at < len(diagrams) else []),
            f"```bash\nkubectl get pods -n lesson-{number}-{at}\nkubectl describe pod web-{at}\n```\n",
            f"> 토론: {topic}에서 가장 어려운 점은 무엇인가? 이유와 함께 적어 본다.\n",
        ]
    return "\n".join(parts)


def write_course(
    folder: Path, sessions: int = SESSIONS, diagrams: int = DIAGRAMS, sections: int = len(_TOPICS)
) -> list[Path]:
    """Write a course into `folder` and return its sessions."""
    salt, files = uuid.uuid4().hex, []
    for number in range(sessions):
        own = range(number * diagrams // sessions, (number + 1) * diagrams // sessions)
        file = folder / f"week_{number // 40 + 1:02}/day_{number // 8 % 5 + 1:02}/session_{number % 8 + 1:02}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(session(number, own, salt, sections), "utf-8")
        files.append(file)
    (folder / "course.toml").write_text('title = "배포 과정"\nstart = "09:00"\nslot = "50분"\n', "utf-8")
    return files


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build took."""

    seconds: float
    processor: float
    said: str


def as_installed() -> dict[str, str]:
    """Return the variables for a program that may keep its compiled modules, as an installed one has them.

    Without them a quarter of the work after an edited word would be compiling.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def build(folder: Path, *options: str) -> Cost:
    """Return what a build of the course in `folder/source` took."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "gyoan", "build", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=as_installed())
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(seconds, used, done.stderr.strip().splitlines()[-1])


def measure(sessions: int, runs: int) -> None:
    """Print a row for each kind of build of a course of so many sessions."""
    diagrams = sessions * DIAGRAMS // SESSIONS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write_course(folder / "source", sessions, diagrams)
        say("", Cost(0, 0, f"{sessions} sessions, {diagrams} diagrams"))
        say("cold: no diagram drawn before", build(folder))
        for _ in range(runs):
            say("nothing changed", build(folder))
            edited = files[len(files) // 2]
            edited.write_text(edited.read_text("utf-8") + f"\n고친 낱말 {uuid.uuid4().hex[:6]}\n", "utf-8")
            say("one word", build(folder))
            edited = files[len(files) // 3]
            edited.write_text(edited.read_text("utf-8").replace("%% ", f"%% {uuid.uuid4().hex} ", 1), "utf-8")
            say("one diagram", build(folder))


def say(what: str, cost: Cost) -> None:
    """Print a row."""
    sys.stdout.write(f"{what:32}{cost.seconds:8.2f} s{cost.processor:8.2f} s of processors   {cost.said}\n")
    sys.stdout.flush()
