"""How many processors there are to work with. Starts nothing: what that takes need not be loaded to ask."""

import os


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
