"""What LibreOffice shows: a second program that has to understand the file."""

import subprocess

import pytest

pytestmark = pytest.mark.rendering


@pytest.fixture(scope="module")
def pages(full, soffice, pdftotext, tmp_path_factory):
    """Return the text of every slide of the full deck, as LibreOffice draws it, without white space."""
    folder = tmp_path_factory.mktemp("rendering")
    deck = folder / "deck.pptx"
    deck.write_bytes(full.data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, deck]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    command = [pdftotext, "-enc", "UTF-8", deck.with_suffix(".pdf"), "-"]
    drawn = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return ["".join(page.split()) for page in drawn.split("\f")[:-1]]


def test_every_slide_is_drawn(pages, full_deck):
    assert len(pages) == len(full_deck.slides)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, ["컨테이너기초와이미지만들기", "1주차·2일차·3교시·50분"]),
        (2, ["1.컨테이너란무엇인가", "2.이미지만들기", "3.함께이야기하기"]),
        (4, ["dockerrun--memory=256m", "가상머신", "공식문서에서더읽기", "•", "–"]),
        (5, ["읽기전용층의묶음", "쓰기층을하나얹는다", "여러컨테이너가함께쓴다"]),
        (7, ["가상머신", "수십초에서몇분", "하드웨어수준"]),
        (8, ["FROMpython:3.12-slim", "├──app.py", "└──requirements.txt"]),
        (9, ["우리서비스에서가장먼저컨테이너로옮길것은", "무엇인가?"]),
    ],
)
def test_all_text_of_a_slide_is_drawn(pages, number, expected):
    for words in expected:
        assert words in pages[number - 1]


def test_footer_and_slide_number_are_drawn(pages):
    for number, page in enumerate(pages[1:], 2):
        assert "1주차·2일차·3교시" in page
        assert page.endswith(str(number)), page


def test_placeholders_that_a_slide_does_not_fill_are_not_drawn(pages):
    assert not [page for page in pages if "편집" in page or "수준" in page.replace("하드웨어수준", "")]
