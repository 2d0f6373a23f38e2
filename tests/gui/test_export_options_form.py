"""The controls that say how a result is written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.products import Product
from denoiser.recipe import ExportOptions
from denoiser.saving import DEPTHS, save_photo
from gui.export_options_form import ExportOptionsForm

pytestmark = pytest.mark.usefixtures("qtbot")


def of_16_bits(folder: Path) -> Photo:
    photo = Photo(np.zeros((3, 4, 3), np.float32), None, 16, "rgb", "PNG")
    return open_photo(save_photo(photo, folder / "deep.png"))


def test_a_photo_is_offered_its_own_format_and_depth_first(tmp_path: Path) -> None:
    form = ExportOptionsForm(of_16_bits(tmp_path))
    assert form.options == ExportOptions("PNG", depth=16)
    form.format.setCurrentText("JPEG")
    assert form.options.depth == 8
    assert not form.bits.isEnabled()
    form.format.setCurrentText("TIFF")
    assert form.options.depth == 16


def test_a_batch_may_leave_format_and_depth_to_each_photo() -> None:
    form = ExportOptionsForm()
    assert form.options == ExportOptions()
    assert form.quality.isEnabled()
    form.format.setCurrentIndex(form.format.findData("TIFF"))
    assert form.options == ExportOptions("TIFF")


@pytest.mark.parametrize("name", list(DEPTHS))
def test_what_is_set_is_what_comes_back(name: str) -> None:
    form = ExportOptionsForm()
    for depth in (None, *DEPTHS[name]):
        options = ExportOptions(name, quality=71, depth=depth, keep_metadata=False)
        form.set_options(options)
        assert form.options == options


def test_where_only_cleaned_photos_are_written_nothing_else_is_asked_for() -> None:
    form = ExportOptionsForm()
    form.set_options(ExportOptions("PNG", products=(Product.RESIDUAL,)))
    assert form.options == ExportOptions("PNG")
    form = ExportOptionsForm(with_products=True)
    form.set_options(ExportOptions("PNG", products=(Product.RESIDUAL,), residual_depth=16))
    assert form.options == ExportOptions("PNG", products=(Product.RESIDUAL,), residual_depth=16)


def test_every_choice_is_told(qtbot: QtBot) -> None:
    form = ExportOptionsForm()
    for change in (
        lambda: form.format.setCurrentIndex(form.format.findData("JPEG")),
        lambda: form.quality.setValue(60),
        lambda: form.keep_metadata.setChecked(False),
    ):
        with qtbot.waitSignal(form.changed):
            change()
