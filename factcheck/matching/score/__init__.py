"""How alike two texts are, 0 to 100. Says nothing of where they differ (`slots`) and suggests nothing (`suggest`)."""
