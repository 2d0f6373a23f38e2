"""`quietgrain latent train`: the same as `quietgrain train`, where one looks for it too."""

from __future__ import annotations

from denoiser.cli.train import add_arguments, run

__all__ = ["add_arguments", "run"]
