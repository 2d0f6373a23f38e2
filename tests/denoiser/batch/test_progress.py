"""How long a batch will still take, while one photo is written and the next is cleaned."""

from __future__ import annotations

import pytest

from denoiser.batch import progress
from denoiser.batch.progress import Pace


def test_photos_overlap_and_may_take_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: clock[0])
    pace = Pace(6)
    clock[0] = 10  # weights are loaded
    pace.begin(0)
    assert pace.now(0).remaining is None
    clock[0] = 40  # the first photo is being written
    pace.begin(0)
    clock[0] = 42
    pace.end(0, cleaned=True)
    clock[0] = 50
    assert pace.now(0).remaining == 5 * 32 - 8
    clock[0] = 200  # the second one is larger; those after it need not be
    assert pace.now(0).remaining == 4 * 32
    assert pace.now(0).elapsed == 200
