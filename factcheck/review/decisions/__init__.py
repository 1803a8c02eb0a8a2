"""Decisions as drafts: verdicts, matches, facts, lines, evidence, names. Suggests nothing, shows nothing."""
