"""The arguments that say who does the work of a batch: this computer, or a Dask cluster."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from denoiser.batch.jobs import Crew
from denoiser.cli.usage import UsageError

CLUSTER_PACKAGES = {"dask", "distributed"}


def add_crew_arguments(parser: argparse.ArgumentParser) -> None:
    """Which cluster, and what all who work on a batch have to share."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="work on the Dask cluster at this address, as tcp://host:8786; all its workers have "
        "to see IN and OUT under the same paths",
    )
    where.add_argument(
        "--workers", type=_count, metavar="N", help="work with so many processes on this computer"
    )
    parser.add_argument(
        "--threads",
        type=_count,
        metavar="N",
        help="processor threads of each worker, or of this computer (default: one for each core, "
        "divided by --workers); results are identical where this, --tile and the kind of "
        "processor are",
    )


def _count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return value


@contextmanager
def crew_of(arguments: argparse.Namespace) -> Iterator[Crew | None]:
    """Who does the work; None is this computer, as it does without a cluster.

    Raises:
        UsageError: Dask is not installed.
        ClusterError: the cluster cannot be reached.
    """
    _limit_threads(arguments)
    if arguments.scheduler is None and arguments.workers is None:
        yield None
        return
    try:
        connection = import_module("denoiser.cluster.connection")
        crew = import_module("denoiser.cluster.crew")
    except ModuleNotFoundError as error:
        if error.name not in CLUSTER_PACKAGES:
            raise
        raise UsageError(
            "working on a cluster needs Dask, which is not installed; install it with "
            "“uv sync --extra cluster” or “pip install 'quietgrain[cluster]'”"
        ) from error
    if arguments.scheduler is None:
        cluster = connection.own_cluster(arguments.workers)
    else:
        cluster = connection.existing_cluster(arguments.scheduler)
    with cluster as client:
        yield crew.ClusterCrew(
            client, arguments.inputs, device=arguments.device, tile=arguments.tile
        )


def _limit_threads(arguments: argparse.Namespace) -> None:
    if arguments.threads is None and arguments.workers is None:
        return
    torch = import_module("torch")  # takes seconds, which most calls can spend on finding photos
    share = torch.get_num_threads() // (arguments.workers or 1)
    torch.set_num_threads(arguments.threads or max(1, share))
