"""Everything the user can do by name: text, keys and tooltip of each action."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget


class Actions(QObject):
    """The window's actions; whoever owns the work connects their ``triggered``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        make = self._make
        self.open = make(self.tr("Open…"), "O Ctrl+O", self.tr("Open photos"))
        self.batch = make(self.tr("Batch"), "B", self.tr("Clean whole folders, or back to photos"))
        self.latent = make(
            self.tr("Latent"),
            "L",
            self.tr("See the codes of autoencoders, or back to photos"),
        )
        self.start_batch = make(
            self.tr("Start or pause the batch"),
            "Ctrl+Return",
            self.tr("Start, pause or resume the batch"),
        )
        self.paste = make(self.tr("Paste"), "Ctrl+V", self.tr("Open what is on the clipboard"))
        self.export = make(self.tr("Export…"), "E Ctrl+E", self.tr("Save the cleaned photo"))
        self.export_again = make(
            self.tr("Export as last time"),
            "Ctrl+Shift+E",
            self.tr("Save with the options of the last export, to a new name"),
        )
        self.copy = make(
            self.tr("Copy"),
            "Ctrl+C",
            self.tr("Copy the cleaned photo, or the one layer that is shown, in full size"),
        )
        self.trio = make(self.tr("Trio"), "T", self.tr("Noisy, cleaned and residual side by side"))
        self.wipe = make(self.tr("Wipe"), "W", self.tr("Noisy and cleaned with a divider to drag"))
        self.single = make(self.tr("Single"), "S", self.tr("One layer in the whole window"))
        self.noisy = make(self.tr("Only noisy"), "1", self.tr("Only the noisy photo"))
        self.cleaned = make(self.tr("Only cleaned"), "2", self.tr("Only the cleaned photo"))
        self.residual = make(self.tr("Only residual"), "3", self.tr("Only the residual"))
        self.fit = make(self.tr("Fit"), "0", self.tr("The whole photo"))
        self.full_size = make(self.tr("100 %"), "Ctrl+1", self.tr("One pixel for each pixel"))
        self.double_size = make(self.tr("200 %"), "Ctrl+2", self.tr("Two pixels for each pixel"))
        self.zoom_in = make(self.tr("Zoom in"), "+ =", self.tr("Zoom in"))
        self.zoom_out = make(self.tr("Zoom out"), "-", self.tr("Zoom out"))
        self.flip = make(
            self.tr("Flip noisy and cleaned"),
            "Space",
            self.tr("Show the noisy photo in place of the cleaned one"),
        )
        self.magnifier = make(
            self.tr("Magnifier"),
            "M",
            self.tr("Hold to magnify the spot under the pointer; tap to keep the magnifier"),
        )
        self.look_left = make(self.tr("Look left"), "Ctrl+Left", self.tr("Look further left"))
        self.look_right = make(self.tr("Look right"), "Ctrl+Right", self.tr("Look further right"))
        self.look_up = make(self.tr("Look up"), "Ctrl+Up", self.tr("Look further up"))
        self.look_down = make(self.tr("Look down"), "Ctrl+Down", self.tr("Look further down"))
        self.divider_left = make(
            self.tr("Divider left"), "Shift+Left", self.tr("Move the divider of the wipe left")
        )
        self.divider_right = make(
            self.tr("Divider right"), "Shift+Right", self.tr("Move the divider of the wipe right")
        )
        self.gain = make(self.tr("Next residual gain"), "R", self.tr("Magnify the residual more"))
        self.previous = make(self.tr("Previous photo"), "Left", self.tr("Previous photo"))
        self.next = make(self.tr("Next photo"), "Right", self.tr("Next photo"))
        self.cancel = make(
            self.tr("Cancel cleaning"), "Esc", self.tr("Stop cleaning, or leave the full screen")
        )
        self.again = make(self.tr("Clean again"), "F5", self.tr("Go on after cleaning was stopped"))
        self.undo = make(self.tr("Undo"), "Ctrl+Z", self.tr("Take the last setting back"))
        self.redo = make(self.tr("Redo"), "Ctrl+Shift+Z Ctrl+Y", self.tr("Set it again after all"))
        self.select_all = make(
            self.tr("Select all photos"), "Ctrl+A", self.tr("Select all photos of the strip")
        )
        self.panel = make(self.tr("Panel"), "P", self.tr("Show or hide the controls"))
        self.full_screen = make(self.tr("Full screen"), "F11 F", self.tr("Only the picture"))
        self.close = make(
            self.tr("Close photo"),
            "Ctrl+W",
            self.tr("Take the photo off the strip; its file stays"),
        )
        self.help = make(self.tr("Keyboard and mouse"), "F1", self.tr("All shortcuts"))
        self.quit = make(self.tr("Quit"), "Ctrl+Q", self.tr("Quit"))

        self._group(window)

    def _group(self, window: QWidget) -> None:
        modes = QActionGroup(self)
        for mode in (self.trio, self.wipe, self.single):
            mode.setCheckable(True)
            modes.addAction(mode)
        self.trio.setChecked(True)
        self.panel.setCheckable(True)
        self.panel.setChecked(True)
        self.batch.setCheckable(True)
        self.latent.setCheckable(True)
        self.for_a_photo = (
            *modes.actions(),
            *(self.noisy, self.cleaned, self.residual),
            *(self.fit, self.full_size, self.double_size, self.flip),
            *(self.magnifier, self.look_left, self.look_right, self.look_up, self.look_down),
            *(self.divider_left, self.divider_right),
        )
        """Those that make sense only while a photo is shown."""
        everywhere = (self.open, self.batch, self.latent, self.start_batch, self.paste, self.cancel)
        others = QActionGroup(self)
        others.setExclusive(False)
        for action in window.actions():
            if action not in (*everywhere, self.help, self.quit) and action.actionGroup() is None:
                others.addAction(action)
        self.for_photos = (modes, others)
        """Groups of what only the photo workspace has."""

    def _make(self, text: str, keys: str, tip: str) -> QAction:
        action = QAction(text, self._window)
        shortcuts = [QKeySequence(key) for key in keys.split()]
        action.setShortcuts(shortcuts)
        hint = ", ".join(s.toString(QKeySequence.SequenceFormat.NativeText) for s in shortcuts)
        action.setToolTip(f"{tip} ({hint})")
        self._window.addAction(action)
        return action
