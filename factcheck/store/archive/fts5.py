"""SQLite's full-text search over the archive: the virtual table `archive_words`, whose texts are `archive`'s.

It is written to by hand, in the transaction of what it follows: triggers cannot feed it, since the schema is not
trusted. Time is bounded by looking for rare words first: ranking reads every row with one of the words.
"""

from collections.abc import Sequence
from itertools import combinations

from sqlalchemy import Connection

from factcheck.store.archive.fulltext import Entry

READ_AT_MOST = 20_000
"""Entries of the index that ranking reads. Words beyond that bring rows in only in pairs, or alone."""
COMMON_WORDS = 4
"""Words looked for in pairs where the rare ones find too little: together they are telling again."""


class Fts5:
    """SQLite's `FullText`."""

    def add(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Take rows in."""
        if entries:
            connection.exec_driver_sql("INSERT INTO archive_words(rowid, terms) VALUES (?, ?)", list(entries))

    def take_out(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Take rows out, with the words that they came in with."""
        if entries:
            connection.exec_driver_sql(
                "INSERT INTO archive_words(archive_words, rowid, terms) VALUES ('delete', ?, ?)", list(entries)
            )

    def find(self, connection: Connection, words: Sequence[str], limit: int, without: str | None) -> list[int]:
        """Rows with the rare words by BM25 over these; where they are too few, those with two common ones follow."""
        common = self._by_frequency(connection, words)
        left, rare = READ_AT_MOST, list[str]()
        while common and (common[0][0] <= left or len(common) + len(rare) == 1):  # a word alone is all there is
            count, word = common.pop(0)
            left -= count
            rare.append(word)
        ids = self._ranked(connection, " OR ".join(map(_quoted, rare)), limit, without)
        if len(ids) < limit and common:
            some = [word for _, word in common[:COMMON_WORDS]]
            pairs = list(combinations(some, 2)) or [(word, word) for word in some]
            both = " OR ".join(f"({_quoted(one)} AND {_quoted(other)})" for one, other in pairs)
            known = set(ids)
            more = self._ranked(connection, both, limit, without)
            ids += [row for row in more if row not in known][: limit - len(ids)]
        return ids

    def forget(self, connection: Connection) -> None:
        """Merge the index into one piece: pieces hold what was taken out; those given up are wiped."""
        connection.exec_driver_sql("INSERT INTO archive_words(archive_words) VALUES ('optimize')")

    def clear(self, connection: Connection) -> None:
        """Take out everything."""
        connection.exec_driver_sql("INSERT INTO archive_words(archive_words) VALUES ('delete-all')")

    def _by_frequency(self, connection: Connection, words: Sequence[str]) -> list[tuple[int, str]]:
        """The words that occur, rarest first, with how many rows have them; counting stops past what is read."""
        counted = "SELECT count(*) FROM (SELECT 1 FROM archive_words WHERE archive_words MATCH ? LIMIT ?)"
        asked = [(_quoted(word), READ_AT_MOST + 1) for word in words]
        counts = [int(connection.exec_driver_sql(counted, values).scalar_one()) for values in asked]
        counted_words = zip(counts, words, strict=True)
        return sorted(((count, word) for count, word in counted_words if count), key=lambda f: f[0])

    def _ranked(self, connection: Connection, query: str, limit: int, without: str | None) -> list[int]:
        if not query:
            return []
        asked = f"({query}) NOT {_quoted(without)}" if without else query
        rows = connection.exec_driver_sql(
            "SELECT rowid FROM archive_words WHERE archive_words MATCH ? ORDER BY rank, rowid LIMIT ?", (asked, limit)
        )
        return [int(row) for (row,) in rows]


def _quoted(word: str) -> str:
    """The word as a string of the query language, in which nothing is an operator."""
    return '"' + word.replace('"', '""') + '"'
