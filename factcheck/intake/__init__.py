"""Intake: the bytes of a saved page become a `Page` (immutable text, labelled lines, fields, claim candidates).

Does not store, match or ask; does not fetch from the network; imports nothing of ours but `factcheck.domain`. Imports
nothing here either: whoever wants names found in texts that were read before needs no reader's tables.
"""
