"""Rehearsals come back: the times in a rehearsed deck, compared with the plan and proposed as new minutes."""
