"""A file that another program hands over to be cleaned, and that is put back under its own name.

This is the only place where a photo replaces its source, and it does so when the user says so, in
one step, and only if the file is still the one that was opened.
"""

from __future__ import annotations

from pathlib import Path

from denoiser.errors import UnwritablePhoto
from denoiser.opening import kind_of_photo
from denoiser.photo import Photo
from denoiser.saving import DEPTHS, not_kept, save_photo
from denoiser.system_errors import unreadable

QUALITY = 98
"""Of JPEG, WebP and AVIF: the other program is going to encode the picture once more."""

ANOTHER_KIND = "Hand it over as a TIFF"


class EditedFile:
    """The file, in the state in which it was handed over."""

    def __init__(self, path: Path) -> None:
        """Look at the file's beginning and remember its state; a link leads to its file.

        Raises:
            UnreadablePhoto: it is not there, or no photo.
            UnwritablePhoto: it is of a kind that is read and not written, such as RAW.
        """
        try:
            self.path = path.resolve(strict=True)
        except OSError as error:
            raise unreadable(path, error) from error
        kind = kind_of_photo(self.path)
        if kind not in DEPTHS:
            raise UnwritablePhoto(
                self.path, "is of a kind that is read but not written", ANOTHER_KIND
            )
        self._state = self._state_now()

    def check(self, photo: Photo) -> None:
        """Whether the file can be put back with all that it holds but the noise.

        Raises:
            UnwritablePhoto: it holds more than one picture, or one that would change its kind.
        """
        if photo.mode in ("cmyk", "lab"):
            raise UnwritablePhoto(
                self.path, "holds colours that would come back as RGB", ANOTHER_KIND
            )
        if photo.is_part:
            raise UnwritablePhoto(
                self.path,
                "holds more than one picture, and only the first would be left",
                "Hand over a file with a single one",
            )
        if photo.depth not in DEPTHS[photo.format]:
            raise UnwritablePhoto(
                self.path, "has more bits than can be written in its format", ANOTHER_KIND
            )

    def notes(self, photo: Photo) -> tuple[str, ...]:
        """Sentences about what will not be as in the file once it is put back."""
        return (*photo.notes, *not_kept(photo, self.path, format=photo.format))

    def save(self, cleaned: Photo) -> Path:
        """Put the cleaned photo in the place of the file: same format, depth and metadata.

        Raises:
            UnwritablePhoto: another program changed the file meanwhile, or it cannot be written;
                the file is as it was then.
        """
        self.check(cleaned)
        if self._state_now() != self._state:
            raise UnwritablePhoto(
                self.path,
                "was changed by another program meanwhile and is left as it is",
                "Close it and hand it over again",
            )
        save_photo(
            cleaned,
            self.path,
            format=cleaned.format,
            depth=cleaned.depth,
            quality=QUALITY,
            overwrite=True,
        )
        self._state = self._state_now()
        return self.path

    def _state_now(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None  # not there any more
        return found.st_mtime_ns, found.st_size
