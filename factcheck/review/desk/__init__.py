"""Where a reviewer is and goes in a review, and what is under way there. Stores nothing, draws nothing."""
