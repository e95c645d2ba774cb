"""Real sessions, where they lie beside the checkout, and our own: no word is lost, no tree is left as code.

That no word of ours is lost, `layout/test_word_account.py` says.
"""

import importlib.util
import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import CodeBlock, CodeKind, Figure, OrderedList, Outline
from gyoan.model.message import Language
from gyoan.model.session import Session, walk_blocks, walk_sections
from gyoan.model.traversal import found as find_all
from markdown.generated import all_text
from tried import some

TESTS = Path(__file__).parents[1]
OURS = sorted(
    (
        *TESTS.glob("markdown/golden/*.md"),
        *TESTS.glob("dumps/sessions/*.md"),
        *TESTS.parent.glob("source/**/session_*.md"),
    )
)
"""Sessions of ours like those that lecturers write."""
BRANCH = re.compile(r"^[\s│]*[├└]──\s", re.MULTILINE)


@pytest.fixture(scope="session")
def corpus(shared_folder: Path) -> list[Path]:
    return sorted((shared_folder / "corpus").rglob("*.md"))


@pytest.fixture(scope="session")
def ruler(shared_folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("words", shared_folder / "measure" / "words.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path: Path) -> Session:
    session = read_session(path.read_bytes(), path.as_posix()).value
    assert session is not None
    return session


def test_no_word_of_a_real_session_is_lost(corpus: list[Path], ruler: ModuleType) -> None:
    for path in some(corpus):
        session = read(path)
        times = [session.duration, *(section.duration for section in walk_sections(session.sections))]
        clock = session.clock
        carried = [
            all_text(session),
            *(session.identity.path(language) for language in Language),
            # An icon's words that stand beside it anyway are read once.
            *(figure.alt for figure, _ in find_all(session, Figure) if figure.beside),
            *(time.told.korean for time in times if time),
        ]
        carried += [f"{at // 60:02d}:{at % 60:02d}" for at in ((clock.start, clock.end) if clock else ())]
        found = Counter(ruler.WORD.findall(" ".join(carried))) + _numbers(session)
        assert not ruler.source_words(path.read_text("utf-8")) - found, path


def trees_left_as_code(path: Path) -> list[int]:
    """Return the lines of code that is a tree."""
    code = (block for block in walk_blocks(read(path)) if isinstance(block, CodeBlock))
    plain = (block for block in code if block.language in ("", "text") and block.kind is CodeKind.CODE)
    return [block.span.line for block in plain if BRANCH.search(block.text)]


def pictures_read_as_outlines(path: Path) -> list[int]:
    """Return the lines of outlines that are pictures of characters."""
    lines = path.read_text("utf-8").splitlines()
    outlines = [block for block in walk_blocks(read(path)) if isinstance(block, Outline)]
    texts = {block.span.line: "\n".join(lines[block.span.line - 1 : block.span.end_line]) for block in outlines}
    return [line for line, text in texts.items() if re.search("[┌┐┘█▼↓]", text)]


def test_no_tree_of_a_real_session_is_left_as_code(corpus: list[Path]) -> None:
    assert [(path, found) for path in corpus if (found := trees_left_as_code(path))] == []


def test_no_picture_of_a_real_session_became_an_outline(corpus: list[Path]) -> None:
    assert [(path, found) for path in corpus if (found := pictures_read_as_outlines(path))] == []


def test_no_tree_of_ours_is_left_as_code_and_no_picture_became_an_outline() -> None:
    trees = [path for path in OURS if BRANCH.search(path.read_text("utf-8"))]
    assert len(trees) > 5
    assert [(path.name, found) for path in trees if (found := trees_left_as_code(path))] == []
    assert [(path.name, found) for path in OURS if (found := pictures_read_as_outlines(path))] == []


def _numbers(session: Session) -> Counter[str]:
    """Return the numbers of ordered lists, which the source spells out and the model counts."""
    lists = [block for block in walk_blocks(session) if isinstance(block, OrderedList)]
    return Counter(str(one.start + at) for one in lists for at in range(len(one.items)))
