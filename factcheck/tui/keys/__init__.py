"""What can be done where, and by which keys: the registry, and what is possible now. Does nothing itself."""
