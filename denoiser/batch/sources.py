"""Which photos a batch takes, and what it leaves out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from denoiser.batch.items import Existing, Item, Order
from denoiser.batch.journal import JOURNAL_NAME
from denoiser.errors import QuietgrainError
from denoiser.formats.suffixes import promised_format
from denoiser.naming import check_template, fill_template, numbered, same_name_key, suffix_for
from denoiser.phrases import Phrase

SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
"""Left lying in folders by systems that do not hide them by a leading dot."""

HIDDEN = Phrase("Left out as hidden or system files: {count}.")
NOT_ORDINARY = Phrase("Left out as links to nowhere or special files: {count}.")
SUBFOLDERS = Phrase("Left out as folders inside the input: {count}.")
ENTERED_TWICE = Phrase("Left out as folders that are linked a second time: {count}.")
TAKEN_TWICE = Phrase("Left out as photos that are named or linked a second time: {count}.")
NO_PHOTOS = Phrase("Left out as no photos ({suffixes}): {count}.")
OTHER_FORMATS = Phrase("Left out as none of {formats}: {count}.")


class OrderError(QuietgrainError):
    """An order that cannot be carried out as it is."""


@dataclass(frozen=True)
class Found:
    """What is to be cleaned, and what is not."""

    items: tuple[Item, ...]
    """Folder by folder, each by name."""
    left_out: tuple[str, ...]
    """Sentences for the user."""


def find(order: Order, check: Callable[[], None] = lambda: None) -> Found:
    """The photos of ``order``.

    Args:
        check: called for each folder; raises `Cancelled` if nobody wants to know any more.

    Raises:
        OrderError, TemplateError: the order cannot be carried out.
        Cancelled: by ``check``.
    """
    return Sources(order, check).look()


class Sources:
    """Looks for photos, again and again if need be: each photo is found once.

    Folders that are linked are followed, but no folder is entered twice, so that loops end.

    Raises:
        OrderError: an input is missing, or the output would mix with originals or is no folder.
        TemplateError: see `denoiser.naming.check_template`.
    """

    def __init__(self, order: Order, check: Callable[[], None] = lambda: None) -> None:
        """``check`` is called for each folder, and may raise to end a look."""
        check_template(order.template)
        _check_folders(order)
        self._check = check
        self._order = order
        self._output = os.path.realpath(order.output)
        self._known: set[str] = set()
        self._names: set[str] = set()
        self._count = 0

    def look(self, is_ready: Callable[[Path], bool] = lambda _source: True) -> Found:
        """Photos that were not there, or not ``is_ready``, at the last look.

        What is left out is told each time.
        """
        walk = _Walk(self._order, self._output, self._check)
        items = []
        for source, folder, real in walk.photos():
            if real not in self._known and is_ready(source):
                self._known.add(real)
                items.append(self._item(source, folder))
        return Found(tuple(items), tuple(walk.sentences()))

    def _item(self, source: Path, folder: Path) -> Item:
        recipe = self._order.recipe
        name = fill_template(
            self._order.template,
            stem=source.stem,
            model=recipe.settings.model,
            counter=self._count + 1,
            sigma=0.0,  # not known yet
        )
        suffix = suffix_for(source, promised_format(source) or "", recipe.export.format)
        number = 1
        while (key := same_name_key(folder / numbered(name, suffix, number))) in self._names:
            number += 1
        self._names.add(key)
        self._count += 1
        return Item(self._count - 1, source, folder, number)


def _check_folders(order: Order) -> None:
    output = os.path.realpath(order.output)
    if os.path.lexists(output) and not os.path.isdir(output):
        raise OrderError(
            Phrase("“{path}” is a file. Choose a folder for the results.", path=order.output)
        )
    for path in order.inputs:
        if not os.path.exists(path):
            raise OrderError(
                Phrase("“{path}” does not exist. It may have been moved or renamed.", path=path)
            )
        real = os.path.realpath(path)
        if not os.path.isdir(path) and not os.path.isfile(path):
            raise OrderError(
                Phrase("“{path}” is not an ordinary file. Choose photos or folders.", path=path)
            )
        if real == output:
            raise OrderError(
                Phrase(
                    "The results would lie among the originals in “{path}”. Choose another output "
                    "folder.",
                    path=path,
                )
            )
        if order.existing is Existing.OVERWRITE and Path(real).is_relative_to(output):
            raise OrderError(
                Phrase(
                    "Overwriting in “{output}” could replace originals in “{path}”. Choose another "
                    "output folder, or let results be numbered.",
                    output=order.output,
                    path=path,
                )
            )


class _Walk:
    """One look at all inputs."""

    def __init__(self, order: Order, output: str, check: Callable[[], None]) -> None:
        self._order = order
        self._output = output
        self._check = check
        self._named = set(order.inputs)
        self._entered: set[str] = set()
        self._taken: set[str] = set()
        self._left_out: Counter[Phrase] = Counter()
        self._strange_suffixes: set[str] = set()
        self._remarks: list[Phrase] = []

    def photos(self) -> Iterator[tuple[Path, Path, str]]:
        """Source, its folder below the output, and its real path."""
        folders = _folder_names(
            dict.fromkeys(path for path in self._order.inputs if os.path.isdir(path))
        )
        for path in self._order.inputs:
            if path in folders:
                yield from self._folder(path, folders[path])
            else:
                yield from self._take(path, Path(), os.path.realpath(path))

    def _folder(self, folder: Path, below: Path) -> Iterator[tuple[Path, Path, str]]:
        links: list[tuple[Path, Path]] = []
        yield from self._real_folder(folder, below, links)
        # Linked folders come last, so that photos appear where they really are if that is here too.
        for path, mirrored in links:
            yield from self._folder(path, mirrored)

    def _real_folder(
        self, folder: Path, below: Path, links: list[tuple[Path, Path]]
    ) -> Iterator[tuple[Path, Path, str]]:
        self._check()
        real = os.path.realpath(folder)
        if real == self._output:
            self._remarks.append(
                Phrase(
                    "The output folder “{folder}” lies inside the input; nothing in it is taken.",
                    folder=folder,
                )
            )
            return
        if real in self._entered:
            self._left_out[ENTERED_TWICE] += 1
            return
        self._entered.add(real)
        entries = self._entries(folder)
        if folder not in self._named and any(entry.name == JOURNAL_NAME for entry in entries):
            self._remarks.append(
                Phrase(
                    "The folder “{folder}” holds results of a batch; nothing in it is taken.",
                    folder=folder,
                )
            )
            return
        folders = []
        for entry in entries:
            path = folder / entry.name
            if entry.name.startswith(".") or entry.name.lower() in SYSTEM_FILES:
                self._left_out[HIDDEN] += 1
            # The methods of the entry would raise where links lead in a circle.
            elif os.path.isdir(path):
                folders.append(entry)
            elif not os.path.isfile(path):
                self._left_out[NOT_ORDINARY] += 1
            elif self._is_wanted(path):
                linked = entry.is_symlink()
                place = os.path.realpath(path) if linked else os.path.join(real, entry.name)
                yield from self._take(path, below, place)
        if not self._order.recursive and folders:
            self._left_out[SUBFOLDERS] += len(folders)
            return
        for entry in folders:
            path, mirrored = folder / entry.name, below / entry.name
            if entry.is_symlink():
                links.append((path, mirrored))
            else:
                yield from self._real_folder(path, mirrored, links)

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: (entry.name.casefold(), entry.name))
        except OSError as error:
            self._remarks.append(
                Phrase(
                    "The folder “{folder}” cannot be read: {reason}.",
                    folder=folder,
                    reason=error.strerror,
                )
            )
            return []

    def _is_wanted(self, path: Path) -> bool:
        name = promised_format(path)
        if name is None:
            self._left_out[NO_PHOTOS] += 1
            self._strange_suffixes.add(path.suffix.lower() or "…")
            return False
        if self._order.formats and name not in self._order.formats:
            self._left_out[OTHER_FORMATS] += 1
            return False
        return True

    def _take(self, source: Path, below: Path, real: str) -> Iterator[tuple[Path, Path, str]]:
        if real in self._taken:
            self._left_out[TAKEN_TWICE] += 1
        else:
            self._taken.add(real)
            yield source, below, real

    def sentences(self) -> Iterator[str]:
        """What was left out, and why."""
        yield from self._remarks
        for reason, count in self._left_out.items():
            yield Phrase(
                reason.template,
                count=count,
                formats=", ".join(self._order.formats),
                suffixes=", ".join(sorted(self._strange_suffixes)),
            )


def _folder_names(folders: Iterable[Path]) -> dict[Path, Path]:
    """Where each input folder is mirrored: one alone directly, several in folders of their own."""
    folders = list(folders)
    if len(folders) == 1:
        return {folders[0]: Path()}
    names: dict[Path, Path] = {}
    taken: set[str] = set()
    for folder in folders:
        name = Path(os.path.realpath(folder)).name or "disk"
        number = 1
        while (key := same_name_key(Path(numbered(name, "", number)))) in taken:
            number += 1
        taken.add(key)
        names[folder] = Path(numbered(name, "", number))
    return names
