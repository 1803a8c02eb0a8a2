"""Word lists as frozen sets and compiled patterns. Hold no logic, and no word of any one outlet."""
