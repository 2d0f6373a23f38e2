"""What a batch takes: folders and photos, and which of the photos in the folders."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.batch.format_filter import FormatFilter
from gui.plain_text import tool_tip

LIST_HEIGHT = 84


class _PathList(QListWidget):
    """Folders and photos; Delete takes the selected ones off."""

    remove_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)


class SourcesForm(QWidget):
    """A list of folders and photos, whether to enter the folders inside, and the formats."""

    changed = Signal()
    """Other photos are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _PathList()
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Folders and photos of the batch"))
        self.list.setToolTip(self.tr("Drop folders or photos; Delete takes one off the list"))
        self.add_folder = QPushButton(self.tr("Add folder…"))
        self.add_folder.setToolTip(self.tr("Choose a folder with photos"))
        self.add_photos = QPushButton(self.tr("Add photos…"))
        self.add_photos.setToolTip(self.tr("Choose single photos"))
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Take the selected lines off the list; the files stay"))
        for button in (self.add_folder, self.add_photos, self.remove):
            button.setAccessibleName(button.text())
        self.recursive = QCheckBox(self.tr("Folders inside, too"))
        self.recursive.setAccessibleName(self.recursive.text())
        self.recursive.setToolTip(self.tr("Photos of all folders below; the folders are mirrored"))
        self.recursive.setChecked(True)
        self.formats = FormatFilter()
        self.found = QLabel()
        self.found.setWordWrap(True)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self._arrange()
        self.add_folder.clicked.connect(self._ask_for_folder)
        self.add_photos.clicked.connect(self._ask_for_photos)
        self.remove.clicked.connect(self._remove)
        self.list.remove_asked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.recursive.toggled.connect(self.changed)
        self.formats.changed.connect(self.changed)
        self._on_selection()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.add_folder, self.add_photos, self.remove):
            buttons.addWidget(button)
        which = QHBoxLayout()
        which.addWidget(self.recursive)
        which.addStretch()
        which.addWidget(self.formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addLayout(which)
        column.addWidget(self.found)

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Folders and files, as they were added."""
        return tuple(Path(self.list.item(row).text()) for row in range(self.list.count()))

    def add(self, paths: Iterable[Path]) -> None:
        """More folders and files; those on the list already are not doubled."""
        known = set(self.inputs)
        fresh = [path for path in dict.fromkeys(paths) if path not in known]
        for path in fresh:
            self.list.addItem(str(path))
            self.list.item(self.list.count() - 1).setToolTip(tool_tip(str(path)))
        if fresh:
            self.changed.emit()

    def say(self, sentences: str) -> None:
        """What was found."""
        self.found.setText(sentences)
        self.found.setAccessibleName(sentences)
        self.found.setVisible(bool(sentences))

    @Slot()
    def _on_selection(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    @Slot()
    def _remove(self) -> None:
        chosen = self.list.selectedItems()
        for item in chosen:
            self.list.takeItem(self.list.row(item))
        if chosen:
            self.changed.emit()

    def _beside_the_last(self) -> str:
        return str(self.inputs[-1].parent) if self.inputs else ""

    @Slot()
    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Add a folder"), self._beside_the_last()
        )
        if folder:
            self.add([Path(folder)])

    @Slot()
    def _ask_for_photos(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(
            self, self.tr("Add photos"), self._beside_the_last()
        )
        self.add(map(Path, names))
