"""Intake: the bytes of a saved page become a `Page` (immutable text, labelled lines, fields, claim candidates).

Does not store, match or ask; does not fetch from the network; imports nothing of ours but `factcheck.domain`.
"""

from factcheck.intake.page import MAX_CHARACTERS, read_page
from factcheck.intake.readers.kind import Stated, may_hold_pictures

__all__ = ["MAX_CHARACTERS", "Stated", "may_hold_pictures", "read_page"]
