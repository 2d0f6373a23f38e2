"""Measures weights that ship, and writes what they scored into their model cards.

    uv run packaging/score_weights.py ../shared/data/eval gaussian photo

The figures are those of ``quietgrain bench``; some seven minutes a set with one core.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from tqdm import tqdm

from denoiser.bench.clean_pictures import clean_result
from denoiser.bench.common import Report, cleaned_alone
from denoiser.bench.quality import quality_table
from denoiser.bench.real_photos import real_table
from denoiser.engine import Denoiser
from denoiser.errors import QuietgrainError
from denoiser.weights import find_model

WHITE_NOISE = {
    "CBSD68, white noise, colour": ("CBSD68", (15, 25, 35, 50, 75), False),
    "CBSD68 in gray (ITU-R 601 luma), white noise": ("CBSD68", (15, 25, 50), True),
    "Kodak24, white noise, colour": ("Kodak24", (15, 25, 50), False),
}
"""By their names in the cards: folder, levels in 8-bit units, whether to make the pictures gray."""

Scores = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="holds the folders CBSD68, Kodak24 and PolyU")
    parser.add_argument("models", nargs="+", metavar="MODEL", help="see “quietgrain models”")
    arguments = parser.parse_args()
    try:
        for name in arguments.models:
            card = find_model(name)
            with tqdm(desc=name) as bar:
                denoiser = Denoiser.load(card)
                scores = measure(denoiser, arguments.data, lambda _done, _all: bar.update())
            replace(card, scores=scores).write()
    except QuietgrainError as error:
        parser.error(str(error))


def measure(denoiser: Denoiser, data: Path, report: Report) -> Scores:
    """All scores of a card: PSNR in dB and SSIM, on 8-bit results."""
    scores: Scores = {}
    for title, (folder, sigmas, gray) in WHITE_NOISE.items():
        rows = quality_table(data / folder, sigmas, denoiser, report=report, gray=gray)
        scores[title] = {f"{row.sigma:g}": rounded(row.psnr, row.ssim) for row in rows}
    clean = clean_result(data / "Kodak24", denoiser, report=report)
    scores["Kodak24 without noise, automatic level, against itself"] = {
        "psnr": round(clean.psnr, 2),
        "smallest psnr": round(clean.smallest_psnr, 2),
    }
    methods = {"cleaned": partial(cleaned_alone, denoiser)}
    noisy, cleaned = real_table(methods, data / "PolyU", report=report)
    scores[f"PolyU half, {noisy.photos} real photos, automatic level (development score)"] = {
        "noisy": rounded(noisy.psnr, noisy.ssim),
        "cleaned": rounded(cleaned.psnr, cleaned.ssim),
        "smallest gain, dB": round(cleaned.smallest_gain, 2),
        "by camera, dB": {name: round(mean, 2) for name, mean in cleaned.by_camera.items()},
    }
    return scores


def rounded(psnr: float, ssim: float) -> dict[str, float]:
    """As the cards have it."""
    return {"psnr": round(psnr, 2), "ssim": round(ssim, 4)}


if __name__ == "__main__":
    main()
