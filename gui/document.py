"""One photo in the window: what is known of it, how it is to be cleaned, how far that is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.preview import Preview
from denoiser.recipe import Settings
from denoiser.strength import Strength
from denoiser.transparency import seen
from gui.history import History

if TYPE_CHECKING:
    from denoiser.noise_level import NoiseEstimate


class State(Enum):
    """Where a photo is on its way."""

    WAITING = "waiting"
    OPENING = "opening"
    CLEANING = "cleaning"
    CLEANED = "cleaned"
    SAVED = "saved"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass
class Opened:
    """A photo in memory."""

    photo: Photo
    preview: Preview
    estimates: dict[str, NoiseEstimate] = field(default_factory=dict)
    """Of its noise, by the model that is to be told."""
    readers: list[Event] = field(default_factory=list)
    """Each is set once an export has read the residual, which must not change before."""
    is_complete: bool = True
    """Whether all pixels are there; a photo that is becoming noisy is shown before."""


@dataclass(frozen=True)
class Result:
    """A complete result as it was when somebody asked for it, whatever the user does meanwhile."""

    opened: Opened
    settings: Settings
    """With the level that the network was told."""

    def cleaned(self) -> Photo:
        """The cleaned photo; takes a while, and needs torch to be loaded."""
        from denoiser.cleaning import apply_residual  # noqa: PLC0415

        preview = self.opened.preview
        return apply_residual(
            self.opened.photo, preview.noisy, preview.residual, self.settings.strength
        )


class Document:
    """A photo of the film strip."""

    def __init__(self, path: Path, settings: Settings, result_file: Path | None = None) -> None:
        self.path = path
        self.settings = settings
        self.history = History()
        self.result_file = result_file
        """A file that was made of the photo with these settings, to be shown as the cleaned photo;
        None lets the network clean it."""
        self.state = State.WAITING
        self.opened: Opened | None = None
        """None until the photo is shown for the first time, and again when memory is needed."""
        self.cleaned_with: tuple[str, float] | None = None
        """Model and level that the residual in memory was made with."""
        self.problem = ""
        """A sentence, where the state is FAILED."""

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def strength(self) -> Strength:
        """How much of the residual in memory is taken away; what a file holds was taken already."""
        return self.settings.strength if self.result_file is None else Strength()

    @property
    def itself(self) -> Document:
        """The photo, also where this one stands in its place (`gui.noisy_twin`)."""
        return self

    def read(self) -> Opened:
        """Read the photo from its file, in any thread.

        Raises:
            PhotoError: see `denoiser.opening.open_photo`.
        """
        photo = open_photo(self.path)
        return Opened(photo, Preview(seen(photo)))

    @property
    def sigma(self) -> float | None:
        """The level to clean with, once it is known."""
        if self.settings.sigma is not None:
            return self.settings.sigma
        return self.estimate.sigma if self.estimate else None

    @property
    def estimate(self) -> NoiseEstimate | None:
        """Of the noise, for the model of the settings, once it has been made."""
        return self.opened.estimates.get(self.settings.model) if self.opened else None

    @property
    def has_result(self) -> bool:
        """Whether there is a complete result to export."""
        complete = self.opened is not None and self.opened.is_complete
        return complete and self.state in (State.CLEANED, State.SAVED)

    @property
    def result(self) -> Result | None:
        """What there is to export, if it is complete."""
        if self.opened is None or not self.has_result:
            return None
        settings = replace(self.settings, sigma=self.sigma, strength=self.strength)
        return Result(self.opened, settings)

    def close(self) -> None:
        """Give the memory back; the photo is read again when it is shown again."""
        self.opened = None
        self.cleaned_with = None
        if self.state is not State.FAILED:
            self.state = State.WAITING
