"""The zoo, made once, and what each of the three ways makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.app import make_application
from tests.zoo.specimens import ALL, make_zoo
from tests.zoo.ways import Outcome, batched, denoised, seen


@pytest.fixture(scope="session")
def qapp() -> object:
    return make_application()


@pytest.fixture(scope="session")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_zoo(tmp_path_factory.mktemp("zoo"))


def listing(folder: Path) -> dict[str, object]:
    """What is in a folder, and when it was last changed."""
    return {
        path.name: (path.lstat().st_mtime_ns, path.lstat().st_size) for path in folder.iterdir()
    }


@pytest.fixture(scope="session")
def zoo_as_made(zoo: Path) -> dict[str, object]:
    return listing(zoo)


@pytest.fixture(scope="session")
def files(zoo: Path) -> list[Path]:
    return [zoo / specimen.name for specimen in ALL]


@pytest.fixture(scope="session")
def by_denoise(
    files: list[Path], zoo_as_made: object, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Outcome]:
    return denoised(files, tmp_path_factory.mktemp("denoised"))


@pytest.fixture(scope="session")
def by_batch(zoo: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    return batched(zoo, tmp_path_factory.mktemp("batched"))


@pytest.fixture(scope="session")
def by_window(
    files: list[Path], zoo_as_made: object, qapp: object, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Outcome]:
    # A folder cannot be opened as a photo here: it stands for the photos in it.
    photos = [path for path in files if not path.is_dir()]
    settings = tmp_path_factory.mktemp("settings-of-the-zoo")
    return seen(photos, tmp_path_factory.mktemp("exported"), settings)
