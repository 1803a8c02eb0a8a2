"""Text for people: what cannot be seen made visible, folded for search, the nearest name to a misspelt one."""
