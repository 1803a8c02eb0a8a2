"""The use cases: take in, match, decide, undo, resume, export. Draws nothing and names no database."""
