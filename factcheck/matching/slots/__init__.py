"""Where two claims agree and differ, slot by slot. Knows no score and no third claim."""
