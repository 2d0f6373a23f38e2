"""Finding a Dask cluster, or starting one on this computer."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from distributed import Client, LocalCluster
from distributed.versions import VersionMismatchWarning

from denoiser.cluster.roster import PHOTOS_AT_ONCE
from denoiser.errors import ClusterError

# What Dask has to say of connections that break and processes that die, it says in many lines and
# stack traces; what matters of it, we say in one sentence.
for name in ("distributed", "distributed.client"):
    logging.getLogger(name).setLevel(logging.CRITICAL)

CONNECT_SECONDS = 10
"""How long a scheduler may take to answer, at first and after the connection broke."""


@contextmanager
def existing_cluster(address: str) -> Iterator[Client]:
    """The cluster whose scheduler is at ``address``, as “tcp://host:8786”.

    Raises:
        ClusterError: it is not an address, or nobody answers there.
    """
    _check(address)
    try:
        client = _connect(address)
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"No scheduler answers at “{address}” ({error}). "
            "Start one with “dask scheduler”, which says its address."
        ) from error
    with client:
        yield client


@contextmanager
def own_cluster(workers: int) -> Iterator[Client]:
    """So many processes on this computer, which end with the context.

    Raises:
        ClusterError: they do not start.
    """
    try:
        cluster = LocalCluster(
            n_workers=workers,
            threads_per_worker=PHOTOS_AT_ONCE,
            memory_limit=0,  # photos are large and few; none is to be killed for that
            dashboard_address="127.0.0.1:0",  # the usual port may belong to another cluster
            preload="denoiser.cluster.undisturbed",
            silence_logs=logging.CRITICAL,
        )
    except (OSError, RuntimeError) as error:
        raise ClusterError(
            f"The worker processes could not be started ({error}). Try fewer of them."
        ) from error
    with cluster, _connect(cluster.scheduler_address) as client:
        yield client


def _check(address: str) -> None:
    try:
        parts = urlsplit(address)
        is_complete = bool(parts.scheme and parts.hostname and parts.port)
    except ValueError:  # a port that is no number
        is_complete = False
    if not is_complete:
        raise ClusterError(
            f"“{address}” is not the address of a scheduler. It looks like “tcp://host:8786”."
        )


def _connect(address: str) -> Client:
    with warnings.catch_warnings():  # the workers are asked for their version of Quietgrain instead
        warnings.simplefilter("ignore", VersionMismatchWarning)
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
