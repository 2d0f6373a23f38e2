"""Settings under a name: three that come along, and the user's own in one TOML file.

A preset is a table of that file; whatever it leaves out is as usual::

    ["Night, strong"]
    model = "gaussian"
    sigma = 14.5                # or "auto"
    strength = 0.9              # of lightness, 0 to 1
    colour-strength = 1.0       # as strength, if left out
    ["Night, strong".export]    # left out, the export stays as it is
    format = "TIFF"             # or "source"
    quality = 95
    depth = 16
    metadata = true
    products = ["clean", "residual", "sheet"]
    residual-depth = 32

The file may be edited by hand: comments in it and presets that are not touched stay as they are.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomlkit
from platformdirs import user_config_path
from tomlkit.exceptions import TOMLKitError

from denoiser.architecture import MAX_SIGMA
from denoiser.errors import QuietgrainError
from denoiser.files import replacing
from denoiser.phrases import Phrase
from denoiser.products import Product
from denoiser.recipe import DEFAULT_QUALITY, ExportOptions, Settings
from denoiser.residual_file import DEPTHS_OF_RESIDUAL
from denoiser.saving import DEPTHS
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL

SHIPPED_PRESETS = Path(__file__).resolve().parent / "presets.toml"
LONGEST_NAME = 60
"""Characters."""
AUTOMATIC = "auto"
AS_SOURCE = "source"


class PresetsError(QuietgrainError):
    """A preset that is not there, cannot be changed, or a damaged file of presets."""


@dataclass(frozen=True)
class Preset:
    """How to clean a photo, and perhaps how to write it."""

    name: str
    settings: Settings = field(default_factory=Settings)
    export: ExportOptions | None = None
    """None leaves the export as it is."""
    summary: str = ""
    """A sentence: what it is for."""
    is_shipped: bool = False
    """It came with Quietgrain and can neither be changed nor deleted."""


@dataclass(frozen=True)
class Presets:
    """All presets, those that came along first."""

    all: tuple[Preset, ...]
    problems: tuple[str, ...] = ()
    """Sentences about what is wrong with the user's file; what it says besides is among `all`."""

    def find(self, name: str) -> Preset:
        """The preset of that name, whatever its capitals.

        Raises:
            PresetsError: there is none; the sentence lists those there are.
        """
        for preset in self.all:
            if preset.name.casefold() == name.casefold():
                return preset
        known = ", ".join(f"“{preset.name}”" for preset in self.all)
        problems = "".join(f" {problem}" for problem in self.problems)
        raise PresetsError(f"There is no preset “{name}”. Available: {known}.{problems}")


def user_presets() -> Path:
    """The file of the user's own presets; it need not exist."""
    return user_config_path("quietgrain", appauthor=False) / "presets.toml"


def load_presets() -> Presets:
    """All presets.  A damaged file costs only what cannot be read of it, and is said."""
    shipped, _ = _read(SHIPPED_PRESETS, is_shipped=True)
    try:
        own, problems = _read(user_presets(), is_shipped=False)
    except PresetsError as error:
        return Presets(tuple(shipped), (error.phrase,))
    taken = {preset.name.casefold() for preset in shipped}
    for preset in own:
        if preset.name.casefold() in taken:
            problems.append(_problem(preset.name, Phrase("there is another one of that name")))
        taken.add(preset.name.casefold())
    names = {preset.name.casefold(): preset for preset in reversed((*shipped, *own))}
    kept = [p for p in (*shipped, *own) if names[p.name.casefold()] is p]
    return Presets(tuple(kept), tuple(problems))


def save_preset(preset: Preset) -> None:
    """Add ``preset`` to the user's file, or change the one of its name.

    Raises:
        PresetsError: the name is empty, too long or that of a shipped one, or the file is damaged
            or cannot be written; nothing has been changed then.
    """
    _require_own(preset.name)

    def change(content: tomlkit.TOMLDocument) -> None:
        content[_key(content, preset.name) or preset.name] = _table(preset)

    _edit(change)


def rename_preset(old: str, new: str) -> None:
    """Give one of the user's presets another name.

    Raises:
        PresetsError: see `save_preset`; or there is none of the old name, or one of the new.
    """
    _require_own(old)
    _require_own(new)

    def change(content: tomlkit.TOMLDocument) -> None:
        key, taken = _require(content, old), _key(content, new)
        if taken is not None and taken != key:
            raise PresetsError(
                Phrase("There is a preset “{name}” already. Choose another name.", name=taken)
            )
        content[new] = content.pop(key)

    _edit(change)


def delete_preset(name: str) -> None:
    """Take one of the user's presets out of the file.

    Raises:
        PresetsError: there is none of that name, or the file is damaged or cannot be written.
    """
    _require_own(name)

    def change(content: tomlkit.TOMLDocument) -> None:
        content.pop(_require(content, name))

    _edit(change)


# Reading.


def _read(path: Path, *, is_shipped: bool) -> tuple[list[Preset], list[str]]:
    """The presets in a file and the sentences about those that cannot be used.

    Raises:
        PresetsError: the file is damaged or cannot be read.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return [], []
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error
    presets: list[Preset] = []
    problems: list[str] = []
    for name, table in content.items():
        try:
            presets.append(_preset(name, table, is_shipped))
        except _Unfit as error:
            problems.append(_problem(name, error.clause))
    return presets, problems


class _Unfit(Exception):
    def __init__(self, clause: Phrase) -> None:
        self.clause = clause
        super().__init__(clause)


def _problem(name: str, clause: Phrase) -> Phrase:
    return Phrase(
        "The preset “{name}” is left out: {clause}. Correct it in “{path}”.",
        name=name,
        clause=clause,
        path=user_presets(),
    )


def _damaged(path: Path, error: Exception) -> PresetsError:
    return PresetsError(
        Phrase(
            "The presets in “{path}” cannot be read ({reason}). Correct the file or move it away; "
            "nothing in it has been changed.",
            path=path,
            reason=error,
        )
    )


def _preset(name: str, table: Any, is_shipped: bool) -> Preset:
    known = ("model", "sigma", "strength", "colour-strength", "export", "summary")
    if not isinstance(table, dict):
        raise _Unfit(Phrase("“{key}” stands outside of any preset", key=name))
    values = _Values(table, known)
    luma = values.number("strength", 1.0, 0, 1)
    sigma = None
    if table.get("sigma", AUTOMATIC) != AUTOMATIC:
        sigma = values.number("sigma", 0, 0, MAX_SIGMA)
    settings = Settings(
        model=values.text("model", DEFAULT_MODEL),
        sigma=sigma,
        strength=Strength(luma, values.number("colour-strength", luma, 0, 1)),
    )
    export = _export(table["export"]) if "export" in table else None
    return Preset(name, settings, export, values.text("summary", ""), is_shipped)


def _export(table: Any) -> ExportOptions:
    known = ("format", "quality", "depth", "metadata", "products", "residual-depth")
    if not isinstance(table, dict):
        raise _Unfit(Phrase("“{key}” is no table", key="export"))
    values = _Values(table, known)
    name = values.one_of("format", AS_SOURCE, (AS_SOURCE, *DEPTHS))
    depths = DEPTHS.get(str(name), tuple({bits for each in DEPTHS.values() for bits in each}))
    words = table.get("products", [Product.CLEANED.value])
    if not isinstance(words, list) or not words or not set(words) <= set(Product):
        allowed = ", ".join(Product)
        raise _Unfit(Phrase("“{key}” is not one of {allowed}", key="products", allowed=allowed))
    return ExportOptions(
        format=None if name == AS_SOURCE else str(name),
        quality=int(values.number("quality", DEFAULT_QUALITY, 1, 100)),
        depth=values.one_of("depth", None, depths),
        keep_metadata=bool(values.one_of("metadata", True, (True, False))),
        products=tuple(product for product in Product if product in words),
        residual_depth=values.one_of("residual-depth", DEPTHS_OF_RESIDUAL[0], DEPTHS_OF_RESIDUAL),
    )


class _Values:
    """Checked access to a table."""

    def __init__(self, table: dict[str, Any], known: tuple[str, ...]) -> None:
        self._table = table
        for key in table:
            if key not in known:
                raise _Unfit(Phrase("“{key}” is not known", key=key))

    def text(self, key: str, default: str) -> str:
        value = self._table.get(key, default)
        if not isinstance(value, str):
            raise _Unfit(Phrase("“{key}” is no text", key=key))
        return value

    def number(self, key: str, default: float, low: float, high: float) -> float:
        value = self._table.get(key, default)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not low <= value <= high:
            raise _Unfit(
                Phrase(
                    "“{key}” does not lie between {low:g} and {high:g}",
                    key=key,
                    low=low,
                    high=high,
                )
            )
        return float(value)

    def one_of(self, key: str, default: Any, allowed: tuple[Any, ...]) -> Any:
        value = self._table.get(key, default)
        if value is not default and not any(value is a or value == a for a in allowed):
            words = ", ".join(map(str, sorted(allowed, key=str)))
            raise _Unfit(Phrase("“{key}” is not one of {allowed}", key=key, allowed=words))
        return value


# Writing.


def _require_own(name: str) -> None:
    if not name.strip() or name != name.strip() or not name.isprintable():
        raise PresetsError(Phrase("A preset needs a name that can be read."))
    if len(name) > LONGEST_NAME:
        raise PresetsError(
            Phrase("The name of a preset has at most {count} characters.", count=LONGEST_NAME)
        )
    shipped, _ = _read(SHIPPED_PRESETS, is_shipped=True)
    if name.casefold() in {preset.name.casefold() for preset in shipped}:
        raise PresetsError(
            Phrase(
                "“{name}” came with Quietgrain and stays as it is. Choose another name.", name=name
            )
        )


def _key(content: tomlkit.TOMLDocument, name: str) -> str | None:
    """The name as the file has it, whatever its capitals."""
    return next((key for key in content if key.casefold() == name.casefold()), None)


def _require(content: tomlkit.TOMLDocument, name: str) -> str:
    key = _key(content, name)
    if key is None:
        raise PresetsError(
            Phrase("There is no preset “{name}” any more. It may have been renamed.", name=name)
        )
    return key


def _edit(change: Callable[[tomlkit.TOMLDocument], None]) -> None:
    """Read the user's file as it is now, change it, and put it back whole or not at all."""
    path = user_presets()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        text = ""
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error
    try:
        content = tomlkit.parse(text)
    except TOMLKitError as error:
        raise _damaged(path, error) from error
    change(content)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as stream:
            stream.write(tomlkit.dumps(content).encode())
    except OSError as error:
        raise PresetsError(
            Phrase(
                "The presets cannot be written to “{path}” ({reason}). Check that folder.",
                path=path,
                reason=error.strerror or error,
            )
        ) from error


def _table(preset: Preset) -> tomlkit.items.Table:
    settings, export = preset.settings, preset.export
    table = tomlkit.table()
    if preset.summary:
        table["summary"] = preset.summary
    table["model"] = settings.model
    table["sigma"] = AUTOMATIC if settings.sigma is None else settings.sigma
    table["strength"] = settings.strength.luma
    table["colour-strength"] = settings.strength.colour
    if export is not None:
        inner = tomlkit.table()
        inner["format"] = export.format or AS_SOURCE
        inner["quality"] = export.quality
        if export.depth is not None:
            inner["depth"] = export.depth
        inner["metadata"] = export.keep_metadata
        inner["products"] = [product.value for product in export.products]
        inner["residual-depth"] = export.residual_depth
        table["export"] = inner
    return table
