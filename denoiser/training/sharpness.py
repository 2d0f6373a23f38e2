"""How sharp a picture is at the scale of its pixels.

Training pictures have been scaled down, so every pixel of them holds detail.  Photos as cameras
make them are soft at this scale: lens, anti-aliasing filter and demosaicking leave little above a
quarter of the sampling frequency, and what is there is mostly noise.  A network that only knows the
former takes the grain of the latter for texture.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from denoiser.training.draws import chance, uniform

SOFT_SHARE = 0.85
"""Share of the crops that are made soft."""
SOFT_SCALE = (1.2, 2.6)
"""How many times they are enlarged.  By the energy in their finest octave, relative to the next,
eight of ten references of PolyU are as soft as training pictures enlarged 1.4 to 2.4 times."""


def soften(picture: Tensor, generator: torch.Generator) -> Tensor:
    """Enlarge a part of most crops to the size of the whole: ``N×3×H×W`` in [0, 1]."""
    count, _, height, width = picture.shape
    drawn = uniform(count, generator, *SOFT_SCALE)
    scales = torch.where(chance(count, generator, SOFT_SHARE), drawn, 1.0).flatten().tolist()
    enlarged = [
        F.interpolate(
            crop[None, :, : max(1, round(height / scale)), : max(1, round(width / scale))],
            size=(height, width),
            mode="bicubic",
            align_corners=False,
        )
        for crop, scale in zip(picture, scales, strict=True)
    ]
    return torch.cat(enlarged).clamp_(0, 1)
