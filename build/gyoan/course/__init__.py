"""A folder of sessions: which there are, what they share, their pictures, and their outputs on disk."""
