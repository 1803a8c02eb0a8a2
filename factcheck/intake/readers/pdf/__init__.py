"""PDF: printed lines to paragraphs. Recognises no letters in pictures."""
