"""Trees and typed lists in plain fences become nested outlines."""

import pytest

from gyoan.model.blocks import Outline, OutlineItem, TaskList
from gyoan.model.inline import CodeSpan, Strong, Text
from markdown.lessons import HEAD, blocks_of, dumped, outline, said, session_of
from markdown.session_dump import inlines


def shape(items: tuple[OutlineItem, ...]) -> list:
    """Return labels, each followed by the list of those below it."""
    result: list = []
    for item in items:
        result.append(inlines(item.label) if item.number is None else f"{item.number}. {inlines(item.label)}")
        if item.children:
            result.append(shape(item.children))
    return result


def test_trees_stand_below_their_headings_and_the_first_line_names_them_all() -> None:
    tree = outline("정리:\n\n하나:\n├── 가:\n│   ├── 나\n│   └── 다\n└── 라\n\n둘:\n└── 마")

    assert inlines(tree.title) == "정리:"
    assert shape(tree.items) == ["하나:", ["가:", ["나", "다"], "라"], "둘:", ["마"]]


def test_a_single_tree_is_named_by_its_heading() -> None:
    tree = outline("배포 순서\n├── 준비\n└── 실행")

    assert (inlines(tree.title), shape(tree.items)) == ("배포 순서", ["준비", "실행"])


def test_trees_without_a_common_name_have_no_title() -> None:
    tree = outline("✅ 하나 (1일차)\n├── 가\n└── 나\n\n✅ 둘\n└── 다")

    assert (tree.title, shape(tree.items)) == ((), ["✅ 하나 (1일차)", ["가", "나"], "✅ 둘", ["다"]])


def test_a_formula_above_trees_is_no_title() -> None:
    tree = outline("총액 = 가 + 나\n\n가:\n├── 1원\n└── 2원\n\n나:\n└── 3원")

    assert shape(tree.items)[0] == "총액 = 가 + 나"


TREES = "하나:\n├── 가\n└── 나\n\n둘:\n└── 다"


@pytest.mark.parametrize("between", ["", "  ", "\t"])
@pytest.mark.parametrize("above", ["", "\n", "  \n\n"])
def test_a_title_may_have_blanks_around_it_and_above_it(above: str, between: str) -> None:
    tree = outline(f"{above}  우리 팀  \n{between}\n{TREES}")

    assert inlines(tree.title) == "우리 팀"
    assert shape(tree.items) == ["하나:", ["가", "나"], "둘:", ["다"]]


@pytest.mark.parametrize("title", [f"{'긴 이름 ' * 15}모두:", "우리 팀"])
def test_blanks_around_a_title_make_it_neither_longer_nor_another(title: str) -> None:
    tree = outline(f"{' ' * 40}{title}{' ' * 40}\n\n{TREES}")

    assert inlines(tree.title) == title


@pytest.mark.parametrize("between", ["", "  "])
def test_above_a_branch_a_line_heads_that_tree_and_no_other(between: str) -> None:
    tree = outline(f"하나\n{between}\n├── 가\n└── 나\n\n둘\n└── 다")

    assert (tree.title, shape(tree.items)) == ((), ["하나", ["가", "나"], "둘", ["다"]])


def test_a_line_with_no_blank_line_below_it_is_no_title() -> None:
    tree = outline(f"우리 팀\n{TREES}")

    assert (tree.title, shape(tree.items)[:2]) == ((), ["우리 팀", "하나:"])


def test_a_tree_without_a_heading_is_its_own_top_level() -> None:
    assert shape(outline("├── 가\n│   └── 나\n└── 다").items) == ["가", ["나"], "다"]


@pytest.mark.parametrize(
    "tree",
    [
        "하나:\n├── 가\n│   ├── 나\n│   └── 다\n└── 라",
        "하나:\n├── 가\n│  ├── 나\n│   └── 다\n└── 라",
        "하나:\n├── 가\n │  ├── 나\n│   └── 다\n └── 라",
        "하나:\n├─ 가\n│ ├─ 나\n│ └─ 다\n└─ 라",
        "하나:\n├── 가\n│\t├── 나\n│\t└── 다\n└── 라",
        "  하나:\n  ├── 가\n  │   ├── 나\n  │   └── 다\n  └── 라",
        "하나:\n│\n├── 가\n│   │\n│   ├── 나\n│   └── 다\n│\n└── 라",
        "하나:\n|-- 가\n|   |-- 나\n|   `-- 다\n`-- 라",
        "하나:\n┣━━ 가\n┃   ┣━━ 나\n┃   ┗━━ 다\n┗━━ 라",
    ],
)
def test_indentation_may_be_ragged(tree: str) -> None:
    assert shape(outline(tree).items) == ["가", ["나", "다"], "라"]


def test_entries_behind_the_last_branch_belong_to_it_where_it_announces_them() -> None:
    tree = outline("하나:\n├── 가\n└── 나:\n├── 다\n└── 라\n\n둘:\n└── 마")

    assert shape(tree.items) == ["하나:", ["가", "나:", ["다", "라"]], "둘:", ["마"]]


def test_a_remark_belongs_to_the_entry_above_it() -> None:
    assert shape(outline("하나\n├── 가\n│   설명입니다\n└── 나").items) == ["가", ["설명입니다"], "나"]


def test_bullets_below_a_heading_are_entries_too() -> None:
    tree = outline("하나\n├── 가\n└── 나\n\n사례:\n- 다\n- 라")

    assert shape(tree.items) == ["하나", ["가", "나"], "사례:", ["다", "라"]]


def test_columns_drawn_with_blanks_close_up() -> None:
    tree = outline("기존       →     이후\n├── 구매    →    대여\n└── 관리    →    자동")

    assert inlines(tree.title) == "기존 → 이후"
    assert shape(tree.items) == ["구매 → 대여", "관리 → 자동"]


def test_rules_and_stems_without_an_entry_are_drawing_only() -> None:
    assert shape(outline("하나\n├── 가\n│\n├──\n──────\n└── 나").items) == ["가", "나"]


def test_an_arrow_on_a_branch_stays() -> None:
    assert shape(outline("Primary\n├──> 복제본 1\n└──> 복제본 2").items) == ["→ 복제본 1", "→ 복제본 2"]


@pytest.mark.parametrize(
    ("label", "content"),
    [
        ("**굵게** 설명", (Strong((Text("굵게"),)), Text(" 설명"))),
        ('**"인용"**을', (Strong((Text('"인용"'),)), Text("을"))),
        ("`kubectl` 사용", (CodeSpan("kubectl"), Text(" 사용"))),
        ("<none> 태그", (Text("<none> 태그"),)),
        ("src/**/*.py, lib/**", (Text("src/**/*.py, lib/**"),)),
        ("2 ** 3 ** 4", (Text("2 ** 3 ** 4"),)),
        ("*.log 파일과 _config_", (Text("*.log 파일과 _config_"),)),
        ("[링크](a.md)", (Text("[링크](a.md)"),)),
    ],
)
def test_markup_in_a_label_counts_only_where_plainly_meant(label: str, content: tuple) -> None:
    assert outline(f"하나:\n├── {label}\n└── 나").items[0].label == content


def test_every_entry_knows_its_line_and_column() -> None:
    tree = outline("정리:\n\n하나:\n├── 가\n│   └── 나")
    (one,) = tree.items
    (first,) = one.children

    assert (tree.span.line, tree.span.end_line) == (3, 9)
    assert [(item.span.line, item.span.column) for item in (one, first, first.children[0])] == [(6, 1), (7, 5), (8, 9)]


def test_columns_count_the_list_around_the_fence() -> None:
    from gyoan.model.blocks import BulletList

    (block,) = blocks_of("- 항목\n  ```\n  하나:\n  ├── 가\n  └── 나\n  ```\n")
    assert isinstance(block, BulletList)
    tree = block.items[0].blocks[1]
    assert isinstance(tree, Outline)

    assert (tree.items[0].span.line, tree.items[0].span.column) == (6, 7)


def test_a_tree_nested_beyond_reason_is_cut_off_and_reported() -> None:
    text = "```\n" + "\n".join("│   " * depth + "├── 가" for depth in range(200)) + "\n```\n"

    assert said(HEAD + text) == ["GY111 warning 16:1"]
    assert "\n".join(dumped(text)).count("가") == 200


def test_a_tree_whose_fence_was_forgotten_is_a_tree() -> None:
    assert dumped("하나:\n├── 가\n│   └── 나\n└── 다\n") == ["Outline | 하나:", "  - 가", "    - 나", "  - 다"]


def test_typed_bullets_nest_by_indentation() -> None:
    marked = outline("점검:\n\n🔹 네트워크:\n   • 포트\n     - 외부\n   • 방화벽\n🔹 저장소\n   • 용량")

    assert inlines(marked.title) == "점검:"
    assert shape(marked.items) == ["네트워크:", ["포트", ["외부"], "방화벽"], "저장소", ["용량"]]


def test_a_smaller_bullet_in_the_same_column_lies_below_a_larger_one() -> None:
    assert shape(outline("🔹 가\n• 나\n• 다\n🔹 라\n• 마").items) == ["가", ["나", "다"], "라", ["마"]]


def test_the_last_group_takes_the_children_that_stand_at_its_level() -> None:
    marked = outline("하나:\n🔹 가:\n   • 나\n🔹 다:\n🔹 라\n🔹 마\n\n둘:\n🔹 바\n🔹 사")

    assert shape(marked.items) == ["하나:", ["가:", ["나"], "다:", ["라", "마"]], "둘:", ["바", "사"]]


def test_groups_that_follow_one_another_stay_groups() -> None:
    marked = outline("하나:\n• 가:\n• 나\n• 다:\n• 라")

    assert shape(marked.items) == ["가:", ["나"], "다:", ["라"]]


def test_dashes_stand_below_their_headings_and_a_sum_stands_alone() -> None:
    marked = outline("구성:\n- 노드: 3대\n- 저장: 100GB\n\n비용:\n- 저장: $10\n──────\n총 비용: $10/월")

    assert shape(marked.items) == ["구성:", ["노드: 3대", "저장: 100GB"], "비용:", ["저장: $10"], "총 비용: $10/월"]


def test_numbers_of_a_typed_list_stay() -> None:
    assert shape(outline("성능:\n1. 가벼움\n2. 빠름\n\n안정:\n1. 검증됨").items) == [
        "성능:",
        ["1. 가벼움", "2. 빠름"],
        "안정:",
        ["1. 검증됨"],
    ]


def test_boxes_are_tasks_below_their_headings() -> None:
    assert dumped("```\n🔧 도구:\n□ Docker\n☑ Git\n\n🌐 계정:\n✅ GitHub\n```\n") == [
        "TaskList",
        "  *",
        "    paragraph | 🔧 도구:",
        "    TaskList",
        "      * [ ]",
        "        paragraph | Docker",
        "      * [x]",
        "        paragraph | Git",
        "  *",
        "    paragraph | 🌐 계정:",
        "    TaskList",
        "      * [x]",
        "        paragraph | GitHub",
    ]


def test_boxes_without_headings_are_a_plain_task_list() -> None:
    (block,) = blocks_of("```\n□ 하나\n[x] 둘\n```\n")

    assert isinstance(block, TaskList)
    assert [item.checked for item in block.items] == [False, True]
    assert (block.items[1].span.line, block.items[1].span.column) == (5, 5)


TREE = """정리
├── 가
│   ├── 나
│   │   설명
│   │   - 붙임
│  ├── 다
│   └── 라:
│
│   └── 마
└── 바
    └── 사
        * 아
"""


def test_every_line_of_a_tree_knows_the_column_of_its_text() -> None:
    for margin in ("", "  "):
        text = HEAD + "".join(f"{margin}{line}\n" for line in f"```\n{TREE}```".splitlines())
        (tree,) = session_of(text).blocks
        assert isinstance(tree, Outline)
        for item in every(tree.items):
            label = inlines(item.label)
            assert text.splitlines()[item.span.line - 1][item.span.column - 1 :].rstrip() == label


def every(items: tuple[OutlineItem, ...]) -> list[OutlineItem]:
    """Return the items and all below them."""
    return [one for item in items for one in (item, *every(item.children))]


def test_remarks_and_ragged_branches_stand_where_they_were_drawn() -> None:
    assert shape(outline(TREE.rstrip()).items) == [
        "가",
        ["나", ["설명", ["붙임"]], "다", "라:", ["마"]],
        "바",
        ["사", ["아"]],
    ]


def test_after_a_blank_line_nothing_belongs_to_what_was_announced() -> None:
    assert shape(outline("제목\n├── 가\n└── 나:\n│\n└── 다").items) == ["가", "나:", ["다"]]
    assert shape(outline("제목\n├── 가\n└── 나:\n\n└── 다").items) == ["가", "나:", "다"]


def test_a_tab_is_four_columns_of_a_tree() -> None:
    assert shape(outline("제목\n├── 가\n        ├── 나\n\t\t└── 다").items) == ["가", ["나", "다"]]
