"""What a training in the window is to be: a form that explains its words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from denoiser.latent.architecture import (
    LARGEST_CODE,
    SMALLEST_CODE,
    Family,
    LatentArchitecture,
    Layout,
)
from denoiser.latent.live.order import (
    LONGEST_NAME,
    SmallTraining,
    check_size,
    count_parameters,
    free_name,
    suited_widths,
)
from denoiser.latent.sources import Kind, Source
from gui import theme
from gui.latent.train.words import whole

WIDTH = 296
SIDES = (16, 28, 32, 64, 128)
DIGIT_SIDE, PHOTO_SIDE = 28, 64
LARGEST_SIGMA = 150
WEIGHTS = {
    Family.PLAIN: 0.0,
    Family.SPARSE_L1: 0.01,
    Family.SPARSE_KL: 0.1,
    Family.VARIATIONAL: 1.0,
}
"""What each family's penalty is multiplied with unless the user says otherwise."""
SUITED_LOSS = {Family.VARIATIONAL: "bce"}
"""Where another loss than the mean squared error is the usual one."""


class TrainForm(QScrollArea):
    """Everything a small training needs to know, with defaults that work."""

    changed = Signal()
    recipe_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._titles: dict[Source, str] = {}
        self._chose_source = False
        self._make_pictures()
        self._make_network()
        self._make_learning()
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.facts.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.recipe = QPushButton(self.tr("Save recipe…"))
        self.recipe.setToolTip(
            self.tr("Write these settings as a file with which “quietgrain train” does the same")
        )
        self.recipe.setAccessibleName(self.recipe.toolTip())
        self._arrange()
        self._connect()
        self.show_source(Source(), "")

    # Building.

    def _explain(self, control: QWidget, name: str, tip: str) -> None:
        control.setAccessibleName(name)
        control.setToolTip(tip)

    def _make_pictures(self) -> None:
        self.name = QLineEdit(free_name(self.tr("my-digits")))
        self.name.setMaxLength(LONGEST_NAME)
        self._explain(
            self.name,
            self.tr("Name of the autoencoder"),
            self.tr("Under this name it is saved and found in the list of autoencoders"),
        )
        self.source = QComboBox()
        self._explain(
            self.source,
            self.tr("Pictures that are learned from"),
            self.tr(
                "What the network learns from: the digits that come along, or the pictures chosen "
                "above. A fifth of them is held out, to see how it does on pictures it has "
                "never seen."
            ),
        )
        self.side = QComboBox()
        for side in SIDES:
            self.side.addItem(f"{side}×{side}", side)
        self._explain(
            self.side,
            self.tr("Size of the pictures"),
            self.tr("Pictures are scaled to this size, in pixels. Smaller ones train faster."),
        )
        self.channels = QComboBox()
        self.channels.addItem(self.tr("Gray"), 1)
        self.channels.addItem(self.tr("Colour"), 3)
        self._explain(
            self.channels,
            self.tr("Gray or colour"),
            self.tr("Gray pictures have one number for each pixel, coloured ones three"),
        )

    def _make_network(self) -> None:
        self.layout_box = QComboBox()
        self.layout_box.addItem(self.tr("Dense"), Layout.DENSE)
        self.layout_box.addItem(self.tr("Convolutional"), Layout.CONVOLUTIONAL)
        self._explain(
            self.layout_box,
            self.tr("Layout of the network"),
            self.tr(
                "Dense: every number of a layer is connected with every number of the next; good "
                "for small pictures. Convolutional: small filters that are the same all over the "
                "picture; good for photos, with far fewer weights."
            ),
        )
        self.family = QComboBox()
        for family, words in (
            (Family.PLAIN, self.tr("Plain")),
            (Family.SPARSE_L1, self.tr("Sparse (L1)")),
            (Family.SPARSE_KL, self.tr("Sparse (KL)")),
            (Family.VARIATIONAL, self.tr("Variational")),
        ):
            self.family.addItem(words, family)
        self._explain(
            self.family,
            self.tr("Family of the autoencoder"),
            self.tr(
                "What is asked of the code. Plain: nothing but that the picture can be made from "
                "it again. Sparse: that each picture uses only a few of its numbers. Variational: "
                "that all codes together fill a ball without gaps, so that new pictures can be "
                "drawn from it."
            ),
        )
        self.code = QSpinBox()
        self.code.setRange(SMALLEST_CODE, LARGEST_CODE)
        self.code.setValue(2)
        self._explain(
            self.code,
            self.tr("Length of the code"),
            self.tr(
                "So many numbers a picture has to go through: the bottleneck. Two can be drawn in "
                "a plane as they are; more keep more of the picture."
            ),
        )
        self.weight = QDoubleSpinBox()
        self.weight.setDecimals(4)
        self.weight.setRange(0, 1000)
        self.weight.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.sigma = QSpinBox()
        self.sigma.setRange(0, LARGEST_SIGMA)
        self.sigma.setSpecialValueText(self.tr("none"))
        self._explain(
            self.sigma,
            self.tr("Noise on the pictures, as sigma"),
            self.tr(
                "With noise on what it sees, the network learns to give the clean picture: a "
                "denoising autoencoder. Sigma is the noise's standard deviation in 8-bit units."
            ),
        )

    def _make_learning(self) -> None:
        self.loss = QComboBox()
        for key, words in (
            ("mse", self.tr("Mean squared error")),
            ("l2", self.tr("L2 distance")),
            ("bce", self.tr("Binary cross-entropy")),
        ):
            self.loss.addItem(words, key)
        self._explain(
            self.loss,
            self.tr("Loss"),
            self.tr(
                "How the distance between a picture and its reconstruction is measured. Mean "
                "squared error: large differences count most. L2 distance: its root, picture by "
                "picture. Binary cross-entropy: each pixel as the probability of white."
            ),
        )
        self.epochs = QSpinBox()
        self.epochs.setRange(1, 100_000)
        self.epochs.setValue(50)
        self._explain(
            self.epochs,
            self.tr("Epochs"),
            self.tr("How often each picture is seen"),
        )
        self.batch = QSpinBox()
        self.batch.setRange(1, 4096)
        self.batch.setValue(64)
        self._explain(
            self.batch,
            self.tr("Batch"),
            self.tr(
                "So many pictures go through the network together before its weights are changed. "
                "More give a steadier direction, but fewer changes for each epoch."
            ),
        )
        self.rate = QDoubleSpinBox()
        self.rate.setDecimals(6)
        self.rate.setRange(1e-6, 10)
        self.rate.setValue(0.001)
        self.rate.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self._explain(
            self.rate,
            self.tr("Learning rate"),
            self.tr(
                "How far the weights move with each change. Too small learns slowly; too large "
                "jumps over the goal. It shrinks to nearly 0 towards the end."
            ),
        )
        self.seed = QSpinBox()
        self.seed.setRange(0, 999_999)
        self._explain(
            self.seed,
            self.tr("Seed"),
            self.tr(
                "Where chance begins: the first weights, the order of the pictures. The same seed "
                "gives the same network again."
            ),
        )

    def _arrange(self) -> None:
        rows = QFormLayout()
        rows.setSpacing(theme.GAP)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("Name"), self.name)
        rows.addRow(self.tr("Pictures"), self.source)
        rows.addRow(self.tr("Size"), self.side)
        rows.addRow(self.tr("Tones"), self.channels)
        rows.addRow(self.tr("Layout"), self.layout_box)
        rows.addRow(self.tr("Family"), self.family)
        self.weight_label = QLabel()
        rows.addRow(self.weight_label, self.weight)
        rows.addRow(self.tr("Code"), self.code)
        rows.addRow(self.tr("Loss"), self.loss)
        rows.addRow(self.tr("Noise"), self.sigma)
        rows.addRow(self.tr("Epochs"), self.epochs)
        rows.addRow(self.tr("Batch"), self.batch)
        rows.addRow(self.tr("Learning rate"), self.rate)
        rows.addRow(self.tr("Seed"), self.seed)
        self._rows = rows
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.MARGIN] * 4)
        column.setSpacing(theme.GAP)
        column.addLayout(rows)
        column.addWidget(self.facts)
        column.addWidget(self.recipe)
        column.addStretch()
        self.setWidget(content)

    def _connect(self) -> None:
        self.recipe.clicked.connect(self.recipe_asked)
        self.name.textChanged.connect(self.changed)
        self.source.activated.connect(self._on_source_chosen)
        self.family.currentIndexChanged.connect(self._on_family)
        for box in (self.side, self.channels, self.layout_box, self.loss):
            box.currentIndexChanged.connect(self._on_change)
        for spin in (self.code, self.sigma, self.epochs, self.batch, self.seed):
            spin.valueChanged.connect(self._on_change)
        for number in (self.weight, self.rate):
            number.valueChanged.connect(self._on_change)
        self._on_family()

    # What it says.

    @property
    def order(self) -> SmallTraining:
        """What the form says now.

        Raises:
            ValueError: such a network cannot be built; the text says why.
            TrainingError: it would be too large to be trained here.
        """
        architecture = self._architecture()
        check_size(architecture)
        source = self.source.currentData()
        return SmallTraining(
            name=self.name.text().strip(),
            source=source,
            architecture=architecture,
            loss=self.loss.currentData(),
            weight=self.weight.value() if architecture.family is not Family.PLAIN else 1.0,
            sigma=float(self.sigma.value()),
            epochs=self.epochs.value(),
            batch=self.batch.value(),
            learning_rate=self.rate.value(),
            seed=self.seed.value(),
            title=self._titles.get(source, ""),
        )

    @property
    def chosen_family(self) -> Family:
        return Family(self.family.currentData())  # Qt gives back plain text

    def _architecture(self) -> LatentArchitecture:
        layout, side = Layout(self.layout_box.currentData()), self.side.currentData()
        return LatentArchitecture(
            layout=layout,
            family=self.chosen_family,
            side=side,
            channels=self.channels.currentData(),
            widths=suited_widths(layout, side),
            code=self.code.value(),
        )

    def show_source(self, source: Source, title: str) -> None:
        """Offer the pictures that are looked at, besides the digits; they are chosen unless the
        user has chosen others."""
        digits, before = Source(), self.source.currentData()
        chosen = before if self._chose_source else source
        self._titles = {digits: self.tr("Digits"), source: title or self.tr("Digits")}
        self.source.clear()
        for one, words in self._titles.items():
            self.source.addItem(words, one)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.setEnabled(self.source.count() > 1)
        if self.source.currentData() != before:
            self._on_source()

    def set_enabled(self, enabled: bool) -> None:
        """While a training goes on only its name can still be changed."""
        for row in range(self._rows.rowCount()):
            item = self._rows.itemAt(row, QFormLayout.ItemRole.FieldRole)
            control = item.widget() if item is not None else None
            if control is not None and control is not self.name:
                control.setEnabled(enabled)
        self.source.setEnabled(enabled and self.source.count() > 1)
        self.weight.setEnabled(enabled and self.chosen_family is not Family.PLAIN)

    @Slot()
    def _on_source_chosen(self) -> None:
        self._chose_source = True
        self._on_source()

    def _on_source(self) -> None:
        is_digits = self.source.currentData().kind is Kind.DIGITS
        self.side.setCurrentIndex(self.side.findData(DIGIT_SIDE if is_digits else PHOTO_SIDE))
        self.channels.setCurrentIndex(
            self.channels.findData(3 if self.source.currentData().kind is Kind.PHOTOS else 1)
        )
        layout = Layout.DENSE if is_digits else Layout.CONVOLUTIONAL
        self.layout_box.setCurrentIndex(self.layout_box.findData(layout))
        self._on_change()

    @Slot()
    def _on_family(self) -> None:
        family = self.chosen_family
        is_variational = family is Family.VARIATIONAL
        self.weight_label.setText(self.tr("Beta") if is_variational else self.tr("Penalty"))
        self._explain(
            self.weight,
            self.tr("Weight of the penalty on the code"),
            self.tr(
                "Beta: how strongly the codes are drawn together into one ball. 1 is the "
                "variational autoencoder of the book; less gives sharper pictures, more gives "
                "smoother ways between them."
            )
            if is_variational
            else self.tr("How strongly the penalty on the code counts against the reconstruction"),
        )
        self.weight.setEnabled(family is not Family.PLAIN)
        self.weight.setValue(WEIGHTS[family])
        self.loss.setCurrentIndex(self.loss.findData(SUITED_LOSS.get(family, "mse")))
        self._on_change()

    @Slot()
    def _on_change(self) -> None:
        architecture = self._architecture()
        self.facts.setText(
            self.tr("{n} weights; {values} numbers of a picture become {code}").format(
                n=whole(count_parameters(architecture)),
                values=whole(architecture.values),
                code=architecture.code,
            )
        )
        self.changed.emit()
