"""One plot of the codes: how it is made, the points, how far they can be trusted."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from denoiser.latent.projection import (
    MIN_DISTS,
    NEIGHBOURS,
    PERPLEXITIES,
    Method,
    Projection,
    ProjectionOrder,
)
from gui import theme
from gui.language import number
from gui.latent.look.scatter import ScatterView
from gui.latent.look.words import trust_explained, trust_of

SETTLE_MILLISECONDS = 400
"""Steps of a parameter within this time are one change."""
LARGEST_SEED = 9999
ROOM_OF_ARROWS = 32
"""Pixels of a number box besides its text."""


class CodePlot(QWidget):
    """Knows what it is to show; somebody else computes it."""

    order_changed = Signal()
    cancel_asked = Signal()
    save_asked = Signal()

    def __init__(self, method: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.projection: Projection | None = None
        """What is shown."""
        self._dimensions = 2
        self._code = 0
        plain = ProjectionOrder()
        self.methods = QComboBox()
        self.methods.setAccessibleName(self.tr("Projection"))
        tips = {
            Method.CODE: self.tr("The numbers of the code as they are"),
            Method.PCA: self.tr("The directions in which the codes vary most; distances count"),
            Method.TSNE: self.tr("Neighbours stay together; distances between groups say nothing"),
            Method.UMAP: self.tr("Neighbours stay together, with more of the whole than t-SNE"),
        }
        for each, tip in tips.items():
            title = self.tr("The code itself") if each is Method.CODE else each.shown
            self.methods.addItem(title, each)
            index = self.methods.count() - 1
            self.methods.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        self.methods.setCurrentIndex(self.methods.findData(method))
        self.perplexity = self._spin(self.tr("Perplexity"), PERPLEXITIES, plain.perplexity)
        self.perplexity.setToolTip(
            self.tr("How many neighbours each picture has, roughly; there must be more pictures")
        )
        self.neighbours = self._spin(self.tr("Neighbours"), NEIGHBOURS, plain.neighbours)
        self.neighbours.setToolTip(
            self.tr("How many neighbours each picture is compared with: few show detail, many form")
        )
        self.min_dist = QDoubleSpinBox()
        self.min_dist.setRange(*MIN_DISTS)
        self.min_dist.setSingleStep(0.05)
        self.min_dist.setValue(plain.min_dist)
        self._prepare(self.min_dist, self.tr("Spacing"))
        self.min_dist.setToolTip(self.tr("How close points may lie: 0 gives clumps, 1 a carpet"))
        self.seed = self._spin(self.tr("Seed"), (0, LARGEST_SEED), plain.seed)
        self.seed.setToolTip(self.tr("The same seed gives the same plot"))
        self.save = QPushButton(self.tr("Save…"))
        self.save.setToolTip(self.tr("As a picture (PNG, SVG) or as a table (CSV)"))
        self.save.clicked.connect(self.save_asked)
        self.view = ScatterView()
        self.trust = QLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(10)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.setToolTip(self.tr("Stop; the plot shown stays (Esc)"))
        self.stop.clicked.connect(self.cancel_asked)
        self._lay_out()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self.order_changed)
        self.methods.activated.connect(self._on_method)
        for spin in (self.perplexity, self.neighbours, self.min_dist, self.seed):
            spin.valueChanged.connect(self._settle.start)
        self._show_parameters()
        self.show_busy(False)

    def _spin(self, name: str, limits: tuple[float, float], value: float) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(*map(int, limits))
        spin.setValue(int(value))
        self._prepare(spin, name)
        return spin

    def _prepare(self, spin: QSpinBox | QDoubleSpinBox, name: str) -> None:
        spin.setPrefix(f"{name} ")
        spin.setAccessibleName(name)
        spin.setKeyboardTracking(False)
        # Three plots fit side by side where the longest numbers are not in use.
        shortest = spin.fontMetrics().horizontalAdvance(spin.text())
        spin.setMinimumWidth(shortest + ROOM_OF_ARROWS)
        spin.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.methods)
        for spin in (self.perplexity, self.neighbours, self.min_dist, self.seed):
            head.addWidget(spin)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.GAP)
        self.trust.setWordWrap(True)
        foot.addWidget(self.trust, 1)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.stop)
        foot.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GAP // 2, 0, theme.GAP // 2, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)

    # What is to be shown.

    @property
    def order(self) -> ProjectionOrder:
        return ProjectionOrder(
            self.method,
            self._dimensions,
            self.seed.value(),
            float(self.perplexity.value()),
            self.neighbours.value(),
            self.min_dist.value(),
        )

    @property
    def method(self) -> Method:
        return Method(self.methods.currentData())

    def choose(self, method: Method) -> None:
        """Show it by this method."""
        self.methods.setCurrentIndex(self.methods.findData(method))
        self._on_method()

    def set_dimensions(self, dimensions: int) -> None:
        """Show it in a plane (2) or in space (3); whoever calls this also computes it."""
        self._dimensions = dimensions
        self._offer()

    def set_code(self, numbers: int) -> None:
        """Codes have so many numbers from now on; whoever calls this also computes the plot."""
        self._code = numbers
        self._offer()

    def _offer(self) -> None:
        """Methods that cannot be done are grey; the one that is used becomes one that can be."""
        model = self.methods.model()
        for row in range(self.methods.count()):
            possible = self._can(Method(self.methods.itemData(row)))
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            model.setData(
                model.index(row, 0), flags if possible else 0, Qt.ItemDataRole.UserRole - 1
            )
        if not self._can(self.method):
            other = Method.PCA if self.method is Method.CODE else Method.CODE
            with QSignalBlocker(self.methods):
                self.methods.setCurrentIndex(self.methods.findData(other))
            self._show_parameters()

    def _can(self, method: Method) -> bool:
        if method is Method.CODE:
            return self._code <= self._dimensions
        return method is not Method.PCA or self._code >= self._dimensions

    @Slot()
    def _on_method(self) -> None:
        self._show_parameters()
        self._settle.stop()
        self.order_changed.emit()

    def _show_parameters(self) -> None:
        method = self.method
        self.methods.setToolTip(self.methods.currentData(Qt.ItemDataRole.ToolTipRole))
        self.perplexity.setVisible(method is Method.TSNE)
        self.neighbours.setVisible(method is Method.UMAP)
        self.min_dist.setVisible(method is Method.UMAP)
        self.seed.setVisible(method in (Method.TSNE, Method.UMAP))
        self.view.setAccessibleName(
            self.tr("Plot of the codes: {method}").format(method=self.methods.currentText())
        )

    # What is shown.

    def show_projection(self, projection: Projection | None) -> None:
        """This has come of the order; None: nothing yet."""
        self.projection = projection
        self.save.setEnabled(projection is not None)
        if projection is None:
            self.trust.clear()
            self.trust.setToolTip("")
            return
        self.view.show_points(
            projection.points,
            self.axes,
            has_ticks=projection.order.method in (Method.CODE, Method.PCA),
        )
        self.trust.setText(trust_of(projection))
        self.trust.setToolTip(trust_explained(projection))

    @property
    def axes(self) -> tuple[str, ...]:
        """What the coordinates are called."""
        if self.projection is None:
            return ()
        order, count = self.projection.order, self.projection.points.shape[1]
        if order.method is Method.CODE:
            return tuple(
                self.tr("number {index} of the code").format(index=i + 1) for i in range(count)
            )
        if order.method is Method.PCA:
            return tuple(
                self.tr("component {index} ({share} %)").format(
                    index=i + 1, share=number(100 * share, 1)
                )
                for i, share in enumerate(self.projection.explained)
            )
        return tuple(f"{order.method.shown} {i + 1}" for i in range(count))

    def show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.save.setVisible(not busy)
        self.progress.setRange(0, 0)

    @property
    def is_busy(self) -> bool:
        return not self.stop.isHidden()

    def show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
