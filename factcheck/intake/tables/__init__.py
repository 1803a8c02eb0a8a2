"""Word lists as frozen sets, and compiled patterns, each with a note on how it was made. Hold no rule.

Unless a table says otherwise: compiled by hand from general knowledge of news pages and of English, with no word of any
one outlet and from no labelled page; whoever adds a line asks "is this so in general?". English words that matching
reads too stand in `factcheck/domain/words/`.
"""
