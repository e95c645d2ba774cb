"""The bytes: the same for the same deck, on any day and in any process."""

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pptx
from pptx.opc.package import _Relationships

from gyoan.export.pptx import export_pptx
from tried import some

HASH = """
import hashlib, importlib.util, sys
sys.dont_write_bytecode = True
specification = importlib.util.spec_from_file_location("deck", sys.argv[1])
module = sys.modules["deck"] = importlib.util.module_from_spec(specification)
specification.loader.exec_module(module)
exported = module.export_pptx(module.make_full_deck(), module.make_theme("light", module.LIGHT))
print(hashlib.sha256(exported).hexdigest())
"""


def hash_of_export(seed: str) -> str:
    """Return the hash of the full deck, exported in a process of its own."""
    command = [sys.executable, "-c", HASH, str(Path(__file__).with_name("conftest.py"))]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


def test_two_exports_are_equal(full, full_deck, theme):
    assert export_pptx(full_deck, theme) == full.data


def test_the_bytes_do_not_depend_on_the_process():
    assert hash_of_export("1") == hash_of_export("2")


def test_nothing_in_the_file_is_dated(full):
    with zipfile.ZipFile(io.BytesIO(full.data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    dates = full.find("docProps/core.xml", "//*[local-name()='created' or local-name()='modified']/text()")
    assert dates == ["2000-01-01T00:00:00Z"] * 2


def test_the_file_names_its_content_types_first(full):
    assert next(iter(full.files)) == "[Content_Types].xml"


def test_pictures_are_not_compressed_a_second_time(full):
    with zipfile.ZipFile(io.BytesIO(full.data)) as archive:
        methods = {entry.filename.rpartition(".")[2]: entry.compress_type for entry in archive.infolist()}
    assert methods["png"] == zipfile.ZIP_STORED
    assert methods["svg"] == methods["xml"] == zipfile.ZIP_DEFLATED


def test_python_pptx_reads_the_deck_back(full, full_deck):
    presentation = pptx.Presentation(io.BytesIO(full.data))
    assert presentation.core_properties.title == "컨테이너 기초"
    assert len(presentation.slides) == len(full_deck.slides)
    for slide, written in zip(presentation.slides, full_deck.slides, strict=True):
        assert slide.shapes.title is not None
        assert slide.name == written.identity
        assert slide.has_notes_slide == bool(written.notes)
        if written.notes:
            assert slide.notes_slide.notes_text_frame.text == written.notes


def test_python_pptx_adds_a_slide_in_every_layout(full):
    presentation = pptx.Presentation(io.BytesIO(full.data))
    for layout in some(presentation.slide_layouts):
        slide = presentation.slides.add_slide(layout)
        assert slide.shapes.title is not None, layout.name
        assert slide.shapes.title.width > 0
    presentation.save(io.BytesIO())


def test_no_slide_is_looked_for_among_all_the_others(full_deck, theme, monkeypatch):
    looked_through = []
    matching = _Relationships._get_matching

    def counted(relationships, kind, target, is_external=False):
        looked_through.append(len(relationships))
        return matching(relationships, kind, target, is_external)

    monkeypatch.setattr(_Relationships, "_get_matching", counted)
    many = tuple(replace(full_deck.slides[0], identity=f"{number:016}") for number in range(300))
    slides = len(pptx.Presentation(io.BytesIO(export_pptx(replace(full_deck, slides=many, sections=()), theme))).slides)

    assert slides == 300
    assert sum(looked_through) < 20 * slides
