"""Training files: TOML whose unknown and impossible settings are named in a sentence."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from denoiser.errors import TrainingError

T = TypeVar("T")


def read_toml(path: Path) -> dict[str, Any]:
    """What a training file holds.

    Raises:
        TrainingError: the file is missing or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TrainingError(f"“{path}” cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TrainingError(f"“{path}” is not valid TOML: {error}.") from error


def table(value: object, where: str) -> dict[str, Any]:
    """``value``, if it holds settings by name.

    Args:
        where: what the sentences call this part of the file.

    Raises:
        TrainingError: it is something else.
    """
    if not isinstance(value, dict):
        raise TrainingError(f"{where} must hold settings, such as name = value.")
    return value


def tables(value: object, where: str) -> list[dict[str, Any]]:
    """``value``, if it is a list of what `table` accepts.

    Raises:
        TrainingError: it is something else.
    """
    if not isinstance(value, list):
        raise TrainingError(f"{where} must stand in double brackets, and settings below them.")
    return [table(each, where) for each in value]


def with_paths(values: dict[str, Any], names: set[str], here: Path, where: str) -> dict[str, Any]:
    """``values``, in which what stands under ``names`` has become paths.

    Args:
        here: where relative ones begin: the folder of the training file.

    Raises:
        TrainingError: one is not text.
    """
    paths = {}
    for name in sorted(names & values.keys()):
        if not isinstance(values[name], str):
            raise TrainingError(f"{where} has a {name} that is not a path in quotation marks.")
        paths[name] = here / values[name]
    return values | paths


def build_settings(kind: type[T], values: object, where: str) -> T:
    """A dataclass of settings from what stands in a file.

    Args:
        where: what the sentences call this part of the file.

    Raises:
        TrainingError: a setting does not exist, is missing or has an impossible value.
    """
    values = table(values, where)
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    if unknown := set(values) - known:
        raise TrainingError(
            f"{where} has no setting “{min(unknown)}”. Known ones: {', '.join(sorted(known))}."
        )
    tuples = {key: tuple(v) if isinstance(v, list) else v for key, v in values.items()}
    try:
        return kind(**tuples)
    except (TypeError, ValueError) as error:
        raise TrainingError(f"{where} cannot be used: {error}.") from error
