"""Whether it is so, was denied, may be so or has been done: confirmation, negation, strength, and their comparison."""
