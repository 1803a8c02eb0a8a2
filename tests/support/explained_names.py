"""Two invented reports that explain their names: an acronym, a short name, a description. Labels nothing."""

FIRST = """Port office counts ships

LORN, June 3 — The Lorn Harbour Office (LHO) said twelve ships had left the port on Monday.

The LHO said the cranes would stand still for a week. Its director, Ada Brook, said nobody was hurt.
"""
SECOND = """Ships gone from Lorn

About a dozen ships left on Monday, the LHO said on Tuesday. Brook said the cranes were old.

The mayor said he had not been told about any of it before Tuesday evening.
"""
