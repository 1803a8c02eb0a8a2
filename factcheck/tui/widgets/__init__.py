"""Widgets of the review screen, one a file. They draw what they are given and decide nothing."""
