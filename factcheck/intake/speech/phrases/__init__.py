"""Words that name a speaker: which can, where they begin and end, what kind they are. Knows no verb of reporting."""
