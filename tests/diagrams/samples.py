"""A small diagram of every kind that lectures use, by the first word of its source."""

from __future__ import annotations

SAMPLES = {
    "graph": "graph TD\n  a[수업 시작] --> b{이해했나요?}\n  b -->|예| c[실습]\n  b -->|아니요| a",
    "flowchart": "flowchart LR\n  subgraph 준비\n    a[자료] --> b[환경]\n  end\n  b --> c([실습])",
    "sequenceDiagram": (
        "sequenceDiagram\n  participant 학생\n  participant 서버\n  학생->>서버: 요청을 보낸다\n  alt 성공\n"
        "    서버-->>학생: 응답\n  else 실패\n    서버-->>학생: 오류\n  end\n  Note over 학생: 결과를 확인한다"
    ),
    "stateDiagram-v2": "stateDiagram-v2\n  [*] --> 대기\n  대기 --> 실행: 시작\n  실행 --> [*]: 종료",
    "classDiagram": "classDiagram\n  class 동물 {\n    +이름: 문자열\n    +먹는다()\n  }\n  동물 <|-- 고양이",
    "erDiagram": 'erDiagram\n  "학생" ||--o{ "과제" : 제출한다',
    "mindmap": "mindmap\n  root((강의))\n    이론\n      개념\n    실습\n      환경",
    "timeline": "timeline\n  title 기술의 흐름\n  2010 : 가상 머신\n  2015 : 컨테이너\n       : 오케스트레이션",
    "journey": "journey\n  title 수강생의 하루\n  section 오전\n    이론: 3: 학생\n    실습: 5: 학생, 강사",
    "gantt": (
        "gantt\n  dateFormat YYYY-MM-DD\n  axisFormat %m/%d\n  section 설계\n  조사 :a1, 2024-03-04, 5d\n"
        "  section 구현\n  개발 :after a1, 7d"
    ),
    "pie": 'pie title 수업 시간\n  "이론" : 40\n  "실습" : 60',
    "quadrantChart": (
        'quadrantChart\n  title 우선순위\n  x-axis "쉬움" --> "어려움"\n  y-axis "낮음" --> "높음"\n'
        '  "과제 1": [0.3, 0.6]'
    ),
    "gitGraph": 'gitGraph\n  commit id: "시작"\n  branch next\n  commit id: "기능"\n  checkout main\n  merge next',
    "xychart-beta": 'xychart-beta\n  title "접속자"\n  x-axis ["1월", "2월"]\n  y-axis "명" 0 --> 10\n  bar [3, 8]',
    "sankey-beta": "sankey-beta\n\nTotal,Theory,20\nTotal,Practice,30",
    "architecture-beta": (
        "architecture-beta\n  group api(cloud)[서비스]\n  service db(database)[저장소] in api\n"
        "  service web(server)[웹] in api\n  web:R --> L:db"
    ),
    "block-beta": 'block-beta\n  columns 2\n  a["앞"] b["뒤"]',
    "kanban": "kanban\n  할 일\n    [문서 쓰기]\n  완료\n    [설계]",
    "radar-beta": 'radar-beta\n  axis a["속도"], b["비용"], c["안정"]\n  curve x["첫째 안"]{1, 2, 3}',
    "packet-beta": 'packet-beta\n  0-15: "출발 포트"\n  16-31: "도착 포트"',
    "C4Context": 'C4Context\n  Person(u, "강사")\n  System(s, "교안")\n  Rel(u, s, "쓴다")',
}

JOURNEY_OF_FIVE_DAYS = """graph TB
    subgraph "5일 학습 여정"
        A[1일차: 기초 다지기] --> A1[설치, 설정]
        A --> A2[기본 명령]
        A --> A3[첫 배포]
        B[2일차: 네트워크] --> B1[서비스 노출]
        B --> B2[이름 찾기]
        B --> B3[정책]
        C[3일차: 저장소] --> C1[볼륨]
        C --> C2[스냅샷]
        C --> C3[백업, 복구]
        D[4일차: 보안] --> D1[권한]
        D --> D2[비밀 관리]
        D --> D3[감사 기록]
        E[5일차: 운영] --> E1[관측]
        E --> E2[자동화]
        E --> E3[비용 관리]
    end
"""
"""Five little trees in a frame, the shape that plain Mermaid draws too small to read."""
