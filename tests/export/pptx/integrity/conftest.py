"""An inspector of whole files, and the schemas.

The schemas let through much that PowerPoint refuses, so what it is known to look at is checked here by hand.
"""

import copy
import itertools
import posixpath
import re
from urllib.parse import urlsplit

import pytest
from lxml import etree

RELATIONSHIP_ATTRIBUTE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CONTENT_TYPES = {
    "slides": "presentationml.slide+xml",
    "slideLayouts": "presentationml.slideLayout+xml",
    "slideMasters": "presentationml.slideMaster+xml",
    "notesSlides": "presentationml.notesSlide+xml",
    "notesMasters": "presentationml.notesMaster+xml",
    "theme": "officedocument.theme+xml",
    "media": "image/",
}


COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def as_read_by(root, branch):
    """Return a part as a program reads it that takes the `Choice` or the `Fallback` of every alternative."""
    root = copy.deepcopy(root)
    for alternative in list(root.iter(f"{COMPATIBILITY}AlternateContent")):
        parent = alternative.getparent()
        position = parent.index(alternative)
        parent.remove(alternative)
        for child in reversed(alternative.find(COMPATIBILITY + branch)):
            parent.insert(position, child)
    return root


class Inspector:
    """Checks one file; every method yields what is wrong."""

    def __init__(self, package):
        self.package = package
        self.parts = [name for name in package.files if "_rels/" not in name and name != "[Content_Types].xml"]
        self.relations = {name: list(self.read_relations(name)) for name in self.parts}

    def faults(self):
        """Return all that is wrong."""
        checks = [getattr(self, name) for name in dir(self) if name.startswith("check_")]
        return list(itertools.chain.from_iterable(check() for check in checks))

    def read_relations(self, part):
        folder, name = posixpath.split(part)
        relations = f"{folder}/_rels/{name}.rels".lstrip("/")
        if relations not in self.package.files:
            return
        for one in self.package.xml(relations):
            target = one.get("Target")
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, target)) if target[0] != "/" else target[1:]
            yield one.get("Id"), one.get("Type").rpartition("/")[2], target, one.get("TargetMode") == "External"

    def related(self, part, kind):
        """Return the targets of a part's relationships of one kind."""
        return [target for _, found, target, _ in self.relations[part] if found == kind]

    def xml_parts(self, folder=""):
        return [name for name in self.parts if name.startswith(folder) and name.endswith(".xml")]

    def check_relationships(self):
        reached = {one.get("Target").lstrip("/") for one in self.package.xml("_rels/.rels")}
        for part, relations in self.relations.items():
            for _, _, target, external in relations:
                if external and not re.fullmatch(r"[!-~]+", target):
                    yield f"{part}: {target!r} is no URI"
                if external and not urlsplit(target).scheme:
                    yield f"{part}: {target!r} is not absolute"
                if not external and target not in self.parts:
                    yield f"{part}: {target} is missing"
                reached.add(target)
        yield from (f"{part} is an orphan" for part in self.parts if part not in reached)

    def check_references(self):
        for part in self.xml_parts("ppt/"):
            known = {identity for identity, *_ in self.relations[part]}
            for element in self.package.xml(part).iter("*"):
                for key, value in element.attrib.items():
                    if key.startswith(RELATIONSHIP_ATTRIBUTE) and value not in known:
                        yield f"{part}: {element.tag} refers to {value}"

    def check_content_types(self):
        types = self.package.xml("[Content_Types].xml")
        defaults = {one.get("Extension"): one.get("ContentType") for one in types.iter("{*}Default")}
        overrides = {one.get("PartName")[1:]: one.get("ContentType") for one in types.iter("{*}Override")}
        yield from (f"content type of {name}, which is missing" for name in overrides if name not in self.parts)
        for part in self.parts:
            declared = overrides.get(part) or defaults.get(part.rpartition(".")[2], "none")
            folder = part.split("/")[1] if part.startswith("ppt/") else ""
            if CONTENT_TYPES.get(folder, "") not in declared or declared in ("none", "application/xml"):
                yield f"{part} is declared as {declared}"

    def readings(self, folder="ppt/"):
        """Yield every part as newer and as older programs read it."""
        for part in self.xml_parts(folder):
            root = self.package.xml(part)
            yield from ((part, as_read_by(root, branch)) for branch in ("Choice", "Fallback"))

    def check_shape_ids(self):
        for part, root in self.readings():
            shapes = list(root.iter("{*}cNvPr"))
            identities = [shape.get("id") for shape in shapes]
            names = [shape.get("name") for shape in shapes]
            if len(set(identities)) < len(identities):
                yield f"{part}: ids {identities}"
            if len(set(names)) < len(names):
                yield f"{part}: names {names}"

    def check_glue_and_animations(self):
        for part, root in self.readings("ppt/slides/"):
            boxes = {shape.get("id") for shape in root.iterfind(".//{*}sp/{*}nvSpPr/{*}cNvPr")}
            glued = [one.get("id") for one in root.iter("{*}stCxn", "{*}endCxn")]
            animated = [one.get("spid") for one in root.iter("{*}spTgt")]
            if not {*glued, *animated} <= boxes:
                yield f"{part}: glued to {glued}, animated {animated}, there are {boxes}"
            nodes = [one.get("id") for one in root.iter("{*}cTn")]
            if len(set(nodes)) < len(nodes):
                yield f"{part}: animations {nodes}"

    def check_groups(self):
        for part, root in self.readings("ppt/slides/"):
            for group in root.iter("{*}grpSp"):
                inner = [child.tag.rpartition("}")[2] for child in group[2:]]
                if not inner or not {*inner} <= {"sp", "cxnSp"}:
                    yield f"{part}: a group of {inner}"
                corner, size, inner_corner, inner_size = (dict(one.attrib) for one in group.find("{*}grpSpPr/{*}xfrm"))
                if (corner, size) != (inner_corner, inner_size):
                    yield f"{part}: a group has coordinates of its own"

    def check_listed_ids(self):
        presentation, master = "ppt/presentation.xml", "ppt/slideMasters/slideMaster1.xml"
        slides = [int(one) for one in self.package.find(presentation, "//p:sldId/@id")]
        layouts = [int(one) for one in self.package.find(master, "//p:sldLayoutId/@id")]
        masters = [int(one) for one in self.package.find(presentation, "//p:sldMasterId/@id")]
        if len(set(slides)) < len(slides) or not all(256 <= one < 2**31 for one in slides):
            yield f"slide ids {slides}"
        if len({*layouts, *masters}) < len(layouts + masters) or min(layouts + masters) < 2**31:
            yield f"ids of layouts and masters {layouts + masters}"
        grouped = [int(one) for one in self.package.find(presentation, "//p14:sldId/@id")]
        if grouped and grouped != slides:
            yield f"sections list {grouped}, the deck has {slides}"
        if len(slides) != len(self.xml_parts("ppt/slides/")):
            yield "there are slides that the presentation does not list"

    def check_text_bodies(self):
        for part in self.xml_parts("ppt/"):
            for body in self.package.find(part, "//p:txBody | //a:txBody"):
                if body.find("{*}p") is None:
                    yield f"{part}: a text body without a paragraph"
            for paragraph in self.package.find(part, "//a:p"):
                if paragraph.find("{*}endParaRPr") is not None and not paragraph[-1].tag.endswith("}endParaRPr"):
                    yield f"{part}: text behind the end of a paragraph"

    def check_tables(self):
        for part in self.xml_parts("ppt/slides/"):
            for table in self.package.find(part, "//a:tbl"):
                columns = len(table.findall("{*}tblGrid/{*}gridCol"))
                if any(len(row.findall("{*}tc")) != columns for row in table.iter("{*}tr")):
                    yield f"{part}: a row that does not fit its {columns} columns"

    def check_vectors(self):
        for part in self.xml_parts("ppt/slides/"):
            targets = {identity: target for identity, _, target, _ in self.relations[part]}
            for blip in self.package.find(part, "//a:blip"):
                if not targets[blip.get(f"{RELATIONSHIP_ATTRIBUTE}embed")].endswith((".png", ".jpg")):
                    yield f"{part}: a vector without pixels"
                for vector in blip.iter("{*}svgBlip"):
                    if not targets[vector.get(f"{RELATIONSHIP_ATTRIBUTE}embed")].endswith(".svg"):
                        yield f"{part}: pixels in place of a vector"

    def check_notes(self):
        if self.package.find("ppt/presentation.xml", "count(//p:notesMasterId)") != 1:
            yield "the notes master is not listed"
        for part in self.xml_parts("ppt/notesSlides/"):
            [slide] = self.related(part, "slide")
            if len(self.related(part, "notesMaster")) != 1 or self.related(slide, "notesSlide") != [part]:
                yield f"{part} does not belong to its slide and the notes master"

    def check_masters(self):
        masters = self.xml_parts("ppt/slideMasters/") + self.xml_parts("ppt/notesMasters/")
        themes = [theme for part in masters for theme in self.related(part, "theme")]
        if len(set(themes)) != len(masters):
            yield f"masters share a theme: {themes}"
        for part in self.xml_parts("ppt/slideLayouts/"):
            if len(self.related(part, "slideMaster")) != 1:
                yield f"{part} has no master"

    def check_placeholders(self):
        for part in self.xml_parts("ppt/slides/"):
            [layout] = self.related(part, "slideLayout")
            offered = [self.key(one) for one in self.package.find(layout, "//p:ph")]
            used = [self.key(one) for one in self.package.find(part, "//p:ph")]
            if len(set(used)) < len(used) or not set(used) <= set(offered):
                yield f"{part} fills {used}, its layout offers {offered}"

    def key(self, placeholder):
        return placeholder.get("type", "obj"), placeholder.get("idx", "0")

    def check_order_of_a_slide(self):
        for part in self.xml_parts("ppt/slides/"):
            children = [child.tag.rpartition("}")[2] for child in self.package.xml(part)]
            if children not in (["cSld", "clrMapOvr", "transition"], ["cSld", "clrMapOvr", "transition", "timing"]):
                yield f"{part}: {children}"


@pytest.fixture(scope="session")
def faults():
    """Return a function from an opened file to all that is wrong with it."""
    return lambda package: Inspector(package).faults()


@pytest.fixture(scope="session")
def schemas(schemas_folder):
    """Return the schemas of ISO 29500-4."""
    folder = schemas_folder
    files = {"pml": "pml.xsd", "dml": "dml-main.xsd", "own": "shared-documentPropertiesCustom.xsd"}
    return {kind: etree.XMLSchema(etree.parse(folder / name)) for kind, name in files.items()}


@pytest.fixture(scope="session")
def invalid_parts(schemas):
    """Return a function from an opened file to what the schemas say against its parts."""

    def invalid_parts(package):
        for name in package.names("ppt/"):
            if name.endswith(".xml") and name != "ppt/tableStyles.xml":
                schema = schemas["dml" if name.startswith("ppt/theme/") else "pml"]
                for branch in ("Choice", "Fallback"):
                    if not schema.validate(as_read_by(package.xml(name), branch)):
                        yield f"{name}: {schema.error_log[0].message}"
        if not schemas["own"].validate(package.xml("docProps/custom.xml")):
            yield f"docProps/custom.xml: {schemas['own'].error_log[0].message}"

    return lambda package: list(invalid_parts(package))
