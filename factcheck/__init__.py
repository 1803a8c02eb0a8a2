"""factcheck: compare outlets' reports on one event, claim by claim. Imports nothing, so that it costs nothing."""

__version__ = "0.1.0"
