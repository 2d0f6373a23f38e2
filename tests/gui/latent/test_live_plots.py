"""The plots of a training, which come a moment after it may have begun."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from denoiser.latent.live.messages import EpochLoss, Frame
from gui.latent.train.live_plots import LivePlots


def frame(*epochs: int) -> Frame:
    losses = tuple(EpochLoss(epoch, 1 / epoch, 2 / epoch) for epoch in epochs)
    points = np.zeros((4, 2), np.float32)
    return Frame(epochs[-1], 0.5, losses, np.zeros((1, 8, 8, 1), np.uint8), points, None, 1.0)


def test_no_epoch_is_missing_from_the_curve(qtbot: QtBot) -> None:
    plots = LivePlots()
    qtbot.addWidget(plots)
    plots.show_frame(frame(1, 2))
    plots.show()
    qtbot.waitUntil(lambda: plots.loss is not None, timeout=20_000)
    assert plots.loss is not None
    plots.show_frame(frame(3))
    assert [loss.epoch for loss in plots.loss.losses] == [1, 2, 3]
    plots.close_work()
