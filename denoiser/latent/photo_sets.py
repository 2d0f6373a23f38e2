"""Photos of a folder, or single ones, as a set: their tiles, or a square of each scaled down.

They are read as everywhere in the app: any format, any number of bits, upright, in sRGB.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.errors import LatentError, PhotoError, UnreadablePhoto
from denoiser.formats import preview
from denoiser.formats.suffixes import promised_format
from denoiser.formats.tiff_exif import LARGEST_OF_CAMERAS, extract
from denoiser.latent import photo_numbers
from denoiser.latent.limits import evenly, most_pictures
from denoiser.latent.photo_numbers import PhotoNumbers, numbers_of
from denoiser.latent.pictures import Origin, PictureSet, resized, with_channels
from denoiser.latent.sources import Cut, Source
from denoiser.opening import MAX_MEGAPIXELS, assemble, kind_of_file, open_file, open_photo
from denoiser.photo import Photo
from denoiser.phrases import Phrase
from denoiser.system_errors import unreadable
from denoiser.transparency import displayed

READERS = 2
"""Photos that are decoded at the same time, where they are decoded at reduced size."""
FINER = 2
"""Thumbnails are averaged from at least so many pixels a pixel in each direction."""


@dataclass(frozen=True)
class _Taken:
    """What a photo gave to the set."""

    pixels: NDArray[np.uint8]
    """``N×side×side×C``."""
    boxes: tuple[tuple[int, int, int, int] | None, ...]
    possible: int
    """How many tiles it has."""
    numbers: PhotoNumbers


def read_photos(
    source: Source, side: int, channels: int, report: Report | None = None
) -> PictureSet:
    """The photos of ``source`` as ``side×side`` pictures with so many ``channels``.

    A photo that cannot be used is left out, and a note of the set says why.

    Raises:
        LatentError: there is no folder, or none of its photos can be used.
        Cancelled: by ``report``, which hears how many photos are read.
    """
    report = report or (lambda _done, _total: None)
    notes: list[str] = []
    paths: list[Path] = []
    for place in source.photos if source.folder is None else (source.folder,):
        if place == source.folder or place.is_dir():
            paths += photos_in(place, notes, check=lambda: report(0, 0))
        else:
            paths.append(place)
    paths = list(dict.fromkeys(paths))
    most = most_pictures(source, side, channels)
    chosen = [paths[i] for i in evenly(len(paths), most)]
    if len(chosen) < len(paths):
        notes.append(
            Phrase(
                "Of {all} photos {taken} are taken, evenly drawn: more would be too many.",
                all=len(paths),
                taken=len(chosen),
            )
        )
    read = _tiles if source.cut is Cut.TILES else _thumbnails
    used: list[tuple[Path, _Taken]] = []
    with closing(read(chosen, side, channels, most)) as results:
        for done, (path, result) in enumerate(zip(chosen, results, strict=True), 1):
            if isinstance(result, PhotoError):
                notes.append(Phrase("Left out: {problem}", problem=result.phrase))
            else:
                used.append((path, result))
            report(done, len(chosen))
    if not used:
        raise _nothing(source, len(chosen), notes)
    count, possible = sum(len(t.pixels) for _, t in used), sum(t.possible for _, t in used)
    if count < possible:
        notes.append(
            Phrase(
                "Of {all} tiles {taken} are taken, spread over the photos: more would be too many.",
                all=possible,
                taken=count,
            )
        )
    return _set_of(source, used, notes)


def photos_in(
    folder: Path, notes: list[str], check: Callable[[], None] = lambda: None
) -> tuple[Path, ...]:
    """The photos of a folder and of those inside, folder by folder, by their names.

    Hidden ones are left out, and no folder is entered twice, wherever links lead.

    Args:
        notes: gets a sentence for each folder inside that cannot be read.
        check: called for each folder; may raise `Cancelled`.

    Raises:
        LatentError: there is no such folder.
    """
    if not folder.is_dir():
        raise LatentError(
            Phrase("There is no folder “{path}”. It may have been moved or renamed.", path=folder)
        )

    def on_error(error: OSError) -> None:
        notes.append(
            Phrase(
                "The folder “{folder}” cannot be read: {reason}.",
                folder=error.filename,
                reason=error.strerror,
            )
        )

    found: list[Path] = []
    entered: set[str] = set()
    for here, folders, files in os.walk(folder, onerror=on_error, followlinks=True):
        check()
        real = os.path.realpath(here)
        if real in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = _in_order(folders)
        paths = (Path(here, name) for name in _in_order(files))
        found += [path for path in paths if promised_format(path) and path.is_file()]
    return tuple(found)


def _in_order(names: Sequence[str]) -> list[str]:
    visible = (name for name in names if not name.startswith("."))
    return sorted(visible, key=lambda name: (name.casefold(), name))


def _thumbnails(
    paths: Sequence[Path], side: int, channels: int, _most: int
) -> Generator[_Taken | PhotoError, None, None]:
    pool = ThreadPoolExecutor(READERS)
    try:
        yield from pool.map(lambda path: _thumbnail(path, side, channels), paths)
    finally:
        pool.shutdown(cancel_futures=True)


def _thumbnail(path: Path, side: int, channels: int) -> _Taken | PhotoError:
    try:
        photo, numbers = _small_photo(path, side * FINER)
    except PhotoError as error:
        return error
    size = min(photo.height, photo.width)
    top, left = (photo.height - size) // 2, (photo.width - size) // 2
    square = _cut(photo, [(left, top)], size)[0]
    pixels = with_channels(resized(square, side), channels)[None]
    return _Taken(pixels, (None,), 1, numbers)


def _small_photo(path: Path, side: int) -> tuple[Photo, PhotoNumbers]:
    """The photo, at reduced size where its file allows but no side shorter than ``side``."""
    try:
        small = _reduced(path, side)
    except UnreadablePhoto:
        small = None  # a reader of whole photos may think better of it, or say what is wrong
    return small or _whole_photo(path)


def _reduced(path: Path, side: int) -> tuple[Photo, PhotoNumbers] | None:
    try:
        with open_file(path) as stream:
            kind = kind_of_file(path, stream)
            size = preview.full_size(kind, path, stream, MAX_MEGAPIXELS)
            if size is None:
                return None
            stream.seek(0)
            longest = -(-side * max(size) // min(size))
            small = preview.read(kind, path, stream, longest, MAX_MEGAPIXELS)
            if small is None:
                return None
            photo = assemble(path, kind, small)
            block = photo.exif
            if kind == "RAW" and block is None:
                block = extract(stream, LARGEST_OF_CAMERAS)
            return photo, numbers_of(block, size[0] * size[1], path.stat().st_size)
    except OSError as error:
        raise unreadable(path, error) from error


def _whole_photo(path: Path) -> tuple[Photo, PhotoNumbers]:
    photo = open_photo(path)
    try:
        size = path.stat().st_size
    except OSError as error:
        raise unreadable(path, error) from error
    return photo, numbers_of(photo.exif, photo.width * photo.height, size)


def _tiles(
    paths: Sequence[Path], side: int, channels: int, most: int
) -> Generator[_Taken | PhotoError, None, None]:
    """One photo after the other: whole ones take much memory."""
    left = most
    for number, path in enumerate(paths):
        try:
            # What small photos leave of their share is for those that follow.
            taken = _tiles_of(path, side, channels, -(-left // (len(paths) - number)))
        except PhotoError as error:
            yield error
        else:
            left -= len(taken.pixels)
            yield taken


def _tiles_of(path: Path, side: int, channels: int, most: int) -> _Taken:
    photo, numbers = _whole_photo(path)
    rows, columns = photo.height // side, photo.width // side
    if not rows or not columns:
        raise PhotoError(
            path,
            Phrase(
                "is {width}×{height} pixels, smaller than a tile of {side}×{side}",
                width=photo.width,
                height=photo.height,
                side=side,
            ),
            "Take thumbnails instead",
        )
    # What is left over at the borders is left on all sides.
    top, left = photo.height % side // 2, photo.width % side // 2
    corners = [
        (left + place % columns * side, top + place // columns * side)
        for place in evenly(rows * columns, most)
    ]
    pixels = with_channels(_cut(photo, corners, side), channels)
    boxes = tuple((x, y, side, side) for x, y in corners)
    return _Taken(pixels, boxes, rows * columns, numbers)


def _cut(photo: Photo, corners: Sequence[tuple[int, int]], side: int) -> NDArray[np.uint8]:
    """``N×side×side×3``, sRGB, the squares that begin at these x and y.

    Colours are converted after cutting, one below the other: a few tiles of a large photo take no
    longer than they need.
    """

    def stacked(values: NDArray[Any]) -> NDArray[Any]:
        return np.concatenate([values[y : y + side, x : x + side] for x, y in corners])

    alpha = None if photo.alpha is None else stacked(photo.alpha)
    strip = displayed(replace(photo, pixels=stacked(photo.pixels), alpha=alpha))
    return strip.reshape(len(corners), side, side, 3)


def _set_of(
    source: Source, used: Sequence[tuple[Path, _Taken]], notes: Sequence[str]
) -> PictureSet:
    folders = _folder_names([path for path, _ in used], source.folder)
    captions = _captions([path for path, _ in used], source.folder)
    label_names = tuple(dict.fromkeys(folders))
    names, origins, labels, numbers = [], [], [], []
    for (path, taken), folder, caption in zip(used, folders, captions, strict=True):
        for box in taken.boxes:
            names.append(caption if box is None else f"{caption} ({box[0]}, {box[1]})")
            origins.append(Origin(path, box))
            labels.append(label_names.index(folder))
            numbers.append(taken.numbers)
    sorted_by_folder = len(label_names) > 1
    return PictureSet(
        title=_title(source),
        pixels=np.concatenate([taken.pixels for _, taken in used]),
        names=tuple(names),
        labels=np.array(labels, np.int64) if sorted_by_folder else None,
        label_names=label_names if sorted_by_folder else (),
        origins=tuple(origins),
        numbers=photo_numbers.columns(numbers),
        notes=tuple(notes),
    )


def _title(source: Source) -> str:
    if source.folder is not None:
        return _name(source.folder)
    if len(source.photos) == 1:
        return source.photos[0].name
    return Phrase("{count} photos", count=len(source.photos))


def _name(folder: Path) -> str:
    return folder.resolve().name or str(folder)


def _folder_names(paths: Sequence[Path], root: Path | None) -> list[str]:
    """Of the folders that photos lie in, as seen from ``root``; no two folders share one."""
    folders = [path.parent for path in paths]
    if root is not None:
        return [f.relative_to(root).as_posix() if f != root else _name(root) for f in folders]
    common = Counter(_name(folder) for folder in set(folders))
    return [_name(f) if common[_name(f)] == 1 else f.as_posix() for f in folders]


def _captions(paths: Sequence[Path], root: Path | None) -> list[str]:
    """Short names that no two photos share."""
    if root is not None:
        return [path.relative_to(root).as_posix() for path in paths]
    common = Counter(path.name for path in paths)
    return [path.name if common[path.name] == 1 else path.as_posix() for path in paths]


def _nothing(source: Source, tried: int, notes: Sequence[str]) -> LatentError:
    title = source.folder or _title(source)
    if not tried:
        return LatentError(
            Phrase(
                "“{title}” holds no photo. Choose a folder with JPEG, PNG, TIFF, WebP, AVIF, HEIC "
                "or camera RAW files.",
                title=title,
            )
        )
    return LatentError(
        Phrase(
            "None of the {count} photos of “{title}” can be used. {first}",
            count=tried,
            title=title,
            first=notes[-1],
        )
    )
