"""Who says a sentence, of what kind they are, and when they said it. Cuts no sentences and weighs none."""
