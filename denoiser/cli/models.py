"""`quietgrain models`: the weights there are."""

from __future__ import annotations

import argparse
import json

from denoiser.cli.usage import EXIT_GOOD
from denoiser.network import multiply_adds
from denoiser.weights import DEFAULT_MODEL, ModelCard, available_models


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the model cards as JSON")


def run(arguments: argparse.Namespace) -> int:
    cards = available_models()
    if arguments.json:
        print(json.dumps({name: card.as_dict() for name, card in cards.items()}, indent=2))
        return EXIT_GOOD
    for name, card in cards.items():
        default = " (default)" if name == DEFAULT_MODEL else ""
        print(f"{name}{default}: {card.summary}")
        print(f"    {_facts(card)}")
        print(f"    {card.values_path}")
    return EXIT_GOOD


def _facts(card: ModelCard) -> str:
    widths = "/".join(map(str, card.architecture.widths))
    giga = multiply_adds(card.architecture) / 1e9
    return f"widths {widths}, {giga:.1f} G multiply-adds per 256×256, sha256 {card.sha256[:12]}…"
