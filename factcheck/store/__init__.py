"""Keeps reviews in SQLite. Hands out domain objects, never rows."""
