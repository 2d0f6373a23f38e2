"""Asks for one of torchvision's data sets, and for the folder that its files are in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.latent.sources import DATA_SETS, Kind, Source, Split
from gui import theme

FOLDER_WIDTH = 320


class DataSetDialog(QDialog):
    """A name, a part and a folder."""

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        """``source`` is what the controls begin with, if it is a data set."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a data set"))
        self.name = QComboBox()
        self.name.addItems(DATA_SETS)
        self.name.setAccessibleName(self.tr("Data set"))
        self.name.setToolTip(self.tr("The data sets that torchvision reads"))
        self.split = QComboBox()
        self.split.addItem(self.tr("for training"), Split.TRAIN)
        self.split.addItem(self.tr("for testing"), Split.TEST)
        self.split.setAccessibleName(self.tr("Part of the data set"))
        self.split.setToolTip(self.tr("Data sets are published in two parts"))
        self.folder = QLineEdit()
        self.folder.setMinimumWidth(FOLDER_WIDTH)
        self.folder.setAccessibleName(self.tr("Folder of the data set"))
        self.folder.setToolTip(self.tr("The folder that its files are in, unpacked"))
        self.browse = QPushButton(self.tr("Browse…"))
        self.browse.setAccessibleName(self.tr("Choose the folder"))
        self.browse.setToolTip(self.tr("Choose the folder that its files are in"))
        self.browse.setAutoDefault(False)
        if source.kind is Kind.TORCHVISION:
            self.name.setCurrentText(source.dataset)
            self.split.setCurrentIndex(self.split.findData(source.split))
            self.folder.setText(str(source.folder))
        explanation = QLabel(
            self.tr("Nothing is downloaded: the files have to be in the folder already.")
        )
        explanation.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        )
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(self.tr("Data set"), self.name)
        form.addRow(self.tr("Part"), self.split)
        form.addRow(self.tr("Folder"), line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.MARGIN] * 4)
        layout.setSpacing(theme.GAP)
        layout.addLayout(form)
        layout.addWidget(explanation)
        layout.addWidget(self.buttons)
        self.folder.textChanged.connect(self._on_folder)
        self.browse.clicked.connect(self._ask_for_folder)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._on_folder()

    @property
    def source(self) -> Source:
        """What the controls say."""
        return Source(
            Kind.TORCHVISION,
            Path(self.folder.text().strip()),
            dataset=self.name.currentText(),
            split=Split(self.split.currentData()),
        )

    @Slot()
    def _on_folder(self) -> None:
        button = self.buttons.button(QDialogButtonBox.StandardButton.Open)
        button.setEnabled(bool(self.folder.text().strip()))

    @Slot()
    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder of the data set"), self.folder.text()
        )
        if folder:
            self.folder.setText(folder)
