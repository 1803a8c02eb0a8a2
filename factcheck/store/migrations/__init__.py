"""The migrations that make and renew the tables. Run by `factcheck.store.files.migrating`, never by hand."""
