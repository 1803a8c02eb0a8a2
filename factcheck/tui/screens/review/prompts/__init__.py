"""What is asked in the line at the bottom of the review: notes, searches, dates; a prompt a file."""
