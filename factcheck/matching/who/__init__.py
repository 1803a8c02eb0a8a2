"""Who is who: which words of the articles name one speaker, person or body, and which name two.

Names are found, taken apart and compared here, with what articles and the reviewer's alias table say of them. What
follows from two claims having one speaker, or from two outlets having one source, is for `slots` and `origins`; which
aliases the texts propose is intake's, and what a reviewer has said of them the domain's.
"""
