"""What is told of each thing that a lecturer's PowerPoint template can lack or be."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from pptx.util import Inches

from export.pptx.templates import changed, company, crowded, logo, plain, replaced, saved, wide
from export.pptx.test_template_hostile import MEGABYTE, SCRIPT, with_lie
from export.pptx.test_template_reading import LAUGHS, OLE
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.message import Language
from gyoan.terminal.console import diagnostic_text
from gyoan.theming.template import container
from gyoan.theming.template.reading import read_template
from wording.telling import Telling

Spoiling = Callable[[bytes], bytes]
PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main"
MACROS = "application/vnd.ms-powerpoint.presentation.macroEnabled.main"
OBJECT = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" '
    'Target="../embeddings/one.bin"/></Relationships>'
)


def within(part: str, old: str, new: str) -> Spoiling:
    """Return what replaces a pattern in the parts whose name holds `part`."""
    return lambda data: replaced(data, part, old, new)


def without(*layouts: int) -> Spoiling:
    """Return what takes the layouts with these numbers out."""
    return within("slideMaster1.xml", f'<p:sldLayoutId id="[0-9]+" r:id="rId({"|".join(map(str, layouts))})"/>', "")


def padded(part: str, size: int) -> Spoiling:
    """Return what lets a part end in a long comment."""
    return lambda data: changed(
        data, lambda name, content: content + f"<!--{'x' * size}-->".encode() if name.endswith(part) else content
    )


def flipped(data: bytes) -> bytes:
    """Return a file of which a part is damaged."""
    at = data.find(b"ppt/slideMasters/slideMaster1.xml") + 300
    return data[:at] + bytes(255 - byte for byte in data[at : at + 40]) + data[at + 40 :]


def bzipped(data: bytes) -> bytes:
    """Return a file that is packed as no Office program does it."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as new:
        for info in old.infolist():
            new.writestr(info.filename, old.read(info))
    return buffer.getvalue()


def with_macros(data: bytes) -> bytes:
    named = replaced(data, "Content_Types", PRESENTATION, MACROS)
    return changed(named, lambda _, content: content, {"ppt/vbaProject.bin": b"macros"})


SPOILT: dict[str, Spoiling] = {
    "no file of PowerPoint": lambda _: b"%PDF-1.7",
    "an old file": lambda _: OLE + "PowerPoint Document".encode("utf-16-le"),
    "a file with a password": lambda _: OLE + "EncryptedPackage".encode("utf-16-le"),
    "very many files": lambda _: b"PK\x01\x02" * 10_001,
    "packed otherwise": bzipped,
    "a part that says it is large": lambda data: with_lie(data, "slideLayout2.xml", 80 * MEGABYTE),
    "parts that say they are huge": lambda data: with_lie(data, "slideLayout2.xml", 800 * MEGABYTE),
    "much XML": lambda data: padded("theme1.xml", MEGABYTE * 3 // 2)(padded("slideMaster1.xml", MEGABYTE)(data)),
    "no theme": lambda data: changed(data, lambda name, old: None if name.endswith("theme1.xml") else old),
    "a damaged part": flipped,
    "no XML": within("slideMaster1.xml", "</p:sldMaster>", ""),
    "entities": within("theme1.xml", r"^<\?xml[^>]*\?>", LAUGHS),
    "a number": within("slideLayout2.xml", 'cx="[0-9]+"', 'cx="-5"'),
    "strict": within(
        "presentation.xml",
        "http://schemas.openxmlformats.org/presentationml/2006/main",
        "http://purl.oclc.org/ooxml/presentationml/main",
    ),
    "another part": within("slideLayout2.xml", r"p:sldLayout\b", "p:sld"),
    "a document": within("Content_Types", "presentationml.presentation.main", "wordprocessingml.document.main"),
    "upright slides": lambda _: saved(wide(Inches(7.5), Inches(10))),
    "no titles": within("slideLayout", '<p:ph type="(title|ctrTitle)"', '<p:ph type="pic"'),
    "old slides": lambda _: saved(wide(Inches(10), Inches(7.5))),
    "other slides": lambda _: saved(wide(Inches(10.83), Inches(7.5))),
    "no cover, no section": without(1, 3),
    "no contents": without(2),
    "only titles": without(1, 2, 3, 4, 5, 7, 8, 9, 10, 11),
    "only contents": without(1, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    "no places at the foot": within("slide", '<p:ph type="(ftr|sldNum)"', '<p:ph type="dt"'),
    "a colour is missing": within("theme1.xml", "<a:accent4>.*?</a:accent4>", ""),
    "a picture behind the body": within(
        "slideMaster1.xml", r"<p:bg>.*?</p:bg>", '<p:bg><p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr '
        'val="000000"/></a:gs><a:gs pos="100000"><a:srgbClr val="FFFFFF"/></a:gs></a:gsLst></a:gradFill>'
        "<a:effectLst/></p:bgPr></p:bg>",
    ),
    "macros": with_macros,
    "an object": within("slideMaster1.xml.rels", "</Relationships>", OBJECT),
    "another master": within("presentation.xml", r'(<p:sldMasterId id=")(\d+)("[^>]*/>)', r"\1\2\3\g<1>2147483999\3"),
    "very many layouts": lambda data: crowded(data, 189),
    "a link to a program": within(
        "slideMaster1.xml", r'(<p:cNvPr id="2" name="[^"]*")/>', r'\1><a:hlinkClick r:id="" action="ppaction://program"/>'
        "</p:cNvPr>",
    ),
}  # fmt: skip
OF_A_COMPANY: dict[str, Spoiling] = {
    "a picture that is none": lambda data: changed(data, lambda name, old: SCRIPT if "/media/" in name else old),
    "a picture elsewhere": within(
        "slideMaster1.xml.rels",
        r'Target="\.\./media/[^"]*"',
        'Target="http://example.com/x.png" TargetMode="External"',
    ),
}


def test_each_thing_that_is_wrong_with_a_template_is_told_as_its_table_says(
    telling: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(container, "LARGEST_PART", 2 * MEGABYTE)
    monkeypatch.setattr(container, "MOST_XML", 2 * MEGABYTE)
    monkeypatch.setattr(container, "MOST_RATIO", 10_000)
    minimal, corporate = plain(), company()
    files = {name: spoil(minimal) for name, spoil in SPOILT.items()}
    files |= {name: spoil(corporate) for name, spoil in OF_A_COMPANY.items()}
    with monkeypatch.context() as patched:
        # What says of its parts what is not so, and is found out only by unpacking them.
        patched.setattr(container, "_check_sizes", lambda _: None)
        lying = read_template(padded("theme1.xml", 3 * MEGABYTE)(minimal), "school.pptx", SourceSpan("course.toml", 2))
    found = {name: read_template(data, "school.pptx", SourceSpan("course.toml", 2)) for name, data in files.items()}
    found["a part that unpacks to more than it says"] = lying
    told: dict[str, list[Sequence[str]]] = {
        name: [
            [line for one in outcome.diagnostics for line in diagnostic_text(one, language).plain.splitlines()]
            for language in Language
        ]
        for name, outcome in found.items()
    }
    telling.compare_lines("templates", told)


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain")
def test_a_logo_beside_a_template_is_told_to_belong_into_it(telling: Telling) -> None:
    def make(_: Language) -> Iterator[str]:
        Path("school.pptx").write_bytes(company())
        Path("logo.png").write_bytes(logo())
        Path("course.toml").write_text('logo = "logo.png"\n[deck]\ntemplate = "school.pptx"\n', "utf-8")
        Path("session.md").write_text("# Session 1: One\n\n## Opening (5 min)\n- one\n", "utf-8")
        yield "$ gyoan build session.md --jobs 1"

    telling.compare("template_and_logo", make)
