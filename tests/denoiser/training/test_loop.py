"""A training learns, stops, goes on exactly where it was, and loses no checkpoint."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from denoiser.architecture import Architecture
from denoiser.errors import TrainingError
from denoiser.network_values import load_network
from denoiser.training import loop
from denoiser.training.config import PictureFolder, TrainingConfig
from denoiser.training.contact_sheet import GAP
from denoiser.training.export import export_weights
from denoiser.training.loop import Progress, Trainer
from denoiser.training.processes import Processes
from denoiser.training.state import learning_rate
from denoiser.training.validation import Validation
from denoiser.weights import find_model, user_weights
from tests.denoiser.file_limit import no_file_above
from tests.denoiser.training.tiny import (
    BATCH,
    CPU,
    CROP,
    run,
    run_in_two_parts,
    schedule,
    weights_of,
)


def test_the_loss_falls(config: TrainingConfig, tmp_path: Path) -> None:
    _, losses = run(replace(config, schedule=schedule(250)), tmp_path / "runs")
    assert losses[-1] < 0.7 * losses[0]


def test_a_resumed_run_equals_an_uninterrupted_one(config: TrainingConfig, tmp_path: Path) -> None:
    whole, _ = run(config, tmp_path / "whole")
    parts = run_in_two_parts(config, tmp_path / "parts", 23)
    assert parts.state.step == whole.state.step == 60
    np.testing.assert_array_equal(weights_of(parts), weights_of(whole))


def test_time_ends_a_run_with_a_checkpoint(config: TrainingConfig, tmp_path: Path) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    assert trainer.state.step == 1
    assert trainer.checkpoint.exists()
    again, _ = run(config, tmp_path, seconds=0.0)
    assert again.state.step == 2


def test_curve_and_sheet_are_written(
    config: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "VALIDATION_STEPS", 20)
    heard: list[Progress] = []
    with Processes() as processes:
        trainer = Trainer(config, tmp_path, CPU, processes)
        held_out = [torch.randint(256, (3, 40, 44 + n), dtype=torch.uint8) for n in (0, 9)]
        trainer.validation = Validation(held_out, config.noise, 4, CPU)
        trainer.run(heard.append)
    lines = trainer.curve.read_text().splitlines()
    assert lines[0] == "step,gigapixels,seconds,loss,psnr_15,psnr_25,psnr_50,psnr_own"
    assert [line.split(",")[0] for line in lines[1:]] == ["20", "40", "60"]
    assert heard[-1].validation is not None
    with Image.open(trainer.sheet) as sheet:
        assert sheet.size == (4 * 44 + 3 * GAP, 2 * 40 + GAP)


def test_weights_are_exported_and_found_by_name(config: TrainingConfig, tmp_path: Path) -> None:
    trainer, _ = run(config, tmp_path)
    export_weights(trainer.state, len(trainer.pictures), user_weights())
    card = find_model("tiny")
    assert card.training["steps"] == 60
    assert card.training["pixels"] == 60 * BATCH * CROP**2
    loaded = load_network(card).state_dict()
    for name, value in trainer.state.average.state_dict().items():
        torch.testing.assert_close(loaded[name], value.to(torch.bfloat16).float())


def test_the_name_of_bundled_weights_is_not_taken(config: TrainingConfig, tmp_path: Path) -> None:
    trainer, _ = run(replace(config, name="gaussian"), tmp_path, seconds=0.0)
    with pytest.raises(TrainingError, match="belongs to weights that came with Quietgrain"):
        export_weights(trainer.state, 3, user_weights())


def test_a_checkpoint_of_another_network_is_refused_and_kept(
    config: TrainingConfig, tmp_path: Path
) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    before = trainer.checkpoint.read_bytes()
    with pytest.raises(TrainingError, match="made for another network"):
        run(replace(config, architecture=Architecture((8, 16), 1)), tmp_path)
    assert trainer.checkpoint.read_bytes() == before


def test_a_damaged_checkpoint_is_named(config: TrainingConfig, tmp_path: Path) -> None:
    (tmp_path / "tiny.checkpoint.pt").write_bytes(b"nonsense")
    with pytest.raises(TrainingError, match="not a checkpoint"):
        run(config, tmp_path)


def test_a_disk_that_takes_no_more_is_said_and_the_last_checkpoint_kept(
    config: TrainingConfig, tmp_path: Path
) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    before = trainer.checkpoint.read_bytes()
    with (
        no_file_above(len(before) // 2),
        pytest.raises(
            TrainingError, match=r"“tiny\.checkpoint\.pt” cannot .* Nothing that was saved"
        ),
    ):
        run(config, tmp_path, seconds=0.0)
    assert trainer.checkpoint.read_bytes() == before
    assert not list(tmp_path.glob(".quietgrain-*"))
    again, _ = run(config, tmp_path, seconds=0.0)
    assert again.state.step == 2


def test_weights_alone_cannot_be_resumed_but_begun_with(
    config: TrainingConfig, tmp_path: Path
) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    torch.save({"average": trainer.state.average.state_dict()}, trainer.checkpoint)
    with pytest.raises(TrainingError, match="Begin a new run with start_from"):
        run(config, tmp_path)
    again, _ = run(replace(config, start_from=trainer.checkpoint), tmp_path / "new", seconds=0.0)
    assert again.state.step == 1
    torch.save({"anything": 1}, trainer.checkpoint)
    with pytest.raises(TrainingError, match="not a checkpoint of a training"):
        run(config, tmp_path)


def test_a_checkpoint_of_another_optimiser_is_refused(
    config: TrainingConfig, tmp_path: Path
) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    content = torch.load(trainer.checkpoint, weights_only=True)
    torch.save(content | {"optimizer": {"adamw": {}}}, trainer.checkpoint)
    with pytest.raises(TrainingError, match="made with another optimiser"):
        run(config, tmp_path)


def test_a_loss_that_is_not_finite_goes_back_to_the_last_good_state(
    config: TrainingConfig, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    with torch.no_grad():
        trainer.state.network.stem.weight.fill_(torch.nan)
    trainer.run(lambda _: None)
    assert "back to the checkpoint of step 1" in caplog.text
    assert np.isfinite(weights_of(trainer)).all()
    # What was seen in vain does not count.
    assert trainer.state.pixels == config.schedule.pixels
    assert trainer.state.step == 60 + loop.MAX_BAD_STEPS
    caplog.clear()


def test_no_checkpoint_to_go_back_to_is_said(config: TrainingConfig, tmp_path: Path) -> None:
    with Processes() as processes:
        trainer = Trainer(config, tmp_path, CPU, processes)
    with torch.no_grad():
        trainer.state.network.stem.weight.fill_(torch.nan)
    with pytest.raises(TrainingError, match="Lower learning_rate"):
        trainer.run(lambda _: None)


@pytest.mark.parametrize("content", [{}, {"a.jpg": b"broken"}, {"small.png": None}])
def test_a_folder_without_usable_pictures_is_said(
    config: TrainingConfig,
    tmp_path: Path,
    content: dict[str, bytes | None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    folder = tmp_path / "useless"
    folder.mkdir()
    for name, data in content.items():
        if data is None:
            Image.new("RGB", (10, 10)).save(folder / name)
        else:
            (folder / name).write_bytes(data)
    with pytest.raises(TrainingError, match="no picture of at least 32×32"):
        run(replace(config, pictures=(PictureFolder(folder),)), tmp_path / "runs")
    assert len(caplog.records) == len(content)


def test_a_missing_folder_is_said(config: TrainingConfig, tmp_path: Path) -> None:
    missing = (PictureFolder(tmp_path / "nowhere"),)
    with pytest.raises(TrainingError, match="is not a folder"):
        run(replace(config, pictures=missing), tmp_path / "runs")


def test_the_learning_rate_warms_up_and_falls() -> None:
    plan = schedule(100, warmup_steps=10, learning_rate=1.0)
    rates = [learning_rate(step, step * plan.pixels_a_step, plan) for step in range(100)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[9:] == sorted(rates[9:], reverse=True)
    assert max(rates) == rates[9] > 0.95
    assert rates[-1] < 0.01


def test_the_learning_rate_may_stay_before_it_falls() -> None:
    plan = schedule(100, warmup_steps=10, learning_rate=1.0)
    plan = replace(plan, decay_from=0.6 * plan.gigapixels)
    rates = [learning_rate(step, step * plan.pixels_a_step, plan) for step in range(100)]
    assert rates[9:61] == [1.0] * 52
    assert rates[60:] == sorted(rates[60:], reverse=True)
    assert rates[80] == pytest.approx(0.5, abs=0.01)
    assert rates[-1] < 0.01


def test_crops_may_grow_between_parts(config: TrainingConfig, tmp_path: Path) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    seen = trainer.state.pixels
    grown = replace(config, schedule=replace(config.schedule, crop=64))
    again, _ = run(grown, tmp_path)
    assert seen == BATCH * 32**2
    assert again.state.pixels == pytest.approx(config.schedule.pixels, abs=BATCH * 64**2)
    assert again.state.step == 1 + round((config.schedule.pixels - seen) / (BATCH * 64**2))


def test_the_psnr_loss_learns_too(config: TrainingConfig, tmp_path: Path) -> None:
    _, losses = run(replace(config, schedule=schedule(150, loss="psnr")), tmp_path / "runs")
    assert losses[-1] < losses[0] - 1.5  # dB


def test_finished_weights_can_be_begun_with(config: TrainingConfig, tmp_path: Path) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    export_weights(trainer.state, 1, tmp_path)
    finished = tmp_path / f"{config.name}.safetensors"
    other = replace(config, seed=config.seed + 1)
    again, _ = run(replace(other, start_from=finished), tmp_path / "new", seconds=0.0)
    begun, ended = (one.state.average.stem.weight for one in (again, trainer))
    assert torch.allclose(begun, ended, atol=5e-3)
    larger = replace(config, start_from=finished, architecture=Architecture((8, 16), 1))
    with pytest.raises(TrainingError, match=r"Make \[network\] what its model card says"):
        run(larger, tmp_path / "larger", seconds=0.0)
    finished.write_bytes(b"nonsense")
    with pytest.raises(TrainingError, match="cannot be read as weights"):
        run(replace(config, start_from=finished), tmp_path / "other", seconds=0.0)


def test_the_card_counts_what_the_weights_had_seen_before(
    config: TrainingConfig, tmp_path: Path
) -> None:
    part = config.schedule.pixels
    first, _ = run(config, tmp_path / "first")
    first.state.seconds = 7200.0
    export_weights(first.state, 1, tmp_path)
    more = replace(config, start_from=tmp_path / "tiny.safetensors")
    second = run_in_two_parts(more, tmp_path / "second", 23)
    hours = 2 + second.state.seconds / 3600
    # Finished, and resumed once more: what it began with is no longer what lies there.
    for _ in range(2):
        card = export_weights(run(more, tmp_path / "second")[0].state, 1, tmp_path)
        assert card.training["pixels"] == 2 * part
        assert card.training["steps"] == 120
        assert card.training["hours"] == pytest.approx(hours, abs=0.01)
    third, _ = run(replace(config, start_from=second.checkpoint), tmp_path / "third")
    assert third.state.seen["pixels"] == 3 * part


def test_a_resumed_training_no_longer_needs_what_it_began_with(
    config: TrainingConfig, tmp_path: Path
) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    card = export_weights(trainer.state, 1, tmp_path)
    more = replace(config, start_from=card.values_path)
    run(more, tmp_path / "new", seconds=0.0)
    card.values_path.unlink()
    again, _ = run(more, tmp_path / "new", seconds=0.0)
    assert again.state.step == 2
    assert again.state.seen["steps"] == 3


def test_of_weights_without_a_card_it_is_not_known_what_they_had_seen(
    config: TrainingConfig, tmp_path: Path
) -> None:
    trainer, _ = run(config, tmp_path, seconds=0.0)
    card = export_weights(trainer.state, 1, tmp_path)
    (tmp_path / "tiny.json").unlink()
    again, _ = run(replace(config, start_from=card.values_path), tmp_path / "new", seconds=0.0)
    assert again.state.seen["steps"] == 1
