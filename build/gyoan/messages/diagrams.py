"""The catalogue: what is said of diagrams and the tools that draw them (GY3xx)."""

from __future__ import annotations

from gyoan.model.message import Wording

QUOTE_LABELS = Wording(
    'labels with brackets, slashes or quotation marks must be quoted: A["/api/v1 (GET)"]',
    '괄호, 빗금, 따옴표가 든 이름은 따옴표로 감싸야 합니다: A["/api/v1 (GET)"]',
)
LEAD_SOMEWHERE = Wording("write what the arrow leads to, or remove it", "화살표가 가리킬 곳을 쓰거나 화살표를 지우세요")
SEE_MANUAL = Wording("see Mermaid's documentation", "Mermaid의 설명서를 참고하세요")
WRITE_MESSAGE = Wording("write each message as: Client->>Server: request", "메시지는 이렇게 쓰세요: 학생->>서버: 요청")
WRITE_TRANSITION = Wording(
    'write each transition as: idle --> running: start, names with spaces as: state "two words" as s1',
    '전이는 이렇게 쓰세요: 대기 --> 실행: 시작. 빈칸이 든 이름은: state "두 단어" as s1',
)
WRITE_RELATION = Wording(
    'write each relation as: A ||--o{{ B : "two words"', '관계는 이렇게 쓰세요: A ||--o{{ B : "두 단어"'
)
ONE_ROOT = Wording(
    "give it one root, and indent what lies below it by spaces", "뿌리는 하나만 두고, 그 아래는 빈칸으로 들여 쓰세요"
)
WRITE_SLICE = Wording('write each slice as: "theory" : 40', '조각은 이렇게 쓰세요: "이론" : 40')
WRITE_TASK = Wording("write each task as: survey :a1, 2025-03-04, 5d", "작업은 이렇게 쓰세요: 조사 :a1, 2025-03-04, 5d")
QUOTE_WORDS = Wording(
    'write words in quotation marks: x-axis ["Jan", "Feb"]', '말은 따옴표로 감싸세요: x-axis ["1월", "2월"]'
)
WRITE_POINT = Wording('write each point as: "task": [0.3, 0.6]', '점은 이렇게 쓰세요: "과제": [0.3, 0.6]')
WRITE_FLOW = Wording("write each flow as: source,target,10", "흐름은 이렇게 쓰세요: 출발,도착,10")
WRITE_COMMITS = Wording(
    'write only commit, branch, checkout and merge, names in quotation marks: commit id: "start"',
    'commit, branch, checkout, merge만 쓰고 이름은 따옴표로 감싸세요: commit id: "시작"',
)
WRITE_SIDES = Wording("write each line with its sides: a:R --> L:b", "선마다 양쪽의 방향을 쓰세요: a:R --> L:b")
WRITE_RADAR = Wording(
    'write: axis a["speed"], b["cost"], then curve x["first"]{{1, 2}}',
    '이렇게 쓰세요: axis a["속도"], b["비용"], 그다음 curve x["첫째 안"]{{1, 2}}',
)
MENDED = Wording(
    "Mermaid cannot read this line as written; it was mended for drawing",
    "Mermaid가 그대로는 읽을 수 없는 줄이라 고쳐서 그렸습니다",
)
MISREAD = Wording(
    "Mermaid reads this line as something else; it was drawn as it is meant",
    "Mermaid가 다른 뜻으로 읽는 줄이라 본래 뜻대로 그렸습니다",
)
NEAREST_DRAWN = Wording(
    "Mermaid knows no diagram type of this name; the nearest was drawn",
    "Mermaid에 이런 이름의 다이어그램이 없어 가장 비슷한 것으로 그렸습니다",
)
DRAWN_AS = Wording(
    "Mermaid knows no diagram type `{kind}`; it was drawn as `{name}`",
    "Mermaid에 `{kind}` 다이어그램이 없어 `{name}` 다이어그램으로 그렸습니다",
)
REMOVE_LINE = Wording("remove this line", "이 줄을 지우세요")
WRITE_BELOW = Wording("write below it: {line}", "그 아래에 이렇게 쓰세요: {line}")
WRITE_LINE = Wording("write: {text}", "이렇게 쓰세요: {text}")
WRITE_LINES = Wording("write:{text}", "이렇게 쓰세요:{text}")
EMPTY = Wording("The Mermaid fence is empty", "Mermaid 블록이 비어 있습니다")
FILL_OR_REMOVE = Wording("write a diagram in it or remove the fence", "다이어그램을 쓰거나 블록을 지우세요")
BLANK = Wording("The diagram has nothing in it", "다이어그램에 내용이 없습니다")
ADD_NODES = Wording("add nodes to it or remove the fence", "내용을 넣거나 블록을 지우세요")
UNKNOWN_TYPE = Wording("Mermaid knows no diagram type `{kind}`", "Mermaid에 `{kind}` 다이어그램이 없습니다")
HAS_TO_BE_PICTURE = Wording(
    "the diagram has to be a picture: {reason}", "그림으로 넣어야 하는 다이어그램입니다. {reason}"
)
ALL_OTHERS_ARE_DRAWN = Wording(
    "its source is shown, all other diagrams are drawn; `gyoan doctor` tells what is there",
    "이 다이어그램만 원문으로 표시됩니다. 무엇이 설치되어 있는지는 `gyoan doctor`로 볼 수 있습니다",
)
TOO_SLOW = Wording("The diagram took longer than 20 seconds to draw", "다이어그램을 그리는 데 20초가 넘게 걸립니다")
SPLIT = Wording("split the diagram into smaller ones", "다이어그램을 작은 것들로 나누세요")
BROWSER_STOPPED = Wording(
    "The browser stopped while drawing the diagram", "다이어그램을 그리다가 브라우저가 멈췄습니다"
)
SPLIT_OR_DOCTOR = Wording(
    "split the diagram into smaller ones, or see whether `gyoan doctor` finds a fault",
    "다이어그램을 작은 것들로 나누거나, `gyoan doctor`로 문제가 있는지 확인하세요",
)
UNREADABLE = Wording("Mermaid cannot read the diagram: {words}", "Mermaid가 다이어그램을 읽을 수 없습니다: {words}")
RADAR_IS = Wording("Mermaid's is `radar-beta`; {advice}", "Mermaid에서는 `radar-beta`입니다. {advice}")
DID_YOU_MEAN = Wording("did you mean `{name}`?", "혹시 `{name}`인가요?")
KNOWN_TYPES = Wording(
    "known types: graph, sequenceDiagram, stateDiagram-v2, classDiagram, mindmap, timeline, pie, gantt …",
    "쓸 수 있는 종류: graph, sequenceDiagram, stateDiagram-v2, classDiagram, mindmap, timeline, pie, gantt …",
)
SMALL_IN_ONE = Wording(
    "The labels of the diagram would be {points:g} pt on one slide; it is shown in {count} parts",
    "한 슬라이드에 담으면 다이어그램의 글자가 {points:g} pt가 되어 {count}개로 나누어 보여 줍니다",
)
SPLIT_YOURSELF = Wording(
    "split it into smaller diagrams to choose the parts yourself",
    "나눌 곳을 직접 정하려면 작은 다이어그램들로 나누세요",
)
SMALL = Wording(
    "The labels of the diagram are {points:g} pt on its slide", "슬라이드에서 다이어그램의 글자가 {points:g} pt입니다"
)
LONG_LABEL = Wording(
    "its longest label has {count} characters: keep a few words of it, and put the rest below the diagram",
    "가장 긴 글이 {count}자입니다. 몇 마디만 남기고 나머지는 다이어그램 아래에 쓰세요",
)
SPLIT_OR_SHORTEN = Wording(
    "split it into smaller diagrams, or shorten its labels", "작은 다이어그램들로 나누거나 글을 줄이세요"
)
HALF_CHARACTER = Wording(
    "`{entity}` is half a character, which cannot be shown, and was left out",
    "{entity:은/는} 글자의 반쪽이라 표시할 수 없어 뺐습니다",
)
WHOLE_CHARACTER = Wording("write the character itself", "글자를 그대로 적으세요")

QUOTATION_MARK = Wording("quotation mark", "따옴표")
SPACE = Wording("space", "빈칸")
ARROW = Wording("arrow", "화살표")
TEXT = Wording("text", "글")
END_OF_LINE = Wording("end of the line", "줄의 끝")
END_OF_DIAGRAM = Wording("end of the diagram", "다이어그램의 끝")
UNEXPECTED = Wording("unexpected {what}", "여기에 올 수 없는 {what}")
EXPECTED = Wording("expected {what}, found {found}", "{what} 자리에 {found:이/가} 있습니다")
SAYS_TOO_LITTLE = Wording(
    "something in it names nothing, or says less than Mermaid needs",
    "이름이 없거나 Mermaid가 알아야 할 것이 빠진 곳이 있습니다",
)
SETTINGS_NOT_CLOSED = Wording(
    "the settings between `---` lines are not closed", "`---` 줄 사이의 설정이 닫히지 않았습니다"
)
