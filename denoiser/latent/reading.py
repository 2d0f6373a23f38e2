"""The pictures of a source: photos, a data set of torchvision, or the digits that come along."""

from __future__ import annotations

from denoiser.engine import Report
from denoiser.latent.limits import drawn, most_pictures
from denoiser.latent.photo_sets import read_photos
from denoiser.latent.pictures import PictureSet
from denoiser.latent.sources import Kind, Source
from denoiser.latent.torchvision_sets import read_data_set


def read_pictures(
    source: Source, side: int, channels: int, report: Report | None = None
) -> PictureSet:
    """Read a set for a network that wants ``side×side`` pictures with so many ``channels``.

    What was left out is told by the notes of the set.

    Raises:
        LatentError: nothing that can be used is there; the sentence says what is missing.
        Cancelled: by ``report``, which hears how many files are read.
    """
    if source.kind is Kind.PHOTOS:
        return read_photos(source, side, channels, report)
    if source.kind is Kind.TORCHVISION:
        return read_data_set(source, side, channels, report)
    # scikit-learn takes a second.
    from denoiser.latent.digits import digits  # noqa: PLC0415

    return drawn(digits(), most_pictures(source, side, channels)).shaped(side, channels)
