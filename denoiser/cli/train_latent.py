"""`quietgrain train` for a file with a [latent] section."""

from __future__ import annotations

import argparse
import time

import torch
from tqdm import tqdm

from denoiser.cli.interrupts import AFTER_STEP, interrupts_heard, stopped_training
from denoiser.cli.usage import EXIT_GOOD, UsageError
from denoiser.latent.training.config import read_latent_config
from denoiser.latent.training.events import EpochEnded, Event, Judged
from denoiser.latent.training.export import export_latent
from denoiser.latent.training.loop import LatentTrainer
from denoiser.latent.training.reading import read_supply
from denoiser.latent.training.records import Records
from denoiser.latent.weights import BUNDLED_LATENT_WEIGHTS, user_latent_weights
from denoiser.training.export import check_name
from denoiser.training.records import make_run_folder

SHEET_SECONDS = 60.0
"""Between two sheets; epochs of small networks are over in an instant."""


def train_latent(arguments: argparse.Namespace, device: torch.device) -> int:
    """Train an autoencoder with a latent space, or go on with it."""
    config = read_latent_config(arguments.config)
    if arguments.sheet:
        raise UsageError("--sheet shows the noise of a denoising network; leave it out")
    output = arguments.output or user_latent_weights()
    check_name(config.name, output, BUNDLED_LATENT_WEIGHTS)  # before the time is spent
    make_run_folder(arguments.runs)
    checkpoint = arguments.runs / f"{config.name}.checkpoint.pt"
    trainer = LatentTrainer(config, read_supply(config), device, checkpoint)
    records = Records(trainer, arguments.runs)
    shown = time.monotonic()
    with tqdm(total=trainer.steps, initial=trainer.step, unit="step") as bar:

        def report(event: Event) -> None:
            nonlocal shown
            if isinstance(event, Judged):
                bar.set_postfix_str(f"loss {event.total:.4g}", refresh=False)
                bar.update(event.step - bar.n)
            elif isinstance(event, EpochEnded):
                records.add(event)
                if time.monotonic() - shown > SHEET_SECONDS:
                    records.write_sheet()
                    shown = time.monotonic()

        with interrupts_heard(AFTER_STEP) as interrupted:
            trainer.run(report, arguments.minutes * 60, interrupted.is_set)
    records.write_sheet()
    if trainer.step < trainer.steps:
        return stopped_training(trainer.step, interrupted)
    card = export_latent(trainer, output)
    print(f"{card.values_path}\nsha256 {card.sha256}")
    return EXIT_GOOD
