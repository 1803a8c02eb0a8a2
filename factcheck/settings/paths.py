"""Where things lie on this machine: database, settings file, log. Creates nothing."""

from pathlib import Path

APP = "factcheck"


def default_database() -> Path:
    """The user's database: `reviews.db` in the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False) / "reviews.db"


def settings_file() -> Path:
    """The user's settings: `settings.toml` in the user's configuration folder; it need not exist."""
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / "settings.toml"


def log_file() -> Path:
    """The log, for bug reports: it holds program errors, never article text, claims or notes."""
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False) / "factcheck.log"
