"""How far a projection can be trusted."""

from __future__ import annotations

import numpy as np
from sklearn.manifold import trustworthiness

from denoiser.latent.model import Codes
from denoiser.latent.projection import Points, Trust

NEIGHBOURS = 12
"""Of each point that are looked at."""
AT_MOST = 2000
"""Pictures.  All distances between them are held at once, several times: 0.1 GB for so many, and
2.5 GB for 10,000."""


def trust_in(codes: Codes, points: Points, seed: int) -> Trust | None:
    """Trustworthiness of ``N×dimensions`` points that stand for ``N×code`` codes.

    Of more than `AT_MOST` pictures so many are drawn, and taken as if there were no others.
    None for fewer than 4 pictures, whose neighbours cannot be wrong.
    """
    count = len(codes)
    if count > AT_MOST:
        drawn = np.random.default_rng(seed).choice(count, AT_MOST, replace=False)
        codes, points = codes[drawn], points[drawn]
    neighbours = min(NEIGHBOURS, (len(codes) - 1) // 2)
    if neighbours < 1:
        return None
    value = float(trustworthiness(codes, points, n_neighbors=neighbours))
    return Trust(value, neighbours, len(codes), is_sampled=count > AT_MOST)
