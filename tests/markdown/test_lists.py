"""Lists nest, count and tick as written."""

from gyoan.model.blocks import BulletList, CodeBlock, FootnoteList, OrderedList, Quote, Table, TaskList
from markdown.lessons import HEAD, blocks_of, dumped, said, session_of


def test_entries_hold_lists_code_tables_and_quotes() -> None:
    (block,) = blocks_of(
        "3. 셋\n\n   ```bash\n   ls\n   ```\n\n   | 가 |\n   |---|\n   | 1 |\n\n   - 안\n     > 인용\n4. 넷\n"
    )

    assert isinstance(block, OrderedList)
    assert (block.start, len(block.items)) == (3, 2)
    assert [type(inner) for inner in block.items[0].blocks[1:]] == [CodeBlock, Table, BulletList]
    inner = block.items[0].blocks[3]
    assert isinstance(inner, BulletList)
    assert isinstance(inner.items[0].blocks[1], Quote)


def test_boxes_tick() -> None:
    (block,) = blocks_of("- [ ] 하나\n- [x] 둘\n- [X] 셋\n- 넷\n")

    assert isinstance(block, TaskList)
    assert [item.checked for item in block.items] == [False, True, True, None]
    assert dumped("- [ ] 하나\n") == ["TaskList", "  * [ ]", "    paragraph | 하나"]


def test_places_are_right_inside_lists_and_quotes() -> None:
    (outer,) = blocks_of("- 하나\n  1. 둘\n     > 셋\n     >\n     > - 넷\n")
    assert isinstance(outer, BulletList)
    (paragraph, ordered) = outer.items[0].blocks
    assert isinstance(ordered, OrderedList)
    (_, quote) = ordered.items[0].blocks
    assert isinstance(quote, Quote)
    (third, bullets) = quote.blocks
    assert isinstance(bullets, BulletList)

    places = [block.span for block in (outer, paragraph, ordered, quote, third, bullets, bullets.items[0].blocks[0])]
    assert [(span.line, span.column, span.end_line) for span in places] == [
        (3, 1, 7),
        (3, 3, 3),
        (4, 3, 7),
        (5, 6, 7),
        (5, 8, 5),
        (7, 8, 7),
        (7, 10, 7),
    ]


def test_fifteen_lists_in_one_another_are_fifteen_lists() -> None:
    blocks, depth = blocks_of("".join(f"{'  ' * level}- {level}\n" for level in range(15))), 0
    while isinstance(last := blocks[-1], BulletList):
        blocks, depth = last.items[0].blocks, depth + 1

    assert depth == 15


def test_a_list_ends_where_its_text_ends() -> None:
    (first, second) = blocks_of("- 하나\n\n\n\n문단\n")

    assert (first.span.end_line, second.span.line) == (3, 7)


def test_footnotes_stand_at_the_end_by_number() -> None:
    session = session_of(f"{HEAD}하나[^b] 둘[^a]\n\n[^a]: 가\n\n    더\n[^b]: 나\n[^c]: 다\n\n## 끝\n\n글[^a]\n")
    block = session.sections[-1].blocks[-1]

    assert isinstance(block, FootnoteList)
    assert [str(item.blocks).count("나") for item in block.items] == [1, 0, 0]
    assert "더" in str(block.items[1])
    assert "다" in str(block.items[2])


def test_lists_nested_beyond_reason_are_flat_at_the_bottom_and_lose_nothing() -> None:
    text = "\n".join("  " * depth + f"- 항목{depth:03d}" for depth in range(200))

    assert [line.split(" ")[:2] for line in said(HEAD + text)] == [["GY111", "warning"]]
    read = str(session_of(HEAD + text))
    assert [depth for depth in range(200) if f"항목{depth:03d}" not in read] == []


def test_lines_with_typed_bullets_are_a_list() -> None:
    assert dumped("준비할 것:\n• **하나**: [문서](a.md)\n• 둘\n🔹 셋\n") == [
        "paragraph | 준비할 것:",
        "BulletList",
        "  *",
        "    paragraph | <b>하나</b>: [문서](a.md)",
        "  *",
        "    paragraph | 둘",
        "  *",
        "    paragraph | 셋",
    ]
    (block,) = blocks_of("• 하나\n• 둘\n")
    assert isinstance(block, BulletList)
    assert [item.span.line for item in block.items] == [3, 4]


def test_a_bullet_between_words_is_no_list() -> None:
    assert dumped("**하나** • **둘**\n") == ["paragraph | <b>하나</b> • <b>둘</b>"]
    assert dumped("• 하나뿐\n") == ["paragraph | • 하나뿐"]
