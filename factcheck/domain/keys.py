"""Derived keys: two people who take in the same page get the same keys, so that their work merges without doubles.

Does not make random keys; those come from a `UidFactory`.
"""

from hashlib import sha256
from uuid import UUID, uuid5


def text_sha256(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return sha256(text.encode("utf-8")).hexdigest()


def article_uid(review: UUID, sha256_hex: str) -> UUID:
    """Key of an article: its review and the hash of its text."""
    return uuid5(review, sha256_hex)


def claim_uid(article: UUID, start_char: int, end_char: int) -> UUID:
    """Key of a claim: its article and its span (half-open, code points)."""
    return uuid5(article, f"{start_char}:{end_char}")


def match_uid(one: UUID, other: UUID) -> UUID:
    """Key of a match: the pair of claims, whichever is named first."""
    low, high = sorted((one, other))
    return uuid5(low, str(high))


def evidence_uid(review: UUID, kind: str, title: str, url: str | None) -> UUID:
    """Key of an evidence entry: its review and what it points to."""
    return uuid5(review, "\n".join(("evidence", kind, title, url or "")))


def citation_uid(article: UUID, start_char: int, end_char: int) -> UUID:
    """Key of an evidence entry that quotes an article: the article and the span (half-open, code points).

    Neither headline nor address is part of it: they may be corrected, and the same words would be two entries then.
    """
    return uuid5(article, f"cited {start_char}:{end_char}")
