"""Mail messages and web archives, which share a form (MIME). Judges no content."""
