"""Giving a finished result its name, so that nothing that exists is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from denoiser.batch.items import Event, Existing, Item, ItemState, Order
from denoiser.batch.jobs import Outcome
from denoiser.errors import UnwritablePhoto
from denoiser.files import put_in_place
from denoiser.formats.suffixes import promised_format
from denoiser.naming import fill_template, numbered, same_name_key, suffix_for
from denoiser.phrases import Phrase
from denoiser.system_errors import unwritable


class Names:
    """The names that results of one batch have got.  No two of them differ in case alone."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._owners: dict[str, Item] = {}

    def is_in_the_way(self, item: Item) -> Path | None:
        """An existing file for which ``item`` is skipped, as far as can be told beforehand."""
        if self._order.existing is not Existing.SKIP or "{sigma}" in self._order.template:
            return None
        source = item.source
        suffix = suffix_for(source, promised_format(source) or "", self._order.recipe.export.format)
        path = self._path(item, 0.0, suffix, item.number)
        return path if os.path.lexists(path) and self._is_free_for(item, path) else None

    def publish(self, outcome: Outcome, prepare: Callable[[Path], None]) -> Event:
        """Name the result of ``outcome``; ``prepare`` is called with the name just before.

        Returns:
            The event to be told: done, or skipped since the name is taken.

        Raises:
            UnwritableFolder: the folder cannot be written to.
            UnwritablePhoto: the result cannot be given that name.
        """
        event, result = outcome.event, outcome.result
        assert result is not None
        item, number = event.item, event.item.number
        overwrite = self._order.existing is Existing.OVERWRITE
        while True:
            target = self._path(item, event.sigma or 0.0, result.suffix, number)
            number += 1
            if not self._is_free_for(item, target):
                continue
            if os.path.lexists(target):
                if self._order.existing is Existing.SKIP:
                    result.temporary.unlink(missing_ok=True)
                    return replace(
                        event, state=ItemState.SKIPPED, target=target, sentence=exists(target)
                    )
                if not overwrite or target.is_dir():
                    continue
            try:
                prepare(target)
                put_in_place(result.temporary, target, overwrite=overwrite)
            except FileExistsError:
                continue  # somebody was quicker
            except OSError as error:
                result.temporary.unlink(missing_ok=True)
                if overwrite and isinstance(error, PermissionError):  # not of the folder
                    raise UnwritablePhoto(
                        target, "may not be replaced", "Close it in other programs"
                    ) from error
                raise unwritable(target, error) from error
            self._owners[same_name_key(target)] = item
            return replace(event, target=target)

    def _is_free_for(self, item: Item, path: Path) -> bool:
        """Whether no *other* photo of this batch has got that name."""
        return self._owners.get(same_name_key(path), item) == item

    def _path(self, item: Item, sigma: float, suffix: str, number: int) -> Path:
        name = fill_template(
            self._order.template,
            stem=item.source.stem,
            model=self._order.recipe.settings.model,
            counter=item.index + 1,
            sigma=sigma,
        )
        return self._order.output / item.folder / numbered(name, suffix, number)


def exists(target: Path) -> str:
    """Why a photo is skipped whose result would have the name of an existing file."""
    return Phrase(
        "“{name}” exists already, and was not made of this photo with these settings. Let results "
        "be numbered, or choose another folder.",
        name=target.name,
    )
