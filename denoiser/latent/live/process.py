"""The way into the process that trains; see `denoiser.own_process`.

The window imports this, and nothing of torch with it: that happens in the process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from denoiser.latent.live.messages import Snapshot
    from denoiser.latent.live.order import SmallTraining
    from denoiser.own_process import Talk


def train(talk: Talk, order: SmallTraining, device: str) -> Snapshot:
    """Train as ``order`` says, tell how it goes, and give the weights.

    Raises:
        TrainingError, LatentError, DeviceError: see `denoiser.latent.live.session.train`.
    """
    from denoiser.latent.live import session  # noqa: PLC0415

    return session.train(talk, order, device)
