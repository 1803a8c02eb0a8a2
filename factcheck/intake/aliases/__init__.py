"""Which names of several articles mean the same: proposals, each with the words that speak for it. Decides none."""
