"""The one error type that users see. Does not print: the command line and the interface do that, on one line."""


class FactcheckError(Exception):
    """Something a user can act on: what happened, and what to do about it.

    Args:
        message: What happened, without a full stop.
        hint: What to do, as a short sentence without a full stop; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class ChangedMeanwhileError(FactcheckError):
    """Another window or person decided on the same thing after it was read here. Nothing was written."""


class StoreUnavailableError(FactcheckError):
    """The database cannot be opened or written (missing, full, locked, not ours)."""
