"""What the self-test of a device chose, remembered from one start to the next.

Precision and tile size follow from a short timing, which differs a little from run to run.  Since
both show in the last digits of a result, they are chosen once for each set of weights and device,
whatever the number of threads: window, batch and command line then write identical files.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import torch
from platformdirs import user_cache_path

from denoiser.compute import Compute, choose_compute
from denoiser.files import replacing
from denoiser.network import DenoisingAutoencoder

log = logging.getLogger(__name__)

_known: dict[str, Compute] = {}
"""Of this process, for where the file cannot be written."""


def memory_file() -> Path:
    """A JSON file; deleting it makes the next start measure again."""
    return user_cache_path("quietgrain", appauthor=False) / "devices.json"


def remembered_compute(sha256: str, network: DenoisingAutoencoder, device: torch.device) -> Compute:
    """The choice for these weights on ``device``; measured with `choose_compute` the first time."""
    key = f"{sha256} {device}, torch {torch.__version__}"
    if key not in _known:
        entry = _read().get(key)
        _known[key] = _revived(entry, device) or choose_compute(network, device)
        if entry is None:
            _remember(key, _known[key])
    return _known[key]


def _read() -> dict[str, Any]:
    try:
        content = json.loads(memory_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):  # not there yet, or damaged: it is made anew
        return {}
    return content if isinstance(content, dict) else {}


def _revived(entry: Any, device: torch.device) -> Compute | None:
    try:
        dtype = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}[
            entry["dtype"]
        ]
        return Compute(device, dtype, float(entry["seconds_per_megapixel"]))
    except (KeyError, TypeError, ValueError):
        return None


def _remember(key: str, compute: Compute) -> None:
    entry = {
        "dtype": str(compute.dtype).removeprefix("torch."),
        "seconds_per_megapixel": compute.seconds_per_megapixel,
    }
    content = {**_read(), key: entry}
    try:
        memory_file().parent.mkdir(parents=True, exist_ok=True)
        with replacing(memory_file()) as stream:
            stream.write(json.dumps(content, indent=1).encode())
    except OSError as error:
        log.info("the choice for %s is not remembered: %s", compute.device, error)
