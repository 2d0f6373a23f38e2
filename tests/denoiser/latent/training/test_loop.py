"""An autoencoder learns, can be watched at each stage, stops, and goes on exactly where it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from denoiser.errors import Cancelled, TrainingError, WeightsError
from denoiser.latent.architecture import Family, LatentArchitecture, Layout
from denoiser.latent.autoencoder import Objective
from denoiser.latent.digits import digits
from denoiser.latent.model import LatentModel
from denoiser.latent.pictures import PictureSet
from denoiser.latent.training.config import (
    InputNoise,
    LatentPictures,
    LatentSchedule,
    LatentTrainingConfig,
    Variation,
)
from denoiser.latent.training.crops import CropSupply
from denoiser.latent.training.events import Backward, EpochEnded, Event, Forward, Judged, Updated
from denoiser.latent.training.export import export_latent
from denoiser.latent.training.loop import LatentTrainer
from denoiser.latent.training.reading import read_supply
from denoiser.latent.training.records import Records
from denoiser.latent.training.supply import JoinedSupply, SetSupply
from denoiser.latent.training.variation import varied
from denoiser.latent.weights import find_latent_model, user_latent_weights
from denoiser.training.draws import seeded
from denoiser.training.loop import MAX_BAD_STEPS
from denoiser.weights import find_model
from tests.denoiser.photo_parts import write_parts

CPU = torch.device("cpu")
SMALL = LatentArchitecture(side=8, widths=(32,), code=4)
CONVOLUTIONAL = LatentArchitecture(Layout.CONVOLUTIONAL, side=8, widths=(8, 8), code=4)


@cache
def small_digits() -> PictureSet:
    return digits().select(range(320))


def config(
    architecture: LatentArchitecture = SMALL,
    epochs: int = 3,
    objective: Objective = Objective("bce"),  # noqa: B008
    noise: InputNoise = InputNoise(),  # noqa: B008
    **schedule: float,
) -> LatentTrainingConfig:
    plan = LatentSchedule(epochs=epochs, learning_rate=5e-3, warmup_steps=4, **schedule)  # type: ignore[arg-type]
    return LatentTrainingConfig(
        "tiny", architecture=architecture, objective=objective, noise=noise, schedule=plan
    )


def trainer_of(
    plan: LatentTrainingConfig, checkpoint: Path | None = None, held_out: float = 0.2
) -> LatentTrainer:
    return LatentTrainer(plan, SetSupply(small_digits(), held_out), CPU, checkpoint)


def trained(plan: LatentTrainingConfig) -> tuple[LatentTrainer, list[EpochEnded]]:
    trainer = trainer_of(plan)
    epochs: list[EpochEnded] = []
    trainer.run(lambda event: epochs.append(event) if isinstance(event, EpochEnded) else None)
    return trainer, epochs


def weights_of(trainer: LatentTrainer) -> np.ndarray:
    values = [p.detach().numpy().ravel() for p in trainer.learner.average.parameters()]
    return np.concatenate(values)


@pytest.mark.parametrize("family", Family)
@pytest.mark.parametrize("shape", [SMALL, CONVOLUTIONAL])
def test_every_family_learns(family: Family, shape: LatentArchitecture) -> None:
    shape = replace(shape, family=family, code=8)
    _, epochs = trained(config(shape, epochs=12, objective=Objective("bce", 0.01)))
    assert epochs[-1].loss < 0.8 * epochs[0].loss
    assert epochs[-1].held_out is not None
    assert epochs[0].held_out is not None
    assert epochs[-1].held_out < epochs[0].held_out


def test_each_stage_of_a_step_is_told_in_order() -> None:
    trainer = trainer_of(config(epochs=1))
    told = list(trainer.events())
    kinds = [type(event) for event in told]
    assert kinds == [Forward, Judged, Backward, Updated] * 4 + [EpochEnded]
    first = told[0]
    assert isinstance(first, Forward)
    assert first.result.codes.shape == (64, 4)
    assert first.given.shape == first.wanted.shape == (64, 1, 8, 8)
    last = told[-1]
    assert isinstance(last, EpochEnded)
    judged = [event for event in told if isinstance(event, Judged)]
    assert last.loss == pytest.approx(np.mean([event.total for event in judged]))
    assert list(trainer.events()) == []


def test_who_does_not_ask_for_the_next_event_has_paused_the_training() -> None:
    paused = trainer_of(config(epochs=2))
    events = paused.events()
    for event in events:
        if isinstance(event, Backward):
            break  # gradients are there, and nothing has moved yet
    assert all(p.grad is not None for p in paused.learner.network.parameters())
    before = weights_of(paused)
    reconstruction = paused.model().reconstruct(small_digits().pixels[:3])
    assert reconstruction.shape == (3, 8, 8, 1)
    np.testing.assert_array_equal(weights_of(paused), before)
    for _ in events:
        pass
    whole, _ = trained(config(epochs=2))
    np.testing.assert_array_equal(weights_of(paused), weights_of(whole))


def test_a_resumed_training_equals_an_uninterrupted_one(tmp_path: Path) -> None:
    plan = config(replace(SMALL, family=Family.VARIATIONAL), noise=InputNoise((0.0, 30.0)))
    plan = replace(plan, variation=Variation(shift=0.1, turn=5, zoom=0.1, flip=True))
    whole, _ = trained(plan)
    first = trainer_of(plan, tmp_path / "one.pt")

    def stop(event: Event) -> None:
        if isinstance(event, Updated) and event.step == 5:
            first.save()
            raise Cancelled

    with pytest.raises(Cancelled):
        first.run(stop)
    second = trainer_of(plan, tmp_path / "one.pt")
    assert second.step == 5
    second.run(lambda _: None)
    np.testing.assert_array_equal(weights_of(second), weights_of(whole))


def test_a_resumed_training_begins_its_code_at_the_same_step(tmp_path: Path) -> None:
    plan = config(CONVOLUTIONAL, steps_without_code=5)
    whole, _ = trained(plan)
    trainer = trainer_of(plan, tmp_path / "one.pt")
    while trainer.step < 5:
        trainer.run(lambda _: None, seconds=0)
    again = trainer_of(plan, tmp_path / "one.pt")
    again.run(lambda _: None)
    np.testing.assert_array_equal(weights_of(again), weights_of(whole))


def test_principal_components_are_a_better_beginning_than_chance() -> None:
    plan = config(CONVOLUTIONAL, epochs=20)
    _, by_chance = trained(plan)
    _, by_components = trained(
        replace(plan, schedule=replace(plan.schedule, steps_without_code=24))
    )
    half = len(by_chance) // 2
    assert by_components[half].reconstruction < by_chance[half].reconstruction


def test_the_sparse_penalty_makes_codes_sparser() -> None:
    shape = replace(SMALL, family=Family.SPARSE_L1, code=32)
    sizes = []
    for weight in (0.0, 0.3):
        trainer, _ = trained(config(shape, epochs=15, objective=Objective("bce", weight)))
        sizes.append(np.abs(trainer.model().encode(small_digits().pixels)).mean())
    assert sizes[1] < 0.5 * sizes[0]


def test_noise_in_clean_out() -> None:
    shape = replace(SMALL, widths=(128,), code=24)
    _, epochs = trained(config(shape, epochs=60, noise=InputNoise((60.0, 60.0))))
    assert epochs[-1].held_out is not None
    assert epochs[-1].held_out < 0.7 * (60 / 255) ** 2


def test_cancelled_by_the_listener() -> None:
    def stop(event: Event) -> None:
        if isinstance(event, EpochEnded):
            raise Cancelled

    trainer = trainer_of(config())
    with pytest.raises(Cancelled):
        trainer.run(stop)
    assert trainer.step == trainer.steps_an_epoch


def test_time_ends_a_run_with_a_checkpoint(tmp_path: Path) -> None:
    trainer = trainer_of(config(), tmp_path / "one.pt")
    trainer.run(lambda _: None, seconds=0)
    assert trainer.step == 1
    assert trainer_of(config(), tmp_path / "one.pt").step == 1


def test_a_loss_that_is_not_finite_goes_back_to_the_last_good_state(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    plan = config(epochs=40)
    trainer = trainer_of(plan, tmp_path / "one.pt")
    trainer.run(lambda _: None, seconds=0)
    spoil(trainer)
    trainer.run(lambda _: None)
    assert "back to the checkpoint of step 1" in caplog.text
    assert np.isfinite(weights_of(trainer)).all()
    assert trainer.step == trainer.steps > MAX_BAD_STEPS
    caplog.clear()


def test_without_a_checkpoint_to_go_back_to_the_remedy_is_said() -> None:
    trainer = trainer_of(config(epochs=40))
    spoil(trainer)
    with pytest.raises(TrainingError, match="Lower learning_rate"):
        trainer.run(lambda _: None)


def spoil(trainer: LatentTrainer) -> None:
    with torch.no_grad():
        trainer.learner.network.to_code.weight.fill_(torch.nan)


def test_curve_and_sheet_are_written(tmp_path: Path) -> None:
    trainer = trainer_of(config(noise=InputNoise((20.0, 20.0))))
    records = Records(trainer, tmp_path)
    trainer.run(lambda event: records.add(event) if isinstance(event, EpochEnded) else None)
    records.write_sheet()
    lines = (tmp_path / "tiny.csv").read_text().splitlines()
    assert lines[0] == "epoch,step,seconds,loss,reconstruction,penalty,held_out"
    assert [line.split(",")[0] for line in lines[1:]] == ["1", "2", "3"]
    with Image.open(tmp_path / "tiny.png") as sheet:
        assert sheet.width < sheet.height


def test_weights_are_exported_and_found_by_name() -> None:
    trainer, _ = trained(config())
    export_latent(trainer, user_latent_weights())
    card = find_latent_model("tiny")
    assert card.training["steps"] == trainer.steps
    assert card.training["data"] == [{"kind": "digits"}]
    model = LatentModel.load("tiny", "cpu")
    pixels = small_digits().pixels[:5]
    expected = trainer.model().encode(pixels)
    np.testing.assert_allclose(model.encode(pixels), expected, atol=0.05 * np.abs(expected).max())


def test_names_and_kinds_of_weights_are_not_mixed_up() -> None:
    trainer, _ = trained(replace(config(epochs=1), name="digits"))
    with pytest.raises(TrainingError, match="belongs to weights that came with Quietgrain"):
        export_latent(trainer, user_latent_weights())
    with pytest.raises(WeightsError, match="“digits” is an autoencoder with a latent space, not"):
        find_model("digits")
    with pytest.raises(WeightsError, match="“gaussian” is a denoising network, not an autoenc"):
        find_latent_model("gaussian")


def test_damaged_and_foreign_values_are_refused() -> None:
    trainer, _ = trained(config(epochs=1))
    card = export_latent(trainer, user_latent_weights())
    content = card.values_path.read_bytes()
    card.values_path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(WeightsError, match="are damaged"):
        LatentModel.load("tiny", "cpu")
    card.values_path.write_bytes(content)
    replace(card, architecture=replace(SMALL, family=Family.VARIATIONAL)).write()
    with pytest.raises(WeightsError, match="do not fit the network of their card"):
        LatentModel.load("tiny", "cpu")


def test_a_checkpoint_of_another_network_is_refused_and_kept(tmp_path: Path) -> None:
    checkpoint = tmp_path / "one.pt"
    trainer_of(config(), checkpoint).save()
    before = checkpoint.read_bytes()
    with pytest.raises(TrainingError, match="made for another network"):
        trainer_of(config(replace(SMALL, code=5)), checkpoint)
    assert checkpoint.read_bytes() == before


def test_nothing_to_train_on_is_said() -> None:
    with pytest.raises(TrainingError, match="no pictures to train on"):
        LatentTrainer(config(), SetSupply(small_digits().select([]), 0.2), CPU)


@pytest.fixture
def photos(tmp_path: Path, night_photo: Path) -> Path:
    folder = tmp_path / "photos"
    write_parts(night_photo, folder, 3, (90, 60))
    return folder


def test_photos_are_other_squares_in_every_epoch(photos: Path) -> None:
    supply = CropSupply(photos, 16, 3)
    assert supply.held_out.shape == (1, 16, 16, 3)
    chosen = np.arange(4)
    first, again, other = (supply.batch(chosen, np.random.default_rng(n)) for n in (1, 1, 2))
    assert first.shape == (4, 16, 16, 3)
    np.testing.assert_array_equal(first, again)
    assert (first != other).any()
    # A photo with room for more squares is seen more often.
    assert len(supply) > 2
    assert CropSupply(photos, 16, 1).held_out.shape == (1, 16, 16, 1)
    with pytest.raises(TrainingError, match="is not a folder"):
        CropSupply(photos / "none", 16, 3)


def test_sources_are_joined(photos: Path) -> None:
    plan = config(replace(SMALL, side=16))
    sources = (LatentPictures(), LatentPictures("photos", photos, cut="thumbnails"))  # type: ignore[arg-type]
    joined = read_supply(replace(plan, pictures=sources))
    assert isinstance(joined, JoinedSupply)
    alone = read_supply(plan)
    assert len(joined) == len(alone) + 2
    everything = np.random.default_rng(0).permutation(len(joined))
    batch = joined.batch(everything, np.random.default_rng(0))
    assert batch.shape == (len(joined), 16, 16, 1)
    assert len(joined.held_out) == len(alone.held_out) + 1


@pytest.mark.parametrize(
    "make", [lambda p: p, lambda p: p.roll(1, dims=0)], ids=["as they are", "in another order"]
)
def test_pictures_are_varied_each_in_its_own_way(
    make: Callable[[torch.Tensor], torch.Tensor],
) -> None:
    pictures = make(torch.rand(6, 1, 8, 8, generator=seeded((1,), CPU)))
    how = Variation(shift=0.2, turn=20, zoom=0.2, flip=True)
    once = varied(pictures, how, seeded((2,), CPU))
    assert once.shape == pictures.shape
    assert float(once.min()) >= 0
    assert float(once.max()) <= 1
    assert torch.equal(once, varied(pictures, how, seeded((2,), CPU)))
    assert not torch.equal(once, pictures)
    assert torch.equal(varied(pictures, Variation(), seeded((2,), CPU)), pictures)
    flipped = varied(pictures, Variation(flip=True), seeded((2,), CPU))
    for before, after in zip(pictures, flipped, strict=True):
        assert torch.equal(after, before) or torch.equal(after, before.flip(-1))
