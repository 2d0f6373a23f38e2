"""The order form from one day to the next."""

from __future__ import annotations

from pathlib import Path

from denoiser.architecture import MAX_SIGMA
from denoiser.batch.items import Existing
from denoiser.recipe import DEFAULT_QUALITY, ExportOptions, Recipe, Settings
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL
from gui.batch.form import BatchForm
from gui.preferences import Preferences


def remember(form: BatchForm, stored: Preferences) -> None:
    """Write down what the form says."""
    recipe, results = form.recipe, form.results
    settings, export = recipe.settings, recipe.export
    for key, value in {
        "inputs": "\n".join(map(str, form.sources.inputs)),
        "recursive": form.sources.recursive.isChecked(),
        "formats": " ".join(form.sources.formats.formats),
        "find odd": form.find_odd.isChecked(),
        "output": str(results.output or ""),
        "template": results.template.text(),
        "existing": results.existing.currentData().value,
        "model": settings.model,
        "sigma": -1 if settings.sigma is None else settings.sigma,
        "luma": settings.strength.luma,
        "colour": settings.strength.colour,
        "format": export.format or "",
        "quality": export.quality,
        "depth": export.depth or 0,
        "metadata": export.keep_metadata,
    }.items():
        stored.set(f"batch/{key}", value)


def restore(form: BatchForm, stored: Preferences) -> None:
    """Fill the form as it was; folders that are gone are left out, and overwriting is a choice
    that is made anew each time."""
    form.set_recipe(_recipe(stored))
    sources, results = form.sources, form.results
    sources.recursive.setChecked(stored.flag("batch/recursive", True))
    sources.formats.set_formats(tuple(stored.text("batch/formats").split()))
    form.find_odd.setChecked(stored.flag("batch/find odd", False))
    results.template.setText(stored.text("batch/template") or "{stem}")
    kinds = {kind.value: kind for kind in (Existing.NUMBER, Existing.SKIP)}
    existing = kinds.get(stored.text("batch/existing"), Existing.NUMBER)
    results.existing.setCurrentIndex(results.existing.findData(existing))
    inputs = [Path(line) for line in stored.text("batch/inputs").splitlines() if line]
    sources.add(path for path in inputs if path.exists())
    output = stored.text("batch/output")
    if output and sources.inputs:
        results.set_output(Path(output))


def _recipe(stored: Preferences) -> Recipe:
    sigma = stored.number("batch/sigma", -1)
    luma, colour = (
        min(max(stored.number(f"batch/{part}", 1.0), 0.0), 1.0) for part in ("luma", "colour")
    )
    return Recipe(
        Settings(
            model=stored.text("batch/model") or DEFAULT_MODEL,
            sigma=min(sigma, MAX_SIGMA) if sigma >= 0 else None,
            strength=Strength(luma, colour),
        ),
        ExportOptions(
            format=stored.text("batch/format") or None,
            quality=round(min(max(stored.number("batch/quality", DEFAULT_QUALITY), 1), 100)),
            depth=round(stored.number("batch/depth", 0)) or None,
            keep_metadata=stored.flag("batch/metadata", True),
        ),
    )
