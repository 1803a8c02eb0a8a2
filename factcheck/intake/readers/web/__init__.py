"""Web pages: markup to paragraphs, and what a page states about itself. Fetches nothing."""
