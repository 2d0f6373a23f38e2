"""`quietgrain models`: the weights there are."""

from __future__ import annotations

import argparse
import json

from denoiser.cli.usage import EXIT_GOOD
from denoiser.latent.weights import LatentCard, available_latent_models
from denoiser.network import multiply_adds
from denoiser.weights import DEFAULT_MODEL, ModelCard, available_models

LATENT = "latent"
"""Stands before the names of autoencoders in the JSON: a denoising network may have the same."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the model cards as JSON")


def run(arguments: argparse.Namespace) -> int:
    cards, latent = available_models(), available_latent_models()
    if arguments.json:
        known = {name: card.as_dict() for name, card in cards.items()}
        known |= {f"{LATENT}/{name}": card.as_dict() for name, card in latent.items()}
        print(json.dumps(known, indent=2))
        return EXIT_GOOD
    for name, card in cards.items():
        default = " (default)" if name == DEFAULT_MODEL else ""
        print(f"{name}{default}: {card.summary}")
        print(f"    {_facts(card)}")
        print(f"    {card.values_path}")
    print("\nAutoencoders with a latent space (quietgrain latent … --model NAME):")
    for name, autoencoder in latent.items():
        print(f"{name}: {autoencoder.summary}")
        print(f"    {_latent_facts(autoencoder)}")
        print(f"    {autoencoder.values_path}")
    return EXIT_GOOD


def _facts(card: ModelCard) -> str:
    widths = "/".join(map(str, card.architecture.widths))
    giga = multiply_adds(card.architecture) / 1e9
    return f"widths {widths}, {giga:.1f} G multiply-adds per 256×256, sha256 {card.sha256[:12]}…"


def _latent_facts(card: LatentCard) -> str:
    shape = card.architecture
    size = "×".join(map(str, shape.picture_shape))
    return (
        f"{shape.layout}, {shape.family}, pictures of {size}, codes of {shape.code}, "
        f"sha256 {card.sha256[:12]}…"
    )
