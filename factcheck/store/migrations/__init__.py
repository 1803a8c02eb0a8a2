"""The migrations that make and renew the tables. Run by `factcheck.store.migrating`, never by hand."""
