"""The archive of decided claims and its full-text search. The log stays the one place where decisions are."""
