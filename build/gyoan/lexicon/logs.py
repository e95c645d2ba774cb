"""What lines of logs begin with, whatever program wrote them."""

from __future__ import annotations

TROUBLE = "error|warning|exception|traceback|caused by|오류|에러|경고"
