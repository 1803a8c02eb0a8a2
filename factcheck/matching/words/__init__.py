"""Words, numbers and names as every other room reads them, and the hand-written tables. Compares nothing."""
