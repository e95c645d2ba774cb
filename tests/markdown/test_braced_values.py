"""What MDX hands to tags in braces, as Docusaurus' pictures have it."""

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import Block, Figure, Paragraph
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.inline import plain_text
from gyoan.model.session import Session, walk_blocks


def read(markdown: str) -> tuple[Session, tuple[Diagnostic, ...]]:
    outcome = read_session(f"# 제목\n\n## 하나\n\n앞\n\n{markdown}\n\n뒤\n".encode(), "session.md")
    assert outcome.value is not None
    return outcome.value, outcome.diagnostics


def figures(markdown: str) -> list[Figure]:
    session, _ = read(markdown)
    return [block for block in walk_blocks(session) if isinstance(block, Figure)]


def plain(block: Block) -> str:
    """Return the words of a paragraph."""
    return plain_text(block.content) if isinstance(block, Paragraph) else ""


@pytest.mark.parametrize("around", ["{}", "1. 글\n\n   {}", "<figure>\n{}\n<figcaption>설명</figcaption>\n</figure>"])
@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("<img src={require('./가 나.png').default} alt=\"그림\" />", "./가 나.png"),
        ("<img alt=\"그림\" src={require('@site/static/a.png').default}>", "/static/a.png"),
        ("<img\n  src={useBaseUrl('/img/a.png')}\n  style={{width: 300}}\n  alt=\"그림\"\n/>", "/img/a.png"),
        ('<img src={"a.png"} alt="그림" onClick={() => open("b")} />', "a.png"),
        ("<Image img={require('./a.png')} alt=\"그림\" />", "./a.png"),
        ("<Image\n  img={require('./a.png')}\n  alt=\"그림\"\n  width={500}\n/>", "./a.png"),
        ("<Image src={require('./a.png')} alt=\"그림\"></Image>", "./a.png"),
        ("<ThemedImage\n  alt=\"그림\"\n  sources={{\n    light: useBaseUrl('/a.png'),\n  }}\n/>", "/a.png"),
    ],
)
def test_a_picture_in_braces_is_shown(around: str, tag: str, target: str) -> None:
    indented = tag.replace("\n", "\n   ") if around.startswith("1.") else tag
    (figure,) = figures(around.format(indented))

    assert figure.target == target
    assert figure.alt == "그림"


def test_what_a_component_says_below_its_picture_is_shown() -> None:
    (figure,) = figures("<Illustration caption=\"설명\" src={require('./a.png')} />")

    assert plain_text(figure.caption) == "설명"


def test_a_picture_that_is_imported_is_the_file() -> None:
    (figure,) = figures("import 로고 from './a.png';\nimport logo from '../b.svg';\n\n<img src={logo} alt=\"그림\" />")

    assert figure.target == "../b.svg"


def test_a_picture_that_cannot_be_known_is_named_as_the_program_does() -> None:
    (figure,) = figures('<img src={props.logo} alt="그림" />')

    assert figure.target == "props.logo"


def test_the_style_in_braces_sets_text_in_the_middle_and_a_width() -> None:
    (figure,) = figures("<div style={{textAlign: 'center'}}>\n<img src=\"a.png\" style={{width: 300}} />\n</div>")

    assert figure.width == 300


def test_a_video_in_braces_is_a_link() -> None:
    session, told = read('<video\n  className={styles.video}\n  controls\n  src="https://example.com/a.mp4"\n/>')

    assert "https://example.com/a.mp4" in str(list(walk_blocks(session)))
    assert [found.code.value for found in told] == ["GY107"]


def test_html_over_several_lines_ends_itself() -> None:
    _, told = read('<video\n  controls\n  src="a.mp4"\n/>')

    assert [found.code.value for found in told] == ["GY107"]


@pytest.mark.parametrize(
    "tag",
    [
        "`<img src={require('./a.png')} />`",
        "```jsx\n<img src={require('./a.png')} />\n```",
        "    <img src={require('./a.png')} />",
        "<Quiz\n  choices={[\n    { text: '하나', correct: true }\n  ]}\n/>",
        "식 a <b={c",
        "<img src={require('./a.png')\n\n글 />",
        "<img src={require('./a.png)} />",
    ],
)
def test_what_is_code_or_no_tag_stays_as_it_is(tag: str) -> None:
    session, _ = read(tag)

    assert not figures(tag)
    kept = "".join(getattr(block, "text", None) or plain(block) for block in walk_blocks(session))
    assert "".join(kept.split()) == "앞" + "".join(tag.removeprefix("```jsx").strip("`").split()) + "뒤"


def test_lines_below_a_tag_keep_their_numbers() -> None:
    _, told = read("<img\n  src={require('./a.png')}\n  alt=\"그림\"\n/> 글\n\n## 둘 (열 분)\n\n[[없음]] {% a %}")

    assert [found.span.line for found in told if found.code.value == "GY106"][-1] == 14
