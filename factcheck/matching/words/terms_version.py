"""The name of the rules by which texts become terms. What is kept of terms is worth nothing under other rules."""

TERMS_VERSION = "1"
"""Goes up when `tokens.terms` gives other terms than before: indices and archives are then made anew."""
