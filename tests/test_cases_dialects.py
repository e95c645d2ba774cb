"""Slides of other tools: what their authors divided is divided, with the pictures and notes that stand on each."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from pptx import Presentation

from cases_built import Built, built, case
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.deck.word_account import account
from gyoan.model.deck import PictureShape, Slide
from gyoan.model.diagnostic import Severity
from gyoan.model.theme import Theme
from layout.decks import slide_text
from layout.handout.handouts import blocks_of, text_of

CONTINUED = re.compile(r" \((?P<part>\d+)/\d+\)$")


@dataclass(frozen=True)
class Meant:
    """A slide as its author sees it."""

    title: str
    words: tuple[str, ...] = ()
    pictures: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lecture:
    """A file of slides, and what its tool shows of it."""

    slides: tuple[Meant, ...]
    marks: tuple[str, ...]
    """The tool's own syntax, which nobody is to see."""
    hidden: tuple[str, ...] = field(default=())
    """Words of slides that are left out."""


LECTURES = {
    "marp": Lecture(
        (
            Meant("해시 표", ("이서준",), notes=("지난 시간에 나온 질문",)),
            Meant("왜 필요한가", ("배열은 자리를", "이름으로는"), notes=("천천히 말합니다", "배열을 칠판에")),
            Meant("자리를 정하는 법", ("칸의 수로 나눕니다", "나눈 나머지를"), pictures=1),
            Meant("자리를 정하는 법 – 2", pictures=1),
            Meant("크기를 정한 그림", ("그림 아래 글입니다",), pictures=1),
            Meant("나누는 줄이 든 코드", ("한 장: 그대로", "코드 안의 줄은"), notes=("주의: 코드를 읽어",)),
            Meant("제목에서 나뉘는 장", ("먼저 나타나는 것",), pictures=1),
            Meant("정리", ("해시 표는",)),
        ),
        ("<!--", "_class", "invert", "![", "bg ", "right:40", "w:300", "fit", "prettier", "h2 {", "headingDivider"),
    ),
    "slidev": Lecture(
        (
            Meant("비동기 처리", ("한 번에 하나씩",), notes=("인사말: 오늘은 기다림을",)),
            Meant("기다리는 코드", ("파일을 엽니다", "readFileSync"), notes=("오른쪽 코드를 먼저",)),
            Meant("기다리지 않는 코드", ("콜백은", "약속은", "나중 글"), pictures=1),
            Meant("기다리지 않는 코드 – 2", ("./pages/promises.md",)),
            Meant("부품", ("Tweet", "상자 안의 글", "@/snippets/wait.ts")),
            Meant("잘못 쓴 머리말", ("그래도 글은 남습니다",)),
            Meant("코드를 바꾸기", ("readFile(done)", "await readFile()")),
            Meant("코드를 바꾸기 – 2", ("layout: cover", "머리말을 쓰는 법")),
        ),
        (
            "layout: two",
            "class:",
            "px-4",
            "::right::",
            "<v-clicks",
            "</v-",
            "<div",
            "{1,3",
            "twoslash",
            "<Tweet",
            "<Box",
            "{{",
            "<<<",
            "[center",
            "src:",
            "magic-move",
            "이 주석은",
        ),
        ("숨긴 장", "아무도 보지"),
    ),
    "reveal": Lecture(
        (
            Meant("컨테이너 네트워크", ("정하은",)),
            Meant("다리", ("호스트에 다리가", "컨테이너는 다리에"), notes=("다리를 칠판에", "질문을 받습니다")),
            Meant("다리 안쪽", ("docker0: UP", "글 바로 아래에 선이")),
            Meant("다리 바깥쪽", pictures=1),
            Meant("배경이 있는 장", pictures=1),
            Meant("배경이 있는 장 – 2", ("이름표는",), notes=("마지막으로 정리",)),
        ),
        ("data-", "fragment", "class=", "Note:", "----"),
        ("숨긴 장", "시간이 남으면", "숨긴 노트"),
    ),
    "remark": Lecture(
        (
            Meant("데이터베이스 색인", ("최도윤",)),
            Meant("색인의 쓰임", ("찾는 값이 적을 때", "순서대로 볼 때"), pictures=1),
            Meant("색인의 쓰임", ("첫째 이유", "둘째 이유", "가운데 글"), notes=("둘째 이유에서", "예를 하나")),
            Meant("비용", ("쓸 때마다", "create index", "한 번씩입니다"), pictures=1),
            Meant("색인의 쓰임", ("같은 제목을 이어",)),
            Meant("끝", ("왼쪽 글", "오른쪽 글")),
        ),
        (
            "class:",
            "name:",
            "layout:",
            "template:",
            "count:",
            ".left",
            ".right",
            ".center",
            ".pull",
            ".footnote",
            "???",
            "url(",
        ),
        ("뺀 장", "아무도 보지", "가람대학교"),
    ),
    "quarto": Lecture(
        (
            Meant("표본과 모집단", ("통계학 첫걸음", "한지우")),
            Meant("첫째 마당"),
            Meant(
                "두 단으로 보기",
                (
                    "두 단 위에",
                    "왼쪽 단",
                    "표본은 일부",
                    "오른쪽에는 설명을",
                    "mean(sample)",
                    "두 단 아래에",
                    "바로 쓴 각주",
                ),
                notes=("왼쪽부터 읽어",),
            ),
            Meant("상자", ("요령", "상자 속 글", "주의", "이름 없는 안쪽"), pictures=1),
            Meant("상자 – 2", ("선으로 나눈 장", "하나씩 나타납니다")),
            Meant("둘째 마당"),
            Meant("낱말", ("뽑힌 것들", "들여서 둡니다", "fisher1925", "mean(x)", "점의 구름"), pictures=1),
        ),
        (
            ":::",
            "{",
            "}",
            "columns",
            "callout",
            ". . .",
            "^[",
            "#|",
            "@fisher",
            "| 줄",
            "background",
            "visibility",
            ".smaller",
        ),
        ("숨긴 장", "아무도 보지"),
    ),
}
"""What each file's tool shows."""
FILES = {"marp": "x01", "slidev": "x02", "reveal": "x03", "remark": "x04", "quarto": "x05"}
"""The case that is written for each tool."""


@pytest.fixture(scope="module", params=LECTURES)
def lecture(request: pytest.FixtureRequest, theme: Theme) -> tuple[Built, Lecture]:
    name = str(request.param)
    return case(FILES[name], theme), LECTURES[name]


def divided(slides: tuple[Slide, ...]) -> Iterator[tuple[str, list[Slide]]]:
    """Yield the slides of each title, those that continue one another together."""
    for slide in slides:
        number = CONTINUED.search(slide.title)
        if number is None or number["part"] == "1":
            together = [slide]
            title = CONTINUED.sub("", slide.title)
            yield title, together
        else:
            together.append(slide)


def shown(slides: list[Slide]) -> str:
    return "\n".join(map(slide_text, slides))


def test_what_an_author_divided_is_as_many_slides_but_for_those_that_are_continued(
    lecture: tuple[Built, Lecture],
) -> None:
    deck, meant = lecture
    assert [title for title, _ in divided(deck.deck.slides)] == [slide.title for slide in meant.slides]


def test_each_slide_has_its_own_words_pictures_and_notes_and_no_others(lecture: tuple[Built, Lecture]) -> None:
    deck, meant = lecture
    slides = [together for _, together in list(divided(deck.deck.slides))]

    for own, together in zip(meant.slides, slides, strict=True):
        others = [one for one in meant.slides if one is not own]
        assert [word for word in own.words if word not in shown(together)] == []
        assert [word for other in others for word in other.words if word in shown(together)] == []
        said = "\n".join(slide.notes for slide in together)
        assert [word for word in own.notes if word not in said] == []
        assert [word for other in others for word in other.notes if word in said] == []
        pictures = sum(isinstance(shape, PictureShape) for slide in together for shape in slide.shapes)
        assert pictures == own.pictures


def test_nothing_of_a_tools_syntax_is_seen_and_what_is_hidden_stays_hidden(lecture: tuple[Built, Lecture]) -> None:
    deck, meant = lecture
    pages = "\n".join(map(text_of, blocks_of(deck.handout.items)))
    everything = [shown([slide]) for slide in deck.deck.slides] + [slide.notes for slide in deck.deck.slides] + [pages]

    for text in everything:
        bare = text.replace("<!-- .slide: … -->", "").replace("layout: cover", "")
        assert [mark for mark in (*meant.marks, *meant.hidden) if mark in bare] == []


def test_no_error_is_told_and_every_kind_once(lecture: tuple[Built, Lecture]) -> None:
    told = lecture[0].read.diagnostics
    kinds = [(one.code, re.sub(r"<\w+/>|\d+", "", one.message)) for one in told if one.severity is Severity.INFO]

    assert [one for one in told if one.severity is Severity.ERROR] == []
    assert len(kinds) == len(set(kinds))
    assert "READ_AS" in [one.code.name for one in told]


def test_no_word_of_an_author_is_lost(lecture: tuple[Built, Lecture]) -> None:
    deck = lecture[0]
    words = account(deck.session, deck.deck, {})

    assert [(name, count.left_lines) for name, count in words.outputs] == [("slides", ())]


CLICKS = {
    "marp": {"왜 필요한가": [1, 2, 3], "제목에서 나뉘는 장": [1, 2]},
    "slidev": {"기다리는 코드": [1, 2, 3], "기다리지 않는 코드": [1, 2, 3]},
    "reveal": {"다리": [1, 2], "다리 바깥쪽": [1]},
    "remark": {"색인의 쓰임 #2": [1, 2]},
    "quarto": {"두 단으로 보기": [1], "상자 – 2": [1, 2]},
}
"""The clicks of each slide that has any, by its title, and its number among those of that title."""


@pytest.mark.parametrize("name", CLICKS)
def test_what_clicks_show_appears_by_clicks_in_powerpoint_and_in_a_browser(name: str, theme: Theme) -> None:
    deck = case(FILES[name], theme, formats=("pptx", "html"))
    slides = Presentation(io.BytesIO(deck.files["pptx"])).slides
    page = deck.files["html"].decode().split("<section")[1:]

    seen = Counter[str]()
    for slide, drawn in zip(slides, page, strict=True):
        title = slide.shapes.title.text
        seen[title] += 1
        clicks = slide.element.xpath(".//p:par/p:cTn/p:stCondLst/p:cond[@delay='indefinite']")
        expected = len(CLICKS[name].get(title if seen[title] == 1 else f"{title} #{seen[title]}", ()))
        assert len(clicks) == expected
        assert drawn.count('class="appears"') >= expected
        assert bool(expected) == ('class="appears"' in drawn)


COLUMNS = {
    "slidev": ("기다리는 코드", (), ("파일을 엽니다",), ("readFileSync",), ()),
    "remark": ("색인의 쓰임", (), ("찾는 값이",), (), ()),
    "quarto": (
        "두 단으로 보기",
        ("두 단 위에",),
        ("왼쪽 단", "표본은 일부"),
        ("오른쪽에는", "mean(sample)"),
        ("두 단 아래에",),
    ),
}
"""A slide of two columns: its title, what stands above them, in the left, in the right one, and below them."""


@pytest.mark.parametrize("name", COLUMNS)
def test_two_columns_stand_side_by_side(name: str, theme: Theme) -> None:
    title, *parts = COLUMNS[name]
    slide = next(one for one in case(FILES[name], theme).deck.slides if one.title == title)
    words = {shape.box: slide_text(replace(slide, shapes=(shape,))) for shape in slide.shapes}
    above, left, right, below = ([box for box in words if any(word in words[box] for word in part)] for part in parts)
    right += [shape.box for shape in slide.shapes if isinstance(shape, PictureShape)]

    assert left
    assert right
    assert all(one.right.emu < other.x.emu for one in left for other in right)
    assert all(one.bottom.emu <= other.y.emu for one in above for other in (*left, *right))
    assert all(one.bottom.emu <= other.y.emu for one in (*left, *right) for other in below)


def test_columns_that_do_not_fit_side_by_side_stand_one_below_the_other(theme: Theme) -> None:
    long = "\n".join(f"- {number}번째로 말할 것을 이렇게 길게 적어 둡니다" for number in range(12))
    columns = f":::: {{.columns}}\n::: {{.column}}\n{long}\n:::\n::: {{.column}}\n{long}\n:::\n::::\n"
    slides = built(f"---\nformat: revealjs\n---\n\n## 장\n\n{columns}", theme).deck.slides

    assert sum(slide_text(slide).count("번째로 말할 것을") for slide in slides) == 24
    assert len(slides) > 2


def test_columns_of_a_chapter_stand_side_by_side_and_take_no_part_in_cards(theme: Theme) -> None:
    columns = ":::: {.columns}\n::: {.column}\n- 왼쪽\n:::\n::: {.column}\n- 오른쪽\n:::\n::::\n"
    slides = built(f"# 제목\n\n## 절\n\n### 하나\n\n{columns}\n### 둘\n\n- 글\n", theme).deck.slides
    slide = next(slide for slide in slides if "오른쪽" in slide_text(slide))
    places = {slide_text(replace(slide, shapes=(shape,))).strip(): shape.box for shape in slide.shapes}

    assert slide.title == "하나"
    left, right = (next(box for text, box in places.items() if text.endswith(word)) for word in ("왼쪽", "오른쪽"))
    assert left.right.emu < right.x.emu
    assert left.y == right.y


BULLETS = "".join(f"- {number}번째로 말할 것\n" for number in range(11))
PICTURE = "![그림](img/wide.png)\n"
CODE = "```python\nprint('한 줄')\nprint('두 줄')\n```\n"


@pytest.mark.parametrize(
    "held",
    [BULLETS, f"{PICTURE}\n{PICTURE}", f"{CODE}\n{CODE}", f"### 하나\n\n- 가\n\n### 둘\n\n{CODE}", f"{CODE}\n> 말\n"],
    ids=["entries", "pictures", "code", "headings", "a quotation"],
)
def test_what_fits_on_an_authors_slide_is_one_slide(held: str, theme: Theme) -> None:
    markdown = f"---\nmarp: true\n---\n\n# 제목\n\n---\n\n## 장\n\n{held}\n---\n\n## 다음 장\n"

    assert [slide.title for slide in built(markdown, theme).deck.slides] == ["제목", "장", "다음 장"]


def test_a_quotation_on_the_cover_stands_on_the_cover(theme: Theme) -> None:
    slides = built("---\nmarp: true\n---\n\n# 제목\n\n> 한 줄로 말하면\n\n---\n\n## 장\n\n글\n", theme).deck.slides

    assert [slide.title for slide in slides] == ["제목", "장"]
    assert "한 줄로 말하면" in slide_text(slides[0])


def test_minutes_of_headings_and_comments_are_those_of_the_slides_and_others_share_the_rest(theme: Theme) -> None:
    slides = {slide.title: slide for slide in case(FILES["marp"], theme).deck.slides}
    parts = {
        ("왜 필요한가",): 240,
        ("자리를 정하는 법", "자리를 정하는 법 – 2"): 360,
        ("나누는 줄이 든 코드", "제목에서 나뉘는 장"): 90,
    }

    assert {part: sum(slides[title].duration.seconds for title in part) for part in parts} == parts


@pytest.mark.parametrize(
    ("slides", "seconds"),
    [
        ("## 가\n\n<!-- time: 2m -->\n\n{said}\n\n### 나\n\n{said}\n\n## 다\n\n{said}\n", [120, 240, 240]),
        ("## 가\n\n{said}\n\n### 나\n\n<!-- time: 2m -->\n\n{said}\n\n## 다\n\n{said}\n", [240, 120, 240]),
        ("## 가 (2분)\n\n{said}\n\n### 나\n\n{said}\n\n## 다\n\n{said}\n", [60, 60, 360]),
        ("## 가\n\n<!-- time: 4m -->\n\n{said}\n\n### 나 (6분)\n\n{said}\n", [240, 360]),
    ],
    ids=["below a comment", "above one", "below a heading's minutes", "none is left"],
)
def test_a_slide_below_a_timed_one_shares_what_the_session_leaves_unless_a_heading_times_both(
    slides: str, seconds: list[int], theme: Theme
) -> None:
    said = "한 줄로 말하는 글이 여기에 있고 조금 더 길게 이어집니다. " * 8
    head = "---\nmarp: true\nheadingDivider: 3\nduration: 10\n---\n\n# 제목\n\n"
    _, *shown = built(head + slides.format(said=said), theme).deck.slides

    assert [slide.duration.seconds for slide in shown] == [pytest.approx(one, abs=30) for one in seconds]
    assert sum(slide.duration.seconds for slide in shown) == sum(seconds)


def test_a_box_that_fits_on_a_slide_is_not_taken_apart_at_the_end_of_the_one_before(theme: Theme) -> None:
    code = "```sh\n" + "echo 한 줄\n" * 9 + "```\n"
    box = "::: {.callout-note}\n## 상자의 제목\n\n" + "상자 속의 글이 한 줄을 넘도록 길게 이어집니다. " * 6 + "\n:::\n"
    slides = built(f"---\nformat: revealjs\n---\n\n## 장\n\n{code}\n{box}", theme).deck.slides
    titled = [slide for slide in slides if "상자의 제목" in slide_text(slide)]

    assert len(titled) == 1
    assert "상자 속의 글이" in slide_text(titled[0])
    assert any(shape.name == "Callout" for shape in titled[0].shapes)
