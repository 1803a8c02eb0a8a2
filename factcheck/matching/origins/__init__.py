"""Where outlets have a claim from: traces of sources and carriers in the texts, and what they come to. No scores."""
