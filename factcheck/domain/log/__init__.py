"""The decision log: a row, what is current, and what rows do to an article's facts and lines. Writes nothing."""
