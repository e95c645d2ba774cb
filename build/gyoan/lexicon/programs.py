"""What programs show: lines of their logs, and ways through their menus, which are no flowcharts."""

from __future__ import annotations

TROUBLE = "error|warning|exception|traceback|caused by|오류|에러|경고"
"""What lines of logs begin with, whatever program wrote them."""
FIRST_STEPS = (
    r".*(?:console|콘솔|settings|preferences|메뉴|menu|dashboard|대시보드|portal|포털|제어판)|(?:경로|위치|이동)\s*[:：].*"
    r"|(?:시스템 |계정 |저장소 |프로젝트 |환경 ?)?설정|(?:파일|편집|보기|도구|도움말|file|edit|view|tools|help|window)"
)
"""The first step of a way through menus, which is written as a chain of arrows."""
STEPS = (
    r".*(?:클릭|버튼|누르기|click)"
    r"|(?:create|launch|edit|add|select|choose|modify|attach|enable|configure|go to)\s\S.*|actions"
)
"""Any step of such a way."""
