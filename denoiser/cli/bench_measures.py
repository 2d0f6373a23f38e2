"""What `quietgrain bench` measures with the network: each benchmark as a table and as figures."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any

import torch

from denoiser.bench.batch import batch_figures, format_batch
from denoiser.bench.clean_pictures import clean_result, format_clean
from denoiser.bench.common import Report, cleaned_alone
from denoiser.bench.convolution import bare_seconds_per_megapixel
from denoiser.bench.halo import format_halo, halo_table
from denoiser.bench.noise_level import format_noise_level, noise_level_table
from denoiser.bench.pareto_plot import pareto_figure
from denoiser.bench.peers import PEERS, Method, Picture, format_peers, peer_table
from denoiser.bench.photo_sheet import photo_sheet
from denoiser.bench.quality import format_quality, quality_table
from denoiser.bench.real_photos import BlindMethod, format_real, real_table
from denoiser.bench.speed import format_speed, speed_table
from denoiser.cli.plot_file import check_plot, write_plot
from denoiser.cli.usage import UsageError, write_file
from denoiser.color import to_srgb
from denoiser.compute import Compute, choose_device
from denoiser.engine import Denoiser
from denoiser.errors import QuietgrainError
from denoiser.network_values import load_network
from denoiser.noise_level import estimate_noise
from denoiser.opening import open_photo
from denoiser.weights import available_models, find_model

Figures = dict[str, Any]


def measure(arguments: argparse.Namespace, report: Report) -> tuple[str, Figures]:
    """The benchmark that the command line asks for: as text, and as values for JSON."""
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    denoiser = Denoiser.load(arguments.model, arguments.device, arguments.tile)
    about = {
        "model": arguments.model,
        "device": denoiser.compute.label,
        "tile": denoiser.tile,
        "threads": torch.get_num_threads(),
    }
    run = next(run for name, run in MEASURES.items() if getattr(arguments, name) is not None)
    text, figures = run(arguments, denoiser, report)
    return text, {**about, **figures}


def _quality(
    arguments: argparse.Namespace, denoiser: Denoiser, report: Report
) -> tuple[str, Figures]:
    rows = quality_table(
        arguments.quality,
        arguments.sigma,
        denoiser,
        arguments.limit,
        report,
        gray=arguments.gray,
    )
    figures = {"gray": arguments.gray, "quality": [asdict(row) for row in rows]}
    return format_quality(rows), figures


def _noise_level(
    arguments: argparse.Namespace, denoiser: Denoiser, report: Report
) -> tuple[str, Figures]:
    clean, pairs = arguments.noise_level
    result = noise_level_table(clean, pairs, denoiser, arguments.limit, report)
    if arguments.sheet:
        write_file(arguments.sheet, photo_sheet(pairs, denoiser))
    return format_noise_level(result), asdict(result)


def _clean(
    arguments: argparse.Namespace, denoiser: Denoiser, report: Report
) -> tuple[str, Figures]:
    result = clean_result(arguments.clean, denoiser, arguments.limit, report)
    return format_clean(result), {"clean": asdict(result)}


def _halo(arguments: argparse.Namespace, denoiser: Denoiser, report: Report) -> tuple[str, Figures]:
    network = load_network(find_model(arguments.model))
    device = denoiser.compute.device
    rows = halo_table(network, device, arguments.halo, arguments.sigma, arguments.limit, report)
    return format_halo(rows), {"halo": [asdict(row) for row in rows]}


def _batch(
    arguments: argparse.Namespace, denoiser: Denoiser, report: Report
) -> tuple[str, Figures]:
    batch = batch_figures(arguments.batch, denoiser, arguments.model, arguments.limit, report)
    return format_batch(batch), {"batch": asdict(batch)}


def _peers(
    arguments: argparse.Namespace, denoiser: Denoiser, report: Report
) -> tuple[str, Figures]:
    check_plot(arguments.plot)
    methods: dict[str, Method] = {
        f"Quietgrain, {arguments.model}": lambda noisy, sigma: (
            noisy - denoiser.residual(noisy, sigma)
        )
    }
    peers, missing = _installed_peers()
    methods |= peers
    rows = peer_table(methods, arguments.peers, arguments.sigma, arguments.limit, report)
    if arguments.plot:
        write_plot(arguments.plot, pareto_figure(rows))
    text = "\n".join([format_peers(rows), *missing])
    return text, {"peers": [asdict(row) for row in rows], "left_out": missing}


def _installed_peers() -> tuple[dict[str, Method], list[str]]:
    """Those there are, and a sentence for each that is not."""
    methods, missing = {}, []
    for name, make in PEERS.items():
        try:
            methods[name] = make()
        except QuietgrainError as error:
            missing.append(f"{name} is left out. {error}")
    return methods, missing


def _real(arguments: argparse.Namespace, denoiser: Denoiser, report: Report) -> tuple[str, Figures]:
    denoisers = {arguments.model: denoiser}
    for name in available_models():
        if name not in denoisers:
            denoisers[name] = Denoiser.load(name, arguments.device, arguments.tile)
    methods: dict[str, BlindMethod] = {
        f"Quietgrain, {name}": partial(cleaned_alone, one) for name, one in denoisers.items()
    }
    peers, missing = _installed_peers()
    methods |= {name: partial(_told_by_classical_measure, peer) for name, peer in peers.items()}
    rows = real_table(methods, arguments.real, arguments.limit, report)
    text = "\n".join([format_real(rows), *missing])
    return text, {"real": [asdict(row) for row in rows], "left_out": missing}


def _told_by_classical_measure(peer: Method, noisy: Picture) -> Picture:
    """Peers know white noise alone, so they are told what a network like that would be told."""
    return peer(noisy, estimate_noise(noisy).sigma)


def _speed(
    arguments: argparse.Namespace, denoiser: Denoiser, report: Report
) -> tuple[str, Figures]:
    photo = arguments.window_of_app.sample if arguments.speed is True else arguments.speed
    picture = to_srgb(open_photo(photo))
    if picture.shape[2] != 3:
        raise UsageError(f"“{photo}” is gray; choose a colour photo for the speed benchmark")
    rows = speed_table(_precisions(arguments, denoiser), picture, report=report)
    architecture = find_model(arguments.model).architecture
    bare = bare_seconds_per_megapixel(architecture, denoiser.compute, denoiser.tile)
    share = bare / rows[0].seconds_per_megapixel
    text = (
        f"{format_speed(rows)}\n\n{rows[0].name} reaches {share:.0%} of the rate of bare 3×3 "
        "convolutions of its widths."
    )
    return text, {"speed": [asdict(row) for row in rows], "share_of_bare_convolutions": share}


MEASURES: dict[str, Callable[[argparse.Namespace, Denoiser, Report], tuple[str, Figures]]] = {
    "quality": _quality,
    "noise_level": _noise_level,
    "peers": _peers,
    "real": _real,
    "clean": _clean,
    "halo": _halo,
    "batch": _batch,
    "speed": _speed,
}
"""By the name of the option that asks for it."""


def _precisions(arguments: argparse.Namespace, chosen: Denoiser) -> dict[str, Denoiser]:
    """The model as it is used, and in float32 where that is not the same."""
    denoisers = {f"{arguments.model}, {chosen.compute.label}": chosen}
    if chosen.compute.dtype != torch.float32:
        seconds = chosen.compute.seconds_per_megapixel
        full = Compute(choose_device(arguments.device), torch.float32, seconds)
        network = load_network(find_model(arguments.model))
        denoisers[f"{arguments.model}, {full.label}"] = Denoiser(network, full, tile=chosen.tile)
    return denoisers
