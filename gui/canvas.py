"""The panes side by side, one with a wipe, or one alone."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from denoiser.glimpse import Glimpse
from denoiser.preview import Layer, Look, Preview, ResidualKind
from gui.magnifier import Magnifier
from gui.pane import Pane
from gui.screen_profile import ScreenProfile
from gui.view_state import ViewState


class Mode(Enum):
    """How the layers are laid out."""

    TRIO = "trio"
    WIPE = "wipe"
    SINGLE = "single"


class Canvas(QStackedWidget):
    """All panes of the current photo."""

    hovered = Signal(QPointF)
    left = Signal()

    def __init__(self, view: ViewState, screen: ScreenProfile, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photo"))
        self._view = view
        self._look = Look()
        self._flipped = False
        self._scores: dict[Layer, str] = {}
        self._single_layer = Layer.CLEANED
        self._trio = {layer: Pane(view, screen, layer) for layer in Layer}
        self._wipe = Pane(view, screen, Layer.NOISY, wiped=Layer.CLEANED)
        self._single = Pane(view, screen, Layer.CLEANED)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(3)
        self.splitter.setAccessibleName(self.tr("Trio"))
        for index, pane in enumerate(self._trio.values()):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(index, 1)
        self.splitter.setSizes([1000] * len(self._trio))
        for page in (self.splitter, self._wipe, self._single):
            self.addWidget(page)
        self.magnifier = Magnifier(screen, self)
        self._panes = [*self._trio.values(), self._wipe, self._single]
        for pane in self._panes:
            pane.hovered.connect(self.hovered)
            pane.left.connect(self.left)
        self._name_panes()

    @property
    def mode(self) -> Mode:
        return list(Mode)[self.currentIndex()]

    @property
    def layer(self) -> Layer:
        """What the single pane shows."""
        return self._single_layer

    @property
    def front_layer(self) -> Layer:
        """The one layer that is shown; of several, the cleaned one."""
        return self._single.layer if self.mode is Mode.SINGLE else Layer.CLEANED

    @property
    def is_flipped(self) -> bool:
        """Whether the cleaned panes show the noisy picture for comparison."""
        return self._flipped

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see yet."""
        return self._wipe.is_empty

    @property
    def panes(self) -> list[Pane]:
        """Those of all modes."""
        return self._panes

    def pane(self, layer: Layer) -> Pane:
        """The pane of the trio that belongs to ``layer``."""
        return self._trio[layer]

    @property
    def wipe_pane(self) -> Pane:
        return self._wipe

    @property
    def single_pane(self) -> Pane:
        return self._single

    def set_mode(self, mode: Mode) -> None:
        self.setCurrentIndex(list(Mode).index(mode))
        self._view.set_pane(self.front_pane().device_size())

    def front_pane(self) -> Pane:
        """A pane that is on screen now."""
        return {
            Mode.TRIO: self._trio[Layer.CLEANED],
            Mode.WIPE: self._wipe,
            Mode.SINGLE: self._single,
        }[self.mode]

    def show_single(self, layer: Layer) -> None:
        """Only this layer, in the whole canvas."""
        self._single_layer = layer
        self.set_flipped(False)
        self.set_mode(Mode.SINGLE)

    def set_flipped(self, flipped: bool) -> None:
        """Show the noisy picture in place of the cleaned one, or stop doing so."""
        self._flipped = flipped
        self._trio[Layer.CLEANED].set_layer(Layer.NOISY if flipped else Layer.CLEANED)
        swapped = {Layer.CLEANED: Layer.NOISY, Layer.NOISY: Layer.CLEANED}
        layer = swapped.get(self._single_layer, Layer.NOISY) if flipped else self._single_layer
        self._single.set_layer(layer)
        self._name_panes()

    def flip(self) -> None:
        self.set_flipped(not self._flipped)

    def set_preview(self, preview: Preview | Glimpse | None) -> None:
        self.set_flipped(False)
        self.magnifier.set_preview(preview)
        for pane in self._panes:
            pane.set_preview(preview)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.magnifier.set_look(look)
        for pane in self._panes:
            pane.set_look(look)
        self._name_panes()

    def refresh(self, *, noisy: bool = False) -> None:
        """Residual pixels have changed, and maybe ``noisy`` ones too."""
        self.magnifier.refresh(noisy=noisy)
        for pane in self._panes:
            pane.refresh(noisy=noisy)

    def set_scores(self, scores: dict[Layer, str]) -> None:
        """What is added to the titles of these layers, where their quality is known."""
        self._scores = scores
        self._name_panes()

    def _name_panes(self) -> None:
        residual = {
            ResidualKind.FOUND: self.tr("Residual ×{gain}"),
            ResidualKind.TRUE: self.tr("True residual ×{gain}"),
            ResidualKind.DIFFERENCE: self.tr("Residual found − true ×{gain}"),
        }[self._look.kind]
        titles = {
            Layer.NOISY: self.tr("Noisy"),
            Layer.CLEANED: self.tr("Cleaned"),
            Layer.RESIDUAL: residual.format(gain=f"{self._look.gain:g}"),
        }
        for layer, score in self._scores.items():
            titles[layer] += f" · {score}"
        for pane in (*self._trio.values(), self._single):
            pane.set_titles(titles[pane.layer])
        self.magnifier.set_titles(titles)
        self._wipe.set_titles(titles[Layer.NOISY], titles[Layer.CLEANED])
