"""A fault of ours costs the part it is raised for: which part that is, and a session without it."""
