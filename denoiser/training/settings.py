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


def build_settings(kind: type[T], values: dict[str, Any], where: str) -> T:
    """A dataclass of settings from what stands in a file.

    Args:
        where: what the sentences call this part of the file.

    Raises:
        TrainingError: a setting does not exist, is missing or has an impossible value.
    """
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
