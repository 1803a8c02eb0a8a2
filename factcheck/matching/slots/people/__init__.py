"""Persons named: where they stand (`find`) and whether two claims name the same (`compare`)."""
