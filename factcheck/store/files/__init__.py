"""The database file: making, migrating, journalling, copying it, and what its errors mean. Knows no table's content."""
