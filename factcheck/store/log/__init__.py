"""Writes the log and what comes with it, and reads what is current in it. Opens no file."""
