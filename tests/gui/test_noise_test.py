"""The test with synthetic noise: it measures what it says, and leaves nothing behind."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QRect, QRectF, Qt
from pytestqt.qtbot import QtBot

from denoiser.bench.sweep import Sweep
from denoiser.comparison import compare
from denoiser.engine import Denoiser
from denoiser.opening import open_photo
from denoiser.preview import Layer, Look, Region, ResidualKind
from denoiser.quantise import quantise
from denoiser.recipe import ExportOptions
from denoiser.strength import Strength
from denoiser.synthetic_noise import NoiseKind, SyntheticNoise
from denoiser.weights import DEFAULT_MODEL
from gui.document import Document, State
from gui.export_dialog import ExportDialog
from gui.main_window import MainWindow
from gui.noise_test import PART_PIXELS, part_on_screen
from gui.noisy_twin import NoisyTwin
from tests.gui.conftest import PATIENCE, current, wait_for

NOISE = SyntheticNoise(NoiseKind.SPECKLE, 30, seed=5)


@pytest.fixture
def photo(tmp_path: Path, night_photo: Path) -> Path:
    """A part of the phone photo, 120×90, with its EXIF."""
    path = tmp_path / "photos" / "night.jpg"
    path.parent.mkdir()
    with Image.open(night_photo) as whole:
        whole.crop((1500, 900, 1620, 990)).save(path, quality=95, exif=whole.info["exif"])
    return path


def finish(window: MainWindow, qtbot: QtBot) -> None:
    """Until the photo is cleaned and measured."""
    qtbot.waitUntil(
        lambda: (
            current(window).state in (State.CLEANED, State.SAVED)
            and window.session.is_idle
            and window.noise_test.is_idle
        ),
        timeout=PATIENCE,
    )


def put(window: MainWindow, qtbot: QtBot, noise: SyntheticNoise | None) -> Document:
    """Put ``noise`` on by the controls of the panel; the document that is shown then."""
    section = window.noise_section
    if noise is not None:
        section.set_noise(noise)
    if section.on.isChecked() != (noise is not None):
        section.on.click()
    elif noise is not None:
        section.noise_chosen.emit(noise)
    qtbot.waitUntil(
        lambda: isinstance(current(window), NoisyTwin) == (noise is not None), timeout=PATIENCE
    )
    finish(window, qtbot)
    return current(window)


@pytest.fixture
def tested(cleaned: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a test that is finished."""
    cleaned.noise_section.header.click()
    put(cleaned, qtbot, NOISE)
    return cleaned


def test_the_trio_shows_the_photo_with_noise(tested: MainWindow, photo: Path) -> None:
    opened = current(tested).opened
    assert opened is not None
    clean = open_photo(photo).pixels
    np.testing.assert_array_equal(opened.preview.noisy, NOISE.add(clean))
    np.testing.assert_array_equal(opened.preview.clean, clean)
    assert opened.preview.residual.any()
    assert tested.windowTitle().startswith("night-noisy-speckle-30.jpg")


def test_leaving_brings_the_photo_back_as_it_was(
    cleaned: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    cleaned.session.results.export(tmp_path / "first.png", ExportOptions("PNG"))
    wait_for(qtbot, cleaned, State.SAVED)
    document, title, centre = current(cleaned), cleaned.windowTitle(), cleaned.view.centre
    opened, settings = document.opened, document.settings
    assert opened is not None
    noisy, residual = opened.preview.noisy.copy(), opened.preview.residual.copy()
    put(cleaned, qtbot, NOISE)
    cleaned.panel.strength_chosen.emit(Strength(0.3, 0.3))
    cleaned.panel.sigma_chosen.emit(50.0)
    finish(cleaned, qtbot)
    put(cleaned, qtbot, None)
    assert current(cleaned) is document
    assert (document.opened, document.settings, document.state) == (opened, settings, State.SAVED)
    np.testing.assert_array_equal(opened.preview.noisy, noisy)
    np.testing.assert_array_equal(opened.preview.residual, residual)
    assert (cleaned.windowTitle(), cleaned.view.centre) == (title, centre)
    assert cleaned.canvas.pane(Layer.NOISY).accessibleName() == "Noisy"
    assert cleaned.looks.look.strength == settings.strength


def test_what_is_tried_in_a_test_is_not_for_other_photos(
    tested: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    tested.panel.strength_chosen.emit(Strength(0.3, 0.3))
    finish(tested, qtbot)
    other = photo.with_name("other.jpg")
    other.write_bytes(photo.read_bytes())
    tested.open_photos([other])
    wait_for(qtbot, tested, State.CLEANED)
    assert current(tested).settings.strength == Strength()


def test_the_figures_are_those_of_the_files(tested: MainWindow) -> None:
    opened, strength = current(tested).opened, current(tested).settings.strength
    assert opened is not None
    preview, section = opened.preview, tested.noise_section
    assert preview.clean is not None
    found = compare(preview.clean, preview.noisy, preview.residual, strength)
    texts = {name: label.text() for name, label in section.cells.items()}
    assert texts == {
        "noisy-psnr": f"{found.noisy.psnr:.2f}",
        "noisy-ssim": f"{found.noisy.ssim:.4f}",
        "cleaned-psnr": f"{found.cleaned.psnr:.2f}",
        "cleaned-ssim": f"{found.cleaned.ssim:.4f}",
        "true": f"{found.residual.true_rms:.2f}",
        "found": f"{found.residual.found_rms:.2f}",
        "difference": f"{found.residual.difference_rms:.2f}",
        "correlation": f"{found.residual.correlation:.3f}",
    }
    assert "Whole photo" in section.place.text()
    title = tested.canvas.pane(Layer.CLEANED).accessibleName()
    assert f"{found.cleaned.psnr:.2f} dB" in title
    assert found.cleaned.psnr > found.noisy.psnr + 3


def test_figures_follow_the_strength(tested: MainWindow, qtbot: QtBot) -> None:
    tested.panel.strength_chosen.emit(Strength(0, 0))
    finish(tested, qtbot)
    cells = tested.noise_section.cells
    assert cells["cleaned-psnr"].text() == cells["noisy-psnr"].text()
    assert cells["found"].text() == "0.00"


def test_without_synthetic_noise_there_are_no_figures(tested: MainWindow, qtbot: QtBot) -> None:
    assert tested.noise_section.figures.isVisible()
    put(tested, qtbot, None)
    assert not tested.noise_section.figures.isVisible()
    assert tested.canvas.pane(Layer.CLEANED).accessibleName() == "Cleaned"


def test_moving_the_slider_makes_the_noise_anew(
    tested: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    twin = current(tested)
    tested.noise_section.sigma.spin.setValue(60)
    qtbot.waitUntil(lambda: getattr(twin, "noise", None) != NOISE, timeout=PATIENCE)
    finish(tested, qtbot)
    assert current(tested) is twin
    expected = SyntheticNoise(NOISE.kind, 60, NOISE.seed).add(open_photo(photo).pixels)
    assert twin.opened is not None
    np.testing.assert_array_equal(twin.opened.preview.noisy, expected)
    assert twin.name == "night-noisy-speckle-60.jpg"


def test_the_true_residual_can_be_shown(tested: MainWindow, qtbot: QtBot) -> None:
    opened = current(tested).opened
    assert opened is not None
    pane = tested.canvas.pane(Layer.RESIDUAL)
    section = tested.noise_section
    for index, (kind, title) in enumerate(
        (
            (ResidualKind.FOUND, "Residual ×"),
            (ResidualKind.TRUE, "True residual ×"),
            (ResidualKind.DIFFERENCE, "Residual found − true ×"),
        )
    ):
        section.residual.setCurrentIndex(index)
        section.residual.activated.emit(index)
        assert tested.looks.look.kind is kind
        assert pane.accessibleName().startswith(title)
    put(tested, qtbot, None)
    assert tested.looks.look.kind is ResidualKind.FOUND
    assert pane.accessibleName().startswith("Residual ×")


def test_kinds_that_need_no_seed_do_not_offer_one(tested: MainWindow) -> None:
    section = tested.noise_section
    assert section.seed.isEnabled()
    assert section.clip.isEnabled()
    section.set_noise(SyntheticNoise(NoiseKind.JPEG))
    assert not section.seed.isEnabled()
    assert not section.clip.isEnabled()


def test_exports_say_that_they_are_of_a_test(
    tested: MainWindow, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document = current(tested)
    assert document.opened is not None
    memory = tested.exporting.memory
    dialog = ExportDialog(document.path, document.opened.photo, tmp_path, memory, tested)
    qtbot.addWidget(dialog)
    assert Path(dialog.target.text()).stem == "night-noisy-speckle-30-clean"
    assert "synthetic noise" in dialog.warning.text()
    assert not dialog.warning.isHidden()
    dialog.target.setText(str(photo))
    dialog.export_button.click()
    assert dialog.decision is None
    target = tmp_path / "result.png"
    with qtbot.waitSignal(tested.session.results.exported, timeout=PATIENCE):
        tested.session.results.export(target, ExportOptions("PNG", depth=8))
    saved = open_photo(target)
    assert saved.xmp is not None
    assert NOISE.sentence in saved.xmp.decode()
    assert saved.exif == open_photo(photo).exif
    shown = document.opened.preview.render(Layer.CLEANED, Region(0, 0, 0, 90, 120), Look())
    np.testing.assert_array_equal(quantise(saved.pixels, 8), shown)


def test_after_the_test_exports_hold_no_noise(
    tested: MainWindow, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    put(tested, qtbot, None)
    document = current(tested)
    assert document.opened is not None
    memory = tested.exporting.memory
    dialog = ExportDialog(document.path, document.opened.photo, tmp_path, memory, tested)
    qtbot.addWidget(dialog)
    assert Path(dialog.target.text()).stem == "night-clean"
    assert dialog.warning.isHidden()
    target = tmp_path / "result.png"
    tested.panel.strength_chosen.emit(Strength(0, 0))
    with qtbot.waitSignal(tested.session.results.exported, timeout=PATIENCE):
        tested.session.results.export(target, ExportOptions("PNG", depth=8))
    saved = open_photo(target)
    np.testing.assert_array_equal(saved.pixels, open_photo(photo).pixels)
    assert saved.xmp is None


def test_a_test_keeps_its_place_in_the_strip(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    window.open_photos(photos)
    wait_for(qtbot, window, State.CLEANED)
    put(window, qtbot, NOISE)
    window.session.step(1)
    wait_for(qtbot, window, State.CLEANED)
    assert not window.noise_section.on.isChecked()
    assert current(window).name == "gray.png"
    put(window, qtbot, NOISE)  # gray pictures are tested as well
    window.session.step(-1)
    finish(window, qtbot)
    assert window.noise_section.on.isChecked()
    assert [document.name for document in window.session.documents] == [
        "night-noisy-speckle-30.jpg",
        "gray-noisy-speckle-30.png",
        "tall.tif",
    ]
    assert window.strip.count() == 3
    assert "night-noisy-speckle-30.jpg" in window.strip.item(0).toolTip()
    assert [document.path for document in window.strip.selected] == [photos[0]]


def test_going_away_while_the_noise_is_made(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    window.open_photos(photos[:2])
    wait_for(qtbot, window, State.CLEANED)
    window.noise_section.on.click()
    window.session.step(1)
    finish(window, qtbot)
    assert not isinstance(current(window), NoisyTwin)
    assert not window.noise_section.on.isChecked()


def test_a_test_that_had_to_leave_the_memory_is_made_again(
    tested: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    twin = current(tested)
    for number in range(4):
        other = photo.with_name(f"{number}.png")
        with Image.open(photo) as picture:
            picture.resize((40, 30)).save(other)
        tested.open_photos([other])
        wait_for(qtbot, tested, State.CLEANED)
    assert twin.opened is None
    tested.session.show(twin)
    finish(tested, qtbot)
    assert twin.opened is not None
    np.testing.assert_array_equal(twin.opened.preview.noisy, NOISE.add(open_photo(photo).pixels))
    assert tested.noise_section.noise == NOISE


def test_closing_a_test_closes_the_photo(tested: MainWindow) -> None:
    tested.session.remove(current(tested))
    assert tested.session.documents == []
    assert not tested.noise_section.on.isChecked()


def test_the_controls_are_remembered(tested: MainWindow, make_window, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    tested.close()
    again = make_window()
    assert again.noise_section.noise == NOISE
    assert again.noise_section.header.isChecked()
    assert not again.noise_section.on.isChecked()


@pytest.mark.parametrize("value", ["", "nonsense", "-7", "1e99", "inf"])
def test_spoilt_settings_do_not_matter(store, value: str, make_window) -> None:  # type: ignore[no-untyped-def]
    for key in ("noise/kind", "noise/sigma", "noise/seed"):
        store.set(key, value)
    make_window()


def test_closing_in_the_middle_of_all_leaves_no_thread(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.noise_section.sweep.click()
    cleaned.noise_section.on.click()
    qtbot.waitUntil(lambda: isinstance(current(cleaned), NoisyTwin), timeout=PATIENCE)
    cleaned.close()
    assert cleaned.session.is_idle
    assert cleaned.noise_test.is_idle


# The sweep.


def test_a_sweep_computes_every_point(tested: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    sweep = tested.noise_test.sweep
    tested.view.fit()
    qtbot.mouseClick(tested.noise_section.sweep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sweep.points) == 15 and sweep.is_idle, timeout=2 * PATIENCE)
    assert sweep.plot.has_figure
    opened = current(tested).opened
    assert opened is not None
    clean = opened.preview.clean
    assert clean is not None
    direct = Sweep(clean, NOISE).run(Denoiser.load(DEFAULT_MODEL, "cpu"), [5, 75])
    assert [sweep.points[0], sweep.points[-1]] == direct
    for suffix, start in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".csv", b"kind,seed")):
        sweep.save(tmp_path / f"sweep{suffix}")
        qtbot.waitUntil(lambda: sweep.is_idle, timeout=PATIENCE)
        assert (tmp_path / f"sweep{suffix}").read_bytes().startswith(start)
    with (tmp_path / "sweep.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [float(row["sigma"]) for row in rows] == [point.sigma for point in sweep.points]
    assert rows[-1]["cleaned_psnr"] == f"{direct[-1].cleaned.psnr:.3f}"
    sweep.save(tmp_path / "nowhere" / "sweep.png")
    qtbot.waitUntil(lambda: sweep.is_idle, timeout=PATIENCE)
    assert "cannot be written" in sweep.state.text()


def test_a_sweep_can_be_stopped_and_keeps_what_it_has(cleaned: MainWindow, qtbot: QtBot) -> None:
    sweep = cleaned.noise_test.sweep
    cleaned.noise_section.sweep.click()
    qtbot.waitUntil(lambda: len(sweep.points) >= 2, timeout=PATIENCE)
    sweep.cancel.click()
    qtbot.waitUntil(lambda: sweep.is_idle, timeout=PATIENCE)
    known = len(sweep.points)
    assert 2 <= known < 15
    assert sweep.again.isVisible()
    sweep.close()
    assert len(sweep.points) == known
    assert not isinstance(current(cleaned), NoisyTwin)


@given(
    st.floats(-5000, 9000),
    st.floats(-5000, 9000),
    st.floats(1, 9000),
    st.floats(1, 9000),
    st.integers(1, 8000),
    st.integers(1, 8000),
)
def test_the_part_on_screen(
    left: float, top: float, width: float, height: float, columns: int, rows: int
) -> None:
    seen = QRectF(left, top, width, height)
    part = part_on_screen(seen, columns, rows)
    assert QRect(0, 0, columns, rows).contains(part)
    assert part.width() * part.height() <= PART_PIXELS
    inside = seen.intersected(QRectF(0, 0, columns, rows))
    if not inside.isEmpty():
        assert inside.adjusted(-1, -1, 1, 1).contains(QRectF(part))
