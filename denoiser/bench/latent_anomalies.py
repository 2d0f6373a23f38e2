"""Odd ones out, measured: spoilt photos among others, and digits of a class never seen.

Figures are areas under the ROC curve: 1 where every odd one is ranked above every ordinary one,
0.5 where the ranking is no better than chance.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from sklearn.decomposition import PCA
from sklearn.metrics import roc_auc_score

from denoiser.bench.common import Report, no_report, pictures_in, read_8bit, text_table
from denoiser.latent.anomalies import FALSE_ALARMS, judge, learn
from denoiser.latent.architecture import LatentArchitecture
from denoiser.latent.autoencoder import Objective
from denoiser.latent.digits import digits
from denoiser.latent.model import LatentModel
from denoiser.latent.photo_traits import examine_photos, photo_traits
from denoiser.latent.pictures import PictureSet
from denoiser.latent.sources import Kind, Source
from denoiser.latent.training.config import LatentSchedule, LatentTrainingConfig, Variation
from denoiser.latent.training.loop import LatentTrainer
from denoiser.latent.training.supply import SetSupply
from denoiser.latent.traits import examine

AMONG = 200
"""Photos of a folder, the spoilt ones included."""
OF_EACH_KIND = 5
JPEG_QUALITY = 10
BLUR_PIXELS = 3
"""Standard deviation of the Gaussian."""
NOISE_SIGMA = 40.0
"""In 8-bit units."""


def _jpeg(photo: Image.Image, _seed: int) -> Image.Image:
    stream = io.BytesIO()
    photo.save(stream, "JPEG", quality=JPEG_QUALITY)
    return Image.open(stream).convert("RGB")


def _blurred(photo: Image.Image, _seed: int) -> Image.Image:
    return photo.filter(ImageFilter.GaussianBlur(BLUR_PIXELS))


def _noisy(photo: Image.Image, seed: int) -> Image.Image:
    pixels = np.asarray(photo, dtype=np.float64)
    noise = np.random.default_rng(seed).normal(0, NOISE_SIGMA, pixels.shape)
    return Image.fromarray(np.rint(np.clip(pixels + noise, 0, 255)).astype(np.uint8))


def _hue_swapped(photo: Image.Image, _seed: int) -> Image.Image:
    return Image.merge("RGB", photo.split()[::-1])


SPOILT: dict[str, Callable[[Image.Image, int], Image.Image]] = {
    f"JPEG quality {JPEG_QUALITY}": _jpeg,
    f"blur of {BLUR_PIXELS} pixels": _blurred,
    f"noise of sigma {NOISE_SIGMA:g}": _noisy,
    "red and blue exchanged": _hue_swapped,
}


@dataclass(frozen=True)
class PhotoAnomalies:
    """How well spoilt photos are found among others."""

    photos: int
    """In each draw, the spoilt ones included."""
    draws: int
    area: float
    """Over all kinds; mean of the draws."""
    spread: float
    """Standard deviation over the draws."""
    kinds: dict[str, float]
    """Each kind alone against the ordinary photos."""
    kind_spreads: dict[str, float]
    error_alone: float
    """The same for a ranking by nothing but the reconstruction error."""
    found: float
    """Share of the spoilt photos beyond the threshold."""
    false_alarms: float
    """Share of the ordinary photos beyond the threshold."""


def anomalies_of_photos(
    folders: Sequence[Path],
    model: LatentModel,
    draws: int = 5,
    report: Report = no_report,
) -> PhotoAnomalies:
    """Spoil some photos of a folder, rank all, draw by draw with other ones.

    Args:
        folders: of clean photos that the network was not trained on; at most `AMONG` are in a
            draw.

    Raises:
        QuietgrainError: a folder has no pictures, or one cannot be read.
    """
    clean = [path for folder in folders for path in pictures_in(folder)]
    count = min(AMONG, len(clean))
    wanted: list[list[tuple[int, str]]] = []
    """Of each draw, the photos by their place and what is done to them."""
    for seed in range(draws):
        order = np.random.default_rng(seed).permutation(len(clean))[:count]
        kinds = [kind for kind in SPOILT for _ in range(OF_EACH_KIND)]
        kinds += [""] * (count - len(kinds))
        wanted.append(list(zip(order.tolist(), kinds, strict=True)))
    with TemporaryDirectory() as folder:
        paths = {(place, ""): path for place, path in enumerate(clean)}
        for place, kind in sorted({one for draw in wanted for one in draw} - set(paths)):
            path = Path(folder) / f"{place}-{list(SPOILT).index(kind)}.png"
            SPOILT[kind](Image.fromarray(read_8bit(clean[place])), place).save(path)
            paths[place, kind] = path
        source = Source(Kind.PHOTOS, photos=tuple(paths.values()))
        traits = examine_photos(model, source, report)
    assert traits.paths is not None
    row = {path: number for number, path in enumerate(traits.paths)}
    areas, alone, found, false_alarms = [], [], [], []
    by_kind: dict[str, list[float]] = {kind: [] for kind in SPOILT}
    for draw in wanted:
        chosen = [(row[paths[one]], one[1]) for one in draw if paths[one] in row]
        judged = judge(traits.select(np.array([number for number, _ in chosen])))
        kinds_of = np.array([kind for _, kind in chosen])
        odd = kinds_of != ""
        areas.append(_area(odd, judged.scores))
        alone.append(_area(odd, judged.errors))
        found.append(float(judged.is_odd[odd].mean()))
        false_alarms.append(float(judged.is_odd[~odd].mean()))
        for kind, values in by_kind.items():
            part = ~odd | (kinds_of == kind)
            values.append(_area(odd[part], judged.scores[part]))
    return PhotoAnomalies(
        photos=count,
        draws=draws,
        area=float(np.mean(areas)),
        spread=float(np.std(areas)),
        kinds={kind: float(np.mean(values)) for kind, values in by_kind.items()},
        kind_spreads={kind: float(np.std(values)) for kind, values in by_kind.items()},
        error_alone=float(np.mean(alone)),
        found=float(np.mean(found)),
        false_alarms=float(np.mean(false_alarms)),
    )


@dataclass(frozen=True)
class ForeignPhotos:
    """How well photos of another kind are found among those of a folder."""

    photos: int
    """In each draw, the foreign ones included."""
    foreign: int
    draws: int
    area: float
    """Mean of the draws."""
    spread: float
    """Standard deviation over the draws."""
    error_alone: float
    """The same for a ranking by nothing but the reconstruction error."""


def foreign_photos(
    folders: Sequence[Path],
    foreign_folder: Path,
    model: LatentModel,
    draws: int = 5,
    report: Report = no_report,
) -> ForeignPhotos:
    """Put photos of another folder among others as they are, and rank all.

    No threshold applies: what is foreign is a question of what a photo shows, and the traits look
    at how it was made.

    Raises:
        QuietgrainError: a folder has no pictures, or one cannot be read.
    """
    own = [path for folder in folders for path in pictures_in(folder)]
    others = pictures_in(foreign_folder)
    foreign_count = min(len(SPOILT) * OF_EACH_KIND, len(others))
    own_count = min(AMONG - foreign_count, len(own))
    wanted = []
    for seed in range(draws):
        rng = np.random.default_rng(seed)
        chosen_own = rng.permutation(len(own))[:own_count]
        chosen_others = rng.permutation(len(others))[:foreign_count]
        wanted.append([own[i] for i in chosen_own] + [others[i] for i in chosen_others])
    every = tuple(dict.fromkeys(path for draw in wanted for path in draw))
    traits = examine_photos(model, Source(Kind.PHOTOS, photos=every), report)
    assert traits.paths is not None
    row = {path: number for number, path in enumerate(traits.paths)}
    areas, alone = [], []
    for draw in wanted:
        there = [path for path in draw if path in row]
        judged = judge(traits.select(np.array([row[path] for path in there])))
        odd = np.array([path in others for path in there])
        areas.append(_area(odd, judged.scores))
        alone.append(_area(odd, judged.errors))
    return ForeignPhotos(
        photos=own_count + foreign_count,
        foreign=foreign_count,
        draws=draws,
        area=float(np.mean(areas)),
        spread=float(np.std(areas)),
        error_alone=float(np.mean(alone)),
    )


DIGITS_SIDE = 28
DIGITS_CODE = 8
HELD_OUT = 0.2


@dataclass(frozen=True)
class DigitAnomalies:
    """How well digits of a class that was not trained on are found; by class."""

    code: int
    """Numbers of the code, of the network and of the principal components."""
    score: tuple[float, ...]
    """Of the ranking as the window shows it, what is usual learned from the training digits."""
    error: tuple[float, ...]
    """Of the reconstruction error of the network alone."""
    components: tuple[float, ...]
    """Of the reconstruction error from principal components."""

    @property
    def means(self) -> dict[str, float]:
        """Over the classes."""
        columns = {"score": self.score, "error": self.error, "components": self.components}
        return {name: float(np.mean(each)) for name, each in columns.items()}


def anomalies_of_digits(
    epochs: int = 15, seed: int = 0, report: Report = no_report, classes: int = 10
) -> DigitAnomalies:
    """Train without one class, and rank held-out digits of all classes."""
    pictures = digits().shaped(DIGITS_SIDE, 1)
    training, held_out = pictures.split(HELD_OUT, seed)
    figures: list[tuple[float, float, float]] = []
    for missing in range(classes):
        report(missing, classes)
        others = training.select(np.flatnonzero(training.labels != missing))
        # All of the class that is missing: nothing of it was seen.
        rest = held_out.select(np.flatnonzero(held_out.labels != missing))
        foreign = pictures.select(np.flatnonzero(pictures.labels == missing))
        model = _trained_on(others, epochs, seed)
        usual = learn(photo_traits(examine(model, others)))
        scores, errors = [], []
        for part in (rest, foreign):
            judged = judge(photo_traits(examine(model, part)), usual)
            scores.append(judged.scores)
            errors.append(judged.errors)
        components = PCA(DIGITS_CODE, random_state=seed).fit(_flat(others))
        linear = [_component_errors(components, part) for part in (rest, foreign)]
        odd = np.repeat([False, True], [len(rest), len(foreign)])
        figures.append(
            (
                _area(odd, np.concatenate(scores)),
                _area(odd, np.concatenate(errors)),
                _area(odd, np.concatenate(linear)),
            )
        )
    report(classes, classes)
    score, error, principal = zip(*figures, strict=True)
    return DigitAnomalies(DIGITS_CODE, score, error, principal)


def _trained_on(pictures: PictureSet, epochs: int, seed: int) -> LatentModel:
    config = LatentTrainingConfig(
        "digits-without-one",
        architecture=LatentArchitecture(side=DIGITS_SIDE, code=DIGITS_CODE),
        objective=Objective("bce"),
        variation=Variation(shift=0.04, turn=5, zoom=0.05),
        schedule=LatentSchedule(epochs=epochs, batch=64, held_out=0),
        seed=seed,
    )
    trainer = LatentTrainer(config, SetSupply(pictures, 0), torch.device("cpu"))
    trainer.run(lambda _event: None)
    return trainer.model()


def _flat(pictures: PictureSet) -> NDArray[np.float64]:
    return pictures.pixels.reshape(len(pictures), -1) / 255


def _component_errors(components: PCA, pictures: PictureSet) -> NDArray[np.float64]:
    given = _flat(pictures)
    back = components.inverse_transform(components.transform(given))
    return np.asarray(np.square(given - back).mean(axis=1))


def _area(odd: NDArray[np.bool_], scores: NDArray[np.float64]) -> float:
    return float(roc_auc_score(odd, scores))


def format_anomalies(
    by_class: DigitAnomalies, photos: PhotoAnomalies | None, foreign: ForeignPhotos | None
) -> str:
    """As text."""
    rows: list[tuple[object, ...]] = [
        (f"digit {number}", *map(float, figures))
        for number, figures in enumerate(
            zip(by_class.score, by_class.error, by_class.components, strict=True)
        )
    ]
    rows.append(("mean", *by_class.means.values()))
    parts = [text_table(("ROC area, class unseen", "score", "error", "PCA error"), rows)]
    if photos is not None:
        spoilt = [(kind, area, photos.kind_spreads[kind]) for kind, area in photos.kinds.items()]
        spoilt.append(("all", photos.area, photos.spread))
        heads = (f"ROC area, {photos.photos} photos, {photos.draws} draws", "mean", "spread")
        parts.append(
            f"{text_table(heads, spoilt)}\n"
            f"By the error alone {photos.error_alone:.2f}. Beyond the threshold: "
            f"{photos.found:.0%} of the spoilt photos, {photos.false_alarms:.1%} of the others "
            f"({FALSE_ALARMS:.0%} if deviations were normally distributed)."
        )
    if foreign is not None:
        parts.append(
            f"{foreign.foreign} foreign photos among {foreign.photos}, {foreign.draws} draws: ROC "
            f"area {foreign.area:.2f} (spread {foreign.spread:.2f}), by the error alone "
            f"{foreign.error_alone:.2f}."
        )
    return "\n\n".join(parts)
