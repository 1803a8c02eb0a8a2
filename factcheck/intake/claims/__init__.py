"""The article's sentences as claim candidates: where they end, what they are worth, who says them. Labels no line."""
