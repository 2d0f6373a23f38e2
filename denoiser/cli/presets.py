"""`quietgrain presets`: the settings there are under a name."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from denoiser.cli.usage import EXIT_GOOD, EXIT_SOME_FAILED
from denoiser.exporting import describe
from denoiser.presets import Preset, load_presets, user_presets


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print them as JSON")


def run(arguments: argparse.Namespace) -> int:
    presets = load_presets()
    if arguments.json:
        listed = {preset.name: asdict(preset) for preset in presets.all}
        print(json.dumps(listed, indent=2, ensure_ascii=False))
    else:
        for preset in presets.all:
            print(f"{preset.name}: {preset.summary or describe(preset.settings)}")
            print(f"    {_facts(preset)}")
        print(f"Your own: {user_presets()}")
    for problem in presets.problems:
        print(problem, file=sys.stderr)
    return EXIT_SOME_FAILED if presets.problems else EXIT_GOOD


def _facts(preset: Preset) -> str:
    facts = [describe(preset.settings).removesuffix(".")]
    if preset.export is not None:
        facts.append(f"written as {preset.export.format or 'the source'}")
        facts.append(", ".join(preset.export.products))
    return "; ".join(facts)
