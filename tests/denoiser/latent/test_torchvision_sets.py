"""torchvision's data sets, read from files that the user has."""

from __future__ import annotations

import bz2
import struct
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.errors import LatentError
from denoiser.latent.pictures import PictureSet
from denoiser.latent.reading import read_pictures
from denoiser.latent.sources import Kind, Source, Split

COUNT = 30


def pictures_and_labels(seed: int) -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(seed)
    labels = (np.arange(COUNT) % 10).astype(np.uint8)
    return draw.integers(0, 256, (COUNT, 28, 28), dtype=np.uint8), labels


def write_idx(path: Path, values: np.ndarray) -> None:
    """The format of MNIST: magic, sizes, bytes."""
    code = {"uint8": 0x08, "int32": 0x0C}[values.dtype.name]
    path.parent.mkdir(parents=True, exist_ok=True)
    head = struct.pack(f">HBB{values.ndim}I", 0, code, values.ndim, *values.shape)
    path.write_bytes(head + values.astype(values.dtype.newbyteorder(">")).tobytes())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a small MNIST as torchvision wants it."""
    for seed, part in enumerate(("train", "t10k")):
        pixels, labels = pictures_and_labels(seed)
        write_idx(tmp_path / f"MNIST/raw/{part}-images-idx3-ubyte", pixels)
        write_idx(tmp_path / f"MNIST/raw/{part}-labels-idx1-ubyte", labels)
    return tmp_path


def read(
    folder: Path, name: str, split: Split = Split.TRAIN, limit: int | None = None
) -> PictureSet:
    source = Source(Kind.TORCHVISION, folder, dataset=name, split=split, limit=limit)
    return read_pictures(source, 28, 1)


def test_mnist_is_read_from_its_folder(root: Path) -> None:
    pictures = read(root, "MNIST")
    pixels, labels = pictures_and_labels(0)
    assert pictures.title == "MNIST"
    assert np.array_equal(pictures.pixels[..., 0], pixels)
    assert pictures.labels is not None
    assert np.array_equal(pictures.labels, labels)
    assert pictures.label_names[3] == "3 - three"
    assert pictures.names[5] == "MNIST train 5"
    held_out = read(root, "MNIST", Split.TEST)
    assert np.array_equal(held_out.pixels[..., 0], pictures_and_labels(1)[0])


def test_a_folder_inside_and_small_letters_will_do(root: Path) -> None:
    assert len(read(root / "MNIST" / "raw", "mnist")) == COUNT
    assert len(read(root / "MNIST", "Mnist")) == COUNT


def test_a_network_of_another_size_gets_what_it_wants(root: Path) -> None:
    source = Source(Kind.TORCHVISION, root, dataset="MNIST", limit=7)
    pictures = read_pictures(source, 64, 3)
    assert pictures.pixels.shape == (7, 64, 64, 3)
    assert "Of 30 pictures 7 are taken" in pictures.notes[0]


def test_letters_stand_upright_in_emnist(tmp_path: Path) -> None:
    pixels, labels = pictures_and_labels(0)
    raw = tmp_path / "EMNIST" / "raw"
    write_idx(raw / "emnist-balanced-train-images-idx3-ubyte", pixels.swapaxes(1, 2))
    write_idx(raw / "emnist-balanced-train-labels-idx1-ubyte", labels)
    pictures = read(tmp_path, "EMNIST")
    assert np.array_equal(pictures.pixels[..., 0], pixels)


def test_qmnist_has_more_labels_than_one(tmp_path: Path) -> None:
    pixels, labels = pictures_and_labels(0)
    table = np.zeros((COUNT, 8), np.int32)
    table[:, 0] = labels
    table[:, 1] = 77
    write_idx(tmp_path / "QMNIST/raw/qmnist-train-images-idx3-ubyte", pixels)
    write_idx(tmp_path / "QMNIST/raw/qmnist-train-labels-idx2-int", table)
    pictures = read(tmp_path, "QMNIST")
    assert pictures.labels is not None
    assert np.array_equal(pictures.labels, labels)


def test_usps_is_a_packed_text(tmp_path: Path) -> None:
    values = " ".join(f"{index}:{1.0 if index <= 128 else -1.0}" for index in range(1, 257))
    (tmp_path / "usps.t.bz2").write_bytes(bz2.compress(f"3 {values}\n9 {values}\n".encode()))
    pictures = read(tmp_path, "USPS", Split.TEST)
    assert pictures.labels is not None
    assert [pictures.label_names[label] for label in pictures.labels] == ["2", "8"]
    assert pictures.pixels[0, :10].min() == 255
    assert pictures.pixels[0, -10:].max() == 0


def test_an_image_folder_has_a_folder_for_each_class(tmp_path: Path) -> None:
    for name, size in (("cats", (90, 60)), ("dogs", (40, 50))):
        (tmp_path / name).mkdir()
        Image.new("RGB", size, (90, 60, 30)).save(tmp_path / name / "1.png")
    pictures = read(tmp_path, "ImageFolder")
    assert pictures.label_names == ("cats", "dogs")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("FashionMNIST", "FashionMNIST/raw/t10k-labels-idx1-ubyte"),
        ("KMNIST", "KMNIST/raw/train-images-idx3-ubyte"),
        ("CIFAR10", "cifar-10-batches-py/data_batch_5"),
        ("CIFAR100", "cifar-100-python/meta"),
        ("SVHN", "train_32x32.mat"),
    ],
)
def test_missing_files_are_named_and_nothing_is_downloaded(
    tmp_path: Path, name: str, file: str
) -> None:
    with pytest.raises(LatentError) as raised:
        read(tmp_path, name)
    assert f"“{name}” needs these files in “{tmp_path}”" in str(raised.value)
    assert file in str(raised.value)
    assert "Nothing is downloaded" in str(raised.value)
    assert not list(tmp_path.iterdir())


def test_an_unknown_data_set_is_told_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(
        LatentError, match=r"There is no data set “Omniglot”. Known: MNIST, Fashion"
    ):
        read(tmp_path, "Omniglot")


def test_damaged_files_are_called_so(root: Path) -> None:
    file = root / "MNIST/raw/train-images-idx3-ubyte"
    file.write_bytes(file.read_bytes()[:500])
    with pytest.raises(LatentError, match=r"The files of “MNIST” in .* are damaged"):
        read(root, "MNIST")
    (root / "train_32x32.mat").write_bytes(b"no matrix")
    with pytest.raises(LatentError, match=r"The files of “SVHN” in .* are damaged"):
        read(root, "SVHN")


def test_without_torchvision_it_says_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torchvision.datasets", None)
    with pytest.raises(LatentError, match=r"torchvision, which this installation .* does not have"):
        read(root, "MNIST")
