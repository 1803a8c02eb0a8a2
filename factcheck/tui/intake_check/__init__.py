"""The intake check: all lines of an article with what intake made of each. Decides and stores nothing."""
