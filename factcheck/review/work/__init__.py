"""What takes a while: matching in this process and in others, and how it is stopped. Reads no file."""
