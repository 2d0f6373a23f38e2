"""A folder of new pictures, one folder for each label, that other programs can train on."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from denoiser.engine import Report
from denoiser.latent.model import Codes, LatentModel
from denoiser.latent.mosaic import png
from denoiser.latent.new_folder import new_folder
from denoiser.latent.sampling import LabelledCodes
from denoiser.naming import distinct_names

TABLE = "samples.csv"
"""Name of the file that lists the pictures."""


def write_picture_folder(
    target: Path,
    model: LatentModel,
    codes: Codes,
    labels: Sequence[str] | None = None,
    facts: Mapping[str, Sequence[object]] | None = None,
    report: Report | None = None,
) -> list[Path]:
    """Decode ``N×code`` ``codes`` to ``target/0001.png`` … or ``target/label/0001.png`` …

    That is how `torchvision.datasets.ImageFolder` wants it; a table beside them lists each picture
    with its label.  The folder appears when it is complete; before, there is nothing.

    Args:
        labels: of each picture.
        facts: more columns of the table, by name.

    Returns:
        The pictures, in the order of ``codes``.

    Raises:
        LatentError: ``target`` is there and holds something, or the codes are of another length.
        UnwritableFolder: it cannot be written there.
        Cancelled: by ``report``, which hears how many pictures are written; nothing is left.
    """
    names = _names(labels, len(codes))
    with new_folder(target) as work:
        _write(work, model, codes, names, report)
        (work / TABLE).write_bytes(_table(names, labels, facts or {}))
    return [target / name for name in names]


def facts_of_mixes(mixes: LabelledCodes, names: Sequence[str]) -> dict[str, list[object]]:
    """Columns that say between which pictures of a set each new one lies; ``names`` are the set's.

    For `write_picture_folder`.
    """
    return {
        "from": [names[i] for i in mixes.first],
        "towards": [names[i] for i in mixes.second],
        "share": [round(float(share), 4) for share in mixes.share],
    }


def _names(labels: Sequence[str] | None, count: int) -> list[str]:
    """Paths within the folder, with slashes."""
    if labels is None:
        return [f"{number:04d}.png" for number in range(1, count + 1)]
    folders = distinct_names(dict.fromkeys(labels))
    so_far: Counter[str] = Counter()
    names = []
    for label in labels:
        so_far[label] += 1
        names.append(f"{folders[label]}/{so_far[label]:04d}.png")
    return names


def _write(
    folder: Path, model: LatentModel, codes: Codes, names: Sequence[str], report: Report | None
) -> None:
    size = model.pictures_at_once
    for begin in range(0, len(codes), size):
        part = slice(begin, begin + size)
        for name, picture in zip(names[part], model.decode(codes[part]), strict=True):
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(png(picture))
        if report is not None:
            report(min(begin + size, len(codes)), len(codes))


def _table(
    names: Sequence[str], labels: Sequence[str] | None, facts: Mapping[str, Sequence[object]]
) -> bytes:
    columns: dict[str, Sequence[object]] = {"file": names}
    if labels is not None:
        columns["label"] = labels
    columns |= facts
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return text.getvalue().encode("utf-8")
