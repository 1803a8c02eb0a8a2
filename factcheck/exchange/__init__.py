"""Annotation sets out of and into domain objects, one module a format. Opens no files and no store."""
