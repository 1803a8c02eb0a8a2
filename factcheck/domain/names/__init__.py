"""Names for the same person or body, and the table of them that a reviewer keeps. Finds nothing in texts."""
