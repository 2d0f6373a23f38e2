"""What `quietgrain bench --latent` measures, one benchmark after the other."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import torch

from denoiser.bench.common import Report
from denoiser.bench.latent_anomalies import (
    anomalies_of_digits,
    anomalies_of_photos,
    foreign_photos,
    format_anomalies,
)
from denoiser.bench.latent_digits import format_latent_digits, latent_digits
from denoiser.latent.model import LatentModel
from denoiser.latent.sources import Kind, Source
from denoiser.latent.weights import suggested_model

Measured = tuple[str, dict[str, Any]]
"""A table as text, and the figures by name."""


def measure_latent(arguments: argparse.Namespace, report: Report) -> Measured:
    """All benchmarks of the latent space: as text, and as values for JSON."""
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    texts: list[str] = []
    figures: dict[str, Any] = {}
    for measure in MEASURES:
        text, values = measure(arguments, report)
        texts.append(text)
        figures.update(values)
    return "\n\n".join(texts), figures


def _digits(arguments: argparse.Namespace, report: Report) -> Measured:
    result = latent_digits(device=arguments.device, report=report)
    gains = {f"gain_{row.sigma:g}": row.gain for row in result.denoising}
    return format_latent_digits(result), {"digits": {**asdict(result), **gains}}


def _anomalies(arguments: argparse.Namespace, report: Report) -> Measured:
    by_class = anomalies_of_digits(report=report)
    photos = foreign = None
    if arguments.photos:
        model = LatentModel.load(suggested_model(Source(Kind.PHOTOS)), arguments.device)
        photos = anomalies_of_photos(arguments.photos, model, report=report)
        if arguments.foreign:
            foreign = foreign_photos(arguments.photos, arguments.foreign, model, report=report)
    figures = {
        "digits": asdict(by_class),
        "mean": by_class.means,
        "photos": photos and asdict(photos),
        "foreign": foreign and asdict(foreign),
    }
    return format_anomalies(by_class, photos, foreign), {"anomalies": figures}


MEASURES: tuple[Callable[[argparse.Namespace, Report], Measured], ...] = (_digits, _anomalies)
