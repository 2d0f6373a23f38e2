"""Saves what was learned under the name in the form, and the recipe as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from denoiser.errors import TrainingError
from denoiser.latent.live.order import SmallTraining, check_name, is_taken
from gui.language import translated
from gui.latent.train.form import TrainForm
from gui.latent.train.questions import may_overwrite
from gui.latent.train.runner import TrainingRunner


class Saving(QObject):
    """Asks what has to be asked, has the runner write, and tells what was written."""

    notice = Signal(str)
    problem = Signal(str)

    def __init__(self, form: TrainForm, runner: TrainingRunner, panel: QWidget) -> None:
        """Questions are asked above ``panel``."""
        super().__init__(panel)
        self._form, self._runner, self._panel = form, runner, panel
        runner.kept.connect(self._on_kept)
        runner.recipe_kept.connect(self._on_recipe)

    @Slot()
    def save(self) -> None:
        """Save under the name in the form; ask before one of the user's own is replaced."""
        name = self._name()
        if name and (not is_taken(name) or may_overwrite(self._panel, name)):
            self._runner.keep(name)

    def save_recipe(self, order: SmallTraining) -> None:
        """Ask where to write the training file of ``order``."""
        if not self._name():
            return
        chosen, _filter = QFileDialog.getSaveFileName(
            self._panel, self.tr("Save the recipe"), f"{order.name}.toml", "TOML (*.toml)"
        )
        if chosen:
            target = Path(chosen)
            target = target if target.suffix else target.with_suffix(".toml")
            self._runner.keep_recipe(order, target)

    def _name(self) -> str:
        """The name in the form; none if it cannot be one, which is said."""
        name = self._form.name.text().strip()
        try:
            check_name(name)
        except TrainingError as error:
            self.problem.emit(translated(error.phrase))
            self._form.name.setFocus()
            return ""
        return name

    @Slot(str)
    def _on_kept(self, name: str) -> None:
        self.notice.emit(
            self.tr("Saved as “{name}”: it is in the list of autoencoders now.").format(name=name)
        )

    @Slot(object)
    def _on_recipe(self, target: Path) -> None:
        self.notice.emit(
            self.tr("Saved. “quietgrain train {name}” does this training again.").format(
                name=target.name
            )
        )
