"""What is looked at in the latent workspace: digits, open photos, folders, data sets."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from denoiser.latent.architecture import LatentArchitecture, Layout
from denoiser.latent.networks import build
from denoiser.latent.sources import Cut, Kind, Source, Split
from denoiser.latent.weights import LatentCard, user_latent_weights
from denoiser.network_values import save_values
from gui.latent.data_set_dialog import DataSetDialog
from gui.latent.page import LatentPage
from gui.latent.recent_sources import MAX_RECENT, recent_sources, remember_source
from gui.latent.source_bar import SAMPLE
from gui.main_window import MainWindow
from gui.preferences import Preferences
from tests.gui.conftest import PATIENCE

TINY = LatentArchitecture(Layout.CONVOLUTIONAL, side=128, channels=3, widths=(4,), code=3)


@pytest.fixture
def photo_network() -> str:
    """An autoencoder of the user's own for 128×128 colour photos, with random values."""
    folder = user_latent_weights()
    folder.mkdir(parents=True)
    sha256 = save_values(build(TINY), folder / "tiny-photos.safetensors")
    card = LatentCard(
        "tiny-photos", "Tiny photos", "For tests.", sha256, TINY, "Free.", folder=folder
    )
    card.write()
    return card.name


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> LatentPage:
    window.act.latent.trigger()
    settled(qtbot, window.latent)
    return window.latent


def settled(qtbot: QtBot, page: LatentPage) -> None:
    qtbot.waitUntil(
        lambda: page.study.encoded is not None and not page.study.is_busy, timeout=PATIENCE
    )


def entries(box: QComboBox) -> list[str]:
    return [box.itemText(index) for index in range(box.count())]


def pick(box: QComboBox, text: str) -> None:
    """As a user who chooses a line."""
    box.setCurrentText(text)
    assert box.currentText() == text
    box.activated.emit(box.currentIndex())


def drop(page: LatentPage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    both = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton
    modifiers = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), *both, modifiers)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), *both, modifiers))


@pytest.fixture
def folder(tmp_path: Path, night_part: Path) -> Path:
    """Three photos in two folders."""
    root = tmp_path / "travel & <more>"
    (root / "home").mkdir(parents=True)
    shutil.copy(night_part, root / "night.jpg")
    for name in ("a.png", "b.png"):
        Image.linear_gradient("L").resize((80, 70)).save(root / "home" / name)
    return root


def test_digits_are_there_at_once(page: LatentPage) -> None:
    assert page.bar.sources.currentText() == "Digits"
    assert page.bar.models.currentText() == "Digits, 2 numbers"
    assert page.bar.facts.text() == "1,797 of 28×28 pixels, codes of 2 numbers"
    assert page.bar.cut.isHidden()
    assert page.bar.hint.isHidden()
    assert page.bar.progress.isHidden()


def test_autoencoders_are_grouped_and_new_ones_are_taken_up(
    page: LatentPage, photo_network: str
) -> None:
    assert "Your own" not in entries(page.bar.models)
    page.refresh_models()
    names = entries(page.bar.models)
    assert names[0] == "Digits"
    assert names[-2:] == ["Your own", "Tiny photos"]
    assert page.bar.models.currentText() == "Digits, 2 numbers"
    heading = page.bar.models.model().index(0, 0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_damaged_card_of_the_user_is_told_and_digits_go_on(
    make_window: Callable[[], MainWindow],
) -> None:
    user_latent_weights().mkdir(parents=True)
    (user_latent_weights() / "half.json").write_text("{")
    page = make_window().latent
    assert "half.json" in page.notice.text


def test_a_folder_is_read_with_the_folders_inside(
    page: LatentPage, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    qtbot.mouseClick(page.bar.folder_button, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.study.encoded is not None
    assert page.study.encoded.pictures.label_names == (folder.name, "home")
    assert page.bar.sources.currentText() == folder.name
    assert "&lt;more&gt;" in page.bar.sources.toolTip()
    assert page.bar.models.currentText() == "Photos, 256 numbers"
    assert page.bar.facts.text().startswith("3 of 256×256 pixels")
    assert page.bar.hint.isHidden()
    pick(page.bar.models, "Digits, 2 numbers")
    settled(qtbot, page)
    assert "was not trained on photos" in page.bar.hint.text()
    pick(page.bar.cut, "as tiles")
    settled(qtbot, page)
    assert len(page.study.encoded) > 100
    assert page.study.source == Source(Kind.PHOTOS, folder, cut=Cut.TILES)


def test_folders_are_offered_again_tomorrow(
    make_window: Callable[[], MainWindow], folder: Path, qtbot: QtBot
) -> None:
    today = make_window()
    today.act.latent.trigger()
    settled(qtbot, today.latent)
    drop(today.latent, folder)
    settled(qtbot, today.latent)
    tomorrow = make_window()
    tomorrow.act.latent.trigger()
    settled(qtbot, tomorrow.latent)
    assert tomorrow.latent.bar.sources.currentText() == "Digits"
    pick(tomorrow.latent.bar.sources, folder.name)
    settled(qtbot, tomorrow.latent)
    assert tomorrow.latent.study.source.folder == folder


def test_only_so_many_folders_are_remembered_each_once(store: Preferences) -> None:
    for number in range(MAX_RECENT + 3):
        remember_source(store, Source(Kind.PHOTOS, Path(f"/{number}")))
    remember_source(store, Source(Kind.PHOTOS, Path("/5"), cut=Cut.TILES))
    remember_source(store, Source())
    remembered = recent_sources(store)
    assert len(remembered) == MAX_RECENT
    assert remembered[0] == Source(Kind.PHOTOS, Path("/5"), cut=Cut.TILES)
    assert [each.folder for each in remembered].count(Path("/5")) == 1
    store.set("latent/recent", "nonsense\n{}\n" + store.text("latent/recent"))
    assert recent_sources(store) == remembered


def test_dropped_photos_and_folders_become_the_source(
    page: LatentPage, folder: Path, qtbot: QtBot
) -> None:
    drop(page, folder)
    settled(qtbot, page)
    assert page.study.source == Source(Kind.PHOTOS, folder)
    drop(page, folder / "night.jpg")
    settled(qtbot, page)
    assert page.study.source == Source(Kind.PHOTOS, photos=(folder / "night.jpg",), cut=Cut.TILES)
    assert page.bar.sources.currentText() == "night.jpg"
    drop(page, folder / "home", folder / "night.jpg")
    settled(qtbot, page)
    assert page.study.encoded is not None
    assert len(page.study.encoded) == 3
    assert page.bar.sources.currentText() == "2 photos"


def test_the_open_photos_can_be_looked_at(window: MainWindow, photo: Path, qtbot: QtBot) -> None:
    first, second = photo, photo.with_name("second.jpg")
    shutil.copy(first, second)
    window.open_photos([first])
    window.act.latent.trigger()
    page = window.latent
    settled(qtbot, page)
    assert entries(page.bar.sources)[:2] == ["Digits", "Open photos (1)"]
    pick(page.bar.sources, "Open photos (1)")
    settled(qtbot, page)
    assert page.study.source.photos == (first,)
    # Another photo is opened: it is looked at too when the workspace is shown again.
    window.open_photos([second])
    window.act.latent.trigger()
    settled(qtbot, page)
    assert page.study.source.photos == (first, second)
    assert page.bar.sources.currentText() == "Open photos (2)"
    qtbot.waitUntil(lambda: window.session.is_idle, timeout=PATIENCE)


def test_a_network_of_photos_brings_photos_with_it(
    photo_network: str, page: LatentPage, qtbot: QtBot
) -> None:
    pick(page.bar.models, "Tiny photos")
    settled(qtbot, page)
    assert page.study.source == SAMPLE
    assert page.bar.facts.text().endswith("of 128×128 pixels, codes of 3 numbers")
    assert page.bar.hint.isHidden()
    pick(page.bar.models, "Digits, 2 numbers")
    settled(qtbot, page)
    assert page.study.source == Source()


def test_what_is_chosen_by_hand_stays_and_is_converted(
    photo_network: str, page: LatentPage, folder: Path, qtbot: QtBot
) -> None:
    drop(page, folder)
    settled(qtbot, page)
    assert page.study.model_name == "photos"  # not chosen by hand: it follows the photos
    pick(page.bar.sources, "Digits")
    settled(qtbot, page)
    assert page.study.model_name == "digits"
    pick(page.bar.models, "Tiny photos")
    settled(qtbot, page)
    assert page.study.source == Source()
    assert page.study.encoded is not None
    assert page.study.encoded.pictures.pixels.shape[1:] == (128, 128, 3)
    assert page.bar.hint.text() == "“Tiny photos” was trained on photos; digits are strange to it."


def test_photos_that_cannot_be_read_are_told(page: LatentPage, folder: Path, qtbot: QtBot) -> None:
    for number in range(5):
        (folder / f"bad-{number}.jpg").write_bytes(b"")
    drop(page, folder)
    settled(qtbot, page)
    assert page.study.encoded is not None
    assert len(page.study.encoded) == 3
    assert "Left out: “bad-0.jpg” is empty." in page.notice.text
    assert page.notice.text.endswith("… and 2 more.")
    pick(page.bar.sources, "Digits")
    settled(qtbot, page)
    assert page.notice.isHidden()


def test_a_source_that_fails_leaves_what_was_there(
    page: LatentPage, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    before = page.study.encoded
    drop(page, empty)
    qtbot.waitUntil(lambda: page.notice.isVisible() and not page.study.is_busy, timeout=PATIENCE)
    assert f"“{empty}” holds no photo" in page.notice.text
    assert page.study.encoded is before
    assert page.study.source == Source()
    assert page.bar.sources.currentText() == "Digits"
    assert "empty" not in entries(page.bar.sources)


def test_reading_can_be_stopped(page: LatentPage, tmp_path: Path, qtbot: QtBot) -> None:
    many = tmp_path / "many"
    many.mkdir()
    noise = tmp_path / "noise.png"
    Image.effect_noise((900, 900), 40).save(noise)
    for number in range(120):
        shutil.copy(noise, many / f"{number}.png")
    before = page.study.encoded
    drop(page, many)
    assert page.bar.progress.isVisible()
    qtbot.waitUntil(lambda: page.bar.progress.value() > 0, timeout=PATIENCE)
    qtbot.mouseClick(page.bar.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.study.is_busy, timeout=PATIENCE)
    assert page.study.encoded is before
    assert page.bar.sources.currentText() == "Digits"
    assert page.bar.progress.isHidden()


def test_a_data_set_is_asked_for_with_its_folder(
    page: LatentPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Source] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DataSetDialog)
        open_button = dialog.buttons.button(dialog.buttons.StandardButton.Open)
        assert not open_button.isEnabled()
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
        dialog.browse.click()
        dialog.name.setCurrentText("KMNIST")
        dialog.split.setCurrentIndex(dialog.split.findData(Split.TEST))
        asked.append(dialog.source)
        open_button.click()

    QTimer.singleShot(0, answer)
    page.bar.data_set_button.click()
    assert asked[0] == Source(Kind.TORCHVISION, tmp_path, dataset="KMNIST", split=Split.TEST)
    qtbot.waitUntil(page.notice.isVisible, timeout=PATIENCE)
    assert f"“KMNIST” needs these files in “{tmp_path}”" in page.notice.text


def test_every_control_can_be_reached_and_says_what_it_is(page: LatentPage) -> None:
    bar = page.bar
    controls = [bar.models, bar.sources, bar.cut, bar.folder_button, bar.data_set_button]
    for control in [*controls, bar.cancel_button]:
        assert control.accessibleName()
        assert control.toolTip()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
