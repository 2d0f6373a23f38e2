"""How the last export was made, for the next one."""

from __future__ import annotations

import os
from pathlib import Path

from denoiser.products import Product
from denoiser.recipe import DEFAULT_QUALITY, ExportOptions
from denoiser.residual_file import DEPTHS_OF_RESIDUAL
from gui.preferences import Preferences


class ExportMemory:
    """Options and folder of the last export, in the settings file."""

    def __init__(self, preferences: Preferences) -> None:
        self._stored = preferences

    @property
    def options(self) -> ExportOptions:
        """As they were chosen last; the standard ones at first, or where the file was spoilt."""
        stored = self._stored
        words = stored.text("export/products").split()
        depth = int(stored.number("export/residual-depth", DEPTHS_OF_RESIDUAL[0]))
        return ExportOptions(
            format=stored.text("export/format") or None,
            quality=min(max(int(stored.number("export/quality", DEFAULT_QUALITY)), 1), 100),
            depth=int(stored.number("export/depth", 0)) or None,
            keep_metadata=stored.flag("export/metadata", True),
            products=tuple(p for p in Product if p in words) or (Product.CLEANED,),
            residual_depth=depth if depth in DEPTHS_OF_RESIDUAL else DEPTHS_OF_RESIDUAL[0],
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been exported yet."""
        return not self._stored.text("export/products")

    def remember(self, options: ExportOptions) -> None:
        stored = self._stored
        stored.set("export/format", options.format or "")
        stored.set("export/quality", options.quality)
        stored.set("export/depth", options.depth or 0)
        stored.set("export/metadata", options.keep_metadata)
        stored.set("export/products", " ".join(options.products))
        stored.set("export/residual-depth", options.residual_depth)

    @property
    def folder(self) -> Path | None:
        """Where the last export went; None if that was beside its photo, or the folder is gone."""
        chosen = self._stored.text("export/folder")
        return Path(chosen) if chosen and os.path.isdir(chosen) else None

    def remember_folder(self, folder: Path | None) -> None:
        self._stored.set("export/folder", str(folder or ""))
