"""Firsts, and all, most, some or none of something: what is said (`find`) and how it differs (`compare`)."""
