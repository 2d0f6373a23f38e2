"""Which photos of a batch are not like the others; see `denoiser.latent.anomalies`."""

from __future__ import annotations

from collections.abc import Iterable

from denoiser.batch.control import Control
from denoiser.batch.items import Item, Oddness
from denoiser.latent.anomalies import judge_photos
from denoiser.latent.model import LatentModel
from denoiser.latent.sources import Kind, Source
from denoiser.latent.weights import suggested_model


def odd_ones(items: Iterable[Item], control: Control, device: str) -> dict[Item, Oddness]:
    """How odd each photo is among the others; those that cannot be read are left out.

    Raises:
        LatentError: there are too few.
        WeightsError: there is no autoencoder, or it is damaged.
        Cancelled: by ``control``.
    """
    by_path = {item.source: item for item in items}
    source = Source(Kind.PHOTOS, photos=tuple(by_path))
    model = LatentModel.load(suggested_model(source), device)
    judged = judge_photos(model, source, lambda _done, _total: control.check())
    assert judged.paths is not None
    return {
        by_path[path]: Oddness(float(score), str(trait), bool(odd))
        for path, score, trait, odd in zip(
            judged.paths, judged.scores, judged.reasons, judged.is_odd, strict=True
        )
        if path in by_path
    }
