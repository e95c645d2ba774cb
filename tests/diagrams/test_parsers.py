"""Tests of saying shortly what Mermaid's parsers say at length."""

from __future__ import annotations

import pytest

from gyoan.diagrams.parsers import message_gist

JISON = "Parse error on line 2:\n...D    A[가 (나)]\n---------^\nExpecting 'SQE', 'TAGEND', got '{}'"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (JISON.format("PS"), "unexpected `(`"),
        (JISON.format("EOF"), "unexpected end of the diagram"),
        (JISON.format("1"), "unexpected end of the diagram"),
        (JISON.format("NEWLINE"), "unexpected end of the line"),
        (JISON.format("end"), "unexpected `end`"),
        (JISON.format(","), "unexpected `,`"),
        (JISON.format("NODE_STRING"), "unexpected text"),
        ("Lexical error on line 2. Unrecognized text.\n...graph TDA가] --> B\n-------------^", "unexpected `]`"),
        (
            "Parsing failed: Lexer error on line 2, column 1: unexpected character: ->가<- at offset: 4",
            "unexpected `가`",
        ),
        (
            "Parsing failed:  Parse error on line 2, column 5: Expecting token of type ':' but found `10`.",
            "expected `:`, found `10`",
        ),
        ("Cannot read properties of undefined (reading 'endTime')", "something in it names nothing, or says less"),
        ("Diagrams beginning with --- are not valid. If you were trying", "the settings between `---` lines"),
        ("No such shape: 없음.", "No such shape: 없음"),
    ],
)
def test_an_error_is_one_short_sentence(message: str, told: str) -> None:
    assert message_gist(message).startswith(told)
    assert "Expecting" not in message_gist(message)


def test_a_message_is_cut_and_stays_on_one_line() -> None:
    assert len(message_gist("긴 말 " * 200)) <= 160
    assert "\n" not in message_gist("하나\n둘")
