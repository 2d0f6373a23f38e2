"""Files of codes.

They are safetensors files, as weights are: numbers without a program in them (a numpy file may hold
pickled objects), what they are in one piece of text at the beginning, checked lengths.

    tensors     codes N×code float32 · errors N float64 · labels N int64 · number/NAME N float64
    metadata    format, model (name, title, sha256, architecture), pictures (title, names, …): JSON
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open

from denoiser.errors import LatentError
from denoiser.latent.encoded import Encoded
from denoiser.latent.model import Codes
from denoiser.latent.pictures import Origin
from denoiser.latent.result_files import write_result
from denoiser.latent.weights import LatentCard, available_latent_models
from denoiser.phrases import Phrase

FORMAT = "quietgrain codes 1"
SUFFIX = ".codes"
NUMBER = "number/"
"""In front of the names of the tensors of `CodeFile.numbers`."""


@dataclass(frozen=True)
class CodeFile:
    """What a file of codes holds; all sequences have one entry for each picture."""

    model: str
    """Name of the autoencoder."""
    sha256: str
    """Of its weights: codes of others mean nothing to it."""
    title: str
    codes: Codes
    errors: NDArray[np.float64]
    names: tuple[str, ...]
    labels: NDArray[np.int64] | None
    label_names: tuple[str, ...]
    origins: tuple[Origin, ...] | None
    numbers: Mapping[str, NDArray[np.float64]]

    def __len__(self) -> int:
        return len(self.codes)

    def card(self) -> LatentCard:
        """The weights that the codes belong to, whatever they are called by now.

        Raises:
            LatentError: they are not here.
        """
        for card in available_latent_models().values():
            if card.sha256 == self.sha256:
                return card
        raise LatentError(
            Phrase(
                "The codes are those of an autoencoder “{model}” whose weights (sha256 {sha256}…) "
                "are not here. Put them back, or encode the pictures again.",
                model=self.model,
                sha256=self.sha256[:12],
            )
        )


def save_codes(encoded: Encoded, target: Path, *, overwrite: bool = False) -> None:
    """Write codes and what is known of their pictures, whole or not at all.

    Raises:
        UnwritablePhoto: the file exists, or cannot be written there.
    """
    pictures, card = encoded.pictures, encoded.model.card
    tensors: dict[str, NDArray[Any]] = {"codes": encoded.codes, "errors": encoded.errors}
    if pictures.labels is not None:
        tensors["labels"] = pictures.labels
    for name, values in pictures.numbers.items():
        tensors[NUMBER + name] = values
    metadata = {
        "format": FORMAT,
        "model": {
            "name": card.name,
            "title": card.title,
            "sha256": card.sha256,
            "architecture": card.architecture.as_dict(),
        },
        "pictures": {
            "title": pictures.title,
            "names": pictures.names,
            "label_names": pictures.label_names,
            "origins": None
            if pictures.origins is None
            else [[os.fspath(origin.path), origin.box] for origin in pictures.origins],
        },
    }
    content = safetensors.numpy.save(
        {name: np.ascontiguousarray(values) for name, values in tensors.items()},
        {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in metadata.items()
        },
    )
    write_result(target, content, overwrite=overwrite)


def read_codes(path: Path) -> CodeFile:
    """Read a file of codes.

    Raises:
        LatentError: there is none, it is something else, or it contradicts itself.
    """
    if path.is_dir():
        raise _no_code_file(path)
    try:
        with safe_open(path, framework="numpy") as stored:
            metadata = stored.metadata() or {}
            if metadata.get("format") != FORMAT:
                raise _no_code_file(path)
            tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
    except SafetensorError as error:
        raise _no_code_file(path) from error
    except FileNotFoundError as error:
        raise LatentError(
            Phrase(
                "The file of codes “{path}” does not exist. It may have been moved or renamed.",
                path=path,
            )
        ) from error
    except OSError as error:
        raise LatentError(
            Phrase(
                "The file of codes “{path}” cannot be read: {reason}.",
                path=path,
                reason=error.strerror or error,
            )
        ) from error
    try:
        return _assembled(path, metadata, tensors)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise _no_code_file(path) from error


def _assembled(
    path: Path, metadata: Mapping[str, str], tensors: Mapping[str, NDArray[Any]]
) -> CodeFile:
    model, pictures = json.loads(metadata["model"]), json.loads(metadata["pictures"])
    codes, wanted = tensors["codes"], int(model["architecture"]["code"])
    if codes.ndim != 2 or codes.shape[1] != wanted:
        raise LatentError(
            Phrase(
                "“{path}” holds codes of {given} numbers, and those of “{model}” have {wanted}. "
                "Encode the pictures again.",
                path=path,
                given=codes.shape[-1] if codes.ndim else 0,
                model=model["title"],
                wanted=wanted,
            )
        )
    origins = pictures["origins"]
    read = CodeFile(
        model=model["name"],
        sha256=model["sha256"],
        title=pictures["title"],
        codes=codes.astype(np.float32, copy=False),
        errors=tensors["errors"],
        names=tuple(pictures["names"]),
        labels=tensors.get("labels"),
        label_names=tuple(pictures["label_names"]),
        origins=None
        if origins is None
        else tuple(Origin(Path(file), box and tuple(box)) for file, box in origins),
        numbers={
            name.removeprefix(NUMBER): values
            for name, values in tensors.items()
            if name.startswith(NUMBER)
        },
    )
    counted = [read.errors, read.names, read.labels, read.origins, *read.numbers.values()]
    if any(each is not None and len(each) != len(codes) for each in counted):
        raise ValueError("not as many names as codes")
    return read


def _no_code_file(path: Path) -> LatentError:
    return LatentError(
        Phrase(
            "“{path}” is not a file of codes. Write one with “quietgrain latent encode”.",
            path=path,
        )
    )


def save_table(
    encoded: Encoded,
    target: Path,
    *,
    overwrite: bool = False,
    coordinates: Mapping[str, NDArray[np.float32]] | None = None,
) -> None:
    """Write a table for other programs: a CSV line for each picture, its code in the last columns.

    Args:
        coordinates: columns by name that take the place of the code.

    Raises:
        UnwritablePhoto: the file exists, or cannot be written there.
    """
    pictures = encoded.pictures
    columns: dict[str, Any] = {"name": pictures.names}
    if pictures.origins is not None:
        columns["file"] = [os.fspath(origin.path) for origin in pictures.origins]
        boxes = [origin.box or ("",) * 4 for origin in pictures.origins]
        if any(origin.box for origin in pictures.origins):
            columns |= zip(
                ("left", "top", "width", "height"), zip(*boxes, strict=True), strict=True
            )
    if pictures.labels is not None:
        columns["label"] = [pictures.label_names[label] for label in pictures.labels]
    for name, values in pictures.numbers.items():
        columns[name] = ["" if np.isnan(value) else f"{value:g}" for value in values]
    columns["error"] = [f"{error:.6g}" for error in encoded.errors]
    if coordinates is None:
        coordinates = {f"z{i + 1}": numbers for i, numbers in enumerate(encoded.codes.T)}
    for name, numbers in coordinates.items():
        columns[name] = [f"{number:.7g}" for number in numbers]
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns)
    table.writerows(zip(*columns.values(), strict=True))
    write_result(target, text.getvalue().encode("utf-8", "surrogateescape"), overwrite=overwrite)
