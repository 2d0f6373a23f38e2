"""What the sections compute beside the interface thread, where torch is imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from denoiser.errors import LatentError
from denoiser.latent.weights import available_latent_models
from denoiser.weights import DEFAULT_MODEL, find_model
from gui.job import Job
from gui.samples import SAMPLE_PHOTO

if TYPE_CHECKING:
    from denoiser.latent.changes import Change
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.journey.steps import Journey
    from denoiser.latent.model import LatentModel
    from denoiser.latent.sizes import Sizes
    from denoiser.latent.transformations import Course
    from denoiser.latent.trap import Trap
    from gui.latent.bottleneck.photo_on_screen import PhotoPart


@dataclass(frozen=True)
class Subject:
    """What is watched: one picture of a set that has gone through an autoencoder."""

    encoded: Encoded
    index: int

    def __eq__(self, other: object) -> bool:
        """The same set, not an equal one, which would take long to tell."""
        return (
            isinstance(other, Subject)
            and self.encoded is other.encoded
            and self.index == other.index
        )

    __hash__ = None  # type: ignore[assignment]

    @property
    def name(self) -> str:
        """Of the picture."""
        return self.encoded.pictures.names[self.index]


def travel(subject: Subject) -> Journey:
    """The way through the subject's autoencoder."""
    from denoiser.latent.journey.autoencoder import journey_through

    return journey_through(subject.encoded.model, subject.encoded.pictures.pixels[subject.index])


@dataclass(frozen=True)
class DenoisingJourney:
    """The way through the denoising network, and what was sent on it."""

    journey: Journey
    name: str
    """Of the photo."""
    is_sample: bool
    """Whether it is the photo that comes along, for lack of an open one."""


def travel_denoising(job: Job, part: PhotoPart | None, device: str) -> DenoisingJourney:
    """The way of ``part`` through the denoising network; without one, of the sample photo."""
    from denoiser.compute import choose_device
    from denoiser.latent.journey.denoising import journey_of_denoising
    from denoiser.latent.journey.part import part_around
    from denoiser.learned_level import level_for
    from denoiser.network_values import load_network

    is_sample = part is None
    part = part or _sample()
    job.check()
    card = find_model(part.model)
    network = load_network(card)
    job.check()
    sigma = part.sigma if part.sigma is not None else level_for(network, part.noisy).sigma
    job.check()
    network = network.to(choose_device(device))
    picture = part_around(part.noisy, part.centre, card.architecture.stride)
    journey = journey_of_denoising(network, card.title, picture, sigma)
    return DenoisingJourney(journey, part.name, is_sample)


def _sample() -> PhotoPart:
    from denoiser.opening import open_photo
    from denoiser.transparency import seen
    from gui.latent.bottleneck.photo_on_screen import PhotoPart

    noisy = seen(open_photo(SAMPLE_PHOTO))
    height, width = noisy.shape[:2]
    return PhotoPart(SAMPLE_PHOTO.name, DEFAULT_MODEL, noisy, (width / 2, height / 2), None)


@dataclass(frozen=True)
class ChangeAnswer:
    """What a change does."""

    subject: Subject
    course: Course


def change(job: Job, subject: Subject, kind: Change) -> ChangeAnswer:
    """The subject's picture, changed more and more."""
    from denoiser.latent.transformations import course

    return ChangeAnswer(subject, course(subject.encoded, subject.index, kind, job.report))


@dataclass(frozen=True)
class SizesAnswer:
    """What several sizes do to a picture."""

    subject: Subject
    sizes: Sizes
    trap: Trap | None
    """None while it is not known, and where there are too few pictures to tell."""


@dataclass(frozen=True)
class TrapAnswer:
    """Which sizes copy."""

    subject: Subject
    trap: Trap


class Comparison:
    """Compares bottlenecks of several sizes; remembers what two sections ask for."""

    def __init__(self) -> None:
        self._models: list[LatentModel] = []
        self._trap: TrapAnswer | None = None

    def sizes(self, job: Job, subject: Subject) -> SizesAnswer:
        """The subject's picture through all of them; told as a patch of ``job`` before it is known
        which of them copy."""
        from denoiser.latent.sizes import through_sizes

        models = self._load(subject)
        sizes = through_sizes(models, subject.encoded.pictures, subject.index, job.report)
        job.patch(SizesAnswer(subject, sizes, None))
        try:
            return SizesAnswer(subject, sizes, self.trap(job, subject).trap)
        except LatentError:
            return SizesAnswer(subject, sizes, None)

    def trap(self, job: Job, subject: Subject) -> TrapAnswer:
        """How much each of them copies.

        Raises:
            LatentError: there are too few pictures to tell.
        """
        from denoiser.latent.trap import look_for_trap

        if self._trap is None or self._trap.subject != subject:
            models = self._load(subject)
            pictures = subject.encoded.pictures
            found = look_for_trap(models, pictures, subject.index, job.report)
            self._trap = TrapAnswer(subject, found)
        return self._trap

    def _load(self, subject: Subject) -> list[LatentModel]:
        from denoiser.latent.model import LatentModel
        from denoiser.latent.sizes import same_but_for_size

        own = subject.encoded.model
        cards = {**available_latent_models(), own.card.name: own.card}
        wanted = same_but_for_size(own.card, cards.values())
        loaded = {model.card.sha256: model for model in [*self._models, own]}
        self._models = [
            loaded.get(card.sha256) or LatentModel.load(card.name, own.device.type)
            for card in wanted
        ]
        return self._models
