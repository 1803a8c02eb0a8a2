"""The review: its screen, and what it shows, saves and asks. What anything means is the desk's."""
