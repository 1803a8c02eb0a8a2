"""How reading that goes on for a while is stopped by whoever asked for it. Stops nothing by itself."""

from factcheck.domain.errors import FactcheckError


class StoppedError(FactcheckError):
    """Somebody asked for it to stop; nothing was stored."""
