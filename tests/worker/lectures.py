"""Diagrams of a lecture's size for the worker's tests: each has what the small samples of its kind leave out."""

from __future__ import annotations


def asked_and_answered(turn: int) -> str:
    """Return a request from one to the next and its answer, as two lines of a sequence diagram."""
    asks, answers = turn % 4, turn % 4 + 1
    return f"  P{asks}->>P{answers}: {turn}번째 요청을 보낸다\n  P{answers}-->>P{asks}: {turn}번째 답"


ARCHITECTURE = """architecture-beta
    group region(cloud)[서울 리전]
    group one(server)[영역 가] in region
    group two(server)[영역 나] in region
    service db(database)[저장소] in one
    service web(server)[웹 서버] in one
    service copy(database)[복제본] in two
    service users(internet)[사용자]
    junction fork
    users:R --> L:web
    web:B -- T:db
    copy:L <-- R:db
    web:R -- L:fork"""

C4 = """C4Context
    title 교육 시스템
    Person(s, "수강생", "강의를 듣는다")
    System_Boundary(b, "학교") {
      System(l, "학습 시스템", "자료와 과제")
      SystemDb(d, "저장소")
      SystemQueue(q, "알림 줄")
    }
    System_Ext(m, "메일")
    Rel(s, l, "과제를 낸다", "HTTPS")
    Rel(l, d, "적는다")
    BiRel(l, q, "주고받는다")
    Rel(q, m, "알린다")"""

GIT = """gitGraph
    commit id: "처음"
    branch develop
    commit id: "개발 환경 준비"
    branch feature
    commit id: "주문 기능"
    commit type: REVERSE
    checkout develop
    commit id: "문서"
    merge feature tag: "v1.1-dev"
    checkout main
    commit id: "고침" tag: "v1.0.1"
    merge develop tag: "v1.1"
    cherry-pick id: "문서"
    commit id: "마무리" type: HIGHLIGHT"""

COSTS = (
    "sankey-beta\n\n예산,교육,25\n예산,연구,15.5\n예산,운영,4\n\n교육,강사료,15\n교육,교재,10\n"
    '연구,"장비, 부품",10.5\n연구,출장,5\n운영,청소,4\n'
)
ENERGY = (
    "sankey-beta\n햇빛,전기,20\n바람,전기,15\n가스,전기,30\n가스,난방,20\n전기,공장,40\n전기,가정,25\n난방,가정,20\n"
)

ORDER = """sequenceDiagram
  title 주문이 도착하기까지
  box rgb(230, 240, 255) 손님 쪽
    actor 손님
    participant 앱 as 모바일<br/>앱
  end
  participant API as 주문 API
  participant DB as 주문 저장소
  손님->>+앱: 주문 버튼을 누른다
  앱->>+API: POST /orders
  Note over API,DB: 한 트랜잭션 안에서
  API->>API: 재고를 확인한다
  API->>+DB: 주문을 적는다
  DB-->>-API: 주문 번호
  API-->>-앱: 201 Created
  앱-->>-손님: 완료 화면
"""

FRAMES = """sequenceDiagram
  participant U as 수강생
  participant S as 서버
  participant W as 작업자
  loop 5초마다
    U->>S: 상태를 물어본다
    alt 끝났으면
      S-->>U: 결과
    else 아직이면
      S-->>U: 진행률
    end
  end
  opt 야간에만
    W->>W: 기록을 정리한다
  end
  rect rgb(255, 240, 220)
    U->>S: 나가기
    Note right of S: 세션을 지운다
    Note left of U: 화면을 닫는다
  end
"""

LIFE = """sequenceDiagram
  autonumber
  participant 관리자
  participant K as 조정자
  관리자->>K: 배포
  create participant P as 새 일꾼
  K->>P: 시작
  P-->>K: 준비됨
  destroy P
  K-xP: 종료 신호
  K-->>관리자: 삭제 완료
"""

LONG = "\n".join(
    [
        "sequenceDiagram",
        *(f"  participant P{number} as 서비스 {number}" for number in range(5)),
        *(asked_and_answered(turn) for turn in range(16)),
        "  Note over P0,P4: 여기서부터는 되풀이한다",
        "  loop 세 번까지",
        *(f"    P{turn % 4}->>P{turn % 4 + 1}: {turn}번째 시도" for turn in range(16, 24)),
        "  end",
    ]
)

WORKDAY = "mindmap\n  root((하루의 일))\n" + "\n".join(
    f"    갈래 {branch}\n" + "\n".join(f"      갈래 {branch}의 일 {task}" for task in range(2 + branch % 3))
    for branch in range(6)
)

CENTURIES = "timeline\n  title 인쇄의 역사\n" + "\n".join(
    f"  section {name}\n"
    + "\n".join(f"    {start + step * 10}년 : {name}의 사건 {step} : 뒤이은 일" for step in range(count))
    for name, start, count in (("목판", 700, 3), ("활자", 1230, 4), ("기계", 1450, 5))
)

QUARTERS = """gantt
  title 두 해의 계획
  dateFormat YYYY-MM-DD
  axisFormat %Y년 %q분기
  section 조사
  현장 조사 :done, a1, 2024-01-01, 150d
  자료 정리 :a2, after a1, 90d
  section 개발
  시제품 :crit, b1, 2024-07-01, 200d
  시험 운영 :active, b2, after b1, 180d
  section 조사
  만족도 조사 :c1, 2025-08-01, 100d
  마침 :milestone, c2, after c1, 0d
"""

STRATEGIES = (
    "quadrantChart\n  title 백업 전략\n  x-axis 낮은 비용 --> 높은 비용\n  y-axis 짧은 보존 --> 긴 보존\n"
    "  quadrant-1 최적\n  quadrant-2 검토\n  quadrant-3 기본\n  quadrant-4 과잉\n"
    "  자동 백업: [0.2, 0.3]\n  지점 복구: [0.22, 0.32]\n  수동 스냅샷: [0.6, 0.8] color: #aa2222\n"
    "  지역 복제: [1, 1]\n  가운데 두기: [0.5, 0.5]\n  축 위의 방법: [0.5, 0.9]\n  왼쪽 축: [0.46, 0.2]"
)

RADAR = (
    'radar-beta\n  title 두 가지 안\n  axis a["속도"], b["비용"], 안정\n  curve x["첫째 안"]{1, 2.5, 3}\n'
    '  curve y["둘째 안"]{안정: 4, a: 2, b: 1}\n  max 5\n  min 1\n  ticks 4\n  graticule polygon'
)

LINES = (
    'xychart-beta\n  title "점유율"\n  x-axis "연도" [2019, 2021, 2023]\n  y-axis "점유율 (%)" 0 --> 100\n'
    '  line "도구 가" [15, 45.5, 78]\n  bar "도구 나" [60, 35, 10]'
)

PYRAMID = """block-beta
  columns 5
  space:2 a["본질"] space:2
  space b["구체적인 사례와 응용"]:3 space
  c["바탕이 되는 지식과 연습"]:5
  style a fill:#ffe0b2,stroke:#e65100
"""

STAFF = "graph TD\n  원장[원장] --> 교무[교무부장] & 행정[행정부장] & 연구[연구부장]\n" + "\n".join(
    f"  {head} --> {head}{number}[{head} 담당 {number}]" for head in ("교무", "행정", "연구") for number in range(1, 5)
)

WEB = """flowchart TB
  subgraph 앞단
    브라우저[웹 브라우저] --> 게이트[API 게이트웨이]
    앱([모바일 앱]) --> 게이트
  end
  subgraph 뒷단
    주문[주문 서비스] -->|저장한다| 주문DB[(주문 저장소)]
    결제[결제 서비스] -->|저장한다| 결제DB[(결제 저장소)]
    주문 -.->|사건을 알린다| 줄{{메시지 줄}}
    줄 -.-> 결제
    줄 -.-> 알림[알림 서비스]
  end
  게이트 -->|/orders| 주문
  게이트 -->|/payments| 결제
  알림 -->|문자와 전자우편| 앱
  결제 --> 승인{승인됐나요?}
  승인 -->|아니요| 주문
"""

DIAGRAMS = {
    "a region": ARCHITECTURE,
    "a school": C4,
    "a history": GIT,
    "costs": COSTS,
    "energy": ENERGY,
    "an order": ORDER,
    "frames of a sequence": FRAMES,
    "birth and death": LIFE,
    "a long sequence": LONG,
    "a workday": WORKDAY,
    "centuries": CENTURIES,
    "quarters": QUARTERS,
    "strategies": STRATEGIES,
    "a radar": RADAR,
    "lines and bars": LINES,
    "a pyramid": PYRAMID,
    "staff": STAFF,
    "a web shop": WEB,
}
