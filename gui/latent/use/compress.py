"""Compress: a photo as its code, what is left of it, and what a JPEG of that size would be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from denoiser.torch_loading import load_torch
from gui import theme
from gui.job import Job
from gui.language import number
from gui.latent.pictures import image_of
from gui.latent.use.saving import ask_for_file
from gui.latent.use.section import UseSection, WorkRow
from gui.latent.walk.picture_view import PictureView
from gui.latent.walk.set_strip import SetStrip
from gui.plain_text import tool_tip

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded

BITS = (8, 16)
SUFFIX = ".latent"


@dataclass(frozen=True)
class Shown:
    """A comparison, ready for the screen."""

    name: str
    original: QImage
    code: QImage
    jpeg: QImage
    facts: dict[str, float]
    """Bytes and dB of both."""
    jpeg_is_larger: bool
    quality: int
    content: bytes
    """Of the file that can be stored."""


class CompressSection(UseSection):
    """Stores the picture that is picked: the whole photo, if it comes from one."""

    takes_pictures = False

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self.restored: NDArray[np.uint8] | None = None
        self._position = 0
        self._comparing, self._saving = self._latest(), self._latest()
        self.state = WorkRow(self._comparing)
        self.state.name(self.tr("Progress"), self.tr("Cancel"), self.tr("Stop (Esc)"))
        self.bits = QComboBox()
        self.bits.setAccessibleName(self.tr("Bits of each number of the code"))
        self.bits.setToolTip(self.tr("How precisely each number of the code is stored"))
        for bits in BITS:
            self.bits.addItem(self.tr("{bits} bits a number").format(bits=bits), bits)
        self.store = QPushButton(self.tr("Store…"))
        self.store.setToolTip(self.tr("Write the code to a file"))
        self.restore = QPushButton(self.tr("Restore…"))
        self.restore.setToolTip(self.tr("Open a file with a code and see what it holds"))
        self.save_restored = QPushButton(self.tr("Save what is restored…"))
        self.save_restored.setToolTip(self.tr("Write the restored picture as a photo"))
        self.original = PictureView(self.tr("Original"))
        self.code = PictureView(self.tr("From its code"))
        self.jpeg = PictureView(self.tr("As JPEG"))
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.strip = SetStrip()
        self._strip_of: object = None
        self._arrange()
        self.bits.activated.connect(self._compare)
        self.strip.picked.connect(self._on_picked)
        self.store.clicked.connect(self._ask_to_store)
        self.restore.clicked.connect(self._ask_to_restore)
        self.save_restored.clicked.connect(self._ask_to_save)
        self._comparing.failed.connect(self._on_failed)
        self._saving.failed.connect(self.problem)
        self._enable()

    def _arrange(self) -> None:
        self.state.addWidget(self.bits)
        self.state.add_state()
        for button in (self.store, self.restore, self.save_restored):
            self.state.addWidget(button)
        views = QHBoxLayout()
        views.setSpacing(theme.GAP)
        for view in (self.original, self.code, self.jpeg):
            views.addWidget(view, 1)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(self.state)
        layout.addLayout(views, 1)
        layout.addWidget(self.verdict)
        layout.addWidget(self.strip)

    def _enable(self) -> None:
        self.store.setEnabled(self.shown is not None)
        self.save_restored.setEnabled(self.restored is not None)

    # Comparing.

    def _begin(self, encoded: Encoded) -> None:
        if encoded.pictures is not self._strip_of:
            self._strip_of = encoded.pictures
            self.strip.show_pictures(encoded.pictures)
        self._position = min(self._position, len(encoded) - 1)
        self._compare()

    @Slot(int)
    def _on_picked(self, position: int) -> None:
        self.select_asked.emit(np.array([position], np.intp))
        self._take(position)

    def take_selection(self, positions: NDArray[np.intp]) -> None:
        if len(positions):
            self._take(int(positions[0]))

    def _take(self, position: int) -> None:
        if position != self._position:
            self._position = position
            self._compare()

    @Slot()
    def _compare(self) -> None:
        encoded = self.encoded
        if encoded is None:
            return
        position, bits = self._position, self.bits.currentData()
        self.strip.mark({position: "▸"})
        self.state.begin()
        self.state.words.setText("")

        def work(job: Job) -> Shown:
            load_torch()
            from denoiser.latent.compression import compare, read_picture

            pictures, model = encoded.pictures, encoded.model
            picture, name = pictures.pixels[position], pictures.names[position]
            if pictures.origins is not None:
                path = pictures.origins[position].path
                picture, name = read_picture(path, model.architecture.channels), path.name
            beside = compare(model, picture, bits, job.report)
            return Shown(
                name,
                original=image_of(picture),
                code=image_of(beside.code.picture),
                jpeg=image_of(beside.jpeg.picture),
                facts={
                    "code bytes": len(beside.code.content),
                    "code psnr": beside.code.psnr,
                    "jpeg bytes": len(beside.jpeg.content),
                    "jpeg psnr": beside.jpeg.psnr,
                    "pixel bytes": picture.size,
                },
                jpeg_is_larger=beside.jpeg_is_larger,
                quality=beside.quality,
                content=beside.code.content,
            )

        self._comparing.ask_instead(work, self._show)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self.shown = None
        self._enable()
        self.problem.emit(sentence)

    def _show(self, shown: Shown) -> None:
        self.shown, self.restored = shown, None
        facts = shown.facts
        self.original.show_picture(
            shown.original,
            self.tr("{width}×{height}, {bytes} of pixels").format(
                width=shown.original.width(),
                height=shown.original.height(),
                bytes=self._size(facts["pixel bytes"]),
            ),
        )
        self.code.show_picture(shown.code, self._figures(facts["code bytes"], facts["code psnr"]))
        self.jpeg.show_picture(shown.jpeg, self._figures(facts["jpeg bytes"], facts["jpeg psnr"]))
        if shown.jpeg_is_larger:
            verdict = self.tr(
                "No JPEG of “{name}” is as small as its code: the smallest possible one is "
                "{times} times as large, and shown here."
            ).format(name=shown.name, times=number(facts["jpeg bytes"] / facts["code bytes"], 1))
        else:
            better = facts["code psnr"] > facts["jpeg psnr"]
            verdict = (
                self.tr("At this size the code keeps more of “{name}” than a JPEG (quality {q}).")
                if better
                else self.tr(
                    "At this size a JPEG (quality {q}) keeps more of “{name}” than its code."
                )
            ).format(name=shown.name, q=shown.quality)
        # On a line of its own: Qt's tools do not look into f-strings.
        network = self.tr("The network, which both sides need, is not counted.")
        self.verdict.setText(f"{verdict} {network}")
        self._enable()

    def _figures(self, size: float, psnr: float) -> str:
        return self.tr("{bytes}, PSNR {psnr} dB").format(
            bytes=self._size(size), psnr=number(psnr, 1)
        )

    def _size(self, size: float) -> str:
        return self.tr("{count} bytes").format(count=number(size, 0))

    # Files.

    @Slot()
    def _ask_to_store(self) -> None:
        if self.shown is None:
            return
        name = f"{Path(self.shown.name).stem}{SUFFIX}"
        target = ask_for_file(self, self.tr("Store as its code"), name)
        if target is not None:
            self.store_as(target)

    def store_as(self, target: Path) -> None:
        """Write the code; what was there is replaced, as the user was asked."""
        shown = self.shown
        if shown is None:
            return

        def work(_job: Job) -> Path:
            from denoiser.latent.compression import save_compressed

            save_compressed(shown.content, target, overwrite=True)
            return target

        self._saving.ask(work, self._on_saved)

    @Slot()
    def _ask_to_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a picture"), "", f"*{SUFFIX} (*{SUFFIX})"
        )
        if chosen:
            self.restore_from(Path(chosen))

    def restore_from(self, path: Path) -> None:
        """Show what a file with a code holds."""
        encoded = self.encoded
        if encoded is None:
            return
        self.state.begin()

        def work(job: Job) -> NDArray[np.uint8]:
            load_torch()
            from denoiser.latent.compression import read_compressed, restore

            return restore(encoded.model, read_compressed(path), job.report)

        self._comparing.ask_instead(work, lambda picture: self._show_restored(path, picture))

    def _show_restored(self, path: Path, picture: NDArray[np.uint8]) -> None:
        self.shown, self.restored = None, picture
        size = path.stat().st_size
        for view in (self.original, self.jpeg):
            view.show_picture(None)
        self.code.show_picture(image_of(picture), self._size(size))
        self.code.setToolTip(tool_tip(str(path)))
        self.verdict.setText(
            self.tr(
                "“{name}” is all that is left of this picture: the original is not in it."
            ).format(name=path.name)
        )
        self._enable()

    @Slot()
    def _ask_to_save(self) -> None:
        target = ask_for_file(self, self.tr("Save what is restored"), "restored.png")
        if target is not None:
            self.save_as(target)

    def save_as(self, target: Path) -> None:
        """Write the restored picture."""
        picture = self.restored
        if picture is None:
            return

        def work(_job: Job) -> Path:
            from denoiser.latent.compression import save_restored

            save_restored(picture, target, overwrite=True)
            return target

        self._saving.ask(work, self._on_saved)

    def _on_saved(self, path: Path) -> None:
        self.notice.emit(self.tr("Saved as {path}").format(path=path))
