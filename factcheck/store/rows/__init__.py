"""Tables, and domain objects from and to their rows. Decides nothing."""
