"""What the user may set: paths, limits, the settings file. Opens no database and draws nothing."""
