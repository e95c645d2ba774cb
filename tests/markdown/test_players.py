"""Marks of templates that play a film are links to it; all others are left out, as other tools' settings."""

from __future__ import annotations

import pytest

from gyoan.model.inline import Link
from gyoan.model.session import walk_blocks
from markdown.generated import all_text
from markdown.lessons import HEAD, blocks_of, line_of, said, session_of

FILM = "https://youtu.be/1ffBJ4sVUb4"


@pytest.mark.parametrize(
    ("mark", "address"),
    [
        ("{%youtube 1ffBJ4sVUb4 %}", FILM),
        ("{% youtube 1ffBJ4sVUb4 %}", FILM),
        ("{{< youtube 1ffBJ4sVUb4 >}}", FILM),
        ('{{< youtube id="1ffBJ4sVUb4" autoplay="true" >}}', FILM),
        ('{% include youtube.html id="1ffBJ4sVUb4" %}', FILM),
        ("{% youtube https://youtu.be/1ffBJ4sVUb4 %}", FILM),
        ("{%vimeo 124148255 %}", "https://vimeo.com/124148255"),
        ('{% embed url="https://example.com/watch?v=7" %}', "https://example.com/watch?v=7"),
    ],
)
@pytest.mark.parametrize("place", ["{}", "먼저 {}", "- {}", "> {}"])
def test_a_film_is_a_link_to_it(mark: str, address: str, place: str) -> None:
    session = session_of(HEAD + place.format(mark) + "\n")
    (told,) = said(HEAD + place.format(mark) + "\n")

    assert f"target='{address}'" in "".join(map(str, walk_blocks(session)))
    assert "{" not in all_text(session)
    assert told.startswith("GY107 info 3:")


def test_a_film_is_called_by_its_address() -> None:
    (link,) = line_of("{%youtube 1ffBJ4sVUb4 %}\n")

    assert isinstance(link, Link)
    assert (link.target, link.plays) == (FILM, True)


@pytest.mark.parametrize(
    "mark",
    ["{% raw %}", "{% youtube %}", "{{< video >}}", "{% embed map %}", "{% include nav.html %}", "{% gist abc %}"],
)
def test_any_other_mark_is_left_out(mark: str) -> None:
    assert blocks_of(f"앞\n\n{mark}\n\n뒤\n")[1:2] == blocks_of("앞\n\n\n\n뒤\n")[1:2]


def test_a_mark_in_code_is_code() -> None:
    assert "youtube" in str(line_of("`{%youtube 1ffBJ4sVUb4 %}`를 씁니다.\n"))
