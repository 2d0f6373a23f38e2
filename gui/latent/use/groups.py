"""Groups of pictures whose codes lie together: found, named, and taken along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
)

from denoiser.errors import LatentError
from denoiser.torch_loading import load_torch
from gui import theme
from gui.job import Job
from gui.language import number, translated
from gui.latent.pictures import image_of
from gui.latent.use.picture_grid import PictureGrid
from gui.latent.use.saving import ask_for_file
from gui.latent.use.section import UseSection, WorkRow, thumbnail
from gui.latent.walk.saving import ask_for_new_folder

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.groups import Grouping

SETTLE_MILLISECONDS = 400
"""Steps of a number within this time are one change."""
ICON = 56
LIST_WIDTH = 260
AUTOMATIC = 0
"""Groups: the number with the highest silhouette is looked for."""
MOST = 100
K_MEANS, DENSE = "k-means", "hdbscan"


class GroupsSection(UseSection):
    """Finds groups when a set is first shown here, and whenever something is changed."""

    takes_pictures = False

    def __init__(self) -> None:
        super().__init__()
        self.grouping: Grouping | None = None
        self._finding, self._saving = self._latest(), self._latest()
        self.state = WorkRow(self._finding)
        self.state.name(
            self.tr("Progress"), self.tr("Cancel"), self.tr("Stop looking for groups (Esc)")
        )
        self.method = QComboBox()
        self.method.setAccessibleName(self.tr("How groups are found"))
        self.method.addItem(self.tr("k-means"), K_MEANS)
        self.method.addItem(self.tr("HDBSCAN"), DENSE)
        self.method.setToolTip(
            self.tr(
                "k-means: every picture is in one of so many groups. HDBSCAN: groups wherever "
                "codes lie close together; pictures in between are in none"
            )
        )
        self.count = QSpinBox()
        self.count.setRange(AUTOMATIC, MOST)
        self.count.setSpecialValueText(self.tr("automatic"))
        self.count.setPrefix(self.tr("groups: "))
        self.count.setAccessibleName(self.tr("Number of groups"))
        self.count.setToolTip(
            self.tr("How many groups; automatic takes the number whose groups are most apart")
        )
        self.smallest = QSpinBox()
        self.smallest.setRange(2, 1000)
        self.smallest.setValue(10)
        self.smallest.setPrefix(self.tr("at least "))
        self.smallest.setAccessibleName(self.tr("Pictures that make a group"))
        self.smallest.setToolTip(self.tr("How many pictures make a group"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Groups"))
        self.list.setToolTip(self.tr("F2 or a double click gives a group another name"))
        self.list.setIconSize(QSize(ICON, ICON))
        self.list.setEditTriggers(
            QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked
        )
        self.grid = PictureGrid()
        self.grid.setAccessibleName(self.tr("Pictures of the group, the most typical ones first"))
        self.export = QPushButton(self.tr("Export"))
        self.export.setToolTip(self.tr("As a table, or as folders of copies or links"))
        menu = QMenu(self.export)
        menu.addAction(self.tr("Table (CSV)…"), self._ask_for_table)
        menu.addAction(self.tr("Folders of copies…"), self._ask_for_copies)
        menu.addAction(self.tr("Folders of links…"), self._ask_for_links)
        self.export.setMenu(menu)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._find)
        self._arrange()
        self.method.activated.connect(self._on_method)
        self.count.valueChanged.connect(self._settle.start)
        self.smallest.valueChanged.connect(self._settle.start)
        self.list.currentRowChanged.connect(self._on_group)
        self.list.itemChanged.connect(self._on_renamed)
        self.grid.positions_selected.connect(self.select_asked)
        self._finding.failed.connect(self._on_refused)
        self._saving.failed.connect(self.problem)

    def _arrange(self) -> None:
        for widget in (self.method, self.count, self.smallest):
            self.state.addWidget(widget)
        self.smallest.hide()
        self.state.add_state()
        self.state.addWidget(self.export)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.grid)
        split.setStretchFactor(1, 1)
        split.setSizes([LIST_WIDTH, 3 * LIST_WIDTH])
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(self.state)
        layout.addWidget(split, 1)

    @property
    def is_idle(self) -> bool:
        return super().is_idle and not self._settle.isActive()

    def cancel(self) -> None:
        self._settle.stop()
        super().cancel()

    # Finding.

    def _begin(self, encoded: Encoded) -> None:
        self._find()

    @Slot()
    def _on_method(self) -> None:
        dense = self.method.currentData() == DENSE
        self.count.setVisible(not dense)
        self.smallest.setVisible(dense)
        self._find()

    @Slot()
    def _find(self) -> None:
        encoded = self.encoded
        if encoded is None:
            return
        dense, count = self.method.currentData() == DENSE, self.count.value() or None
        smallest = self.smallest.value()
        self._show_grouping(None)
        self.state.begin()
        self.state.words.setText(self.tr("Looking for groups…"))

        def work(job: Job) -> Grouping:
            load_torch()
            from denoiser.latent.groups import hdbscan, k_means, with_default_names

            codes = encoded.codes
            found = hdbscan(codes, smallest) if dense else k_means(codes, count, 0, job.report)
            return with_default_names(found, encoded.pictures)

        self._finding.ask_instead(work, self._show_grouping)

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self.state.words.setText(sentence)

    def _show_grouping(self, grouping: Grouping | None) -> None:
        self.grouping = grouping
        self.export.setEnabled(grouping is not None and len(grouping) > 0)
        with QSignalBlocker(self.list):
            self.list.clear()
        encoded = self.encoded
        if grouping is None or encoded is None:
            self.grid.show_pictures(None, np.empty(0, np.intp))
            return
        with QSignalBlocker(self.list):
            for group, name in enumerate(grouping.names):
                members = grouping.members(group)
                item = QListWidgetItem(name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(self.tr("{count} pictures").format(count=len(members)))
                image = image_of(encoded.pictures.pixels[members[0]])
                item.setIcon(thumbnail(image, ICON, self.devicePixelRatioF()))
                self.list.addItem(item)
        self._say(grouping)
        if len(grouping):
            self.list.setCurrentRow(0)

    def _say(self, grouping: Grouping) -> None:
        words = [self.tr("{count} groups").format(count=len(grouping))]
        if grouping.silhouette is not None:
            words.append(self.tr("silhouette {value}").format(value=number(grouping.silhouette, 2)))
        outside = int((grouping.numbers < 0).sum())
        if outside:
            words.append(self.tr("{count} pictures in none").format(count=outside))
        self.state.words.setText(" · ".join(words))
        self.state.words.setToolTip(
            self.tr("Silhouette: how well groups are apart, from −1 to 1 (all far from each other)")
        )

    @Slot(int)
    def _on_group(self, group: int) -> None:
        if self.grouping is not None and self.encoded is not None and group >= 0:
            self.grid.show_pictures(self.encoded.pictures, self.grouping.members(group))
            self.select_asked.emit(np.sort(self.grouping.members(group)))

    def take_selection(self, positions: NDArray[np.intp]) -> None:
        """Show the group of a picture that was selected elsewhere."""
        if self.grouping is None or len(positions) != 1:
            return
        group = int(self.grouping.numbers[positions[0]])
        if group >= 0 and group != self.list.currentRow():
            with QSignalBlocker(self.list):
                self.list.setCurrentRow(group)
            assert self.encoded is not None
            self.grid.show_pictures(self.encoded.pictures, self.grouping.members(group))

    @Slot(QListWidgetItem)
    def _on_renamed(self, item: QListWidgetItem) -> None:
        grouping, group = self.grouping, self.list.row(item)
        if grouping is None:
            return
        try:
            self.grouping = grouping.renamed(group, item.text())
        except LatentError as error:
            self.problem.emit(translated(error.phrase))
        assert self.grouping is not None
        with QSignalBlocker(self.list):
            item.setText(self.grouping.names[group])

    # Export.

    @Slot()
    def _ask_for_table(self) -> None:
        target = ask_for_file(self, self.tr("Save the groups"), "groups.csv")
        if target is not None:
            self.save_table(target)

    def save_table(self, target: Path) -> None:
        """Write which picture is in which group, as CSV."""
        grouping, encoded = self.grouping, self.encoded
        if grouping is None or encoded is None:
            return

        def work(_job: Job) -> Path:
            from denoiser.latent.groups import groups_csv
            from denoiser.latent.result_files import write_result

            content = groups_csv(grouping, encoded.pictures).encode("utf-8", "surrogateescape")
            write_result(target, content, overwrite=True)
            return target

        self._saving.ask(work, self._on_saved)

    @Slot()
    def _ask_for_copies(self) -> None:
        self._ask_for_folders(links=False)

    @Slot()
    def _ask_for_links(self) -> None:
        self._ask_for_folders(links=True)

    def _ask_for_folders(self, *, links: bool) -> None:
        target = ask_for_new_folder(self, self.tr("New folder for the groups"), "groups")
        if target is not None:
            self.save_folders(target, links=links)

    def save_folders(self, target: Path, *, links: bool) -> None:
        """One folder for each group, with copies of the photos or links to them."""
        grouping, encoded = self.grouping, self.encoded
        if grouping is None or encoded is None:
            return

        def work(job: Job) -> Path:
            from denoiser.latent.groups import write_group_folders

            write_group_folders(target, grouping, encoded, links=links, report=job.report)
            return target

        self._saving.ask(work, self._on_saved)

    def _on_saved(self, path: Path) -> None:
        self.notice.emit(self.tr("Saved as {path}").format(path=path))
