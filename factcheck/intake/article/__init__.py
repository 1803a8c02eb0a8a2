"""A page's paragraphs to an article: title, meta, body, furniture, and the facts at its head. Cuts no sentences."""
