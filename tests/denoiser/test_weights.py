"""Weights are verified, described, and refused when they are not what they should be."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from denoiser.architecture import Architecture
from denoiser.errors import WeightsError
from denoiser.network import DenoisingAutoencoder
from denoiser.network_values import load_network, save_values
from denoiser.weights import (
    BUNDLED_WEIGHTS,
    DEFAULT_MODEL,
    ModelCard,
    available_models,
    find_model,
    user_weights,
)


def make_card(folder: Path, name: str = "mine") -> ModelCard:
    folder.mkdir(parents=True, exist_ok=True)
    network = DenoisingAutoencoder(Architecture((8, 8), 1))
    digest = save_values(network, folder / f"{name}.safetensors")
    card = ModelCard(
        name, "Mine", "For tests.", digest, network.architecture, "Mine.", folder=folder
    )
    card.write()
    return card


def test_the_bundled_weights_load_and_their_cards_are_complete() -> None:
    bundled = [card for card in available_models().values() if card.folder == BUNDLED_WEIGHTS]
    assert DEFAULT_MODEL in [card.name for card in bundled]
    for card in bundled:
        load_network(card)
        assert card.training["steps"] > 0
        assert card.training["seed"] is not None
        assert card.scores
        assert "research" in card.terms


def test_the_bundled_weights_stay_small() -> None:
    assert sum(p.stat().st_size for p in BUNDLED_WEIGHTS.glob("*.safetensors")) <= 40e6


def test_a_card_survives_writing_and_reading(tmp_path: Path) -> None:
    card = make_card(tmp_path)
    assert ModelCard.read(tmp_path / "mine.json") == card


def test_weights_of_the_user_are_listed_after_the_bundled_ones() -> None:
    make_card(user_weights())
    names = list(available_models())
    assert names[0] == DEFAULT_MODEL
    assert names[-1] == "mine"
    load_network(find_model("mine"))


def test_weights_are_stored_in_16_bits(tmp_path: Path) -> None:
    network = load_network(make_card(tmp_path))
    values = network.stem.weight
    assert torch.equal(values, values.to(torch.bfloat16).float())


def test_an_unknown_model_is_answered_with_those_there_are() -> None:
    with pytest.raises(WeightsError, match=f"“nonsense”. Available: {DEFAULT_MODEL}"):
        find_model("nonsense")


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    card = make_card(tmp_path)
    content = bytearray(card.values_path.read_bytes())
    content[-1] ^= 1
    card.values_path.write_bytes(content)
    with pytest.raises(WeightsError, match="damaged"):
        load_network(card)


def test_missing_weights_are_said(tmp_path: Path) -> None:
    card = make_card(tmp_path)
    card.values_path.unlink()
    with pytest.raises(WeightsError, match="cannot be read"):
        load_network(card)


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    card = make_card(tmp_path)
    with pytest.raises(WeightsError, match="do not fit"):
        load_network(replace(card, architecture=Architecture((8, 16), 1)))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"architecture": {"widths": [8]}}', "\x00"])
def test_a_broken_card_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.json").write_text(text)
    with pytest.raises(WeightsError, match=r"odd\.json"):
        ModelCard.read(tmp_path / "odd.json")


def test_something_that_is_no_safetensors_is_refused(tmp_path: Path) -> None:
    card = make_card(tmp_path)
    card.values_path.write_bytes(b"nonsense")
    forged = replace(card, sha256=hashlib.sha256(b"nonsense").hexdigest())
    with pytest.raises(WeightsError, match="do not fit"):
        load_network(forged)


def test_cards_are_plain_json(tmp_path: Path) -> None:
    make_card(tmp_path)
    shutil.copy(tmp_path / "mine.json", tmp_path / "copy.json")
    assert json.loads((tmp_path / "copy.json").read_text())["architecture"]["widths"] == [8, 8]
