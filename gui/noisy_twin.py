"""A photo with synthetic noise: it stands in the strip where the photo stood, which waits
untouched, with its result, its settings and its state, until the test is over."""

from __future__ import annotations

from dataclasses import replace

from denoiser.noisy_photo import NoisyCopy, noisy_name
from denoiser.synthetic_noise import SyntheticNoise
from gui.document import Document, Opened


class NoisyTwin(Document):
    """The document of a test.

    It begins with the settings of the photo, but for the level, which is estimated anew.
    """

    def __init__(self, original: Document, noise: SyntheticNoise) -> None:
        super().__init__(original.path, replace(original.settings, sigma=None))
        self._original = original
        self.noise = noise

    @property
    def name(self) -> str:
        """That of a file that holds it."""
        return noisy_name(self.path, self.noise).name

    @property
    def itself(self) -> Document:
        return self._original

    def clean(self) -> Opened:
        """The photo without noise, in any thread; read again if it had to leave the memory."""
        opened = self._original.opened
        return opened if opened is not None else super().read()

    def read(self) -> Opened:
        clean = self.clean()
        copy = NoisyCopy(clean.photo, clean.preview, self.noise)
        for _patch in copy.fill():
            pass
        return Opened(copy.photo, copy.preview)
