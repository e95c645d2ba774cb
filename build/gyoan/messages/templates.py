"""The catalogue: what is said of a lecturer's PowerPoint template (GY515 to GY517)."""

from __future__ import annotations

from gyoan.model.message import Wording
from gyoan.model.template import LayoutRole

LAYOUT_NAMES = {
    LayoutRole.COVER: Wording("title slide", "제목 슬라이드"),
    LayoutRole.SECTION: Wording("section header", "구역 머리글"),
    LayoutRole.CONTENT: Wording("title and content", "제목 및 내용"),
    LayoutRole.TITLE_ONLY: Wording("title only", "제목만"),
}
"""What each layout that something else can stand in for is called, as in PowerPoint's menus."""

NUMBER_NOT_ALLOWED = Wording(
    "The template is damaged: {part} holds a number that PowerPoint does not take, {written}",
    "템플릿이 손상되었습니다. {part}에 파워포인트가 받아들이지 않는 수가 있습니다: {written}",
)
PACKED_OTHERWISE = Wording(
    "In the template, {part} is packed in a way that no Office program uses",
    "템플릿의 {part:이/가} 오피스 프로그램이 쓰지 않는 방식으로 압축되어 있습니다",
)
UNPACKS_TO_MORE = Wording(
    "In the template, {part} unpacks to more than {size} MB", "템플릿의 {part}의 압축을 풀면 {size} MB를 넘습니다"
)
TOO_MUCH_XML = Wording(
    "The template's parts hold more than {size} MB of XML", "템플릿에 들어 있는 XML이 {size} MB를 넘습니다"
)
NO_PICTURES = Wording("files that are no pictures, whatever they are called", "이름과 달리 그림이 아닌 파일")
PROGRAM_LINKS = Wording("links that start macros or programs", "매크로나 프로그램을 실행하는 링크")

SAVE_AS_PPTX = Wording(
    "open it in PowerPoint and save it as a presentation (.pptx)",
    "파워포인트에서 열어 프레젠테이션(.pptx)으로 저장하세요",
)
LACKS_PART = Wording("The template lacks its part {part}", "템플릿에 {part:이/가} 없습니다")
OTHER_CONTENT = Wording(
    "The template is damaged: {part} holds something else than it should",
    "템플릿이 손상되었습니다. {part}에 있어야 할 것과 다른 내용이 들어 있습니다",
)
CANNOT_UNPACK = Wording(
    "The template is damaged: {part} cannot be unpacked", "템플릿이 손상되었습니다. {part}의 압축을 풀 수 없습니다"
)
TOO_MANY_FILES = Wording("The template holds more than {most} files", "템플릿에 파일이 {most}개 넘게 들어 있습니다")
NO_POWERPOINT = Wording("The template is no PowerPoint file", "템플릿이 파워포인트 파일이 아닙니다")
UNPACKS_TOO_LARGE = Wording("The template unpacks to more than {size} MB", "템플릿의 압축을 풀면 {size} MB를 넘습니다")
PART_TOO_LARGE = Wording(
    "In the template, {part} unpacks to {size} MB", "템플릿의 {part}의 압축을 풀면 {size} MB가 됩니다"
)
OLD_POWERPOINT = Wording(
    "The template is a PowerPoint file of the old kind (.ppt)", "템플릿이 옛 파워포인트 파일(.ppt)입니다"
)
PROTECTED = Wording("The template is protected with a password", "템플릿에 암호가 걸려 있습니다")
REMOVE_PASSWORD = Wording(
    "open it in PowerPoint and remove the password (File > Info)", "파워포인트에서 열어 암호를 없애세요(파일 > 정보)"
)
DECLARES_ENTITIES = Wording(
    "In the template, {part} declares entities, which no Office program does",
    "템플릿의 {part}에 오피스 프로그램이 만들지 않는 엔티티 선언이 있습니다",
)
MEANT_HARM = Wording(
    "the file was made to do harm, or is damaged: ask where it comes from",
    "해를 끼치려고 만든 파일이거나 손상된 파일입니다. 어디에서 온 것인지 확인하세요",
)
NO_XML = Wording(
    "The template is damaged: {part} is no valid XML", "템플릿이 손상되었습니다. {part:이/가} 올바른 XML이 아닙니다"
)
STRICT = Wording(
    "The template is saved as a 'Strict Open XML Presentation'",
    "템플릿이 'Strict Open XML 프레젠테이션'으로 저장되어 있습니다",
)
SAVE_AS_USUAL = Wording(
    "open it in PowerPoint and save it as a usual presentation (.pptx)",
    "파워포인트에서 열어 일반 프레젠테이션(.pptx)으로 저장하세요",
)
NO_PRESENTATION = Wording(
    "The template is an Office file, but no PowerPoint presentation",
    "템플릿이 오피스 파일이지만 파워포인트 프레젠테이션이 아닙니다",
)
ODD_SIZE = Wording(
    "The template's slides are {width:.1f} × {height:.1f} inches",
    "템플릿의 슬라이드 크기가 {width:.1f} × {height:.1f}인치입니다",
)
SET_WIDE = Wording(
    "set its slides to 16:9 in PowerPoint (Design > Slide Size)",
    "파워포인트에서 슬라이드 크기를 16:9로 바꾸세요(디자인 > 슬라이드 크기)",
)
NO_LAYOUT = Wording("The template has no layout with a title", "템플릿에 제목이 있는 레이아웃이 없습니다")
ADD_LAYOUT = Wording(
    "add one in PowerPoint's slide master view, such as 'Title and Content'",
    "파워포인트의 슬라이드 마스터 보기에서 '제목 및 내용' 같은 레이아웃을 추가하세요",
)
MACROS = Wording("macros", "매크로")
OUTSIDE_LINKS = Wording("links to files and addresses outside", "외부 파일과 주소로 가는 링크")
EMBEDDED = Wording("embedded objects, sound and video", "포함된 개체, 소리, 동영상")
MORE_MASTERS = Wording("{count:more slide master/more slide masters}", "다른 슬라이드 마스터 {count}개")
MORE_LAYOUTS = Wording("{count:layout/layouts} of no use to sessions", "차시에 쓰이지 않는 레이아웃 {count}개")
OLD_SHAPE = Wording(
    "The template's slides are 4:3, and so are the deck's", "템플릿의 슬라이드가 4:3이라 결과도 4:3입니다"
)
OTHER_SHAPE = Wording(
    "The template's slides are not 16:9, and so are the deck's",
    "템플릿의 슬라이드가 16:9가 아니라서 결과도 템플릿의 비율을 따릅니다",
)
FOR_WIDE = Wording(
    "for 16:9, change it in PowerPoint (Design > Slide Size)",
    "16:9로 하려면 파워포인트에서 바꾸세요(디자인 > 슬라이드 크기)",
)
LAYOUT_REPLACED = Wording(
    "The template has no layout for '{role}'; '{other}' is used instead",
    "템플릿에 '{role}' 레이아웃이 없어 '{other}' 레이아웃을 대신 씁니다",
)
ADD_OR_NAME_LAYOUT = Wording(
    "add one in PowerPoint's slide master view, or name it so",
    "파워포인트의 슬라이드 마스터 보기에서 추가하거나 그 이름을 붙이세요",
)
NO_SHADE = Wording(
    "No shade of the template's colours can be read as {names}; its text colour is used",
    "템플릿의 색으로는 {names:을/를} 읽기 좋게 나타낼 수 없어 글자 색을 씁니다",
)
CHOOSE_SHADE = Wording(
    "choose a darker or lighter colour in the template's theme", "템플릿의 테마에서 더 어둡거나 밝은 색을 고르세요"
)
PLATE = Wording(
    "The template shows pictures or shapes where slides have their body, so a plate lies over them there",
    "템플릿의 본문 자리에 그림이나 도형이 있어 그 위에 판을 깔았습니다",
)
KEEP_MIDDLE_FREE = Wording(
    "keep the middle of its layouts free, and the plate goes", "레이아웃의 가운데를 비우면 판이 없어집니다"
)
NO_FOOTER = Wording(
    "The template has no place for the footer, which stands at the foot of the body instead",
    "템플릿에 바닥글 자리가 없어 본문 아래에 둡니다",
)
NO_NUMBER = Wording(
    "The template has no place for the slide number, which stands at the foot of the body instead",
    "템플릿에 슬라이드 번호 자리가 없어 본문 아래에 둡니다",
)
ADD_IN_MASTER = Wording("add it in PowerPoint's slide master view", "파워포인트의 슬라이드 마스터 보기에서 추가하세요")
NOT_TAKEN_OVER = Wording("Not taken over from the template: {names}", "템플릿에서 가져오지 않은 것: {names}")
OWN_LAYOUTS_INSTEAD = Wording(
    "{what}; the theme's own layouts are used instead", "{what}. 테마의 레이아웃을 대신 씁니다"
)
BOMB = Wording(
    "the file was made to exhaust the computer's memory, or is damaged: ask where it comes from",
    "컴퓨터의 메모리를 바닥내려고 만든 파일이거나 손상된 파일입니다. 어디에서 온 것인지 확인하세요",
)
