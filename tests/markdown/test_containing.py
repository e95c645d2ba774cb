"""A fault of ours while a file is read costs the step or the lines that it happens in, and is told at its line."""

from __future__ import annotations

import pytest
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline

from failing import failing
from gyoan.markdown import blocks as reading
from gyoan.markdown import footnotes as notes
from gyoan.markdown import read_session, reader, sections
from gyoan.markdown.dialects import dialect
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.syntax.nodes import SyntaxNode
from gyoan.model.blocks import CodeBlock, FootnoteList
from gyoan.model.codes import Code
from gyoan.model.inline import FootnoteReference
from gyoan.model.session import Session, walk_blocks
from gyoan.model.traversal import found

MARKDOWN = """---
week: 3
---

# 제목 (40분)

**시간**: 09:00-09:50

앞에 선 글[^1]

[^1]: 각주의 글

## 하나 (10분)

- 목록의 글
- 나쁜 글

<!-- time: 90s -->
<!-- note: 말할 것 -->

## 퀴즈 (5분)

1. 무엇입니까?
   - [x] 고른 답

```bash
echo 하나

echo 둘
```

## 끝 (5분)

마지막 글
"""
WORDS = (
    "제목",
    "앞에 선 글",
    "각주의 글",
    "하나",
    "목록의 글",
    "나쁜 글",
    "무엇입니까",
    "고른 답",
    "echo 둘",
    "마지막 글",
)
STEPS = (
    (reader, "read_front_matter", 1),
    (reader, "repair_fences", 1),
    (dialect, "take_notes", 1),
    (reader, "mend_slips", 1),
    (reader, "labels_in", 1),
    (reader, "report_unclosed", 1),
    (reader, "read_time_pins", 18),
    (reader, "read_remarks", 18),
    (reader, "without_html", 1),
    (reader, "take_clock", 5),
    (reader, "split_heading", 5),
    (reader, "agreed", 5),
    (reader, "state_time", 5),
    (reader, "with_footnotes", 1),
    (notes, "_read", 11),
    (sections, "levels_of", 1),
    (sections, "stated_time", 13),
    (sections, "role_of", 13),
    (sections, "is_quiz", 13),
    (sections, "with_siblings", 13),
    (reading, "without_html", 7),
    (reading, "asks_below", 15),
    (reading, "with_captions", 7),
)


def read(markdown: str = MARKDOWN) -> tuple[Session, list[int]]:
    """Return the session, and the lines at which faults are told."""
    outcome = read_session(markdown.encode(), "session.md")
    assert outcome.value is not None
    found = [one for one in outcome.diagnostics if one.code is Code.INTERNAL_FAULT]
    assert all("FaultError" in one.exception for one in found)
    return outcome.value, [one.span.line for one in found]


def lost(session: Session, words: tuple[str, ...] = WORDS) -> list[str]:
    return [word for word in words if word not in str(session)]


def test_without_a_fault_nothing_is_told() -> None:
    session, lines = read()

    assert (lines, lost(session)) == ([], [])
    assert (session.identity.week, len(session.pins), len(session.remarks)) == (3, 1, 1)


@pytest.mark.parametrize(("module", "name", "line"), STEPS)
def test_a_fault_in_a_step_of_reading_costs_that_step(
    module: object, name: str, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, failing(getattr(module, name)))

    session, lines = read()

    assert line in lines
    assert lost(session, tuple(word for word in WORDS if (name, word) != ("with_footnotes", "각주의 글"))) == []


def test_a_fault_in_one_comment_costs_that_comment(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = failing(reader.read_remarks, lambda tokens, *_, **__: any("나쁜" in token.content for token in tokens))
    monkeypatch.setattr(reader, "read_remarks", bad)

    session, lines = read(MARKDOWN.replace("마지막 글\n", "마지막 글\n\n<!-- note: 나쁜 것 -->\n"))

    assert lines == [36]
    assert ["말할 것" in str(remark) for remark in session.remarks] == [True]


def test_a_fault_in_a_headings_title_shows_it_as_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    def of_heading(_tokens: object, _reading: object, line: int) -> bool:
        return line == 13

    monkeypatch.setattr(sections, "read_inlines", failing(read_inlines, of_heading))

    session, lines = read()

    assert (lines, lost(session)) == ([13], [])
    assert [section.plain_title for section in session.sections] == ["하나", "퀴즈", "끝"]


@pytest.mark.parametrize(
    ("bad", "line", "shown"),
    [
        ("나쁜 글", 15, "- 목록의 글\\n- 나쁜 글"),
        ("앞에 선 글", 9, "앞에 선 글"),
        ("echo 둘", 26, "echo 하나\\n\\necho 둘"),
        ("무엇입니까", 23, "   - [x] 고른 답"),
    ],
)
def test_a_fault_of_the_parser_costs_the_lines_between_blank_ones(
    bad: str, line: int, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse = ParserBlock.parse
    monkeypatch.setattr(ParserBlock, "parse", failing(parse, lambda _self, src, *_: bad in src))

    session, lines = read()

    assert (lines, lost(session)) == ([line], [])
    assert shown in str(session)
    assert [section.plain_title for section in session.sections] == ["하나", "퀴즈", "끝"]


@pytest.mark.parametrize(
    ("bad", "shown", "lines"),
    [
        ("나쁜 글", "나쁜 글", (2, 2)),
        ("나쁜 줄", "````md\n```\n나쁜 줄\n\n```\n글\n````", (6, 12)),
        ("끝", "끝\n글", (14, 15)),
    ],
)
def test_what_the_parser_cannot_read_is_shown_between_headings_and_blank_lines_with_its_fence(
    bad: str, shown: str, lines: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    parse = ParserBlock.parse
    monkeypatch.setattr(ParserBlock, "parse", failing(parse, lambda _self, src, *_: bad in src))

    session, found = read("# 제목\n나쁜 글\n## 가\n글\n\n````md\n```\n나쁜 줄\n\n```\n글\n````\n\n끝\n글\n")

    (block,) = [
        one for one in walk_blocks(session) if isinstance(one, CodeBlock) and bad in one.text and not one.language
    ]
    assert (found, block.text, (block.span.line, block.span.end_line)) == ([lines[0]], shown, lines)


def test_a_block_that_cannot_be_read_is_its_source_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_list", failing(reading.read_list))

    outcome = read_session(MARKDOWN.encode(), "session.md")

    assert outcome.value is not None
    block = outcome.value.sections[0].blocks[0]
    assert isinstance(block, CodeBlock)
    assert block.text.rstrip() == "- 목록의 글\n- 나쁜 글"
    assert (15, 17) in [(found.span.line, found.span.end_line) for found in outcome.diagnostics]


def test_a_fault_of_the_parser_in_every_line_with_a_mark_costs_those_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = ParserInline.parse
    monkeypatch.setattr(ParserInline, "parse", failing(parse, lambda _self, src, *_: "마지막" in src or "목록" in src))

    session, lines = read()

    assert (lines, lost(session)) == ([15, 34], [])


def test_a_fault_of_the_parser_in_everything_leaves_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ParserInline, "parse", failing(ParserInline.parse))

    session, lines = read()

    assert lost(session) == []
    assert len(lines) > 5


def test_a_fault_of_the_parser_beside_something_else_costs_one_of_both(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = ParserBlock.parse
    both = failing(parse, lambda _self, src, *_: "목록의 글" in src and "마지막 글" in src)
    monkeypatch.setattr(ParserBlock, "parse", both)

    session, lines = read()

    assert (lines, lost(session)) == ([34], [])


def test_more_faults_of_lines_beside_others_than_are_looked_for_leave_the_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    together = failing(ParserBlock.parse, lambda _self, src, *_: src.count("글 하나") > 1)
    monkeypatch.setattr(ParserBlock, "parse", together)

    session, lines = read("\n\n".join(("# 제목", *(f"글 하나 {number}번" for number in range(12)))))

    assert lines == list(range(1, 27, 2))
    assert lost(session, tuple(f"하나 {number}번" for number in range(12))) == []


def test_a_fault_in_nesting_costs_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "gyoan.markdown.parsing.nest",
        failing(reader.nest, lambda tokens: any("나쁜 글" in token.content for token in tokens)),
    )

    session, lines = read()

    assert (lines, lost(session)) == ([15], [])


def test_a_fault_in_one_footnote_costs_its_block(monkeypatch: pytest.MonkeyPatch) -> None:
    def of_note(node: SyntaxNode, *_: object) -> bool:
        return node.first_line == 11

    monkeypatch.setitem(reading.READERS, "paragraph", failing(reading.READERS["paragraph"], of_note))

    session, lines = read()

    assert (lines, lost(session)) == ([11], [])


def test_marks_whose_footnotes_cannot_be_read_lead_to_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notes, "_read", failing(notes._read))

    session, _ = read("# 제목\n\n글^[하나] 글^[둘] 글[^a]\n\n[^a]: 셋\n")

    _, *others = (mark.number for mark, _ in found(session, FootnoteReference))
    (texts,) = (block for block in session.blocks if isinstance(block, FootnoteList))
    assert [number > len(texts.items) for number in others] == [True, True]
