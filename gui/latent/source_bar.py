"""The line above the panels: which autoencoder, which pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.latent.sources import Cut, Kind, Source
from denoiser.latent.weights import LatentCard, suggested_model
from denoiser.phrases import Phrase
from gui import theme
from gui.language import translated
from gui.latent.data_set_dialog import DataSetDialog
from gui.latent.model_box import ModelBox
from gui.latent.recent_sources import place_of, recent_sources, remember_source
from gui.plain_text import tool_tip
from gui.preferences import Preferences
from gui.samples import SAMPLE_PHOTO

SAMPLE = Source(Kind.PHOTOS, photos=(SAMPLE_PHOTO,), cut=Cut.TILES)
SOURCE_WIDTH = 16
"""Characters of the list of pictures; folders may have longer names."""
PROGRESS_WIDTH = 140


class SourceBar(QWidget):
    """Chooses what is looked at, and through what.

    As long as only one of the two was chosen by hand, the other follows it: photos go with an
    autoencoder of photos.
    """

    chosen = Signal(str, object)
    """Name of the autoencoder and a `Source`: look at these."""
    cancel_asked = Signal()

    def __init__(self, stored: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = stored
        self._source = Source()
        self._open: tuple[Path, ...] = ()
        self._by_hand = {"model": False, "source": False}
        self.models = ModelBox()
        self.sources = QComboBox()
        self.sources.setAccessibleName(self.tr("Pictures"))
        self.sources.setMinimumContentsLength(SOURCE_WIDTH)
        self.cut = QComboBox()
        self.cut.addItem(self.tr("as thumbnails"), Cut.THUMBNAILS)
        self.cut.addItem(self.tr("as tiles"), Cut.TILES)
        self.cut.setAccessibleName(self.tr("What of each photo"))
        self.cut.setToolTip(
            self.tr(
                "Thumbnails: the square in the middle of each photo, scaled down. "
                "Tiles: squares side by side at full size."
            )
        )
        self.folder_button = QPushButton(self.tr("Folder…"))
        self.folder_button.setToolTip(
            self.tr("Choose a folder of photos; those in the folders inside are taken as well")
        )
        self.data_set_button = QPushButton(self.tr("Data set…"))
        self.data_set_button.setToolTip(
            self.tr("Choose a data set of torchvision, such as MNIST, from a folder")
        )
        for button in (self.folder_button, self.data_set_button):
            button.setAccessibleName(button.text())
        self.facts = QLabel()
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hint = QLabel()
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setFixedWidth(PROGRESS_WIDTH)
        self.progress.setAccessibleName(self.tr("Pictures that are read and encoded"))
        self.cancel_button = QToolButton()
        self.cancel_button.setText("✕")
        self.cancel_button.setAutoRaise(True)
        self.cancel_button.setToolTip(self.tr("Stop reading; what was there before stays (Esc)"))
        self.cancel_button.setAccessibleName(self.tr("Stop reading pictures"))
        self._arrange()
        self.models.activated.connect(self._on_model)
        self.sources.activated.connect(self._on_source)
        self.cut.activated.connect(self._on_cut)
        self.folder_button.clicked.connect(self._ask_for_folder)
        self.data_set_button.clicked.connect(self._ask_for_data_set)
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.show_busy(False)
        self._show_source()

    def _arrange(self) -> None:
        layout = QHBoxLayout()
        layout.setSpacing(theme.GAP)
        layout.addWidget(QLabel(self.tr("Autoencoder")))
        layout.addWidget(self.models)
        layout.addSpacing(theme.MARGIN)
        layout.addWidget(QLabel(self.tr("Pictures")))
        for widget in (self.sources, self.cut, self.folder_button, self.data_set_button):
            layout.addWidget(widget)
        layout.addSpacing(theme.MARGIN)
        layout.addWidget(self.facts, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addLayout(layout)
        column.addWidget(self.hint)

    # What there is.

    def show_models(self, cards: dict[str, LatentCard]) -> None:
        """Offer these autoencoders; the choice stays if it is among them."""
        self.models.show_models(cards)

    def set_open_photos(self, paths: Sequence[Path]) -> None:
        """The photos of the film strip; if they are looked at, look again where they changed."""
        before, self._open = self._open, tuple(dict.fromkeys(paths))
        if before == self._open:
            return
        if before and self._source.photos == before and self._open:
            self._choose(replace(self._source, photos=self._open))
        else:
            self._show_source()

    # What is chosen.

    def show_choice(self, model: str, source: Source) -> None:
        """What is looked at, whoever chose it."""
        self.models.choose(model)
        self._source = source
        self._show_source()

    def remember(self, source: Source) -> None:
        """Offer a folder again tomorrow: its pictures could be read."""
        remember_source(self._stored, source)
        self._show_source()

    def look_at(self, paths: Sequence[Path]) -> None:
        """A folder, or photos and folders, that the user has dropped."""
        if len(paths) == 1 and paths[0].is_dir():
            self._choose_by_hand(Source(Kind.PHOTOS, paths[0].absolute()))
        elif paths:
            photos = tuple(path.absolute() for path in paths)
            cut = Cut.THUMBNAILS if any(path.is_dir() for path in photos) else Cut.TILES
            self._choose_by_hand(Source(Kind.PHOTOS, photos=photos, cut=cut))

    def _offered(self) -> list[Source]:
        opened = [Source(Kind.PHOTOS, photos=self._open, cut=Cut.TILES)] if self._open else []
        offered = [Source(), *opened, SAMPLE, *recent_sources(self._stored), self._source]
        by_place: dict[object, Source] = {}
        for source in offered:
            by_place.setdefault(place_of(source), source)
        return list(by_place.values())

    def _show_source(self) -> None:
        self.sources.clear()
        for source in self._offered():
            self.sources.addItem(self._caption(source), source)
            if source.folder is not None:
                tip = tool_tip(str(source.folder))
                self.sources.setItemData(self.sources.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
            if place_of(source) == place_of(self._source):
                self.sources.setCurrentIndex(self.sources.count() - 1)
        place = self.sources.currentData(Qt.ItemDataRole.ToolTipRole)
        self.sources.setToolTip(place or self.tr("The pictures that are encoded"))
        self.cut.setVisible(self._source.kind is Kind.PHOTOS)
        self.cut.setCurrentIndex(self.cut.findData(self._source.cut))
        self.hint.setText(self.mismatch)
        self.hint.setVisible(bool(self.mismatch))

    def _caption(self, source: Source) -> str:
        if source.kind is Kind.DIGITS:
            return self.tr("Digits")
        if source.kind is Kind.TORCHVISION:
            return f"{source.dataset} ({source.split})"
        if source.folder is not None:
            return source.folder.name or str(source.folder)
        known = {
            self._open: self.tr("Open photos ({count})").format(count=len(self._open)),
            SAMPLE.photos: self.tr("Sample photo"),
        }
        if len(source.photos) == 1:
            return known.get(source.photos, source.photos[0].name)
        unnamed = self.tr("{count} photos").format(count=len(source.photos))
        return known.get(source.photos, unnamed)

    @property
    def mismatch(self) -> str:
        """A sentence if the autoencoder was trained on other pictures; they are converted."""
        card = self.models.card
        if card is None:
            return ""
        title = translated(Phrase(card.title))
        if card.is_for_photos and self._source.kind is Kind.DIGITS:
            return self.tr("“{model}” was trained on photos; digits are strange to it.").format(
                model=title
            )
        if not card.is_for_photos and self._source.kind is Kind.PHOTOS:
            return self.tr("“{model}” was not trained on photos; they are strange to it.").format(
                model=title
            )
        return ""

    @Slot()
    def _on_model(self) -> None:
        card = self.models.card
        if card is None:
            return
        self._by_hand["model"] = True
        source = self._source
        if not self._by_hand["source"]:
            source = self._fitting_source(card)
        self._emit(card.name, source)

    def _fitting_source(self, card: LatentCard) -> Source:
        if card.is_for_photos == (self._source.kind is Kind.PHOTOS):
            return self._source
        if not card.is_for_photos:
            return Source()
        return Source(Kind.PHOTOS, photos=self._open, cut=Cut.TILES) if self._open else SAMPLE

    @Slot()
    def _on_source(self) -> None:
        self._choose_by_hand(self.sources.currentData())

    @Slot()
    def _on_cut(self) -> None:
        self._choose(replace(self._source, cut=Cut(self.cut.currentData())))

    @Slot()
    def _ask_for_folder(self) -> None:
        begin = next((each.folder for each in self._offered() if each.folder), "")
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of photos"), str(begin))
        if folder:
            self._choose_by_hand(Source(Kind.PHOTOS, Path(folder)))

    @Slot()
    def _ask_for_data_set(self) -> None:
        sets = [each for each in self._offered() if each.kind is Kind.TORCHVISION]
        dialog = DataSetDialog(next(iter(sets), self._source), self)
        if dialog.exec():
            self._choose_by_hand(dialog.source)

    def _choose_by_hand(self, source: Source) -> None:
        self._by_hand["source"] = True
        self._choose(source)

    def _choose(self, source: Source) -> None:
        card = self.models.card
        model = card.name if card else ""
        if not self._by_hand["model"] and not self._fits(card, source):
            model = suggested_model(source)
        self._emit(model, source)

    @staticmethod
    def _fits(card: LatentCard | None, source: Source) -> bool:
        return card is not None and card.is_for_photos == (source.kind is Kind.PHOTOS)

    def _emit(self, model: str, source: Source) -> None:
        self.show_choice(model, source)
        self.chosen.emit(model, source)

    # How far it is.

    def show_facts(self, text: str) -> None:
        """What was encoded."""
        self.facts.setText(text)
        self.facts.setToolTip(tool_tip(text))

    def show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.progress.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
