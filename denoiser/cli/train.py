"""`quietgrain train`: make weights."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from tqdm import tqdm
from tqdm.contrib.logging import logging_redirect_tqdm

from denoiser.cli.interrupts import AFTER_STEP, interrupts_heard, stopped_training
from denoiser.cli.train_latent import train_latent
from denoiser.cli.usage import EXIT_GOOD
from denoiser.compute import choose_device
from denoiser.latent.training.config import is_latent
from denoiser.training.config import TrainingConfig, read_config
from denoiser.training.contact_sheet import contact_sheet, write_sheet
from denoiser.training.device_memory import within_memory
from denoiser.training.export import check_name, export_weights
from denoiser.training.loop import Progress, Trainer
from denoiser.training.pictures import Pictures, Reading
from denoiser.training.processes import Processes
from denoiser.weights import user_weights

SHEET_ROWS = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("config", type=Path, metavar="CONFIG", help="the TOML file")
    parser.add_argument(
        "--runs",
        type=Path,
        default=Path("runs"),
        metavar="FOLDER",
        help="for checkpoint and loss curve; a checkpoint in it is resumed (default: runs)",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FOLDER",
        help="for the finished weights (default: where “quietgrain models” finds them)",
    )
    parser.add_argument(
        "--minutes", type=float, default=math.inf, help="stop after this time, to be resumed"
    )
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--threads", type=int, help="processor threads of each process")
    parser.add_argument(
        "--sheet",
        type=Path,
        metavar="FILE",
        help="do not train; write a PNG of what training would see: clean, noisy, difference",
    )


def run(arguments: argparse.Namespace) -> int:
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    device = choose_device(arguments.device)
    with within_memory(device):
        if is_latent(arguments.config):
            return train_latent(arguments, device)
        config = read_config(arguments.config)
        if arguments.sheet:
            return _write_contact_sheet(config, arguments.sheet)
        return _train(config, arguments, device)


def _train(config: TrainingConfig, arguments: argparse.Namespace, device: torch.device) -> int:
    output = arguments.output or user_weights()
    check_name(config.name, output)  # before the time is spent
    with Processes() as processes:
        if device.type == "cuda":
            device = torch.device("cuda", processes.local_rank)
        with _bar_of_photos(shown=processes.is_first) as reading:
            trainer = Trainer(config, arguments.runs, device, processes, reading)
        with tqdm(
            total=trainer.state.step + config.schedule.steps_after(trainer.state.pixels),
            initial=trainer.state.step,
            unit="step",
            disable=not processes.is_first,
        ) as bar:

            def report(progress: Progress) -> None:
                bar.set_postfix_str(f"loss {progress.loss:.4g}", refresh=False)
                bar.update(progress.step - bar.n)
                if progress.validation is not None:
                    scores = ", ".join(f"{k} {v:.2f} dB" for k, v in progress.validation.items())
                    bar.write(f"step {progress.step}, held out: {scores}")

            sentence = AFTER_STEP if processes.is_first else None
            with interrupts_heard(sentence) as interrupted:
                state = trainer.run(report, arguments.minutes * 60, interrupted.is_set)
        if not processes.is_first:
            return EXIT_GOOD
        if config.schedule.steps_after(state.pixels):
            return stopped_training(state.step, interrupted)
        card = export_weights(state, len(trainer.pictures), output)
    print(f"{card.values_path}\nsha256 {card.sha256}")
    return EXIT_GOOD


def _write_contact_sheet(config: TrainingConfig, path: Path) -> int:
    with _bar_of_photos(shown=True) as reading:
        pictures = Pictures(config.pictures, config.schedule.crop, torch.device("cpu"), reading)
    crops = pictures.crops(SHEET_ROWS, np.random.default_rng(config.seed))
    write_sheet(contact_sheet(crops, config.noise, config.seed), path)
    print(path)
    return EXIT_GOOD


@contextmanager
def _bar_of_photos(*, shown: bool) -> Iterator[Reading]:
    """Shows of one folder after the other how far its photos are read."""
    with (
        tqdm(desc="reading", unit="photo", leave=False, disable=not shown) as bar,
        logging_redirect_tqdm(),
    ):

        def report(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield report
