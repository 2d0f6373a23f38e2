"""Small real files in folders, and the weights loaded once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.batch.items import Event, ItemState, Order
from denoiser.batch.local import LocalCrew
from denoiser.batch.run import Batch, Summary
from denoiser.batch.sources import find
from denoiser.recipe import ExportOptions, Recipe, Settings

SIZE = (64, 48)
"""Width and height, in pixels."""


def make_photo(path: Path, seed: int = 0, mode: str = "RGB") -> Path:
    """A noisy gradient in the format that the suffix says."""
    path.parent.mkdir(parents=True, exist_ok=True)
    channels = {"L": 1, "RGB": 3, "RGBA": 4}[mode]
    draw = np.random.default_rng(seed)
    ramp = np.linspace(60, 190, SIZE[0])[None, :, None]
    noisy = ramp + draw.normal(0, 12, (SIZE[1], SIZE[0], channels))
    values = np.clip(noisy, 0, 255).astype(np.uint8)
    Image.fromarray(values.squeeze()).save(path, quality=95)
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """An empty input folder."""
    path = tmp_path / "in"
    path.mkdir()
    return path


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder that does not exist yet."""
    return tmp_path / "out"


@pytest.fixture(scope="session")
def crew() -> LocalCrew:
    return LocalCrew("cpu", 192)


def recipe(sigma: float | None = 10.0, **export: object) -> Recipe:
    return Recipe(Settings(sigma=sigma), ExportOptions(**export))  # type: ignore[arg-type]


@dataclass
class Run:
    """A batch that was run, and all it told."""

    batch: Batch
    events: list[Event] = field(default_factory=list)
    summary: Summary | None = None

    def outcomes(self) -> dict[str, Event]:
        """By the name of the source below the input."""
        return {
            (item.folder / item.source.name).as_posix(): event
            for item, event in self.batch.outcomes.items()
        }

    def states(self) -> dict[str, str]:
        return {name: event.state.value for name, event in self.outcomes().items()}


MakeRun = Callable[..., Run]


@pytest.fixture
def run(source: Path, output: Path, crew: LocalCrew) -> MakeRun:
    """Runs a batch over the input folder; ``hook`` is called with each event and the batch."""

    def make(
        *, hook: Callable[[Event, Batch], None] | None = None, start: bool = True, **order: object
    ) -> Run:
        values: dict[str, object] = {
            "inputs": (source,),
            "output": output,
            "recipe": recipe(),
            **order,
        }
        asked = Order(**values)  # type: ignore[arg-type]
        result: Run

        def listen(event: Event) -> None:
            result.events.append(event)
            if hook is not None:
                hook(event, result.batch)

        result = Run(Batch(asked, find(asked).items, listen, crew=crew))
        if start:
            result.summary = result.batch.run()
        return result

    return make


def results(output: Path) -> list[str]:
    """The files in the output folder that a user sees, but for the report."""
    return sorted(
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if path.is_file() and not path.name.startswith((".", "quietgrain-report."))
    )


def leftovers(output: Path) -> list[Path]:
    return list(output.rglob("*.tmp"))


def last_events(events: list[Event]) -> dict[str, list[ItemState]]:
    """All states that were told of each photo, repeats left out."""
    told: dict[str, list[ItemState]] = {}
    for event in events:
        states = told.setdefault(event.item.source.name, [])
        if not states or states[-1] is not event.state:
            states.append(event.state)
    return told


@pytest.fixture
def as_nobody(tmp_path: Path) -> Iterator[None]:
    """Permissions count: the administrator, for whom they do not, becomes another user."""
    if os.name == "nt":
        pytest.skip("permissions are of another kind here")
    if os.geteuid() != 0:
        yield
        return
    nobody = 65534
    home = Path(os.environ["XDG_DATA_HOME"])
    for path in (home, tmp_path, *tmp_path.rglob("*")):
        os.chown(path, nobody, nobody)
    # pytest's own folders above are for their owner alone.
    modes = {path: path.stat().st_mode & 0o777 for path in tmp_path.parents}
    closed = {path: mode for path, mode in modes.items() if mode & 0o011 != 0o011}
    for path, mode in closed.items():
        path.chmod(mode | 0o011)
    os.seteuid(nobody)
    try:
        yield
    finally:
        os.seteuid(0)
        for path, mode in closed.items():
            path.chmod(mode)
