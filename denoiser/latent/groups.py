"""Groups of pictures whose codes lie together."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import HDBSCAN, KMeans
from sklearn.metrics import silhouette_score

from denoiser.engine import Report
from denoiser.errors import LatentError
from denoiser.latent.encoded import Encoded
from denoiser.latent.model import Codes
from denoiser.latent.mosaic import png
from denoiser.latent.new_folder import new_folder
from denoiser.latent.pictures import PictureSet
from denoiser.naming import distinct_names, numbered, same_name_key
from denoiser.phrases import Phrase

MOST_SUGGESTED = 12
"""Groups: more are not tried when their number is to be suggested."""
JUDGED = 1000
"""Pictures from which the silhouette is estimated: its time grows with their square."""
RESTARTS = 4
"""Of k-means, the best of which counts."""
NO_GROUP = -1
NO_LABEL = -1
TABLE = "groups.csv"
"""Name of the table in a folder of groups."""


class Method(StrEnum):
    """How groups are found."""

    K_MEANS = "k-means"
    """So many round groups; every picture is in one."""
    HDBSCAN = "hdbscan"
    """Wherever codes lie close together; pictures in between are in none."""


@dataclass(frozen=True)
class Grouping:
    """Which picture is in which group; the largest group is number 0."""

    method: Method
    numbers: NDArray[np.intp]
    """Of each picture its group, `NO_GROUP` for those in none."""
    names: tuple[str, ...]
    """Of each group; distinct."""
    distances: NDArray[np.float64]
    """Of each picture from the middle of its group, in units of the code; NaN in none."""
    silhouette: float | None
    """How well groups are apart, −1 to 1; None if it cannot be told (fewer than two groups).
    Rousseeuw, J. Comput. Appl. Math. 1987."""

    def __len__(self) -> int:
        return len(self.names)

    def members(self, group: int) -> NDArray[np.intp]:
        """Positions of the pictures in ``group``, the most typical ones (next to its middle)
        first."""
        inside = np.flatnonzero(self.numbers == group)
        return inside[np.argsort(self.distances[inside], kind="stable")]

    def renamed(self, group: int, name: str) -> Grouping:
        """The same groups, one of them under another name.

        Raises:
            LatentError: another group has that name, or it is empty.
        """
        name = name.strip()
        others = self.names[:group] + self.names[group + 1 :]
        if not name or name in others:
            raise LatentError(
                Phrase("There is a group “{name}” already. Choose another name.", name=name)
                if name
                else Phrase("A group needs a name of at least 1 letter.")
            )
        return replace(self, names=(*self.names[:group], name, *self.names[group + 1 :]))


def k_means(
    codes: Codes, count: int | None, seed: int = 0, report: Report | None = None
) -> Grouping:
    """``count`` groups around so many middles (Lloyd, IEEE Trans. Inf. Theory 1982).

    Args:
        codes: N×code.
        count: None takes the number up to `MOST_SUGGESTED` whose silhouette is highest.
        report: hears how many numbers of groups have been tried.

    Raises:
        LatentError: there are fewer pictures than groups, or less than 3 to suggest a number.
        Cancelled: by ``report``.
    """
    if count is None:
        _need(codes, 3, Phrase("To find the number of groups"))
        tried = range(2, min(MOST_SUGGESTED, len(codes) - 1) + 1)
    else:
        if count < 1:
            raise ValueError(f"{count} groups")
        _need(codes, count, Phrase("For {count} groups", count=count))
        tried = range(count, count + 1)
    best: tuple[float, NDArray[np.intp]] | None = None
    for done, k in enumerate(tried):
        if report is not None:
            report(done, len(tried))
        fitted = KMeans(k, n_init=RESTARTS, random_state=seed).fit(codes)
        score = _silhouette(codes, fitted.labels_, seed)
        rank = -np.inf if score is None else score
        if best is None or rank > best[0]:
            best = (rank, fitted.labels_)
    assert best is not None
    return _grouping(Method.K_MEANS, codes, best[1], seed)


def hdbscan(codes: Codes, smallest: int = 5, seed: int = 0) -> Grouping:
    """As many groups as there are dense places (Campello, Moulavi and Sander, PAKDD 2013).

    Args:
        codes: N×code.
        smallest: pictures that make a group.
        seed: of the pictures from which the silhouette is estimated.

    Raises:
        LatentError: there are not twice as many pictures as make a group.
    """
    _need(codes, 2 * smallest, Phrase("For groups of {count} and more", count=smallest))
    return _grouping(
        Method.HDBSCAN,
        codes,
        HDBSCAN(min_cluster_size=smallest, copy=True).fit(codes).labels_,
        seed,
    )


def with_default_names(grouping: Grouping, pictures: PictureSet) -> Grouping:
    """The same groups, called “1”, “2”, … or, where most pictures have one label, “1 (label)”."""
    names = []
    for group, number in enumerate(grouping.names):
        inside = grouping.numbers == group
        labels = [] if pictures.labels is None else pictures.labels[inside].tolist()
        label, times = Counter(labels).most_common(1)[0] if labels else (NO_LABEL, 0)
        known = label != NO_LABEL and 2 * times > np.count_nonzero(inside)
        names.append(f"{number} ({pictures.label_names[label]})" if known else number)
    return replace(grouping, names=tuple(names))


def groups_csv(grouping: Grouping, pictures: PictureSet) -> str:
    """A line for each picture: its name, file, label, group, and distance from the middle."""
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(("name", "file", "label", "group", "distance"))
    for position, number in enumerate(grouping.numbers):
        label = NO_LABEL if pictures.labels is None else int(pictures.labels[position])
        table.writerow(
            (
                pictures.names[position],
                "" if pictures.origins is None else os.fspath(pictures.origins[position].path),
                "" if label == NO_LABEL else pictures.label_names[label],
                "" if number == NO_GROUP else grouping.names[number],
                "" if number == NO_GROUP else f"{grouping.distances[position]:.6g}",
            )
        )
    return stream.getvalue()


def write_group_folders(
    target: Path,
    grouping: Grouping,
    encoded: Encoded,
    *,
    links: bool = False,
    report: Report | None = None,
) -> int:
    """One folder for each group with copies of its photos, and a table of all.

    Photos are never moved or changed.  A photo of which several tiles are in a group is there
    once; pictures that come from no file are written as PNG.  The folder appears when it is
    complete; before, there is nothing.

    Args:
        target: a new or an empty folder.
        links: make symbolic links instead of copies.

    Returns:
        How many files there are besides the table.

    Raises:
        LatentError: ``target`` is there and holds something.
        UnwritableFolder: it cannot be written there, or an original cannot be read.
        Cancelled: by ``report``, which hears how many files are written; nothing is left.
    """
    with new_folder(target) as work:
        count = _fill(work, grouping, encoded, links, report)
        text = groups_csv(grouping, encoded.pictures)
        (work / TABLE).write_bytes(text.encode("utf-8", "surrogateescape"))
    return count


def _fill(
    work: Path, grouping: Grouping, encoded: Encoded, links: bool, report: Report | None
) -> int:
    folders = distinct_names(grouping.names)
    taken: set[tuple[str, str]] = set()
    written: set[tuple[int, Path]] = set()
    pictures, count = encoded.pictures, 0
    inside = np.flatnonzero(grouping.numbers != NO_GROUP)
    for done, position in enumerate(inside):
        if report is not None:
            report(done, len(inside))
        group = int(grouping.numbers[position])
        folder = folders[grouping.names[group]]
        (work / folder).mkdir(exist_ok=True)
        path = None if pictures.origins is None else pictures.origins[position].path
        if path is not None and (group, path) in written:
            continue
        stem, suffix = (
            (path.stem, path.suffix)
            if path is not None
            else (distinct_names([pictures.names[position]]).popitem()[1], ".png")
        )
        number = 1
        while (key := (folder, same_name_key(Path(numbered(stem, suffix, number))))) in taken:
            number += 1
        taken.add(key)
        place = work / folder / numbered(stem, suffix, number)
        if path is None:
            place.write_bytes(png(pictures.pixels[position]))
        else:
            written.add((group, path))
            if links:
                place.symlink_to(path.absolute())
            else:
                shutil.copy2(path, place)
        count += 1
    return count


def _need(codes: Codes, needed: int, what: Phrase) -> None:
    if len(codes) < needed:
        raise LatentError(
            Phrase(
                "{what} at least {needed} pictures are needed, and there are {given}. Add some, "
                "or ask for fewer groups.",
                what=what,
                needed=needed,
                given=len(codes),
            )
        )


def _grouping(method: Method, codes: Codes, labels: NDArray[np.intp], seed: int) -> Grouping:
    """With the largest group first."""
    found, sizes = np.unique(labels[labels >= 0], return_counts=True)
    order = found[np.argsort(-sizes, kind="stable")]
    place = {int(label): number for number, label in enumerate(order)}
    numbers = np.array([place.get(int(label), NO_GROUP) for label in labels], dtype=np.intp)
    distances = np.full(len(codes), np.nan)
    for number in range(len(order)):
        inside = numbers == number
        middle = codes[inside].mean(axis=0)
        distances[inside] = np.linalg.norm(codes[inside] - middle, axis=1)
    names = tuple(str(number + 1) for number in range(len(order)))
    return Grouping(method, numbers, names, distances, _silhouette(codes, numbers, seed))


def _silhouette(codes: Codes, numbers: Sequence[int] | NDArray[np.intp], seed: int) -> float | None:
    numbers = np.asarray(numbers)
    inside = np.flatnonzero(numbers >= 0)
    if len(inside) > JUDGED:
        inside = np.sort(np.random.default_rng(seed).choice(inside, JUDGED, replace=False))
    groups = len(np.unique(numbers[inside]))
    if not 2 <= groups < len(inside):
        return None
    return float(silhouette_score(codes[inside], numbers[inside]))
