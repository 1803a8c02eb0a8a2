"""Where the style sheet is. Screens load it, not the application: its first frame needs none of it."""

from pathlib import Path

STYLES = Path(__file__).with_name("factcheck.tcss")
