"""The JSON shapes of the command line, and its words for people. Contracts: keys may be added, never renamed.

Each shape has a file of its own and a JSON Schema in `schemas/`. Nothing here reads options or opens a store.
"""
