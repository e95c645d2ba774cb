"""What a fence without a language is, on lines of each kind."""

import pytest

from gyoan.markdown.plain_fence import PlainKind, classify

FIGURES = {
    "box": "┌──────┐\n│ 서버 │\n└──────┘",
    "boxes in a row": "┌────┐    ┌────┐\n│ 가 │ →  │ 나 │\n└────┘    └────┘",
    "double box": "╔════╗\n║ 가 ║\n╚════╝",
    "bar chart": "1월 ████ 30\n2월 ██████ 50",
    "bars in a box": "사용률:\n\n┌──────┐\n│ ██ 15% │\n└──────┘",
    "flow that parts": "수집 → 저장\n  ↓      ↓\n가공     검색",
    "line from word to word": "Primary ──동기 복제──> Standby\n        │\n        └──> 애플리케이션",
    "crossing": "가 ─┬─ 나\n    └─ 다",
    "a string with its parts named": "web:1.21-slim\n│   │    └── 변형\n│   └─────── 판\n└─────────── 이름",
    "a command with its parts named": "ssh -p 2222 kim@web\n    │       │   └── 서버\n    │       └─ 이름\n    └─ 포트",
    "a schedule with stems first": "* * * * *\n│ │ │ │ │\n│ │ │ │ └── 요일\n│ │ │ └──── 달\n└────────── 분",
    "a schedule in ASCII": "0 3 * * 1\n| | | | |\n| | | | +---- 요일\n| +---------- 시\n+------------ 분",
    "a string below a line of text": "이름의 구조\n\nshop/web:1.21\n│    │   └── 태그\n│    └── 저장소\n└── 이름 공간",
    "a string of wide letters": "가게/웹:1.21\n│    │  └── 태그\n│    └───── 저장소",
    "a lone branch in prose": "하나\n둘\n셋\n넷\n├── 다섯",
}
LISTINGS = {
    "folders with a slash": "app/\n├── src/\n│   └── main.py\n└── README.md",
    "comments": "app\n├── 소스   # 코드\n└── 설정   # 환경",
    "bare folder names": "app\n├── src\n│   ├── index\n│   └── components\n├── public\n└── package.json",
    "ascii": "app\n|-- src/\n|   `-- main.tf\n+-- Makefile",
    "paths": "├── /etc/kubernetes/\n└── ~/.kube/config.yaml",
}
OUTLINES = {
    "headed trees": "정리:\n\n하나:\n├── 가\n└── 나\n\n둘:\n├── 다\n└── 라",
    "one tree": "하나\n├── 가\n│   └── 나\n└── 다",
    "instance types": "운영:\n├── db.r5.xlarge (Multi-AZ)\n├── 자동 백업: 7일\n└── 복제: 활성화",
    "programs": "구성:\n├── kubelet\n├── kube-proxy\n└── containerd",
    "two columns": "기존     →     이후\n├── 구매   →   대여\n└── 관리   →   자동",
    "a stem that hangs from text": "Primary\n│\n├── 하나\n│   │\n│   └── 둘\n└── 셋",
    "stems side by side under branches": "하나\n├── 가\n│   ├── 나\n│   │   └── 다\n│   └── 라\n└── 마",
    "a tree that begins too deep": "하나와 둘:\n│   └── 나\n└── 다",
    "two branches in a row of a string's width": "이름과 값\n├── 나\n│   └── 다\n└── 라",
    "arrows in labels": "결과:\n├── 시간: 30분 → 즉시\n└── 인력: 24/7 → 최소",
    "branches with arrows": "Primary\n    │\n    ├──> Replica 1\n    └──> Replica 2",
    "no blank behind the branch": "하나:\n├──가\n└──나",
    "issue numbers": "할 일:\n├── 이슈 #12 처리\n└── 이슈 #13 처리",
    "ascii": "하나:\n|-- 가\n`-- 나",
}
CHECKLISTS = {
    "empty boxes": "🔧 도구:\n□ Docker\n□ Git",
    "mixed boxes": "☐ 계정\n☑ 설치\n✅ 확인",
    "typed boxes": "[ ] 계정\n[x] 설치",
}
MARKED = {
    "diamonds": "점검:\n\n🔹 네트워크:\n   • 포트",
    "bullets": "• 하나\n• 둘",
    "dashes in Korean": "현재:\n- 크기: 100GB\n- 백업: 100GB (무료)\n\n이후:\n- 크기: 200GB",
    "numbers in Korean": "우선순위:\n1. 안정성\n2. 속도",
    "ticks that are no boxes": "✅ 좋은 예\n❌ 나쁜 예",
    "a rule above the sum": "- 저장: $10\n- 전송: 무료\n────────\n총 비용: $10",
}
FLOWS = {
    "on a line": "커밋 → 빌드 → 배포",
    "downwards": "수집\n⬇️\n저장",
}
ROWS = {
    "keys with values": "대기: 30초\n복구: 자동\n실패 임계값: 5회",
    "groups of them": "가:\n  대기: 30초\n  복구: 10% → 50%\n\n나:\n  대기: 60초\n  알림: 즉시",
    "aligned": "이름  : 홍길동\n소속  : 운영팀",
    "some Latin keys": "CPU: 두 개\n메모리: 4GB\n디스크: 20GB",
    "turns of a dialogue": "학생: 이게 무엇인가요?\n강사: 파드를 묶는 단위입니다.\n학생: 왜 묶나요?",
    "questions and answers": "Q: 왜 그런가요?\nA: 파드가 없기 때문입니다.",
    "turns with some left out": "나: 포장해 주세요\n점원: 네\n...\n나: 나왔나요?\n점원: 여기 있습니다",
    "prose with heads": "장점:\n빠르게 나눌 수 있다\n쉽게 되돌린다\n\n단점:\n서버가 더 든다",
}
PROSE = {
    "a sentence": "당신은 쿠버네티스 전문가입니다.",
    "lines": "오늘은 서버를 만들고\n내일은 지웁니다.",
    "with names": "Kubernetes 클러스터를 만들고 kubectl로 확인합니다.",
    "changes": "하루 주문\n봄: 310.5만 건 → 가을: 905.2만 건",
}
TEXTS = {
    "keys of settings": "name: 홍길동\nteam: 운영팀",
    "Latin keys only": "CPU: 두 개\nMemory: 네 기가",
    "a key once": "db: 없음\n대기: 30초\n복구: 자동",
    "rows with a command": "대기: 30초\n복구: 자동\nkubectl get pods",
    "rows in columns": "대기   30초   복구\n실패   5회    자동",
    "log": "2024-05-01 10:00:00 서버를 시작합니다\n2024-05-01 10:00:01 요청을 받았습니다",
    "log with levels": "[INFO] 서버를 시작합니다\n[ERROR] 연결하지 못했습니다",
    "an error": "오류: 파일을 찾을 수 없습니다",
    "a prompt": "root@web:~# 시작하기",
    "a call": "print('안녕')",
    "a command in Korean text": "git commit -m '첫 커밋'\n이렇게 저장합니다",
    "a query": "SELECT 이름 FROM 고객\nWHERE 나이 > 20",
    "braces": "함수 더하기 {\n  결과를 돌려준다\n}",
    "a line without Korean": "오늘은 서버를 만든다\nhttp 404",
    "mostly Latin": "GitHub Actions Docker AWS 사용",
    "indented by meaning": "      단위\n   통합\n전체",
    "columns of Korean": "이름    나이\n철수    스물",
    "alternatives": "예 | 아니오",
    "a list with commands": "1. 설치하기\nsudo apt install nginx\n2. 확인하기\nnginx -v",
    "formula": "총 비용 = 저장 + 전송",
    "prices": "db.t3.micro:  $0.017 × 730 = $12.41/월\ndb.t3.small:  $0.034 × 730 = $24.82/월",
    "yaml": "containers:\n- name: web\n- name: log",
    "yaml with Korean comments": "# 컨테이너 목록\n- name: web  # 웹\n- name: log  # 로그",
    "shell": "$ kubectl get pods\n- 결과 하나\n- 결과 둘",
    "diff": "- 예전 줄\n- 또 예전 줄\n+ 새 줄",
    "deeper markdown": "## 요약\n한 줄로 적습니다",
    "markdown": "# 제목\n\n- 항목 하나\n- 항목 둘",
    "output": "NAME   READY   STATUS\nweb-0  1/1     Running",
    "arguments": "--replicas=3\n--dry-run",
    "mostly plain lines": "하나\n둘\n셋\n넷\n다섯\n- 여섯\n- 일곱",
    "empty": "",
}


def _cases(kind: PlainKind, fences: dict[str, str]) -> list:
    return [pytest.param(kind, text, id=f"{kind.value}: {name}") for name, text in fences.items()]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *_cases(PlainKind.FIGURE, FIGURES),
        *_cases(PlainKind.LISTING, LISTINGS),
        *_cases(PlainKind.OUTLINE, OUTLINES),
        *_cases(PlainKind.CHECKLIST, CHECKLISTS),
        *_cases(PlainKind.MARKED, MARKED),
        *_cases(PlainKind.FLOW, FLOWS),
        *_cases(PlainKind.ROWS, ROWS),
        *_cases(PlainKind.PROSE, PROSE),
        *_cases(PlainKind.TEXT, TEXTS),
    ],
)
def test_a_plain_fence_is_what_its_lines_look_like(kind: PlainKind, text: str) -> None:
    assert classify(text.split("\n")) is kind
