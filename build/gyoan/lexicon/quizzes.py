"""Words of quizzes: their titles, numbered questions, what asks for a choice, and what only asks what was done."""

from __future__ import annotations

TITLES = r"퀴즈|quiz|형성\s*평가|문제\s*풀이|(?:확인|연습|점검|복습|평가|예상|객관식|기출|실전|진단)\s*문제"
SOLVING = "풀이|해설"
"""What titles of sections have that show how questions are answered."""
QUESTIONS = "문제|문항|질문|퀴즈|Quiz|Question|Q"
"""What a numbered question begins with: `문제 3.`"""
ASKING = "(?:고르|선택하)(?:시오|세요|십시오|라)"
DEEDS = r"[했었았렸났됐졌냈쳤봤왔갔뒀켰]|완료|준비|끝|되어\s*있|돼\s*있|할\s*수\s*있"
"""What a question has that asks whether something is done: a checklist's, whose ticks are no answers."""
DONE = "done|ready|finished|completed"
EXAMPLES = "보기"
"""What the box of examples of a question is called: `＜보기＞`."""
