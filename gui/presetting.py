"""What happens to presets and, through them, to the settings of photos; undo and redo of these."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QInputDialog, QMessageBox, QWidget

from denoiser.presets import Preset, PresetsError, delete_preset, rename_preset
from denoiser.weights import available_models
from gui.actions import Actions
from gui.export_memory import ExportMemory
from gui.film_strip import FilmStrip
from gui.language import translated
from gui.notice_bar import NoticeBar
from gui.preset_controls import PresetControls
from gui.preset_dialog import PresetDialog
from gui.session import Session


class Presetting(QObject):
    """Connects the controls of presets to the session and to the user's file."""

    def __init__(
        self,
        window: QWidget,
        controls: PresetControls,
        actions: Actions,
        session: Session,
        strip: FilmStrip,
        memory: ExportMemory,
        notice: NoticeBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controls = controls
        self._actions = actions
        self._session = session
        self._strip = strip
        self._memory = memory
        self._notice = notice
        # At first in silence: the sentence would go with the first photo.  It comes with the list.
        controls.box.reload()
        controls.box.problem.connect(notice.show_problem)
        controls.box.chosen.connect(self.use)
        controls.save.triggered.connect(self.save)
        controls.rename.triggered.connect(self.rename)
        controls.delete.triggered.connect(self.delete)
        controls.for_selected.triggered.connect(self.use_for_selected)
        controls.for_all.triggered.connect(self.use_for_all)
        controls.menu.aboutToShow.connect(self._update_menu)
        actions.undo.triggered.connect(session.undo)
        actions.redo.triggered.connect(session.redo)
        actions.select_all.triggered.connect(strip.selectAll)
        session.settings_changed.connect(self._show_settings)
        session.current_changed.connect(self._show_settings)
        self._show_settings()

    @Slot()
    def _show_settings(self) -> None:
        self._controls.box.show_settings(self._session.settings)
        document = self._session.current
        self._actions.undo.setEnabled(document is not None and document.history.can_undo)
        self._actions.redo.setEnabled(document is not None and document.history.can_redo)

    @Slot()
    def _update_menu(self) -> None:
        controls, preset = self._controls, self._controls.box.preset
        is_own = preset is not None and not preset.is_shipped
        controls.rename.setEnabled(is_own)
        controls.delete.setEnabled(is_own)
        count = len(self._strip.selected)
        controls.for_selected.setText(
            self.tr("Use these settings for the {count} selected photos").format(count=count)
        )
        controls.for_selected.setVisible(count > 1)
        controls.for_all.setVisible(len(self._session.documents) > 1)

    @Slot(object)
    def use(self, preset: Preset) -> None:
        """Clean the current photo with ``preset``, and export as it says, if it does."""
        if preset.settings.model not in available_models():
            self._notice.show_problem(
                self.tr(
                    "The preset “{name}” asks for the model “{model}”, which is not there. "
                    "Choose another model and save the preset again."
                ).format(name=preset.name, model=preset.settings.model)
            )
            self._show_settings()
            return
        if preset.export is not None:
            self._memory.remember(preset.export)
        self._session.change(preset.settings)

    @Slot()
    def use_for_selected(self) -> None:
        """Give the photos that are selected in the strip the settings of the current one."""
        self._session.apply(self._session.settings, self._strip.selected)

    @Slot()
    def use_for_all(self) -> None:
        """Give all photos the settings of the current one."""
        self._session.apply(self._session.settings, self._session.documents)

    @Slot()
    def save(self) -> None:
        """Ask for a name for the current settings."""
        dialog = PresetDialog(self._session.settings, self._memory.options, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._controls.box.reload(dialog.chosen_name)

    @Slot()
    def rename(self) -> None:
        """Ask for another name for the preset that is shown."""
        preset = self._controls.box.preset
        if preset is None:
            return
        name, accepted = QInputDialog.getText(
            self._window,
            self.tr("Rename preset"),
            self.tr("New name of “{name}”").format(name=preset.name),
            text=preset.name,
        )
        if accepted:
            try:
                rename_preset(preset.name, name.strip())
            except PresetsError as error:
                self._notice.show_problem(translated(error.phrase))
            self._controls.box.reload(name.strip())

    @Slot()
    def delete(self) -> None:
        """Delete the preset that is shown, after a question."""
        preset = self._controls.box.preset
        if preset is None:
            return
        answer = QMessageBox.question(
            self._window,
            self.tr("Delete the preset?"),
            self.tr("“{name}” is deleted for good; photos keep their settings.").format(
                name=preset.name
            ),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
        )
        if answer == QMessageBox.StandardButton.Ok:
            try:
                delete_preset(preset.name)
            except PresetsError as error:
                self._notice.show_problem(translated(error.phrase))
            self._controls.box.reload()
