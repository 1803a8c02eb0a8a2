"""Holds JSON outputs against their schemas."""

import json
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator


def schema(name: str) -> Any:
    return json.loads(files("factcheck.cli").joinpath("schemas", f"{name}.json").read_text(encoding="utf-8"))


def fits(name: str, value: object) -> None:
    errors = sorted(Draft202012Validator(schema(name)).iter_errors(value), key=str)
    assert [f"{e.json_path}: {e.message}" for e in errors] == []
