"""Which pairs of claims are suggested, and why. Scores none (`score`) and finds no differences (`slots`)."""
