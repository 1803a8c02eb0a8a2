"""The JSON shapes of the command line, and its words for people. Contracts: keys may be added, never renamed."""
