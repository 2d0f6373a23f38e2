"""A trained autoencoder in use: pictures to codes and codes to pictures, as numpy arrays."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray

from denoiser.compute import choose_device
from denoiser.engine import Report
from denoiser.errors import LatentError
from denoiser.latent.architecture import Family
from denoiser.latent.autoencoder import Autoencoder
from denoiser.latent.networks import build
from denoiser.latent.pictures import PictureSet
from denoiser.latent.variational import VariationalAutoencoder
from denoiser.latent.weights import LatentCard, find_latent_model
from denoiser.network_values import fill
from denoiser.phrases import Phrase

VALUES_AT_ONCE = 1 << 22
"""Of pictures in one call of the network: 21 photos of 256×256, or 5,000 digits."""

Codes = NDArray[np.float32]
"""``N×code``."""
Pixels = NDArray[np.float32]
"""``N×H×W×C`` in [0, 1]."""


class LatentModel:
    """An autoencoder with its values, on a device.

    It may be used from several threads.  Pictures have to be of the size the network was trained
    on (`PictureSet.shaped` makes them so).
    """

    def __init__(self, card: LatentCard, network: Autoencoder, device: torch.device) -> None:
        self.card = card
        self.architecture = card.architecture
        self.network = network.to(device)
        self.device = device

    @classmethod
    def load(cls, name: str, device: str = "auto") -> LatentModel:
        """The weights called ``name``.

        Raises:
            WeightsError: there are no such weights, or they are damaged.
            DeviceError: there is no such device.
        """
        card = find_latent_model(name)
        with torch.device("meta"):
            network = build(card.architecture)
        return cls(card, fill(network, card), choose_device(device))

    @property
    def can_sample(self) -> bool:
        """Whether codes drawn from the standard normal distribution decode to pictures."""
        return self.architecture.family is Family.VARIATIONAL

    @property
    def pictures_at_once(self) -> int:
        """How many pictures fit into one call of the network."""
        return max(1, VALUES_AT_ONCE // self.architecture.values)

    def shaped(self, pictures: PictureSet) -> PictureSet:
        """``pictures`` as this network wants them."""
        return pictures.shaped(self.architecture.side, self.architecture.channels)

    def encode(self, pixels: NDArray[np.uint8], report: Report | None = None) -> Codes:
        """The codes of ``N×H×W×C`` pictures; of a variational network the means.

        Raises:
            LatentError: the pictures are not of the size the network wants.
            Cancelled: by ``report``, which hears how many pictures are done.
        """
        self._check_pictures(pixels)
        empty = np.empty((0, self.architecture.code), np.float32)
        return self._in_parts(pixels, lambda part: self._encode(part).cpu().numpy(), empty, report)

    def decode(self, codes: Codes, report: Report | None = None) -> Pixels:
        """The pictures of ``N×code`` codes.

        Raises:
            LatentError: the codes are not of the length of this network's.
            Cancelled: by ``report``.
        """
        self._check_codes(codes)
        empty = np.empty((0, *self.architecture.picture_shape), np.float32)
        return self._in_parts(codes, self._decode, empty, report)

    def reconstruct(self, pixels: NDArray[np.uint8], report: Report | None = None) -> Pixels:
        """What is left of ``N×H×W×C`` pictures after they have gone through the code.

        Raises:
            LatentError: the pictures are not of the size the network wants.
            Cancelled: by ``report``.
        """
        self._check_pictures(pixels)
        empty = np.empty((0, *self.architecture.picture_shape), np.float32)
        return self._in_parts(
            pixels, lambda part: self._decode(self._encode(part).cpu().numpy()), empty, report
        )

    def spread(self, pixels: NDArray[np.uint8]) -> tuple[Codes, Codes]:
        """Mean and standard deviation of the codes that a variational network draws.

        Raises:
            LatentError: the network is not variational, or the pictures are of another size.
        """
        self._check_pictures(pixels)
        if not isinstance(self.network, VariationalAutoencoder):
            raise LatentError(
                Phrase(
                    "“{model}” gives each picture one code, without a spread. Choose a variational "
                    "autoencoder.",
                    model=Phrase(self.card.title),
                )
            )
        with torch.inference_mode():
            mean, log_variance = self.network.distribution(self._tensor(pixels))
        return mean.cpu().numpy(), (0.5 * log_variance).exp().cpu().numpy()

    def _tensor(self, pixels: NDArray[np.uint8]) -> torch.Tensor:
        chosen = torch.from_numpy(np.ascontiguousarray(pixels)).to(self.device)
        return chosen.permute(0, 3, 1, 2).float() / 255

    @torch.inference_mode()
    def _encode(self, pixels: NDArray[np.uint8]) -> torch.Tensor:
        return self.network.encode(self._tensor(pixels))

    @torch.inference_mode()
    def _decode(self, codes: Codes) -> Pixels:
        chosen = torch.from_numpy(np.ascontiguousarray(codes, dtype=np.float32)).to(self.device)
        return self.network.decode(chosen).permute(0, 2, 3, 1).cpu().numpy()

    def _in_parts(
        self,
        inputs: np.ndarray,
        apply: Callable[[np.ndarray], NDArray[np.float32]],
        empty: NDArray[np.float32],
        report: Report | None,
    ) -> NDArray[np.float32]:
        size = self.pictures_at_once
        parts = [empty]
        for begin in range(0, len(inputs), size):
            parts.append(apply(inputs[begin : begin + size]))
            if report is not None:
                report(min(begin + size, len(inputs)), len(inputs))
        return np.concatenate(parts)

    def _check_pictures(self, pixels: np.ndarray) -> None:
        wanted = self.architecture.picture_shape
        if pixels.shape[1:] != wanted:
            raise LatentError(
                Phrase(
                    "“{model}” wants pictures of {wanted}, not of {given}.",
                    model=Phrase(self.card.title),
                    wanted="×".join(map(str, wanted)),
                    given="×".join(map(str, pixels.shape[1:])),
                )
            )

    def _check_codes(self, codes: np.ndarray) -> None:
        if codes.ndim != 2 or codes.shape[1] != self.architecture.code:
            raise LatentError(
                Phrase(
                    "“{model}” has codes of {wanted} numbers, not of {given}.",
                    model=Phrase(self.card.title),
                    wanted=self.architecture.code,
                    given=codes.shape[-1] if codes.ndim else 0,
                )
            )
