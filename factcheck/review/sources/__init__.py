"""What is named to pages: files, addresses, folders, standard input, read within limits. Stores nothing."""
