"""Everything that can go wrong for a user, as one tree.

    QuietgrainError
    ├── PhotoError                  one photo; the others of a run go on
    │   ├── UnreadablePhoto         missing, truncated, damaged, not a picture we can read
    │   ├── PhotoTooLarge           above the stated limit, refused before it is decoded
    │   └── UnwritablePhoto         target exists, format unfit, name too long
    │       └── UnwritableFolder    folder missing or read-only, disk full: no photo can be written
    ├── WeightsError                weights missing, damaged or made for another network
    ├── DeviceError                 a device that is asked for by name and is not there
    ├── ClusterError                no scheduler answers, or no worker can do the work
    │   └── ClusterLost             scheduler or workers have gone in the middle of it
    ├── TrainingError               a training that cannot start or go on
    ├── LatentError                 pictures, codes or a method of the latent space do not fit
    ├── ProcessLost                 a process that computed something has gone without a word
    └── Cancelled                   the user said stop; not a failure

`str(error)` is a whole sentence that names the file, what is wrong and what to do.
"""

from __future__ import annotations

from pathlib import Path

from denoiser.phrases import Phrase


class QuietgrainError(Exception):
    """Base of all errors that a user is to read; its text is a helpful sentence."""

    def __init__(self, sentence: str) -> None:
        """``sentence`` is a `Phrase` where it can come up in the window."""
        self.phrase = sentence
        super().__init__(sentence)


class PhotoError(QuietgrainError):
    """Something is wrong with one photo."""

    def __init__(self, path: Path | str, problem: str, remedy: str) -> None:
        """``problem`` and ``remedy`` are clauses: "is empty", "Choose another file"."""
        self.path = Path(path)
        self.problem = problem if isinstance(problem, Phrase) else Phrase(problem)
        self.remedy = remedy if isinstance(remedy, Phrase) else Phrase(remedy)
        super().__init__(
            Phrase(
                "“{name}” {problem}. {remedy}.",
                name=self.path.name,
                problem=self.problem,
                remedy=self.remedy,
            )
        )

    def __reduce__(self) -> tuple[type[PhotoError], tuple[Path, str, str]]:
        """Errors cross process borders, and pickle would call with the finished sentence."""
        return type(self), (self.path, self.problem, self.remedy)


class UnreadablePhoto(PhotoError):
    """The file cannot be read as a picture."""


class PhotoTooLarge(PhotoError):
    """The picture has more pixels than the stated limit."""


class UnwritablePhoto(PhotoError):
    """The result cannot be written there, or not in that format."""


class UnwritableFolder(UnwritablePhoto):
    """Neither this result nor any other one can be written there."""


class WeightsError(QuietgrainError):
    """Weights are missing, damaged, or belong to another network."""


class DeviceError(QuietgrainError):
    """The device that was asked for is not available."""


class ClusterError(QuietgrainError):
    """A batch cannot be done on that cluster."""


class ClusterLost(ClusterError):
    """The cluster has gone while a batch was done on it."""


class TrainingError(QuietgrainError):
    """A training cannot start or cannot go on."""


class LatentError(QuietgrainError):
    """Pictures, codes, or a method that looks at them, do not fit each other."""


class ProcessLost(QuietgrainError):
    """A process that computed something was killed or has crashed."""


class Cancelled(QuietgrainError):
    """The user stopped the work; raised by a ``report`` callable."""

    def __init__(self) -> None:
        super().__init__(Phrase("Cancelled."))

    def __reduce__(self) -> tuple[type[Cancelled], tuple[()]]:
        """Errors cross process borders, and pickle would call with the sentence."""
        return type(self), ()
