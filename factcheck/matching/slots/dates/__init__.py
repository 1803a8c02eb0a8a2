"""Dates and times of events: where they stand (`find`) and whether two of them agree (`compare`)."""
