"""Seconds of talk: what makes a section longer to talk through, and by how much."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from gyoan.model.blocks import CodeBlock, CodeKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.schedule import TalkSpeed, syllables
from gyoan.model.units import Duration
from gyoan.schedule.density import Density
from gyoan.schedule.diagram_size import nodes_and_edges
from schedule.lectures import session_of, talk


def is_character_picture(text: str) -> bool:
    (section,) = session_of(f"# 제목\n\n## 절\n\n```\n{text}\n```\n").sections
    (block,) = section.blocks
    return isinstance(block, CodeBlock) and block.kind is CodeKind.FIGURE


def seconds(body: str, density: Density | None = None) -> float:
    (section,) = session_of(f"# 제목\n\n## 절\n\n{body}\n").sections
    return (density or Density()).of_blocks(section.blocks)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("쿠버네티스", 5),
        ("Kubernetes", 5),
        ("Pod 23개", 1.5 + 2 + 1),
        ("**—… !?", 0),
        ("🚀 배포", 2),
        ("漢字", 2),
    ],
)
def test_syllables_are_what_is_read_out(text: str, count: float) -> None:
    assert syllables(text) == count


def test_a_minute_of_korean_speech_is_325_syllables() -> None:
    assert seconds(talk(325)) == pytest.approx(60)


def test_talk_counts_wherever_text_stands() -> None:
    text = talk(65)
    expected = pytest.approx(12)

    assert seconds(f"- {text}") == expected
    assert seconds(f"1. {text}") == expected
    assert seconds(f"- [ ] {text}") == expected
    assert seconds(f"> {text}") == expected
    assert seconds(f"> [!NOTE]\n> {text}") == expected
    assert seconds(f"```\n제목:\n├── {text}\n└── 끝\n```") == pytest.approx(12 + 3 * 60 / 325)


def test_a_table_takes_time_by_its_cells_and_empty_ones_take_none() -> None:
    assert seconds("| 가 | 나 |\n|---|---|\n| 다 | 라 |\n| 마 |  |") == 5 * 1.5


def test_code_takes_time_by_its_lines() -> None:
    assert seconds("```python\na = 1\n\nb = 2\n```") == 2 * 2.0


def test_a_picture_drawn_in_characters_takes_a_look_and_its_words_but_no_more_than_its_lines_as_code() -> None:
    speed = TalkSpeed()
    tall = "\n".join(["┌──┐", "│가│", "└──┘"] * 20)
    look = speed.figure_seconds + 20 * speed.seconds_per_syllable

    assert is_character_picture(tall)
    assert seconds(f"```\n{tall}\n```") == pytest.approx(look)
    assert look < 60 * speed.code_line_seconds
    assert seconds("```\n┌──┐\n│가│\n└──┘\n```") == 3 * speed.code_line_seconds


def test_a_diagram_takes_time_by_its_nodes_and_edges() -> None:
    assert seconds("```mermaid\nflowchart LR\n  A[가] --> B[나]\n  B --> C[다]\n```") == 10 + 3 * 2 + 2 * 1


def test_steps_joined_by_arrows_take_the_time_of_a_diagram() -> None:
    assert seconds("```\n가 → 나 → 다 → 라\n```") == 10 + 4 * (2 + 1)


def test_rules_and_blanks_take_no_time() -> None:
    assert seconds("---") == 0


def test_every_figure_of_the_estimate_can_be_set() -> None:
    slow = Density(TalkSpeed(syllables_per_minute=100, cell_seconds=10, code_line_seconds=7))

    assert seconds(talk(100), slow) == pytest.approx(60)
    assert seconds("| 가 |\n|---|\n| 나 |", slow) == 20
    assert seconds("```sh\nls\n```", slow) == 7


def test_a_pinned_block_takes_its_pinned_time() -> None:
    session = session_of(f"# 제목\n\n## 절\n\n{talk(650)}\n\n{talk(325)}\n")
    density = Density(pinned={5: Duration(90)})

    assert density.of_blocks(session.sections[0].blocks) == pytest.approx(90 + 60)


@pytest.mark.parametrize(
    ("source", "size"),
    [
        ("flowchart TB\n  A[가] --> B(나)\n  A --> C{다}\n  style A fill:#fff", (3, 2)),
        ("graph LR\n  subgraph 묶음\n    A[시작 - 끝]\n    B[나]\n  end\n  A -->|예| B", (3, 1)),
        ("flowchart LR\n  A --> B --> C", (3, 2)),
        ("flowchart LR\n  A -- 설명 --> B", (2, 1)),
        ("sequenceDiagram\n  participant A as 학생\n  participant B\n  A->>B: 질문\n  B-->>A: 답 -> 끝", (4, 2)),
        ('pie title 비율\n  "가" : 10\n  "나" : 20', (2, 0)),
        ("timeline\n  title 역사\n  2014 : 시작\n  2015 : 공개", (2, 0)),
        ("erDiagram\n  A ||--o{ B : has", (2, 1)),
        ("stateDiagram-v2\n  [*] --> 대기\n  대기 --> 끝", (2, 2)),
        ("flowchart LR\n  %% 설명 --> 아님\n  A --> B", (2, 1)),
        ("", (0, 0)),
    ],
)
def test_nodes_and_edges_are_counted(source: str, size: tuple[int, int]) -> None:
    assert nodes_and_edges(source) == size


def verbatim(text: str, kind: CodeKind) -> float:
    return Density().of_block(CodeBlock(text, SourceSpan("lesson.md", 1), kind=kind))


@pytest.mark.parametrize("kind", [CodeKind.FIGURE, CodeKind.LISTING])
def test_a_picture_of_characters_is_looked_at_or_read_out_whichever_takes_less(kind: CodeKind) -> None:
    boxes, lines = "\n".join(["┌──┐"] * 40), "\n".join([talk(4)] * 3)
    assert verbatim(boxes, kind) == Density().speed.figure_seconds < verbatim(boxes, CodeKind.CODE)
    assert verbatim(lines, kind) == verbatim(lines, CodeKind.CODE)
    words = f"{talk(65)}\n" + "\n".join(["┌──┐"] * 40)
    assert verbatim(words, kind) == pytest.approx(Density().speed.figure_seconds + 12)


def test_a_lecturer_of_whom_nothing_is_known_talks_like_this() -> None:
    assert asdict(TalkSpeed()) == {
        "syllables_per_minute": 325,
        "letters_per_syllable": 2,
        "diagram_seconds": 10,
        "node_seconds": 2,
        "edge_seconds": 1,
        "figure_seconds": 20,
        "cell_seconds": 1.5,
        "code_line_seconds": 2,
        "fullness": 0.9,
    }
