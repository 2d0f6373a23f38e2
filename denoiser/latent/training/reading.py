"""The pictures that a training file names."""

from __future__ import annotations

from denoiser.latent.reading import read_pictures
from denoiser.latent.sources import Cut, Kind, Source
from denoiser.latent.training.config import CROPS, LatentPictures, LatentTrainingConfig
from denoiser.latent.training.crops import CropSupply
from denoiser.latent.training.supply import JoinedSupply, SetSupply, Supply


def read_supply(config: LatentTrainingConfig) -> Supply:
    """Read everything that a training needs into memory.

    Raises:
        TrainingError: a folder is missing, or has no photo to take squares from.
        LatentError: another source holds nothing that can be used.
    """
    supplies = [_read(source, config) for source in config.pictures]
    return supplies[0] if len(supplies) == 1 else JoinedSupply(supplies)


def _read(source: LatentPictures, config: LatentTrainingConfig) -> Supply:
    side, channels = config.architecture.side, config.architecture.channels
    if source.kind is Kind.PHOTOS and source.cut == CROPS and source.folder is not None:
        return CropSupply(source.folder, side, channels)
    cut = Cut(source.cut) if source.kind is Kind.PHOTOS else Cut.THUMBNAILS
    place = Source(source.kind, source.folder, dataset=source.dataset, cut=cut)
    return SetSupply(read_pictures(place, side, channels), config.schedule.held_out)
