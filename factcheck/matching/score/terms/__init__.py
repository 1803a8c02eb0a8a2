"""What a text's words weigh: their background, themes, compounds and links. Compares no two texts."""
